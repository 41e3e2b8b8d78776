/** `plan history`: the plan's figures at chosen commits, from the files that each of them holds. */

import type { WorkStep } from '../../lang/catalogue/progress.ts'
import type { Audience } from '../../plan/audience.ts'
import type { Finding } from '../../plan/finding.ts'
import { type Loaded, type LoadOptions, loadPlan } from '../../plan/load/load-plan.ts'
import type { PlanInput } from '../../plan/load/plan-input.ts'
import { rememberingReader } from '../../plan/load/read-document.ts'
import { loadedFor } from '../../plan/load/withhold.ts'
import type { Plan } from '../../plan/plan.ts'
import {
  type HistoryState,
  type HistoryStep,
  historyData,
  historyFigures,
  historyReport,
} from '../../reports/history/report.ts'
import { type Followed, follow, unchangedFor } from '../../reports/history/unchanged-projects.ts'
import { choiceData, choiceSection, chosenPlan } from '../../reports/project-choice.ts'
import { waiverOf } from '../../rules/check.ts'
import { type Day, parseDay } from '../../values/calendar.ts'
import { resultOf } from '../command-result.ts'
import { allFindings, countFindings, keptFindings } from '../findings.ts'
import { gather } from '../gather.ts'
import type { ChoiceOverStates } from '../narrowing.ts'
import type { HistoryCommit } from './steps.ts'

interface StateInput extends PlanInput {
  readonly commit: HistoryCommit
  /** Reads the plan at a path that this one names, at the same commit; undefined where there is none. */
  readonly readPrevious: (path: string) => PlanInput | undefined
}

export interface HistoryInput {
  readonly by: HistoryStep
  /** Oldest first. */
  readonly states: readonly StateInput[]
  /** Overrides the status date of every state. */
  readonly asOf?: Day | undefined
  /** Who reads: what the last state withholds has no name in any state. */
  readonly audience?: Audience | undefined
  /** Which projects count in a state; all of them where nothing is said. */
  readonly choice?: Pick<ChoiceOverStates, 'of' | 'partOf'> | undefined
  /** The day of the last commit, of the plan or of anything else. */
  readonly today: Day
  /** Whether the clone leaves older commits out. */
  readonly isShallow: boolean
  /** Whether the first state is the one in force at the moment that the reader asked for. */
  readonly isCut: boolean
}

export interface ReadHistory {
  readonly states: readonly HistoryState[]
  /** The last state that could be read; undefined where none could. */
  readonly last: Loaded | undefined
  readonly followed: Followed
}

/** All findings of a state, or those about the projects that count. */
function findingsFor(loaded: Loaded, plan: Plan, part: Plan | undefined): readonly Finding[] {
  const all = allFindings(loaded)
  if (part === undefined || part === plan) return all
  return keptFindings(
    loaded,
    all,
    part.projects.map(({ id }) => id),
  )
}

function dayOf({ day }: HistoryCommit): Day {
  return parseDay(day, 'end') ?? (0 as Day)
}

function stateOf(commit: HistoryCommit, loaded: Loaded, chosen: (plan: Plan) => Plan): HistoryState {
  const { id, subject, tags } = commit
  const { plan, findings, whole = loaded } = loaded
  const part = plan && chosen(plan)
  const isWhole = findings.every(({ severity }) => severity !== 'error')
  const { error, warning } = countFindings(
    (plan === undefined ? findings : gather(findingsFor(whole, plan, part), plan)).map((finding) => {
      const waiver = waiverOf(finding, whole.plan)
      return { severity: finding.severity, ...(waiver === undefined ? {} : { waiver }) }
    }),
  )
  return {
    // A message of git is a text for the office: nobody has said which words in it are confidential.
    commit: id,
    day: dayOf(commit),
    subject: whole === loaded ? subject : '',
    tags,
    reading: plan === undefined ? 'none' : isWhole ? 'whole' : 'part',
    asOf: plan?.asOf,
    figures: part === undefined ? new Map() : historyFigures(part),
    findings: { error, warning },
  }
}

/**
 * Loads the states of a plan; a file that many of them hold is parsed once.
 *
 * @param asOf - overrides the status date of every state.
 */
export function stateLoader(asOf: Day | undefined): (state: StateInput) => Loaded {
  const read = rememberingReader()
  return ({ commit, readPrevious, ...input }) => {
    const options: LoadOptions = {
      asOf,
      read,
      headDate: () => dayOf(commit),
      readPrevious: (_, path) => readPrevious(path),
    }
    return loadPlan(input, options)
  }
}

/** Reads the states of a history one after the other, and tells before each how far it is. */
function* readHistory({
  states,
  asOf,
  audience,
  choice: { partOf: chosen } = { partOf: (plan) => plan },
}: Pick<HistoryInput, 'states' | 'asOf' | 'audience'> & {
  readonly choice?: Pick<ChoiceOverStates, 'partOf'> | undefined
}): Generator<WorkStep, ReadHistory, void> {
  const done: HistoryState[] = []
  const load = stateLoader(asOf)
  const newest = audience === undefined ? undefined : states.at(-1)
  const newer = newest && loadedFor(load(newest), audience).plan?.withholding
  let [last, followed]: [Loaded | undefined, Followed] = [undefined, new Map()]
  for (const state of states) {
    yield { part: 'states', done: done.length, of: states.length }
    const { commit } = state
    const loaded = loadedFor(load(state), audience, newer)
    done.push(stateOf(commit, loaded, chosen))
    if (loaded.plan === undefined) continue
    last = loaded
    followed = follow(followed, chosen(loaded.plan), dayOf(commit))
  }
  return { states: done, last, followed }
}

/** The result of `plan history`; undefined where no state of the plan could be read. */
export function* history(input: HistoryInput) {
  const { by, today, isShallow, isCut, choice } = input
  const { states, last, followed } = yield* readHistory(input)
  if (last?.plan === undefined) return undefined
  const asked = choice?.of(last.plan, last.unread)
  const part = chosenPlan(last.plan, asked ?? {})
  const whole = historyReport({ by, states, plan: part, isShallow, isCut, unchanged: unchangedFor(followed, today) })
  const report =
    asked === undefined ? whole : { ...whole, sections: [choiceSection(last.plan, part, asked), ...whole.sections] }
  const data = {
    ...(asked === undefined ? {} : { projects: choiceData(last.plan, part, asked) }),
    ...historyData({ by, isShallow, states }),
  }
  // All of them count where none were chosen.
  const projects = part === last.plan ? undefined : part.projects.map(({ id }) => id)
  // Each state has findings of its own, which are counted and not listed.
  return { ...resultOf('history', last, [], { report, data }), rules: [], last, projects }
}
