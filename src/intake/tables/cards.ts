/** Reads cards as a table; where small tables have other lines in each card, each line is a record. */
import { groupedBy } from '../../values/multimap.ts'
import type { SourceRecord } from '../record.ts'
import type { LeftOutRow, SourceColumn, SourceTotal } from '../source/table.ts'
import { type Card, type CardCell, type Cards, cutsInto, type Gap } from './card.ts'
import { gridCells, listCells, listsIn, type ReadCard, readCards } from './card-labels.ts'
import { NAME_JOIN } from './columns.ts'
import { cellKind, columnLetters, type Grid } from './grid.ts'
import type { FoundTable } from './options.ts'
import { groupWord } from './words.ts'

/** The fewest cards, labels that stand once in each, values that a label of their own names, and rows that these stand in. */
const [FEWEST, FEWEST_LABELS, FEWEST_VALUES, FEWEST_ROWS] = [2, 5, 3, 3]

/** The fewest labels of what a mapping calls cards. */
const FEWEST_TOLD = 2

/** A row between cards that names a group: `Programme: Roads`. */
const GROUP = /^(.{3,80}?)\s*(?::|\s[-–])\s+(\S.*)$/

export interface CardTable {
  readonly found: FoundTable
  readonly grids: readonly Grid[]
}

type Cells = ReadonlyMap<string, CardCell>

/** A card as a record, with its lists by their names, and the totals of their lines. */
interface Made {
  readonly card: Card
  readonly fields: Cells
  readonly lists: ReadonlyMap<string, readonly Cells[]>
  readonly totals: readonly SourceTotal[]
}

/** Rows between cards that name a group, which is carried down: the same words come again with another name behind them. */
interface Groups {
  readonly name: string
  readonly rows: readonly (Gap & { readonly group: string })[]
}

function groupsIn(gaps: readonly Gap[]): Groups | undefined {
  const found = gaps.flatMap(({ grid, row }) => {
    const [, prefix, group] = (row.length === 1 && GROUP.exec(row[0]?.text ?? '')) || []
    return prefix === undefined || group === undefined ? [] : [{ grid, row, prefix, group }]
  })
  const named = [...groupedBy(found, ({ prefix }) => prefix)].findLast(
    ([, rows]) => new Set(rows.map(({ group }) => group)).size > 1,
  )
  if (named === undefined) return undefined
  const [prefix, rows] = named
  return { name: groupWord(prefix) === undefined ? 'group' : prefix, rows }
}

function groupOf({ grid, top }: Card, groups: Groups): (readonly [string, CardCell])[] {
  const isAbove = (one: Gap): boolean => one.grid === grid && (one.row[0]?.row ?? top) < top
  const { row: [cell] = [], group = '' } = groups.rows.findLast(isAbove) ?? {}
  return cell === undefined ? [] : [[groups.name, { ...cell, value: group, text: group }]]
}

function valuesOf(cells: Cells): Map<string, unknown> {
  return new Map([...cells].map(([name, { value }]) => [name, value]))
}

function rowIn(cells: Cells): number {
  return [...cells.values()][0]?.row ?? 0
}

/** A card as a record: lines of lists stay together, others are values of the card. */
function madeOf({ card, fields, lines }: ReadCard, isList: ReturnType<typeof listsIn>): Made {
  const parts = lines.flatMap((line) => (isList(line) ? [...listCells(line)] : []))
  const lists = groupedBy(parts, ([list]) => list)
  const cells = lines.flatMap((line) => (isList(line) ? [] : gridCells(line)))
  const grid = [...groupedBy(cells, ([name]) => name)].flatMap(([name, same]) =>
    same.map(([, cell], at) => [at === 0 ? name : `${name} ${at + 1}`, cell] as const),
  )
  const [sheet, group] = [card.grid.sheet.name, fields.get('Code')?.text]
  const linesOf = (list: string): Cells[] =>
    (lists.get(list) ?? []).flatMap(([, line, label]) => (label === undefined ? line : []))
  const totals = parts.flatMap(([list, line, label]) => {
    const [row, values] = [rowIn(line), valuesOf(line)]
    const rows = linesOf(list)
      .map(rowIn)
      .filter((one) => one < row)
    return label === undefined ? [] : [{ row, sheet, label, group, rows, values }]
  })
  return {
    card,
    totals,
    fields: new Map([...fields, ...grid]),
    lists: new Map([...lists.keys()].map((list) => [list, linesOf(list)])),
  }
}

/** The list whose lines are records: figures stand in several of its columns. */
function longList(made: readonly Made[]): string {
  const lists = groupedBy(
    made.flatMap(({ lists: own }) => [...own]),
    ([name]) => name,
  )
  const isLong = (all: readonly (readonly [string, readonly Cells[]])[]): boolean => {
    const cells = all.flatMap(([, lines]) => lines.flatMap((line) => [...line]))
    return new Set(cells.flatMap(([name, { value }]) => (cellKind(value) === 'number' ? name : []))).size > 1
  }
  return [...lists].find(([, all]) => isLong(all))?.[0] ?? ''
}

function lettersOf(cells: Cells): Map<string, string> {
  return new Map([...cells].map(([name, { column }]) => [name, columnLetters(Math.floor(column))]))
}

function recordsOf({ card, fields, lists }: Made, long: string): SourceRecord[] {
  const sheet = card.grid.sheet.name
  const letters = lettersOf(fields)
  const others = [...lists].filter(([list]) => list !== long)
  const cells = new Map([
    ...valuesOf(fields),
    ...others.map(([list, lines]) => [list, lines.map((line) => Object.fromEntries(valuesOf(line)))] as const),
  ])
  const placed = [...fields].map(([name, { row }]) => [name, { row, sheet, cells, letters }] as const)
  const own = { row: card.rows[0]?.[0]?.row ?? card.top, sheet, cells, rowOf: new Map(placed), letters }
  const lines = (lists.get(long) ?? []).map((line) => ({
    ...own,
    row: rowIn(line),
    letters: lettersOf(line),
    cells: new Map([...cells, ...valuesOf(line)]),
  }))
  return lines.length === 0 ? [own] : lines
}

/** The columns of all cards, each with the cell that it has in the first one; of a long list with their letters. */
function columnsOf(made: readonly Made[], long: string, groups: Groups | undefined): readonly SourceColumn[] {
  const plain = made.flatMap(({ fields, lists }) => [
    ...[...fields].map(([name, { row, column }]) => ({ name, letter: `${columnLetters(Math.floor(column))}${row}` })),
    ...[...lists.keys()].flatMap((name) => (name === long ? [] : { name, letter: name })),
  ])
  const lines = made.flatMap(({ lists }) => lists.get(long)?.flatMap((line) => [...lettersOf(line)]) ?? [])
  const all = [...plain, ...lines.map(([name, letter]) => ({ name, letter }))]
  const columns = [...groupedBy(all, ({ name }) => name).values()].flatMap(([first]) => first ?? [])
  return columns.map((column) => (column.name === groups?.name ? { ...column, letter: '' } : column))
}

/** The rows of cards that are no records, and those between the cards. */
function leftOutOf(
  cards: readonly Card[],
  gaps: readonly Gap[],
  groups: Groups | undefined,
  records: readonly SourceRecord[],
): LeftOutRow[] {
  const held = new Set(records.map(({ row, sheet }) => `${row} ${sheet}`))
  const between = gaps.map(({ grid, row: [cell] }): LeftOutRow => {
    const { row = 0, text = '' } = cell ?? {}
    const group = groups?.rows.find((one) => one.row[0] === cell)?.group
    const isTitle = cards.every((card) => card.grid !== grid || card.top > row)
    const reason = group !== undefined ? 'group' : isTitle ? 'title' : 'outside'
    return { row, sheet: grid.sheet.name, reason, text: group ?? text }
  })
  const inside = cards.flatMap(({ grid, rows }) =>
    rows.map(([cell]): LeftOutRow => {
      return { row: cell?.row ?? 0, sheet: grid.sheet.name, reason: 'header', text: '' }
    }),
  )
  const told = new Set([...held, ...between.map(({ row, sheet }) => `${row} ${sheet}`)])
  return [...between, ...inside.filter(({ row, sheet }) => !told.has(`${row} ${sheet}`))]
}

/** Whether cards have values enough, some of their own: those that only stand in small tables are those of a table. */
function sayEnough(made: readonly Made[], read: readonly ReadCard[]): boolean {
  if (read.reduce((sum, { paired }) => sum + paired, 0) <= 0) return false
  const isOwn = (name: string): boolean => !name.includes(NAME_JOIN)
  return made.some(
    ({ fields }) =>
      [...fields.keys()].filter(isOwn).length >= FEWEST_VALUES &&
      groupedBy([...fields.values()], ({ row }) => row).size >= FEWEST_ROWS,
  )
}

/** Cards as a table, with the sheets that it takes; undefined where they are too few, or say too little. */
function cardTable({ cards, gaps }: Cards, isMeant: boolean): CardTable | undefined {
  const read = readCards(cards)
  const tails = read.flatMap(({ card: { grid }, tail }) => tail.map((row) => ({ grid, row })))
  const between = [...gaps, ...tails]
  const groups = groupsIn(between)
  const isList = listsIn(read)
  const all = read.map((one) => madeOf(one, isList))
  const isFilled = ({ fields, lists }: Made): boolean => fields.size + lists.size > 0
  const made = all.filter(isFilled).map((one) => {
    return groups === undefined ? one : { ...one, fields: new Map([...groupOf(one.card, groups), ...one.fields]) }
  })
  if (made.length < FEWEST || !(isMeant || sayEnough(made, read))) return undefined
  const long = longList(made)
  const columns = columnsOf(made, long, groups)
  const records = made.flatMap((one) => recordsOf(one, long))
  const totals = made.flatMap((one) => one.totals)
  const sheets = [...new Set(records.map(({ sheet = '' }) => sheet))]
  const [name = '', other] = sheets
  const by = long === '' ? undefined : columns.find(({ letter }) => letter !== '')?.name
  const place = other === undefined ? { sheet: name } : {}
  const blank = all.filter((one) => !isFilled(one)).map(({ card }) => card)
  return {
    grids: [...new Set(cards.map(({ grid }) => grid))],
    found: {
      table: {
        name: place.sheet ?? '',
        columns,
        records,
        totals,
        letters: new Map(records.toReversed().map(({ sheet = '', letters = new Map() }) => [sheet, letters])),
        ...(by === undefined ? {} : { by }),
        leftOut: leftOutOf(cards, between, groups, records),
      },
      options: { orientation: 'cards', ...place },
      notes: [
        { kind: 'cards', row: 0, count: made.length, text: sheets.join(', ') },
        ...blank.map(({ grid, top: row }) => {
          return { kind: 'card-blank', sheet: grid.sheet.name, row, count: 1, text: '' } as const
        }),
      ],
    },
  }
}

/** The ways to read sheets as cards, those that say enough; a mapping that calls them so asks for less. */
export function cardTables(grids: readonly Grid[], isMeant: boolean): readonly CardTable[] {
  const cuts = cutsInto(grids, isMeant ? FEWEST_TOLD : FEWEST_LABELS)
  return cuts.flatMap((cut) => cardTable(cut, isMeant) ?? [])
}
