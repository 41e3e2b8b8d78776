/** The first lines of an import: what came of the file, its money by year, what is to check. */
import type { Bilingual, Lang } from '../../values/language.ts'
import { listed } from '../lists.ts'
import { formatUnits, shareText } from '../numbers.ts'
import { counted, NOUNS, type Noun } from '../plurals.ts'
import { colon, quote } from '../punctuation.ts'
import { LIST_NOUNS, STAGE_NAMES } from './import-inference.ts'
import { headerPlace } from './import-readings.ts'

const ITEMS: Noun = { fr: ['point à vérifier', 'points à vérifier'], en: ['thing to check', 'things to check'] }

/** What came of a file, as its first line says it; money in cents. */
export interface Headline {
  readonly projects: number
  readonly departments: number
  readonly statuses: number
  readonly currency: string
  readonly stages: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly reference: number
  /** Where the projects were read: the sheet with the rows of its header. */
  readonly places: readonly { readonly sheet: string; readonly rows: string }[]
}

function money(cents: number, currency: string, lang: Lang): string {
  return formatUnits(cents / 100, currency, lang)
}

function sum(amounts: Iterable<number>): number {
  return [...amounts].reduce((total, one) => total + one, 0)
}

/** The years of some sums, `later` last. */
function yearsOf(sums: ReadonlyMap<string, number>): string[] {
  return [...sums.keys()].sort()
}

/** `2025-2028`, `2025`. */
function spanOf(years: readonly string[]): string {
  const dated = years.filter((year) => /^\d/.test(year))
  const [first = ''] = dated
  const last = dated.at(-1) ?? first
  return first === last ? first : `${first}-${last}`
}

/** The sum of each stage: `demandé 1 712 800 € (2025-2028)`. */
function moneyParts({ stages, reference, currency }: Headline, lang: Lang): string[] {
  const parts = [...stages].map(([stage, sums]) => {
    const span = spanOf(yearsOf(sums))
    const name = STAGE_NAMES[stage]?.[lang] ?? stage
    return `${name} ${money(sum(sums.values()), currency, lang)}${span === '' ? '' : ` (${span})`}`
  })
  const texts: Bilingual = {
    fr: `coûts de référence ${money(reference, currency, 'fr')}`,
    en: `reference costs ${money(reference, currency, 'en')}`,
  }
  return reference === 0 ? parts : [...parts, texts[lang]]
}

function placeText(places: Headline['places'], lang: Lang): string {
  const [only] = places
  if (only === undefined) return ''
  if (places.length > 1)
    return {
      fr: `, lus dans ${counted(places.length, NOUNS.sheet, 'fr')}`,
      en: `, read in ${counted(places.length, NOUNS.sheet, 'en')}`,
    }[lang]
  const { sheet, rows } = only
  const texts: Bilingual = {
    fr: `, lus sous l’en-tête de la ${headerPlace(sheet, rows, 'fr')}`,
    en: `, read below the header of ${sheet === '' ? '' : 'the '}${headerPlace(sheet, rows, 'en')}`,
  }
  return rows === '' ? '' : texts[lang]
}

/** The first line: `22 projets, demandé 1 712 800 € (2025-2028), 13 directions, statuts de 22 sur 22, lus dans la feuille « X »…`. */
export function headlineText(headline: Headline, lang: Lang): string {
  const { projects, departments, statuses, places } = headline
  const stated: Bilingual = {
    fr: `statuts de ${statuses} sur ${projects}`,
    en: `statuses of ${statuses} of ${projects}`,
  }
  const parts = [
    counted(projects, LIST_NOUNS.projects, lang),
    ...moneyParts(headline, lang),
    ...(departments === 0 ? [] : [counted(departments, LIST_NOUNS.departments, lang)]),
    stated[lang],
  ]
  return `${parts.join(', ')}${placeText(places, lang)}.`
}

/** The money by year: `Demandé : 2025 412 000 €, 2026 300 000 €`; nothing where it is of one year or none. */
export function yearsLine({ stages, currency }: Headline, lang: Lang): string | undefined {
  const said = [...stages].map(([stage, sums]) => {
    const years = yearsOf(sums).map(
      (year) => `${YEAR_NAMES[year]?.[lang] ?? year}${colon(lang)} ${money(sums.get(year) ?? 0, currency, lang)}`,
    )
    const name = STAGE_NAMES[stage]?.[lang] ?? stage
    return stages.size === 1 ? years.join(' · ') : `${name} ${years.join(' · ')}`
  })
  const count = sum([...stages.values()].map(({ size }) => size))
  return count < 2 ? undefined : `${said.join(' | ')}`
}

const YEAR_NAMES: Readonly<Record<string, Bilingual>> = { later: { fr: 'au-delà', en: 'later' } }

export function checksHead(count: number, lang: Lang): string {
  return `${counted(count, ITEMS, lang)}${colon(lang)}`
}

const MOST_NAMES = 30

/** Columns that are kept as fields of the office's own, for the format has no place that is known for them. */
export function keptText(names: readonly string[], lang: Lang): string {
  const quoted = names.map((name) => quote(name.replace(/\s+/g, ' '), lang))
  const texts: Bilingual = {
    fr: `colonnes gardées telles quelles (champs x-)\u00a0: ${listed(quoted, 'fr', MOST_NAMES)} (--answer column.NOM=progress, end, notes, paid… pour en faire un champ du plan)`,
    en: `columns kept as they stand (x- fields): ${listed(quoted, 'en', MOST_NAMES)} (--answer column.NAME=progress, end, notes, paid… makes a field of the plan of one)`,
  }
  return texts[lang]
}

export function foldedText(parts: readonly string[], lang: Lang): string {
  const texts: Bilingual = {
    fr: `Le détail (${listed([...parts], 'fr')})\u00a0: --all`,
    en: `The details (${listed([...parts], 'en')}): --all`,
  }
  return texts[lang]
}

export const DETAIL_NOUNS = {
  columns: NOUNS.column,
  assumptions: { fr: ['supposition', 'suppositions'], en: ['assumption', 'assumptions'] },
  repairs: { fr: ['réparation', 'réparations'], en: ['repair', 'repairs'] },
} as const satisfies Record<string, Noun>

/** Completion over all that is planned: `Taux de réalisation : 4 projets terminés sur 13 (31 %)`. */
export function completionText(completed: number, planned: number, lang: Lang): string {
  const share = shareText(Math.round((completed / planned) * 100) / 100, lang)
  const texts: Bilingual = {
    fr: `taux de réalisation brut\u00a0: ${completed} sur ${planned} (${share})`,
    en: `gross completion: ${completed} of ${planned} (${share})`,
  }
  return texts[lang]
}

const NOT_RETAINED: Noun = {
  fr: ['projet candidat, écarté ou arrêté', 'projets candidats, écartés ou arrêtés'],
  en: ['project that is a candidate, refused or stopped', 'projects that are candidates, refused or stopped'],
}

/** Why the money of an audit is not that of the import. */
export function notRetainedText(count: number, lang: Lang): string {
  const projects = counted(count, NOT_RETAINED, lang)
  const texts: Bilingual = {
    fr: `${projects}\u00a0: l’audit compte les montants des projets retenus, et des projets arrêtés ce qui est mandaté`,
    en: `${projects}: the audit counts the money of retained projects, and of stopped ones what was paid`,
  }
  return texts[lang]
}

/** What is asked of the column that may tell most, and what is said where no column may. */
export const WANTED_TEXTS = {
  status: {
    question: { fr: 'Cette colonne donne-t-elle le statut\u00a0?', en: 'Does this column hold the status?' },
    lacking: {
      fr: 'Aucune colonne ne donne le statut\u00a0: l’avancement du portefeuille ne peut pas être mesuré.',
      en: 'No column holds the status, so completion cannot be measured.',
    },
  },
  end: {
    question: { fr: 'Cette colonne donne-t-elle la fin prévue\u00a0?', en: 'Does this column hold the planned end?' },
    lacking: {
      fr: 'Aucune colonne ne donne la fin prévue\u00a0: les retards ne peuvent pas être mesurés.',
      en: 'No column holds the planned end, so delays cannot be measured.',
    },
  },
  'baseline.end': {
    question: {
      fr: 'Cette colonne donne-t-elle la première fin prévue, contre laquelle se mesurent les retards\u00a0?',
      en: 'Does this column hold the first planned end, against which delays are measured?',
    },
    lacking: {
      fr: 'Aucune colonne ne donne la première fin prévue\u00a0: les retards ne peuvent pas être mesurés.',
      en: 'No column holds the first planned end, so delays cannot be measured.',
    },
  },
  department: {
    question: { fr: 'Cette colonne donne-t-elle la direction\u00a0?', en: 'Does this column hold the department?' },
    lacking: {
      fr: 'Aucune colonne ne donne la direction\u00a0: rien ne peut être dit par direction.',
      en: 'No column holds the department, so nothing can be said by department.',
    },
  },
} as const satisfies Record<string, { readonly question: Bilingual; readonly lacking: Bilingual }>

export const AUDIT_HEADING: Bilingual = { fr: 'L’audit en bref', en: 'The audit in brief' }
