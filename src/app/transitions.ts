/** What became of a plan since an earlier state: the findings of the rules that need both. */
import type { Plan } from '../model/plan.ts'
import { type Checked, checkTransition } from './check.ts'
import { checked } from './findings.ts'
import type { Loaded } from './load.ts'

/** What the rules on two states find; of what could not be read, nothing is said to be gone. */
export function checkedTransition(before: Plan, { plan: after, unread }: Loaded): Checked {
  return after === undefined
    ? { findings: [], waiting: [] }
    : checkTransition(before, after, unread.parts)
}

/** All findings of a loaded plan with those against an earlier state, where there is one; and the rules that wait. */
export function checkedSince(before: Plan | undefined, loaded: Loaded): Checked {
  const now = checked(loaded)
  if (before === undefined) return now
  const since = checkedTransition(before, loaded)
  return {
    findings: [...now.findings, ...since.findings],
    waiting: [...now.waiting, ...since.waiting],
  }
}
