/**
 * Arbitrates a plan: formulates the choice, solves it, and says of every project why (project portfolio selection: Archer and
 * Ghasemzadeh 1999).
 */
import { measureOf } from '../metrics/base/criteria.ts'
import type { Solution } from '../optimize/model/problem.ts'
import type { ChoiceResult } from '../optimize/model/result.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { type Arbitration, marginsTaken, type Proposal, remainingBreaches, resourceUses } from './arbitration.ts'
import { aimAttainments, aimCostsOf } from './explain/aim-attainment.ts'
import { nearOptimalPlansOf } from './explain/alternatives.ts'
import { forcedEntriesOf } from './explain/force-in.ts'
import { freeMarginsOf } from './explain/free-margins.ts'
import { infeasibilityOf, relaxMargins, relaxMarginsLeast } from './explain/infeasibility.ts'
import { marginalValuesOf } from './explain/marginal-values.ts'
import { projectDecisions } from './explain/reasons.ts'
import { selectionProblem, VALUE_SCALE } from './formulate/formulation.ts'
import type { Formulation } from './formulate/formulation-map.ts'
import type { MovePolicy } from './formulate/modes.ts'
import { type ArbitrationFrame, applyChoices, arbitrationFrame, choicesOf } from './proposal.ts'
import {
  isTimeUp,
  openSession,
  type SolvedFormulation,
  type SolverSession,
  type SolverSetup,
  solveFormulation,
} from './solve.ts'

/** A choice that is formulated and ready to be solved. */
export interface ArbitrationInput {
  readonly plan: Plan
  readonly frame: ArbitrationFrame
  readonly formulation: Formulation
}

/**
 * The choice of a plan in a frame.
 *
 * @param plan - as its files write it; its own measure measures value.
 * @param frame - the scenario whose limits hold; the plan's own hold where it is undefined.
 * @param policy - what else may be chosen than the frame says.
 */
export function arbitrationInput(
  plan: Plan,
  frame: Entry<'scenarios'> | undefined,
  policy: MovePolicy = {},
): ArbitrationInput {
  const option = arbitrationFrame(plan, frame)
  const formulation = selectionProblem(plan, option.plan, option.scenario, measureOf(plan), policy)
  return { plan, frame: option, formulation: relaxMargins(formulation) }
}

/** The parts of a proposal that need no more solving. */
export function proposalFrom(
  { plan, frame, formulation }: ArbitrationInput,
  { answer, fewestMoves }: SolvedFormulation,
  solution: Solution,
): Proposal {
  const choices = choicesOf(formulation.map, solution)
  const laid = applyChoices(plan, frame.frame, choices)
  const verdicts = projectDecisions(plan, frame, formulation, solution, laid)
  return {
    worth: {
      chosen: answer.value / VALUE_SCALE,
      bound: answer.bound / VALUE_SCALE,
      isOptimal: answer.status === 'optimal',
      isProven: answer.bound <= answer.value,
      provenBy: answer.provenBy,
      fewestMoves,
    },
    aims: aimAttainments(formulation, answer, solution),
    aimCosts: undefined,
    choices,
    plan: laid,
    breaches: remainingBreaches(frame.frame, formulation, solution, laid),
    verdicts,
    caps: resourceUses(formulation, solution, verdicts),
    forcedEntries: undefined,
    marginalValues: undefined,
    nearOptimal: undefined,
    freeMargins: undefined,
  }
}

/** The engines that a session has, by name. */
function enginesOf(engine: SolverSession['engine']): string | undefined {
  if (engine === undefined) return undefined
  return [engine.name, ...(engine.answerSets === undefined ? [] : [engine.answerSets.name])].join(', ')
}

/** What an arbitration says of itself, whatever comes of it. */
export function arbitrationHeader(
  { plan, frame, formulation }: ArbitrationInput,
  { engine, effort }: SolverSession,
): Pick<Arbitration, 'plan' | 'measure' | 'frame' | 'formulation' | 'engine' | 'seed'> {
  return { plan, frame, formulation, seed: effort.seed, measure: measureOf(plan), engine: enginesOf(engine) }
}

async function withWhatIfs(
  { formulation }: ArbitrationInput,
  proposal: Proposal,
  base: ChoiceResult & { readonly solution: Solution },
  session: SolverSession,
): Promise<Proposal> {
  const forcedEntries = await forcedEntriesOf(formulation, base, proposal.verdicts, session)
  const isTaken = marginsTaken(proposal.caps).taken > 0
  return {
    ...proposal,
    forcedEntries,
    marginalValues: await marginalValuesOf(formulation, base, session),
    nearOptimal: await nearOptimalPlansOf(formulation, base, forcedEntries, session),
    freeMargins: isTaken ? await freeMarginsOf(formulation, base, session) : undefined,
  }
}

/** An arbitration with the session that made it, for what follows from it. */
export interface ArbitrationRun {
  readonly arbitration: Arbitration
  readonly session: SolverSession
  /** Undefined where there is no proposal. */
  readonly base: (ChoiceResult & { readonly solution: Solution }) | undefined
}

/**
 * The arbitration of a choice: the best answer, why each project is in or out, and what more means would bring.
 *
 * @param isBare - whether projects that are out and more means are not tried.
 * @param isWidened - whether margins gave way already as far as everything required asks.
 */
export async function selectPortfolio(
  asked: ArbitrationInput,
  tools: SolverSetup,
  isBare = false,
  isWidened = false,
): Promise<ArbitrationRun> {
  const { formulation } = asked
  const session = openSession(tools, formulation.problem)
  const solved = await solveFormulation(formulation, session)
  const { answer } = solved
  const { solution } = answer
  if (solution === undefined) {
    const infeasibility = await infeasibilityOf(formulation, session, answer.status === 'infeasible')
    const wider = isWidened ? undefined : relaxMarginsLeast(formulation, infeasibility.overruns)
    if (wider !== undefined) {
      const found = await selectPortfolio({ ...asked, formulation: wider }, tools, isBare, true)
      if (found.base !== undefined) return found
    }
    const isCutOff = answer.isCutOff || isTimeUp(session)
    const arbitration = { ...arbitrationHeader(asked, session), proposal: undefined, infeasibility, isCutOff }
    return { arbitration, session, base: undefined }
  }
  const base = { ...answer, solution }
  const aimCosts = await aimCostsOf(formulation, base, session)
  const bare = { ...proposalFrom(asked, solved, solution), aimCosts }
  const proposal = isBare ? bare : await withWhatIfs(asked, bare, base, session)
  const isCutOff = answer.isCutOff || isTimeUp(session)
  const arbitration = { ...arbitrationHeader(asked, session), proposal, infeasibility: undefined, isCutOff }
  return { arbitration, session, base }
}
