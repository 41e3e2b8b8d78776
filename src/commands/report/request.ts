/**
 * Reads what `plan report` is asked for: which report, whose meeting, since when, which projects, and options that go
 * together.
 */

import { nearest } from '../../lang/nearest.ts'
import type { Plan } from '../../plan/plan.ts'
import { reportList } from '../../reports/catalogue.ts'
import { narrowedPlan, type ProjectFilter } from '../../reports/filter.ts'
import type { ReportKind } from '../../reports/report-kind.ts'
import type { Day } from '../../values/calendar.ts'
import type { OptionsOf } from '../declaration.ts'
import { nameAmong, sinceDay } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import type { REPORT } from './declaration.ts'
import { parseFilter, sinceOf } from './meeting.ts'
import { reportNamed } from './report.ts'

/** The options of `plan report`. */
export type ReportOptions = OptionsOf<typeof REPORT>

/** The options that would be passed over beside --all. */
const OF_ONE_PLAN = ['list', 'project', 'output', 'provenance', 'plan'] as const

/** The report that takes options of its own. */
export const MEETING = 'meeting'
const OF_MEETING = ['body', 'since', 'filter'] as const

/** The report that may be of a decision that was taken. */
const SCENARIOS = 'scenarios'

/** Refuses two options, or an option and a report, of which one would be passed over without a word. */
export function checkTogether(name: string | undefined, options: ReportOptions): void {
  const { all, list, project, asDecided, jobs } = options
  const asked = `report ${name ?? '--list'}`
  const isList = list === true || name === undefined
  const idle = all !== undefined && OF_ONE_PLAN.find((option) => options[option] !== undefined)
  const own = name !== MEETING && OF_MEETING.find((option) => options[option] !== undefined)
  const excluded = [
    idle && `--all, --${idle}`,
    own && `${asked}, --${own}`,
    asDecided !== undefined && name !== SCENARIOS && `${asked}, --as-decided`,
    project !== undefined && isList && '--list, --project',
    project !== undefined && name !== 'project' && `${asked}, --project`,
  ].find((pair) => typeof pair === 'string')
  if (excluded) throw new Refusal('options-exclude', excluded)
  if (all === undefined && jobs !== undefined) throw new Refusal('option-alone', '--all, --jobs')
}

/** Refuses any --provenance but that of git. */
export function checkProvenance(word: string): void {
  if (word !== 'git') throw new Refusal('provenance-unknown', word)
}

/** The report that the name and --project ask for; refused with the nearest name where there is none. */
export function reportAsked(plan: Plan, name: string, { project }: ReportOptions): ReportKind {
  const kind = reportNamed(plan, name, project)
  if (kind !== undefined) return kind
  if (name === 'project' && project !== undefined) throw new Refusal('project-unknown', project)
  const known = reportList(plan).map(({ id }) => id)
  throw new Refusal('report-unknown', name, nearest(name, known))
}

/** What `plan report meeting` is asked, before any older state is read. */
interface MeetingAsked {
  readonly body: string | undefined
  readonly filter: ProjectFilter
  /** Since which day, or since the status date of which revision. */
  readonly since: { readonly day: Day } | { readonly revision: string }
}

/** Reads --body, --filter and --since. */
export function meetingAsked(
  plan: Plan,
  { body, since, filter: words = [] }: ReportOptions,
): MeetingAsked {
  if (body !== undefined)
    nameAmong(
      body,
      plan.bodies.map(({ id }) => id),
      'body-unknown',
    )
  const filter = parseFilter(words)
  if (typeof filter === 'string') throw new Refusal('filter-unreadable', filter)
  if (words.length > 0 && narrowedPlan(plan, filter).projects.length === 0) {
    throw new Refusal('filter-empty', words.join(', '))
  }
  const day = since === undefined ? sinceOf(plan, body) : sinceDay(since)
  const isDay = since === undefined || day !== undefined
  return { body, filter, since: isDay ? { day: day ?? plan.asOf } : { revision: since } }
}
