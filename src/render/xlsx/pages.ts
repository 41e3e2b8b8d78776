/**
 * Prepares sheets for print on A4 landscape: as wide as a page where letters stay large enough, else over several pages
 * that repeat the first column; a line of charts is never cut by the end of a page.
 */
import type { Sheet } from './workbook.ts'

/** Excel's number for A4. */
const A4 = 9
const POINTS_PER_INCH = 72
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }
/** The sides of a landscape page without its margins, in points. */
const PAGE_WIDTH = 842 - (MARGINS.left + MARGINS.right) * POINTS_PER_INCH
const PAGE_HEIGHT = 595 - (MARGINS.top + MARGINS.bottom) * POINTS_PER_INCH
/** The row that each page repeats. */
const REPEATED = 30
/** How wide a character of a column is: 7 pixels of Calibri 11. */
export const POINTS_PER_CHARACTER = 5.25
/** Letters of 11 points must not come out below 8. */
const SMALLEST_SCALE = 8 / 11

/** What every sheet has, whatever it holds. */
export function setPage(sheet: Sheet, footer: string): void {
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: 'landscape',
    margins: MARGINS,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  })
  sheet.headerFooter.oddFooter = footer
}

/** The scale of a sheet of that width in characters as one page shows it, not below the smallest. */
function scaleOf(width: number): number {
  return Math.max(SMALLEST_SCALE, Math.min(1, PAGE_WIDTH / (width * POINTS_PER_CHARACTER)))
}

/**
 * Lets a sheet that would be printed too small run over pages beside each other, which repeat the columns that name its
 * rows; where charts stand over these they would be repeated too, in pieces.
 *
 * @param naming - how many columns name the rows.
 */
export function setScale(
  sheet: Sheet,
  { width, hasCharts, naming }: { readonly width: number; readonly hasCharts: boolean; readonly naming: number },
): void {
  if (scaleOf(width) > SMALLEST_SCALE) return
  Object.assign(sheet.pageSetup, {
    fitToPage: false,
    scale: Math.ceil(SMALLEST_SCALE * 100),
    ...(hasCharts ? {} : { printTitlesColumn: `A:${sheet.getColumn(naming).letter}` }),
  })
}

/** Rows that must stay on one page, from 1. */
export interface KeptRows {
  readonly first: number
  readonly last: number
}

/**
 * Breaks pages before rows that could else be cut: where a page ends by itself only the printer knows, so that a break is
 * left out only where all since the last one surely fits.
 *
 * @param heightOf - the height of a row in points.
 */
export function breakBefore(
  sheet: Sheet,
  kept: readonly KeptRows[],
  { width, heightOf }: { readonly width: number; readonly heightOf: (row: number) => number },
): void {
  const page = PAGE_HEIGHT / scaleOf(width) - REPEATED
  let [row, used] = [1, 0]
  for (const { first, last } of kept) {
    for (; row < first; row += 1) used += heightOf(row)
    let height = 0
    for (; row <= last; row += 1) height += heightOf(row)
    const isCut = first > 1 && used + height > page
    // To the last column of a sheet: the library would write one too many.
    if (isCut) sheet.getRow(first - 1).addPageBreak(1, 16_384)
    used = isCut ? height : used + height
  }
}
