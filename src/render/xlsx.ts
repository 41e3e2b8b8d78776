/** Renders a report as an Excel workbook: real figures and dates, live totals and rates, ready to filter and print. */
import type { Workbook } from 'exceljs'
import type { Outcome } from '../report/outcome.ts'
import { parseDay } from '../units/calendar.ts'
import type { RenderOptions } from './renderer.ts'
import { sheetDate } from './xlsx/cell-value.ts'
import { writeContents } from './xlsx/contents-sheet.ts'
import { excelText } from './xlsx/excel-text.ts'
import { footerText, setPage } from './xlsx/page.ts'
import { writeSection } from './xlsx/section-sheet.ts'
import { sheetNames } from './xlsx/sheet-name.ts'
import { WORDS } from './xlsx/words.ts'
import { workbookSections } from './xlsx/workbook-sections.ts'
import { withoutTimes } from './xlsx/zip-times.ts'

/** The date in the properties of a workbook that knows no status date. */
const NO_DATE = new Date(0)

/**
 * The workbook's bytes; the same outcome and options give the same bytes. The contents come first, then a sheet
 * for each section, the findings where there are any, and the definitions of the figures.
 */
export async function renderXlsx(outcome: Outcome, options: RenderOptions): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const title = titleOf(outcome, options)
  setProperties(workbook, outcome, { title, version: options.version })
  fill(workbook, outcome, { ...options, title })
  return withoutTimes(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

function titleOf({ report }: Outcome, { lang }: RenderOptions): string {
  return excelText(report?.title[lang] ?? WORDS.findings[lang])
}

function fill(
  workbook: Workbook,
  outcome: Outcome,
  { lang, title, version }: RenderOptions & { readonly title: string },
): void {
  const sections = workbookSections(outcome)
  const titles = [WORDS.contents[lang], ...sections.map((section) => section.title[lang])]
  const [contents = '', ...names] = sheetNames(titles)
  const footer = footerText(outcome, lang)
  const locale = { lang, currency: report(outcome) }
  const first = workbook.addWorksheet(contents)
  setPage(first, footer)
  const entries = sections.map((section, index) => ({ section, name: names[index] ?? '' }))
  writeContents(first, outcome, entries, { lang, title, tool: `plan ${version}` })
  for (const { section, name } of entries) {
    const sheet = workbook.addWorksheet(name)
    setPage(sheet, footer)
    writeSection(sheet, section, { locale, contents })
  }
}

function report({ report }: Outcome): string {
  return report?.provenance.currency ?? 'EUR'
}

function setProperties(
  workbook: Workbook,
  { report, asOf }: Outcome,
  { title, version }: { readonly title: string; readonly version: string },
): void {
  const day = report?.provenance.asOf ?? (asOf === undefined ? undefined : parseDay(asOf, 'end'))
  const date = day === undefined ? NO_DATE : sheetDate(day)
  const tool = `plan ${version}`
  workbook.title = title
  workbook.creator = excelText(report?.provenance.plan.organisation ?? '') || tool
  workbook.lastModifiedBy = tool
  workbook.created = date
  workbook.modified = date
}
