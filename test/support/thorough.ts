/**
 * Whether this run does everything and not only what a quick run can bear: `PLAN_THOROUGH` says so (empty: it does not);
 * where it says nothing, build servers do everything.
 */
export const IS_THOROUGH = Boolean(process.env['PLAN_THOROUGH'] ?? process.env['CI'])

/** Between how many commits a build server shares out the longest lists of cases; 1 where nothing is shared out. */
const SHARES = Math.max(1, Number(process.env['PLAN_SHARES'] ?? 1))

/** Which share is the turn of this run. */
const TURN = Number(process.env['PLAN_SEED'] ?? 0) % SHARES

/**
 * Of a long list of cases, those that a thorough run does: all of them, or with `PLAN_SHARES=4` every fourth, from one on
 * that `PLAN_SEED` chooses.
 */
export function shareOf<T>(cases: readonly T[]): T[] {
  return cases.filter((_, index) => index % SHARES === TURN)
}

/** How many cases a property draws: few in a quick run, in a thorough one all, or its share of them. */
export function runsOf(all: number, quick: number): number {
  return IS_THOROUGH ? Math.max(quick, Math.ceil(all / SHARES)) : quick
}
