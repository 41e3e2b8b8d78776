/** What is said of the ways in which a sheet was read, and what speaks for each. */
import { type Bilingual, type Lang, printed } from '../../values/language.ts'
import { formatNumber } from '../numbers.ts'
import { formOf, NOUNS, type Noun } from '../plurals.ts'
import { colon, quote } from '../punctuation.ts'

const TABLES: Noun = { fr: ['tableau', 'tableaux'], en: ['table', 'tables'] }

export const READING_HEADINGS = printed('import', {
  readings: { fr: 'Lectures essayées', en: 'Readings tried' },
  cuts: { fr: 'Découpages essayés', en: 'Cuts tried' },
  lines: { fr: 'À relancer avec l’une de ces réponses', en: 'Run it again with one of these answers' },
} as const) satisfies Record<string, Bilingual>

const EVIDENCE: Readonly<Record<string, Bilingual>> = printed('evidence', {
  known: { fr: 'colonnes reconnues', en: 'columns known' },
  unknown: { fr: 'non reconnues', en: 'not known' },
  unnamed: { fr: 'sans nom', en: 'without a name' },
  open: { fr: 'libellés fusionnés sur plusieurs colonnes', en: 'labels merged over several columns' },
  doubled: { fr: 'libellés superposés', en: 'labels one below the other' },
  repeated: { fr: 'noms répétés', en: 'names repeated' },
  kept: { fr: 'lignes prises', en: 'rows kept' },
  totals: { fr: 'totaux justes', en: 'totals that hold' },
  texts: { fr: 'textes au-dessus de nombres', en: 'texts above figures' },
  values: { fr: 'noms qui sont des valeurs', en: 'names that are values' },
  above: { fr: 'lignes laissées au-dessus', en: 'rows left above' },
  rows: { fr: 'lignes d’en-tête de plus', en: 'more header rows' },
})

/** The pieces of evidence that are parts of a whole. */
const PARTS: readonly string[] = ['known', 'unknown', 'unnamed', 'open', 'doubled', 'repeated', 'kept']

/** Where a header is: `Feuille « X », lignes 4-5`. */
export function headerPlace(sheet: string, rows: string, lang: Lang): string {
  const isOne = /^\d+$/.test(rows)
  const at = `${formOf(isOne ? 1 : 2, NOUNS.row, lang)} ${rows}`
  const named: Bilingual = { fr: `feuille ${quote(sheet, 'fr')}, `, en: `sheet ${quote(sheet, 'en')}, ` }
  return sheet === '' ? at : `${named[lang]}${at}`
}

/** What speaks for a reading, in words: `colonnes reconnues 82 %, totaux justes 3`. */
export function evidenceText(evidence: Readonly<Record<string, number>>, lang: Lang): string {
  const said = Object.entries(evidence).filter(([, value]) => value !== 0)
  return said
    .map(([kind, value]) => {
      const amount = PARTS.includes(kind)
        ? `${formatNumber(Math.round(value * 100), lang)}\u00a0%`
        : formatNumber(value, lang)
      return `${EVIDENCE[kind]?.[lang] ?? kind} ${amount}`
    })
    .join(', ')
}

export function weightText(weight: number, lang: Lang): string {
  return formatNumber(Math.round(weight * 100) / 100, lang, 2)
}

const CUTS: Readonly<Record<'rows' | 'beside' | 'columns' | 'cards', Bilingual>> = {
  rows: { fr: 'par lignes', en: 'by rows' },
  beside: { fr: 'côte à côte', en: 'side by side' },
  columns: { fr: 'par colonnes', en: 'by columns' },
  cards: { fr: 'par fiches', en: 'by cards' },
}

/** One cut of a sheet: `par lignes : 2 tableaux, 7,2`. */
export function cutText(
  {
    cut,
    tables,
    ranges,
    weight,
  }: {
    readonly cut: keyof typeof CUTS
    readonly tables: number
    readonly ranges: readonly string[]
    readonly weight: number
  },
  lang: Lang,
): string {
  const where = ranges.length === 0 ? '' : ` (${ranges.join(', ')})`
  return `${CUTS[cut][lang]}${colon(lang)} ${tables} ${formOf(tables, TABLES, lang)}${where}, ${weightText(weight, lang)}`
}

export function namesText(names: readonly string[], lang: Lang): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => quote(shortened(name), lang))
  return `${shown.join(', ')}${names.length > MOST_NAMES ? '…' : ''}`
}

const [MOST_NAMES, LONGEST] = [5, 32]

function shortened(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}
