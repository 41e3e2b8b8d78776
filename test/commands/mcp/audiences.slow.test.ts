/** What is confidential stays so before `plan mcp`: no answer, refusal or list for a committee or the public tells it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { git } from '../../support/git-repository.ts'
import { inProcess, type McpSession } from '../../support/mcp-client.ts'
import { copyRegion } from '../../support/region-copy.ts'
import { runPlan } from '../../support/run-plan.ts'
import { temporaryFolder } from '../../support/scenario.ts'

const scratch = temporaryFolder()
const planFile = (name: string): string => join(scratch.path, 'region', name)
const SECRET = 'P-047'
const TITLE = 'Coffre Alpha'
const HEX = /[0-9a-f]{40,}/g

/** The words by which somebody would know the project. */
const TELLING = [SECRET, TITLE, `projects/${SECRET}`]

beforeAll(() => {
  copyRegion(scratch.path)
  const path = planFile(`projects/${SECRET}.yaml`)
  const text = readFileSync(path, 'utf8')
  const open = text.replace(/title:.*/, `title: "${TITLE}"`).replace(/confidential: true/, 'confidential: false')
  const commit = (message: string): void => {
    git(scratch.path, ['add', '.'])
    git(scratch.path, ['-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '--quiet', '-m', message])
  }
  git(scratch.path, ['init', '--quiet'])
  writeFileSync(path, open)
  commit('open')
  writeFileSync(path, open.replace('confidential: false', 'confidential: true'))
  commit('closed')
})
afterAll(() => scratch.remove())

describe.each(['committee', 'public'] as const)('before %s', (audience) => {
  let session: McpSession
  beforeAll(async () => {
    session = await inProcess(scratch.path, ['region', '--audience', audience])
  })
  afterAll(async () => {
    const { log } = await session.end()
    expect(log).toBe('')
  })

  it('the office itself is told what is tested here', async () => {
    const office = await inProcess(scratch.path, ['region'])
    const { text } = await office.call('report', { name: 'portfolio', whole: true })
    await office.end()
    for (const word of [SECRET, TITLE]) expect(text).toContain(word)
  })

  it('no change can be proposed or written, and no finding be placed', async () => {
    const { tools } = await session.client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      ...['explain', 'audit', 'report', 'compare', 'arbitrate', 'diff', 'history'],
    ])
    for (const [name, given] of [
      ['validate', {}],
      ['propose_scenario', { action: 'drop', id: 'SC-TOUT' }],
      ['accept', { hash: 'x' }],
    ] as const) {
      const { isError, text } = await session.call(name, given)
      expect({ name, isError, text }).toEqual({ name, isError: true, text: expect.stringContaining('not offered') })
    }
  })

  it.each([
    ['audit', {}],
    ['report', {}],
    ...['dashboard', 'portfolio', 'budget', 'load', 'risks', 'security', 'project', 'attention', 'governance'].map(
      (name) => ['report', { name }] as const,
    ),
    ['report', { name: 'meeting', since: 'HEAD~1' }],
    ['report', { name: 'direction', since: 'HEAD~1' }],
    ['report', { name: 'annual' }],
    ['report', { name: 'scenarios' }],
    ['compare', {}],
    ['compare', { scenarios: ['SC-HAUT'] }],
    ['diff', { before: 'HEAD~1' }],
    ['history', { by: 'commit' }],
  ] as const)('%s %j tells nothing of it, to the byte as the command', async (name, given) => {
    const { isError, text, texts } = await session.call(name, { ...given, whole: true })
    expect({ isError, text }).toEqual({ isError: false, text: expect.any(String) })
    for (const word of TELLING) expect(texts.join('').replaceAll(HEX, '')).not.toContain(word)
  })

  it('arbitrate tells nothing of it', async () => {
    const { isError, texts } = await session.call('arbitrate', { whole: true })
    expect(isError).toBe(false)
    for (const word of TELLING) expect(texts.join('')).not.toContain(word)
  })

  /** What is said of an id, without the id itself, and without what was meant instead. */
  const saidOf = async (id: string, name: string, given: (id: string) => Readonly<Record<string, unknown>>) => {
    const { isError, text, texts } = await session.call(name, given(id))
    const [sentence = ''] = text.replaceAll(id, 'ID').replaceAll(id.toLowerCase(), 'ID').split(/[;\n]/)
    return { isError, sentence, count: texts.length }
  }

  it.each([
    ['audit', (id: string) => ({ project: [id] })],
    ['audit', (id: string) => ({ filter: [`project=${id}`] })],
    ['report', (id: string) => ({ name: 'project', project: [id] })],
    ['report', (id: string) => ({ name: id })],
    ['compare', (id: string) => ({ scenarios: [id] })],
    ['arbitrate', (id: string) => ({ replan: true, add: [id] })],
    ['diff', (id: string) => ({ before: 'HEAD~1', project: [id] })],
    ['diff', (id: string) => ({ before: `region/projects/${id}.yaml` })],
    ['diff', (id: string) => ({ before: `HEAD:region/projects/${id}.yaml` })],
    ['history', (id: string) => ({ project: [id] })],
    ['explain', (id: string) => ({ topic: id })],
    ['explain', (id: string) => ({ topic: `region/projects/${id}.yaml:1` })],
    ['explain', (id: string) => ({ topic: `projects/${id}.yaml:1` })],
  ])('%s says the same of its id as of one that there is none of', async (name, given) => {
    const [secret, none] = [await saidOf(SECRET, name, given), await saidOf('P-947', name, given)]
    expect(none.isError).toBe(true)
    expect(secret).toEqual(none)
  })

  it('explain gives the words of the tool, and nothing of the plan', async () => {
    const { stdout } = await runPlan(join(scratch.path, '..'), ['explain', 'completion_gross', '--format=json'])
    expect(await session.call('explain', { topic: 'completion_gross' })).toMatchObject({ isError: false, text: stdout })
    expect((await session.call('explain', { topic: 'P-014' })).isError).toBe(true)
  })

  it('a plan of which a file cannot be read is refused without its name', async () => {
    const path = planFile(`projects/${SECRET}.yaml`)
    const text = readFileSync(path, 'utf8')
    try {
      writeFileSync(path, `${text}\n  : [ ${TITLE}`)
      for (const name of ['audit', 'compare', 'history', 'diff', 'arbitrate', 'report']) {
        const given = name === 'report' ? { name: 'portfolio' } : {}
        const { texts } = await session.call(name, { ...given, whole: true })
        for (const word of TELLING)
          expect({ name, text: texts.join('') }).not.toEqual({ name, text: expect.stringContaining(word) })
      }
    } finally {
      writeFileSync(path, text)
    }
  })

  it('a plan that cannot be read is refused in one line', async () => {
    const text = readFileSync(planFile('plan.yaml'), 'utf8')
    try {
      writeFileSync(planFile('plan.yaml'), `plan: [ ${TITLE}`)
      for (const name of ['audit', 'compare', 'arbitrate', 'report']) {
        const { isError, texts } = await session.call(name)
        expect(isError).toBe(true)
        expect(texts).toHaveLength(1)
        for (const word of TELLING) expect(texts.join('')).not.toContain(word)
      }
    } finally {
      writeFileSync(planFile('plan.yaml'), text)
    }
  })
})
