/** Workbooks as they are printed: pages that can be read, with the headings and first columns on each. */
import type { Workbook, Worksheet } from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportForm } from '../../../src/intake/forms/export-form.ts'
import { templateForm } from '../../../src/intake/forms/template-form.ts'
import type { Lang } from '../../../src/values/language.ts'
import { opened } from '../../support/form-desk.ts'
import { samplePlan } from '../../support/sample-plan.ts'

/** A4 in landscape, without margins of 0.4 inches, in points. */
const PAGE = 841.9 - 2 * 0.4 * 72
/** The points of a character of a column's width, as LibreOffice takes it, and of a letter. */
const [CHARACTER, LETTER] = [5.6, 11]

/** The columns of each page that a sheet is printed on, side by side. */
function pagesOf(sheet: Worksheet): string[][] {
  const { scale = 100 } = sheet.pageSetup
  const room = PAGE / (scale / 100)
  const widths = sheet.columns.map(({ width = 9 }) => width * CHARACTER)
  const repeated = (widths[0] ?? 0) + (widths[1] ?? 0)
  const pages: string[][] = [[]]
  let taken = 0
  for (const [index, width] of widths.entries()) {
    if (taken + width > room) {
      pages.push([])
      taken = repeated
    }
    taken += width
    pages.at(-1)?.push(sheet.getColumn(index + 1).letter)
  }
  return pages
}

describe.each(['fr', 'en'] as const)('a printed workbook: %s', (lang: Lang) => {
  let tables: readonly Worksheet[] = []
  let cover: Worksheet | undefined
  beforeAll(async () => {
    const forms = [exportForm(samplePlan('plans/draft'), lang, []), templateForm(lang)]
    const books: Workbook[] = await Promise.all(forms.map(opened))
    const visible = books.flatMap(({ worksheets }) => worksheets.filter(({ state }) => state === 'visible'))
    cover = visible[0]
    tables = visible.filter(({ views: [view] }) => view?.state === 'frozen')
  })

  it('has letters of 8 points at least, of 7 where all columns then stand on one page', () => {
    expect(tables.length).toBeGreaterThan(20)
    for (const sheet of tables) {
      const { name, pageSetup } = sheet
      expect(pageSetup.fitToPage, name).not.toBe(true)
      const smallest = pagesOf(sheet).length === 1 ? 7 : 8
      expect(LETTER * ((pageSetup.scale ?? 100) / 100), name).toBeGreaterThanOrEqual(smallest)
    }
  })

  it('has pages of A4 in landscape, numbered, with few columns each', () => {
    for (const sheet of tables) {
      expect(sheet.pageSetup, sheet.name).toMatchObject({ paperSize: 9, orientation: 'landscape' })
      expect(sheet.headerFooter.oddFooter).toContain('&P / &N')
      // The budget of a template has two stages of five years behind its five first columns.
      for (const page of pagesOf(sheet)) expect(page.length, sheet.name).toBeLessThanOrEqual(16)
    }
  })

  it('says on each page what its rows and columns are', () => {
    for (const sheet of tables) {
      const [view] = sheet.views
      const header = view?.state === 'frozen' ? view.ySplit : 0
      expect(sheet.pageSetup.printTitlesRow, sheet.name).toBe(`${header}:${header}`)
      expect(sheet.pageSetup.printTitlesColumn, sheet.name).toBe('A:B')
    }
  })

  it('has its table of contents beside what is to be read first', () => {
    expect(cover?.pageSetup).toMatchObject({ orientation: 'portrait', fitToWidth: 1 })
  })
})
