/** Where the records of a table end, and what sums them up or explains them begins. */
import { type Classifier, classify, type RowClass } from './classify.ts'
import { cellText, type GridRow } from './grid.ts'
import { isFootLabel } from './words.ts'

/** A row with what it is. */
export interface BodyEntry {
  readonly row: GridRow
  readonly class: RowClass
}

/** The rows below a header with what each is; behind the records nothing is one. */
export function entriesOf(context: Classifier, rows: readonly GridRow[]): readonly BodyEntry[] {
  const entries = rows.map((row) => ({ row, class: classify(context, row) }))
  const foot = footOf(entries, context)
  return entries.map((entry, at) =>
    at < foot || entry.class.kind === 'blank' || entry.class.kind === 'total'
      ? entry
      : { ...entry, class: { kind: 'outside' } },
  )
}

/**
 * The position from which on no row is a record: behind the last row that has an id, or that fills most of what rows usually
 * fill, where a total of all stands between, or the rows have ids, or a label says that it sums up.
 */
function footOf(entries: readonly BodyEntry[], { profile }: Classifier): number {
  const isRecord = ({ row, class: own }: BodyEntry): boolean => {
    if (own.kind !== 'record') return false
    const isMost = (columns: ReadonlySet<number>, part: number): boolean =>
      [...columns].filter((at) => row.filled.includes(at)).length > columns.size * part
    return profile.ids === undefined
      ? isMost(profile.usual, 0.5) && isMost(profile.texts, 0.3)
      : row.filled.includes(profile.ids.at)
  }
  const last = entries.findLastIndex(isRecord)
  if (last < 1) return entries.length
  const after = entries.slice(last + 1)
  const total = after.findIndex(
    ({ class: own }) =>
      own.kind === 'total' && (own.label.isAll || (own.label.name === '' && !own.label.isPart)),
  )
  const foot = after.findIndex(
    ({ row, class: own }, at) =>
      own.kind !== 'blank' &&
      own.kind !== 'total' &&
      ((total >= 0 && at > total) || isFootLabel(cellText(row, row.filled[0] ?? 0))),
  )
  if (foot >= 0) return last + 1 + foot
  const below = after.filter(({ class: own }) => own.kind === 'record')
  const isPoor = ({ row }: BodyEntry): boolean =>
    [...profile.usual].filter((at) => row.filled.includes(at)).length * 2 < profile.usual.size
  const isApart = profile.ids !== undefined && below.length > 0 && below.every(isPoor)
  return isApart ? last + 1 : entries.length
}
