/** How far a plan is on the ladder, as counts: what each rung asks for and how much of it is there. */
import { LADDER, type Rung, type RungCheck } from './ladder.ts'

/** What a check of a rung comes to; undefined where the rule could not be run or is turned off. */
export interface HeldCheck extends RungCheck {
  readonly held: number
  /** Zero where the plan has nothing to look at. */
  readonly of: number
}

/** A rung with what it comes to. */
export interface HeldRung extends Omit<Rung, 'checks'> {
  readonly checks: readonly HeldCheck[]
  /** `reached` where everything is there, `empty` where the first check has nothing to look at. */
  readonly state: 'reached' | 'open' | 'empty'
}

/** How far a plan is. */
export type Standing = readonly HeldRung[]

function stateOf(checks: readonly HeldCheck[]): HeldRung['state'] {
  if (checks.length === 0 || checks[0]?.of === 0) return 'empty'
  return checks.every(({ held, of }) => held >= of) ? 'reached' : 'open'
}

/**
 * The standing of a plan.
 *
 * @param countOf - how much of what a check asks for is there, and of how much; undefined where nobody can say.
 */
export function standingOf(
  countOf: (check: RungCheck) => { readonly held: number; readonly of: number } | undefined,
): Standing {
  return LADDER.map((rung) => {
    const checks = rung.checks.flatMap((check) => {
      const count = countOf(check)
      return count === undefined ? [] : [{ ...check, ...count }]
    })
    return { ...rung, checks, state: stateOf(checks) }
  })
}
