/** How a sheet of a form is printed: A4, its headings and first columns on each page, never smaller than can be read. */
import type { Worksheet } from 'exceljs'

/** The printable width of A4 in landscape between the margins below, in points. */
const PAGE_WIDTH = 784
/** A digit of the usual font at its size in points, by which LibreOffice takes widths; Excel's are a little narrower. */
const CHARACTER = 5.6
/** In hundredths: the first prints 11 points at 8; down to the second (7), which beats a page of one column. */
const [SMALLEST_SCALE, ONE_PAGE_SCALE] = [73, 64]
const FULL_SCALE = 100

const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const

/** The name of the sheet, and the page of how many. */
const FOOTER = '&L&A&R&P / &N'

const PAPER = 9

/** The scale at which a table of a width fits the page, if that can be read. */
function scaleOf(width: number): number {
  const fitting = Math.floor((FULL_SCALE * PAGE_WIDTH) / (CHARACTER * Math.max(1, width)))
  const smallest = fitting >= ONE_PAGE_SCALE ? ONE_PAGE_SCALE : SMALLEST_SCALE
  return Math.min(FULL_SCALE, Math.max(smallest, fitting))
}

/** What a table repeats on each page: the row of its headings, and its first columns, which say what a row is about. */
interface Repeated {
  readonly header: number
  readonly frozen: number
}

/** Prints a table of columns of given widths, in characters. */
export function printTable(sheet: Worksheet, widths: readonly number[], { header, frozen }: Repeated): void {
  const last = sheet.getColumn(Math.max(1, frozen)).letter
  Object.assign(sheet.pageSetup, {
    paperSize: PAPER,
    orientation: 'landscape',
    margins: MARGINS,
    pageOrder: 'overThenDown',
    fitToPage: false,
    scale: scaleOf(widths.reduce((sum, width) => sum + width, 0)),
    printTitlesRow: `${header}:${header}`,
    printTitlesColumn: `A:${last}`,
  })
  sheet.headerFooter.oddFooter = FOOTER
}

export function printCover(sheet: Worksheet): void {
  Object.assign(sheet.pageSetup, {
    paperSize: PAPER,
    orientation: 'portrait',
    margins: MARGINS,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  })
  sheet.headerFooter.oddFooter = FOOTER
}
