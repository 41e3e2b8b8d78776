/** Infers the header of the plan from titles, the names of file and sheet, years and dates: what none of them says is asked. */
import { repairDate } from '../../lang/repair/dates.ts'
import { repairId } from '../../lang/repair/values.ts'
import type { RawHeader } from '../../schema/document.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { readDate, readDates } from '../cells/date-column.ts'
import { plainText } from '../record.ts'
import type { SourceTable } from '../source/table.ts'
import { type AssignedColumn, columnOf } from './assign-columns.ts'
import type { Answers } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import { columnProfile } from './column-profile.ts'
import { readHeader } from './header-words.ts'

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
  /portefeuille|projets?\b|sch[ée]ma directeur|sdsi|sdn|feuille de route|plan d|plan pluriannuel|\bppi\b|programm|portfolio|roadmap|master plan|(?:capital|investment) plan|improvement program/i

/** What stands before the name of a plan in an export of Planner. */
const NAME_OF_PLAN = /^(?:plan name|nom du plan)\s*:?\s+(?=\S)/i

/** Names of sheets that say nothing. */
const PLAIN_SHEET =
  /^(?:feuil(?:le)?|sheet|tabelle|onglet|t[âa]ches?(?:_table)?|task(?:s|_table)?)\s*\d*$/i

/** How the name of a public body begins, in a title above a table. */
const BODY =
  /(?:^|[—–|:,-]\s*|\s-\s)((?:ville|commune|mairie|r[ée]gion|d[ée]partement|conseil|communaut[ée]|m[ée]tropole|universit[ée]|chu|ch|agence|minist[èe]re|office|syndicat|city|county|council|university|department|ministry|agency)\b[^—–|:()]{2,60})/iu

/** A date that says when facts were true. */
const AS_OF =
  /(?:arr[êe]t[ée]e?s?\s+(?:au|le)|situation\s+(?:au|le)|(?:mise?\s+[àa]\s+jour|maj|[ée]tat|donn[ée]es|version|extraction|[ée]dit[ée])\s*(?:du|le|au)?|\bau|as\s+of|as\s+at|status\s+(?:at|on)|updated?(?:\s+on)?)\s*:?\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:er)?\s+\p{L}{3,9}\.?\s+\d{4})/iu

const SPAN = /(?<!\d)(20\d{2})\s*(?:[-–—/]|à|to)\s*(20\d{2})(?!\d)/u

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

/** The status date that a text names. */
function asOfIn(texts: readonly string[]): string | undefined {
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

function titleOf(texts: readonly string[], main: SourceTable | undefined, stem: string): string {
  const usable = texts.filter(
    (text) => text.length > 4 && !/^\d|^(?:source|légende|nb)\b/i.test(text),
  )
  const named = usable.find((text) => OF_PLAN.test(text)) ?? usable[0]
  if (named !== undefined) return named.replace(NAME_OF_PLAN, '')
  const sheet = main?.name ?? ''
  return sheet === '' || PLAIN_SHEET.test(sheet) || stem.length > sheet.length
    ? spoken(stem)
    : sheet
}

/** No plan is longer, in years; of dates that span more, the part that is left out at either end. */
const [LONGEST, OUTLIERS] = [30, 0.05]

/** The paths whose dates say how long the plan runs. */
const SPAN_PATHS = new Set(['start', 'end', 'baseline.start', 'baseline.end'])

function yearsOfDates(
  table: SourceTable,
  { column, destination }: AssignedColumn,
  answers: Answers,
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
    return read === undefined ? [] : [Number(read.text.slice(0, 4))]
  })
}

function yearsOf({ table, columns }: ListedTable, answers: Answers): number[] {
  return columns.flatMap((column) => {
    const { destination } = column
    if (destination.kind === 'money') return Number(destination.year) || []
    if (destination.kind === 'mark') return Number(destination.period.slice(0, 4))
    if (destination.kind === 'work') return Number(destination.period?.slice(0, 4)) || []
    return yearsOfDates(table, column, answers)
  })
}

/** First and last year: of an answer, of a title, of the file, of a sheet of projects, of budget years and dates. */
export function horizonOf(
  listed: readonly ListedTable[],
  texts: readonly string[],
  { stem }: SourceName,
  answers: Answers,
): readonly [first: number, last: number] | undefined {
  const sheets = listed.filter(({ list }) => list === 'projects').map(({ table }) => table.name)
  const said = [answers.horizon ?? '', ...texts, stem, ...sheets]
    .map((text) => SPAN.exec(text))
    .find(Boolean)
  if (said) return [Number(said[1]), Number(said[2])]
  const years = listed
    .flatMap((one) => yearsOf(one, answers))
    .filter((year) => year >= 1950 && year < 2100)
    .sort((left, right) => left - right)
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return undefined
  if (last - first < LONGEST) return [first, last]
  const edge = Math.floor(years.length * OUTLIERS)
  const [early = first, late = last] = [years[edge], years.at(-1 - edge)]
  return [Math.max(early, late - LONGEST + 1), late]
}

/** What a header of each language speaks against French. */
const SPEAKS: Readonly<Record<Lang, number>> = { fr: 0, en: 1 }

/** The currency where no sign says one; English is written in many. */
const USUAL_CURRENCY: Readonly<Record<Lang, string | undefined>> = { fr: 'EUR', en: undefined }

/** The language that most of the headers are of. */
export function langOf(listed: readonly ListedTable[]): Lang {
  let french = 0
  for (const { columns } of listed) {
    for (const { destination, column } of columns) {
      if (/[éèêàçôû]|\b(?:du|de|des|le|la|projet|co[ûu]t)\b/i.test(column.name)) french += 1
      else if (destination.kind === 'field') french -= SPEAKS[destination.lang]
    }
  }
  return french >= 0 ? 'fr' : 'en'
}

function currencyOf(
  listed: readonly ListedTable[],
  texts: readonly string[],
  answers: Answers,
): string | undefined {
  const headers = listed.flatMap(({ columns }) => columns.map(({ header }) => header.currency))
  const inTitles = texts.map((text) => readHeader(text).currency)
  const isSaid = (code: string | undefined): boolean => code !== undefined
  return (
    answers.currency ??
    headers.find(isSaid) ??
    currencyInCells(listed) ??
    inTitles.find(isSaid) ??
    USUAL_CURRENCY[langOf(listed)]
  )
}

const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  CAD: 'CAD',
  CHF: 'CHF',
  EUR: 'EUR',
}

function currencyInCells(listed: readonly ListedTable[]): string | undefined {
  const texts = listed.flatMap(({ table, columns }) =>
    columns
      .filter(({ destination }) => destination.kind === 'money')
      .flatMap(({ column: { name } }) =>
        table.records.map(
          ({ cells, formats }) => `${plainText(cells.get(name)) ?? ''} ${formats?.get(name) ?? ''}`,
        ),
      ),
  )
  const sign = texts
    .map((text) => /€|\$|£|\bCAD\b|\bCHF\b|\bEUR\b/u.exec(text)?.[0])
    .find((found) => found !== undefined)
  return sign === undefined ? undefined : SIGNS[sign]
}

function taxOf(listed: readonly ListedTable[], texts: readonly string[]): 'HT' | 'TTC' | undefined {
  const headers = listed.flatMap(({ columns }) => columns.flatMap(({ header }) => header.tax ?? []))
  const said = new Set([
    ...headers,
    ...texts.flatMap((text) => /\b(HT|TTC)\b/u.exec(text)?.[1] ?? []),
  ])
  const [only] = said
  return said.size === 1 ? (only as 'HT' | 'TTC') : undefined
}

/** What the tables themselves settle. */
export interface SettledHeader {
  readonly unit: '1' | 'k' | 'M'
  /** Words of themes that are the office's own. */
  readonly themes: readonly string[]
}

/** The status date that an answer, a title or a column says. */
function saidDay(
  listed: readonly ListedTable[],
  texts: readonly string[],
  source: SourceName,
  answers: Answers,
): string | undefined {
  return answers.as_of ?? asOfIn(datedTexts(texts, source)) ?? newestUpdate(listed)
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
  const currency = currencyOf(listed, texts, answers)
  const tax = taxOf(listed, texts)
  return {
    ...(asOf === undefined ? {} : { as_of: asOf }),
    ...(currency === undefined ? {} : { currency }),
    ...(tax === undefined ? {} : { tax_basis: tax }),
  }
}

/** The header of the plan; its horizon has empty years where nothing tells them. */
export function planHeader(
  listed: readonly ListedTable[],
  source: SourceName,
  answers: Answers,
  { unit, themes }: SettledHeader,
): RawHeader {
  const texts = titleTexts(listed.map(({ table }) => table))
  const main = listed.find(({ list }) => list === 'projects')?.table
  const lang = langOf(listed)
  const [first = '', last = ''] = horizonOf(listed, texts, source, answers) ?? []
  const named = texts.map((text) => BODY.exec(text)?.[1]?.trim()).find(Boolean)
  const { as_of, ...said } = saidParts(listed, texts, source, answers)
  const own = themes.map((title) => ({ id: repairId(title) ?? title, title }))
  return {
    id: repairId(source.stem) ?? (source.stem === '' ? 'PLAN' : source.stem),
    title: titleOf(texts, main, source.stem),
    organisation: answers.organisation ?? named ?? ORGANISATION[lang],
    status: 'draft',
    horizon: { start: `${first}-01`, end: `${last}-12` },
    ...(as_of === undefined ? {} : { as_of }),
    lang,
    ...said,
    ...(unit === '1' ? {} : { unit }),
    ...(own.length === 0 ? {} : { vocabularies: { themes: own } }),
  }
}

/** Whether an organisation is only a placeholder. */
export function isPlaceholder(organisation: string): boolean {
  return Object.values(ORGANISATION).includes(organisation)
}
