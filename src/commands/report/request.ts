/**
 * Reads what `plan report` is asked for: which report, whose meeting, since when, which projects, and options that go
 * together.
 */

import { nearest } from '../../lang/nearest.ts'
import type { Plan } from '../../plan/plan.ts'
import { closedYears } from '../../reports/annual/year.ts'
import { isOwnReport, type OtherReport, otherReport, reportList } from '../../reports/catalogue.ts'
import { usualSince } from '../../reports/meeting/meeting.ts'
import type { ProjectChoice } from '../../reports/project-choice.ts'
import type { ReportKind } from '../../reports/report-kind.ts'
import type { Day } from '../../values/calendar.ts'
import { ARBITRATE } from '../arbitrate/declaration.ts'
import { AUDIT } from '../audit/declaration.ts'
import type { Declaration, OptionsOf } from '../declaration.ts'
import { DIFF } from '../diff/declaration.ts'
import { HISTORY } from '../history/declaration.ts'
import { choiceAsked } from '../narrowing.ts'
import { flagOf } from '../option-flag.ts'
import { sectionsAsked, sinceDay } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import { SCENARIO } from '../scenario/declaration.ts'
import { SMOOTH } from '../smooth/declaration.ts'
import { optionValue, textsOf, tokensOf, withoutOptions } from '../typed-line.ts'
import { REPORT } from './declaration.ts'
import { reportNamed } from './report.ts'

export type ReportOptions = OptionsOf<typeof REPORT>

/** The options that would be passed over beside --all. */
const OF_ONE_PLAN = [
  ...(['list', 'project', 'filter', 'body', 'section'] as const),
  ...(['provenance', 'plan', 'since', 'year'] as const),
]

/** The options that would be passed over beside the list. */
const OF_ONE_REPORT = [
  ...(['project', 'filter', 'body', 'section'] as const),
  ...(['since', 'year', 'asDecided'] as const),
]

/** What `--since` and `--as-decided` are for: the page of a meeting, and reports that commands of their own make. */
const OF_OTHERS = ['since', 'asDecided'] as const

/** What the annual report does not take: the money of chosen projects would tell that of one which it must not name. */
const OF_CHOICES = ['project', 'filter', 'body'] as const

/** Whether a name asks for a report of the tool that is told apart, and not for one of the plan's own. */
export function isStandard(plan: Plan, name: string, id: 'annual' | 'meeting' | 'direction'): boolean {
  return name === id && !isOwnReport(plan, name)
}

/** Reads --year: one of the budget years that had ended by the status date, the last of them where it is not given; undefined where none had. */
export function yearAsked(plan: Plan, { year }: ReportOptions): number | undefined {
  const closed = closedYears(plan)
  if (year === undefined) return closed.at(-1)
  const known = closed.map(String)
  // The nearest year is another year: nobody meant it.
  if (!known.includes(year)) throw new Refusal('year-not-closed', year, { known })
  return Number(year)
}

function given<Option extends keyof ReportOptions>(
  options: ReportOptions,
  names: readonly Option[],
): Option | undefined {
  return names.find((option) => options[option] !== undefined)
}

/** Refuses two options of which one would be passed over without a word. */
export function checkTogether(name: string | undefined, options: ReportOptions): void {
  const { all, list, jobs } = options
  const isList = list === true || name === undefined
  const besideAll = all === undefined ? undefined : given(options, OF_ONE_PLAN)
  const besideList = isList ? given(options, OF_ONE_REPORT) : undefined
  const excluded = [
    besideAll && `--all, ${flagOfKey(besideAll)}`,
    besideList && `--list, ${flagOfKey(besideList)}`,
  ].find((pair) => pair !== undefined)
  if (excluded !== undefined) throw new Refusal('options-exclude', excluded)
  if (all === undefined && jobs !== undefined) throw new Refusal('option-alone', '--all, --jobs')
}

/** The commands that make reports of their own, by the id of the report. */
const MAKERS: Readonly<Record<string, Declaration>> = {
  audit: AUDIT,
  scenarios: SCENARIO,
  arbitration: ARBITRATE,
  smoothing: SMOOTH,
  diff: DIFF,
  history: HISTORY,
}

/** The options that the command of another report does not have; a day or revision of --since is the first word of `diff`. */
function notOfMaker(id: string): readonly (keyof ReportOptions)[] {
  const own = (MAKERS[id]?.options ?? []).map((option) => flagOf(option).long)
  const asked = ['project', 'filter', 'body', 'section', 'since', 'year', 'asDecided', 'provenance'] as const
  return asked.filter((option) => !own.includes(flagOfKey(option)) && !(id === 'diff' && option === 'since'))
}

/** Refuses an option that a report would pass over without a word. */
export function checkReport(plan: Plan, name: string, options: ReportOptions): void {
  const other = otherReport(plan, name)
  // A name that nothing has is told before its options are.
  if (other === undefined) reportAsked(plan, name, {})
  const excluded =
    other !== undefined
      ? notOfMaker(other.id)
      : [
          ...(isStandard(plan, name, 'meeting') || isStandard(plan, name, 'direction')
            ? (['asDecided'] as const)
            : OF_OTHERS),
          ...(isStandard(plan, name, 'annual') ? [] : (['year'] as const)),
        ]
  const choice = isStandard(plan, name, 'annual') ? given(options, OF_CHOICES) : undefined
  if (choice !== undefined) throw new Refusal('report-of-whole', flagOfKey(choice))
  const option = given(options, excluded)
  if (option !== undefined) throw new Refusal('options-exclude', `report ${name}, ${flagOfKey(option)}`)
}

/** Reads --section; refused with the sections of the report, or outright where these depend on the plan. */
export function reportSections(
  { sectionIds }: Pick<ReportKind, 'sectionIds'>,
  name: string,
  { section }: ReportOptions,
): readonly string[] {
  if (section !== undefined && sectionIds.length === 0)
    throw new Refusal('options-exclude', `report ${name}, --section`)
  return sectionsAsked(section, sectionIds)
}

/** `--as-decided` of `asDecided`. */
function flagOfKey(key: string): string {
  return `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
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
export function otherLine(argv: readonly string[], { id, command }: OtherReport): readonly string[] {
  const tokens = tokensOf(argv, { length: 1, options: REPORT.options })
  const named = tokens.findIndex(({ kind, text }) => kind === 'word' && text === id)
  const rest = tokens.filter(({ kind }, index) => kind !== 'command' && index !== named)
  const since = id === 'diff' ? optionValue(rest, '--since') : undefined
  if (since === undefined) return [command, ...textsOf(rest)]
  return [command, since, ...textsOf(withoutOptions(rest, ['--since']))]
}
