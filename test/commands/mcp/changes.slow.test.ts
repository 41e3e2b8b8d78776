/** Changes by `plan mcp`: proposed they write nothing; accepted they are written to the byte, once, on the files that they were shown for. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElicitResult } from '@modelcontextprotocol/sdk/types.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { git } from '../../support/git-repository.ts'
import { inProcess, type McpSession, type Person, type ToolResult } from '../../support/mcp-client.ts'
import { copyRegion } from '../../support/region-copy.ts'
import { runPlan } from '../../support/run-plan.ts'
import { temporaryFolder } from '../../support/scenario.ts'

const NEW = { action: 'new', id: 'SC-B', from: 'SC-REF', in: ['P-039'], out: ['P-025'], reason: ['budget réduit'] }
const NEW_LINE = ['scenario', 'new', 'SC-B', '--from=SC-REF', '--in=P-039', '--out=P-025', '--reason=budget réduit']
const EDIT = { action: 'edit', id: 'SC-HAUT', out: ['P-043'], start: ['P-042=2026-07'] }
const EDIT_LINE = ['scenario', 'edit', 'SC-HAUT', '--out=P-043', '--start=P-042=2026-07']
const YES: ElicitResult = { action: 'accept', content: { agree: true } }

let scratch: ReturnType<typeof temporaryFolder>
let sessions: McpSession[]
beforeEach(() => {
  scratch = temporaryFolder()
  sessions = []
  copyRegion(scratch.path)
})
afterEach(async () => {
  for (const session of sessions) await session.end()
  scratch.remove()
})

async function serve(words: readonly string[] = ['--write'], person?: Person): Promise<McpSession> {
  const session = await inProcess(scratch.path, ['region', ...words], person)
  sessions.push(session)
  return session
}

function files(cwd = scratch.path): Readonly<Record<string, string>> {
  const folder = join(cwd, 'region')
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const read = found.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return Object.fromEntries(read.map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]))
}

/** What the command line writes into a copy of the plan. */
async function written(line: readonly string[]): Promise<ReturnType<typeof files>> {
  const other = temporaryFolder()
  copyRegion(other.path)
  const { exit } = await runPlan(other.path, [...line, '--plan=region'])
  const made = files(other.path)
  other.remove()
  expect(exit).toBe(0)
  return made
}

function expectRefusal({ isError, text }: ToolResult, sentence: string): void {
  expect({ isError, text }).toEqual({ isError: true, text: expect.stringContaining(sentence) })
}

const append = (text: string): void => {
  const path = join(scratch.path, 'region/organisation.yaml')
  writeFileSync(path, readFileSync(path, 'utf8') + text)
}

describe('a proposal', () => {
  it('gives the difference that --dry-run shows, with its hash, and writes nothing', async () => {
    const before = files()
    const { call } = await serve([])
    const { isError, data } = await call('propose_scenario', NEW)
    const { stdout, stderr } = await runPlan(scratch.path, [...NEW_LINE, '--dry-run', '--plan=region'])
    expect(isError).toBe(false)
    expect(data.hash).toMatch(/^[0-9a-f]{64}$/)
    const [{ path, added, removed, diff }] = data.files
    expect({ path, added, removed }).toEqual({ path: 'region/scenarios/SC-B.yaml', added: 10, removed: 0 })
    expect(stdout).toContain(diff)
    expect(data.told).toBe(stdout.replace(diff, ''))
    expect(data.notes.join('')).toBe(stderr)
    expect(files()).toEqual(before)
  })

  it('has the same hash where it is made again, and another on other files or of another change', async () => {
    const { call } = await serve([])
    const hashOf = async (given: object): Promise<string> => (await call('propose_scenario', { ...given })).data.hash
    const first = await hashOf(NEW)
    expect(await hashOf(NEW)).toBe(first)
    expect(await hashOf({ ...NEW, title: 'Autre' })).not.toBe(first)
    append('# an edit\n')
    expect(await hashOf(NEW)).not.toBe(first)
  })

  it.each([
    ['copy', { action: 'copy', source: 'SC-HAUT', id: 'SC-C' }],
    ['drop', { action: 'drop', id: 'SC-TOUT' }],
    ['do-minimum', { action: 'new', id: 'do-minimum' }],
  ])('may be a %s', async (_, given) => {
    const { call } = await serve([])
    const result = await call('propose_scenario', given)
    if (result.isError) expectRefusal(result, '"SC-MIN" already')
    else expect(result.data.files).toHaveLength(1)
  })

  it.each([
    [{ ...NEW, id: '../../evil' }, 'can be no id'],
    [{ ...NEW, id: 'SC-REF' }, 'has a scenario "SC-REF" already'],
    [{ ...NEW, in: ['P-999'] }, 'P-999'],
    [{ ...NEW, envelope: ['investment:2027'] }, 'investment:2027'],
    [{ ...NEW, start: ['P-039=--force'] }, 'P-039=--force'],
    [{ action: 'edit', id: 'SC-HAUT' }, 'plan scenario edit SC-HAUT'],
    [{ action: 'drop', id: 'SC-REF' }, 'SC-REF'],
    [{ ...NEW, force: true }, '"force" is not to be given'],
    [{ ...NEW, dry_run: false }, 'no argument "dry_run"'],
  ])('that makes no sense is refused: %j', async (given, sentence) => {
    const { call } = await serve([])
    expectRefusal(await call('propose_scenario', given), sentence)
  })
})

describe('accept', () => {
  it.each([
    ['a new scenario', NEW, NEW_LINE],
    ['a changed one, whose comments stay', EDIT, EDIT_LINE],
  ])('writes %s to the byte as the command does', async (_, given, line) => {
    const expected = await written(line)
    const asked: string[] = []
    const { call } = await serve(['--write'], (message) => {
      asked.push(message)
      return YES
    })
    const { data: proposal } = await call('propose_scenario', given)
    const { isError, data } = await call('accept', { hash: proposal.hash })
    expect({ isError, written: data.written }).toEqual({ isError: false, written: [proposal.files[0].path] })
    expect(files()).toEqual(expected)
    expect(asked).toEqual([expect.stringContaining(proposal.files[0].diff)])
  })

  it('is offered only where the server may write, marked as what changes files', async () => {
    const [closed, open] = [await serve([]), await serve()]
    const names = async ({ client }: McpSession) => (await client.listTools()).tools
    expect((await names(closed)).map(({ name }) => name)).not.toContain('accept')
    const accept = (await names(open)).find(({ name }) => name === 'accept')
    expect(accept?.annotations).toMatchObject({ readOnlyHint: false, destructiveHint: true, openWorldHint: false })
    const { data } = await closed.call('propose_scenario', NEW)
    expectRefusal(await closed.call('accept', { hash: data.hash }), 'plan mcp region --write')
  })

  it('writes once', async () => {
    const { call } = await serve()
    const { data } = await call('propose_scenario', NEW)
    expect((await call('accept', { hash: data.hash })).isError).toBe(false)
    const after = files()
    expectRefusal(await call('accept', { hash: data.hash }), 'is written already')
    expect(files()).toEqual(after)
  })

  it('writes once where it is called twice at a time', async () => {
    const { call } = await serve(['--write'], () => YES)
    const { data } = await call('propose_scenario', NEW)
    const both = await Promise.all([call('accept', { hash: data.hash }), call('accept', { hash: data.hash })])
    expect(both.map(({ isError }) => isError)).toEqual([false, true])
  })

  it.each(['', 'f'.repeat(64), 'no hash', '__proto__'])('refuses the hash %j', async (hash) => {
    const { call } = await serve()
    await call('propose_scenario', NEW)
    const result = await call('accept', { hash })
    expect(result.isError).toBe(true)
    expect(result.text).toMatch(/knows no proposal|wants a value/)
  })

  it.each([
    ['declines', { action: 'decline' }],
    ['closes the question', { action: 'cancel' }],
    ['ticks nothing', { action: 'accept', content: { agree: false } }],
    ['gives no answer', { action: 'accept' }],
  ] as const)('writes nothing where the person %s', async (_, answer) => {
    const before = files()
    const { call } = await serve(['--write'], () => answer)
    const { data } = await call('propose_scenario', NEW)
    expectRefusal(await call('accept', { hash: data.hash }), 'nobody agreed')
    expect(files()).toEqual(before)
  })

  it('writes nothing after any file of the plan has changed', async () => {
    const { call } = await serve()
    const { data } = await call('propose_scenario', NEW)
    append('# an edit\n')
    const before = files()
    expectRefusal(await call('accept', { hash: data.hash }), 'propose it again')
    expect(files()).toEqual(before)
    const { data: again } = await call('propose_scenario', NEW)
    expect((await call('accept', { hash: again.hash })).isError).toBe(false)
  })

  it('writes nothing where a file changes while the person thinks', async () => {
    const { call } = await serve(['--write'], () => {
      append('# an edit\n')
      return YES
    })
    const { data } = await call('propose_scenario', NEW)
    expectRefusal(await call('accept', { hash: data.hash }), 'propose it again')
    expect(Object.keys(files())).not.toContain('/scenarios/SC-B.yaml')
  })

  it('knows the proposals of its own server alone, and those of others are outdated by a write', async () => {
    const [one, other] = [await serve(), await serve()]
    const { data: mine } = await one.call('propose_scenario', NEW)
    const { data: theirs } = await other.call('propose_scenario', EDIT)
    expectRefusal(await other.call('accept', { hash: mine.hash }), 'knows no proposal')
    expect((await one.call('accept', { hash: mine.hash })).isError).toBe(false)
    expectRefusal(await other.call('accept', { hash: theirs.hash }), 'have changed since')
  })

  it('leaves alone what others have changed and git does not have', async () => {
    git(scratch.path, ['init', '--quiet'])
    git(scratch.path, ['add', '.'])
    git(scratch.path, ['-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '--quiet', '-m', 'x'])
    append('# an edit\n')
    const before = files()
    const { call } = await serve()
    const { data } = await call('propose_scenario', NEW)
    const result = await call('accept', { hash: data.hash })
    expectRefusal(result, 'not yet committed to git: region/organisation.yaml')
    expect(result.text).toContain('git -C region commit')
    expect(files()).toEqual(before)
  })

  it('lets the next answer see what it wrote', async () => {
    const { call } = await serve()
    const { data } = await call('propose_scenario', NEW)
    expectRefusal(await call('compare', { scenarios: ['SC-B'] }), 'SC-B')
    await call('accept', { hash: data.hash })
    expect((await call('compare', { scenarios: ['SC-B'] })).isError).toBe(false)
  })
})
