/** The sentences of what reading a source noticed: nothing is read in one of two ways without a line that says which. */
import type { Bilingual, Lang } from '../../values/language.ts'
import { counted, NOUNS, type Noun } from '../plurals.ts'
import { colon, quote } from '../punctuation.ts'

const FORMULAS: Noun = { fr: ['formule', 'formules'], en: ['formula', 'formulas'] }
const SIGNS: Noun = { fr: ['signe', 'signes'], en: ['sign', 'signs'] }
const CARDS: Noun = {
  fr: ['carte archivée laissée de côté', 'cartes archivées laissées de côté'],
  en: ['archived card left out', 'archived cards left out'],
}
const FORMS: Noun = { fr: ['fiche', 'fiches'], en: ['card', 'cards'] }
const PICTURES: Noun = {
  fr: ['image ou graphique', 'images ou graphiques'],
  en: ['picture or chart', 'pictures or charts'],
}

interface Noticed {
  readonly count: number
  readonly text: string
  readonly readings: readonly string[]
}

type Said = (noticed: Noticed, lang: Lang) => Bilingual

function rows(count: number): Bilingual {
  return { fr: counted(count, NOUNS.row, 'fr'), en: counted(count, NOUNS.row, 'en') }
}

function cells(count: number): Bilingual {
  return { fr: counted(count, NOUNS.cell, 'fr'), en: counted(count, NOUNS.cell, 'en') }
}

/** An example with the reading that was taken: « 26 » lu « 2026 ». */
function taken({ text, readings: [reading] }: Noticed, lang: Lang): string {
  const read: Bilingual = { fr: 'lu', en: 'read as' }
  return reading === undefined || reading === text
    ? quote(text, lang)
    : `${quote(text, lang)} ${read[lang]} ${quote(reading, lang)}`
}

/** By the kind that the readers give; kinds that the log or the table of columns says already are not here. */
const SENTENCES: Readonly<Record<string, Said>> = {
  'converted-signs': ({ count, text }) => ({
    fr: `${counted(count, SIGNS, 'fr')} d’un autre codage convertis${text === '' ? '' : ` (${quote(text, 'fr')})`}`,
    en: `${counted(count, SIGNS, 'en')} of another encoding converted${text === '' ? '' : ` (${quote(text, 'en')})`}`,
  }),
  'unknown-signs': ({ count }) => ({
    fr: `${counted(count, SIGNS, 'fr')} que le codage du fichier ne connaît pas, remplacés par �`,
    en: `${counted(count, SIGNS, 'en')} unknown to the encoding of the file, replaced by �`,
  }),
  'external-formula': ({ count }) => ({
    fr: `${counted(count, FORMULAS, 'fr')} vers un autre classeur\u00a0: la dernière valeur enregistrée est reprise`,
    en: `${counted(count, FORMULAS, 'en')} to another workbook: the last saved value is taken`,
  }),
  'formula-without-value': ({ count }) => ({
    fr: `${counted(count, FORMULAS, 'fr')} sans valeur enregistrée, prises pour vides\u00a0: ouvrez le classeur, enregistrez-le, recommencez`,
    en: `${counted(count, FORMULAS, 'en')} without a saved value, taken as blank: open the workbook, save it, and try again`,
  }),
  'error-value': ({ count }) => ({
    fr: `${cells(count).fr} en erreur (#REF!, #N/A…)`,
    en: `${cells(count).en} in error (#REF!, #N/A…)`,
  }),
  'archived-cards': ({ count }) => ({
    fr: `${counted(count, CARDS, 'fr')}, listes archivées et modèles compris`,
    en: `${counted(count, CARDS, 'en')}, those of archived lists and templates included`,
  }),
  'hidden-rows': ({ count }) => ({
    fr: `${rows(count).fr} masquées ou filtrées, lues comme les autres`,
    en: `${rows(count).en} hidden or filtered out, read like the others`,
  }),
  'hidden-columns': ({ count }) => ({
    fr: `${counted(count, NOUNS.column, 'fr')} masquées, lues comme les autres`,
    en: `${counted(count, NOUNS.column, 'en')} hidden, read like the others`,
  }),
  'hidden-sheet': () => ({ fr: 'feuille masquée, lue comme les autres', en: 'hidden sheet, read like the others' }),
  macros: () => ({
    fr: 'le classeur contient des macros\u00a0: aucune n’est lue ni exécutée',
    en: 'the workbook has macros: none is read or run',
  }),
  pictures: ({ count }) => ({
    fr: `${counted(count, PICTURES, 'fr')} non repris`,
    en: `${counted(count, PICTURES, 'en')} left out`,
  }),
  cards: ({ count, text }) => ({
    fr: `${counted(count, FORMS, 'fr')}, lues comme un tableau (${text})`,
    en: `${counted(count, FORMS, 'en')}, read as one table (${text})`,
  }),
  'card-blank': () => ({ fr: 'fiche sans valeur, non reprise', en: 'card without a value, left out' }),
  'columns-beyond': ({ count, text }) => ({
    fr: `${counted(count, NOUNS.column, 'fr')} de trop pour être reconnues, laissées de côté\u00a0: ${text}\u00a0; nommez-les dans la correspondance (columns pour une feuille), ou ôtez les autres`,
    en: `${counted(count, NOUNS.column, 'en')} too many to be recognised, left out: ${text}; name them in the mapping (columns for a sheet), or remove the others`,
  }),
  'columns-repeated': ({ text }) => ({
    fr: `noms de colonne répétés\u00a0: ${text}\u00a0; les suivants portent un numéro`,
    en: `repeated column names: ${text}; the later ones have a number`,
  }),
  'columns-unnamed': ({ text }) => ({
    fr: `colonnes sans nom, nommées par leur lettre\u00a0: ${text}`,
    en: `columns without a name, named by their letter: ${text}`,
  }),
  'filled-down': ({ text }) => ({
    fr: `cellules vides complétées par la valeur au-dessus\u00a0: ${text}`,
    en: `blank cells filled with the value above: ${text}`,
  }),
  'merged-down': ({ count }) => ({
    fr: `cellules fusionnées\u00a0: leur texte vaut pour chacune de leurs lignes (${cells(count).fr})`,
    en: `merged cells: their text counts for each of their rows (${cells(count).en})`,
  }),
  'header-doubtful': () => ({
    fr: 'ligne d’en-tête incertaine\u00a0: vérifiez les noms de colonnes',
    en: 'header row not certain: check the names of the columns',
  }),
  'other-table': ({ count, text }) => ({
    fr: `${rows(count).fr} hors des tableaux repris, à partir d’ici (${quote(text, 'fr')})`,
    en: `${rows(count).en} in no table that is taken, from here on (${quote(text, 'en')})`,
  }),
  'repeated-kept': ({ text }) => ({
    fr: `ligne identique à la ligne ${text}, gardée faute d’identifiant`,
    en: `row the same as row ${text}, kept since there is no id`,
  }),
  'groups-gone': ({ text }) => ({
    fr: `${quote(text, 'fr')}\u00a0: aucune ligne de groupe dans ce fichier, champ laissé vide`,
    en: `${quote(text, 'en')}: no group row in this file, field left blank`,
  }),
  'sheet-gone': () => ({
    fr: 'feuille absente de ce classeur, rien n’en est lu',
    en: 'sheet that is not in this workbook, nothing of it is read',
  }),
  'sheet-renamed': ({ text }) => ({
    fr: `lue à la place de la feuille ${quote(text, 'fr')}, qui n’est plus dans le classeur`,
    en: `read in the place of the sheet ${quote(text, 'en')}, which is no more in the workbook`,
  }),
  'columns-new': ({ text, readings, count }) => ({
    fr: `${counted(count, NOUNS.column, 'fr')} que la correspondance ne lit pas\u00a0: ${text}\u00a0; à reprendre en ajoutant sous record, dans la correspondance\u00a0: ${readings.join('\u00a0; ')}`,
    en: `${counted(count, NOUNS.column, 'en')} that the mapping does not read: ${text}; to be taken in by adding under record in the mapping: ${readings.join('; ')}`,
  }),
  'sheets-alike': ({ text }) => ({
    fr: `feuilles de mêmes colonnes\u00a0: ${text}`,
    en: `sheets of the same columns: ${text}`,
  }),
  'sums-without-word': () => ({
    fr: 'ligne sans intitulé égale à la somme des lignes au-dessus, prise pour un total',
    en: 'row without a name that is the sum of the rows above, taken for a total',
  }),
  'total-column': ({ text, count }) => ({
    fr: `${text}\u00a0: ${rows(count).fr} ${count === 1 ? 'qui semble un total' : 'qui semblent des totaux'}`,
    en: `${text}: ${rows(count).en} ${count === 1 ? 'that looks like a total' : 'that look like totals'}`,
  }),
  'total-doubtful': ({ text }) => ({
    fr: `${quote(text, 'fr')} semble un total mais n’est pas la somme des lignes au-dessus\u00a0: gardé comme une ligne`,
    en: `${quote(text, 'en')} looks like a total but is not the sum of the rows above: kept as a row`,
  }),
  transposed: () => ({
    fr: 'tableau lu en colonnes\u00a0: une colonne par élément',
    en: 'table read by columns: one column a record',
  }),
  units: ({ text }) => ({
    fr: `ligne d’unités sous l’en-tête\u00a0: ${text}`,
    en: `row of units below the header: ${text}`,
  }),
  'decimal-mixed': (noticed) => ({
    fr: `virgules et points mêlés\u00a0: ${taken(noticed, 'fr')}`,
    en: `commas and points mixed: ${taken(noticed, 'en')}`,
  }),
  'currencies-mixed': ({ text, count }) => ({
    fr: `plusieurs monnaies, non converties\u00a0: ${quote(text, 'fr')} (${cells(count).fr})`,
    en: `several currencies, not converted: ${quote(text, 'en')} (${cells(count).en})`,
  }),
  'powers-mixed': (noticed) => ({
    fr: `unités et milliers mêlés\u00a0: ${taken(noticed, 'fr')} (${cells(noticed.count).fr})`,
    en: `units and thousands mixed: ${taken(noticed, 'en')} (${cells(noticed.count).en})`,
  }),
  'units-mixed': (noticed) => ({
    fr: `unités de charge mêlées\u00a0: ${taken(noticed, 'fr')} (${cells(noticed.count).fr})`,
    en: `units of work mixed: ${taken(noticed, 'en')} (${cells(noticed.count).en})`,
  }),
  'share-mixed': (noticed) => ({
    fr: `parts et pourcentages mêlés\u00a0: ${taken(noticed, 'fr')} (${cells(noticed.count).fr})`,
    en: `shares and percentages mixed: ${taken(noticed, 'en')} (${cells(noticed.count).en})`,
  }),
  'order-mixed': (noticed) => ({
    fr: `dates jour/mois et mois/jour mêlées\u00a0: ${taken(noticed, 'fr')}`,
    en: `dates day/month and month/day mixed: ${taken(noticed, 'en')}`,
  }),
  'short-years': (noticed) => ({
    fr: `années à deux chiffres\u00a0: ${taken(noticed, 'fr')} (${cells(noticed.count).fr})`,
    en: `years of two digits: ${taken(noticed, 'en')} (${cells(noticed.count).en})`,
  }),
  'fiscal-years': (noticed) => ({
    fr: `exercices à cheval sur deux années\u00a0: ${taken(noticed, 'fr')} (${cells(noticed.count).fr})`,
    en: `fiscal years across two calendar years: ${taken(noticed, 'en')} (${cells(noticed.count).en})`,
  }),
  'excel-days': (noticed) => ({
    fr: `nombres lus comme des jours d’Excel\u00a0: ${taken(noticed, 'fr')} (${cells(noticed.count).fr})`,
    en: `numbers read as days of Excel: ${taken(noticed, 'en')} (${cells(noticed.count).en})`,
  }),
  'no-table-blank': () => ({ fr: 'feuille vide', en: 'a blank sheet' }),
  'no-table-text': () => ({ fr: 'du texte, non repris', en: 'text, left out' }),
  'no-table-lists': () => ({ fr: 'des listes de valeurs, non reprises', en: 'lists of values, left out' }),
  'no-table-form': () => ({ fr: 'un formulaire, non repris', en: 'a form, left out' }),
  'no-table-one-row': () => ({ fr: 'une seule ligne, non reprise', en: 'one row only, left out' }),
  'no-table-no-header': () => ({ fr: 'pas d’en-tête reconnu, non reprise', en: 'no header recognised, left out' }),
}

/** Whether a kind is said in a line; the others stand in the log or among the columns. */
export function isSaid(kind: string): boolean {
  return SENTENCES[kind] !== undefined
}

export function noticeLine(
  notice: Noticed & {
    readonly kind: string
    readonly sheet: string
    readonly row: number
    readonly address: string
    readonly column: string
  },
  lang: Lang,
): string {
  const { kind, sheet, row, address, column } = notice
  const at: Bilingual = { fr: `ligne ${row}`, en: `row ${row}` }
  const places = [
    address !== '' && sheet !== '' ? `${sheet}!${address}` : sheet,
    row > 0 && address === '' ? at[lang] : '',
    column === '' ? '' : quote(column, lang),
  ].filter((place) => place !== '')
  const said = SENTENCES[kind]?.(notice, lang)[lang] ?? kind
  return places.length === 0 ? said : `${places.join(', ')}${colon(lang)} ${said}`
}
