/** The criteria of value: their weights, comparisons and scales. */

import { nearest } from '../lang/nearest.ts'
import { formatNumber, formatPlain } from '../lang/numbers.ts'
import { counted, NOUNS } from '../lang/plurals.ts'
import { question, quote } from '../lang/punctuation.ts'
import { hierarchyOf, MOST_RATIO } from '../metrics/base/ahp.ts'
import { keyWithin, within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { defineRule, placedAtKey, placedIn, type RuleHit, recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** How far the sum may be off, as a part of it: enough for three weights written 0.333. */
const WEIGHT_TOLERANCE = 0.0015

/** The sum that is meant: 100 where weights are written as percentages, else 1. */
function meantSum(sum: number): number {
  return sum > 10 ? 100 : 1
}

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
    if (Math.abs(sum - meant) <= WEIGHT_TOLERANCE * meant) return
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

/** How far the product of two opposite judgements may be from 1, so that 1/3 may be written 0.33. */
const RECIPROCAL_TOLERANCE = 0.02

type Pairwise = NonNullable<Plan['header']['pairwise']>

function misshapen({ criteria, matrix }: Pairwise, plan: Plan): RuleHit | undefined {
  const size = criteria.length
  if (matrix.length === size && matrix.every((row) => row.length === size)) return undefined
  const columns = [...new Set(matrix.map((row) => row.length))].sort((left, right) => left - right)
  return {
    at: keyWithin(plan.header, 'pairwise', 'matrix'),
    facts: { criteria: size, rows: matrix.length, columns: columns.join(', ') },
    message: {
      fr: `La matrice de comparaison des ${size} critères a ${counted(matrix.length, NOUNS.row, 'fr')} et ${columns.join(' ou ')} colonnes au lieu de ${size} de chaque`,
      en: `The pairwise matrix of the ${size} criteria has ${counted(matrix.length, NOUNS.row, 'en')} and ${columns.join(' or ')} columns instead of ${size} of each`,
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
  return value > 0 && opposite > 0 && Math.abs(value * opposite - 1) <= RECIPROCAL_TOLERANCE
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

const BEST = 4

type Criterion = NonNullable<Plan['header']['criteria']>[number]

function unknownCriterion(project: Project, id: string, criteria: readonly Criterion[]): RuleHit {
  const suggestion = nearest(
    id,
    criteria.map((criterion) => criterion.id),
  )
  return {
    ...placedAtKey(project, 'priority', 'scores', id),
    facts: { criterion: id, ...(suggestion === undefined ? {} : { suggestion }) },
    message: {
      fr: `Critère ${quote(id, 'fr')} inconnu dans les notes de ${nameOf(project, 'fr')}`,
      en: `${nameOf(project, 'en')} has a score for ${quote(id, 'en')}, which is no criterion of the plan`,
    },
    ...(suggestion === undefined ? {} : { help: bilingual((lang) => question(suggestion, lang)) }),
  }
}

function offScale(project: Project, id: string, score: number, criterion: Criterion): RuleHit {
  const { max = BEST } = criterion
  return {
    ...placedIn(project, 'priority', 'scores', id),
    facts: { criterion: id, score, min: 0, max },
    message: {
      fr: `Note ${nameOf(criterion, 'fr')} de ${nameOf(project, 'fr')} hors de l’échelle de 0 à ${formatPlain(max, 'fr')}\u00a0: ${formatPlain(score, 'fr')}`,
      en: `The score ${nameOf(criterion, 'en')} of ${nameOf(project, 'en')} is ${formatPlain(score, 'en')}, off the scale of 0 to ${formatPlain(max, 'en')}`,
    },
  }
}

function scores({ projects }: Plan): { project: Project; id: string; score: number }[] {
  return projects.flatMap((project) =>
    Object.entries(project.written.priority?.scores ?? {}).map(([id, score]) => ({ project, id, score })),
  )
}

export const scoreOffScale = recordRule({
  id: 'score-off-scale',
  subject: 'files',
  severity: 'error',
  parts: ['criterion'],
  summary: {
    fr: 'Chaque note porte sur un critère du plan et tient dans son échelle',
    en: 'Every score is for a criterion of the plan and on its scale',
  },
  why: {
    fr: 'Une note hors échelle pèse plus que toutes les autres et fausse le classement',
    en: 'A score off the scale outweighs all others and spoils the ranking',
  },
  fix: {
    fr: 'corrigez la note, ou le critère dans plan.criteria (max est sa meilleure note, 4 par défaut)',
    en: 'correct the score, or the criterion in plan.criteria (max is its best score, 4 by default)',
  },
  most: {
    fr: '{count} des {of} notes sont hors de l’échelle ou ne portent sur aucun critère du plan',
    en: '{count} of {of} scores are off the scale or for no criterion of the plan',
  },
  over: scores,
  find({ project, id, score }, plan) {
    const criteria = plan.header.criteria ?? []
    const criterion = entityById(criteria, id)
    if (criterion === undefined) return unknownCriterion(project, id, criteria)
    const { max = BEST } = criterion
    return score < 0 || score > max ? offScale(project, id, score, criterion) : undefined
  },
})

export const wsjfJobSizeMissing = recordRule({
  id: 'wsjf-job-size-missing',
  subject: 'strategy',
  severity: 'error',
  summary: {
    fr: 'La taille du travail d’une note WSJF est supérieure à zéro',
    en: 'The job size of a WSJF score is greater than zero',
  },
  why: {
    fr: 'La valeur WSJF est un coût du retard divisé par une taille\u00a0: à zéro, le projet n’a pas de rang',
    en: 'A WSJF value is a cost of delay divided by a size: at zero the project has no rank',
  },
  fix: {
    fr: 'estimez priority.wsjf.job_size sur la même échelle que les autres projets, 1 pour le plus petit',
    en: 'estimate priority.wsjf.job_size on the same scale as other projects, 1 for the smallest',
  },
  most: {
    fr: '{count} des {of} notes WSJF n’ont pas de taille de travail supérieure à zéro',
    en: '{count} of {of} WSJF scores have no job size above zero',
  },
  over: ({ projects }) =>
    projects.flatMap((project) => {
      const size = project.written.priority?.wsjf?.job_size
      return size === undefined ? [] : [{ project, size }]
    }),
  find({ project, size }) {
    if (size > 0) return undefined
    return {
      ...placedIn(project, 'priority', 'wsjf', 'job_size'),
      facts: { job_size: size },
      message: {
        fr: `Note WSJF de ${nameOf(project, 'fr')} incalculable\u00a0: taille du travail de ${formatPlain(size, 'fr')}`,
        en: `The WSJF score of ${nameOf(project, 'en')} cannot be computed: its job size is ${formatPlain(size, 'en')}`,
      },
    }
  },
})
