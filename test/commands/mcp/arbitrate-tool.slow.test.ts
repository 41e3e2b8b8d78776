/** The tool of `plan mcp` that solves gives what its command prints, and without `whole` an answer that has room. */
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

describe('the tool arbitrate', () => {
  it('gives to the byte what its command prints', async () => {
    const { text } = await session.call('arbitrate', { whole: true })
    const { stdout } = await runPlan(scratch.path, ['arbitrate', '--format=json', '--plan=region'])
    expect(text).toBe(stdout)
  })

  it('has room where not the whole is asked for', async () => {
    const { text } = await session.call('arbitrate', {})
    expect(text.length).toBeLessThan(100_000)
  })
})
