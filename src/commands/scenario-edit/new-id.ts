/** The id of a scenario that is about to be written. */
import { entityById, isIdTaken } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { ID } from '../../schema/field.ts'
import { commandLine } from '../corrected-line.ts'
import { Refusal } from '../refusal.ts'

/** Refuses an id that the plan has already, with the line of a free one, and before it what else would do. */
export function refuseTaken(
  plan: Plan,
  id: string,
  { line, details = [] }: { line: (free: string) => readonly string[]; details?: string[] },
): void {
  if (!isIdTaken(plan, id)) return
  const isScenario = entityById(plan.scenarios, id) !== undefined
  throw new Refusal(isScenario ? 'scenario-taken' : 'id-taken', id, {
    line: line(freeId(plan, id)),
    details: isScenario ? details : [],
  })
}

/** Refuses a word that can be no id, with the one that comes nearest, and one that the plan has already. */
export function checkId(plan: Plan, word: string, argv: readonly string[]): void {
  if (ID.test(word)) {
    const at = argv.lastIndexOf(word)
    const edit = argv[1] === 'new' ? [commandLine(argv.with(1, 'edit'))] : []
    refuseTaken(plan, word, { line: (free) => argv.with(at, free), details: edit })
    return
  }
  const fit = word.replace(/[^\p{L}\p{N}._/-]+/gu, '-').replace(/^[._/-]+|-+$/g, '')
  const line = argv.map((one) => (one === word ? fit : one))
  const own = argv.map((one) => (one === word ? 'SC-1' : one))
  throw new Refusal('id-unfit', word, fit === '' ? { line: own } : { suggestion: fit, line })
}

/** An id like another one that nothing of the plan has. */
export function freeId(plan: Plan, like: string): string {
  for (let number = 2; ; number += 1) {
    const id = `${like}-${number}`
    if (!isIdTaken(plan, id)) return id
  }
}
