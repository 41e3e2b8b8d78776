/** Shares the width of a page among the columns of a table: no word is broken where that can be helped, and long texts have the most. */
import { type TextStyle, textLines, textWidth } from '../office/text-size.ts'

/** What the borders of a cell and its margins take, in inches. */
const PADDING = 0.15
/** A longer text asks for no more room, and a longer word or address may be broken, in inches. */
const [WIDEST_TEXT, WIDEST_WORD] = [8, 1.7]
/** A column of texts is not made narrower for others than so many times the size of its words, where that can be helped. */
const EASE = 7
const POINTS_PER_INCH = 72

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

/** How words are set, and how narrow texts may become: `ease` is in sizes of words. */
interface Setting {
  readonly points: number
  readonly ease: number
}

function needOf({ rows }: TableTexts, index: number, { points, ease }: Setting): Need {
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
    least: Math.max(least, Math.min((ease * points) / POINTS_PER_INCH, most)) + PADDING,
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

export interface TableLayout {
  readonly widths: readonly number[]
  readonly points: number
  /** How many lines its highest row has. */
  readonly lines: number
}

function linesOf({ rows }: TableTexts, widths: readonly number[], points: number): number {
  const counts = rows.flatMap((row) =>
    row.map(({ text, isBold }, at) => textLines(text, (widths[at] ?? 1) - PADDING, { points, isBold }).length),
  )
  return Math.max(1, ...counts)
}

function needsOf(texts: TableTexts, setting: Setting): Need[] {
  return texts.areNumbers.map((_, index) => needOf(texts, index, setting))
}

function layout(texts: TableTexts, width: number, setting: Setting): TableLayout | undefined {
  const needs = needsOf(texts, setting)
  if (total(needs.map((need) => need.least)) > width) return undefined
  const widths = shared(needs, texts, width)
  const { points } = setting
  return { widths, points, lines: linesOf(texts, widths, points) }
}

/** The widths of the columns at a size of words; undefined where words would be broken or texts are piled up. */
export function layoutAt(texts: TableTexts, width: number, points: number): TableLayout | undefined {
  return layout(texts, width, { points, ease: EASE })
}

/** The same in the first of some sizes in which no word is broken; in the last where there is none, each column a little narrower. */
export function tightLayout(texts: TableTexts, width: number, sizes: readonly [number, ...number[]]): TableLayout {
  const found = sizes.flatMap((points) => layout(texts, width, { points, ease: 0 }) ?? [])[0]
  if (found !== undefined) return found
  const points = Math.min(...sizes)
  const needs = needsOf(texts, { points, ease: 0 })
  const all = total(needs.map((need) => need.least))
  const widths = needs.map(({ least }) => (least * width) / all)
  return { widths, points, lines: linesOf(texts, widths, points) }
}
