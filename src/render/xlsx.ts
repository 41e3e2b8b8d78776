/**
 * Renders a report as an Excel workbook: real figures and dates, live totals and rates, ready to filter and to print
 * on A4 landscape with its origin in the footer.
 */

import { OUTPUT_WORDS, WORKBOOK_WORDS } from '../lang/catalogue/output.ts'
import { dateInText } from '../lang/dates.ts'
import type { CommandResult } from '../reports/document/command-result.ts'
import type { Section } from '../reports/document/document.ts'
import { dayText, parseDay } from '../values/calendar.ts'
import type { Lang } from '../values/language.ts'
import type { RenderOptions } from './renderer.ts'

import { sheetDate } from './xlsx/cell-value.ts'
import { type SheetCharts, withCharts } from './xlsx/charts/add-charts.ts'
import { writeContents } from './xlsx/contents-sheet.ts'
import { cut, excelText, sheetNames } from './xlsx/excel-text.ts'
import { setPage } from './xlsx/pages.ts'
import { writeSection } from './xlsx/section-sheet.ts'
import { streamedBook } from './xlsx/streamed-workbook.ts'
import { type Book, type Properties, wholeBook } from './xlsx/workbook.ts'
import { workbookSections } from './xlsx/workbook-sections.ts'
import { withoutTimes } from './xlsx/zip-times.ts'

/** A footer may hold 255 characters in all. */
const LONGEST_TITLE = 80

/** The footer of every sheet: the plan, its status date and the hash of its files, then the page. */
export function footerText({ report, plan, asOf }: CommandResult, lang: Lang): string {
  const title = report?.provenance.plan.title[lang] ?? plan ?? ''
  const own = report?.provenance.asOf
  const day = dateInText(own === undefined ? (asOf ?? '') : dayText(own), lang)
  const hash = report?.provenance.hash.slice(0, 12) ?? ''
  const page = `${WORKBOOK_WORDS.page[lang]} &P / &N`
  const right = [day, hash].filter((part) => part !== '').map(plainText)
  // Left and right only: a centre would be overprinted by a long title.
  return `&L${plainText(cut(excelText(title), LONGEST_TITLE))}&R${[...right, page].join(' · ')}`
}

/** In a footer `&` begins a command, and doubled it stands for itself. */
function plainText(text: string): string {
  return text.replaceAll('&', '&&')
}

/** The date in the properties of a workbook that knows no status date. */
const NO_DATE = new Date(0)
/** The rows of the longest table that is kept in memory: some 100 MB with all that the library holds of them. */
const LONGEST = 5000

/**
 * The workbook's bytes; the same outcome and options give the same bytes. The contents come first, then a sheet
 * for each section, the findings where there are any, and the definitions of the figures.
 *
 * @param longest - a workbook that has a table of more rows is streamed; it reads the same.
 */
export async function renderXlsx(
  outcome: CommandResult,
  options: RenderOptions,
  longest: number = LONGEST,
): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const title = titleOf(outcome, options)
  const sections = workbookSections(outcome)
  const properties = propertiesOf(outcome, options, title)
  const make = rowsOf(sections) > longest ? streamedBook : wholeBook
  const book = make(excel, properties)
  const charts = await fill(book, outcome, sections, { ...options, title })
  return withoutTimes(withCharts(await book.bytes(), charts))
}

function titleOf({ report }: CommandResult, { lang }: RenderOptions): string {
  return excelText(report?.title[lang] ?? OUTPUT_WORDS.findings[lang])
}

function rowsOf(sections: readonly Section[]): number {
  const blocks = sections.flatMap((section) => section.blocks)
  return blocks.reduce((most, block) => (block.kind === 'table' ? Math.max(most, block.rows.length) : most), 0)
}

/** Writes all sheets, and tells the charts that stand on them. */
async function fill(
  book: Book,
  outcome: CommandResult,
  sections: readonly Section[],
  { lang, title, version }: RenderOptions & { readonly title: string },
): Promise<SheetCharts[]> {
  const titles = [WORKBOOK_WORDS.contents[lang], ...sections.map((section) => section.title[lang])]
  const [contents = '', ...names] = sheetNames(titles)
  const footer = footerText(outcome, lang)
  const locale = { lang, currency: report(outcome) }
  const entries = sections.map((section, index) => ({ section, name: names[index] ?? '' }))
  await book.add(contents, (sheet) => {
    setPage(sheet, footer)
    writeContents(sheet, outcome, entries, { locale, title, tool: `plan ${version}` })
  })
  const charts: SheetCharts[] = []
  for (const { section, name } of entries) {
    await book.add(name, (sheet) => {
      setPage(sheet, footer)
      charts.push({ sheet: sheet.id, charts: writeSection(sheet, section, { locale, contents }) })
    })
  }
  return charts
}

function report({ report }: CommandResult): string {
  return report?.provenance.currency ?? 'EUR'
}

function propertiesOf({ report, asOf }: CommandResult, { lang, version }: RenderOptions, title: string): Properties {
  const day = report?.provenance.asOf ?? (asOf === undefined ? undefined : parseDay(asOf, 'end'))
  const date = day === undefined ? NO_DATE : sheetDate(day)
  const tool = `plan ${version}`
  return {
    title,
    creator: excelText(report?.provenance.plan.organisation[lang] ?? '') || tool,
    lastModifiedBy: tool,
    created: date,
    modified: date,
  }
}
