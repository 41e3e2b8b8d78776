/** What the sections about an arbitration are built from. */
import type { Arbitration, Proposal } from '../../scenario/arbitration/arbitration.ts'
import type { FrontierAsked, FrontierPoint } from '../../scenario/arbitration/frontier.ts'
import type { Replanned } from '../../scenario/arbitration/replan-plan.ts'
import type { Robustness } from '../../scenario/arbitration/robustness.ts'
import type { Verdict } from '../../scenario/arbitration/verdicts.ts'
import type { Bilingual } from '../../units/language.ts'
import type { Figures } from '../context.ts'
import type { Note } from '../document.ts'
import type { ShownFinding } from '../outcome.ts'

/** A breach that the proposal leaves. */
export interface LeftBreach {
  readonly finding: ShownFinding
  readonly isUnavoidable: boolean
}

/** An arbitration with the figures around it, and what the modes found. */
export interface ArbitrationContext {
  readonly arbitration: Arbitration
  /** Of the plan under the proposal; undefined where there is none. */
  readonly figures: Figures | undefined
  /** Of the frame, with the projects that it keeps itself. */
  readonly reference: Figures
  /** Limits that the frame breaks itself. */
  readonly referenceBreaches: number
  readonly breaches: readonly LeftBreach[]
  readonly frontier?: { readonly asked: FrontierAsked; readonly points: readonly FrontierPoint[] }
  readonly replanned?: Replanned
  readonly robustness?: Robustness
  /** Whether the report is for a terminal. */
  readonly isScreen: boolean
}

/** A context with a proposal. */
export interface ProposalContext extends ArbitrationContext {
  readonly proposal: Proposal
  readonly figures: Figures
}

/** What a better choice could still be worth more; Infinity where nothing is known. */
export function leftToGain({ proposal: { worth } }: ProposalContext): number {
  return Math.max(0, worth.bound - worth.chosen)
}

/** What the frame is called: the scenario's id, or the plan as it is. */
export function frameName({ frame }: Pick<Arbitration, 'frame'>): Bilingual {
  const id = frame.frame?.id
  return id === undefined ? { fr: 'le plan actuel', en: 'the plan as it is' } : { fr: id, en: id }
}

/** A paragraph. */
export function note(text: Bilingual, tone?: Note['tone']): Note {
  return { kind: 'note', text, ...(tone === undefined ? {} : { tone }) }
}

/** The verdicts by what became of them. */
export function sorted({ verdicts }: Pick<Proposal, 'verdicts'>): {
  readonly kept: readonly Verdict[]
  readonly out: readonly Verdict[]
  readonly moved: readonly Verdict[]
  readonly entering: readonly Verdict[]
} {
  const kept = verdicts.filter(({ isIn }) => isIn)
  return {
    kept,
    out: verdicts.filter(({ isIn }) => !isIn),
    moved: kept.filter(({ isMoved }) => isMoved),
    entering: kept.filter(({ wasIn }) => !wasIn),
  }
}

/** The most valued first, those without a score last. */
export function byValue(verdicts: readonly Verdict[]): Verdict[] {
  return [...verdicts].sort((left, right) => (right.value ?? -1) - (left.value ?? -1))
}
