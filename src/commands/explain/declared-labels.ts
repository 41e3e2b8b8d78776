/** The labels that are known before any report is built, by their words: those that modules declare, figures, keys and values by their names. */

import { meant } from '../../lang/nearest.ts'
import type { Noun } from '../../lang/plurals.ts'
import { LIMIT_KINDS } from '../../limits/index.ts'
import { METRICS } from '../../metrics/index.ts'
import { OTHER_REPORTS, REPORTS } from '../../reports/catalogue.ts'
import { RULE_DEFINITIONS } from '../../rules/check.ts'
import { type Bilingual, LANGS, type Lang, printedTexts } from '../../values/language.ts'
import { memoize } from '../../values/memoize.ts'
import { addToList } from '../../values/multimap.ts'
import { bareLabel, labelWords, namesInFormat } from './label-keys.ts'

export interface DeclaredLabel {
  readonly text: Bilingual
  /** Its key among the texts of the module, as ids of columns are written. */
  readonly key: string
  /** What the texts are about; `report risks` for the titles of the sections of a report, `reports` for those of reports. */
  readonly about: string
}

function isBilingual(value: object): value is Bilingual {
  return LANGS.every((lang) => typeof (value as Partial<Bilingual>)[lang] === 'string')
}

const inSnakeCase = (key: string): string => key.replace(/\p{Lu}/gu, (letter) => `_${letter.toLowerCase()}`)

/** The forms of a word by its number, each as a text; undefined for what is no such word. */
function formsOf(value: object): Bilingual[] | undefined {
  const { fr, en } = value as Partial<Noun>
  if (!Array.isArray(fr) || !Array.isArray(en)) return undefined
  return [0, 1].map((form) => ({ fr: String(fr[form]), en: String(en[form]) }))
}

/** The texts of a block and of the blocks in it; a sentence that is made of others is none. */
function textsIn(block: object, about: string, outer?: string): DeclaredLabel[] {
  return Object.entries(block).flatMap(([key, value]: [string, unknown]): DeclaredLabel[] => {
    if (typeof value !== 'object' || value === null) return []
    const forms = formsOf(value)
    if (forms !== undefined) return forms.map((text) => ({ text, key: inSnakeCase(key), about }))
    return isBilingual(value)
      ? [{ text: value, key: inSnakeCase(outer ?? key), about }]
      : textsIn(value, about, outer ?? key)
  })
}

export const allDeclared = memoize((_: 'declared'): readonly DeclaredLabel[] => [
  ...printedTexts().flatMap(({ texts, about }) => textsIn(texts, about)),
  ...LIMIT_KINDS.flatMap(({ title, table }) => textsIn({ title, table }, 'limit-kinds')),
  ...[...REPORTS, ...OTHER_REPORTS].map(({ id, title }) => ({ text: title, key: id, about: 'reports' })),
  ...RULE_DEFINITIONS.map(({ id, summary }) => ({ text: summary, key: id, about: 'rules' })),
])

const declaredByWords = memoize((_: 'declared') => {
  const found = new Map<string, DeclaredLabel[]>()
  for (const label of allDeclared('declared')) {
    const { fr, en } = label.text
    const names = [fr, en, bareLabel(fr), bareLabel(en)].map(labelWords)
    for (const name of new Set(names)) if (name !== '') addToList(found, name, label)
  }
  return found
})

/** What modules declare under the words of a label. */
export function declaredLabels(label: string): readonly DeclaredLabel[] {
  const names = new Set([label, bareLabel(label)].map(labelWords))
  return [...names].flatMap((name) => declaredByWords('declared').get(name) ?? [])
}

/** A text that is read as a label: no sentence. */
const LABEL = /^[^.…]{2,60}$/u

/** Every label that is known without a plan: figures, keys and values by their names, then what modules declare. */
const knownTexts = memoize((_: 'known'): readonly Bilingual[] =>
  [...METRICS.map(({ label }) => label), ...namesInFormat(), ...allDeclared('declared').map(({ text }) => text)].filter(
    (text) => LANGS.every((lang) => LABEL.test(text[lang])),
  ),
)

/** The label of a language that somebody may have meant: by a word of that language, else by one of the other. */
export function meantLabel(word: string, lang: Lang): string | undefined {
  const texts = knownTexts('known')
  for (const spoken of [lang, ...LANGS.filter((one) => one !== lang)]) {
    const near = meant(
      word,
      texts.map((text) => text[spoken]),
    )
    const text = texts.find((one) => one[spoken] === near)
    if (text !== undefined) return text[lang]
  }
  return undefined
}
