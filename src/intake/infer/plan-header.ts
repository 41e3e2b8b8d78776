/** Infers the header of the plan from titles, the names of file and sheet, years and dates: what none of them says is asked. */
import { repairId } from '../../lang/repair/values.ts'
import type { RawHeader } from '../../schema/document.ts'
import type { Bilingual } from '../../values/language.ts'
import type { SourceTable } from '../source/table.ts'
import { isUnitNote } from '../tables/words.ts'
import type { Answers } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import { langOf } from './lang-of-tables.ts'
import { AS_OF } from './plan-day.ts'
import { horizonText } from './plan-horizon.ts'
import { type SourceName, titleTexts } from './source-name.ts'

const ORGANISATION: Bilingual = { fr: 'Organisme à préciser', en: 'Organisation to be named' }

const OF_PLAN =
  /portefeuille|projets?\b|sch[ée]ma directeur|sdsi|sdn|feuille de route|plan d|plan pluriannuel|\bppi\b|programm|portfolio|roadmap|master plan|(?:capital|investment) plan|improvement program|planification|(?:delivery|action|strategic) plan|sch[ée]ma d/i

/** What stands before the name of a plan in an export of Planner. */
const NAME_OF_PLAN = /^(?:plan name|nom du plan)\s*:?\s+(?=\S)/i

const PLAIN_SHEET = /^(?:feuil(?:le)?|sheet|tabelle|onglet|t[âa]ches?(?:_table)?|task(?:s|_table)?)\s*\d*$/i

/** Where a part of a title begins, and what it reaches over. */
const [PART, WITHIN] = ['(?:^|[—–|:,-]\\s*|\\s-\\s)', '(?:(?!\\s-\\s)[^—–|:()])']

/** How the name of a public body begins or ends, in a title above a table. */
const BODIES = [
  new RegExp(
    `${PART}((?:ville|commune|mairie|r[ée]gion|d[ée]partement|province|canton|conseil|communaut[ée]|m[ée]tropole|universit[ée]|chu|ch|hôpital|centre hospitalier|sdis|agence|caisse|minist[èe]re|office|syndicat|city|county|council|university|department|ministry|agency|nhs)(?!\\p{L})${WITHIN}{2,60})`,
    'iu',
  ),
  new RegExp(
    `${PART}(\\p{Lu}${WITHIN}{2,50}\\s(?:Council|University|Agency|Authority|Commission|Trust|Hospital)(?!\\p{L})(?:\\s(?:of|for)\\s${WITHIN}{2,40})?)`,
    'u',
  ),
]

/** The public body that some texts name, the first of them. */
function bodyIn(texts: readonly string[]): string | undefined {
  return texts
    .flatMap((text) => BODIES.map((body) => body.exec(text)?.[1]?.trim()))
    .find((name) => name !== undefined && /^\p{Lu}/u.test(name))
}

function spoken(stem: string): string {
  const text = stem.replace(/[_-]+/g, ' ').replace(/\s+/g, ' ').trim()
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function isTitle(text: string): boolean {
  return text.length > 4 && !/^\d|^(?:source|légende|nb)\b/i.test(text)
}

/** What parts a title: `Portefeuille, montants en k€ (au 15/10/2026)`. */
const PARTS = /\s*[,;|()–—]\s*|\s+-\s+/u

/** A title without the unit of its amounts and the day of its facts, unless nothing else is left. */
function lastingTitle(title: string): string {
  const details = title
    .split(PARTS)
    .flatMap((part) => (isUnitNote(part) ? part : (AS_OF.exec(part)?.[0] ?? [])))
    .filter((part) => part.trim() !== '')
  const cut = details.reduce((text, detail) => text.replace(detail, ''), title)
  const rest = cut
    .replace(/\(\s*\)/gu, ' ')
    .replace(/(?:\s*[,;|–—]|\s+-)+(?=\s*(?:[,;|–—]|$))/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return isTitle(rest) ? rest : title
}

/** The title that speaks of a plan, of the tables that are read or of others; else the first one, the sheet, the file. */
function titleOf(
  texts: readonly string[],
  others: readonly string[],
  main: SourceTable | undefined,
  stem: string,
): string {
  const usable = texts.filter(isTitle)
  const ofPlan = [...usable, ...others.filter(isTitle)].find((text) => OF_PLAN.test(text))
  const named = ofPlan ?? usable[0]
  if (named !== undefined) return lastingTitle(named.replace(NAME_OF_PLAN, ''))
  const sheet = main?.name ?? ''
  return sheet === '' || PLAIN_SHEET.test(sheet) || stem.length > sheet.length ? spoken(stem) : sheet
}

/** The tax basis that a title names; its French short forms are capitals. */
function taxIn(text: string): 'HT' | 'TTC' | undefined {
  if (/\bHT\b/u.test(text) || /\bhors taxes?\b|\bexcl(?:\.|uding)?\s+VAT\b/iu.test(text)) return 'HT'
  const isWith = /\bTTC\b/u.test(text) || /\btoutes taxes\b|\bincl(?:\.|uding)?\s+VAT\b/iu.test(text)
  return isWith ? 'TTC' : undefined
}

function taxOf(listed: readonly ListedTable[], texts: readonly string[]): 'HT' | 'TTC' | undefined {
  const headers = listed.flatMap(({ columns }) => columns.flatMap(({ header }) => header.tax ?? []))
  const said = new Set([...headers, ...texts.flatMap((text) => taxIn(text) ?? [])])
  const [only] = said
  return said.size === 1 ? (only as 'HT' | 'TTC') : undefined
}

export interface SettledHeader {
  readonly unit: '1' | 'k' | 'M'
  readonly currency: string | undefined
  readonly themes: readonly string[]
  /** The titles of all tables, of those too that are no part of the plan. */
  readonly titles: readonly string[]
  /** The status date; undefined where not even the file has one. */
  readonly day: string | undefined
  readonly fiscal: RawHeader['fiscal_year']
  readonly years: readonly [first: number, last: number]
}

export function planHeader(
  listed: readonly ListedTable[],
  source: SourceName,
  answers: Answers,
  { unit, currency, themes, titles, day, fiscal, years }: SettledHeader,
): RawHeader {
  const texts = titleTexts(listed.map(({ table }) => table))
  const main = listed.find(({ list }) => list === 'projects')?.table
  const lang = langOf(listed)
  const named = bodyIn(texts) ?? bodyIn([...titles, ...(source.texts ?? [])])
  const tax = taxOf(listed, texts)
  const own = themes.map((title) => ({ id: repairId(title) ?? title, title }))
  return {
    id: repairId(source.stem) ?? (source.stem === '' ? 'PLAN' : source.stem),
    title: titleOf(texts, titles, main, source.stem),
    organisation: answers.organisation ?? named ?? ORGANISATION[lang],
    status: 'draft',
    horizon: horizonText(years, fiscal?.start_month),
    ...(day === undefined ? {} : { as_of: day }),
    lang,
    ...(currency === undefined ? {} : { currency }),
    ...(tax === undefined ? {} : { tax_basis: tax }),
    ...(fiscal === undefined ? {} : { fiscal_year: fiscal }),
    ...(unit === '1' ? {} : { unit }),
    ...(own.length === 0 ? {} : { vocabularies: { themes: own } }),
  }
}

export function isPlaceholder(organisation: string): boolean {
  return Object.values(ORGANISATION).includes(organisation)
}
