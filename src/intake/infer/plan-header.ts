/** Infers the header of the plan from titles, the names of file and sheet, years and dates: what none of them says is asked. */
import { repairDate } from '../../lang/repair/dates.ts'
import { repairId } from '../../lang/repair/values.ts'
import type { RawHeader } from '../../schema/document.ts'
import { addMonths, monthOf, monthText } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { readDate, readDates } from '../cells/date-column.ts'
import type { SourceTable } from '../source/table.ts'
import { isUnitNote } from '../tables/words.ts'
import { type AssignedColumn, columnOf } from './assign-columns.ts'
import type { Answers } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import { columnProfile } from './column-profile.ts'
import { fiscalYearOf } from './fiscal-year.ts'
import { langOf } from './lang-of-tables.ts'

/** What is known of a source beside its tables. */
export interface SourceName {
  /** The name of the file without folder and ending. */
  readonly stem: string
  /** What sheets without a table say: a cover, a note to the reader. */
  readonly texts?: readonly string[]
  /** The day on which it was last saved, as it says itself. */
  readonly saved?: string | undefined
}

const ORGANISATION: Bilingual = { fr: 'Organisme à préciser', en: 'Organisation to be named' }

/** What the title of a portfolio speaks of. */
const OF_PLAN =
  /portefeuille|projets?\b|sch[ée]ma directeur|sdsi|sdn|feuille de route|plan d|plan pluriannuel|\bppi\b|programm|portfolio|roadmap|master plan|(?:capital|investment) plan|improvement program|planification|(?:delivery|action|strategic) plan|sch[ée]ma d/i

/** What stands before the name of a plan in an export of Planner. */
const NAME_OF_PLAN = /^(?:plan name|nom du plan)\s*:?\s+(?=\S)/i

/** Names of sheets that say nothing. */
const PLAIN_SHEET =
  /^(?:feuil(?:le)?|sheet|tabelle|onglet|t[âa]ches?(?:_table)?|task(?:s|_table)?)\s*\d*$/i

/** Where a part of a title begins, and what it reaches over. */
const [PART, WITHIN] = ['(?:^|[—–|:,-]\\s*|\\s-\\s)', '(?:(?!\\s-\\s)[^—–|:()])']

/** How the name of a public body begins or ends, in a title above a table. */
const BODIES = [
  new RegExp(
    `${PART}((?:ville|commune|mairie|r[ée]gion|d[ée]partement|province|canton|conseil|communaut[ée]|m[ée]tropole|universit[ée]|chu|ch|hôpital|centre hospitalier|sdis|agence|minist[èe]re|office|syndicat|city|county|council|university|department|ministry|agency|nhs)(?!\\p{L})${WITHIN}{2,60})`,
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
    .find((name) => name !== undefined)
}

/** A date that says when facts were true. */
const AS_OF =
  /(?:arr[êe]t[ée]e?s?\s+(?:au|le)|situation\s+(?:au|le)|(?:mise?\s+[àa]\s+jour|maj|[ée]tat|donn[ée]es|version|extraction|export(?:[ée]e?s?|ed)?(?:\s+on)?|[ée]dit[ée])\s*(?:du|le|au)?|\bau|as\s+of|as\s+at|status\s+(?:at|on)|updated?(?:\s+on)?)\s*:?\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:er)?\s+\p{L}{3,9}\.?\s+\d{4})/iu

const SPAN = /(?<!\d)(20\d{2})\s*(?:[-–—/]|à|to)\s*(20\d{2})(?!\d)/u

/** A budget year of two calendar years, which is no span of a plan: `Exercice 2026-2027`. */
const BUDGET_YEAR = /(?:exercice|ann[ée]e|fiscal year|FY)\s+(20\d{2})\s*[-–—/]\s*(20\d{2})/giu

function withoutBudgetYear(text: string): string {
  return text.replace(BUDGET_YEAR, (said: string, first: string, last: string) =>
    Number(last) === Number(first) + 1 ? '' : said,
  )
}

/** The texts above the tables, in their order. */
export function titleTexts(tables: readonly SourceTable[]): string[] {
  return tables.flatMap(({ leftOut }) =>
    leftOut.filter(({ reason }) => reason === 'title').map(({ text }) => text.trim()),
  )
}

function dayOf(text: string): string | undefined {
  const read = repairDate(text.replace(/(\d)er\b/u, '$1'))
  return read?.length === 10 ? read : undefined
}

/** The first status date that some texts name. */
export function statusDateIn(texts: readonly string[]): string | undefined {
  return texts.map((text) => dayOf(AS_OF.exec(text)?.[1] ?? '')).find((day) => day !== undefined)
}

/** A day anywhere in a text. */
const DAY =
  /(?<!\d)(?:\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:er)?\s+\p{L}{3,9}\.?\s+\d{4})(?!\d)/gu

/** The newest day that some texts name, whatever they say of it: offered as the status date, never taken for it. */
export function newestDayIn(texts: readonly string[]): string | undefined {
  return texts
    .flatMap((text) => [...text.matchAll(DAY)].flatMap(([said]) => dayOf(said) ?? []))
    .sort()
    .at(-1)
}

/** The texts that may say when the facts were true: titles, the name of the file, sheets without a table. */
export function datedTexts(
  titles: readonly string[],
  { stem, texts = [] }: SourceName,
): readonly string[] {
  return [...titles, stem.replace(/_/g, ' '), ...texts]
}

/** The newest day that a column of updates says: the facts of no record are younger. */
function newestUpdate(listed: readonly ListedTable[]): string | undefined {
  const cells = listed
    .flatMap(({ columns }) => columnOf(columns, 'as_of')?.profile.distinct ?? [])
    .map((value, row) => ({ row, value }))
  const { form } = readDates(cells, { order: 'dmy' })
  return cells
    .flatMap(({ value }) => readDate(value, form, 'end')?.text ?? [])
    .filter((text) => text.length === 10)
    .sort()
    .at(-1)
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

/**
 * A title without what holds only for this file: the unit of its amounts, the day of its facts. As it is where nothing
 * else is left.
 */
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
  return sheet === '' || PLAIN_SHEET.test(sheet) || stem.length > sheet.length
    ? spoken(stem)
    : sheet
}

/** No plan is longer, in years; of dates that span more, the part that is left out at either end. */
const [LONGEST, OUTLIERS] = [30, 0.05]

/** The paths whose dates say how long the plan runs. */
const SPAN_PATHS = new Set(['start', 'end', 'baseline.start', 'baseline.end'])

const JANUARY = 1

/** The budget year of a day or month, where years begin in a month. */
function budgetYear(text: string, start: number): number {
  return Number(text.slice(0, 4)) - (Number(text.slice(5, 7)) < start ? 1 : 0)
}

function yearsOfDates(
  table: SourceTable,
  { column, destination }: AssignedColumn,
  answers: Answers,
  start: number,
): number[] {
  if (destination.kind === 'field' && destination.entry.path === 'budget.year') {
    return columnProfile(table, column.name).distinct.map(Number)
  }
  if (destination.kind !== 'field' || !SPAN_PATHS.has(destination.entry.path)) return []
  const cells = table.records.map(({ row, cells: held }) => ({ row, value: held.get(column.name) }))
  const { form } = readDates(cells, answers.dates === undefined ? {} : { order: answers.dates })
  const edge = destination.entry.path.endsWith('start') ? 'start' : 'end'
  return cells.flatMap(({ value }) => {
    const read = readDate(value, form, edge)
    return read === undefined ? [] : [budgetYear(read.text, start)]
  })
}

function yearsOf({ table, columns }: ListedTable, answers: Answers, start: number): number[] {
  return columns.flatMap((column) => {
    const { destination } = column
    if (destination.kind === 'money') return Number(destination.year) || []
    if (destination.kind === 'mark') return Number(destination.period.slice(0, 4))
    if (destination.kind === 'work') return Number(destination.period?.slice(0, 4)) || []
    return yearsOfDates(table, column, answers, start)
  })
}

/** First and last year: of an answer, of a title, of the file, of a sheet of projects, of budget years and dates. */
export function horizonOf(
  listed: readonly ListedTable[],
  texts: readonly string[],
  { stem }: SourceName,
  answers: Answers,
  fiscalStart = JANUARY,
): readonly [first: number, last: number] | undefined {
  const sheets = listed.filter(({ list }) => list === 'projects').map(({ table }) => table.name)
  const said = [answers.horizon ?? '', ...texts, stem, ...sheets]
    .map((text) => SPAN.exec(withoutBudgetYear(text)))
    .find(Boolean)
  if (said) return [Number(said[1]), Number(said[2])]
  const years = listed
    .flatMap((one) => yearsOf(one, answers, fiscalStart))
    .filter((year) => year >= 1950 && year < 2100)
    .sort((left, right) => left - right)
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return undefined
  if (last - first < LONGEST) return [first, last]
  const edge = Math.floor(years.length * OUTLIERS)
  const [early = first, late = last] = [years[edge], years.at(-1 - edge)]
  return [Math.max(early, late - LONGEST + 1), late]
}

/** The tax basis that a title names; its French short forms are capitals. */
function taxIn(text: string): 'HT' | 'TTC' | undefined {
  if (/\bHT\b/u.test(text) || /\bhors taxes?\b|\bexcl(?:\.|uding)?\s+VAT\b/iu.test(text))
    return 'HT'
  const isWith =
    /\bTTC\b/u.test(text) || /\btoutes taxes\b|\bincl(?:\.|uding)?\s+VAT\b/iu.test(text)
  return isWith ? 'TTC' : undefined
}

function taxOf(listed: readonly ListedTable[], texts: readonly string[]): 'HT' | 'TTC' | undefined {
  const headers = listed.flatMap(({ columns }) => columns.flatMap(({ header }) => header.tax ?? []))
  const said = new Set([...headers, ...texts.flatMap((text) => taxIn(text) ?? [])])
  const [only] = said
  return said.size === 1 ? (only as 'HT' | 'TTC') : undefined
}

/** What the tables themselves settle. */
export interface SettledHeader {
  readonly unit: '1' | 'k' | 'M'
  /** As an ISO 4217 code; undefined where nothing says it. */
  readonly currency: string | undefined
  /** Words of themes that are the office's own. */
  readonly themes: readonly string[]
  /** The titles of all tables, of those too that are no part of the plan. */
  readonly titles: readonly string[]
}

/** The status date that an answer, a title or a column says. */
function saidDay(
  listed: readonly ListedTable[],
  texts: readonly string[],
  source: SourceName,
  answers: Answers,
): string | undefined {
  return answers.as_of ?? statusDateIn(datedTexts(texts, source)) ?? newestUpdate(listed)
}

/** The day of the file itself, where no title names any. */
function savedDayOf(texts: readonly string[], source: SourceName): string | undefined {
  return newestDayIn(datedTexts(texts, source)) === undefined ? source.saved : undefined
}

/** Whether nothing but the day on which the file was saved tells the status date. */
export function isDaySaved(
  listed: readonly ListedTable[],
  source: SourceName,
  answers: Answers,
): boolean {
  const texts = titleTexts(listed.map(({ table }) => table))
  const said = saidDay(listed, texts, source, answers)
  return said === undefined && savedDayOf(texts, source) !== undefined
}

/** The keys that stand in a header only where something says them. */
function saidParts(
  listed: readonly ListedTable[],
  texts: readonly string[],
  source: SourceName,
  answers: Answers,
): Partial<RawHeader> {
  const asOf = saidDay(listed, texts, source, answers) ?? savedDayOf(texts, source)
  const tax = taxOf(listed, texts)
  return {
    ...(asOf === undefined ? {} : { as_of: asOf }),
    ...(tax === undefined ? {} : { tax_basis: tax }),
  }
}

/** First and last month of the plan: of calendar years, or of budget years that begin in another month. */
function horizonText(
  listed: readonly ListedTable[],
  texts: readonly string[],
  source: SourceName,
  answers: Answers,
  fiscalStart = JANUARY,
): RawHeader['horizon'] {
  const years = horizonOf(listed, texts, source, answers, fiscalStart)
  const [first = '', last = ''] = years ?? []
  if (fiscalStart === JANUARY || years === undefined)
    return { start: `${first}-01`, end: `${last}-12` }
  const start = monthOf(years[0], fiscalStart)
  return { start: monthText(start), end: monthText(addMonths(monthOf(years[1], fiscalStart), 11)) }
}

/** The header of the plan; its horizon has empty years where nothing tells them. */
export function planHeader(
  listed: readonly ListedTable[],
  source: SourceName,
  answers: Answers,
  { unit, currency, themes, titles }: SettledHeader,
): RawHeader {
  const texts = titleTexts(listed.map(({ table }) => table))
  const main = listed.find(({ list }) => list === 'projects')?.table
  const lang = langOf(listed)
  const named = bodyIn(texts) ?? bodyIn([...titles, ...(source.texts ?? [])])
  const { as_of, ...said } = saidParts(listed, texts, source, answers)
  const fiscal = fiscalYearOf(listed, currency)
  const own = themes.map((title) => ({ id: repairId(title) ?? title, title }))
  return {
    id: repairId(source.stem) ?? (source.stem === '' ? 'PLAN' : source.stem),
    title: titleOf(texts, titles, main, source.stem),
    organisation: answers.organisation ?? named ?? ORGANISATION[lang],
    status: 'draft',
    horizon: horizonText(listed, texts, source, answers, fiscal?.start_month),
    ...(as_of === undefined ? {} : { as_of }),
    lang,
    ...(currency === undefined ? {} : { currency }),
    ...said,
    ...(fiscal === undefined ? {} : { fiscal_year: fiscal }),
    ...(unit === '1' ? {} : { unit }),
    ...(own.length === 0 ? {} : { vocabularies: { themes: own } }),
  }
}

/** Whether an organisation is only a placeholder. */
export function isPlaceholder(organisation: string): boolean {
  return Object.values(ORGANISATION).includes(organisation)
}
