/** The word of a tone, for whoever does not see its colour. */
import { TONE_WORDS } from '../../lang/catalogue/output.ts'
import { colon } from '../../lang/punctuation.ts'
import type { Tone } from '../../reports/document/document.ts'
import { capitalised, type Lang } from '../../values/language.ts'

/** The word of a tone; empty for none and for quiet, which only steps back. */
export function toneWord(tone: Tone | undefined, lang: Lang): string {
  return tone === undefined ? '' : TONE_WORDS[tone][lang]
}

/** What stands before a note in a tone, `Alert:`; empty where the tone has no word. */
export function toneLabel(tone: Tone | undefined, lang: Lang): string {
  const word = toneWord(tone, lang)
  return word === '' ? '' : `${capitalised(word)}${colon(lang)}`
}
