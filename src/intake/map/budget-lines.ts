/**
 * Lines of budget as a plan takes them: negative amounts go to a line of corrections, for lines of some kinds only may have
 * them, and a line of which no amount is known is none.
 */

import type { MappedGroup, MappedNode } from '../../schema/mapping/derive.ts'
import { NEGATIVE_KINDS } from '../../schema/values.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { beginsWith } from '../../yaml/read/origin.ts'
import { plainText } from '../record.ts'
import { columnPath, columnValue, note, type Reading } from './reading.ts'
import type { MappingPath, MappingScope } from './scope.ts'

interface ReadLine {
  readonly kind?: unknown
  readonly amounts?: Readonly<Record<string, Readonly<Record<string, number>>>>
}

function inside(node: MappedNode | undefined, key: string): MappedNode | undefined {
  return isPlainMap(node) ? ((node as MappedGroup)[key] ?? undefined) : undefined
}

/** The column of a cell; undefined for a group. */
function columnOf(node: MappedNode | undefined): string | undefined {
  if (node === undefined || Array.isArray(node)) return undefined
  const column = isPlainMap(node) ? inside(node, 'column') : node
  return column === undefined ? undefined : String(column)
}

/** The column that gives the amount of a year, as far as the mapping names one. */
function amountColumn({ years, amounts }: MappedGroup, year: string, stage: string): string {
  if (years !== undefined && !isPlainMap(years)) return `${String(years)}.${year}`
  const ofYear = inside(amounts, year) ?? inside(amounts, 'value')
  const cells = [inside(years, year), inside(years, 'value'), inside(ofYear, stage)]
  return cells.map(columnOf).find((column) => column !== undefined) ?? ''
}

/** Keys of a line that say how much, and which records it is made of. */
const NOT_DESCRIBING = ['amounts', 'years', 'total', 'records', 'where']

/** The columns that say what a line is for, and that nothing else of its record is read from. */
function describingColumns({ columns }: MappingScope, path: MappingPath): ReadonlySet<string> {
  const own = columns.filter(
    (one) => beginsWith(one.path, path) && !NOT_DESCRIBING.includes(String(one.path[path.length])),
  )
  const others = new Set(columns.filter((one) => !beginsWith(one.path, path)).map(({ column }) => column))
  return new Set(own.map(({ column }) => column).filter((column) => !others.has(column)))
}

/** Tells what the source says of a line that is left out, for its amounts are blank or cannot be read. */
export function tellLeftOut(reading: Reading, scope: MappingScope, path: MappingPath): void {
  for (const column of describingColumns(scope, path)) {
    const text = plainText(columnValue(columnPath(column), reading))
    if (text !== undefined) note(reading, 'repaired', 'line-without-amount', column, text)
  }
}

/** The line, and one of kind correction for its negative amounts; none for a line of which no amount is known. */
export function linesOf(line: unknown, node: MappedGroup, reading: Reading): unknown[] {
  const { kind, amounts, ...rest } = line as ReadLine & { readonly total?: unknown }
  if (amounts === undefined) return rest.total === undefined && hasAmounts(node) ? [] : [line]
  if (NEGATIVE_KINDS.includes(String(kind))) return [line]
  const negative = amountsWhere(amounts, (amount) => amount < 0)
  if (negative === undefined) return [line]
  for (const [year, stages] of Object.entries(negative)) {
    for (const [stage, amount] of Object.entries(stages)) {
      const column = amountColumn(node, year, stage)
      note(reading, 'repaired', 'amount-negative', column, String(amount), String(amount))
    }
  }
  const corrections = { ...(line as object), kind: 'correction', amounts: negative }
  const cost = amountsWhere(amounts, (amount) => amount >= 0)
  return cost === undefined ? [corrections] : [{ ...(line as object), amounts: cost }, withoutId(corrections)]
}

function amountsWhere(
  amounts: NonNullable<ReadLine['amounts']>,
  test: (amount: number) => boolean,
): ReadLine['amounts'] {
  const kept = Object.entries(amounts).flatMap(([year, stages]) => {
    const own = Object.entries(stages).filter(([, amount]) => test(amount))
    return own.length === 0 ? [] : [[year, Object.fromEntries(own)] as const]
  })
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** A second line cannot have the id of the first. */
function withoutId(line: object): object {
  const { id: _, ...others } = line as { id?: unknown }
  return others
}

function hasAmounts({ years, amounts }: MappedGroup): boolean {
  return years !== undefined || amounts !== undefined
}
