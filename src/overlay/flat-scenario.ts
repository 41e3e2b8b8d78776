/** A scenario with everything it inherits: one frame and one choice a project, each value with the place that says it. */
import type { Entry, LimitById, MaxShift, Project } from '../plan/plan.ts'
import type { Month } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'

export interface Choice {
  /** The project's id as the plan writes it. */
  readonly project: string
  /** Whether it is retained; undefined where the choice leaves it as it is. */
  readonly isKept: boolean | undefined
  readonly start: Month | undefined
  /** Factor on future amounts and days; undefined where the plan already holds it (an approved scenario). */
  readonly scale: number | undefined
  readonly stretch: number | undefined
  /** Id of the variant that is retained instead. */
  readonly variant: string | undefined
  readonly isForced: boolean
  /** What gives way to it where it is added in mid-plan. */
  readonly displaces?: Project['written']['displaces']
  readonly reason: string | undefined
  /** The choice nearest to the scenario: its own, else the one it inherits. */
  readonly at: PathOrigin
}

/** One ceiling and floor of the frame; null takes away what the plan sets, undefined leaves it. Amounts in plain units as written. */
export interface FrameEnvelope {
  readonly year: number
  readonly section: 'investment' | 'operating'
  readonly max: number | null | undefined
  readonly min: number | null | undefined
  /** The item that holds the ceiling; that of the floor where there is none. */
  readonly at: PathOrigin
  /** The item that holds the floor. */
  readonly floorAt: PathOrigin
}

export interface FrameTeam {
  readonly team: string
  readonly from: Month
  /** Full-time equivalents from then on. */
  readonly fte: number | undefined
  /** Full-time equivalents more (or fewer) from then on. */
  readonly hires: number | undefined
  readonly at: PathOrigin
}

export interface Frame {
  readonly envelopes: readonly FrameEnvelope[]
  readonly teams: readonly FrameTeam[]
  readonly margin: number | undefined
  /** What each person-day taken from a team's margin costs of value; margins stay free where it is undefined. */
  readonly marginPrice: number | undefined
  /** How far an arbitration may move a start; the plan's bound where it is undefined. */
  readonly maxShift: MaxShift | undefined
  /** In the order of LIMIT_KEYS, then of the chain. */
  readonly limits: readonly LimitById[]
}

export interface FlatScenario {
  readonly id: string
  readonly title: Bilingual
  readonly kind: Entry<'scenarios'>['kind']
  readonly status: NonNullable<Entry<'scenarios'>['status']>
  readonly at: PathOrigin
  /** The ids of the scenarios it starts from, the farthest first, without itself. */
  readonly chain: readonly string[]
  readonly assumptions: readonly string[]
  readonly frame: Frame
  /** By the project's lower-cased id, in the order in which the chain first names them. */
  readonly choices: ReadonlyMap<string, Choice>
}
