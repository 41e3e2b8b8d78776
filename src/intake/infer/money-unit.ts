/** Decides what one unit of the plan's amounts is worth: what headers, titles and cells say, else what the figures look like. */
import { readNumbers } from '../cells/number-column.ts'
import type { AssignedColumn } from './assign-columns.ts'
import type { Answers, Assumption } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import { amountsOf } from './column-sums.ts'
import { type HeaderWords, readHeader } from './header-words.ts'
import { titleTexts } from './plan-header.ts'
import { columnCells } from './questions.ts'

/** The unit, and whether nothing says it. */
export interface MoneyUnit {
  readonly unit: '1' | 'k' | 'M'
  readonly isOpen: boolean
}

/** The least that some amount of a portfolio is, where amounts are in units of the currency. */
const LEAST_LARGE = 10_000

const OF_POWER: Readonly<Record<number, '1' | 'k' | 'M'>> = { 0: '1', 3: 'k', 6: 'M' }

/** Title rows that speak of amounts: `(en k€)`, `Montants en milliers d’euros`. */
function unitOfTitles(texts: readonly string[]): '1' | 'k' | 'M' | undefined {
  return texts
    .map((text) => readHeader(text).unit)
    .find((unit): unit is '1' | 'k' | 'M' => unit === '1' || unit === 'k' || unit === 'M')
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

/** The unit that most columns of money say, in headers or in their cells. */
export function moneyUnit(
  listed: readonly ListedTable[],
  texts: readonly string[],
  answers: Answers,
): MoneyUnit {
  const money = listed.flatMap((one) =>
    one.columns.flatMap((column) =>
      column.destination.kind === 'money' ? [{ one, column, money: column.destination }] : [],
    ),
  )
  const said = money.flatMap(({ one, column, money: { unit } }) => {
    if (unit !== undefined) return [unit]
    const { form } = readNumbers(columnCells(one, column.column.name))
    return form.power === undefined ? [] : (OF_POWER[form.power] ?? [])
  })
  const title = unitOfTitles(texts) ?? unitBeside(listed)
  const counts = new Map<'1' | 'k' | 'M', number>()
  for (const unit of said) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  const [most] = [...counts].sort((left, right) => right[1] - left[1])
  const unit = answers.unit ?? title ?? most?.[0]
  if (unit !== undefined || money.length === 0) return { unit: unit ?? '1', isOpen: false }
  const greatest = money.reduce((size, { column }) => Math.max(size, column.profile.greatest), 0)
  return { unit: '1', isOpen: greatest < LEAST_LARGE }
}

/** The greatest total of a column of money of some tables: what is spent or may be spent in a year. */
function greatestTotal(listed: readonly ListedTable[]): number {
  const totals = listed.flatMap(({ table, columns }) =>
    columns
      .filter(isAmount)
      .map(({ column }) => amountsOf(table, column.name).reduce((sum, one) => sum + one, 0)),
  )
  return Math.max(0, ...totals)
}

function isAmount({ destination }: AssignedColumn): boolean {
  if (destination.kind !== 'field') return destination.kind === 'money'
  return destination.entry.cells === 'amount'
}

/** How many times more than all projects ceilings are that count in a smaller unit: no office has a hundredth of them in use. */
const FAR_ABOVE = 100

/**
 * What one unit of the amounts of a sheet is worth: what the sheet says; else the plan's unit, but that of ceilings a
 * hundred times above all projects together is a thousand times smaller. Told where the sheet does not say it.
 */
export function sheetUnit(
  sheet: ListedTable,
  all: readonly ListedTable[],
  plan: '1' | 'k' | 'M',
  tell: (one: Assumption) => void,
): '1' | 'k' | 'M' {
  const said = unitOfTitles(titleTexts([sheet.table]))
  const amounts = sheet.columns.filter(isAmount)
  const isSilent = amounts.length > 0 && amounts.every(({ header }) => isUnitless(header))
  if (said !== undefined || !isSilent || plan === '1') return said ?? plan
  const spent = greatestTotal(all.filter(({ list }) => list === 'projects'))
  const isFar =
    sheet.list === 'envelopes' && spent > 0 && greatestTotal([sheet]) > spent * FAR_ABOVE
  const unit = isFar ? (plan === 'M' ? 'k' : '1') : plan
  if (isFar) tell({ kind: 'sheet-unit', about: [sheet.table.name, unit], count: amounts.length })
  return unit
}

function isUnitless({ unit }: HeaderWords): boolean {
  return unit !== '1' && unit !== 'k' && unit !== 'M'
}
