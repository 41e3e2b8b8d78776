/** The sentences of an import: what became of records and cells, control totals, what is written. */

import { type Bilingual, type Lang, printed } from '../../values/language.ts'
import { counted, formOf, NOUNS, type Noun } from '../plurals.ts'
import { quote } from '../punctuation.ts'
import { WRITE_TEXTS } from './writing.ts'

export const IMPORT_REASONS = printed('import-reasons', {
  'amount-negative': {
    fr: 'montant négatif, porté sur une ligne de correction',
    en: 'negative amount, put on a line of corrections',
  },
  'amount-rounded': { fr: 'arrondi au centime', en: 'rounded to the cent' },
  'amount-too-large': {
    fr: 'montant trop grand pour être tenu au centime',
    en: 'amount too large to be kept to the cent',
  },
  'amounts-added': { fr: 'montants du même exercice additionnés', en: 'amounts of the same year added up' },
  blank: { fr: 'ligne vide', en: 'blank row' },
  'body-level': {
    fr: 'instance seulement nommée, créée au niveau steering',
    en: 'body that is only named, made at the level steering',
  },
  'date-ambiguous': {
    fr: 'jour et mois ne se distinguent pas\u00a0: précisez form: dmy ou mdy',
    en: 'day and month cannot be told apart: say form: dmy or mdy',
  },
  'date-notation': { fr: 'date lue', en: 'date read' },
  'date-unreadable': { fr: 'date illisible', en: 'date that cannot be read' },
  'duration-rounded': { fr: 'durée arrondie au jour', en: 'duration rounded to the day' },
  'duration-without-start': {
    fr: 'durée sans date de début, donc sans fin',
    en: 'duration without a first day, hence no last day',
  },
  filtered: { fr: 'hors du filtre de la correspondance', en: 'outside the filter of the mapping' },
  'flag-unreadable': { fr: 'ni oui ni non', en: 'neither yes nor no' },
  'group-missing': {
    fr: 'ligne sans valeur dans la colonne du groupe',
    en: 'row without a value in the column of its group',
  },
  'header-repeated': { fr: 'ligne d’en-tête répétée', en: 'header repeated' },
  'hours-to-days': { fr: 'heures converties en jours-homme', en: 'hours turned into person-days' },
  'id-duplicate': { fr: 'identifiant déjà pris', en: 'id already taken' },
  'id-missing': { fr: 'pas d’identifiant, donc celui de la ligne', en: 'no id, hence that of the row' },
  'id-unsafe': { fr: 'signes qu’un identifiant ne peut pas contenir', en: 'signs that an id cannot hold' },
  'line-without-amount': {
    fr: 'ligne de budget sans montant lisible, laissée de côté',
    en: 'budget line without an amount that can be read, left out',
  },
  'missing-usual': { fr: 'mot usuel pour une absence de valeur', en: 'word that usually stands for no value' },
  'missing-word': { fr: 'mot déclaré sans valeur', en: 'word declared to be no value' },
  'number-about': { fr: 'ordre de grandeur lu comme un nombre', en: 'about right, read as a number' },
  'number-ambiguous': {
    fr: 'virgule ou point\u00a0: décimale ou millier\u00a0? Précisez decimal: point ou comma',
    en: 'decimal sign or thousands? Say decimal: point or comma',
  },
  'number-notation': { fr: 'nombre lu', en: 'number read' },
  'number-unfit': { fr: 'nombre refusé par le format', en: 'number that the format refuses' },
  'number-unreadable': { fr: 'nombre illisible', en: 'number that cannot be read' },
  'pattern-unmatched': {
    fr: 'ne répond pas à l’expression de la correspondance',
    en: 'does not match the expression of the mapping',
  },
  'period-unreadable': { fr: 'période ou exercice illisible', en: 'period or year that cannot be read' },
  'record-incomplete': {
    fr: 'incomplet, il manque ce que le format exige',
    en: 'incomplete, lacks what the format asks for',
  },
  'record-unmatched': {
    fr: 'aucun enregistrement de cet identifiant ou de cet intitulé',
    en: 'no record of this id or title',
  },
  'reference-unknown': {
    fr: 'rien de ce nom dans le plan ni dans la source',
    en: 'nothing of this name in plan or source',
  },
  'rows-differ': {
    fr: 'deux lignes du même enregistrement diffèrent\u00a0; la première compte',
    en: 'two rows of the same record differ; the first one counts',
  },
  'row-group': { fr: 'ligne de groupe', en: 'group row' },
  'row-beside': { fr: 'montants hors du tableau, non repris', en: 'amounts outside the table, not taken' },
  'row-outside': { fr: 'hors du tableau', en: 'outside the table' },
  'row-part': {
    fr: 'détail de la ligne du dessus, non repris à part',
    en: 'detail of the row above, not taken by itself',
  },
  'row-repeated': { fr: 'ligne répétée', en: 'row repeated' },
  'row-shifted': {
    fr: 'ligne décalée\u00a0: son nombre de cellules n’est pas celui de l’en-tête',
    en: 'shifted row: not as many cells as the header',
  },
  'row-title': { fr: 'ligne de titre', en: 'title row' },
  'row-total': { fr: 'ligne de total', en: 'total row' },
  'share-percent': { fr: 'pourcentage lu comme une part', en: 'percentage read as a share' },
  'skip-rule': { fr: 'règle skip de la correspondance', en: 'skip rule of the mapping' },
  'status-not-known': {
    fr: 'mot dont la correspondance ne dit pas le statut',
    en: 'word of which the mapping does not say the status',
  },
  'status-unknown': { fr: 'statut absent de la source', en: 'status that the source does not give' },
  'tables-differ': {
    fr: 'deux tableaux diffèrent\u00a0; le dernier compte',
    en: 'two tables differ; the last one counts',
  },
  'title-alike': { fr: 'le même projet sous deux intitulés', en: 'one project under two titles' },
  'html-text': { fr: 'texte d’un HTML', en: 'text of HTML' },
  'title-lines': { fr: 'intitulé ramené sur une ligne', en: 'title put on one line' },
  'title-missing': { fr: 'pas d’intitulé, donc l’identifiant', en: 'no title, hence the id' },
  'unit-of-title': {
    fr: 'unité des montants lue dans le titre du tableau',
    en: 'unit of the amounts, read in the title of the table',
  },
  'unit-unfit': { fr: 'unité qui ne convient pas à cette colonne', en: 'unit that does not fit this column' },
  'value-by-name': { fr: 'lu par son nom', en: 'read by its name' },
  'value-conflict': {
    fr: 'deux valeurs pour une même chose, la première est gardée',
    en: 'two values for one thing, the first is kept',
  },
  'value-not-simple': {
    fr: 'liste ou objet là où une valeur simple est attendue',
    en: 'list or map where a simple value is expected',
  },
  'value-unknown': {
    fr: 'valeur absente de la correspondance, ou refusée par le format',
    en: 'value that the mapping does not translate, or that the format refuses',
  },
  'word-notation': { fr: 'période ou exercice lu', en: 'period or year read' },
} as const) satisfies Record<string, Bilingual>

/** Rows that are no records, or left out alike, many at once. */
const ROW_KINDS: Readonly<Record<string, Noun>> = {
  'row-title': { fr: ['titre', 'titres'], en: ['title', 'titles'] },
  'row-group': NOUNS.group,
  'row-part': {
    fr: ['détail de la ligne du dessus, non repris à part', 'détails des lignes du dessus, non repris à part'],
    en: ['detail of the row above, not taken by itself', 'details of the rows above, not taken by themselves'],
  },
  'row-total': { fr: ['total', 'totaux'], en: ['total', 'totals'] },
  'row-beside': {
    fr: ['ligne de montants hors du tableau', 'lignes de montants hors du tableau'],
    en: ['row of amounts outside the table', 'rows of amounts outside the table'],
  },
  'row-outside': {
    fr: ['ligne hors du tableau', 'lignes hors du tableau'],
    en: ['row outside the table', 'rows outside the table'],
  },
  'row-repeated': { fr: ['ligne répétée', 'lignes répétées'], en: ['repeated row', 'repeated rows'] },
}

/** How many rows of a kind: `3 titres`; undefined for a reason that names no kind of row. */
export function rowKind(reason: string, count: number, lang: Lang): string | undefined {
  const noun = ROW_KINDS[reason]
  return noun === undefined ? undefined : counted(count, noun, lang)
}

export const IMPORT_HEADINGS = printed('import', {
  skipped: { fr: 'Écartés', en: 'Skipped' },
  repaired: { fr: 'Réparations', en: 'Repairs' },
  unreadable: { fr: 'Illisibles', en: 'Unreadable' },
  controls: { fr: 'Totaux de contrôle', en: 'Control totals' },
  findings: { fr: 'Erreurs du plan importé', en: 'Errors of the imported plan' },
  lacks: { fr: 'À compléter dans le plan', en: 'To complete in the plan' },
  written: WRITE_TEXTS.files,
  planned: WRITE_TEXTS.planned,
  refused: {
    fr: 'Rien n’est écrit\u00a0: corrigez la correspondance, ou ajoutez --force',
    en: 'Nothing is written: mend the mapping, or add --force',
  },
  noticed: { fr: 'Remarqué en lisant le fichier', en: 'Noticed while reading the file' },
  none: { fr: 'rien', en: 'nothing' },
} as const) satisfies Record<string, Bilingual>

/** The workbook that asks for what a plan lacks. */
export const MISSING_WORKBOOK: Bilingual = { fr: 'manquants.xlsx', en: 'missing.xlsx' }

const FIGURES = printed('import', {
  count: { fr: 'nombre', en: 'count' },
  sum: { fr: 'somme', en: 'sum' },
  mean: { fr: 'moyenne', en: 'mean' },
} as const) satisfies Record<string, Bilingual>

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

/** So many ranges of rows are listed; of more, how many rows they are. */
const MOST_RANGES = 12
const MORE: Noun = { fr: ['autre', 'autres'], en: ['other', 'others'] }

/** Rows by their numbers, in ranges: `lignes 8-9, 59-294`. */
export function rowsText(rows: readonly number[], lang: Lang): string {
  const ranges: [number, number][] = []
  for (const row of [...new Set(rows)].sort((left, right) => left - right)) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === row - 1) last[1] = row
    else ranges.push([row, row])
  }
  const word = formOf(new Set(rows).size, NOUNS.row, lang)
  const list = ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`))
  const rest = ranges.slice(MOST_RANGES).reduce((sum, [from, to]) => sum + to - from + 1, 0)
  if (rest === 0) return `${word} ${list.join(', ')}`
  const more: Bilingual = { fr: `et ${counted(rest, MORE, 'fr')}`, en: `and ${counted(rest, MORE, 'en')}` }
  return `${word} ${list.slice(0, MOST_RANGES).join(', ')} ${more[lang]}`
}

/** A value that does not count beside the one of the first row of its record. */
export function otherRowText(
  other: string,
  first: { readonly value: string; readonly row: number },
  lang: Lang,
): string {
  const texts: Bilingual = {
    fr: `${other}, et ${first.value} ligne ${first.row}`,
    en: `${other}, and ${first.value} in row ${first.row}`,
  }
  return texts[lang]
}

export function rowCount(count: number, lang: Lang): string {
  return counted(count, NOUNS.row, lang)
}

export function cellCount(count: number, lang: Lang): string {
  return counted(count, NOUNS.cell, lang)
}

/** Says that the rules were not run on a plan of so many projects, and how they are. */
export function notChecked(most: number, lang: Lang): string {
  const size = counted(most, NOUNS.project, lang)
  return lang === 'fr'
    ? `Format vérifié, règles non appliquées\u00a0: plus de ${size}. plan validate les applique.`
    : `Format checked, rules not run: more than ${size}. plan validate runs them.`
}

export function fileCount(count: number, lang: Lang): string {
  return counted(count, NOUNS.file, lang)
}

/** Counts of records; titles, headers, groups and totals are none. */
export interface ImportCounts {
  /** Those imported and those skipped. */
  readonly read: number
  /** Those of which a record of the plan was made, alone or with others. */
  readonly imported: number
  readonly repaired: number
  readonly skipped: number
  readonly unreadable: number
}

const READ: Noun = { fr: ['enregistrement lu', 'enregistrements lus'], en: ['record read', 'records read'] }
const IMPORTED: Noun = { fr: ['importé', 'importés'], en: ['imported', 'imported'] }
const REPAIRED: Noun = { fr: ['réparé', 'réparés'], en: ['of them repaired', 'of them repaired'] }
const SKIPPED: Noun = { fr: ['écarté', 'écartés'], en: ['skipped', 'skipped'] }
const BYTES: Noun = { fr: ['octet', 'octets'], en: ['byte', 'bytes'] }

/** The first line of the result; its numbers stand without separators. */
export function countsText({ read, imported, repaired, skipped, unreadable }: ImportCounts, lang: Lang): string {
  const told = (count: number, what: Noun) => `${count} ${formOf(count, what, lang)}`
  const [records, done] = [told(read, READ), told(imported, IMPORTED)]
  const [mended, left] = [told(repaired, REPAIRED), told(skipped, SKIPPED)]
  if (lang === 'en') return `${records}: ${done} (${mended}), ${left}; ${unreadable} with something unreadable`
  return `${records}\u00a0: ${done} (dont ${mended}), ${left}\u00a0; ${unreadable} avec de l’illisible`
}

export function controlLine(name: string, expected: string, found: string, isMet: boolean, lang: Lang): string {
  if (lang === 'fr') return `${isMet ? 'juste' : 'ÉCART'}  ${name} : attendu ${expected}, trouvé ${found}`
  return `${isMet ? 'ok' : 'DIFFERENCE'}  ${name}: expected ${expected}, found ${found}`
}

/** Says behind a missed total that rows which were left out as repeated are all that it misses. */
export function repeatedExplains(rows: readonly number[], sum: string, lang: Lang): string {
  const which = rowsText(rows, lang)
  const isOne = rows.length === 1
  const texts: Bilingual = {
    fr: isOne
      ? `\u00a0; c’est la ${which}, répétée et écartée (${sum})\u00a0: ôtez-la du fichier et de son total, ou distinguez-la`
      : `\u00a0; ce sont les ${which}, répétées et écartées (${sum})\u00a0: ôtez-les du fichier et de son total, ou distinguez-les`,
    en: isOne
      ? `; it is ${which}, repeated and left out (${sum}): take it out of the file and its total, or make it differ`
      : `; it is ${which}, repeated and left out (${sum}): take them out of the file and its total, or make them differ`,
  }
  return texts[lang]
}

export function sizeText(bytes: number, lang: Lang): string {
  return counted(bytes, BYTES, lang)
}

/** The comment on top of the plan.yaml that a filled-in template became. */
export function templateText(source: string, lang: Lang): string {
  return { fr: `Fait du modèle rempli ${source}.`, en: `Made of the filled-in template ${source}.` }[lang]
}

/** The comment on top of an imported plan.yaml. */
export function provenanceText(source: string, mapping: string, lang: Lang): string {
  return lang === 'fr'
    ? `Importé de ${source} selon ${mapping}\u00a0; provenance et licence dans plan.sources.`
    : `Imported from ${source} by ${mapping}; origin and licence in plan.sources.`
}
