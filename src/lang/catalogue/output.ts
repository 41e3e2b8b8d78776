/** The words that the formats of output put around reports and findings: heads of pages, counts, legends, axes. */

import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { dateWords } from '../dates.ts'
import { formatNumber, shareText } from '../numbers.ts'
import { counted, formOf, NOUNS, type Noun } from '../plurals.ts'
import { semicolon } from '../punctuation.ts'

export const OUTPUT_WORDS = printed('output', {
  as_of: { fr: 'situation au', en: 'as of' },
  bars: { fr: 'barres', en: 'bars' },
  commit: { fr: 'commit', en: 'commit' },
  definitions: { fr: 'Définitions', en: 'Definitions' },
  findings: { fr: 'Constats', en: 'Findings' },
  hash: { fr: 'empreinte', en: 'content hash' },
  help: { fr: 'que faire', en: 'help' },
  line: { fr: 'ligne', en: 'line' },
  no_rows: { fr: 'Aucune ligne.', en: 'No rows.' },
  no_value: { fr: 's.o.', en: 'n/a' },
  plan: { fr: 'Plan', en: 'Plan' },
  rounding: {
    fr: 'Les totaux sont arrondis à partir des valeurs exactes\u00a0: la somme des lignes affichées peut en différer.',
    en: 'Totals are rounded from exact values: the sum of the printed rows may differ from them.',
  },
  validate_shows_all: { fr: 'plan validate montre tous les constats', en: 'plan validate shows every finding' },
} as const) satisfies Record<string, Bilingual>

/** Words of pages of HTML; `{}` stands for what a page puts there. */
export const PAGE_WORDS = printed('output', {
  about: { fr: 'À propos de ce document', en: 'About this document' },
  back: { fr: 'Retour au texte', en: 'Back to the text' },
  figures: { fr: 'Les chiffres', en: 'The figures' },
  filter: { fr: 'Filtrer les lignes', en: 'Filter the rows' },
  fold: { fr: 'Tout replier', en: 'Fold all' },
  remarks: { fr: 'Remarques', en: 'Remarks' },
  rows_shown: { fr: 'Lignes affichées\u00a0: {} sur {}', en: 'Rows shown: {} of {}' },
  site: { fr: 'Pages du site', en: 'Pages of the site' },
  skip: { fr: 'Aller au contenu', en: 'Skip to the content' },
  sorted_down: { fr: 'Tableau trié par «\u00a0{}\u00a0», ordre décroissant', en: 'Table sorted by "{}", descending' },
  sorted_up: { fr: 'Tableau trié par «\u00a0{}\u00a0», ordre croissant', en: 'Table sorted by "{}", ascending' },
  sort: { fr: 'Trier par «\u00a0{}\u00a0»', en: 'Sort by "{}"' },
  unfold: { fr: 'Tout déplier', en: 'Unfold all' },
} as const) satisfies Record<string, Bilingual>

export const WORKBOOK_WORDS = printed('output', {
  amounts: { fr: 'Montants', en: 'Amounts' },
  back: { fr: '← Sommaire', en: '← Contents' },
  commit: { fr: 'Version git', en: 'Git commit' },
  contents: { fr: 'Sommaire', en: 'Contents' },
  currency: { fr: 'Devise', en: 'Currency' },
  denominator: { fr: 'dénominateur', en: 'denominator' },
  files: { fr: 'Fichiers lus', en: 'Files read' },
  formula: { fr: 'Mode de calcul', en: 'Formula' },
  hash: { fr: 'Empreinte SHA-256', en: 'SHA-256 of the files' },
  headline: { fr: 'Chiffres clés', en: 'Key figures' },
  holds: { fr: 'Contenu', en: 'What it holds' },
  no_findings: { fr: 'Aucun constat.', en: 'No findings.' },
  no_point: { fr: 'Sans point sur le graphique', en: 'Without a point in the chart' },
  numerator: { fr: 'numérateur', en: 'numerator' },
  organisation: { fr: 'Organisme', en: 'Organisation' },
  origin: { fr: 'Origine des chiffres', en: 'Where the figures come from' },
  page: { fr: 'Page', en: 'Page' },
  parts: { fr: 'Numérateurs et dénominateurs', en: 'Numerators and denominators' },
  parts_legend: {
    fr: 'Ceux de chaque taux sont dans les colonnes repliées à droite des tableaux\u00a0; le bouton + au-dessus des colonnes les déplie.',
    en: 'Those of each rate are in the folded columns to the right of the tables; the + above the columns unfolds them.',
  },
  reading: { fr: 'Lecture', en: 'How to read' },
  remark: { fr: 'Remarque', en: 'Remark' },
  sheet: { fr: 'Feuille', en: 'Sheet' },
  signs: { fr: 'Signes', en: 'Signs' },
  signs_legend: {
    fr: '✓ favorable\u00a0; ! à surveiller\u00a0; ✗ défavorable. Les cellules colorées portent le signe de leur couleur.',
    en: '✓ favourable; ! to be watched; ✗ unfavourable. Coloured cells bear the sign of their colour.',
  },
  tool: { fr: 'Produit par', en: 'Produced by' },
  waiver: { fr: 'Dérogation', en: 'Waiver' },
} as const) satisfies Record<string, Bilingual>

/** Columns of a CSV file that holds a line for each cell of several tables. */
export const CELL_COLUMNS = printed('output', {
  section: { fr: 'section', en: 'section' },
  table: { fr: 'tableau', en: 'table' },
  row: { fr: 'ligne', en: 'row' },
  column: { fr: 'colonne', en: 'column' },
  value: { fr: 'valeur', en: 'value' },
  unit: { fr: 'unité', en: 'unit' },
  numerator: { fr: 'numérateur', en: 'numerator' },
  denominator: { fr: 'dénominateur', en: 'denominator' },
  known: { fr: 'connus', en: 'known' },
  of: { fr: 'sur', en: 'of' },
} as const) satisfies Record<string, Bilingual>

/** What a colour would say, in a word; nothing for the tone that only steps back. */
export const TONE_WORDS = printed('tones', {
  good: { fr: 'bon', en: 'good' },
  watch: { fr: 'à surveiller', en: 'to watch' },
  bad: { fr: 'alerte', en: 'alert' },
  quiet: { fr: '', en: '' },
} as const) satisfies Record<string, Bilingual>

/** Headings of the parts in which a person goes through findings; the first part needs none. */
export const FINDING_PARTS = printed('finding-parts', {
  error: { fr: 'Erreurs', en: 'Errors' },
  open: { fr: 'À traiter', en: 'To be dealt with' },
  past: { fr: 'Sur le passé', en: 'About the past' },
  waived: { fr: 'Sous dérogation', en: 'Waived' },
} as const) satisfies Record<string, Bilingual>

export const UNIT_SIGNS = printed('output', {
  days: { fr: 'j', en: 'd' },
  fte: { fr: 'ETP', en: 'FTE' },
} as const) satisfies Record<string, Bilingual>

export const AXIS_UNITS = printed('output', {
  count: { fr: 'nombre', en: 'number' },
  days: { fr: 'jours', en: 'days' },
  fte: { fr: 'ETP', en: 'FTE' },
  rate: { fr: '%', en: '%' },
} as const) satisfies Record<string, Bilingual>

export function filesText(files: number, lang: Lang): string {
  return `${files} ${formOf(files, NOUNS.file, lang)}`
}

/** `4 more`, of places that are not shown. */
export function moreText(count: number, lang: Lang): string {
  return { fr: `${count} autres`, en: `${count} more` }[lang]
}

/** `mean of 34`: over how many rates a mean is taken. */
export function meanText(count: number, lang: Lang): string {
  return `${{ fr: 'moyenne de', en: 'mean of' }[lang]} ${formatNumber(count, lang)}`
}

const KNOWN: Noun = { fr: ['connu', 'connus'], en: ['known', 'known'] }

/** `22 of 25 known`: of how many of those that it speaks of a figure is made. */
export function knownText({ count, of }: { readonly count: number; readonly of: number }, lang: Lang): string {
  const [some, all] = [count, of].map((number) => formatNumber(number, lang))
  const known = formOf(count, KNOWN, lang)
  return { fr: `${some} sur ${all} ${known}`, en: `${some} of ${all} ${known}` }[lang]
}

/** `waived until 30 September 2024`. */
export function waivedUntil(day: string): Bilingual {
  return { fr: `dérogation jusqu’au ${dateWords(day, 'fr')}`, en: `waived until ${dateWords(day, 'en')}` }
}

const FINDING_NOUNS = {
  error: NOUNS.error,
  warning: NOUNS.warning,
  info: { fr: ['information', 'informations'], en: ['info', 'info'] },
} as const satisfies Record<string, Noun>

const NO_FINDINGS: Bilingual = { fr: 'aucun constat', en: 'no findings' }

const WAIVED: Noun = {
  fr: ['constat sous dérogation', 'constats sous dérogation'],
  en: ['waived finding', 'waived findings'],
}

/** Behind those that are open, in English without the noun again. */
function waivedText(count: number, lang: Lang): string {
  return { fr: counted(count, WAIVED, 'fr'), en: `${formatNumber(count, 'en')} waived` }[lang]
}

/** How many findings there are of each severity, the waived ones apart. */
export type FindingCounts = Readonly<Record<keyof typeof FINDING_NOUNS | 'waived', number>>

const OF_KIND: Noun = {
  fr: ['autre du même genre', 'autres du même genre'],
  en: ['more of this kind', 'more of this kind'],
}

/** `No project answers the need "Maps" (1 more of this kind)`: a finding that stands for others of its rule. */
export function findingWithOthers(message: Bilingual, others: number): Bilingual {
  if (others === 0) return message
  return bilingual((lang) => `${message[lang]} (${counted(others, OF_KIND, lang)})`)
}

/** What the fields of a heat map of load rates mean, by the shares of capacity that may be planned in it; all of it where none is told. */
export function heatLegend(plannable: readonly number[]): Bilingual {
  const [share = 1] = plannable
  if (plannable.length > 1)
    return {
      fr: '✓ vert\u00a0: la marge de l’équipe est libre\u00a0; ! orange\u00a0: elle est entamée\u00a0; ✗ rouge\u00a0: plus de 100\u00a0%.',
      en: '✓ green: the margin of the team is free; ! amber: it is cut into; ✗ red: over 100%.',
    }
  if (share >= 1)
    return {
      fr: '✓ vert\u00a0: jusqu’à 100\u00a0%\u00a0; ✗ rouge\u00a0: plus de 100\u00a0%.',
      en: '✓ green: up to 100%; ✗ red: over 100%.',
    }
  const [fr, en] = [shareText(share, 'fr'), shareText(share, 'en')]
  return {
    fr: `✓ vert\u00a0: jusqu’à ${fr}\u00a0; ! orange\u00a0: plus de ${fr} et jusqu’à 100\u00a0%\u00a0; ✗ rouge\u00a0: plus de 100\u00a0%.`,
    en: `✓ green: up to ${en}; ! amber: over ${en} and up to 100%; ✗ red: over 100%.`,
  }
}

/** What is left out, if anything, and the command that shows it; a command has no capital, at the head neither. */
function shownElsewhere(left: string, lang: Lang): string {
  const before = left === '' ? '' : `${left}${semicolon(lang)}`
  return `${before}${OUTPUT_WORDS.validate_shows_all[lang]}.`
}

const OTHER_KINDS: Noun = {
  fr: ['autre genre de constat', 'autres genres de constats'],
  en: ['other kind of finding', 'other kinds of findings'],
}

/** `3 other kinds of findings; plan validate shows every finding.`: what a short list of findings leaves out. */
export function findingsLeftOut(kinds: number): Bilingual {
  return bilingual((lang) => shownElsewhere(kinds === 0 ? '' : counted(kinds, OTHER_KINDS, lang), lang))
}

const OTHER_FINDINGS: Noun = {
  fr: ['autre constat porte sur d’autres parties du plan', 'autres constats portent sur d’autres parties du plan'],
  en: ['other finding is about other parts of the plan', 'other findings are about other parts of the plan'],
}

/** `22 other findings are about other parts of the plan; plan validate shows every finding.` */
export function otherFindings(count: number): Bilingual {
  return bilingual((lang) => shownElsewhere(counted(count, OTHER_FINDINGS, lang), lang))
}

/** `2 errors, 1 warning; 1 waived`, `1 waived finding`, lower case, no period. */
export function findingCountsText(counts: FindingCounts, lang: Lang): string {
  const phrases = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    counts[severity] === 0 ? [] : [counted(counts[severity], FINDING_NOUNS[severity], lang)],
  )
  const { waived } = counts
  if (phrases.length === 0) return waived === 0 ? NO_FINDINGS[lang] : counted(waived, WAIVED, lang)
  const open = phrases.join(', ')
  return waived === 0 ? open : `${open}${semicolon(lang)}${waivedText(waived, lang)}`
}

const UNREAD: Noun = {
  fr: ['fichier n’a pas pu être lu en entier', 'fichiers n’ont pas pu être lus en entier'],
  en: ['file could not be read whole', 'files could not be read whole'],
}

const WAITING: Noun = { fr: ['contrôle attend', 'contrôles attendent'], en: ['check waits', 'checks wait'] }

const FOR_IT: Noun = { fr: ['qu’il le soit', 'qu’ils le soient'], en: ['for it', 'for them'] }

interface Waiting {
  readonly files: number
  readonly rules: readonly string[]
}

/** `1 file could not be read whole; 18 checks wait for it`: a sentence without a final period. */
export function waitingText({ files, rules }: Waiting): Bilingual {
  return bilingual((lang) => {
    const waits = counted(rules.length, WAITING, lang)
    const unread = counted(files, UNREAD, lang)
    return `${unread}${semicolon(lang)}${waits} ${formOf(files, FOR_IT, lang)}`
  })
}
