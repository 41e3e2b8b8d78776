/** Names the entity that a reference leads to. */
import { titleOf, type WrittenTitle } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'

/** The title of the entity of a kind and id, case apart; the id itself where there is none, or none with a title. */
export function entityTitle(
  { index }: Pick<Plan, 'index'>,
  kind: 'axis' | 'department' | 'team',
  id: string,
): Bilingual {
  const entity = index.get(kind)?.get(id.toLowerCase())
  const titled = entity as { readonly title?: WrittenTitle } | undefined
  return titleOf(titled?.title, id)
}
