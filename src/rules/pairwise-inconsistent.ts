/** Finds pairwise judgements of criteria that contradict each other, or that do not make a matrix of judgements. */

import { formatNumber, formatPlain } from '../lang/numbers.ts'
import { counted, type Noun } from '../lang/plurals.ts'
import { hierarchyOf, MOST_RATIO } from '../metrics/base/ahp.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { defineRule, type RuleHit } from './define.ts'

/** How far the product of two opposite judgements may be from 1, so that 1/3 may be written 0.33. */
const TOLERANCE = 0.02

const ROWS: Noun = { fr: ['ligne', 'lignes'], en: ['row', 'rows'] }

type Pairwise = NonNullable<Plan['header']['pairwise']>

function misshapen({ criteria, matrix }: Pairwise, plan: Plan): RuleHit | undefined {
  const size = criteria.length
  if (matrix.length === size && matrix.every((row) => row.length === size)) return undefined
  const columns = [...new Set(matrix.map((row) => row.length))].sort((left, right) => left - right)
  return {
    at: keyWithin(plan.header, 'pairwise', 'matrix'),
    facts: { criteria: size, rows: matrix.length, columns: columns.join(', ') },
    message: {
      fr: `La matrice de comparaison des ${size} critères a ${counted(matrix.length, ROWS, 'fr')} et ${columns.join(' ou ')} colonnes au lieu de ${size} de chaque`,
      en: `The pairwise matrix of the ${size} criteria has ${counted(matrix.length, ROWS, 'en')} and ${columns.join(' or ')} columns instead of ${size} of each`,
    },
  }
}

interface Cell {
  readonly row: number
  readonly column: number
  readonly value: number
  readonly opposite: number
}

/** The cells on and below the diagonal, each with its mirror. */
function lowerCells({ matrix }: Pairwise): Cell[] {
  return matrix.flatMap((values, row) =>
    values.slice(0, row + 1).map((value, column) => ({ row, column, value, opposite: matrix[column]?.[row] ?? 0 })),
  )
}

function isAnswered({ value, opposite }: Cell): boolean {
  return value > 0 && opposite > 0 && Math.abs(value * opposite - 1) <= TOLERANCE
}

function unanswered({ row, column, value, opposite }: Cell, plan: Plan): RuleHit {
  const isMirrored = row !== column
  const place = `(${row + 1}, ${column + 1})`
  const wanted = isMirrored && opposite > 0 ? 1 / opposite : 1
  const label = { fr: 'jugement inverse', en: 'opposite judgement is here' }
  return {
    at: within(plan.header, 'pairwise', 'matrix', row, column),
    facts: { row: row + 1, column: column + 1, value, expected: wanted },
    related: isMirrored ? [{ at: within(plan.header, 'pairwise', 'matrix', column, row), label }] : [],
    message: isMirrored
      ? {
          fr: `Jugement ${place} non réciproque\u00a0: ${formatPlain(value, 'fr')} au lieu de ${formatPlain(wanted, 'fr')}`,
          en: `Judgement ${place} is ${formatPlain(value, 'en')} instead of ${formatPlain(wanted, 'en')}, the inverse of its opposite`,
        }
      : {
          fr: `Jugement ${place} d’un critère avec lui-même\u00a0: ${formatPlain(value, 'fr')} au lieu de 1`,
          en: `Judgement ${place} of a criterion with itself is ${formatPlain(value, 'en')} instead of 1`,
        },
  }
}

function mirrorFaults(pairwise: Pairwise, plan: Plan): RuleHit[] {
  return lowerCells(pairwise)
    .filter((cell) => !isAnswered(cell))
    .map((cell) => unanswered(cell, plan))
}

/** Finds judgements with a consistency ratio above 0.10, and matrices that are not square or not reciprocal. */
export const pairwiseInconsistent = defineRule({
  id: 'pairwise-inconsistent',
  subject: 'strategy',
  severity: 'warning',
  parts: ['column', 'row'],
  summary: {
    fr: 'Les comparaisons de critères deux à deux sont cohérentes entre elles',
    en: 'The pairwise judgements of criteria agree with each other',
  },
  why: {
    fr: 'Au-delà d’un ratio de cohérence de 0,10, les poids tirés des jugements tiennent du hasard',
    en: 'Beyond a consistency ratio of 0.10 the weights drawn from the judgements are little more than chance',
  },
  fix: {
    fr: 'reprenez avec le comité les jugements les plus extrêmes\u00a0; chaque cellule est l’inverse de sa symétrique',
    en: 'go over the most extreme judgements with the body; each cell is the inverse of its mirror',
  },
  *run(plan) {
    const { pairwise } = plan.header
    if (pairwise === undefined) return
    const shape = misshapen(pairwise, plan)
    const faults = shape === undefined ? mirrorFaults(pairwise, plan) : [shape]
    yield* faults
    const ratio = faults.length > 0 ? undefined : hierarchyOf(pairwise.matrix)?.consistencyRatio
    if (ratio === undefined || ratio <= MOST_RATIO) return
    yield {
      at: keyWithin(plan.header, 'pairwise', 'matrix'),
      facts: { ratio, limit: MOST_RATIO },
      message: {
        fr: `Jugements incohérents\u00a0: ratio de cohérence de ${formatNumber(ratio, 'fr', 2)}, pour un maximum de ${formatNumber(MOST_RATIO, 'fr', 2)}`,
        en: `The judgements contradict each other: their consistency ratio is ${formatNumber(ratio, 'en', 2)}, more than the limit of ${formatNumber(MOST_RATIO, 'en', 2)}`,
      },
    }
  },
})
