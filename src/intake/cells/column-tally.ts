/** Sorts the cells of a column while its form is decided: those that hold a value, without one, unreadable, in doubt. */
import { plainText } from '../record.ts'
import type { ColumnCell, ColumnDoubt, ColumnDoubtKind, ColumnForm, ColumnReading } from './forms.ts'
import { isUsualMissing } from './missing.ts'

export interface Taken extends ColumnCell {
  readonly text: string
}

/** Doubts by kind, each said once for all its cells. */
export class Doubts {
  readonly all: ColumnDoubt[] = []

  /** Adds a doubt about cells; nothing where there is none. */
  add<C extends Taken>(kind: ColumnDoubtKind, cells: readonly C[], readings: (first: C) => readonly string[]): void {
    const [first] = cells
    if (first === undefined) return
    const rows = cells.map(({ row }) => row)
    this.all.push({ kind, rows, example: first.text, readings: readings(first) })
  }
}

export class Tally {
  readonly doubts = new Doubts()
  private readonly unread: Taken[] = []
  private readonly isDeclared: ((text: string) => boolean) | undefined

  /** @param isDeclared - whether somebody said of a text that it stands for no value. */
  constructor(isDeclared: ((text: string) => boolean) | undefined) {
    this.isDeclared = isDeclared
  }

  /** The cells that hold a value that can be read, with it; blank ones and words that stand for none are left out. */
  read<T>(cells: readonly ColumnCell[], meant: (value: unknown) => T | undefined): (Taken & T)[] {
    return cells.flatMap((cell) => {
      const text = textOf(cell.value)
      if (text === undefined || (typeof cell.value === 'string' && this.isMissing(text))) return []
      const value = meant(cell.value)
      if (value === undefined) this.unreadable({ ...cell, text })
      return value === undefined ? [] : [{ ...cell, text, ...value }]
    })
  }

  private isMissing(text: string): boolean {
    return this.isDeclared?.(text) === true || (!/^\d[\d.,]*$/.test(text) && isUsualMissing(text))
  }

  unreadable(cell: Taken): void {
    this.unread.push(cell)
  }

  reading<F extends ColumnForm>(form: F): ColumnReading<F> {
    this.doubts.add('unreadable', this.unread, () => [])
    return { form, doubts: this.doubts.all }
  }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return plainText(value)
}
