/**
 * Reads what `plan report` is asked for: which report, whose meeting, since when, which projects, and options that go
 * together.
 */

import { nearest } from '../../lang/nearest.ts'
import type { Plan } from '../../plan/plan.ts'
import { OTHER_REPORTS, type OtherReport, reportList } from '../../reports/catalogue.ts'
import { usualSince } from '../../reports/meeting/meeting.ts'
import type { ProjectChoice } from '../../reports/project-choice.ts'
import type { ReportKind } from '../../reports/report-kind.ts'
import type { Day } from '../../values/calendar.ts'
import type { OptionsOf } from '../declaration.ts'
import { choiceAsked } from '../narrowing.ts'
import { sinceDay } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import type { REPORT } from './declaration.ts'
import { reportNamed } from './report.ts'

/** The options of `plan report`. */
export type ReportOptions = OptionsOf<typeof REPORT>

/** The options that would be passed over beside --all. */
const OF_ONE_PLAN = ['list', 'project', 'filter', 'body', 'provenance', 'plan', 'since'] as const

/** The options that would be passed over beside the list. */
const OF_ONE_REPORT = ['project', 'filter', 'body', 'since', 'asDecided'] as const

/** The report of a meeting, which tells what changed since. */
export const MEETING = 'meeting'

/** The options that a report does not take, where it is not one of another command, which refuses its own. */
const NOT_OF: Readonly<Record<string, readonly (keyof ReportOptions)[]>> = {
  ...Object.fromEntries(OTHER_REPORTS.map(({ id }) => [id, ['provenance']])),
  [MEETING]: ['asDecided'],
}

/** Refuses two options, or an option and a report, of which one would be passed over without a word. */
export function checkTogether(name: string | undefined, options: ReportOptions): void {
  const { all, list, jobs } = options
  const given = <Option extends keyof ReportOptions>(names: readonly Option[]) =>
    names.find((option) => options[option] !== undefined)
  const isList = list === true || name === undefined
  const besideAll = all === undefined ? undefined : given(OF_ONE_PLAN)
  const besideList = isList ? given(OF_ONE_REPORT) : undefined
  const besideName = name === undefined ? undefined : given(NOT_OF[name] ?? ['since', 'asDecided'])
  const excluded = [
    besideAll && `--all, --${besideAll}`,
    besideList && `--list, ${flagOf(besideList)}`,
    besideName && `report ${name}, ${flagOf(besideName)}`,
  ].find((pair) => pair !== undefined)
  if (excluded !== undefined) throw new Refusal('options-exclude', excluded)
  if (all === undefined && jobs !== undefined) throw new Refusal('option-alone', '--all, --jobs')
}

/** `--as-decided` of `asDecided`. */
function flagOf(option: string): string {
  return `--${option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** The report that the name and --project ask for; refused with the nearest name where there is none. */
export function reportAsked(plan: Plan, name: string, { project = [] }: ReportOptions): ReportKind {
  const [only, ...others] = project
  const kind = reportNamed(plan, name, others.length === 0 ? only : undefined)
  if (kind !== undefined) return kind
  const known = reportList(plan).map(({ id }) => id)
  throw new Refusal('report-unknown', name, { suggestion: nearest(name, known), known })
}

/** What `plan report meeting` is asked, before any older state is read. */
interface MeetingAsked extends ProjectChoice {
  /** Since which day, or since the status date of which revision. */
  readonly since: { readonly day: Day } | { readonly revision: string }
}

/** Reads --body, --filter, --project and --since; without the last, since the body's last meeting, else a month. */
export function meetingAsked(plan: Plan, options: ReportOptions): MeetingAsked {
  const { since } = options
  const { body, filter } = choiceAsked(plan, options) ?? {}
  const day = since === undefined ? usualSince(plan, body) : sinceDay(since)
  const isDay = since === undefined || day !== undefined
  return { body, filter, since: isDay ? { day: day ?? plan.asOf } : { revision: since } }
}

/** The line of the command that makes a report, with all else that was typed; a state to compare with is its first word. */
export function otherLine(
  argv: readonly string[],
  { id, command }: OtherReport,
): readonly string[] {
  const [at, place] = [argv.indexOf('report'), argv.indexOf(id)]
  const rest = argv.filter((_, index) => index !== at && index !== place)
  const since = rest.findIndex((word) => /^--since(=|$)/.test(word))
  if (id !== 'diff' || since < 0) return [command, ...rest]
  const [option = '', value = ''] = rest.slice(since)
  const isOne = option.includes('=')
  const state = isOne ? option.slice(option.indexOf('=') + 1) : value
  return [command, state, ...rest.toSpliced(since, isOne ? 1 : 2)]
}
