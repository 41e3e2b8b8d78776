/** The form of a word that goes with a number, by the plural categories of Unicode CLDR: Intl.PluralRules says them. */
import type { Lang } from '../values/language.ts'
import { formatNumber, formatPlain, roundedDays } from './numbers.ts'

/** A word, or words that agree with one another, beside a number; French takes the first below two, English for one alone. */
export type Noun = Readonly<Record<Lang, readonly [one: string, many: string]>>

export const NOUNS = {
  axis: { fr: ['axe', 'axes'], en: ['axis', 'axes'] },
  cell: { fr: ['cellule', 'cellules'], en: ['cell', 'cells'] },
  change: { fr: ['changement', 'changements'], en: ['change', 'changes'] },
  column: { fr: ['colonne', 'colonnes'], en: ['column', 'columns'] },
  component: { fr: ['composant', 'composants'], en: ['component', 'components'] },
  constraint: { fr: ['contrainte', 'contraintes'], en: ['constraint', 'constraints'] },
  day: { fr: ['jour', 'jours'], en: ['day', 'days'] },
  decision: { fr: ['décision', 'décisions'], en: ['decision', 'decisions'] },
  error: { fr: ['erreur', 'erreurs'], en: ['error', 'errors'] },
  file: { fr: ['fichier', 'fichiers'], en: ['file', 'files'] },
  group: { fr: ['groupe', 'groupes'], en: ['group', 'groups'] },
  month: { fr: ['mois', 'mois'], en: ['month', 'months'] },
  need: { fr: ['besoin', 'besoins'], en: ['need', 'needs'] },
  plan: { fr: ['plan', 'plans'], en: ['plan', 'plans'] },
  project: { fr: ['projet', 'projets'], en: ['project', 'projects'] },
  quarter: { fr: ['trimestre', 'trimestres'], en: ['quarter', 'quarters'] },
  row: { fr: ['ligne', 'lignes'], en: ['row', 'rows'] },
  sheet: { fr: ['feuille', 'feuilles'], en: ['sheet', 'sheets'] },
  warning: { fr: ['avertissement', 'avertissements'], en: ['warning', 'warnings'] },
  year: { fr: ['an', 'ans'], en: ['year', 'years'] },
} as const satisfies Record<string, Noun>

const RULES: Readonly<Record<Lang, Intl.PluralRules>> = {
  fr: new Intl.PluralRules('fr'),
  en: new Intl.PluralRules('en'),
}

/** The form that goes with a number, whatever its sign; without the number. */
export function formOf(count: number, noun: Noun, lang: Lang): string {
  const [one, many] = noun[lang]
  return RULES[lang].select(Math.abs(count)) === 'one' ? one : many
}

/** `1 review`, `12 reviews`; the space between is one that may break where none is given. */
export function counted(count: number, noun: Noun, lang: Lang, space = ' '): string {
  return `${formatNumber(count, lang)}${space}${formOf(count, noun, lang)}`
}

/** The form behind its number; that of one alone says its number in words: `Un projet`, `3 projets`. */
export function countedBeyondOne(count: number, noun: Noun, lang: Lang): string {
  return count === 1 ? formOf(count, noun, lang) : counted(count, noun, lang)
}

/** `jour` or `jours` beside a number of days. */
export function daysForm(days: number, lang: Lang): string {
  return formOf(days, NOUNS.day, lang)
}

/** `1 jour`, `121 jours`, `4.5 days`: whole days from ten on, below with one decimal at most, and a space that does not break. */
export function daysText(days: number, lang: Lang): string {
  return exactDaysText(roundedDays(days), lang)
}

/** Hundredths of days rounded up, to whole days from ten on and to a tenth below: less than is needed must not be shown. */
export function neededDaysText(hundredths: number, lang: Lang): string {
  const tenths = Math.ceil(hundredths / 10) / 10
  return exactDaysText(tenths > 10 ? Math.ceil(hundredths / 100) : tenths, lang)
}

/** `120,5 jours`, `120.5 days`: days as files write them, with two decimals at most. */
export function exactDaysText(days: number, lang: Lang): string {
  return `${formatPlain(days, lang)}\u00a0${daysForm(days, lang)}`
}

/** `0,7 an`, `1,5 an`, `3,0 ans`, `0.7 years`, `1.0 years`: years with one decimal, and a space that does not break. */
export function decimalYears(years: number, lang: Lang): string {
  // The form goes with what is printed: 1.96 is read 2.0. English takes the plural with any decimal.
  const printed = Math.round(years * 10) / 10
  const form = lang === 'en' ? NOUNS.year.en[1] : formOf(printed, NOUNS.year, lang)
  return `${formatNumber(years, lang, 1)}\u00a0${form}`
}
