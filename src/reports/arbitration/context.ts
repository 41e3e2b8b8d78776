/** What the sections about an arbitration are built from. */

import type { Arbitration, Proposal } from '../../arbitration/arbitration.ts'
import type { FreeStarts } from '../../arbitration/explain/free-starts.ts'
import type { FrontierRequest, ParetoPoint } from '../../arbitration/explain/pareto.ts'
import type { Estimates, ProjectDecision } from '../../arbitration/explain/reasons.ts'
import type { Robustness } from '../../arbitration/explain/robustness.ts'
import type { Replanned } from '../../arbitration/replan.ts'
import { titleOf } from '../../plan/entity.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import type { ShownFinding } from '../document/command-result.ts'
import type { Figures } from '../document/figures.ts'
import type { SectionBlock } from '../document/table.ts'

const TEXTS = printed('context', { thisPlan: { fr: 'le plan actuel', en: 'the plan as it is' } })

export interface LeftBreach {
  readonly finding: ShownFinding
  readonly isUnavoidable: boolean
}

export interface ArbitrationContext {
  readonly arbitration: Arbitration
  /** Of the plan under the proposal; undefined where there is none. */
  readonly figures: Figures | undefined
  /** Of the frame, with the projects that it keeps itself. */
  readonly reference: Figures
  /** Limits that the frame breaks itself. */
  readonly referenceBreaches: number
  readonly breaches: readonly LeftBreach[]
  /** The projects that do not tell dates, work or cost. */
  readonly estimates: Estimates
  /** What starts without the bound on moves would bring; undefined where that was not asked. */
  readonly freeStarts?: FreeStarts
  readonly frontier?: { readonly asked: FrontierRequest; readonly points: readonly ParetoPoint[] }
  readonly replanned?: Replanned
  readonly robustness?: Robustness
  /** Whether the report is for a terminal. */
  readonly isScreen: boolean
}

export interface ProposalContext extends ArbitrationContext {
  readonly proposal: Proposal
  readonly figures: Figures
}

/** What a better choice could still be worth more; Infinity where nothing is known. */
export function leftToGain({ proposal: { worth } }: ProposalContext): number {
  return Math.max(0, worth.bound - worth.chosen)
}

/** What the frame is called: the scenario's title, or the plan as it is. */
export function frameName({ frame }: Pick<Arbitration, 'frame'>): Bilingual {
  const scenario = frame.frame
  return scenario === undefined ? TEXTS.thisPlan : titleOf(scenario.title, scenario.id)
}

export function proposalContext(context: ArbitrationContext): ProposalContext | undefined {
  const { figures } = context
  const { proposal } = context.arbitration
  if (proposal === undefined || figures === undefined) return undefined
  return { ...context, proposal, figures }
}

/** The blocks of a section that speaks of a proposal; none where there is none. */
export function ofProposal(
  build: (context: ProposalContext) => readonly SectionBlock[] | undefined,
): (context: ArbitrationContext) => readonly SectionBlock[] | undefined {
  return (context) => {
    const proposed = proposalContext(context)
    return proposed === undefined ? undefined : build(proposed)
  }
}

/** The verdicts by what became of them. */
export function sorted({ verdicts }: Pick<Proposal, 'verdicts'>): {
  readonly kept: readonly ProjectDecision[]
  /** Without those that are to be estimated first. */
  readonly out: readonly ProjectDecision[]
  /** Those that the frame keeps and the proposal does not, whatever the reason. */
  readonly leaving: readonly ProjectDecision[]
  readonly moved: readonly ProjectDecision[]
  readonly entering: readonly ProjectDecision[]
} {
  const kept = verdicts.filter(({ isIn }) => isIn)
  return {
    kept,
    out: verdicts.filter(({ isIn, why }) => !isIn && why?.kind !== 'estimate'),
    leaving: verdicts.filter(({ isIn, wasIn }) => !isIn && wasIn),
    moved: kept.filter(({ isMoved }) => isMoved),
    entering: kept.filter(({ wasIn }) => !wasIn),
  }
}

/** The most valued first, those without a score last. */
export function byValue(verdicts: readonly ProjectDecision[]): ProjectDecision[] {
  return [...verdicts].sort((left, right) => (right.value ?? -1) - (left.value ?? -1))
}

/** Below this, a difference of values is noise of their last digits. */
export const NOISE = 1e-6
