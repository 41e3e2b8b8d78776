/** Tells what each row below a header is: a record, a group, a total, a repeated header, a shifted row, a footnote; and where the records end. */
import type { PlacedColumn } from './columns.ts'
import { cellKind, cellText, fills, type Grid, type GridRow } from './grid.ts'
import type { Header } from './header.ts'
import { hasId, type Profile } from './profile.ts'
import type { Sums } from './sums.ts'
import { groupWord, isFootLabel, isFootnote, outlineDepth, type TotalLabel, totalLabel } from './words.ts'

/** What a row is; a group may have the subtotals of the rows below it. */
export type RowClass =
  | { readonly kind: 'record' | 'blank' | 'header-repeated' | 'shifted' | 'outside' }
  /** `isNamed` where its text says so, or cells are merged over several columns. */
  | { readonly kind: 'group'; readonly hasSums: boolean; readonly isNamed: boolean }
  | { readonly kind: 'total'; readonly label: TotalLabel; readonly text: string }
  /** Figures without any label, which may be a sum. */
  | { readonly kind: 'unlabelled' }
  /** A label of totals beside figures that may be a record too. */
  | { readonly kind: 'total-like'; readonly label: TotalLabel; readonly text: string }

export interface Classifier {
  readonly grid: Grid
  readonly header: Header
  readonly columns: readonly PlacedColumn[]
  readonly profile: Profile
  readonly sums: Sums
  readonly totalWords: readonly string[]
  readonly hasGroups: boolean
  /** Whether rows with cells behind the header are shifted: in a CSV file. */
  readonly isDelimited: boolean
  /** How many cells a row of the header has as written. */
  readonly width: number | undefined
}

const RECORD: RowClass = { kind: 'record' }

function isHeaderAgain({ columns, grid, header }: Classifier, row: GridRow): boolean {
  if (row.filled.length < 2) return false
  const rows = grid.rows.slice(header.first, header.last + 1)
  return (
    columns.length > 0 &&
    row.filled.every((at) => {
      const text = cellText(row, at)
      return rows.some((head) => cellText(head, at) === text)
    })
  )
}

/** Whether a CSV row has more cells than the header, or was cut before its last ones. */
function isShifted({ isDelimited, columns, width, profile }: Classifier, row: GridRow): boolean {
  if (!isDelimited) return false
  const last = columns.at(-1)?.at ?? 0
  if ((row.filled.at(-1) ?? 0) > last) return true
  const own = row.source.width
  return (
    own !== undefined &&
    width !== undefined &&
    own < width &&
    row.filled.length > 2 &&
    [...profile.usual].some((at) => at >= own)
  )
}

function isUnticked(value: unknown): boolean {
  return value === false || (typeof value === 'string' && /^\s*(?:false|faux)\s*$/i.test(value))
}

function classify(context: Classifier, row: GridRow): RowClass {
  if (row.filled.every((at) => isUnticked(row.source.values[at]))) return { kind: 'blank' }
  if (isShifted(context, row)) return { kind: 'shifted' }
  if (isHeaderAgain(context, row)) return { kind: 'header-repeated' }
  return isFull(row, context.profile) ? RECORD : classifyPoor(context, row)
}

/** What a row is that lacks something of what rows usually fill. */
function classifyPoor(context: Classifier, row: GridRow): RowClass {
  const { profile } = context
  const texts = firstTexts(row)
  if (texts.length > 2) return RECORD
  if (texts.every((at) => at === profile.ids?.at) && hasId(profile, row)) return RECORD
  const figures = row.filled.filter((at) => profile.figures.has(at) && !texts.includes(at))
  if (texts.length === 0) {
    return figures.length === row.filled.length && profile.texts.size > 0 ? { kind: 'unlabelled' } : RECORD
  }
  if (figures.length === 0) return texts.length === 1 ? single(context, row) : RECORD
  return summary(context, row, texts)
}

/** The columns of the first three texts of a row: more need not be known. */
function firstTexts({ filled, source }: GridRow): number[] {
  const texts: number[] = []
  for (const at of filled) {
    const kind = cellKind(source.values[at])
    if (kind === 'text' || kind === 'date') texts.push(at)
    if (texts.length > 2) break
  }
  return texts
}

/** Whether a row fills all that rows usually fill, where these are several texts. */
function isFull(row: GridRow, { usual, texts }: Profile): boolean {
  return texts.size > 1 && [...usual].every((at) => fills(row, at))
}

/** A row of one text: the name of a group, a footnote, or a record of which nothing else is known. */
function single({ grid, hasGroups, profile }: Classifier, row: GridRow): RowClass {
  const column = row.filled[0] ?? 0
  const text = cellText(row, column)
  if (isFootnote(text)) return { kind: 'outside' }
  if (totalLabel(text) !== undefined && text.length < 30) return { kind: 'outside' }
  const isMerged = grid.reach(row.number, column) > column
  const isNamed = isMerged || isNamedGroup(text)
  const isWide = profile.usual.size > 2 || isNamed
  return hasGroups && isWide ? { kind: 'group', hasSums: false, isNamed } : RECORD
}

function isNamedGroup(text: string): boolean {
  return text.length <= 120 && (groupWord(text) !== undefined || outlineDepth(text) !== undefined)
}

/** A row of a label or two and figures: a total, a group with its subtotals, or a record. */
function summary(context: Classifier, row: GridRow, texts: readonly number[]): RowClass {
  const { profile, totalWords, hasGroups } = context
  const [first = 0] = texts
  const found = texts
    .map((at) => ({ text: cellText(row, at), label: totalLabel(cellText(row, at), totalWords) }))
    .find(({ label }) => label !== undefined)
  const lacksText = [...profile.texts].some((at) => !fills(row, at))
  if (found?.label !== undefined) {
    const { text, label } = found
    const isBare = label.name === '' || label.isPart || label.isAll
    const isSure = isBare || (lacksText && texts.length === 1)
    return { kind: isSure ? 'total' : 'total-like', label, text }
  }
  if (!hasGroups || texts.length > 1 || profile.texts.size === 0) return RECORD
  const isNamed = isNamedGroup(cellText(row, first))
  return lacksText || isNamed ? { kind: 'group', hasSums: true, isNamed: isNamed && lacksText } : RECORD
}

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

/** From where no row is a record: behind the last with an id or filled as usual, below a total or foot label. */
function footOf(entries: readonly BodyEntry[], { profile }: Classifier): number {
  const isRecord = ({ row, class: own }: BodyEntry): boolean => {
    if (own.kind !== 'record') return false
    const isMost = (columns: ReadonlySet<number>, part: number): boolean =>
      [...columns].filter((at) => fills(row, at)).length > columns.size * part
    if (profile.ids === undefined) return isMost(profile.usual, 0.5) && isMost(profile.texts, 0.3)
    // A note stands alone in the column of ids, as a project of which nothing else is known does.
    return row.filled.length === 1 ? hasId(profile, row) : fills(row, profile.ids.at)
  }
  const last = entries.findLastIndex(isRecord)
  if (last < 1) return entries.length
  const after = entries.slice(last + 1)
  const total = after.findIndex(
    ({ class: own }) => own.kind === 'total' && (own.label.isAll || (own.label.name === '' && !own.label.isPart)),
  )
  const foot = after.findIndex(
    ({ row, class: own }, at) =>
      own.kind !== 'blank' &&
      own.kind !== 'total' &&
      ((total >= 0 && at > total) || isFootLabel(cellText(row, row.filled[0] ?? 0))),
  )
  if (foot >= 0) return last + 1 + foot
  const below = after.filter(({ class: own }) => own.kind === 'record' || (own.kind === 'group' && own.hasSums))
  const summed = after.findIndex(({ class: own }) => own.kind === 'total' && !own.label.isPart)
  // A label and amounts below a sum say what is allotted or left, where records have an id.
  const isPoor = ({ row, class: own }: BodyEntry): boolean =>
    (own.kind === 'group' && summed >= 0 && row.number > (after[summed]?.row.number ?? 0)) ||
    [...profile.usual].filter((at) => fills(row, at)).length * 2 < profile.usual.size
  const isApart = profile.ids !== undefined && below.length > 0 && below.every(isPoor)
  return isApart ? last + 1 : entries.length
}
