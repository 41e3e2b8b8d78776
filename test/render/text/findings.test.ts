/** The phrase that counts findings. */
import { describe, expect, it } from 'vitest'
import { findingCounts } from '../../../src/render/text/findings.ts'
import type { ShownFinding } from '../../../src/reports/document/command-result.ts'
import { sampleOutcome } from '../../support/sample-outcome.ts'

const { findings } = sampleOutcome()

function of(...severities: readonly ShownFinding['severity'][]): readonly ShownFinding[] {
  const [finding] = findings
  return finding === undefined ? [] : severities.map((severity) => ({ ...finding, severity }))
}

describe('findingCounts', () => {
  it('counts the open ones by severity and the waived apart', () => {
    expect(findingCounts(findings, 'fr')).toBe(
      '1 erreur, 1 avertissement, 1 information\u00a0; 1 constat sous dérogation',
    )
    expect(findingCounts(findings, 'en')).toBe('1 error, 1 warning, 1 info; 1 waived')
  })

  it('takes plurals in both languages', () => {
    const many = of('error', 'error', 'warning', 'warning', 'info', 'info')
    expect(findingCounts(many, 'fr')).toBe('2 erreurs, 2 avertissements, 2 informations')
    expect(findingCounts(many, 'en')).toBe('2 errors, 2 warnings, 2 info')
  })

  it('says when there is none', () => {
    expect(findingCounts([], 'fr')).toBe('aucun constat')
    expect(findingCounts([], 'en')).toBe('no findings')
  })
})
