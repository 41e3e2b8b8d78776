/** The id of a scenario that is about to be written. */
import { isIdTaken } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { ID } from '../../schema/field.ts'
import { Refusal } from '../refusal.ts'

/** Refuses a word that can be no id, with the one that comes nearest. */
export function checkId(word: string, argv: readonly string[]): void {
  if (ID.test(word)) return
  const fit = word.replace(/[^\p{L}\p{N}._/-]+/gu, '-').replace(/^[._/-]+|-+$/g, '')
  const line = argv.map((one) => (one === word ? fit : one))
  throw new Refusal('id-unfit', word, fit === '' ? {} : { suggestion: fit, line })
}

/** An id like another one that nothing of the plan has. */
export function freeId(plan: Plan, like: string): string {
  for (let number = 2; ; number += 1) {
    const id = `${like}-${number}`
    if (!isIdTaken(plan, id)) return id
  }
}
