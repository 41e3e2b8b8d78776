/**
 * The value of a project: its merit by scores, AHP, WSJF or MoSCoW as a sum of terms with their places, by its size,
 * less what a delay loses.
 */
import { type Located, within } from '../../plan/entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { monthOfDay, parseDay } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { plain } from '../../values/quantity.ts'
import { criteriaOf, measureOf, type ValueMeasure } from './criteria.ts'
import { type Size, sizeOf } from './project-size.ts'
import { costOf } from './spending.ts'

interface Delay {
  /** Quarters after the wished start, by months: a third for each. */
  readonly quarters: number
  /** Of the value; 1 at most. */
  readonly share: number
}

const QUARTER = 3

/** Months from the start that the file writes to the one that a scenario sets; 0 where it sets none, or an earlier one. */
function monthsLate({ filed, span, baseline }: Project): number {
  const written = filed?.start === undefined ? undefined : parseDay(filed.start, 'start')
  const wished = written ?? baseline?.start
  if (filed === undefined || wished === undefined || span.start === undefined) return 0
  return Math.max(0, monthOfDay(span.start) - monthOfDay(wished))
}

/** What the delay of a project loses by `plan.value.delay_loss`; undefined where it is not late, or nothing is lost. @example .05 a quarter, 6 months late: .1 */
export function delayOf({ header }: Pick<Plan, 'header'>, project: Project): Delay | undefined {
  const loss = header.value?.delay_loss ?? 0
  const quarters = monthsLate(project) / QUARTER
  if (loss <= 0 || quarters === 0) return undefined
  return { quarters, share: Math.min(1, loss * quarters) }
}

export interface ValueTerm {
  /** The criterion's id, the key of a WSJF score, or the priority class. */
  readonly id: string
  readonly label: Bilingual
  /** Its part of the sum of all weights counts. */
  readonly weight: number
  /** Undefined where the project has no score for it, which counts as 0. */
  readonly score: number | undefined
  /** The best score; undefined for WSJF, whose scale is relative. */
  readonly max: number | undefined
  /** What it adds to the merit; the parts of all terms add up to it. */
  readonly part: number
  /** Where the score is written; undefined where it is missing. */
  readonly at: Located['at'] | undefined
}

/** What a project is worth whatever its size and dates, and what that is made of. */
interface Merit {
  readonly measure: ValueMeasure
  /** 0..1 for weighted and AHP, a ratio for WSJF, a rank that only orders for MoSCoW; numerator ÷ denominator. */
  readonly merit: number
  /** Sum of weight × score ÷ max; the cost of delay for WSJF. */
  readonly numerator: number
  /** Sum of the weights; the job size for WSJF, 1 for MoSCoW. */
  readonly denominator: number
  /** In the order of the criteria. */
  readonly terms: readonly ValueTerm[]
}

export interface ProjectValue extends Merit {
  /** Merit × size × what the delay leaves of it. */
  readonly value: number
  /** Value for one of merit: the size, less what the delay loses of it; 1 where neither counts. */
  readonly factor: number
  /** Undefined where each project counts once. */
  readonly size: Size | undefined
  /** Undefined where it loses nothing. */
  readonly delay: Delay | undefined
}

/** Weights by lower-cased criterion id that stand in for the plan's own. */
export type CriterionWeights = ReadonlyMap<string, number>

/** The rank of each priority class, which orders and measures nothing: 4 is not twice 2. */
const CLASS_RANKS = { mandatory: 4, must: 3, should: 2, could: 1, wont: 0 } as const

const CLASS_LABELS: Readonly<Record<keyof typeof CLASS_RANKS, Bilingual>> = {
  mandatory: { fr: 'Obligatoire', en: 'Mandatory' },
  must: { fr: 'Indispensable', en: 'Must' },
  should: { fr: 'Important', en: 'Should' },
  could: { fr: 'Souhaitable', en: 'Could' },
  wont: { fr: 'Pas cette fois', en: "Won't this time" },
}

const DELAY_LABELS = {
  business_value: { fr: 'Valeur pour les usagers et le métier', en: 'User and business value' },
  time_criticality: { fr: 'Valeur perdue en cas de retard', en: 'Time criticality' },
  risk_reduction: { fr: 'Risque réduit ou possibilité ouverte', en: 'Risk reduction or opportunity enablement' },
} as const satisfies Record<string, Bilingual>

interface Score {
  readonly score: number
  readonly at: Located['at']
}

/** A project's scores by lower-cased criterion id, the first of each. */
function scoresOf(project: Project): Map<string, Score> {
  const scores = new Map<string, Score>()
  for (const [id, score] of Object.entries(project.written.priority?.scores ?? {})) {
    const key = id.toLowerCase()
    if (scores.has(key)) continue
    scores.set(key, { score, at: within(project, 'priority', 'scores', id) })
  }
  return scores
}

/** Without the noise of binary fractions, so that .35 + .3 + .25 + .1 is 1 whatever the order. */
function clean(value: number): number {
  return Math.round(value * 1e9) / 1e9
}

/** S = Σ weight × score ÷ max ÷ Σ weight; a criterion that can't be scored (max 0) counts 0. */
function scoredMerit(
  plan: Plan,
  project: Project,
  measure: ValueMeasure,
  weights: CriterionWeights | undefined,
): Merit | undefined {
  const scores = scoresOf(project)
  const criteria = criteriaOf(plan, measure).map((criterion) => ({
    ...criterion,
    weight: weights?.get(criterion.id.toLowerCase()) ?? criterion.weight,
    found: scores.get(criterion.id.toLowerCase()),
  }))
  const denominator = clean(criteria.reduce((total, { weight }) => total + weight, 0))
  if (denominator <= 0 || criteria.every(({ found }) => found === undefined)) return undefined
  const weighed = criteria.map((criterion) => {
    const { weight, max, found } = criterion
    return { ...criterion, counted: max > 0 ? (weight * (found?.score ?? 0)) / max : 0 }
  })
  const numerator = clean(weighed.reduce((total, { counted }) => total + counted, 0))
  return {
    measure,
    merit: numerator / denominator,
    numerator,
    denominator,
    terms: weighed.map(({ id, label, weight, max, found, counted }) => ({
      id,
      label,
      weight,
      max,
      score: found?.score,
      at: found?.at,
      part: clean(counted / denominator),
    })),
  }
}

function wsjfMerit(project: Project): Merit | undefined {
  const wsjf = project.written.priority?.wsjf
  if (wsjf === undefined || wsjf.job_size <= 0) return undefined
  const keys = Object.keys(DELAY_LABELS) as (keyof typeof DELAY_LABELS)[]
  const numerator = keys.reduce((total, key) => total + wsjf[key], 0)
  return {
    measure: 'wsjf',
    merit: numerator / wsjf.job_size,
    numerator,
    denominator: wsjf.job_size,
    terms: keys.map((id) => ({
      id,
      label: DELAY_LABELS[id],
      weight: 1,
      score: wsjf[id],
      max: undefined,
      part: wsjf[id] / wsjf.job_size,
      at: within(project, 'priority', 'wsjf', id),
    })),
  }
}

function moscowMerit(project: Project): Merit | undefined {
  const id = project.written.priority?.class
  if (id === undefined) return undefined
  const rank = CLASS_RANKS[id]
  const at = within(project, 'priority', 'class')
  const max = CLASS_RANKS.mandatory
  return {
    measure: 'moscow',
    merit: rank,
    numerator: rank,
    denominator: 1,
    terms: [{ id, label: CLASS_LABELS[id], weight: 1, score: rank, max, part: rank, at }],
  }
}

/**
 * What a project is worth by its scores alone. The rank of MoSCoW (mandatory 4, must 3, should 2, could 1, wont 0) only
 * orders.
 *
 * @param measure - the plan's own where none is named.
 * @param weights - other weights of criteria, for weighted and AHP; those it does not name keep the plan's.
 * @returns undefined where the project has no score, class or WSJF scores (or a job size of 0), or the plan no criteria.
 * @example weights .4 .35 .25, scores 3 2 4 of 4: .3 + .175 + .25 = .725; WSJF (8 + 5 + 3) ÷ 5 = 3.2
 */
export function meritOf(
  plan: Plan,
  project: Project,
  measure: ValueMeasure = measureOf(plan),
  weights?: CriterionWeights,
): Merit | undefined {
  switch (measure) {
    case 'weighted':
    case 'ahp':
      return scoredMerit(plan, project, measure, weights)
    case 'wsjf':
      return wsjfMerit(project)
    case 'moscow':
      return moscowMerit(project)
  }
}

/**
 * What a project is worth: its merit, by its size where `plan.value.size` says so, less what a start after the written
 * one loses by `plan.value.delay_loss`.
 *
 * @param measure - the plan's own where none is named.
 * @param weights - other weights of criteria, as for the merit.
 * @returns undefined without merit, or where nothing says how big it is.
 * @example merit .725, cost 1,420 k€ counted in 100 k€, 6 months late at .05 a quarter: .725 × 14.2 × .9 = 9.2655
 */
export function projectValue(
  plan: Plan,
  project: Project,
  measure: ValueMeasure = measureOf(plan),
  weights?: CriterionWeights,
): ProjectValue | undefined {
  const merit = meritOf(plan, project, measure, weights)
  if (merit === undefined) return undefined
  const kind = plan.header.value?.size ?? 'none'
  const size = kind === 'none' ? undefined : sizeOf(plan, project, kind)
  if (kind !== 'none' && size === undefined) return undefined
  const delay = delayOf(plan, project)
  const factor = clean((size?.factor ?? 1) * (1 - (delay?.share ?? 0)))
  return { ...merit, value: merit.merit * factor, factor, size, delay }
}

/**
 * Value per currency unit of what the project costs (what a candidate would cost), to break ties at the cut line.
 *
 * @returns undefined where it costs nothing.
 */
export function density(plan: Plan, project: Project, { value }: ProjectValue): number | undefined {
  const cost = plain(costOf(plan, project, {}))
  return cost > 0 ? value / cost : undefined
}
