/** Rows whose id goes on with that of a row above (`P-22-0031-01`): its lines, where they add up to it. */
import type { SourceRecord } from '../record.ts'
import type { SourceTotal } from '../source/table.ts'
import type { Classifier } from './classify.ts'
import type { PlacedColumn } from './columns.ts'
import { cellText, fills, type GridRow } from './grid.ts'
import type { RolledUp } from './roll-ups.ts'

/** A code that may be gone on with; plain numbers and those of an outline (`1.2`) number axes and programmes too. */
const CODE = /^(?=.*\d)(?=.*[\p{L}_/-])\S{3,30}$/u

/** What parts the id of a row from what is added for its parts. */
const JOINT = /[-./_]/

/** The part of rows with parts for which a column must add up, and how many there must be. */
const [MOST, FEWEST] = [0.9, 2]

/** Among so many columns from the left the ids of rows stand. */
const FIRST_COLUMNS = 3

interface Line {
  readonly record: SourceRecord
  readonly row: GridRow
}

/** A row with the rows below it whose id goes on with its own. */
interface Block {
  readonly whole: Line
  readonly parts: Line[]
}

function goesOnWith(id: string, whole: string): boolean {
  return id.startsWith(whole) && JOINT.test(id.charAt(whole.length))
}

/** The rows by the last one above them whose id they go on with; undefined where a column holds no such ids. */
function blocksBy(lines: readonly Line[], at: number): readonly Block[] | undefined {
  if (!lines.every(({ row }) => CODE.test(cellText(row, at)))) return undefined
  const blocks: Block[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    const isPart = last !== undefined && goesOnWith(cellText(line.row, at), cellText(last.whole.row, at))
    if (isPart) last.parts.push(line)
    else blocks.push({ whole: line, parts: [] })
  }
  return blocks.filter(({ parts }) => parts.length > 0).length < FEWEST ? undefined : blocks
}

/** Of the parts of a row those that have no parts of their own. */
function finest({ whole, parts }: Block, at: number): Block {
  const ids = parts.map(({ row }) => cellText(row, at))
  const isFinest = (_: Line, place: number): boolean => !ids.some((id) => goesOnWith(id, ids[place] ?? ''))
  return { whole, parts: parts.filter(isFinest) }
}

/** Whether a column holds amounts: neither a level, the same in all rows that have parts, nor a year or code that parts repeat. */
function isOfAmounts(blocks: readonly Block[], at: number): boolean {
  const wholes = new Set(blocks.map(({ whole }) => cellText(whole.row, at)))
  const isRepeated = blocks.every(({ whole, parts }) =>
    parts.every(({ row }) => cellText(row, at) === cellText(whole.row, at)),
  )
  return wholes.size > 1 && !(isRepeated && blocks.some(({ parts }) => parts.length > 1))
}

/** The blocks of which a column does not add up; undefined for one that adds up too few of them. */
function missesOf(
  blocks: readonly Block[],
  at: number,
  { sums }: Pick<Classifier, 'sums'>,
): readonly Block[] | undefined {
  const told = blocks.filter(({ whole }) => (sums.at(whole.row, at) ?? 0) !== 0)
  const rowsOf = ({ parts }: Block): GridRow[] => parts.map(({ row }) => row)
  const misses = told.filter((one) => !sums.isSumOf(one.whole.row, rowsOf(one), [at], true))
  const isHeld = told.length >= FEWEST && misses.length <= told.length * (1 - MOST)
  return isHeld ? misses : undefined
}

/** What a part is: its own figures and what the whole leaves open, beside all else that the whole says of it. */
function asLine(
  { record }: Line,
  whole: SourceRecord,
  figures: ReadonlySet<string>,
  titles: { readonly title: string; readonly label: string },
): SourceRecord {
  const said = [...whole.cells].filter(([name]) => !figures.has(name))
  const cells = new Map([...record.cells, ...said])
  return { ...record, cells: cells.set(titles.label, record.cells.get(titles.title)) }
}

/** A whole that its parts do not add up to, which is told as any other total. */
function asTotal({ whole, parts }: Block, title: string): SourceTotal {
  const { row, cells } = whole.record
  const label = String(cells.get(title) ?? '')
  const rows = parts.map(({ record }) => record.row)
  return { row, label, group: label, rows, values: cells }
}

/** The column of what rows are called: the first text that parts do not have from their whole. */
function titleOf(
  blocks: readonly Block[],
  columns: readonly PlacedColumn[],
  { id, figures }: { readonly id: number; readonly figures: ReadonlySet<number> },
): PlacedColumn | undefined {
  return columns.find(
    ({ at }) =>
      at !== id &&
      !figures.has(at) &&
      blocks.every(({ whole, parts }) => [whole, ...parts].every(({ row }) => fills(row, at))) &&
      blocks.some(({ whole, parts }) => parts.some(({ row }) => cellText(row, at) !== cellText(whole.row, at))),
  )
}

/** The records where ids tell parts that add up; undefined where none do. `label` names the column of their titles. */
export function partsById(
  records: readonly SourceRecord[],
  rows: readonly GridRow[],
  context: Classifier,
  label: string,
): (RolledUp & { readonly totals: readonly SourceTotal[] }) | undefined {
  const { columns, profile } = context
  const lines = records.flatMap((record, at): Line[] => {
    const row = rows[at]
    return row === undefined ? [] : [{ record, row }]
  })
  const id = columns.slice(0, FIRST_COLUMNS).find(({ at }) => blocksBy(lines, at) !== undefined)
  const all = (id && blocksBy(lines, id.at))?.map((block) => finest(block, id?.at ?? 0)) ?? []
  const wholes = all.filter(({ parts }) => parts.length > 0)
  const title = id && titleOf(wholes, columns, { id: id.at, figures: profile.figures })
  if (id === undefined || title === undefined) return undefined
  const amounts = columns.filter(({ at }) => profile.figures.has(at) && isOfAmounts(wholes, at))
  const held = amounts.flatMap(({ at }) => {
    const misses = missesOf(wholes, at, context)
    return misses === undefined ? [] : [misses]
  })
  if (held.length === 0 || held.length * 2 < amounts.length) return undefined
  const figures = new Set(columns.flatMap(({ at, name }) => (profile.figures.has(at) ? [name] : [])))
  const titles = { title: title.name, label }
  return {
    records: all.flatMap(({ whole, parts }) =>
      parts.length === 0 ? [whole.record] : parts.map((part) => asLine(part, whole.record, figures, titles)),
    ),
    columns: [{ name: label, letter: title.letter }],
    leftOut: wholes.map(({ whole: { record } }) => ({
      row: record.row,
      reason: 'total' as const,
      text: String(record.cells.get(title.name) ?? ''),
    })),
    carried: id.name,
    totals: [...new Set(held.flat())].map((block) => asTotal(block, title.name)),
  }
}
