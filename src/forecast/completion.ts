/**
 * How many projects the plan completes if they end as those of the plan before it did: the completion rate of that plan, taken
 * as few trials (Jeffreys), and the beta-binomial distribution of what is still open.
 */
import { wholeScope } from '../metrics/base/scope.ts'
import { completionGross } from '../metrics/completion.ts'
import type { Plan } from '../plan/plan.ts'
import { initialPortfolio, isCompleted, isOpen, isStatusTold } from '../plan/project-status.ts'
import { LEVELS } from './back-test.ts'
import { furtherSuccesses, type Share, shareQuantile } from './probability.ts'

export interface CompletionForecast {
  /** Completed projects of the initial portfolio of the plan before: its gross completion. */
  readonly known: Share
  /** Between these lies the rate that they let expect, four times in five. */
  readonly low: number
  readonly high: number
  /** The projects of this plan’s initial portfolio whose status is told, and how many of them are completed and still open. */
  readonly projects: number
  readonly done: number
  readonly open: number
  /** Completed at the end: as many or more in half of the cases, and in four fifths of them. */
  readonly p50: number
  readonly p80: number
}

/** The level of each side of an interval of four fifths. */
const TAIL = 0.1

/** Undefined without a plan before, or where nothing is told of what became of its projects. */
export function completionForecast(plan: Plan): CompletionForecast | undefined {
  const { previous } = plan
  if (previous === undefined) return undefined
  const { numerator: count = 0, denominator: of = 0 } = completionGross.compute(previous, wholeScope(previous))
  if (of === 0) return undefined
  const known = { count, of }
  const projects = initialPortfolio(plan).filter(isStatusTold)
  const done = projects.filter(isCompleted).length
  const open = projects.filter(isOpen).length
  return {
    known,
    low: shareQuantile(known, TAIL),
    high: shareQuantile(known, 1 - TAIL),
    projects: projects.length,
    done,
    open,
    p50: done + furtherSuccesses(known, open, LEVELS.p50),
    p80: done + furtherSuccesses(known, open, 1 - LEVELS.p80),
  }
}
