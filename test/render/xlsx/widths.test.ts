/** The columns of a sheet: as wide as their texts, and no wider together than a printed page where that can be. */
import { describe, expect, it } from 'vitest'
import { Widths } from '../../../src/render/xlsx/widths.ts'

/** The widths of columns that must hold texts so long. */
function widthsOf(...lengths: number[]): number[] {
  const widths = new Widths()
  lengths.forEach((length, index) => {
    widths.need(index + 1, length)
  })
  return lengths.map((_, index) => widths.of(index + 1))
}

describe('the width of a column', () => {
  it('is that of its longest text and some room, from 9 to 60', () => {
    expect(widthsOf(2, 20, 200)).toEqual([9, 23, 60])
  })

  it('of long texts is what a page leaves, more for those that lack more', () => {
    const [severity = 0, place = 0, finding = 0, help = 0, rule = 0] = widthsOf(12, 40, 160, 90, 25)
    expect(severity).toBe(15)
    expect(finding).toBeGreaterThan(help)
    expect(help).toBeGreaterThan(place)
    expect(place).toBeGreaterThan(rule)
    const total = severity + place + finding + help + rule
    expect(total).toBeLessThanOrEqual(160)
    expect(total).toBeGreaterThan(150)
  })

  it('of long texts is 24 where the table takes several pages beside each other anyway', () => {
    expect(widthsOf(...Array.from({ length: 12 }, () => 50)).slice(1)).toEqual(Array.from({ length: 11 }, () => 24))
  })
})
