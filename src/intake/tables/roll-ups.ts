/**
 * Rows that add up the rows below them, as programme, project and task in one column: told by how deep a row lies in the outline
 * of its sheet or how far its title is set in, and borne out by the sums. Of the levels one is that of the records; the rows
 * above are their groups, those below are part of them.
 */
import type { SourceRecord } from '../record.ts'
import type { LeftOutRow, SourceColumn } from '../source/table.ts'
import type { PlacedColumn } from './columns.ts'
import { asPart } from './deductions.ts'
import type { GridRow } from './grid.ts'
import { indentOf, levelsOf } from './outline.ts'

/** The column that the titles of the rows above fill. */
const ABOVE = 'Programme'

/** Part of the sums that must hold, how far one may be off, and how many there must be. */
const [MOST, OFF, FEWEST] = [0.7, 0.01, 2]

/** Part of the rows of a level that must fill a column which no other level does. */
const OWN = 0.5

interface Node {
  readonly record: SourceRecord
  readonly level: number
  readonly parent: Node | undefined
  readonly children: Node[]
}

/** The rows of a table as a tree; undefined where they are all on one level. */
function treeOf(
  records: readonly SourceRecord[],
  columns: readonly PlacedColumn[],
  rows: readonly GridRow[],
): readonly Node[] | undefined {
  const depths = [
    rows.map(({ source }) => source.outline ?? 0),
    ...columns.map(({ at }) => rows.map(({ source }) => indentOf(source, at))),
  ]
  const depth = depths.find((one) => new Set(one).size > 1)
  if (depth === undefined) return undefined
  const levels = levelsOf(depth)
  let above: Node[] = []
  return records.map((record, at) => {
    const level = levels[at] ?? 1
    above = above.filter((one) => one.level < level)
    const parent = above.at(-1)
    const node: Node = { record, level, parent, children: [] }
    parent?.children.push(node)
    above.push(node)
    return node
  })
}

function figure({ record }: Node, name: string): number {
  const value = record.cells.get(name)
  return typeof value === 'number' ? value : 0
}

/** Whether the figures of rows are those of the rows right below them, added up. */
function areSums(nodes: readonly Node[], columns: readonly PlacedColumn[]): boolean {
  // Shares are no amounts: nobody adds them up.
  const amounts = columns.filter(({ name }) => nodes.some((one) => figure(one, name) > 1))
  const checks = amounts.flatMap(({ name }) =>
    nodes
      .filter((one) => one.children.length > 0 && figure(one, name) !== 0)
      .map((one) => {
        const sum = one.children.reduce((total, child) => total + figure(child, name), 0)
        return Math.abs(sum - figure(one, name)) <= Math.abs(sum) * OFF
      }),
  )
  const held = checks.filter((isHeld) => isHeld).length
  return held >= FEWEST && held >= checks.length * MOST
}

/** The level that alone fills a column, as the health of projects; else the second of three, the lower of two. */
function levelOfRecords(nodes: readonly Node[], columns: readonly PlacedColumn[]): number {
  const levels = [...new Set(nodes.map(({ level }) => level))].sort((left, right) => left - right)
  const at = (level: number): readonly Node[] => nodes.filter((one) => one.level === level)
  const isFilled = ({ record }: Node, name: string): boolean => (record.cells.get(name) ?? '') !== ''
  const own = levels.find((level) =>
    columns.some(({ name }) => {
      const filled = nodes.filter((one) => isFilled(one, name))
      return filled.length >= at(level).length * OWN && filled.every((one) => one.level === level)
    }),
  )
  const [first = 1, second = 1] = levels
  const isOfGroups = levels.length > 2 || at(first).every(({ children }) => children.length > 1)
  return own ?? (isOfGroups ? second : first)
}

/** The records of a table without rows that add up others and without their parts, and the rows that are left out so. */
export interface RolledUp {
  readonly records: readonly SourceRecord[]
  readonly columns: readonly SourceColumn[]
  readonly leftOut: readonly LeftOutRow[]
  /** The column that parts of a record have their parent's text in, where they are the records. */
  readonly carried: string | undefined
}

/** The most labels that parts of records have in common, and how often each comes at the least. */
const [MOST_LABELS, OFTEN] = [6, 2]

/** Whether the rows below others say no more than what part of them they are: `Investissement`, `Fonctionnement`. */
function areLines(nodes: readonly Node[], labelOf: (node: Node) => string): boolean {
  const parts = nodes.filter(({ parent }) => parent !== undefined)
  const labels = new Set(parts.map(labelOf))
  const isFlat = parts.every(({ children }) => children.length === 0)
  return isFlat && labels.size <= MOST_LABELS && parts.length >= labels.size * OFTEN
}

/** Parts as the records, each with the texts of what it is a part of and its own label in a column of its own. */
function asLines(nodes: readonly Node[], titled: PlacedColumn, label: string): RolledUp {
  const lines = nodes.flatMap(({ record, parent, children }): SourceRecord[] => {
    if (parent === undefined) return children.length === 0 ? [record] : []
    const isFigure = (_: string, value: unknown): boolean => typeof value === 'number'
    return [asPart(record, parent.record, { title: titled.name, label }, isFigure)]
  })
  const whole = nodes.filter(({ children }) => children.length > 0)
  return {
    records: lines,
    columns: [{ name: label, letter: titled.letter }],
    leftOut: whole.map(({ record: { row, cells } }) => ({
      row,
      reason: 'total' as const,
      text: String(cells.get(titled.name) ?? ''),
    })),
    carried: titled.name,
  }
}

/** Part of the records that fill a column where it belongs to each of them, and how many such columns tell them. */
const [NEARLY_ALL, FEWEST_TEXTS] = [0.9, 2]

/** Records without those that have neither parts nor any of the texts that all others have: a reserve beside the projects. */
function withoutBare(nodes: readonly Node[], columns: readonly PlacedColumn[]): readonly Node[] {
  const hasText = ({ record }: Node, name: string): boolean => {
    const value = record.cells.get(name)
    return typeof value === 'string' && value !== ''
  }
  const usual = columns.filter(
    ({ name }) => nodes.filter((one) => hasText(one, name)).length >= nodes.length * NEARLY_ALL,
  )
  if (usual.length < FEWEST_TEXTS) return nodes
  return nodes.filter((one) => one.children.length > 0 || usual.some(({ name }) => hasText(one, name)))
}

/** What records are where rows add up others; undefined where none do. `label` names the column of part labels. */
export function rolledUp(
  records: readonly SourceRecord[],
  columns: readonly PlacedColumn[],
  rows: readonly GridRow[],
  label: string,
): RolledUp | undefined {
  const nodes = treeOf(records, columns, rows)
  if (nodes === undefined || !areSums(nodes, columns)) return undefined
  const wanted = levelOfRecords(nodes, columns)
  const titled = columns.find(
    ({ name }) =>
      records.filter(({ cells }) => typeof cells.get(name) === 'string').length >= records.length * NEARLY_ALL,
  )
  const titleOf = ({ record }: Node): string => String(record.cells.get(titled?.name ?? '') ?? '')
  if (titled !== undefined && areLines(nodes, titleOf)) return asLines(nodes, titled, label)
  const kept = withoutBare(
    nodes.filter(({ level }) => level === wanted),
    columns.filter((column) => column !== titled),
  )
  const hasGroups = kept.some(({ parent }) => parent !== undefined)
  return {
    records: kept.map(({ record, parent }) =>
      parent === undefined ? record : { ...record, cells: new Map([[ABOVE, titleOf(parent)], ...record.cells]) },
    ),
    carried: undefined,
    columns: hasGroups ? [{ name: ABOVE, letter: '' }] : [],
    leftOut: nodes
      .filter((one) => !kept.includes(one))
      .map((one): LeftOutRow => {
        const { row, cells } = one.record
        const text = titleOf(one)
        return one.level === wanted
          ? { row, reason: 'beside', text, cells }
          : { row, reason: one.level < wanted ? 'group' : 'part', text }
      }),
  }
}
