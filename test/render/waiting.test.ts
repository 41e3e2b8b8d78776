/** A run in which rules had to wait says so in every format that can, and takes none of them for passed. */
import { describe, expect, it } from 'vitest'
import { type Format, loadRenderer } from '../../src/render/formats.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import { renderOptions } from '../support/render-options.ts'
import { sampleOutcome } from '../support/sample-outcome.ts'

const waiting = { files: 1, rules: ['team-capacity-missing', 'id-duplicate'] }
const SENTENCE = '1 file could not be read whole; 2 checks wait for it'

async function rendered(format: Format, outcome: CommandResult): Promise<string> {
  const render = await loadRenderer(format)
  return String(await render(outcome, renderOptions('en')))
}

const { report: _, ...bare } = sampleOutcome()
const outcome: CommandResult = { ...bare, waiting }

describe('what waits', () => {
  it.each(['pretty', 'md', 'html', 'github', 'sarif'] as const)('is a sentence in %s', async (format) => {
    expect(await rendered(format, outcome)).toContain(SENTENCE)
    expect(await rendered(format, bare)).not.toContain('could not be read')
  })

  it('is data in JSON', async () => {
    expect(JSON.parse(await rendered('json', outcome))).toMatchObject({ waiting })
    expect(JSON.parse(await rendered('json', bare))).not.toHaveProperty('waiting')
  })

  it('is skipped in JUnit', async () => {
    const text = await rendered('junit', outcome)
    expect(text).toMatch(/<testcase name="team-capacity-missing"[^>]*>\s*<skipped\/>/)
    expect(text).toContain('skipped="1"')
    expect(await rendered('junit', bare)).not.toContain('<skipped/>')
  })

  it('makes a run of SARIF incomplete', async () => {
    const { runs } = JSON.parse(await rendered('sarif', outcome)) as {
      runs: { invocations: { executionSuccessful: boolean }[] }[]
    }
    expect(runs[0]?.invocations[0]?.executionSuccessful).toBe(false)
  })
})
