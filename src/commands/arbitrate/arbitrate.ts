/** Arbitrates a plan: what `plan arbitrate` leaves behind in each of its modes. */

import type { Arbitration } from '../../arbitration/arbitration.ts'
import { freeStartsOf } from '../../arbitration/explain/free-starts.ts'
import { type FrontierRequest, paretoFrontier, varyingYears } from '../../arbitration/explain/pareto.ts'
import { estimatesOf } from '../../arbitration/explain/reasons.ts'
import { robustnessOf } from '../../arbitration/explain/robustness.ts'
import { VALUE_SCALE } from '../../arbitration/formulate/formulation.ts'
import type { MovePolicy } from '../../arbitration/formulate/modes.ts'
import { type ReplanInput, replanInput, replanPlan } from '../../arbitration/replan.ts'
import {
  type ArbitrationInput,
  type ArbitrationRun,
  arbitrationInput,
  selectPortfolio,
} from '../../arbitration/select.ts'
import { isTimeUp, type SolverSession, type SolverSetup } from '../../arbitration/solve.ts'
import type { ValueMeasure } from '../../metrics/base/criteria.ts'
import { modelText } from '../../optimize/exact/model-text.ts'
import type { ReadablePlan } from '../../plan/load/load-plan.ts'
import type { Entry } from '../../plan/plan.ts'
import type { ArbitrationContext, LeftBreach } from '../../reports/arbitration/context.ts'
import { arbitrationData, arbitrationReport } from '../../reports/arbitration/report.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import { computeFigures } from '../../reports/document/figures.ts'
import { showFindings } from '../../reports/document/shown-findings.ts'
import { breachesOf } from '../../rules/breaches.ts'
import { findingOf } from '../../rules/check.ts'
import { type ResultUse, resultOf } from '../command-result.ts'
import { Refusal } from '../refusal.ts'
import { measured } from '../scenario/view-scenarios.ts'
import { budgetFor, type SolvingTools } from '../solving-tools.ts'

/** What is done beside the plain choice. */
export type ArbitrationMode =
  | { readonly kind: 'choice' }
  | { readonly kind: 'frontier'; readonly asked: FrontierRequest }
  | {
      readonly kind: 'replan'
      /** Ids of the projects that must come in; none for a repair. */
      readonly add: readonly string[]
      readonly changes: number | undefined
    }
  | { readonly kind: 'robust'; readonly draws: number }

export interface ArbitrationRequest {
  /** The scenario whose limits hold; the plan's own where it is undefined. */
  readonly frame: Entry<'scenarios'> | undefined
  readonly measure: ValueMeasure | undefined
  readonly mode: ArbitrationMode
  /** Whether nobody asks what it would take to let a project in, or what more means would bring. */
  readonly isBare: boolean
  /** Whether candidates without dates, work or cost compete all the same. */
  readonly allowsUnestimated?: boolean
}

/** An arbitration that was made, for as many formats as are asked for. */
export interface ArbitrationView {
  readonly arbitration: Arbitration
  /** Ids of the projects that a replanning lets in, none for a repair; undefined where nothing is replanned. */
  readonly urgent: readonly string[] | undefined
  readonly result: (sections: readonly string[], use: ResultUse) => CommandResult
}

export interface PreparedArbitration {
  readonly asked: ArbitrationInput
  /** The same choice twice: within every limit, and with projects allowed to stay where they are; undefined where nothing is replanned. */
  readonly replanned: ReplanInput | undefined
  readonly mode: ArbitrationMode
  /** Positions of the tasks of `replan --add`. */
  readonly urgent: readonly number[]
  readonly isBare: boolean
  readonly policy: MovePolicy
}

type Parts = Partial<ArbitrationContext>

function urgentOf({ plan, formulation }: ArbitrationInput, ids: readonly string[]): number[] {
  const { activities } = formulation.map
  return ids.map((id) => {
    const isMeant = (one: { readonly id: string }): boolean => one.id.toLowerCase() === id.toLowerCase()
    const meant = plan.projects.find(isMeant)
    if (meant === undefined) throw new Refusal('project-unknown', id)
    const position = activities.findIndex(({ project }) => isMeant(project))
    if (position < 0) throw new Refusal('project-settled', `${meant.id} ${meant.status}`)
    if (activities[position]?.barrier?.kind === 'estimate') throw new Refusal('project-unestimated', id)
    return position
  })
}

/** The choice of a plan as it is asked for; refused where it makes no sense. */
export function prepareArbitration(
  { plan }: ReadablePlan,
  { frame, measure, mode, isBare, allowsUnestimated = false }: ArbitrationRequest,
): PreparedArbitration {
  const isReplan = mode.kind === 'replan'
  const usual = isReplan ? 'kept' : 'barred'
  const policy: MovePolicy = { unestimated: allowsUnestimated ? 'admitted' : usual }
  const own = measured(plan, measure)
  const replanned = isReplan ? replanInput(own, frame, policy) : undefined
  const asked = replanned?.strict ?? arbitrationInput(own, frame, policy)
  if (mode.kind === 'frontier' && varyingYears(asked.formulation, mode.asked.section).length === 0)
    throw new Refusal('frontier-without-envelope', mode.asked.section)
  const urgent = mode.kind === 'replan' ? urgentOf(asked, mode.add) : []
  return { asked, replanned, mode, urgent, policy, isBare: isBare || mode.kind !== 'choice' }
}

/** The linear model of the choice, as MPS. */
export function arbitrationModel({ asked }: PreparedArbitration): string {
  return modelText(asked.formulation.problem)
}

/** What a mode finds beside the proposal; where there is none, a frontier alone says with how much money there would be. */
async function modeParts(
  { asked, mode, policy }: PreparedArbitration,
  base: ArbitrationRun['base'],
  session: SolverSession,
): Promise<Parts> {
  const { formulation } = asked
  if (mode.kind === 'frontier') {
    const points = await paretoFrontier(formulation, base?.solution, mode.asked, session)
    return { frontier: { asked: mode.asked, points } }
  }
  if (base === undefined) return {}
  if (mode.kind === 'choice') {
    const freeStarts = await freeStartsOf(asked, base, policy, session)
    return freeStarts === undefined ? {} : { freeStarts }
  }
  if (mode.kind !== 'robust') return {}
  return { robustness: await robustnessOf(formulation, base.solution, mode.draws, session) }
}

async function solved(
  prepared: PreparedArbitration,
  tools: SolverSetup,
): Promise<ArbitrationRun & { readonly parts: Parts }> {
  const { asked, replanned: input, mode, urgent, isBare } = prepared
  if (input !== undefined && mode.kind === 'replan') {
    const { replanned, ...rest } = await replanPlan(input, { urgent, changes: mode.changes }, tools)
    return { ...rest, parts: { replanned } }
  }
  const made = await selectPortfolio(asked, tools, isBare)
  const { session, base } = made
  // Margins may have given way since the choice was prepared.
  const widened = { ...asked, formulation: made.arbitration.formulation }
  const parts = await modeParts({ ...prepared, asked: widened }, base, session)
  const isCutOff = made.arbitration.isCutOff || isTimeUp(session)
  return { ...made, arbitration: { ...made.arbitration, isCutOff }, parts }
}

function leftBreaches({ plan, sources }: ReadablePlan, { proposal }: Arbitration): LeftBreach[] {
  return (proposal?.breaches ?? []).flatMap(({ breach, isUnavoidable }) => {
    const finding = findingOf(plan, breach.rule, breach.hit)
    const [shown] = finding === undefined ? [] : showFindings([finding], sources, plan)
    return shown === undefined ? [] : [{ finding: shown, isUnavoidable }]
  })
}

/** Progress in the values of the plan; that of a replanning counts changes, which say nothing on the way. */
function inValues(watch: SolvingTools['watch'], mode: ArbitrationMode): SolvingTools['watch'] {
  const { onProgress } = watch
  if (onProgress === undefined) return watch
  const inPlan = (scaled: number | undefined): number | undefined =>
    scaled === undefined || mode.kind === 'replan' ? undefined : scaled / VALUE_SCALE
  return {
    ...watch,
    onProgress: ({ stage, value, bound }) => onProgress({ stage, value: inPlan(value), bound: inPlan(bound) }),
  }
}

export async function arbitrate(
  loaded: ReadablePlan,
  prepared: PreparedArbitration,
  { engine, budget, watch }: SolvingTools,
): Promise<ArbitrationView> {
  const tools: SolverSetup = {
    engine,
    watch: inValues(watch, prepared.mode),
    effortFor: (problem) => budgetFor(problem, budget),
  }
  const { arbitration, parts } = await solved(prepared, tools)
  const { proposal, frame } = arbitration
  const context: ArbitrationContext = {
    arbitration,
    figures: proposal === undefined ? undefined : computeFigures(proposal.plan),
    reference: computeFigures(frame.plan),
    referenceBreaches: breachesOf(frame.plan).length,
    breaches: leftBreaches(loaded, arbitration),
    estimates: estimatesOf(
      arbitration.formulation.map,
      proposal?.plan ?? frame.plan,
      (task) => arbitration.formulation.problem.activities[task]?.isRequired === true,
    ),
    isScreen: false,
    ...parts,
  }
  return {
    arbitration,
    urgent: parts.replanned?.urgent.map(({ id }) => id),
    result: (sections, use) => ({
      ...resultOf('arbitrate', loaded, [], {
        report: arbitrationReport({ ...context, isScreen: use === 'screen' }, sections),
        ...(use === 'data' ? { data: arbitrationData(context) } : {}),
      }),
      rules: [],
    }),
  }
}
