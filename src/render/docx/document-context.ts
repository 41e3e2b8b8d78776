/** What all parts of one document share while it is written. */

import type { Tone } from '../../reports/document/document.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import type { DrawingContext } from '../office/context.ts'
import { ownLanguage } from '../text/own-language.ts'
import { type RunLook, run } from './markup.ts'
import type { Pictures } from './pictures.ts'

export interface DocumentContext extends DrawingContext {
  /** The language of the plan's own texts; undefined where no plan says one. */
  readonly planLang: Lang | undefined
  /** The tones whose signs the document has explained. */
  readonly explained: Set<Tone>
  readonly pictures: Pictures
}

/** A text in the language of the document; one that the plan has in its own alone is declared to be of that. */
export function textRun(text: Bilingual, { lang, planLang }: DocumentContext, look: RunLook = {}): string {
  return run(text[lang], { ...look, lang: ownLanguage(text, lang, planLang) })
}
