/** Sums of columns over rows, to tell a row that adds up others from a record; a difference below rounding counts as none. */

import { decimalNumber } from '../../values/decimal.ts'
import { memoize } from '../../values/memoize.ts'
import type { NumberForm } from '../cells/forms.ts'
import { readNumber, readNumbers } from '../cells/number-column.ts'
import type { GridRow } from './grid.ts'

/** Numbers of a table's columns of figures, each read in the form of its column. */
export class Sums {
  private readonly formOf: (column: number) => NumberForm

  constructor(rows: readonly GridRow[]) {
    this.formOf = memoize((column) => {
      const { form } = readNumbers(rows.map(({ number, source }) => ({ row: number, value: source.values[column] })))
      return form.decimal === 'ambiguous' ? { ...form, decimal: 'point' } : form
    })
  }

  at(row: GridRow, column: number): number | undefined {
    const value = row.source.values[column]
    if (value === null || value === undefined || value === '') return undefined
    const read = readNumber(value, this.formOf(column))
    return read === undefined ? undefined : decimalNumber(read.number)
  }

  /** Whether each figure is a sum over others, one not zero; `isRounded` lets the difference grow with them. */
  isSumOf(row: GridRow, others: readonly GridRow[], columns: readonly number[], isRounded: boolean): boolean {
    let hasValue = false
    for (const column of columns) {
      const own = this.at(row, column)
      if (own === undefined) continue
      const parts = others.map((other) => this.at(other, column) ?? 0)
      const sum = parts.reduce((total, part) => total + part, 0)
      const size = parts.reduce((total, part) => total + Math.abs(part), 0)
      const slack = isRounded ? 0.5 * Math.min(parts.length, 10) : 0.005
      if (Math.abs(sum - own) > slack + size * 1e-9) return false
      if (own !== 0) hasValue = true
    }
    return hasValue
  }
}
