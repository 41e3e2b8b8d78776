/** `plan report`: one report of a plan, the list of reports, or every report of every plan of a folder. */
import type { Loaded, ReadablePlan } from '../../plan/load/load-plan.ts'
import { withNothingWithheld } from '../../plan/load/withhold.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Format, REPORT_FORMATS } from '../../render/formats.ts'
import { type SafeText, safeLine, safeLines, safeText } from '../../render/text/safe-text.ts'
import { annualReport } from '../../reports/annual/report.ts'
import { otherReport, reportList } from '../../reports/catalogue.ts'
import { directionReport } from '../../reports/direction/report.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import { usualSince } from '../../reports/meeting/meeting.ts'
import type { ReportKind } from '../../reports/report-kind.ts'
import { comparePlans } from '../../scenarios/compare/states.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { WorkspaceFailure } from '../../workspace/failure.ts'
import { headCommit } from '../../workspace/git.ts'
import { withoutGit } from '../../workspace/git-place.ts'
import { pathFrom } from '../../workspace/input-file.ts'
import { commandLine } from '../corrected-line.ts'
import type { CommandRun, Io } from '../declaration.ts'
import { emit, useOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { fails, findingsOf } from '../findings.ts'
import { choiceAsked } from '../narrowing.ts'
import { isSoleState, openReadable, type Reader, stateOn, stateSince, warnIfPartial } from '../open-plan.ts'
import { Refusal } from '../refusal.ts'
import { targetsOf } from '../targets.ts'
import { committeePage } from './committee-page.ts'
import { type MeetingWish, meeting } from './meeting.ts'
import { report, withCommit } from './report.ts'
import {
  checkReport,
  checkTogether,
  isStandard,
  meetingAsked,
  otherLine,
  type ReportOptions,
  reportAsked,
  reportSections,
  yearAsked,
} from './request.ts'

/** The commit of the plan's own repository, where --provenance asks for it. */
function commitOf(io: Io, path: string, { provenance }: ReportOptions): string | undefined {
  if (provenance === undefined) return undefined
  const commit = headCommit(pathFrom(io.cwd, path, '.'))
  if (commit === undefined) throw withoutGit(io.cwd, path)
  return commit
}

/** The plan as the last commit on or before a day holds it; undefined without git, or before the plan's first commit. */
function olderAt(io: Io, path: string, day: Day, reader: Reader): Loaded | undefined {
  try {
    return stateOn(io, path, day, reader)
  } catch (error) {
    if (error instanceof WorkspaceFailure) return undefined
    throw error
  }
}

/** What the options ask, with the plan as it was; a `--since` that is no day tells since the status date of that state. */
function meetingWish(io: Io, path: string, plan: ReadablePlan['plan'], options: ReportOptions): MeetingWish {
  const { body, filter, since } = meetingAsked(plan, options)
  const reader: Reader = { audience: options.audience, newer: plan.withholding }
  if ('day' in since) return { body, filter, since: since.day, older: olderAt(io, path, since.day, reader) }
  const older = stateSince(io, path, since.revision, reader)
  if (older.plan === undefined) throw new Refusal('plan-unreadable', `${since.revision}:${path}`)
  return { body, filter, since: older.plan.asOf, older }
}

/** The report of a name, for the year or since the state that the options ask for. */
function kindAsked(io: Io, path: string, plan: ReadablePlan['plan'], name: string, options: ReportOptions): ReportKind {
  if (isStandard(plan, name, 'annual')) return annualReport(yearAsked(plan, options))
  if (!isStandard(plan, name, 'direction')) return reportAsked(plan, name, options)
  const { since = usualSince(plan), older } = meetingWish(io, path, plan, options)
  const isTold = older?.plan !== undefined && !isSoleState(io, path, older, plan)
  const comparison = isTold ? comparePlans(older.plan, plan) : undefined
  return directionReport({ since, comparison })
}

/** The result of a report for each format; JSON has every finding. */
function resultsOf(
  io: Io,
  path: string,
  loaded: ReadablePlan,
  name: string,
  options: ReportOptions,
): (format: Format) => CommandResult {
  const { plan, unread } = loaded
  const choice = choiceAsked(plan, options, unread)
  if (isStandard(plan, name, 'meeting')) {
    reportSections(reportAsked(plan, name, {}), name, options)
    const whole = meeting(loaded, { ...meetingWish(io, path, plan, options), choice })
    return (format) => committeePage(plan, whole, useOf(format))
  }
  const kind = kindAsked(io, path, plan, name, options)
  const sections = reportSections(kind, name, options)
  // The sheet of one project is a report of its own, unless more is asked of the project than its name.
  const isNamed = options.filter === undefined && options.body === undefined
  const projects = kind.projects !== undefined && isNamed ? undefined : choice
  const result = report(loaded, kind, projects, sections)
  return (format) => committeePage(plan, result, useOf(format))
}

/** The names and titles of the reports; behind those that a command of its own makes, that command. */
function listLines(plan: Plan, lang: Lang): SafeText[] {
  return reportList(plan).map(({ id, title }) => {
    const other = otherReport(plan, id)
    const made = other === undefined ? '' : ` (${commandLine(other.command.split(' '))})`
    return safeLine(`${safeText(id).padEnd(16)} ${safeText(title[lang])}${made}`)
  })
}

/** The same as data: each report with the command that makes it. */
function listResult(plan: Plan): CommandResult {
  const reports = reportList(plan).map(({ id, title }) => ({
    id,
    title: title.en,
    command: otherReport(plan, id)?.command ?? `report ${id}`,
  }))
  const { id, asOf } = plan
  return { command: 'report', plan: id, asOf: dayText(asOf), findings: [], rules: [], data: { reports } }
}

async function tellList(io: Io, plan: Plan, options: ReportOptions, lang: Lang): Promise<void> {
  const targets = targetsOf(options, ['pretty', 'json'])
  const asked = targets.filter(({ format }) => format === 'json')
  if (asked.length === 0) io.stdout.write(safeLines(listLines(plan, lang)))
  else await emit(io, listResult(plan), asked, options, lang)
}

export const runReport: CommandRun<ReportOptions> = async (host, [name], options) => {
  const { io } = host
  checkTogether(name, options)
  if (options.all !== undefined) {
    if (name !== undefined) throw new Refusal('argument-excess', name)
    return (await import('../report-all/command.ts')).reportAll(io, options.all, options)
  }
  const { failOn: limit = 'never' } = options
  const isList = options.list === true || name === undefined
  const targets = isList ? [] : targetsOf(options, REPORT_FORMATS)
  const { path, loaded, lang } = await openReadable(io, options)
  const { plan } = loaded
  if (isList) {
    await tellList(io, plan, options, lang)
    return EXIT.clean
  }
  checkReport(plan, name, options)
  const other = otherReport(plan, name)
  if (other !== undefined) return host.carryOut(otherLine(io.argv, other))
  const resultOf = resultsOf(io, path, loaded, name, options)
  const commit = commitOf(io, path, options)
  await emit(io, (format) => withCommit(resultOf(format), commit), targets, options, lang)
  warnIfPartial(io, loaded, lang)
  // The result with every finding is made only where a limit looks at them.
  const found = () =>
    isStandard(plan, name, 'annual') || loaded.whole !== undefined
      ? findingsOf(withNothingWithheld(loaded))
      : resultOf('json').findings
  const isOver = limit !== 'never' && fails(found(), limit)
  return isOver ? EXIT.findings : EXIT.clean
}
