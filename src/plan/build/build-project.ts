/**
 * Makes a project of the model from what a file writes about it, once for the many states of a history that hold the
 * same record.
 */
import type { Raw } from '../../schema/document.ts'
import { STAGES } from '../../schema/values.ts'
import { type Day, parseDay } from '../../values/calendar.ts'
import { hundredths } from '../../values/decimal.ts'
import { type Cents, sum } from '../../values/quantity.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'
import { compareYears } from '../budget-year.ts'
import { liesIn, titleOf, within } from '../entity.ts'
import type {
  Baseline,
  BudgetLine,
  DateSpan,
  Plan,
  Project,
  Stage,
  VatFundKind,
  Workload,
  YearAmounts,
} from '../plan.ts'
import { referenceInForce } from '../reference-in-force.ts'
import { usualKind, type Vocabularies } from '../vocabulary.ts'
import { daysOf, spreadPeriods, spreadTotal } from './spread.ts'

type RawProject = Raw<'projects'>
type RawLine = NonNullable<RawProject['budget']>[number]
type RawWorkload = NonNullable<RawProject['workload']>[number]

/** Reports an amount that cents cannot hold; called with its place, its value and why. */
export type AmountFault = (at: PathOrigin, value: number, fault: 'too-fine' | 'too-large') => void

export interface AmountContext {
  readonly scale: number
  readonly fault: AmountFault
}

export interface ProjectContext extends AmountContext {
  readonly vocabularies?: Vocabularies
  /** The register and the status date, by which a re-baseline is in force; none is where they are not given. */
  readonly ground?: Pick<Plan, 'decisions' | 'asOf'>
}

/** A written amount in cents; a value that cents cannot hold is reported and left out. */
export function centsOf(
  value: number | undefined | null,
  at: () => PathOrigin,
  { scale, fault }: AmountContext,
): Cents | undefined {
  if (value === undefined || value === null) return undefined
  const exact = hundredths(value, scale)
  if (typeof exact === 'number') return exact as Cents
  fault(at(), value, exact)
  return undefined
}

/** A start and an end from written moments; a month is its first day as a start, its last as an end. */
function spanOf(written: { start?: string | undefined; end?: string | undefined } | undefined): DateSpan {
  return {
    start: written?.start === undefined ? undefined : parseDay(written.start, 'start'),
    end: written?.end === undefined ? undefined : parseDay(written.end, 'end'),
  }
}

function yearAmounts(line: RawLine, at: PathOrigin, context: AmountContext): YearAmounts[] {
  return Object.entries(line.amounts ?? {})
    .map(([year, written]) => {
      const stages: Partial<Record<Stage, Cents>> = {}
      for (const stage of STAGES) {
        if (written[stage] === undefined) continue
        const cents = centsOf(written[stage], () => within({ at }, 'amounts', year, stage), context)
        if (cents !== undefined) stages[stage] = cents
      }
      return { year: year === 'later' ? ('later' as const) : Number(year), stages }
    })
    .sort((left, right) => compareYears(left.year, right.year))
}

/** Kinds of investment that are equipment to the VAT fund unless their line says otherwise. */
const EQUIPMENT: readonly string[] = ['hardware', 'software', 'services']

/** What the VAT fund refunds of a line; nothing of amounts without VAT, whatever the line says. */
function vatFundOf(line: RawLine, kind: string): VatFundKind {
  if (line.tax_basis === 'HT') return 'none'
  const isEquipment = line.section === 'investment' && EQUIPMENT.includes(kind)
  return line.vat_fund ?? (isEquipment ? 'equipment' : 'none')
}

function budgetLine(line: RawLine, at: PathOrigin, context: ProjectContext): BudgetLine {
  const kind = usualKind(context.vocabularies, line.kind)
  return {
    section: line.section,
    kind,
    word: line.kind,
    authorisation: line.authorisation,
    funding: line.funding === 'own' ? undefined : line.funding,
    side: line.side,
    vatFund: vatFundOf(line, kind),
    years: yearAmounts(line, at, context),
    total: centsOf(line.total, () => within({ at }, 'total'), context),
    recurringFrom: line.recurring_from,
    at,
  }
}

function workloadOf(written: RawWorkload, at: PathOrigin, span: DateSpan): Workload {
  const byPeriod = spreadPeriods(written.days ?? {}, span)
  const planned =
    byPeriod.size > 0 || written.total === undefined
      ? byPeriod
      : spreadTotal(written.total, written.curve ?? 'flat', span)
  const dated = sum(planned.values())
  return {
    team: written.team,
    side: written.side ?? 'it',
    planned,
    actual: spreadPeriods(written.actual ?? {}, { start: undefined, end: undefined }),
    total: planned.size > 0 || written.total === undefined ? dated : daysOf(written.total),
    at,
  }
}

function baselineOf(written: RawProject['baseline'], at: PathOrigin, context: AmountContext): Baseline | undefined {
  if (written === undefined) return undefined
  return {
    ...spanOf(written),
    investment: centsOf(written.investment, () => within({ at }, 'baseline', 'investment'), context),
    operating: centsOf(written.operating, () => within({ at }, 'baseline', 'operating'), context),
    days: written.days === undefined ? undefined : daysOf(written.days),
  }
}

function axesOf(written: RawProject): Project['axes'] {
  if (written.axes !== undefined && written.axes.length > 0) return written.axes
  return written.axis === undefined ? [] : [{ id: written.axis, share: 1 }]
}

function firstOf<T>(...values: (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined)
}

/** Ids without repeats, whatever their case, each as it is first written. */
function eachOnce(ids: readonly string[]): string[] {
  const first = new Map(ids.toReversed().map((id) => [id.toLowerCase(), id]))
  return [...new Set(ids.map((id) => first.get(id.toLowerCase()) ?? id))]
}

const NO_GROUND = { decisions: [], asOf: 0 as Day }

function buildProject(written: RawProject, at: PathOrigin, context: ProjectContext): Project {
  const baseline = baselineOf(written.baseline, at, context)
  const actual = spanOf(written.actual)
  const current = spanOf(written)
  const { ground = NO_GROUND } = context
  const reference = referenceInForce({ ...ground, scale: context.scale }, { written, baseline })
  const span = {
    start: firstOf(actual.start, current.start, reference?.start),
    end: firstOf(actual.end, current.end, reference?.end),
  }
  const lead = written.departments?.lead
  const contributors = written.departments?.contributors ?? []
  const bearing = Object.keys(written.departments?.shares ?? {})
  return {
    id: written.id,
    at,
    title: titleOf(written.title, written.id),
    status: written.status,
    origin: written.origin ?? 'initial',
    theme: written.theme,
    axes: axesOf(written),
    leadDepartment: lead ?? contributors[0],
    departments: eachOnce([...(lead === undefined ? [] : [lead]), ...contributors, ...bearing]),
    baseline,
    span,
    actual,
    budget: (written.budget ?? []).map((line, index) => budgetLine(line, within({ at }, 'budget', index), context)),
    workload: (written.workload ?? []).map((work, index) => workloadOf(work, within({ at }, 'workload', index), span)),
    written,
  }
}

interface Built {
  readonly project: Project
  readonly scale: number
  readonly vocabularies: Vocabularies
}

const memory = new WeakMap<Raw<'projects'>, Built>()

function isSamePlace(left: PathOrigin, right: PathOrigin): boolean {
  return left.path.length === right.path.length && liesIn(left, right)
}

/** Whether dates of the project may be those of a re-baseline, which the register and the status date put in force. */
function isDatedByReference({ rebaselines = [], start, end }: RawProject): boolean {
  return rebaselines.length > 0 && (start === undefined || end === undefined)
}

/**
 * The project of a written record as `buildProject` makes it; one with a faulty amount is built, and reported, each
 * time, and so is one whose dates are not told by its record alone.
 */
export function rememberedProject(written: Raw<'projects'>, at: PathOrigin, context: ProjectContext): Project {
  const { scale, vocabularies } = context
  const known = memory.get(written)
  const isKnown = known?.scale === scale && known.vocabularies === vocabularies
  if (isKnown && isSamePlace(known.project.at, at)) return known.project
  let isSound = true
  const project = buildProject(written, at, {
    ...context,
    fault: (...about) => {
      isSound = false
      context.fault(...about)
    },
  })
  if (isSound && !isDatedByReference(written)) memory.set(written, { project, scale, vocabularies })
  return project
}
