/** What is printed stays readable: letters of at least 8 points, headings on each page, no chart cut by the end of a page. */
import excel, { type Worksheet } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { breakBefore, setPage, setScale } from '../../../src/render/xlsx/pages.ts'

function sheet(): Worksheet {
  const made = new excel.Workbook().addWorksheet('Sheet')
  setPage(made, 'Page &P / &N')
  return made
}

function breaks(made: Worksheet): number[] {
  return (made as Worksheet & { rowBreaks: { id: number }[] }).rowBreaks.map(({ id }) => id)
}

describe('a sheet', () => {
  it('is as wide as a page while letters of 11 points come out at 8 at least', () => {
    const made = sheet()
    setScale(made, { width: 200, hasCharts: false, naming: 1 })
    expect(made.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0 })
    expect(made.pageSetup.printTitlesColumn).toBeUndefined()
  })

  it('that is wider runs over pages beside each other, which repeat the first column', () => {
    const made = sheet()
    setScale(made, { width: 210, hasCharts: false, naming: 1 })
    expect(made.pageSetup).toMatchObject({ fitToPage: false, scale: 73, printTitlesColumn: 'A:A' })
    expect((11 * (made.pageSetup.scale ?? 0)) / 100).toBeGreaterThanOrEqual(8)
  })

  it('that is wider and has charts over its first column does not repeat it', () => {
    const made = sheet()
    setScale(made, { width: 210, hasCharts: true, naming: 1 })
    expect(made.pageSetup.scale).toBe(73)
    expect(made.pageSetup.printTitlesColumn).toBeUndefined()
  })
})

describe('rows that must stay together', () => {
  const heightOf = (): number => 15

  it('begin a page where they do not surely fit on the one before', () => {
    const made = sheet()
    breakBefore(made, [{ first: 5, last: 20 }], { width: 100, heightOf })
    expect(breaks(made)).toEqual([])
    breakBefore(made, [{ first: 20, last: 37 }], { width: 100, heightOf })
    expect(breaks(made)).toEqual([19])
  })

  it('fit in a larger number where the sheet is printed smaller', () => {
    const made = sheet()
    breakBefore(made, [{ first: 20, last: 37 }], { width: 200, heightOf })
    expect(breaks(made)).toEqual([])
  })

  it('count from the last break', () => {
    const made = sheet()
    const kept = [
      { first: 30, last: 45 },
      { first: 46, last: 60 },
      { first: 61, last: 76 },
    ]
    breakBefore(made, kept, { width: 100, heightOf })
    expect(breaks(made)).toEqual([29, 60])
  })

  it('begin no page before the first row', () => {
    const made = sheet()
    breakBefore(made, [{ first: 1, last: 90 }], { width: 100, heightOf })
    expect(breaks(made)).toEqual([])
  })
})
