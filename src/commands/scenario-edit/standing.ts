/** Which scenario of a plan a command may still change. */
import type { Entry, Plan } from '../../plan/plan.ts'
import { Refusal } from '../refusal.ts'
import { recordNamed } from './names.ts'
import { freeId } from './new-id.ts'

/** The scenario that a word names, case apart; refused with the one that was meant, or the line that lists them. */
export function scenarioNamed(
  { scenarios }: Plan,
  word: string,
  { path, argv }: { readonly path: string; readonly argv: readonly string[] },
): Entry<'scenarios'> {
  return recordNamed(word, scenarios, 'scenario-unknown', {
    mended: (id) => argv.map((one) => (one === word ? id : one)),
    shown: ['scenario', 'list', path],
  })
}

/**
 * Refuses a scenario that a decision has settled, with the line that goes on from it: what a body has seen is not changed
 * behind its back.
 */
export function refuseSettled(plan: Plan, { id, status = 'draft' }: Entry<'scenarios'>, argv: readonly string[]): void {
  if (status === 'draft' || status === 'proposed') return
  const next = freeId(plan, id)
  const isNamed = (word: string): boolean => word.toLowerCase() === id.toLowerCase()
  const at = argv.findIndex(isNamed)
  const rest = argv.slice(2).toSpliced(at - 2, 1)
  if (status === 'approved')
    throw new Refusal('scenario-in-force', id, { line: ['scenario', 'new', next, ...rest, '--from', id] })
  throw new Refusal('scenario-settled', id, { line: ['scenario', 'copy', id, next, ...rest] })
}
