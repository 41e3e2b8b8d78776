/** What is said of the encoding that a text without a mark was taken for, and of signs that no word has. */
import type { EncodingName } from '../../values/encodings.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { listed } from '../lists.ts'
import { colon, quote } from '../punctuation.ts'

/** What people know them by. */
export const ENCODING_NAMES = {
  'utf-8': { fr: 'UTF-8, celui de tout outil récent', en: 'UTF-8, of any recent tool' },
  'utf-16le': { fr: 'UTF-16 petit-boutiste, texte Unicode d’Excel', en: 'UTF-16 little-endian, Unicode text of Excel' },
  'utf-16be': { fr: 'UTF-16 gros-boutiste', en: 'UTF-16 big-endian' },
  'windows-1252': { fr: 'Windows d’Europe de l’Ouest, Latin-1', en: 'Western Windows, Latin-1' },
  cp850: { fr: 'DOS, invite de commandes', en: 'DOS, command prompt' },
  macintosh: { fr: 'Mac OS d’avant 2001, Excel pour Mac', en: 'Mac OS of before 2001, Excel for Mac' },
} as const

/** An encoding with what some words become in it: `cp850 (« Intitulé », « Coût »)`. */
function readingText(encoding: EncodingName, words: readonly string[], lang: Lang): string {
  if (words.length === 0) return encoding
  const quoted = words.map((word) => quote(word, lang))
  return `${encoding} (${listed(quoted, lang)})`
}

export function encodingLine(encoding: EncodingName, words: readonly string[], lang: Lang): string {
  const reading = readingText(encoding, words, lang)
  return { fr: `Codage vu dans le texte\u00a0: ${reading}.`, en: `Encoding seen in the text: ${reading}.` }[lang]
}

type Reading = readonly [encoding: EncodingName, words: readonly string[]]

/** Two encodings that are nearly as likely, the one that was taken first. */
export function encodingCheck(taken: Reading, other: Reading, lang: Lang): string {
  const [one, next] = [taken, other].map(([encoding, words]) => readingText(encoding, words, lang))
  return {
    fr: `codage du texte pris pour ${one}\u00a0; presque autant parle pour ${next}`,
    en: `encoding of the text taken for ${one}; nearly as much speaks for ${next}`,
  }[lang]
}

export function encodingChoice(encoding: EncodingName, words: readonly string[], lang: Lang): string {
  const quoted = words.map((word) => quote(word, lang))
  const name = `${encoding} (${ENCODING_NAMES[encoding][lang]})`
  return words.length === 0 ? name : `${name}${colon(lang)} ${listed(quoted, lang)}`
}

/** Columns whose names hold signs that no word has. */
export function oddNamesCheck(names: readonly string[], lang: Lang): string {
  const quoted = listed(
    names.map((name) => quote(name, lang)),
    lang,
  )
  const texts: Bilingual = {
    fr: `noms de colonnes avec des signes qu’aucun mot n’a (${quoted}), gardées telles quelles\u00a0: le fichier est sans doute dans un autre codage, ou l’a été avant d’être enregistré`,
    en: `names of columns with signs that no word has (${quoted}), kept as they stand: the file is most likely in another encoding, or was before it was saved`,
  }
  return texts[lang]
}
