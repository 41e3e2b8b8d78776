/** What a metric is: its name, unit and formula in words, and the terms or the computation that give its figure. */
import type { Located } from '../../plan/entity.ts'
import type { BudgetSection, Plan, Project, Stage, YearAmounts } from '../../plan/plan.ts'
import type { Standing } from '../../plan/regimes/in-use.ts'
import type { RiskScope } from '../../plan/risks.ts'
import type { Bilingual } from '../../values/language.ts'
import type { Period } from '../../values/period.ts'
import type { Quantity } from '../../values/quantity.ts'
import { nearestNumber, type Rational, rational, total } from '../../values/rational.ts'

export const BREAKDOWNS = {
  axis: { fr: 'axe', en: 'axis' },
  theme: { fr: 'thème', en: 'theme' },
  department: { fr: 'direction', en: 'department' },
  year: { fr: 'année', en: 'year' },
  cash_year: { fr: 'année de dépense ou d’encaissement', en: 'year of spending or of receipt' },
  section: { fr: 'section', en: 'section' },
  team: { fr: 'équipe', en: 'team' },
  status: { fr: 'statut', en: 'status' },
  criterion: { fr: 'critère', en: 'criterion' },
  decision_kind: { fr: 'nature de décision', en: 'kind of decision' },
  decision_year: { fr: 'année de décision', en: 'year of decision' },
  authorisation: { fr: 'autorisation', en: 'authorisation' },
  authorisation_type: { fr: 'nature d’autorisation (AP, AE)', en: 'type of authorisation (AP, AE)' },
  time: { fr: 'périodes passées et à venir', en: 'past periods and those to come' },
  lifecycle: { fr: 'devenir du composant', en: 'lifecycle decision' },
  component_kind: { fr: 'nature du composant', en: 'kind of component' },
  criticality: { fr: 'criticité', en: 'criticality' },
  programme: { fr: 'programme', en: 'programme' },
  milestone: { fr: 'nature de jalon', en: 'kind of milestone' },
  reason: { fr: 'motif', en: 'reason' },
  regime: { fr: 'référentiel', en: 'regime' },
  standing: { fr: 'état des mesures', en: 'standing of measures' },
  risk_level: { fr: 'probabilité et impact', en: 'probability and impact' },
  risk_scope: { fr: 'portée des risques', en: 'scope of risks' },
  period: { fr: 'période', en: 'period' },
  source: { fr: 'origine du besoin', en: 'source of the need' },
  category: { fr: 'catégorie de poste', en: 'category of post' },
} as const satisfies Record<string, Bilingual>

export type Breakdown = keyof typeof BREAKDOWNS

/** Figures that count or weigh projects. */
export const BY_PORTFOLIO: readonly Breakdown[] = ['axis', 'theme', 'department']

/** Figures that a programme is steered by too. */
export const BY_PROGRAMME: readonly Breakdown[] = [...BY_PORTFOLIO, 'programme']

export const BY_BUDGET: readonly Breakdown[] = ['year', 'section', 'axis', 'theme', 'department']

/** Figures made of grants: also by the years in which they are received, which may lie after those of the spending. */
export const BY_GRANT: readonly Breakdown[] = ['cash_year', 'axis', 'theme', 'department']

/** Figures about teams in time: by budget year, and what is over apart from what is to come. */
export const BY_TEAM: readonly Breakdown[] = ['team', 'year', 'time']

export const BY_WORKLOAD: readonly Breakdown[] = ['team', 'year', 'time', 'axis', 'theme', 'department']

export const BY_COMPONENT = ['lifecycle', 'component_kind', 'criticality'] as const satisfies readonly Breakdown[]

/** What a figure counts, by its name. Money is in currency units, days in person-days, a rate is a share (1 = 100 %). */
export const UNITS = {
  money: { fr: 'montant', en: 'money' },
  days: { fr: 'jours-personnes', en: 'person-days' },
  count: { fr: 'nombre', en: 'count' },
  fte: { fr: 'équivalents temps plein', en: 'full-time equivalents' },
  rate: { fr: 'taux', en: 'rate' },
  index: { fr: 'indice', en: 'index' },
} as const satisfies Record<string, Bilingual>

export type Unit = keyof typeof UNITS

/** One entity's contribution to a figure, in plain units; `of` is its part of the denominator of a rate. */
export interface Term {
  readonly entity: Located
  readonly amount: number
  readonly of?: number
  /** The stages that the amount rests on, in the order of a budget; where that may differ from one term to another. */
  readonly bases?: () => readonly Stage[]
  /** The same without any rounding, where a part is a fraction; what is missing of it counts as it stands above. */
  readonly exact?: { readonly amount?: Rational; readonly of?: Rational }
}

/** A computed figure. A rate keeps its two parts; a value that cannot be given is null and says why. */
export interface Figure {
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
  /** How many of the entities that should count could be counted. */
  readonly coverage?: { readonly count: number; readonly of: number }
  readonly reason?: Bilingual
  /** Where a peak lies: the team's id and the period. */
  readonly where?: string
}

/** Whether a figure is made of at least half of what it speaks of: no word of praise or blame, and no colour, rests on less. */
export function isRepresentative({ coverage }: Pick<Figure, 'coverage'>): boolean {
  return coverage === undefined || coverage.count * 2 >= coverage.of
}

export interface Scope {
  /** The projects that count here, each once over all slices of a breakdown. */
  readonly projects: readonly Project[]
  /** The projects of which money or days fall here. */
  readonly touching: readonly Project[]
  /** The part of a project's quantity that falls here; the parts of all slices add up to it. */
  readonly part: <Q extends Quantity>(project: Project, quantity: Q) => Q
  /** A budget year, or `later` for what lies beyond the horizon. */
  readonly year?: YearAmounts['year']
  /** Of a team's periods those that have ended on the status date, or those that have not; as the metric says where neither. */
  readonly when?: 'past' | 'to_come'
  readonly section?: BudgetSection
  readonly axis?: string
  readonly team?: string
  readonly department?: string
  readonly status?: string
  /** The id of an authorisation. */
  readonly authorisation?: string
  readonly authorisationType?: 'AP' | 'AE'
  /** A criterion of the plan's measure of value. */
  readonly criterion?: string
  /** What is to become of components; `none` for those that do not tell. */
  readonly lifecycle?: string
  readonly componentKind?: string
  /** The criticality of components; `none` for those that do not tell. */
  readonly criticality?: string
  /** The id of a programme, or `none` for what belongs to none. */
  readonly programme?: string
  /** A kind of milestone, or `none` for those without one. */
  readonly milestone?: string
  /** Why projects were stopped or moved, or `none` where nothing says why. */
  readonly reason?: string
  /** A regime in use, by its id as the plan writes it. */
  readonly regime?: string
  /** Where the measures of a regime stand. */
  readonly standing?: Standing
  /** A cell of the map of risks, by its key: `3x4` for probability 3 and impact 4. */
  readonly riskLevel?: string
  readonly riskScope?: RiskScope
  /** A period at the plan's grain. */
  readonly period?: Period
  /** Who a need comes from; `none` for those that do not tell. */
  readonly source?: string
  /** The category of a post; `none` for those without. */
  readonly category?: string
  /** A kind of decision; `none` for those that write none. */
  readonly decisionKind?: string
  /** The budget year in which decisions were taken. */
  readonly decisionYear?: string
}

export interface Metric {
  /** snake_case, the key in JSON. */
  readonly id: string
  readonly label: Bilingual
  readonly unit: Unit
  /** For a rate: what its two parts count. */
  readonly parts?: Unit
  /** Whether the figure is the mean of its terms' own rates, whatever their size. */
  readonly isMean?: boolean
  /** Whether the figure is a difference, printed with its sign. */
  readonly isChange?: boolean
  /** Whether the figure is the staff that work needs, printed to the half person. */
  readonly isNeed?: boolean
  /** Whether the figure is about needs, objectives, departments or the plan before: no choice of projects has one of its own. */
  readonly isOfPlan?: boolean
  readonly formula: Bilingual
  /** The text that the definition comes from: a guide, a standard, a report, or the usage of a trade. */
  readonly source: Bilingual
  readonly breakdowns: readonly Breakdown[]
  /** The figure of the plan in the scope. */
  readonly compute: (plan: Plan, scope: Scope) => Figure
  /** The entities behind the figure with their places, where the figure is a sum. */
  readonly terms?: (plan: Plan, scope: Scope) => Iterable<Term>
  /** The entities that should count: those without a term are uncovered. */
  readonly expected?: (plan: Plan, scope: Scope) => readonly Term['entity'][]
}

/** What each metric of a family says itself. */
export type NamedMetric = Pick<Metric, 'id' | 'label' | 'formula'>

type Description = Omit<Metric, 'compute' | 'terms'>

interface Sum extends Description {
  readonly terms: (plan: Plan, scope: Scope) => Iterable<Term>
  /** Why the figure has no value although its terms add up to one; undefined where it has. */
  readonly missing?: (plan: Plan, scope: Scope, terms: readonly Term[]) => Bilingual | undefined
}

export function notApplicable(fr: string, en: string): Bilingual {
  return { fr: `sans objet\u00a0: ${fr}`, en: `not applicable: ${en}` }
}

const NOTHING_TO_COUNT = notApplicable('rien à compter au dénominateur', 'nothing to count in the denominator')

const NEGATIVE = notApplicable(
  'recettes et économies déduites, le dénominateur est négatif',
  'with revenue and savings taken off, the denominator is negative',
)

/** Why a share has no value where what is taken off makes its part no part of the whole. */
const NO_PART = notApplicable(
  'recettes et économies déduites, la part est négative ou dépasse le tout',
  'with revenue and savings taken off, the part is negative or exceeds the whole',
)

/** The last digit of a term: cents and hundredths of a day by nature, millionths where terms are quotients; exact terms need none. */
const PRECISION: Readonly<Record<Unit, number>> = {
  money: 100,
  days: 100,
  count: 100,
  rate: 100,
  fte: 1_000_000,
  index: 1_000_000,
}

/** The sum of one part of terms, without drift, so that their order can't change the last bit. */
function exactSum(terms: readonly Term[], part: 'amount' | 'of', unit: Unit): number {
  if (terms.some(({ exact }) => exact?.[part] !== undefined))
    return nearestNumber(total(terms.map((term) => term.exact?.[part] ?? rational(term[part] ?? 0))))
  const precision = PRECISION[unit]
  const add = (sum: number, term: Term): number => sum + Math.round((term[part] ?? 0) * precision)
  return terms.reduce(add, 0) / precision
}

function coverageOf(metric: Sum, plan: Plan, scope: Scope, terms: readonly Term[]): Pick<Figure, 'coverage'> {
  const expected = metric.expected?.(plan, scope)
  if (expected === undefined) return {}
  const counted = new Set(terms.map(({ entity }) => entity.id)).size
  const of = expected.length
  return counted === of ? {} : { coverage: { count: counted, of } }
}

/** A metric that adds up its terms' amounts: a total or a count. */
export function defineTotal(metric: Sum): Metric {
  return {
    ...metric,
    compute: (plan, scope) => {
      const terms = [...metric.terms(plan, scope)]
      const reason = metric.missing?.(plan, scope, terms)
      if (reason !== undefined) return { value: null, reason }
      return { value: exactSum(terms, 'amount', metric.unit), ...coverageOf(metric, plan, scope, terms) }
    },
  }
}

/**
 * A metric that divides the sum of its terms' amounts by the sum of their `of`; n/a where that is zero or less.
 *
 * @param metric - `isShare` says that the first is a part of the second: n/a too where it is below 0 or above it.
 */
export function defineRate(metric: Omit<Sum, 'unit'> & { readonly parts: Unit; readonly isShare?: boolean }): Metric {
  const { isShare = false, ...description } = metric
  return {
    ...description,
    unit: 'rate',
    compute: (plan, scope) => {
      const terms = [...metric.terms(plan, scope)]
      const numerator = exactSum(terms, 'amount', metric.parts)
      const denominator = exactSum(terms, 'of', metric.parts)
      const coverage = coverageOf({ ...metric, unit: 'rate' }, plan, scope, terms)
      const reason = metric.missing?.(plan, scope, terms)
      const isNoPart = isShare && denominator > 0 && (numerator < 0 || numerator > denominator)
      const untold = reason ?? (isNoPart ? NO_PART : undefined)
      if (untold !== undefined) return { value: null, numerator, denominator, reason: untold, ...coverage }
      return { ...rate(numerator, denominator), ...coverage }
    },
  }
}

/** A metric that is the simple mean of its terms' own rates, whatever their size; terms with a zero `of` don't count. */
export function defineMean(metric: Omit<Sum, 'unit' | 'parts'>): Metric {
  return {
    ...metric,
    unit: 'rate',
    parts: 'count',
    isMean: true,
    compute: (plan, scope) => {
      const terms = [...metric.terms(plan, scope)]
      const rates = terms.flatMap(({ amount, of }) => (of ? [amount / of] : []))
      // Sorted, so that the order of the files can't change the last bit of the sum.
      const total = rates.sort((left, right) => left - right).reduce((sum, one) => sum + one, 0)
      const coverage = coverageOf({ ...metric, unit: 'rate' }, plan, scope, terms)
      return { ...rate(total, rates.length), ...coverage }
    },
  }
}

/** A rate as a figure; n/a for a denominator of zero or less. */
export function rate(numerator: number, denominator: number): Figure {
  if (denominator === 0) return { value: null, numerator, denominator, reason: NOTHING_TO_COUNT }
  if (denominator < 0) return { value: null, numerator, denominator, reason: NEGATIVE }
  return { value: numerator / denominator, numerator, denominator }
}

/** A metric whose figure is no sum of terms. */
export function defineMetric(metric: Metric): Metric {
  return metric
}

/** A reason for a figure that has no term at all: `missing: whenEmpty(NO_STAFF)`. */
export function whenEmpty(
  reason: Bilingual,
): (plan: unknown, scope: unknown, terms: readonly Term[]) => Bilingual | undefined {
  return (_plan, _scope, terms) => (terms.length === 0 ? reason : undefined)
}
