/** The tools of `plan mcp` that solve or compare give what their commands print, and without `whole` an answer that has room. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inProcess, type McpSession } from '../../support/mcp-client.ts'
import { copyRegion } from '../../support/region-copy.ts'
import { runPlan } from '../../support/run-plan.ts'
import { temporaryFolder } from '../../support/scenario.ts'

const scratch = temporaryFolder()
let session: McpSession

beforeAll(async () => {
  copyRegion(scratch.path)
  session = await inProcess(scratch.path, ['region'])
})
afterAll(async () => {
  await session.end()
  scratch.remove()
})

describe('a tool that takes long', () => {
  it.each([
    ['arbitrate', {}, ['arbitrate']],
    ['report', { name: 'scenarios' }, ['report', 'scenarios']],
    ['compare', {}, ['scenario']],
    ['compare', { scenarios: ['SC-MIN', 'SC-HAUT'] }, ['scenario', 'compare', 'SC-MIN', 'SC-HAUT']],
  ])('gives to the byte what its command prints: %s %j', async (name, given, line) => {
    const { text } = await session.call(name, { ...given, whole: true })
    const { stdout } = await runPlan(scratch.path, [...line, '--format=json', '--plan=region'])
    expect(text).toBe(stdout)
  })

  it.each(['arbitrate', 'compare'])('has room where not the whole is asked for: %s', async (name) => {
    const { text } = await session.call(name, {})
    expect(text.length).toBeLessThan(100_000)
  })

  it('names no file of the machine in its refusal', async () => {
    const { isError, text } = await session.call('explain', { topic: '/etc/passwd', whole: true })
    const { stderr } = await runPlan(scratch.path, ['explain', '/etc/passwd', '--format=json', '--plan=region'])
    expect({ isError, text }).toEqual({ isError: true, text: stderr })
  })
})
