/** What is to check of an import, each in a sentence that ends before the line which settles it. */
import type { Bilingual, Lang } from '../../values/language.ts'
import { listed } from '../lists.ts'
import { counted, NOUNS, type Noun } from '../plurals.ts'
import { colon, quote, semicolon } from '../punctuation.ts'
import { headerPlace, namesText } from './import-readings.ts'

const CELLS: Noun = {
  fr: ['cellule illisible, laissée vide', 'cellules illisibles, laissées vides'],
  en: ['cell that cannot be read, left blank', 'cells that cannot be read, left blank'],
}
const LEFT_ROWS: Noun = { fr: ['ligne écartée', 'lignes écartées'], en: ['row left out', 'rows left out'] }

export function unreadableCheck(count: number, places: readonly string[], lang: Lang): string {
  return `${counted(count, CELLS, lang)} (${listed([...places], lang, 3)})`
}

const DOUBTS: Noun = {
  fr: ['cellule lue avec un doute', 'cellules lues avec un doute'],
  en: ['cell read with a doubt', 'cells read with a doubt'],
}

export function doubtfulCheck(count: number, places: readonly string[], lang: Lang): string {
  return `${counted(count, DOUBTS, lang)} (${listed([...places], lang, 3)})`
}

export function rowsCheck(count: number, why: string, places: string, lang: Lang): string {
  return `${counted(count, LEFT_ROWS, lang)} (${why})${colon(lang)} ${places}`
}

/** A check whose line says that what was taken is right. */
export function confirmedBy(text: string, lang: Lang): string {
  return `${text}${semicolon(lang)}${CONFIRM[lang]}`
}

const CONFIRM: Bilingual = { fr: 'si c’est juste\u00a0:', en: 'if that is right:' }

/** Other rows than those that were taken may hold the names of the columns. */
export function headerCheck(taken: string, other: string, names: string, lang: Lang): string {
  const [one, next] = [headerPlace('', taken, lang), headerPlace('', other, lang)]
  const texts: Bilingual = {
    fr: `noms des colonnes pris ${one}\u00a0; presque autant parle pour ${next}\u00a0: ${names}`,
    en: `names of the columns taken from ${one}; nearly as much speaks for ${next}: ${names}`,
  }
  return texts[lang]
}

/** A column of amounts of which several rows of a project say different things. */
export function differingCheck(column: string, why: string, lang: Lang): string {
  const texts: Bilingual = {
    fr: `montants de ${quote(column, 'fr')} non repris au budget, gardés à part\u00a0: ${why}`,
    en: `amounts of ${quote(column, 'en')} not in the budget, kept beside: ${why}`,
  }
  return texts[lang]
}

export function sheetCheck(sheet: string, columns: readonly string[], count: number, lang: Lang): string {
  const names = namesText(columns, lang)
  const texts: Bilingual = {
    fr: `tableau ${names} de la feuille ${quote(sheet, 'fr')} non repris (${counted(count, NOUNS.row, 'fr')})`,
    en: `table ${names} of the sheet ${quote(sheet, 'en')} left out (${counted(count, NOUNS.row, 'en')})`,
  }
  return texts[lang]
}

/** Two names of a kind of which one is likely meant by the other: both are in the plan then. */
export function nearNameCheck(
  kind: string,
  { title, near, place }: { readonly title: string; readonly near: string; readonly place: string },
  lang: Lang,
): string {
  const at = place === '' ? '' : ` (${place})`
  const texts: Bilingual = {
    fr: `${kind} ${quote(title, 'fr')}${at}\u00a0: presque le nom de ${quote(near, 'fr')}, gardés tous deux`,
    en: `${kind} ${quote(title, 'en')}${at}: nearly the name of ${quote(near, 'en')}, both are kept`,
  }
  return texts[lang]
}
