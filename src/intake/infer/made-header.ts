/** Settles the header of a plan of what its tables and the file say, and tells what nothing says. */
import { repairPeriod } from '../../lang/repair/dates.ts'
import type { RawHeader } from '../../schema/document.ts'
import type { Answers, Tell } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import { type Currency, currencyOf } from './currency.ts'
import { namesFiscalYear } from './header-words.ts'
import { statusDay } from './plan-day.ts'
import { planHeader, type SettledHeader } from './plan-header.ts'
import { horizonOf } from './plan-horizon.ts'
import { type SourceName, titleTexts } from './source-name.ts'

function isOfMoney(listed: readonly ListedTable[]): boolean {
  return listed.some(({ columns }) => columns.some(({ destination }) => destination.kind === 'money'))
}

/** Says that no currency is named, or that of several dollars one was taken. */
function tellCurrency(listed: readonly ListedTable[], { code, isOpenDollar }: Currency, tell: Tell): void {
  if (!isOfMoney(listed)) return
  if (code === undefined) tell({ kind: 'currency', about: [], count: 1 })
  else if (isOpenDollar) tell({ kind: 'dollar', about: [], count: 1 })
}

export interface MadeHeader {
  readonly plan: RawHeader
  readonly day: string | undefined
  readonly isDayAssumed: boolean
  readonly horizon: string | undefined
}

/** The header of the plan; what nothing in the file says of it is told. */
export function headerOf(
  listed: readonly ListedTable[],
  { headers, ...known }: Pick<SettledHeader, 'unit' | 'themes' | 'titles'> & { readonly headers: readonly string[] },
  source: SourceName,
  answers: Answers,
  tell: Tell,
): MadeHeader {
  const titles = titleTexts(listed.map(({ table }) => table))
  const around = [...titles, ...headers, source.stem.replaceAll('_', ' '), ...(source.texts ?? [])]
  const currency = currencyOf(listed, around, answers.currency)
  const { day, assumed } = statusDay(listed, titles, source, answers)
  const fiscal = fiscalYearOf(listed, titles, currency.code)
  const hints = { titles: known.titles, source, answers, day, fiscalStart: fiscal?.start_month }
  const { years, isAssumed, early } = horizonOf(listed, hints)
  const settledHeader = { ...known, currency: currency.code, day, fiscal, years }
  if (assumed !== undefined) tell({ kind: assumed, about: [day ?? ''], count: 1 })
  if (isAssumed) tell({ kind: 'horizon-assumed', about: years.map(String), count: 1 })
  if (early !== undefined) {
    const about = [years.join('-'), early.title, early.date, `${early.first}-${years[1]}`]
    tell({ kind: 'horizon-early', about, count: 1 })
  }
  tellCurrency(listed, currency, tell)
  if (fiscal !== undefined) {
    const about = [String(fiscal.start_month), ...fiscalHeaders(listed)]
    tell({ kind: 'fiscal-year', about, count: about.length - 1 })
  }
  return {
    plan: planHeader(listed, source, answers, settledHeader),
    day,
    isDayAssumed: day === undefined || assumed !== undefined,
    horizon: isAssumed ? years.join('-') : undefined,
  }
}

/** The month in which the public budget years of a currency's country begin; of other currencies no two agree. */
const STARTS: Readonly<Record<string, number>> = { AUD: 7, CAD: 4, GBP: 4, INR: 4, NZD: 7, USD: 7 }

/** The columns of money whose headers name a budget year of two calendar years. */
function fiscalHeaders(listed: readonly ListedTable[]): string[] {
  return listed.flatMap(({ columns }) =>
    columns
      .filter(({ destination, column }) => destination.kind === 'money' && namesFiscalYear(column.name))
      .map(({ column }) => column.name),
  )
}

const YEARS_FROM =
  /(?<!\p{L})(?:years?|exercices?|ann[ée]es? budg[ée]taires?)\s*,?\s*(?:from|du|de|:)?\s*(?:1(?:st|er)?\s+)?(\p{L}{3,9})\.?\s+(?:to|au|à|-|–)\s+(?:3[01]\s+|28\s+)?\p{L}{3,9}/iu

/** The month in which a title says that the budget years begin: `financial years August to July`. */
function startSaid(titles: readonly string[]): number | undefined {
  const month = titles.flatMap((text) => YEARS_FROM.exec(text)?.[1] ?? []).map((word) => repairPeriod(`${word} 2000`))
  return month.flatMap((text) => (text === undefined ? [] : [Number(text.slice(5, 7))])).find((number) => number > 0)
}

/** The budget year of the plan; undefined where headers name calendar years, or neither a title nor the currency tells its first month. */
function fiscalYearOf(
  listed: readonly ListedTable[],
  titles: readonly string[],
  currency: string | undefined,
): RawHeader['fiscal_year'] {
  const start = startSaid(titles) ?? STARTS[currency ?? '']
  if (start === undefined || fiscalHeaders(listed).length === 0) return undefined
  return { start_month: start, named_after: 'start' }
}
