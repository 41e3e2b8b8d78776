/** Says in a word what a colour would say. */
import type { Tone } from '../../report/document.ts'
import type { Lang } from '../../values/language.ts'

const WORDS: Readonly<Record<Tone, Readonly<Record<Lang, string>>>> = {
  good: { fr: 'bon', en: 'good' },
  watch: { fr: 'à surveiller', en: 'to watch' },
  bad: { fr: 'alerte', en: 'alert' },
  quiet: { fr: '', en: '' },
}

/** The word of a tone; empty for none and for quiet, which only steps back. */
export function toneWord(tone: Tone | undefined, lang: Lang): string {
  return tone === undefined ? '' : WORDS[tone][lang]
}
