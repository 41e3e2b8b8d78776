/** `plan history`: how the plan's figures moved over the commits that led to the present one. */

import type { WorkStep } from '../../lang/catalogue/progress.ts'
import { REPORT_FORMATS } from '../../render/formats.ts'
import { type Day, dayText, parseDay } from '../../values/calendar.ts'
import { type PlanLog, positionOfDay, positionOfRevision, readPlanLog } from '../../workspace/git-log.ts'
import { planStates } from '../../workspace/plan-states.ts'
import { pathExists } from '../../workspace/write-files.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { emit } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { failsBy } from '../findings.ts'
import { planLang, spokenLang } from '../language.ts'
import { following, inSteps } from '../moving-line.ts'
import { choiceOverStates } from '../narrowing.ts'
import { planPath } from '../open-plan.ts'
import { askedDay, sinceDay } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import { targetsOf } from '../targets.ts'
import type { HISTORY } from './declaration.ts'
import { history } from './history.ts'
import { historySteps } from './steps.ts'

/** The position of the state in force at the moment of --since; undefined where the history begins later. */
function startOf(log: PlanLog, since: string | undefined): number | undefined {
  if (since === undefined) return undefined
  const day = sinceDay(since)
  const position = day === undefined ? positionOfRevision(log, since) : positionOfDay(log.commits, dayText(day))
  return position < 0 ? undefined : position
}

type HistoryOptions = OptionsOf<typeof HISTORY>

/** The history of the plan at a path, with its last state; refused where no commit holds the plan, or no state can be read. */
export async function historyOf(
  io: Io,
  path: string,
  options: HistoryOptions,
  tell: (step: WorkStep) => Promise<void>,
) {
  const { by = 'month', audience } = options
  const asOf = askedDay(options.asOf)
  const log = readPlanLog(io.cwd, path)
  const { commits, isShallow } = log
  const start = startOf(log, options.since)
  const steps = historySteps(commits, by, start)
  if (steps.size === 0) {
    if (!pathExists(io.cwd, path)) throw new Refusal('path-missing', path)
    throw new Refusal('revision-without-plan', 'HEAD')
  }
  const today = parseDay(commits.at(-1)?.day ?? '', 'end') ?? (0 as Day)
  const states = planStates(io.cwd, log, steps)
  const isCut = start !== undefined && [...steps].some((position) => position <= start)
  const choice = choiceOverStates(options)
  const result = await inSteps(history({ by, states, asOf, audience, choice, today, isShallow, isCut }), tell)
  if (result === undefined) throw new Refusal('plan-unreadable', path)
  choice.check()
  return result
}

export const runHistory: CommandRun<HistoryOptions> = async ({ io }, _, options) => {
  const targets = targetsOf(options, REPORT_FORMATS)
  const path = planPath(io, options)
  const result = await historyOf(io, path, options, following(io, spokenLang(io)))
  await emit(io, result, targets, options, planLang(io, options, result.last))
  return failsBy(result.last, options.failOn, result.projects) ? EXIT.findings : EXIT.clean
}
