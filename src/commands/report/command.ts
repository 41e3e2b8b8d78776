/**
 * `plan report`: one report of a plan, the list of reports, or every report of every plan of a folder.
 */

import { nearest } from '../../lang/nearest.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { Format } from '../../render/formats.ts'
import { safeLine, safeLines, safeText } from '../../render/text/safe-text.ts'
import { reportList } from '../../reports/catalogue.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import { narrowedPlan } from '../../reports/filter.ts'
import type { ReportKind } from '../../reports/report-kind.ts'
import type { Day } from '../../values/calendar.ts'
import { WorkspaceFailure } from '../../workspace/failure.ts'
import { headCommit } from '../../workspace/git.ts'
import { withoutGit } from '../../workspace/git-place.ts'
import { pathFrom } from '../../workspace/input-file.ts'
import { report, reportNamed } from '../audit/audit.ts'
import type { CommandOptions, CommandRun, Io } from '../declaration.ts'
import { emit, targetsOf, useOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { fails } from '../findings.ts'
import {
  openPlan,
  parseLimit,
  planLang,
  planPath,
  requirePlan,
  stateOn,
  stateSince,
  warnIfPartial,
} from '../open-plan.ts'
import { sinceDay } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import { optionsDecided } from '../scenario/as-decided.ts'
import { scenariosReport } from '../scenario/view-scenarios.ts'
import { bodyOf, type MeetingWish, meeting, meetingPage, parseFilter, sinceOf } from './meeting.ts'

type ReadPlan = NonNullable<Loaded['plan']>

function checkBody(plan: ReadPlan, body: string | undefined): void {
  if (body === undefined || bodyOf(plan, body) !== undefined) return
  throw new Refusal(
    'body-unknown',
    body,
    nearest(
      body,
      plan.bodies.map(({ id }) => id),
    ),
  )
}

/** The plan as the last commit on or before a day holds it; undefined without git, or before the plan's first commit. */
function olderAt(io: Io, path: string, day: Day): Loaded | undefined {
  try {
    return stateOn(io, path, day)
  } catch (error) {
    if (error instanceof WorkspaceFailure) return undefined
    throw error
  }
}

/** What the options ask; a `--since` that is no day is a revision, and tells since the status date of that state. */
export function meetingWish(
  io: Io,
  path: string,
  plan: ReadPlan,
  { body, since, filter: words = [] }: CommandOptions,
): MeetingWish {
  checkBody(plan, body)
  const filter = parseFilter(words)
  if (typeof filter === 'string') throw new Refusal('filter-unreadable', filter)
  if (words.length > 0 && narrowedPlan(plan, filter).projects.length === 0) {
    throw new Refusal('filter-empty', words.join(', '))
  }
  const day = since === undefined ? sinceOf(plan, body) : sinceDay(since)
  if (since !== undefined && day === undefined) {
    const older = stateSince(io, path, since)
    if (older.plan === undefined) throw new Refusal('plan-unreadable', `${since}:${path}`)
    return { body, filter, since: older.plan.asOf, older }
  }
  const older = day === undefined ? undefined : olderAt(io, path, day)
  return { body, filter, since: day, older }
}

const ALLOWED: readonly Format[] = ['pretty', 'md', 'json', 'xlsx', 'csv']

/** The report that the name and --project ask for; refused with the nearest name where there is none. */
function kindOf(
  plan: NonNullable<Loaded['plan']>,
  name: string,
  { project }: CommandOptions,
): ReportKind {
  const kind = reportNamed(plan, name, project)
  if (kind !== undefined) return kind
  if (name === 'project' && project !== undefined) throw new Refusal('project-unknown', project)
  const known = reportList(plan).map(({ id }) => id)
  throw new Refusal('report-unknown', name, nearest(name, known))
}

/** The commit of the plan's own repository, where --provenance asks for it. */
function commitOf(io: Io, path: string, { provenance }: CommandOptions): string | undefined {
  if (provenance === undefined) return undefined
  if (provenance !== 'git') throw new Refusal('provenance-unknown', provenance)
  const commit = headCommit(pathFrom(io.cwd, path, '.'))
  if (commit === undefined) throw withoutGit(io.cwd, path)
  return commit
}

function withCommit(outcome: CommandResult, commit: string | undefined): CommandResult {
  if (outcome.report === undefined || commit === undefined) return outcome
  const provenance = { ...outcome.report.provenance, commit }
  return { ...outcome, report: { ...outcome.report, provenance } }
}

/** The options that would be passed over beside --all. */
const OF_ONE_PLAN = ['list', 'project', 'output', 'provenance', 'plan'] as const

/** The report that takes options of its own. */
const MEETING = 'meeting'
const OF_MEETING = ['body', 'since', 'filter'] as const

/** The report that may be of a decision that was taken. */
const SCENARIOS = 'scenarios'

/** Refuses two options, or an option and a report, of which one would be passed over without a word. */
function checkTogether(name: string | undefined, options: CommandOptions): void {
  const exclude = (...pair: readonly [string, string]): never => {
    throw new Refusal('options-exclude', pair.join(', '))
  }
  const idle = OF_ONE_PLAN.find((option) => options[option] !== undefined)
  if (options.all !== undefined && idle !== undefined) exclude('--all', `--${idle}`)
  const own = OF_MEETING.find((option) => options[option] !== undefined)
  if (own !== undefined && name !== MEETING) exclude(`report ${name ?? '--list'}`, `--${own}`)
  if (options.asDecided !== undefined && name !== SCENARIOS) {
    exclude(`report ${name ?? '--list'}`, '--as-decided')
  }
  if (options.project === undefined) return
  if (options.list === true || name === undefined) exclude('--list', '--project')
  else if (name !== 'project') exclude(`report ${name}`, '--project')
}

/** The outcome of a report for each format; JSON has every finding. */
function outcomesOf(
  io: Io,
  path: string,
  loaded: Loaded & { readonly plan: NonNullable<Loaded['plan']> },
  name: string,
  options: CommandOptions,
): (format: Format) => CommandResult {
  const { plan } = loaded
  if (name === MEETING) {
    const whole = meeting(loaded, meetingWish(io, path, plan, options))
    return (format) => (format === 'json' ? whole : meetingPage(whole))
  }
  if (options.asDecided !== undefined) {
    const decided = { ...optionsDecided(loaded, options.asDecided), command: 'report' }
    return () => decided
  }
  const scenarios = scenariosReport(loaded, name)
  if (scenarios !== undefined) return (format) => scenarios(useOf(format))
  const outcome = report(loaded, kindOf(plan, name, options))
  return () => outcome
}

/** Runs `plan report`. */
export const runReport: CommandRun = async ({ io }, [name], options) => {
  checkTogether(name, options)
  if (typeof options.all !== 'string' && options.jobs !== undefined)
    throw new Refusal('option-alone', '--all, --jobs')
  if (typeof options.all === 'string') {
    if (name !== undefined) throw new Refusal('argument-excess', 'report')
    return (await import('../report-all/command.ts')).reportAll(io, options.all, options)
  }
  const limit = parseLimit(options.failOn, 'never')
  const targets = targetsOf(options, ALLOWED)
  const path = planPath(io, undefined, options)
  const loaded = openPlan(io, path, options)
  const lang = planLang(io, options, loaded)
  const plan = await requirePlan(io, loaded, path, lang)
  if (options.list === true || name === undefined) {
    const lines = reportList(plan).map(({ id, title }) =>
      safeLine(`${safeText(id).padEnd(16)} ${safeText(title[lang])}`),
    )
    io.stdout.write(safeLines(lines))
    return EXIT.clean
  }
  const outcomeOf = outcomesOf(io, path, { ...loaded, plan }, name, options)
  const commit = commitOf(io, path, options)
  await emit(io, (format) => withCommit(outcomeOf(format), commit), targets, options, lang)
  warnIfPartial(io, loaded, lang)
  // The outcome with every finding is made only where a limit looks at them.
  const isOver = limit !== 'never' && fails(outcomeOf('json').findings, limit)
  return isOver ? EXIT.findings : EXIT.clean
}
