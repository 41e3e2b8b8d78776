/** The tools of `plan mcp` by the official client: each gives what its command line gives, and refuses in its words. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inProcess, type McpSession } from '../../support/mcp-client.ts'
import { copyRegion } from '../../support/region-copy.ts'
import { runPlan } from '../../support/run-plan.ts'
import { REPOSITORY, temporaryFolder } from '../../support/scenario.ts'

const scratch = temporaryFolder()
let session: McpSession

beforeAll(async () => {
  copyRegion(scratch.path)
  cpSync(join(REPOSITORY, 'plans/minimal'), join(scratch.path, 'other'), { recursive: true })
  session = await inProcess(scratch.path, ['region'])
})
afterAll(async () => {
  const { exit, log } = await session.end()
  scratch.remove()
  expect({ exit, log }).toEqual({ exit: 0, log: '' })
})

describe('the list of tools', () => {
  it('says of each that it reads, and looks at nothing else than the plan', async () => {
    const { tools } = await session.client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      ...['validate', 'explain', 'audit', 'report', 'compare', 'arbitrate', 'diff', 'history'],
      'propose_scenario',
    ])
    for (const { annotations } of tools)
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false })
  })

  it('takes no argument that could name a plan, a file or another audience', async () => {
    const { tools } = await session.client.listTools()
    const names = new Set(tools.flatMap(({ inputSchema }) => Object.keys(inputSchema.properties ?? {})))
    for (const name of [
      'plan',
      'output',
      'write',
      'force',
      'audience',
      'lang',
      'write_model',
      'engine',
      'all',
      'format',
    ])
      expect(names).not.toContain(name)
    for (const { inputSchema } of tools) expect(inputSchema).toMatchObject({ additionalProperties: false })
  })

  it('holds no text of the plan, and speaks the language that was asked for', async () => {
    const french = await inProcess(scratch.path, ['region', '--lang', 'fr'])
    const { tools } = await french.client.listTools()
    await french.end()
    expect(tools.find(({ name }) => name === 'validate')?.description).toContain('contrôler les fichiers')
    expect(JSON.stringify(tools)).not.toMatch(/Centre-Val|P-0\d\d|SC-HAUT/)
  })
})

describe('a tool gives to the byte what its command prints', () => {
  it.each([
    ['validate', {}, ['validate']],
    ['validate', { project: ['P-021'] }, ['validate', '--project=P-021']],
    ['explain', { topic: 'completion_gross' }, ['explain', 'completion_gross']],
    ['explain', { topic: 'P-014', value: true }, ['explain', 'P-014', '--value']],
    ['explain', {}, ['explain']],
    ['audit', {}, ['audit']],
    ['audit', { section: ['budget', 'load'] }, ['audit', '--section=budget', '--section=load']],
    ['audit', { filter: ['theme=infrastructure'] }, ['audit', '--filter=theme=infrastructure']],
    ['report', {}, ['report']],
    ['report', { name: 'dashboard' }, ['report', 'dashboard']],
    ['report', { name: 'annual', year: 2023 }, ['report', 'annual', '--year=2023']],
    ['compare', { scenarios: ['SC-HAUT'] }, ['scenario', 'show', 'SC-HAUT']],
  ])('%s %j', async (name, given, line) => {
    const whole = await session.call(name, { ...given, whole: true })
    const printed = await runPlan(scratch.path, [...line, '--format=json', '--plan=region'])
    expect(whole).toMatchObject({ isError: false, text: printed.stdout })
    expect(whole.data).toEqual(JSON.parse(printed.stdout))
  })

  it('is no error where there are findings', async () => {
    const { isError, data } = await session.call('validate', { since: '2020-01-01' })
    expect(isError).toBe(true)
    expect(data).toBeUndefined()
  })
})

describe('an answer without whole', () => {
  it('keeps what was asked for, and says what is left out', async () => {
    const { text, data } = await session.call('audit')
    expect(text.length).toBeLessThan(20_000)
    expect(data.data.sections.map(({ id }: { id: string }) => id)).toEqual(['key-figures', 'next-steps'])
    expect(data.left_out.map(({ at }: { at: string }) => at)).toEqual(['data.metrics', 'findings'])
    expect(JSON.parse(text)).toEqual(data)
  })

  it('adds details where they are asked for, the most severe findings first', async () => {
    const { data } = await session.call('audit', { details: ['findings'], at_most: 3 })
    expect(data.findings).toHaveLength(3)
    const { data: all } = await session.call('audit', { whole: true })
    expect(data.left_out).toContainEqual({ at: 'findings', kept: 3, of: all.findings.length })
  })

  it.each([['report'], ['validate'], ['explain']])('of %s has room', async (name) => {
    const { text } = await session.call(name, name === 'report' ? { name: 'dashboard' } : {})
    expect(text.length).toBeLessThan(100_000)
  })
})

describe('a refusal is the result of the tool, in the words of the command', () => {
  it.each([
    ['audit', { section: ['bugdet'] }, ['audit', '--section=bugdet']],
    ['validate', { rule: ['nothing'] }, ['validate', '--rule=nothing']],
    ['audit', { project: ['P-9999'] }, ['audit', '--project=P-9999']],
    ['audit', { filter: ['teme=x'] }, ['audit', '--filter=teme=x']],
    ['audit', { as_of: '31/31/2024' }, ['audit', '--as-of=31/31/2024']],
    ['audit', { section: ['-o'] }, ['audit', '--section=-o']],
    ['audit', { section: ['--output=x.json'] }, ['audit', '--section=--output=x.json']],
    ['report', { name: 'dashbord' }, ['report', 'dashbord']],
    ['report', { name: 'other' }, ['report', 'other']],
    ['report', { name: 'annual', year: -1 }, ['report', 'annual', '--year=-1']],
    ['compare', { scenarios: ['SC-NONE'] }, ['scenario', 'show', 'SC-NONE']],
    ['compare', { scenarios: ['other'] }, ['scenario', 'show', 'other']],
    ['compare', { scenarios: ['new', 'SC-HAUT'] }, ['scenario', 'compare', 'new', 'SC-HAUT']],
    ['explain', { topic: 'other/plan.yaml:3' }, ['explain', 'other/plan.yaml:3']],
    ['arbitrate', { changes: 0 }, ['arbitrate', '--changes=0']],
    ['arbitrate', { scenario: 'SC-NONE' }, ['arbitrate', '--scenario=SC-NONE']],
    ['history', { by: 'week' }, ['history', '--by=week']],
  ])('%s %j', async (name, given, line) => {
    const { isError, text, data } = await session.call(name, { ...given, whole: true })
    const printed = await runPlan(scratch.path, [...line, '--format=json', '--plan=region'])
    expect({ isError, text, data }).toEqual({ isError: true, text: printed.stderr, data: undefined })
    expect(text).toMatch(/^plan: /)
    expect(text).not.toMatch(/\n\s+at |node_modules/)
  })

  it.each([
    ['diff', { before: 'other' }, '"other" is neither a folder nor a revision'],
    ['diff', { before: '../../etc' }, 'is neither a folder nor a revision'],
    ['diff', { before: '--output=x' }, 'unknown option "--output=x"'],
    ['report', { name: '--output=x' }, 'unknown option "--output=x"'],
    ['report', { name: '-o' }, 'unknown option "-o"'],
    ['explain', { topic: '--help' }, 'unknown option "--help"'],
    ['compare', { scenarios: ['--lang'] }, 'unknown option "--lang"'],
    ['audit', { plan: 'other' }, '"plan" is not to be given'],
    ['audit', { output: 'x.json' }, '"output" is not to be given'],
    ['audit', { audience: 'internal' }, '"audience" is not to be given'],
    ['audit', { write_model: 'x' }, 'the tool has no argument "write_model"'],
    ['audit', { sections: ['budget'] }, 'did you mean "section"?'],
    ['audit', { section: 'budget' }, '"section" takes a list of texts'],
    ['audit', { section: [5] }, '"section" takes a list of texts'],
    ['audit', { section: [['budget']] }, '"section" takes a list of texts'],
    ['audit', { body: { id: 'CODIR' } }, '"body" takes a text'],
    ['audit', { body: null }, '"body" takes a text'],
    ['audit', { at_most: 'many' }, '"at_most" takes a whole number'],
    ['audit', { at_most: 1.5 }, '"at_most" takes a whole number'],
    ['audit', { whole: 'yes' }, '"whole" takes true or false'],
    ['audit', { details: ['secrets'] }, '"secrets" is no value of'],
    ['audit', { body: 'CODIR\n--output=x' }, '"body" has to be one line'],
    ['audit', { body: 'CODIR\u0000' }, '"body" has to be one line'],
    ['audit', { body: 'x'.repeat(1001) }, '"body" is too long'],
    ['audit', { section: Array.from({ length: 201 }, () => 'budget') }, '"section" is too long'],
    ['audit', { body: ' ' }, 'the option "--body" wants a value'],
    ['audit', { ['x'.repeat(100_000)]: 1 }, 'the tool has no argument "xxx'],
    ['audit', { __proto__x: 1 }, 'the tool has no argument'],
    ['nothing', {}, 'unknown tool "nothing"'],
    ['audits', {}, 'did you mean "audit"?'],
    ['constructor', {}, 'unknown tool "constructor"'],
    ['propose_scenario', {}, '"action" is missing'],
    ['propose_scenario', { action: 'approve', id: 'SC-HAUT' }, '"approve" is no value of'],
    ['accept', { hash: 'x' }, 'this server writes nothing'],
    ['accept', {}, '"hash" is missing'],
  ])('%s %j: %s', async (name, given, sentence) => {
    const { isError, text } = await session.call(name, given)
    expect(isError).toBe(true)
    expect(text).toContain(sentence)
    expect(text.length).toBeLessThan(1000)
  })

  it('a text that looks like an option is a text where a text is wanted', async () => {
    const given = { action: 'new', id: 'SC-Z', from: 'SC-REF', title: '--lang=fr', out: ['P-025'] }
    const { isError, data } = await session.call('propose_scenario', given)
    expect(isError).toBe(false)
    expect(data.files[0].diff).toContain('title: --lang=fr')
  })
})

describe('the words of the tool are resources', () => {
  const read = async (uri: string): Promise<string> => {
    const { contents } = await session.client.readResource({ uri })
    return contents.map((one) => ('text' in one ? one.text : '')).join('')
  }

  it.each([
    ['plan://explain', ['explain']],
    ['plan://explain/investment-over-envelope', ['explain', 'investment-over-envelope']],
    ['plan://explain/completion_gross', ['explain', 'completion_gross']],
    ['plan://explain/storm', ['explain', 'storm']],
  ])('%s as the command gives it without a plan', async (uri, line) => {
    const { stdout } = await runPlan(REPOSITORY, [...line, '--format=json'])
    expect(await read(uri)).toBe(stdout)
  })

  it.each(['plan://explain/P-014', 'plan://explain/../x', 'plan://explain/%E0%A4%A', 'file:///etc/passwd', 'plan://x'])(
    '%s is none',
    async (uri) => {
      await expect(read(uri)).rejects.toThrow('resource not found')
    },
  )
})

it('ends at once where its plan is none, or nobody may write what another audience sees', async () => {
  const { exit, stderr, stdout } = await runPlan(scratch.path, ['mcp', 'nowhere'])
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
  expect(stderr).toContain('no file or folder "nowhere"')
  const both = await runPlan(scratch.path, ['mcp', 'region', '--write', '--audience', 'committee'])
  expect(both.exit).toBe(2)
  expect(both.stderr).toContain('--write')
})
