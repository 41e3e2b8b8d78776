/** How far a plan is on the ladder, as counts: what each rung asks for and how much of it is there. */
import { LADDER, type Rung, type RungCheck } from './ladder.ts'

/** What a check of a rung comes to. */
export interface HeldCheck extends RungCheck {
  readonly held: number
  /** Zero where the plan has nothing to look at. */
  readonly of: number
}

/** A rung with what it comes to. */
export interface HeldRung extends Omit<Rung, 'checks'> {
  readonly checks: readonly HeldCheck[]
  /**
   * `reached` where everything is there, `open` where something is missing, `waiting` where nobody can say because
   * something could not be read, `empty` where the first check has nothing to look at.
   */
  readonly state: 'reached' | 'open' | 'waiting' | 'empty'
}

/** How far a plan is. */
export type Standing = readonly HeldRung[]

function stateOf(checks: readonly HeldCheck[], isWaiting: boolean): HeldRung['state'] {
  if (checks.some(({ held, of }) => held < of)) return 'open'
  if (isWaiting) return 'waiting'
  return checks.length === 0 || checks[0]?.of === 0 ? 'empty' : 'reached'
}

/**
 * The standing of a plan.
 *
 * @param countOf - how much of what a check asks for is there, and of how much; `waiting` where nobody can say because
 *   something could not be read, undefined where the plan does not ask for it.
 */
export function standingOf(
  countOf: (
    check: RungCheck,
  ) => { readonly held: number; readonly of: number } | 'waiting' | undefined,
): Standing {
  return LADDER.map((rung) => {
    const counts = rung.checks.map((check) => ({ check, count: countOf(check) }))
    const checks = counts.flatMap(({ check, count }) =>
      typeof count === 'object' ? [{ ...check, ...count }] : [],
    )
    const isWaiting = counts.some(({ count }) => count === 'waiting')
    return { ...rung, checks, state: stateOf(checks, isWaiting) }
  })
}
