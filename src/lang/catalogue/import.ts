/** The sentences of an import: what became of records and cells, control totals, what is written. */

import type { Bilingual, Lang } from '../../values/language.ts'
import { counted, formOf, type Noun } from '../plurals.ts'
import { question, quote, semicolon } from '../punctuation.ts'

/** What became of a record or a cell, by the reason in the log. */
export const IMPORT_REASONS = {
  'amount-negative': {
    fr: 'montant négatif, porté sur une ligne de correction',
    en: 'negative amount, put on a line of corrections',
  },
  'amount-rounded': { fr: 'arrondi au centime', en: 'rounded to the cent' },
  'amount-too-large': {
    fr: 'montant trop grand pour être tenu au centime',
    en: 'amount too large to be kept to the cent',
  },
  blank: { fr: 'ligne vide', en: 'blank row' },
  'cell-without-column': {
    fr: 'cellule remplie dans une colonne sans nom',
    en: 'filled cell in a column without a name',
  },
  'date-notation': {
    fr: 'date écrite autrement que déclaré',
    en: 'date in another notation than declared',
  },
  'date-unreadable': { fr: 'date illisible', en: 'date that cannot be read' },
  'duration-rounded': { fr: 'durée arrondie au jour', en: 'duration rounded to the day' },
  'duration-without-start': {
    fr: 'durée sans date de début, donc sans fin',
    en: 'duration without a first day, hence no last day',
  },
  filtered: { fr: 'hors du filtre de la correspondance', en: 'outside the filter of the mapping' },
  'header-repeated': { fr: 'ligne d’en-tête répétée', en: 'header repeated' },
  'id-duplicate': { fr: 'identifiant déjà pris', en: 'id already taken' },
  'id-missing': {
    fr: 'pas d’identifiant, donc celui de la ligne',
    en: 'no id, hence that of the row',
  },
  'id-unsafe': {
    fr: 'signes qu’un identifiant ne peut pas contenir',
    en: 'signs that an id cannot hold',
  },
  'missing-word': { fr: 'mot déclaré sans valeur', en: 'word declared to be no value' },
  'number-notation': {
    fr: 'nombre écrit autrement que déclaré',
    en: 'number in another notation than declared',
  },
  'number-unreadable': { fr: 'nombre illisible', en: 'number that cannot be read' },
  'record-not-a-map': {
    fr: 'enregistrement sans champs nommés',
    en: 'record without named fields',
  },
  'skip-rule': { fr: 'règle skip de la correspondance', en: 'skip rule of the mapping' },
  'title-lines': { fr: 'intitulé ramené sur une ligne', en: 'title put on one line' },
  'title-missing': { fr: 'pas d’intitulé, donc l’identifiant', en: 'no title, hence the id' },
  'value-not-simple': {
    fr: 'liste ou objet là où une valeur simple est attendue',
    en: 'list or map where a simple value is expected',
  },
  'value-unknown': {
    fr: 'valeur absente de la correspondance, ou refusée par le format',
    en: 'value that the mapping does not translate, or that the format refuses',
  },
} as const satisfies Record<string, Bilingual>

/** The headings of the log. */
export const IMPORT_HEADINGS = {
  skipped: { fr: 'Écartés', en: 'Skipped' },
  repaired: { fr: 'Réparations', en: 'Repairs' },
  unreadable: { fr: 'Illisibles', en: 'Unreadable' },
  controls: { fr: 'Totaux de contrôle', en: 'Control totals' },
  findings: { fr: 'Erreurs du plan importé', en: 'Errors of the imported plan' },
  written: { fr: 'Fichiers écrits', en: 'Files written' },
  planned: {
    fr: 'Fichiers qui seraient écrits (rien n’est écrit)',
    en: 'Files that would be written (nothing is written)',
  },
  refused: {
    fr: 'Rien n’est écrit\u00a0: corrigez la correspondance, ou ajoutez --force',
    en: 'Nothing is written: mend the mapping, or add --force',
  },
  none: { fr: 'rien', en: 'nothing' },
} as const satisfies Record<string, Bilingual>

/** The sentence of a file whose mapping names a column that the source lacks. */
export function columnUnknown(
  column: string,
  meant: string | undefined,
): { message: Bilingual; help: Bilingual } {
  const also = (lang: Lang): string =>
    meant === undefined ? '' : `${semicolon(lang)}${question(meant, lang)}`
  return {
    message: {
      fr: `Colonne ${quote(column, 'fr')} absente de la source${also('fr')}`,
      en: `Unknown column ${quote(column, 'en')} in the source${also('en')}`,
    },
    help: {
      fr: 'écrivez le nom d’une colonne de la source\u00a0; un texte constant s’écrit value: …',
      en: 'write the name of a column of the source; a constant text is written value: …',
    },
  }
}

/** What a control total computes. */
const FIGURES = {
  count: { fr: 'nombre', en: 'count' },
  sum: { fr: 'somme', en: 'sum' },
  mean: { fr: 'moyenne', en: 'mean' },
} as const satisfies Record<string, Bilingual>

/** The name of a control total: `somme de « Coût » en 2012 (direction = DSTI)`. */
export function controlName(
  control: {
    readonly figure: keyof typeof FIGURES
    readonly title: string | undefined
    readonly column: string | undefined
    readonly year: string | undefined
    readonly where: string
  },
  lang: Lang,
): string {
  const { figure, title, column, year, where } = control
  const records = lang === 'fr' ? 'des enregistrements' : 'of records'
  const of = lang === 'fr' ? 'de' : 'of'
  const what = column === undefined ? records : `${of} ${quote(column, lang)}`
  const name = title ?? `${FIGURES[figure][lang]} ${what}`
  const when = year === undefined ? '' : ` ${lang === 'fr' ? 'en' : 'in'} ${year}`
  return `${name}${when}${where === '' ? '' : ` (${where})`}`
}

const ROWS: Noun = { fr: ['ligne', 'lignes'], en: ['row', 'rows'] }

/** Rows by their numbers, in ranges: `lignes 8, 9, 59-294`. */
export function rowsText(rows: readonly number[], lang: Lang): string {
  const ranges: [number, number][] = []
  for (const row of [...new Set(rows)].sort((left, right) => left - right)) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === row - 1) last[1] = row
    else ranges.push([row, row])
  }
  const word = formOf(new Set(rows).size, ROWS, lang)
  const list = ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`))
  return `${word} ${list.join(', ')}`
}

/** How many rows: `4721 lignes`. */
export function rowCount(count: number, lang: Lang): string {
  return counted(count, ROWS, lang)
}

/** Counts of an import. */
export interface ImportCounts {
  readonly read: number
  readonly imported: number
  readonly repaired: number
  readonly skipped: number
  readonly unreadable: number
}

const READ: Noun = {
  fr: ['enregistrement lu', 'enregistrements lus'],
  en: ['record read', 'records read'],
}
const IMPORTED: Noun = { fr: ['importé', 'importés'], en: ['imported', 'imported'] }
const REPAIRED: Noun = { fr: ['réparé', 'réparés'], en: ['of them repaired', 'of them repaired'] }
const SKIPPED: Noun = { fr: ['écarté', 'écartés'], en: ['skipped', 'skipped'] }
const BYTES: Noun = { fr: ['octet', 'octets'], en: ['byte', 'bytes'] }

/** The first line of the result; its numbers stand without separators. */
export function countsText(
  { read, imported, repaired, skipped, unreadable }: ImportCounts,
  lang: Lang,
): string {
  const told = (count: number, what: Noun) => `${count} ${formOf(count, what, lang)}`
  const [records, done] = [told(read, READ), told(imported, IMPORTED)]
  const [mended, left] = [told(repaired, REPAIRED), told(skipped, SKIPPED)]
  if (lang === 'en')
    return `${records}: ${done} (${mended}), ${left}, ${unreadable} with something unreadable`
  return `${records} : ${done} (dont ${mended}), ${left}, ${unreadable} avec de l’illisible`
}

/** Expected beside found, and whether they agree. */
export function controlLine(
  name: string,
  expected: string,
  found: string,
  isMet: boolean,
  lang: Lang,
): string {
  if (lang === 'fr')
    return `${isMet ? 'juste' : 'ÉCART'}  ${name} : attendu ${expected}, trouvé ${found}`
  return `${isMet ? 'ok' : 'DIFFERENCE'}  ${name}: expected ${expected}, found ${found}`
}

/** The size of a file. */
export function sizeText(bytes: number, lang: Lang): string {
  return counted(bytes, BYTES, lang)
}

/** The comment on top of an imported plan.yaml. */
export function provenanceText(source: string, mapping: string, lang: Lang): string {
  return lang === 'fr'
    ? `Importé de ${source} selon ${mapping}\u00a0; provenance et licence dans plan.sources.`
    : `Imported from ${source} by ${mapping}; origin and licence in plan.sources.`
}
