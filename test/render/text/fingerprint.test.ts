/** Fingerprints follow what a finding says, not where its line stands. */
import { describe, expect, it } from 'vitest'
import { fingerprints } from '../../../src/render/text/fingerprint.ts'
import type { ShownFinding } from '../../../src/reports/document/command-result.ts'
import { sampleOutcome } from '../../support/sample-outcome.ts'

const { findings } = sampleOutcome()

function changed(change: (finding: ShownFinding) => Partial<ShownFinding>): readonly string[] {
  return fingerprints(findings.map((finding) => ({ ...finding, ...change(finding) })))
}

describe('fingerprints', () => {
  it('are sixteen hexadecimal digits each, all different, also for equal findings', () => {
    const prints = fingerprints([...findings, ...findings])
    expect(prints.filter((print) => !/^[0-9a-f]{16}$/.test(print))).toEqual([])
    expect(new Set(prints).size).toBe(findings.length * 2)
    expect(prints.slice(0, findings.length)).toEqual(fingerprints(findings))
  })

  it('stay when lines, columns or the French sentence change', () => {
    const moved = changed(({ place, message }) => ({
      place: { ...place, line: place.line + 7, column: 1, endColumn: 2 },
      message: { ...message, fr: 'autre' },
    }))
    expect(moved).toEqual(fingerprints(findings))
  })

  it.each([
    ['rule', () => ({ rule: 'other' })],
    ['file', ({ place }: ShownFinding) => ({ place: { ...place, file: 'other.yaml' } })],
    ['entity', () => ({ entity: 'other' })],
    ['message', () => ({ message: { fr: 'x', en: 'other' } })],
  ])('change with the %s', (_, change) => {
    const before = new Set(fingerprints(findings))
    expect(changed(change).filter((print) => before.has(print))).toEqual([])
  })

  it('are FNV-1a of 64 bits, as its authors publish it', () => {
    const [finding] = findings
    if (finding === undefined) throw new Error('no finding')
    const bare = {
      ...finding,
      rule: 'a',
      place: { ...finding.place, file: 'b' },
      message: { fr: '', en: 'd' },
      entity: 'c',
    }
    expect(fingerprints([bare])).toEqual(['6c18e738c01d26db'])
  })
})
