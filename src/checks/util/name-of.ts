/** How a sentence names an entity: by its title, in the quotes of the language. */
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import { quote } from '../../text/format.ts'
import type { Lang } from '../../values/language.ts'

/** The entity's title in quotes; its id where it has no title. */
export function nameOf(
  entity: { readonly id: string; readonly title?: WrittenTitle | undefined },
  lang: Lang,
): string {
  return quote(titleOf(entity.title, entity.id)[lang], lang)
}
