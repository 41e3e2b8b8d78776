/** Shares the width of a page among the columns of a table: no word is broken where that can be helped, and long texts have the most. */
import { type TextStyle, textLines, textWidth } from '../office/text-size.ts'

/** What the borders of a cell and its margins take, in inches. */
const PADDING = 0.15
/** A longer text asks for no more room, and a longer word or address may be broken, in inches. */
const [WIDEST_TEXT, WIDEST_WORD] = [8, 1.7]
/** A column of texts is not made narrower for others than so many times the size of its words, in inches. */
const LEAST_TEXT = 7 / 72

/** Texts of the cells of a table, the first row its heading; the headings and the totals are bold. */
export interface TableTexts {
  readonly rows: readonly (readonly { readonly text: string; readonly isBold: boolean }[])[]
  /** Whether the figures of a column keep to its right, so that more room would part them from their names. */
  readonly areNumbers: readonly boolean[]
}

/** The least width of a column, and that at which none of its lines breaks. */
interface Need {
  readonly least: number
  readonly wanted: number
}

/** The pieces that no program breaks; a no-break space holds words together. */
function unbroken(text: string): readonly string[] {
  return text.split(/ |(?<=[\p{L}\p{N}]-)/u)
}

function needOf({ rows }: TableTexts, index: number, points: number): Need {
  let [least, wanted] = [0, 0]
  for (const row of rows) {
    const { text, isBold } = row[index] ?? { text: '', isBold: false }
    const style: TextStyle = { points, isBold }
    const whole = textWidth(text, style)
    wanted = Math.max(wanted, whole)
    for (const piece of whole <= least ? [] : unbroken(text))
      least = Math.max(least, Math.min(WIDEST_WORD, textWidth(piece, style)))
  }
  const most = Math.min(WIDEST_TEXT, wanted)
  return {
    least: Math.max(least, Math.min(LEAST_TEXT * points, most)) + PADDING,
    wanted: Math.max(most, least) + PADDING,
  }
}

function total(list: readonly number[]): number {
  return list.reduce((sum, one) => sum + one, 0)
}

/** The width beyond the least of each, by what each wants more; what is left over goes to texts, else to all. */
function shared(needs: readonly Need[], { areNumbers }: TableTexts, width: number): number[] {
  const least = needs.map((need) => need.least)
  const more = needs.map((need) => need.wanted - need.least)
  const left = width - total(least)
  const part = Math.min(1, left / (total(more) || 1))
  const given = least.map((one, at) => one + (more[at] ?? 0) * part)
  const over = width - total(given)
  const takers = given.map((one, at) => (areNumbers[at] === true ? 0 : one))
  const shares = total(takers) > 0 ? takers : given
  return given.map((one, at) => one + (over * (shares[at] ?? 0)) / (total(shares) || 1))
}

/** How a table stands in a width. */
export interface TableLayout {
  readonly widths: readonly number[]
  readonly points: number
  /** How many lines its highest row has. */
  readonly lines: number
}

function linesOf({ rows }: TableTexts, widths: readonly number[], points: number): number {
  const counts = rows.flatMap((row) =>
    row.map(
      ({ text, isBold }, at) =>
        textLines(text, (widths[at] ?? 1) - PADDING, { points, isBold }).length,
    ),
  )
  return Math.max(1, ...counts)
}

/** The widths of the columns at a size of words; undefined where words would be broken. */
export function layoutAt(
  texts: TableTexts,
  width: number,
  points: number,
): TableLayout | undefined {
  const needs = texts.areNumbers.map((_, index) => needOf(texts, index, points))
  if (total(needs.map((need) => need.least)) > width) return undefined
  const widths = shared(needs, texts, width)
  return { widths, points, lines: linesOf(texts, widths, points) }
}

/** The widths of the columns where there is no room for their words: each a little less. */
export function squeezedLayout(texts: TableTexts, width: number, points: number): TableLayout {
  const needs = texts.areNumbers.map((_, index) => needOf(texts, index, points))
  const all = total(needs.map((need) => need.least))
  const widths = needs.map(({ least }) => (least * width) / all)
  return { widths, points, lines: linesOf(texts, widths, points) }
}
