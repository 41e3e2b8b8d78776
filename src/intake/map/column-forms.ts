/** How the cells of each column of a table are written, decided once from all records that count. */
import { readDates } from '../cells/date-column.ts'
import type {
  ColumnCell,
  ColumnDoubt,
  ColumnForm,
  ColumnReading,
  DateForm,
  NumberForm,
  ShareForm,
} from '../cells/forms.ts'
import { headerUnit, type StatedUnit, titleUnit, unitOf } from '../cells/header-unit.ts'
import { readNumbers } from '../cells/number-column.ts'
import { readShares } from '../cells/share-column.ts'
import type { LeftOutRow, SourceColumn, SourceTable } from '../source/table.ts'
import type { RecordGroup } from '../tables/group-records.ts'

export interface NumberSaid {
  readonly decimal: 'point' | 'comma' | undefined
  readonly power?: number | undefined
  /** The power of ten that the plan's amounts count, as bare numbers among others that name their own do. */
  readonly usual?: number | undefined
}

/** A title that names the unit of amounts: `Montants en k€`. */
export interface UnitTitle {
  readonly row: number
  readonly text: string
  readonly power: number
}

function titleOf(leftOut: readonly LeftOutRow[]): UnitTitle | undefined {
  for (const { reason, row, text } of leftOut) {
    const unit = reason === 'title' ? titleUnit(text) : undefined
    if (unit === undefined || unit.isPercent || unit.unit !== undefined) continue
    return { row, text, power: unit.power ?? 0 }
  }
  return undefined
}

export class ColumnForms {
  private readonly forms = new Map<string, unknown>()
  private readonly told: { readonly column: string; readonly doubt: ColumnDoubt }[] = []
  private readonly columns: ReadonlyMap<string, SourceColumn>
  private readonly groups: readonly RecordGroup[]

  /** The title above the table that says what its amounts count. */
  readonly title: UnitTitle | undefined

  readonly isMissing: (text: string) => boolean

  constructor({ columns, leftOut }: SourceTable, groups: readonly RecordGroup[], isMissing: (text: string) => boolean) {
    this.isMissing = isMissing
    this.title = titleOf(leftOut)
    this.columns = new Map(columns.map((column) => [column.name, column]))
    this.groups = groups
  }

  private cells(name: string): ColumnCell[] {
    return this.groups.flatMap(({ rows }) =>
      rows.map(({ row, cells, formats }) => ({ row, value: cells.get(name), format: formats?.get(name) })),
    )
  }

  private stated(name: string): StatedUnit | undefined {
    const unit = this.columns.get(name)?.unit
    return (unit === undefined ? undefined : unitOf(unit)) ?? headerUnit(name)
  }

  private once<F extends ColumnForm>(name: string, how: string, make: () => ColumnReading<F>): F {
    const key = `${how} ${name}`
    if (!this.forms.has(key)) {
      const { form, doubts } = make()
      this.forms.set(key, form)
      this.told.push(...doubts.map((doubt) => ({ column: name, doubt })))
    }
    return this.forms.get(key) as F
  }

  /** What the columns that were read so far leave in doubt. */
  doubts(): readonly { readonly column: string; readonly doubt: ColumnDoubt }[] {
    return this.told
  }

  /** The form of a column of numbers; what the mapping says goes before what header and cells say. */
  numbers(name: string, { decimal, power, usual }: NumberSaid): NumberForm {
    const { isMissing, title } = this
    return this.once(name, `number ${decimal} ${power}`, () => {
      const stated = this.stated(name)
      const nothing = { currency: undefined, unit: undefined, isPercent: false }
      const known = power === undefined ? stated : { ...nothing, ...stated, power }
      return readNumbers(this.cells(name), {
        decimal,
        stated: known,
        isMissing,
        isTitled: title !== undefined,
        usual: title?.power ?? usual,
      })
    })
  }

  shares(name: string, decimal: 'point' | 'comma' | undefined): ShareForm {
    return this.once(name, `share ${decimal}`, () => {
      return readShares(this.cells(name), { decimal, isMissing: this.isMissing, stated: this.stated(name) })
    })
  }

  dates(name: string, order: 'dmy' | 'mdy' | undefined, fiscalStart: number | undefined): DateForm {
    return this.once(name, `date ${order}`, () => {
      return readDates(this.cells(name), { order, fiscalStart, isMissing: this.isMissing })
    })
  }
}
