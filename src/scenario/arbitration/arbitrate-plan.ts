/** Arbitrates a plan: poses the choice, solves it, and says of every project why. */
import { measureOf } from '../../metrics/base/criteria.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import type { Answer } from '../../solver/answer.ts'
import type { Selection } from '../../solver/problem.ts'
import { aimCostsOf } from './aim-costs.ts'
import { aimsOf } from './aims.ts'
import type { Arbitration, Proposal } from './arbitration.ts'
import { arbitrationProblem } from './arbitration-problem.ts'
import { capsUsed } from './caps.ts'
import { deadlockOf } from './deadlock.ts'
import { entrancesOf } from './entrances.ts'
import { type FrameOption, frameOption } from './frame-option.ts'
import { giveLeastMargin, giveMargin } from './give-margin.ts'
import type { Posed } from './meaning.ts'
import { VALUE_SCALE } from './posed.ts'
import { laidOver, proposalOf } from './proposal.ts'
import { reliefsOf } from './reliefs.ts'
import { remainingBreaches } from './remaining-breaches.ts'
import { isOver, type Session, sessionOf, type Tools } from './session.ts'
import { type Solved, solvePosed } from './solve-posed.ts'
import { verdictsOf } from './verdicts.ts'
import type { Freedom } from './ways.ts'

/** A choice that is posed and ready to be solved. */
export interface Asked {
  readonly plan: Plan
  readonly frame: FrameOption
  readonly posed: Posed
}

/**
 * The choice of a plan in a frame.
 *
 * @param plan - as its files write it; its own measure measures value.
 * @param frame - the scenario whose limits hold; the plan's own hold where it is undefined.
 * @param freedom - what else may be chosen than the frame says.
 */
export function askedOf(
  plan: Plan,
  frame: Entry<'scenarios'> | undefined,
  freedom: Freedom = {},
): Asked {
  const option = frameOption(plan, frame)
  const posed = arbitrationProblem(plan, option.plan, option.scenario, measureOf(plan), freedom)
  return { plan, frame: option, posed: giveMargin(posed) }
}

/** The parts of a proposal that need no more solving. */
export function proposed(
  { plan, frame, posed }: Asked,
  { answer, isSettled }: Solved,
  selection: Selection,
): Proposal {
  const choices = proposalOf(posed.meaning, selection)
  const laid = laidOver(plan, frame.frame, choices)
  const verdicts = verdictsOf(plan, frame, posed, selection, laid)
  return {
    worth: {
      chosen: answer.value / VALUE_SCALE,
      bound: answer.bound / VALUE_SCALE,
      isOptimal: answer.status === 'optimal',
      isProven: answer.bound <= answer.value,
      isFewestMoves: isSettled,
    },
    aims: aimsOf(posed, answer, selection),
    aimCosts: undefined,
    choices,
    plan: laid,
    breaches: remainingBreaches(frame.frame, posed, selection, laid),
    verdicts,
    caps: capsUsed(posed, selection, verdicts),
    entrances: undefined,
    reliefs: undefined,
  }
}

/** What an arbitration says of itself, whatever comes of it. */
export function about(
  { plan, frame, posed }: Asked,
  { engine, effort }: Session,
): Pick<Arbitration, 'plan' | 'measure' | 'frame' | 'posed' | 'engine' | 'seed'> {
  return {
    ...{ plan, frame, posed, seed: effort.seed },
    measure: measureOf(plan),
    engine: engine?.name,
  }
}

async function withTrials(
  { posed }: Asked,
  proposal: Proposal,
  base: Answer & { readonly solution: Selection },
  session: Session,
): Promise<Proposal> {
  return {
    ...proposal,
    entrances: await entrancesOf(posed, base, proposal.verdicts, session),
    reliefs: await reliefsOf(posed, base, session),
  }
}

/** An arbitration with the session that made it, for what follows from it. */
export interface Arbitrated {
  readonly arbitration: Arbitration
  readonly session: Session
  /** Undefined where there is no proposal. */
  readonly base: (Answer & { readonly solution: Selection }) | undefined
}

/**
 * The arbitration of a choice: the best answer, why each project is in or out, and what more means would bring.
 *
 * @param isBare - whether projects that are out and more means are not tried.
 * @param isWidened - whether margins gave way already as far as everything required asks.
 */
export async function arbitratePlan(
  asked: Asked,
  tools: Tools,
  isBare = false,
  isWidened = false,
): Promise<Arbitrated> {
  const { posed } = asked
  const session = sessionOf(tools, posed.problem)
  const solved = await solvePosed(posed, session)
  const { answer } = solved
  const { solution: selection } = answer
  if (selection === undefined) {
    const deadlock = await deadlockOf(posed, session, answer.status === 'infeasible')
    const wider = isWidened ? undefined : giveLeastMargin(posed, deadlock.overruns)
    if (wider !== undefined) {
      const found = await arbitratePlan({ ...asked, posed: wider }, tools, isBare, true)
      if (found.base !== undefined) return found
    }
    const isCutOff = answer.isCutOff || isOver(session)
    const arbitration = { ...about(asked, session), proposal: undefined, deadlock, isCutOff }
    return { arbitration, session, base: undefined }
  }
  const base = { ...answer, solution: selection }
  const aimCosts = await aimCostsOf(posed, base, session)
  const bare = { ...proposed(asked, solved, selection), aimCosts }
  const proposal = isBare ? bare : await withTrials(asked, bare, base, session)
  const isCutOff = answer.isCutOff || isOver(session)
  const arbitration = { ...about(asked, session), proposal, deadlock: undefined, isCutOff }
  return { arbitration, session, base }
}
