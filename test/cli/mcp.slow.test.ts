/** `plan mcp` as the process that a client starts: the protocol alone on its output, whatever comes in, until the input ends. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asProcess, type McpSession } from '../support/mcp-client.ts'
import { PATIENCE } from '../support/patience.ts'
import { copyRegion } from '../support/region-copy.ts'
import { BUILT, runBuilt } from '../support/run-plan.ts'
import { temporaryFolder } from '../support/scenario.ts'

const scratch = temporaryFolder()
beforeAll(() => copyRegion(scratch.path))
afterAll(() => scratch.remove())

const HELLO = {
  ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
}

/** Writes lines into a server, ends its input, and gives what it printed, line by line. */
async function spoken(lines: readonly string[], words: readonly string[] = []) {
  const [node, program] = BUILT
  const child = spawn(node, [program, 'mcp', 'region', ...words], { cwd: scratch.path })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(lines.map((line) => `${line}\n`).join(''))
  const [exit] = await once(child, 'close')
  const printed = Buffer.concat(out).toString('utf8')
  const messages = printed.split('\n').filter((line) => line !== '')
  // biome-ignore lint/suspicious/noExplicitAny: the messages of the protocol, read as they stand
  const read = messages.map((line): any => JSON.parse(line))
  return { exit, read, isEnded: printed.endsWith('\n'), err: Buffer.concat(err).toString('utf8') }
}

const calling = (id: number, name: string, given: object = {}): string =>
  JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: given } })

describe('by the official client', () => {
  let session: McpSession
  beforeAll(async () => {
    session = await asProcess(scratch.path, ['region', '--write'], () => ({
      action: 'accept',
      content: { agree: true },
    }))
  })
  afterAll(async () => {
    expect((await session.end()).log).toBe('')
  })

  it.each([
    ['validate', {}, ['validate']],
    ['explain', { topic: 'P-014' }, ['explain', 'P-014']],
    ['audit', {}, ['audit']],
    ['report', { name: 'dashboard' }, ['report', 'dashboard']],
    ['compare', {}, ['scenario']],
    ['arbitrate', {}, ['arbitrate']],
    [
      'arbitrate',
      { replan: true, add: ['P-041'], changes: 3 },
      ['arbitrate', '--replan', '--add=P-041', '--changes=3'],
    ],
  ])('%s %j gives what the command prints, the first and the second time', async (name, given, line) => {
    const { stdout } = runBuilt(scratch.path, [...line, '--format=json', '--plan=region'])
    for (const _ of [1, 2]) {
      const { isError, text, data } = await session.call(name, { ...given, whole: true })
      expect({ isError, text }).toEqual({ isError: false, text: stdout })
      expect(data).toEqual(JSON.parse(stdout))
    }
  })

  it.each(['diff', 'history'])('%s is refused outside of git as the command is', async (name) => {
    const { isError, text } = await session.call(name, { whole: true })
    const { stderr } = runBuilt(scratch.path, [name, '--format=json', '--plan=region'])
    expect({ isError, text }).toEqual({ isError: true, text: stderr })
  })

  it('a proposal that a person accepts is written', async () => {
    const given = { action: 'edit', id: 'SC-HAUT', out: ['P-043'] }
    const { data } = await session.call('propose_scenario', given)
    const file = join(scratch.path, 'region/scenarios/SC-HAUT.yaml')
    const before = readFileSync(file, 'utf8')
    expect((await session.call('accept', { hash: data.hash })).isError).toBe(false)
    expect(readFileSync(file, 'utf8').split('\n').slice(0, 2)).toEqual(before.split('\n').slice(0, 2))
    expect(readFileSync(file, 'utf8')).toContain('P-043: { out: true }')
    expect((await session.call('accept', { hash: data.hash })).text).toContain('is written already')
  })

  it('tells how far it is to who asks, in numbers that grow', async () => {
    const heard: number[] = []
    const options = { timeout: PATIENCE, onprogress: ({ progress }: { progress: number }) => heard.push(progress) }
    await session.client.callTool(
      { name: 'arbitrate', arguments: { thorough: true, time_limit: 3 } },
      undefined,
      options,
    )
    expect(heard.length).toBeGreaterThan(0)
    expect(heard).toEqual(heard.toSorted((left, right) => left - right))
  })

  it('stops what nobody waits for any more, and answers the next', async () => {
    const stop = new AbortController()
    // Each call would look for minutes.
    const asked = [1, 2].map(() =>
      session.client.callTool({ name: 'arbitrate', arguments: { thorough: true } }, undefined, {
        signal: stop.signal,
        timeout: PATIENCE,
        onprogress: () => stop.abort(),
      }),
    )
    const ends = await Promise.allSettled(asked)
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect((await session.call('arbitrate', { time_limit: 1 })).isError).toBe(false)
  })
})

describe('as a process', () => {
  it('answers what was asked before the input ended, then ends', async () => {
    const { exit, read, isEnded, err } = await spoken([
      JSON.stringify(HELLO),
      calling(2, 'audit'),
      calling(3, 'nothing'),
    ])
    expect({ exit, isEnded, err }).toEqual({ exit: 0, isEnded: true, err: '' })
    expect(read.map(({ id }) => id)).toEqual([1, 2, 3])
    expect(read[2].result.isError).toBe(true)
  })

  it('ends while it solves, where the input ends', async () => {
    const { exit, read } = await spoken([JSON.stringify(HELLO), calling(2, 'arbitrate', { thorough: true })])
    expect(exit).toBe(0)
    expect(read[0].id).toBe(1)
  })

  it('prints the protocol alone, whatever comes in', async () => {
    const lines = [
      ...['', 'no json', '{}', '[]', 'null', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":9,"method":"nothing"}'],
      ...[JSON.stringify(HELLO), '{"jsonrpc":"2.0","id":10,"method":"tools/call","params":{"name":5}}'],
      ...['{"jsonrpc":"2.0","id":11,"method":"tools/call","params":{"name":"audit","arguments":[1]}}', '\u0000'],
      calling(12, 'audit', { body: 'x'.repeat(900_000) }),
      calling(13, 'report'),
    ]
    const { exit, read } = await spoken(lines)
    expect(exit).toBe(0)
    for (const message of read) expect(message.jsonrpc).toBe('2.0')
    expect(read.find(({ id }) => id === 12).result.isError).toBe(true)
    expect(read.find(({ id }) => id === 13).result.structuredContent.data.reports.length).toBeGreaterThan(20)
  })

  it('ends at a message that has no end', async () => {
    const { exit } = await spoken([JSON.stringify(HELLO), 'x'.repeat(11_000_000)])
    expect(exit).toBe(0)
  })

  it('answers a thousand questions in their order', async () => {
    const ids = Array.from({ length: 1000 }, (_, at) => at + 2)
    const asked = ids.map((id) => calling(id, id % 2 === 0 ? 'report' : 'explain', id % 2 === 0 ? {} : { topic: '-x' }))
    const { exit, read } = await spoken([JSON.stringify(HELLO), ...asked])
    expect(exit).toBe(0)
    expect(read.map(({ id }) => id)).toEqual([1, ...ids])
  })

  it('writes nothing that another server has not proposed, and leaves no journal', async () => {
    const [one, other] = [
      await asProcess(scratch.path, ['region', '--write']),
      await asProcess(scratch.path, ['region', '--write']),
    ]
    const given = { action: 'new', from: 'SC-REF', out: ['P-025'] }
    const { data: mine } = await one.call('propose_scenario', { ...given, id: 'SC-1' })
    const { data: theirs } = await other.call('propose_scenario', { ...given, id: 'SC-2' })
    expect((await other.call('accept', { hash: mine.hash })).isError).toBe(true)
    const both = await Promise.all([
      one.call('accept', { hash: mine.hash }),
      other.call('accept', { hash: theirs.hash }),
    ])
    await one.end()
    await other.end()
    const made = ['SC-1', 'SC-2'].map((id) => existsSync(join(scratch.path, `region/scenarios/${id}.yaml`)))
    expect(made).toEqual(both.map(({ isError }) => !isError))
    expect(made).toContain(true)
  })
})
