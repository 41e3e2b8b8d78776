/** How far a proposal uses each limit, and whom each limit keeps out. */
import type { Project } from '../../plan/plan.ts'
import { type Selection, takenBy } from '../../solver/problem.ts'
import type { Posed, RowMeaning } from './meaning.ts'
import type { Verdict } from './verdicts.ts'

/** The use of one limit. */
export interface Cap {
  readonly limit: RowMeaning
  /** Cents, hundredths of a day or go-lives; of an axis its part less its least share. */
  readonly taken: number
  /** The projects that are out or moved because of it, others where they are. */
  readonly keepsOut: readonly Project[]
}

/** Every limit of the problem, in its order. */
export function capsUsed(
  { problem, meaning }: Posed,
  selection: Selection,
  verdicts: readonly Verdict[],
): Cap[] {
  const taken = takenBy(problem, selection)
  return meaning.rows.map((limit, row) => ({
    limit,
    taken: taken[row] ?? 0,
    keepsOut: verdicts.flatMap(({ project, why }) =>
      why?.kind === 'short' && why.lacks.some((lack) => lack.resource === row) ? project : [],
    ),
  }))
}

/** Limits with an amount that the proposal passes: what stands or is required takes more than they hold. */
export function overrunsIn(caps: readonly Cap[]): (Cap & { readonly by: number })[] {
  return caps.flatMap((cap) => {
    const { limit, taken } = cap
    const by = limit.kind === 'axis' || limit.limit === undefined ? 0 : taken - limit.limit
    return by > 0 ? [{ ...cap, by }] : []
  })
}
