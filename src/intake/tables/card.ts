/** Cuts sheets into cards, each of one record: their labels come again, each once in each card. */
import { groupedBy } from '../../values/multimap.ts'
import { partitionPoint } from '../../values/partition-point.ts'
import { cellKind, cellText, type Grid } from './grid.ts'

/** A filled cell of a card; the value behind a label in the same cell stands half a column right of it. */
export interface CardCell {
  readonly row: number
  /** From 0. */
  readonly column: number
  readonly value: unknown
  readonly text: string
}

/** The cells of a row, from the left. */
export type CardRow = readonly CardCell[]

export interface Card {
  readonly grid: Grid
  readonly top: number
  readonly left: number
  readonly rows: readonly CardRow[]
}

export interface Cards {
  readonly cards: readonly Card[]
  /** Rows of their sheets that lie in none of them. */
  readonly gaps: readonly Gap[]
}

export interface Gap {
  readonly grid: Grid
  readonly row: CardRow
}

/** What a sheet is cut by: a text that stands once in each card, the columns of it left of that text, its rows above. */
interface Cut {
  readonly anchor: string
  readonly before: number
  readonly above: number
  /** How many texts stand once in each card. */
  readonly labels: number
}

type Place = Pick<CardCell, 'row' | 'column'>
type Repeated = readonly [text: string, places: readonly Place[]]

/** The most rows of a sheet that is looked at, of a card on its own sheet, and of a card above its first label; the longest label. */
const [MOST_ROWS, MOST_OWN, MOST_ABOVE, LONGEST] = [5000, 200, 3, 80]

/** Part of the labels of a sheet that it must share with another one, and the fewest. */
const [ALIKE, FEWEST_SHARED] = [0.6, 2]

/** How many texts are tried as the first label among those that come equally often. */
const TRIED = 3

const keyOf = ({ row, column }: Place): string => `${row} ${column}`

export function mayBeLabel({ value, text }: Pick<CardCell, 'value' | 'text'>): boolean {
  const kind = text.length > LONGEST ? 'blank' : cellKind(value)
  return kind === 'text' || kind === 'year'
}

function cellsOf({ rows }: Grid): CardCell[] {
  return rows.flatMap((row) =>
    row.filled.map((column) => {
      const value = row.source.values[column]
      return { row: row.number, column, value, text: cellText(row, column) }
    }),
  )
}

function rowsOf(cells: readonly CardCell[]): CardRow[] {
  return [...groupedBy(cells, ({ row }) => row).values()]
}

/** The last item of which something is true, where it is so up to one and of none behind it. */
function lastWhere<Item>(items: readonly Item[], isSo: (item: Item) => boolean): Item | undefined {
  return items[partitionPoint(items, isSo) - 1]
}

/** Says of a place in which card it lies, by the first label of the card. */
function regionsOf(anchors: readonly Place[], before: number, above: number) {
  const byBand = groupedBy(anchors, ({ column }) => column)
  const bands = [...byBand.keys()].sort((one, two) => one - two)
  return ({ row, column }: Place): Place | undefined => {
    const band = lastWhere(bands, (at) => at - before <= column)
    return band === undefined ? undefined : lastWhere(byBand.get(band) ?? [], (at) => at.row - above <= row)
  }
}

/** The texts that stand once in each card, always as far from its left. */
function onceInEach(texts: readonly Repeated[], anchors: readonly Place[], before: number): Set<string> {
  const regionOf = regionsOf(anchors, before, 0)
  const once = texts.filter(([, places]) => {
    const found = places.map((place) => ({ place, at: regionOf(place) }))
    const offsets = found.map(({ place, at }) => at && place.column - at.column)
    return new Set(found.map(({ at }) => at)).size === anchors.length && new Set(offsets).size === 1
  })
  return new Set(once.map(([text]) => text))
}

/** How many rows above the first label belong to every card: filled ones right above it that have no label. */
function rowsAbove(
  rows: readonly CardRow[],
  anchors: readonly Place[],
  before: number,
  labels: ReadonlySet<string>,
): number {
  const numbered = new Map(rows.map((row) => [row[0]?.row, row]))
  const regionOf = regionsOf(anchors, before, 0)
  const isAbove = (anchor: Place, by: number): boolean => {
    const own = numbered.get(anchor.row - by)?.filter(({ column }) => regionOf({ ...anchor, column }) === anchor) ?? []
    return own.length > 0 && own.every(({ text }) => !labels.has(text))
  }
  const counts = anchors.map((anchor) => {
    let count = 0
    while (count < MOST_ABOVE && isAbove(anchor, count + 1)) count += 1
    return count
  })
  return Math.min(...counts)
}

/** How a sheet is cut by what comes again in it; undefined where fewer labels than asked do. */
function cutOf(grid: Grid, fewest: number): Cut | undefined {
  if (grid.rows.length > MOST_ROWS) return undefined
  const cells = cellsOf(grid)
  const short = cells.filter(({ text }) => text.length <= LONGEST)
  const texts = [...groupedBy(short, ({ text }) => text)].filter(([, places]) => places.length > 1)
  const labels = texts.filter(([, [first]]) => first !== undefined && mayBeLabel(first))
  let best: Cut | undefined
  for (const group of groupedBy(labels, ([, places]) => places.length).values()) {
    for (const [anchor, anchors] of group.length < fewest ? [] : group.slice(0, TRIED)) {
      const before = Math.min(...anchors.map(({ column }) => column)) - grid.range.left
      const once = onceInEach(group, anchors, before)
      if (once.size < Math.max(fewest, (best?.labels ?? 0) + 1)) continue
      const above = rowsAbove(rowsOf(cells), anchors, before, once)
      best = { anchor, before, above, labels: once.size }
    }
  }
  return best
}

function cardsOf(grid: Grid, { anchor, before, above }: Cut): Cards {
  const cells = cellsOf(grid)
  const anchors = cells.filter(({ text }) => text === anchor)
  const held = groupedBy(cells, regionsOf(anchors, before, above))
  const cards = anchors.map((at) => ({
    grid,
    top: at.row - above,
    left: at.column - before,
    rows: rowsOf(held.get(at) ?? []),
  }))
  return { cards, gaps: rowsOf(held.get(undefined) ?? []).map((row) => ({ grid, row })) }
}

/** Sheets that are cards of one kind: the most that are like one of them. */
function alike(cards: readonly Card[]): readonly Card[] {
  const labels = new Map(
    cards.map((card) => {
      const own = card.rows.flat().filter(mayBeLabel)
      return [card, new Set(own.map((cell) => `${keyOf(cell)} ${cell.text}`))]
    }),
  )
  const sets = [...labels.values()].map((own) =>
    cards.filter((card) => {
      const others = labels.get(card) ?? new Set()
      const least = Math.max(FEWEST_SHARED, Math.min(own.size, others.size) * ALIKE)
      return [...own].filter((key) => others.has(key)).length >= least
    }),
  )
  return sets.reduce((most, set) => (set.length > most.length ? set : most), [])
}

/** The ways to cut sheets into cards: each sheet one of them, or by what comes again in most of them. */
export function cutsInto(grids: readonly Grid[], fewest: number): readonly Cards[] {
  const short = grids.filter(({ rows }) => rows.length <= MOST_OWN)
  const whole = short.map((grid) => ({ grid, top: 0, left: 0, rows: rowsOf(cellsOf(grid)) }))
  const cuts = groupedBy(
    grids.flatMap((grid) => cutOf(grid, fewest) ?? []),
    ({ anchor }) => anchor,
  )
  const [usual = []] = [...cuts.values()].sort((one, two) => two.length - one.length)
  const above = Math.min(...usual.map((cut) => cut.above))
  const found = usual.slice(0, 1).flatMap((cut) => grids.map((grid) => cardsOf(grid, { ...cut, above })))
  const held = found.filter(({ cards }) => cards.length > 0)
  return [
    { cards: alike(whole), gaps: [] },
    { cards: held.flatMap(({ cards }) => cards), gaps: held.flatMap(({ gaps }) => gaps) },
  ]
}
