/**
 * Writes the first sheet for a reader: what the workbook is about and from when, its first figures, a link to every other
 * sheet with a line of what it holds, and at the end how to read it and where its figures come from.
 */

import type { CellValue } from 'exceljs'
import { planStatusLabel } from '../../lang/catalogue/governance-names.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { WORKBOOK_WORDS } from '../../lang/catalogue/output.ts'
import { cutTo, semicolon } from '../../lang/punctuation.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { Provenance, Section } from '../../reports/document/document.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { dayFormat, type Locale, numberFormat, sheetDate, sheetValue } from './cell-value.ts'
import { excelText, linkTo } from './excel-text.ts'
import { type HeadlineFigure, headlineFigures } from './headline.ts'
import { partColumns } from './sheet-columns.ts'
import { type CellStyle, coverTitle, FIGURE, headerLook, LINK, NAME, PLAIN, TABLE_TITLE } from './styles.ts'
import type { Sheet } from './workbook.ts'

/** How wide the names may be: links are cut rather than wrapped. */
const [NARROWEST, WIDEST] = [38, 70]
/** The columns of figures and of what is said of them; other texts run over both. */
const [FIGURES, REMARKS] = [22, 68]
/** How much of a line of what a sheet holds is shown. */
const LINE = 88

export interface SheetEntry {
  readonly name: string
  readonly section: Section
}

export interface ContentsOptions {
  readonly locale: Locale
  readonly title: string
  readonly tool: string
}

export function writeContents(
  sheet: Sheet,
  outcome: CommandResult,
  entries: readonly SheetEntry[],
  options: ContentsOptions,
): void {
  const { locale, title } = options
  const { lang } = locale
  const titles = entries.map(({ section }) => excelText(section.title[lang]).length)
  const names = Math.max(NARROWEST, ...titles.map((length) => length + 2))
  sheet.getColumn(1).width = Math.min(WIDEST, names)
  sheet.getColumn(2).width = FIGURES
  sheet.getColumn(3).width = REMARKS
  const page = new Page(sheet)
  page.put(1, title, coverTitle(outcome.report?.provenance.presentation?.accent))
  page.next(2)
  page.facts(about(outcome, lang), lang)
  page.figures(headlineFigures(outcome.report?.sections ?? [], locale), locale)
  page.entries(entries, lang)
  page.heading(WORKBOOK_WORDS.reading[lang])
  page.facts(reading(entries, lang), lang)
  page.heading(WORKBOOK_WORDS.origin[lang])
  page.facts(origin(outcome, options), lang)
  sheet.views = [{ state: 'normal', showGridLines: false }]
}

/** The sheet from top to bottom. */
class Page {
  readonly #sheet: Sheet
  #row = 1

  constructor(sheet: Sheet) {
    this.#sheet = sheet
  }

  put(column: number, value: CellValue, look: CellStyle): void {
    const cell = this.#sheet.getCell(this.#row, column)
    cell.value = value
    cell.style = look
  }

  next(rows = 1): void {
    this.#row += rows
  }

  heading(words: string): void {
    this.next()
    this.put(1, words, TABLE_TITLE)
    this.next()
  }

  facts(facts: readonly Fact[], lang: Lang): void {
    for (const { name, value, format } of facts) {
      this.put(1, name[lang], NAME)
      this.#wide(value, { ...PLAIN, numFmt: format })
      this.next()
    }
  }

  figures(figures: readonly HeadlineFigure[], locale: Locale): void {
    if (figures.length === 0) return
    this.heading(WORKBOOK_WORDS.headline[locale.lang])
    for (const { label, value, remark } of figures) {
      const { unit, tone, isChange } = value
      const format = numberFormat(unit, locale, {
        hasUnit: true,
        isChange: isChange === true,
        ...(tone === undefined ? {} : { tone }),
      })
      this.put(1, excelText(label), PLAIN)
      this.put(2, sheetValue(value, locale.lang), { ...FIGURE, numFmt: format })
      this.put(3, excelText(remark) || null, PLAIN)
      this.next()
    }
  }

  entries(entries: readonly SheetEntry[], lang: Lang): void {
    this.next()
    this.put(1, WORKBOOK_WORDS.sheet[lang], headerLook('edge'))
    this.#wide(WORKBOOK_WORDS.holds[lang], headerLook('edge'))
    for (const { name, section } of entries) {
      this.next()
      this.put(1, linkTo(name, excelText(section.title[lang])), LINK)
      this.#wide(holds(section, lang), { ...PLAIN, numFmt: '@' })
    }
    this.next()
  }

  /** A value that runs over the columns beside the names. */
  #wide(value: CellValue, look: CellStyle): void {
    this.put(2, value, look)
    this.#sheet.mergeCells(this.#row, 2, this.#row, 3)
  }
}

interface Fact {
  readonly name: Bilingual
  readonly value: string | number | Date
  readonly format: string
}

function text(name: Bilingual, value: string | undefined): Fact[] {
  return value === undefined ? [] : [{ name, value: excelText(value), format: '@' }]
}

/** Of what the workbook speaks, and from when. */
function about({ report, plan, asOf }: CommandResult, lang: Lang): Fact[] {
  if (report === undefined) return [...text(LABELS.plan, plan), ...text(LABELS.as_of, asOf)]
  const { provenance } = report
  const day = provenance.asOf
  return [
    ...text(LABELS.plan, provenance.plan.title[lang]),
    ...text(WORKBOOK_WORDS.organisation, provenance.plan.organisation[lang]),
    ...(day === undefined ? [] : [{ name: LABELS.as_of, value: sheetDate(day), format: dayFormat(lang) }]),
  ]
}

/** How signs are read, and where the parts of rates are. */
function reading(entries: readonly SheetEntry[], lang: Lang): Fact[] {
  const hasParts = entries.some(({ section }) =>
    section.blocks.some((block) => block.kind === 'table' && partColumns(block).length > 0),
  )
  return [
    ...text(WORKBOOK_WORDS.signs, WORKBOOK_WORDS.signs_legend[lang]),
    ...(hasParts ? text(WORKBOOK_WORDS.parts, WORKBOOK_WORDS.parts_legend[lang]) : []),
  ]
}

/** Where the figures come from. */
function origin({ report }: CommandResult, { locale, tool }: ContentsOptions): Fact[] {
  return [
    ...(report === undefined ? [] : provenanceFacts(report.provenance, locale.lang)),
    ...text(WORKBOOK_WORDS.tool, tool),
  ]
}

function provenanceFacts({ plan, status, currency, moneyBasis, hash, files, commit }: Provenance, lang: Lang): Fact[] {
  return [
    ...text(LABELS.id, plan.id),
    ...text(LABELS.status, planStatusLabel(status)[lang]),
    ...text(WORKBOOK_WORDS.currency, currency),
    ...text(WORKBOOK_WORDS.amounts, moneyBasis?.[lang]),
    { name: WORKBOOK_WORDS.files, value: files, format: '#,##0' },
    ...text(WORKBOOK_WORDS.hash, hash),
    ...text(WORKBOOK_WORDS.commit, commit),
  ]
}

/** What the pictures of a section say, else the titles of its tables; nothing where its own title says it all. */
function holds({ blocks }: Section, lang: Lang): string | null {
  const tables = blocks.filter((block) => block.kind === 'table')
  const sentences = tables.flatMap(({ chart }) => chart?.sentence?.[lang] ?? [])
  const titles = tables.flatMap(({ title }) => title?.[lang] ?? [])
  const line = sentences.length > 0 ? sentences.join(' ') : titles.map(excelText).join(semicolon(lang))
  return line === '' ? null : excelText(cutTo(line, LINE))
}
