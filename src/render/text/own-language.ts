/** Tells which texts of a page are in the language of the plan and not in that of the page. */
import type { Bilingual, Lang } from '../../values/language.ts'

/** Two words: fewer are as often an id, a name, or the same in both languages. */
const WORDS = /\p{L}{2}.*[\s’'-].*\p{L}{2}/u

/**
 * The language that a text is declared to have, where that is another than that of the page: the plan has it in its own
 * alone.
 *
 * @param planLang - the language of the plan's own texts; undefined where no plan says one.
 */
export function ownLanguage(text: Bilingual, lang: Lang, planLang: Lang | undefined): Lang | undefined {
  const isOwn = planLang !== lang && text.fr === text.en && WORDS.test(text[lang])
  return isOwn ? planLang : undefined
}
