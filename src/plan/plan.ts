/**
 * The plan in memory: immutable entities with their places, amounts in cents, work in hundredths of a day, and indexes.
 */
import type { ListKey, Raw, RawDocument, RawHeader } from '../schema/document.ts'
import { REFERENCE_PATHS } from '../schema/references.ts'
import type { STAGES, VAT_FUND_KINDS } from '../schema/values.ts'
import type { Day, Month } from '../values/calendar.ts'
import type { Bilingual, Lang } from '../values/language.ts'
import type { Cents, Days } from '../values/quantity.ts'
import type { Rational } from '../values/rational.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import type { Withholding } from './audience.ts'
import type { Located } from './entity.ts'
import type { Picture } from './picture.ts'
import type { Hire, StaffSteps } from './staff.ts'
import type { WorkCalendar } from './work-calendar.ts'

export type BudgetSection = 'investment' | 'operating'

export type Stage = (typeof STAGES)[number]

/** What the VAT compensation fund refunds: nothing, equipment, or cloud infrastructure. */
export type VatFundKind = (typeof VAT_FUND_KINDS)[number]

export type ProjectStatus = Raw<'projects'>['status']

/** The amounts of one budget year of a line; a stage that is not written is missing. */
export interface YearAmounts {
  /** The budget year, or `later` for what lies beyond the horizon. */
  readonly year: number | 'later'
  readonly stages: Readonly<Partial<Record<Stage, Cents>>>
}

/** One line of a project's budget; its place is `within(project, 'budget', index)`. */
export interface BudgetLine {
  readonly section: BudgetSection
  /** The usual nature as which rules and figures treat it. */
  readonly kind: string
  /** Its nature as the plan writes it, which may be one of the plan's own. */
  readonly word: string
  readonly authorisation?: string | undefined
  /** `own`, or the grant that funds the line; own where nothing is said. */
  readonly funding?: string | undefined
  readonly side?: string | undefined
  /** What the VAT compensation fund refunds of the line: what it says, else what is usual for its section and kind. */
  readonly vatFund: VatFundKind
  readonly years: readonly YearAmounts[]
  readonly total: Cents | undefined
  readonly recurringFrom: number | undefined
  readonly at: PathOrigin
}

export interface Workload {
  readonly team: string | undefined
  readonly side: 'it' | 'business' | 'external' | 'internal'
  /** Planned days by month, in order; empty where neither periods nor dates say when. */
  readonly planned: ReadonlyMap<Month, Days>
  /** Days done by month, in order. */
  readonly actual: ReadonlyMap<Month, Days>
  /** Sum of the planned days, dated or not. */
  readonly total: Days
  readonly at: PathOrigin
}

export interface DateSpan {
  readonly start: Day | undefined
  readonly end: Day | undefined
}

export interface Baseline extends DateSpan {
  readonly investment: Cents | undefined
  readonly operating: Cents | undefined
  readonly days: Days | undefined
}

/** A project; `written` holds what the files say and nothing here computes. */
export interface Project extends Located {
  readonly title: Bilingual
  readonly status: ProjectStatus
  readonly origin: 'initial' | 'added' | 'carried_over'
  readonly theme: string | undefined
  /** Axes with shares that sum to 1; empty where it names none. */
  readonly axes: readonly { readonly id: string; readonly share: number }[]
  readonly leadDepartment: string | undefined
  /** The one in the lead, contributors, and those that bear a share, each once. */
  readonly departments: readonly string[]
  readonly baseline: Baseline | undefined
  /** Dates now foreseen: real ones where they are known, else current, else those of the reference in force. */
  readonly span: DateSpan
  readonly actual: DateSpan
  readonly budget: readonly BudgetLine[]
  readonly workload: readonly Workload[]
  readonly written: Raw<'projects'>
  /** The record as its file holds it, where a scenario changes dates in `written`: what findings point at. */
  readonly filed?: Raw<'projects'>
}

export interface Envelope {
  readonly year: number
  readonly section: BudgetSection
  readonly max: Cents | undefined
  readonly min: Cents | undefined
  /** The decision that the record of the ceiling names as the one that set it. */
  readonly decision: string | undefined
  /** The record that holds the ceiling; that of the floor where there is none. */
  readonly at: PathOrigin
  /** The record that holds the floor, which may be a scenario's where the ceiling is the plan's, and the other way. */
  readonly floorAt: PathOrigin
}

export interface Team extends Located {
  readonly title: Bilingual
  /** Full-time equivalents from a month on, hires on top included, in order of months; empty where unknown. */
  readonly fte: StaffSteps
  /** The hires that come on top of the written staff; `fte` above holds them. */
  readonly hired: readonly Hire[]
  /** What hires that have arrived do not give yet, in full-time equivalents by month. */
  readonly ramp: ReadonlyMap<Month, Rational>
  readonly capacity:
    | {
        readonly workingDays: number
        readonly absence: number
        readonly other: number
        readonly run: number
        /** Share kept free for the unplanned. */
        readonly margin: number
        /** External person-days by month. */
        readonly external: ReadonlyMap<Month, Rational>
        /** How the working days of a year spread over its months. */
        readonly calendar: WorkCalendar
      }
    | undefined
  readonly written: Raw<'teams'>
}

export interface Thresholds {
  readonly load: number
  readonly costAmber: number
  readonly costRed: number
  readonly lateAmberDays: number
  readonly lateRedDays: number
  readonly staleDays: number
  readonly mandatoryShare: number
  readonly toleranceDays: number
  readonly toleranceCost: number
  readonly growthTolerance: number
  readonly aidCeiling: number
  readonly securityShare: number
  readonly tcoYears: number
  readonly projectsPerLead: number
}

type FrameFields = NonNullable<Raw<'scenarios'>['frame']>

/** A key of a scenario's frame that sets a limit by the id of an entity. */
export type LimitKey = {
  [K in keyof FrameFields]-?: NonNullable<FrameFields[K]> extends Readonly<Record<string, number>> ? K : never
}[keyof FrameFields]

/** Those keys in the order of the format, each with the kind of the entity. */
export const LIMIT_KEYS: readonly { readonly key: LimitKey; readonly kind: string }[] = (
  REFERENCE_PATHS.get('scenarios') ?? []
).flatMap(({ steps: [list, key], to: [kind = ''], isKey }) =>
  list === 'frame' && isKey === true ? [{ key: key as LimitKey, kind }] : [],
)

export interface LimitById {
  readonly key: LimitKey
  /** As the plan writes it. */
  readonly id: string
  readonly value: number
  readonly at: PathOrigin
}

/** An entity that is kept as the files write it. */
export type Entry<K extends ListKey> = Raw<K> & Located

/** A reference from one place to an entity of one of some kinds. */
export interface Reference {
  readonly id: string
  readonly to: readonly string[]
  readonly at: PathOrigin
  /** The id of the entity that holds the reference. */
  readonly by: string
  /** The kind of that entity; empty for the header. */
  readonly kind: string
}

export interface PlanFile {
  readonly file: string
  readonly data: RawDocument
}

export interface Plan {
  readonly id: string
  readonly title: Bilingual
  readonly organisation: string
  readonly status: RawHeader['status']
  /** Whether a scenario was approved: status approved, running or closed. */
  readonly isApproved: boolean
  readonly horizon: { readonly first: Month; readonly last: Month }
  /** Facts are true at the end of this day. */
  readonly asOf: Day
  readonly lang: Lang
  readonly currency: string
  /** What one unit of a written amount is worth: 1, 1000 or 1000000. */
  readonly scale: number
  readonly grain: 'month' | 'quarter'
  readonly thresholds: Thresholds
  readonly envelopes: readonly Envelope[]
  /** Of a scenario laid over it, in the order of LIMIT_KEYS, then of the frame; none in a plan by itself. */
  readonly limits: readonly LimitById[]
  /** How far an arbitration may move a start. */
  readonly maxShift: MaxShift
  readonly axes: readonly Entry<'axes'>[]
  readonly objectives: readonly Entry<'objectives'>[]
  readonly assessments: readonly Entry<'assessments'>[]
  readonly risks: readonly Entry<'risks'>[]
  readonly regimes: readonly Entry<'regimes'>[]
  readonly preparation: readonly Entry<'preparation'>[]
  readonly departments: readonly Entry<'departments'>[]
  readonly bodies: readonly Entry<'bodies'>[]
  readonly teams: readonly Team[]
  readonly needs: readonly Entry<'needs'>[]
  readonly programmes: readonly Entry<'programmes'>[]
  readonly projects: readonly Project[]
  readonly authorisations: readonly Entry<'authorisations'>[]
  readonly subsidies: readonly Entry<'subsidies'>[]
  readonly components: readonly Entry<'components'>[]
  readonly decisions: readonly Entry<'decisions'>[]
  readonly reviews: readonly Entry<'reviews'>[]
  readonly scenarios: readonly Entry<'scenarios'>[]
  /** The options of each decision between scenarios, as they were when it was taken. */
  readonly appraisals: readonly Entry<'appraisals'>[]
  readonly references: readonly Reference[]
  /** Entities by kind (`axis`, `project` …) and lower-cased id, the first of each. */
  readonly index: ReadonlyMap<string, ReadonlyMap<string, Located>>
  /** The plan before this one, without its own previous plan. */
  readonly previous: Plan | undefined
  /** The header as written, and its place. */
  readonly header: RawHeader & { readonly at: PathOrigin }
  /** The picture that stands for its organisation; undefined where it names none, or none that can be read. */
  readonly logo?: Picture
  /** The files that were read, in order. */
  readonly files: readonly string[]
  /** The same files as plain data that fits the format. */
  readonly contents: readonly PlanFile[]
  /** SHA-256 of the files' content, in hexadecimal. */
  readonly hash: string
  /** What its audience is not told; undefined for the office itself, which sees all. */
  readonly withholding?: Withholding
}

/** Most quarters before and after the wished start; `free` for as far as the plan goes. */
export type MaxShift = 'free' | { readonly earlier: number; readonly later: number }
