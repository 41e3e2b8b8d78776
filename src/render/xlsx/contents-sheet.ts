/** Writes the first sheet: what the workbook is, where its figures come from, and a link to every other sheet. */

import type { CellValue } from 'exceljs'
import { planStatusLabel } from '../../lang/catalogue/governance-names.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { WORKBOOK_WORDS } from '../../lang/catalogue/output.ts'
import { semicolon } from '../../lang/punctuation.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { Provenance, Section } from '../../reports/document/document.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { dayFormat, sheetDate } from './cell-value.ts'
import { excelText, linkTo } from './excel-text.ts'
import { type CellStyle, headerLook, LINK, NAME, PLAIN, SHEET_TITLE } from './styles.ts'
import type { Sheet } from './workbook.ts'

/** How wide the names may be: links are cut rather than wrapped. */
const [NARROWEST, WIDEST] = [30, 70]

/** A sheet that the contents lead to. */
export interface SheetEntry {
  readonly name: string
  readonly section: Section
}

/** What the contents tell besides the sheets. */
export interface ContentsOptions {
  readonly lang: Lang
  readonly title: string
  readonly tool: string
}

/** Fills the sheet. */
export function writeContents(
  sheet: Sheet,
  outcome: CommandResult,
  entries: readonly SheetEntry[],
  options: ContentsOptions,
): void {
  const { lang } = options
  const titles = entries.map(({ section }) => excelText(section.title[lang]).length)
  sheet.getColumn(1).width = Math.min(
    WIDEST,
    Math.max(NARROWEST, ...titles.map((length) => length + 2)),
  )
  sheet.getColumn(2).width = 90
  put(sheet, [1, 1], options.title, SHEET_TITLE)
  let row = 3
  for (const { name, value, format } of facts(outcome, options)) {
    put(sheet, [row, 1], name[lang], NAME)
    put(sheet, [row, 2], value, { ...PLAIN, numFmt: format })
    row += 1
  }
  row += 1
  put(sheet, [row, 1], WORKBOOK_WORDS.sheet[lang], headerLook('edge'))
  put(sheet, [row, 2], WORKBOOK_WORDS.holds[lang], headerLook('edge'))
  for (const { name, section } of entries) {
    row += 1
    put(sheet, [row, 1], linkTo(name, excelText(section.title[lang])), LINK)
    put(sheet, [row, 2], holds(section, lang), { ...PLAIN, numFmt: '@' })
  }
  sheet.views = [{ state: 'normal', showGridLines: false }]
}

function put(
  sheet: Sheet,
  [row, column]: readonly [number, number],
  value: CellValue,
  look: CellStyle,
): void {
  const cell = sheet.getCell(row, column)
  cell.value = value
  cell.style = look
}

interface Fact {
  readonly name: Bilingual
  readonly value: string | number | Date
  readonly format: string
}

function facts({ report, plan, asOf }: CommandResult, { lang, tool }: ContentsOptions): Fact[] {
  const text = (name: Bilingual, value: string | undefined): Fact[] =>
    value === undefined ? [] : [{ name, value: excelText(value), format: '@' }]
  const origin =
    report === undefined
      ? [...text(LABELS.plan, plan), ...text(LABELS.as_of, asOf)]
      : provenanceFacts(report.provenance, lang, text)
  return [
    ...origin,
    ...text(WORKBOOK_WORDS.tool, tool),
    ...text(WORKBOOK_WORDS.signs, WORKBOOK_WORDS.signs_legend[lang]),
  ]
}

function provenanceFacts(
  { plan, status, asOf, currency, moneyBasis, hash, files, commit }: Provenance,
  lang: Lang,
  text: (name: Bilingual, value: string | undefined) => Fact[],
): Fact[] {
  return [
    ...text(LABELS.plan, `${plan.title[lang]} (${plan.id})`),
    ...text(WORKBOOK_WORDS.organisation, plan.organisation[lang]),
    ...text(LABELS.status, planStatusLabel(status)[lang]),
    ...(asOf === undefined
      ? []
      : [{ name: LABELS.as_of, value: sheetDate(asOf), format: dayFormat(lang) }]),
    ...text(WORKBOOK_WORDS.currency, currency),
    ...text(WORKBOOK_WORDS.amounts, moneyBasis?.[lang]),
    { name: WORKBOOK_WORDS.files, value: files, format: '#,##0' },
    ...text(WORKBOOK_WORDS.hash, hash),
    ...text(WORKBOOK_WORDS.commit, commit),
  ]
}

/** The titles of a section's tables, or nothing where its own title says it all. */
function holds({ blocks }: Section, lang: Lang): string | null {
  const titles = blocks.flatMap((block) =>
    block.kind === 'table' && block.title !== undefined ? excelText(block.title[lang]) : [],
  )
  return titles.join(semicolon(lang)) || null
}
