/** What became of a plan since an earlier state: the findings of the rules that need both. */

import type { Loaded } from '../plan/load/load-plan.ts'
import { type Checked, checkTransition } from './check.ts'
import { checked } from './findings.ts'

/** A state of a plan, as far as it could be read. */
type State = Pick<Loaded, 'plan' | 'unread'>

/** What the rules on two states find; of what could not be read in either, nothing is said to be gone or rewritten. */
export function checkedTransition(before: State, after: State): Checked {
  if (before.plan === undefined || after.plan === undefined) return { findings: [], waiting: [] }
  return checkTransition(
    { plan: before.plan, unread: before.unread.parts },
    { plan: after.plan, unread: after.unread.parts },
  )
}

/** All findings of a loaded plan with those against an earlier state, where there is one; and the rules that wait. */
export function checkedSince(before: State | undefined, loaded: Loaded): Checked {
  const now = checked(loaded)
  if (before === undefined) return now
  const since = checkedTransition(before, loaded)
  return {
    findings: [...now.findings, ...since.findings],
    waiting: [...now.waiting, ...since.waiting],
  }
}
