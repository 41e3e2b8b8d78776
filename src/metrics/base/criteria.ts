/** The criteria that a plan measures value by, with their weights: as written, or drawn from pairwise judgements. */
import { type Located, titleOf, within } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Bilingual } from '../../values/language.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { type Hierarchy, hierarchyOf } from './ahp.ts'

export type ValueMeasure = NonNullable<NonNullable<Plan['header']['value']>['measure']>

const BEST_SCORE = 4

export interface Criterion {
  readonly id: string
  readonly label: Bilingual
  /** Its part of the sum of all weights counts, so weights may add up to 1, to 100 or to anything. */
  readonly weight: number
  readonly max: number
  /** Where the weight comes from: the written one, or the criterion's row of judgements. */
  readonly at: Located['at']
}

type Pairwise = NonNullable<Plan['header']['pairwise']>

const judged = memoizeByObject(({ matrix, criteria }: Pairwise): Hierarchy | undefined =>
  matrix.length === criteria.length ? hierarchyOf(matrix) : undefined,
)

/** The plan's own measure of value; weighted scores where it names none. */
export function measureOf({ header }: Pick<Plan, 'header'>): ValueMeasure {
  return header.value?.measure ?? 'weighted'
}

/** The weights that the pairwise judgements give, in their order, with the consistency ratio; undefined without a usable matrix. */
export function ahpOf({ header }: Pick<Plan, 'header'>): Hierarchy | undefined {
  return header.pairwise === undefined ? undefined : judged(header.pairwise)
}

/** The first of each id, whatever its case. */
function distinct(criteria: readonly Criterion[]): Criterion[] {
  const seen = new Set<string>()
  return criteria.filter(({ id }) => {
    const key = id.toLowerCase()
    return seen.has(key) ? false : seen.add(key)
  })
}

function writtenCriteria({ header }: Pick<Plan, 'header'>): Criterion[] {
  return (header.criteria ?? []).map(({ id, title, weight, max = BEST_SCORE }, index) => ({
    id,
    label: titleOf(title, id),
    weight,
    max,
    at: within(header, 'criteria', index, 'weight'),
  }))
}

function judgedCriteria(plan: Pick<Plan, 'header'>): Criterion[] {
  const weights = ahpOf(plan)?.weights ?? []
  const written = new Map(writtenCriteria(plan).map((one) => [one.id.toLowerCase(), one]))
  return weights.map((weight, index) => {
    const id = plan.header.pairwise?.criteria[index] ?? ''
    const known = written.get(id.toLowerCase())
    const { label = { fr: id, en: id }, max = BEST_SCORE } = known ?? {}
    const at = within(plan.header, 'pairwise', 'matrix', index)
    return { id: known?.id ?? id, label, weight, max, at }
  })
}

/**
 * The criteria of a measure of value in the plan's order, each id once.
 *
 * @returns empty for WSJF and MoSCoW, which know none, and for AHP without a usable matrix.
 */
export function criteriaOf(plan: Pick<Plan, 'header'>, measure = measureOf(plan)): Criterion[] {
  if (measure === 'weighted') return distinct(writtenCriteria(plan))
  return measure === 'ahp' ? distinct(judgedCriteria(plan)) : []
}
