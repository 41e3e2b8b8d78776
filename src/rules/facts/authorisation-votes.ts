/** The votes of all authorisations, each with the deliberation that it names. */
import { type Authorisation, type Vote, votesOf } from '../../metrics/base/authorisations.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'

/** A vote of an authorisation. */
export interface CastVote extends Vote {
  readonly authorisation: Authorisation
  /** Undefined where it names none, or one that the register does not have. */
  readonly decision: Entry<'decisions'> | undefined
}

/** Every vote, authorisation by authorisation, in the order of their days. */
export function castVotes(plan: Plan): CastVote[] {
  return plan.authorisations.flatMap((authorisation) =>
    votesOf(plan, authorisation).map((vote) => ({
      ...vote,
      authorisation,
      decision: entityById(plan.decisions, vote.written.decision ?? ''),
    })),
  )
}
