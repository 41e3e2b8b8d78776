/** Finds criteria whose weights do not add up. */

import { formatNumber } from '../lang/numbers.ts'
import { keyWithin } from '../plan/entity.ts'
import { defineRule } from './define.ts'

/** How far the sum may be off, as a part of it: enough for three weights written 0.333. */
const TOLERANCE = 0.0015

/** The sum that is meant: 100 where weights are written as percentages, else 1. */
function meantSum(sum: number): number {
  return sum > 10 ? 100 : 1
}

/** Finds weights of criteria that sum neither to 1 nor to 100. */
export const criteriaWeightsSum = defineRule({
  id: 'criteria-weights-sum',
  subject: 'strategy',
  severity: 'error',
  summary: { fr: 'Les poids des critères font 1 (ou 100)', en: 'The weights of the criteria add up to 1 (or 100)' },
  why: {
    fr: 'Sans total commun, les notes de deux plans ou de deux années ne se comparent pas',
    en: 'Without a common total the scores of two plans or two years cannot be compared',
  },
  fix: { fr: 'ajustez les poids pour que leur somme fasse 1', en: 'adjust the weights so that they add up to 1' },
  *run(plan) {
    const criteria = plan.header.criteria ?? []
    if (criteria.length === 0) return
    const sum = criteria.reduce((total, { weight }) => total + weight, 0)
    const meant = meantSum(sum)
    if (Math.abs(sum - meant) <= TOLERANCE * meant) return
    const decimals = meant === 1 ? 3 : 1
    yield {
      at: keyWithin(plan.header, 'criteria'),
      facts: { sum, expected: meant, criteria: criteria.length },
      message: {
        fr: `Les poids des critères font ${formatNumber(sum, 'fr', decimals)} au lieu de ${meant}`,
        en: `The weights of the criteria add up to ${formatNumber(sum, 'en', decimals)} instead of ${meant}`,
      },
    }
  },
})
