/** Decides what one unit of the plan's amounts is worth: what headers, titles and cells say, else what the figures look like; cents are read as such. */

import type { MappedTable } from '../../schema/mapping/table.ts'
import { round } from '../../values/decimal.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { SCALES } from '../../values/quantity.ts'
import { readNumbers } from '../cells/number-column.ts'
import { type AssignedColumn, isAmount } from './assigned-column.ts'
import type { Answers, Tell } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import { columnCells } from './column-profile.ts'
import { amountsOf } from './column-sums.ts'
import type { MoneyHeader } from './figure-header.ts'
import { isMoneyUnit, readHeader, writtenWordsOf } from './header-words.ts'
import { titleTexts } from './source-name.ts'
import { type InferredTable, withTables } from './table-record.ts'

/** The unit, what says it, and whether nothing does. */
export interface MoneyUnit {
  readonly unit: '1' | 'k' | 'M'
  readonly isOpen: boolean
  /** What it is said by; undefined where there is no money, or where only the answer says it. */
  readonly source?: 'title' | 'columns' | 'answer' | 'size' | 'nothing'
  /** The title, where one speaks of amounts; the column with the greatest total, where only their size could say it. */
  readonly text?: string
  readonly total?: number
}

/** The least that some amount of a portfolio is, where amounts are in units of the currency. */
const LEAST_LARGE = 10_000

/** Between these lies the greatest amount of a portfolio, whoever keeps it: it costs something, and is no budget of a state. */
const [LEAST_GREATEST, MOST_GREATEST] = [1_000, 20_000_000]

type Unit = MoneyUnit['unit']

const UNITS = ['1', 'k', 'M'] as const satisfies readonly Unit[]

const OF_POWER: Readonly<Record<number, Unit>> = { 0: '1', 3: 'k', 6: 'M' }

/** The first title row that speaks of amounts, with its unit: `(en k€)`, `Montants en milliers d’euros`. */
function unitOfTitles(texts: readonly string[]): { readonly unit: Unit; readonly text: string } | undefined {
  return texts
    .map((text) => ({ text, unit: readHeader(text).unit }))
    .find((one): one is { unit: Unit; text: string } => isMoneyUnit(one.unit))
}

const BESIDE = /\d\s*([kM])\s?(?:€|£|\$|EUR|USD|GBP)/u

/** The unit that words of another column of costs name, as brackets of amounts do: `entre 9 et 20 M€`. */
function unitBeside(listed: readonly ListedTable[]): 'k' | 'M' | undefined {
  for (const { columns } of listed) {
    for (const { destination, header, profile } of columns) {
      if (destination.kind !== 'own' || !header.words.some((word) => COSTS.has(word))) continue
      const units = profile.distinct.map((text) => BESIDE.exec(text)?.[1])
      const [first] = units.filter((unit) => unit !== undefined)
      if (first !== undefined && units.every((unit) => unit === undefined || unit === first)) {
        return first as 'k' | 'M'
      }
    }
  }
  return undefined
}

const COSTS = new Set(['cout', 'cost', 'montant', 'amount', 'budget'])

interface MoneyInTable {
  readonly one: ListedTable
  readonly column: ListedTable['columns'][number]
  readonly unit: MoneyHeader['unit']
}

function moneyIn(listed: readonly ListedTable[]): MoneyInTable[] {
  return listed.flatMap((one) =>
    one.columns.flatMap((column) => {
      const { destination } = column
      return destination.kind === 'money' ? [{ one, column, unit: destination.unit }] : []
    }),
  )
}

function unitsSaid(money: readonly MoneyInTable[]): Unit[] {
  return money.flatMap(({ one, column, unit }) => {
    if (unit !== undefined) return [unit]
    const { form } = readNumbers(columnCells(one.table, column.column.name))
    return form.power === undefined ? [] : (OF_POWER[form.power] ?? [])
  })
}

function mostSaid(said: readonly Unit[]): Unit | undefined {
  const counts = new Map<Unit, number>()
  for (const unit of said) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0]
}

/** The unit in which alone the greatest amount is one of a portfolio; undefined where it could be so in several, or in none. */
function unitOfSize(greatest: number): Unit | undefined {
  const fit = UNITS.filter((unit) => {
    const worth = greatest * SCALES[unit]
    return worth >= LEAST_GREATEST && worth < MOST_GREATEST
  })
  return fit.length === 1 ? fit[0] : undefined
}

/** What the size of amounts says, of which nothing else says the unit; with the total that shows it. */
function unitBySize(money: readonly MoneyInTable[]): MoneyUnit {
  const greatest = Math.max(0, ...money.map(({ column }) => column.profile.greatest))
  if (greatest >= LEAST_LARGE) return { unit: '1', isOpen: false, source: 'size' }
  const totals = money.map(({ one: { table }, column: { column } }) => {
    const total = amountsOf(table, column.name).reduce((sum, amount) => sum + amount, 0)
    return { text: column.name, total: round(total, 2) }
  })
  const [most] = totals.sort((left, right) => right.total - left.total)
  const shown = most === undefined || most.total <= 0 ? {} : most
  const unit = unitOfSize(greatest)
  return unit === undefined
    ? { unit: '1', isOpen: true, source: 'nothing', ...shown }
    : { unit, isOpen: true, source: 'size', ...shown }
}

/** The unit of the amounts: by an answer, a title, the columns themselves, else the one that their size suggests. */
export function moneyUnit(
  listed: readonly ListedTable[],
  texts: readonly string[],
  { unit: answered }: Answers,
): MoneyUnit {
  const money = moneyIn(listed)
  const title = unitOfTitles(texts)
  if (money.length === 0) return { unit: answered ?? title?.unit ?? '1', isOpen: false }
  if (answered !== undefined) {
    const isOther = title !== undefined && title.unit !== answered
    const source = isOther ? ({ source: 'answer', text: title.text } as const) : {}
    return { unit: answered, isOpen: false, ...source }
  }
  if (title !== undefined) return { ...title, isOpen: false, source: 'title' }
  const said = unitsSaid(money)
  const inColumns = unitBeside(listed) ?? mostSaid(said)
  if (inColumns !== undefined) {
    // What every header says itself was not inferred.
    const isSaid = said.length === money.length && said.every((unit) => unit === inColumns)
    return { unit: inColumns, isOpen: false, ...(isSaid ? {} : { source: 'columns' }) }
  }
  return unitBySize(money)
}

function greatestTotal(listed: readonly ListedTable[]): number {
  const totals = listed.flatMap(({ table, columns }) =>
    columns.filter(isAmount).map(({ column }) => amountsOf(table, column.name).reduce((sum, one) => sum + one, 0)),
  )
  return Math.max(0, ...totals)
}

/** How many times more than all projects ceilings are that count in a smaller unit: no office has a hundredth of them in use. */
const FAR_ABOVE = 100

/** What one unit of a sheet is worth; ceilings a hundred times above all projects count a thousand times less. */
export function sheetUnit(sheet: ListedTable, all: readonly ListedTable[], plan: Unit, tell: Tell): Unit {
  const said = unitOfTitles(titleTexts([sheet.table]))?.unit
  const amounts = sheet.columns.filter(isAmount)
  const isSilent = amounts.length > 0 && amounts.every(({ header }) => !isMoneyUnit(header.unit))
  if (said !== undefined || !isSilent || plan === '1') return said ?? plan
  const spent = greatestTotal(all.filter(({ list }) => list === 'projects'))
  const isFar = sheet.list === 'envelopes' && spent > 0 && greatestTotal([sheet]) > spent * FAR_ABOVE
  const unit = isFar ? (plan === 'M' ? 'k' : '1') : plan
  if (isFar) tell({ kind: 'sheet-unit', about: [sheet.table.name, unit], count: amounts.length })
  return unit
}

const CENT = 0.01

/** What says of a whole source that it counts in cents: `unite montant: centime`, « montants en centimes ». */
const OF_ALL =
  /(?:montants?|amounts?|unit[ée]?s?|monnaie|currency).{0,20}(?:en\s|in\s|:\s*)\s*(?:centimes?|cents?|pence)\b/iu

function isOfCents({ column: { name } }: AssignedColumn): boolean {
  return writtenWordsOf(name).some((word) => /^(?:centimes?|cents|pence)$/.test(word))
}

/** A node of a mapping whose cells of some columns count cents. */
function inCents(node: unknown, names: ReadonlySet<string>): unknown {
  if (typeof node === 'string') return names.has(node) ? { column: node, factor: CENT } : node
  if (Array.isArray(node)) return node.map((one) => inCents(one, names))
  if (!isPlainMap(node)) return node
  if (typeof node['column'] === 'string') return names.has(node['column']) ? { ...node, factor: CENT } : node
  return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, inCents(one, names)]))
}

/** The tables of a mapping whose amounts in cents are read as such; it is told. */
export function withCents(
  made: readonly InferredTable[],
  texts: readonly string[],
  tell: Tell,
): readonly InferredTable[] {
  const said = texts.find((text) => OF_ALL.test(text))
  return made.map((one) => {
    const { columns } = one.listed
    const amounts = columns.filter((column) => isAmount(column) && (said !== undefined || isOfCents(column)))
    if (amounts.length === 0) return one
    const names = new Set(amounts.map(({ column: { name } }) => name))
    tell({ kind: 'cents', about: [said ?? [...names][0] ?? ''], count: 1 })
    const tables = one.made.tables.map(
      (table): MappedTable => ({ ...table, record: inCents(table.record, names) }) as MappedTable,
    )
    return withTables(one, tables)
  })
}
