/** Names the values of cards: by the label on the left, in a small table by row and column. */
import { groupedBy } from '../../values/multimap.ts'
import { headerUnit } from '../cells/header-unit.ts'
import { type Card, type CardCell, type CardRow, mayBeLabel } from './card.ts'
import { NAME_JOIN } from './columns.ts'
import { cellKind, columnLetters } from './grid.ts'
import { totalLabel } from './words.ts'

/** Part of the cards that have a label, and that have a value right of one for it to be no name of a column. */
const [USUAL, SOME] = [0.8, 0.2]

/** Part of the lines of a small table that a label names for each to be columns of its own. */
const NAMED = 0.9

/** A label and its value in one cell: `Impact: 0`, `Fiche n° 3`. */
const INLINE = /^(.{2,60}?\s*:|.{2,40}?\s(?:n[°º]|no\.|#))\s*(?<=[\s°º#])(\S.*)$/iu

/** A code before a title in one cell: `DDT-014 | Body-worn video`. */
const CODED = /^([\p{L}\d][\p{L}\d./_-]*\d[\p{L}\d./_-]*)\s*(?:\s[|–—:·-]|[|–—:])\s*(\S.*)$/u

const ENGLISH = /\b(?:of|the|funds|status|owner|start|end|lead|capital|planned|complete|description)\b/i

interface Head {
  readonly cell: CardCell
  readonly title: string | undefined
}

export interface Line {
  readonly heads: readonly Head[]
  readonly label: CardCell | undefined
  readonly cells: CardRow
}

export interface ReadCard {
  readonly card: Card
  readonly fields: ReadonlyMap<string, CardCell>
  readonly lines: readonly Line[]
  /** Rows below it that say nothing of it. */
  readonly tail: readonly CardRow[]
  /** How many of its rows have a label for each value, less those that have more values: rows of a list. */
  readonly paired: number
}

function bare(text: string): string {
  return text.replace(/\s*:\s*$/, '')
}

/** The keys that a part of the cards has, each counted once in a card. */
function usualOf(cards: readonly Card[], keysIn: (card: Card) => readonly string[], part: number): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const card of cards) for (const key of new Set(keysIn(card))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Set([...counts.keys()].filter((key) => (counts.get(key) ?? 0) >= cards.length * part))
}

/** A label by its column and the first text of its row, and one by its place: rows may be more or fewer, or begin with a value. */
function labelKeys({ top, left }: Card, row: CardRow, cell: CardCell): readonly string[] {
  const at = cell.column - left
  return [`${at} ${cell.text} < ${row[0]?.text}`, `${cell.row - top} ${at} ${cell.text}`]
}

function valueKey({ left }: Card, { column, text }: CardCell): string {
  return `${column - left} ${text}`
}

/** Cards whose cells of label and value are two cells each. */
function split(cards: readonly Card[]): readonly Card[] {
  const prefixes = ({ rows }: Card): string[] => rows.flat().map(({ text }) => INLINE.exec(text)?.[1] ?? '')
  const usual = usualOf(cards, prefixes, USUAL)
  const parts = (cell: CardCell): CardRow => {
    const [, label = '', value = ''] = INLINE.exec(cell.text) ?? []
    if (label === '' || !usual.has(label)) return [cell]
    const behind = { ...cell, column: cell.column + 0.5, value, text: value }
    return [{ ...cell, value: label, text: label }, behind]
  }
  return cards.map((card) => ({ ...card, rows: card.rows.map((row) => row.flatMap(parts)) }))
}

class CardLabels {
  readonly cards: readonly Card[]
  private readonly usual: ReadonlySet<string>
  private readonly valued: ReadonlySet<string>
  private readonly naming: ReadonlySet<string>

  constructor(cards: readonly Card[]) {
    this.cards = split(cards)
    const labels = (card: Card): string[] =>
      card.rows.flatMap((row) => row.filter(mayBeLabel).flatMap((cell) => labelKeys(card, row, cell)))
    this.usual = usualOf(this.cards, labels, USUAL)
    this.valued = usualOf(this.cards, (card) => this.valuedIn(card), SOME)
    this.naming = usualOf(this.cards, (card) => this.namingIn(card), 0)
  }

  isLabel(card: Card, row: CardRow, cell: CardCell): boolean {
    return mayBeLabel(cell) && labelKeys(card, row, cell).some((key) => this.usual.has(key))
  }

  /** Whether a cell is a label right of which hardly any card has a value. */
  isUnvalued(card: Card, row: CardRow, cell: CardCell): boolean {
    return this.isLabel(card, row, cell) && !this.valued.has(valueKey(card, cell))
  }

  /** Whether a row names columns: labels alone, and below them values in their columns in some card. */
  isNaming(card: Card, [first]: CardRow): boolean {
    return first !== undefined && this.naming.has(valueKey(card, first))
  }

  private valuedIn(card: Card): readonly string[] {
    return card.rows.flatMap((row) =>
      row.flatMap((cell, at) => {
        const before = this.isLabel(card, row, cell) ? undefined : row[at - 1]
        return before !== undefined && this.isLabel(card, row, before) ? [valueKey(card, before)] : []
      }),
    )
  }

  private namingIn(card: Card): readonly string[] {
    const keys: string[] = []
    let isBelow = false
    for (const [at, row] of [...card.rows.entries()].toReversed()) {
      const areLabels = row.length > 1 && row.every((cell) => this.isUnvalued(card, row, cell))
      // Labels that stand over several columns each have no neighbour.
      const areApart = row.every(({ column }, cell) => row[cell + 1]?.column !== column + 1)
      const isOver: boolean = isBelow && areApart
      isBelow = areLabels && (isOver || this.isLineOf(card, row, card.rows[at + 1] ?? []))
      if (isBelow && row[0] !== undefined) keys.push(valueKey(card, row[0]))
    }
    return keys
  }

  /** Whether a row is a line of a small table whose columns another one names; a single text beside a label is its own. */
  isLineOf(card: Card, names: CardRow, row: CardRow): boolean {
    const labels = row.filter((cell) => this.isLabel(card, row, cell))
    const values = row.filter((cell) => !labels.includes(cell))
    const isUnder = values.some(({ column }) => names.some((name) => name.column === column))
    const [label, other] = labels
    if (label === undefined) return isUnder
    const isOwn = values.length < 2 && cellKind(values[0]?.value) === 'text'
    const isFirst = other === undefined && label === row[0] && !/:\s*$/.test(label.text)
    return isFirst && isUnder && !isOwn
  }
}

class CardReader implements ReadCard {
  readonly card: Card
  readonly fields = new Map<string, CardCell>()
  readonly lines: Line[] = []
  readonly heading: CardRow[] = []
  readonly tail: readonly CardRow[]
  paired = 0
  private readonly labels: CardLabels
  private heads: readonly Head[] = []
  private above: CardCell | undefined
  private isBelowLabels = false

  constructor(card: Card, labels: CardLabels) {
    this.card = card
    this.labels = labels
    const end = this.end()
    for (const row of card.rows.slice(0, end)) this.take(row)
    this.tail = card.rows.slice(end)
  }

  /** The position behind the last row: below its labels and lines a blank row parts notes that are none of it. */
  private end(): number {
    const { card, labels } = this
    const isNote = (row: CardRow): boolean => row.length === 1 && !row.some((cell) => labels.isLabel(card, row, cell))
    const last = card.rows.findLastIndex((row) => !isNote(row))
    const numbers = card.rows.map(([first]) => first?.row ?? 0)
    const end = numbers.findIndex((row, at) => at > Math.max(0, last) && row > (numbers[at - 1] ?? row) + 1)
    return end < 0 ? card.rows.length : end
  }

  private take(row: CardRow): void {
    const { card, labels: all } = this
    const labels = row.filter((cell) => all.isLabel(card, row, cell))
    const values = row.filter((cell) => !labels.includes(cell))
    const [first, other] = labels
    const isValued = labels.some((cell) => !all.isUnvalued(card, row, cell))
    const areNames = values.length === 0 && !isValued
    if (areNames && other === undefined) this.above = first
    else if (areNames && all.isNaming(card, row)) this.head(labels)
    else if (this.isLine(row, labels)) this.lines.push({ heads: this.heads, label: first, cells: values })
    else if (!this.isBelowLabels && first !== row[0] && !isValued) this.heading.push(row)
    else if (labels.length > 0) this.plain(row, labels)
    else for (const cell of values) this.add(nameBy(this.above, cell), cell)
  }

  /** Whether a row is a line of the small table above it, and no note below a label that stands alone. */
  private isLine(row: CardRow, labels: CardRow): boolean {
    const isText = row.length === 1 && cellKind(row[0]?.value) === 'text'
    const isNote = this.above !== undefined && labels.length === 0 && isText
    const names = this.heads.map(({ cell }) => cell)
    return !isNote && this.labels.isLineOf(this.card, names, row)
  }

  private head(labels: CardRow): void {
    const number = (labels[0]?.row ?? 0) - 1
    const over = [...this.heads.map(({ cell }) => cell), ...(this.above === undefined ? [] : [this.above])]
    const titles = over.filter(({ row }) => row === number)
    this.heads = labels.map((cell) => {
      return { cell, title: titles.findLast(({ column }) => column <= cell.column)?.text }
    })
    this.above = undefined
    this.isBelowLabels = true
  }

  /** Values beside their labels; what is the same in each card is a value where neither it nor the label before has one. */
  private plain(row: CardRow, labels: CardRow): void {
    const isAlone = (cell: CardCell | undefined): boolean =>
      cell !== undefined && this.labels.isUnvalued(this.card, row, cell)
    const names = labels.filter((cell, at) => !(isAlone(cell) && isAlone(labels[at - 1])))
    if (names.length === row.length) return
    this.paired += names.length * 2 >= row.length ? 1 : -1
    this.heads = []
    this.above = undefined
    // The number of a form in its first line is no label yet of what a heading may stand above.
    if (row.every(({ column }) => Number.isInteger(column))) this.isBelowLabels = true
    for (const cell of row) {
      const label = names.findLast(({ column }) => column < cell.column)
      if (!names.includes(cell)) this.add(nameBy(label, cell), cell)
    }
  }

  /** A second value of a name stands below the first. */
  private add(name: string, cell: CardCell): void {
    const known = this.fields.get(name)
    const value = known && `${known.text}\n${cell.text}`
    this.fields.set(name, value === undefined ? cell : { ...cell, ...known, value, text: value })
  }

  /** Takes the heading, of several rows the one that tells the cards apart for code and title, before all else. */
  entitle(names: Titles, at: number): void {
    const others = [...this.fields]
    this.fields.clear()
    const heading = this.heading.flatMap((row, index) => {
      return index === at ? titled(row, names) : row.map((cell) => [nameBy(undefined, cell), cell] as const)
    })
    for (const [name, cell] of [...heading, ...others]) this.add(name, cell)
  }
}

type Titles = readonly [code: string, title: string]

/** A heading as code and title, be they two cells or one. */
function titled([first, second]: CardRow, [code, title]: Titles): (readonly [string, CardCell])[] {
  if (first === undefined) return []
  if (second !== undefined)
    return [
      [code, first],
      [title, second],
    ]
  const [, own, rest] = CODED.exec(first.text) ?? []
  if (own === undefined || rest === undefined) return [[title, first]]
  return [
    [code, { ...first, value: own, text: own }],
    [title, { ...first, value: rest, text: rest }],
  ]
}

/** What a cell is called: by its label, else by its letter. */
function nameBy(label: CardCell | undefined, { column }: CardCell): string {
  return label === undefined ? `(${columnLetters(column)})` : bare(label.text)
}

export function readCards(cards: readonly Card[]): readonly ReadCard[] {
  const labels = new CardLabels(cards)
  const readers = labels.cards.map((card) => new CardReader(card, labels))
  const counts = [0, 1, 2].map((at) => new Set(readers.map(({ heading }) => heading[at]?.[0]?.text)).size)
  const texts = labels.cards.flatMap(({ rows }) => rows.flat().map(({ text }) => text))
  const isEnglish = texts.some((text) => text.length < 40 && ENGLISH.test(text))
  for (const reader of readers)
    reader.entitle(['Code', isEnglish ? 'Title' : 'Intitulé'], counts.indexOf(Math.max(...counts)))
  return readers
}

function headOf(heads: readonly Head[], { column }: CardCell): Head | undefined {
  return heads.find(({ cell }) => cell.column === column)
}

/** What a small table is known by in each card. */
function tableKey({ heads }: Line): string {
  return heads.map(({ cell, title = '' }) => `${title} ${cell.text}`).join('\u0001')
}

/** The small tables that are lists, for their lines differ from card to card. */
export function listsIn(cards: readonly ReadCard[]): (line: Line) => boolean {
  const counts = new Map<string, { labelled: number; lines: number }>()
  for (const line of cards.flatMap(({ lines }) => lines).filter((one) => totalOf(one) === undefined)) {
    const { labelled, lines } = counts.get(tableKey(line)) ?? { labelled: 0, lines: 0 }
    counts.set(tableKey(line), { labelled: labelled + (line.label === undefined ? 0 : 1), lines: lines + 1 })
  }
  return (line) => {
    const { labelled = 0, lines = 0 } = counts.get(tableKey(line)) ?? {}
    return labelled < lines * NAMED
  }
}

/** What a line is called that adds up those above it; undefined for any other. */
function totalOf({ label, cells }: Line): string | undefined {
  const text = (label ?? cells[0])?.text ?? ''
  return totalLabel(text) === undefined ? undefined : text
}

/** The cells of a line by their names, for each list that its columns are of; with what it is called where it is a total. */
export function listCells(line: Line): (readonly [string, ReadonlyMap<string, CardCell>, string | undefined])[] {
  const { heads, label, cells } = line
  const named = (label === undefined ? cells : [label, ...cells]).map((cell) => {
    const head = headOf(heads, cell)
    const title = (head ?? heads[0])?.title ?? heads[0]?.cell.text ?? ''
    return { list: bare(title), name: head?.cell.text ?? nameBy(undefined, cell), cell }
  })
  return [...groupedBy(named, ({ list }) => list)].map(([list, own]) => {
    return [list, new Map(own.map(({ name, cell }) => [name, cell])), totalOf(line)] as const
  })
}

/** The values of a line that has a label, each by its names; totals are none. */
export function gridCells({ heads, label, cells }: Line): (readonly [name: string, cell: CardCell])[] {
  const [corner] = heads
  const isUnit = corner !== undefined && headerUnit(corner.cell.text) !== undefined
  return cells.flatMap((cell) => {
    const head = headOf(heads, cell)
    const title = head?.title ?? (isUnit ? corner.cell.text : undefined)
    const parts = [title === undefined ? [] : bare(title), bare(label?.text ?? ''), head?.cell.text ?? []].flat()
    const isOfLine = head !== undefined && parts.every((part) => totalLabel(part) === undefined)
    return isOfLine ? [[parts.join(NAME_JOIN), cell] as const] : []
  })
}
