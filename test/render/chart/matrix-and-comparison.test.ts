import { describe, expect, it } from 'vitest'
import { chartSvgs } from '../../../src/render/chart/chart.ts'
import { count, EMPTY, quantity } from '../../../src/reports/document/cell.ts'
import type { Cell } from '../../../src/reports/document/document.ts'
import { drawn, tableOf, VIEW } from '../../support/chart-tables.ts'
import { comparisonSample, RISKS } from '../../support/sample-charts.ts'
import { everything, isOf, marksOf, meetings, numberOf, textAreas, tipOf } from '../../support/svg-reader.ts'

describe('a grid', () => {
  const fields = everything(drawn(RISKS)).filter((one) => one.name === 'rect' && !isOf(one, 'ch-background'))

  it('has a field for each row and column, in their order', () => {
    expect(fields).toHaveLength(9)
    const xs = fields.map((field) => numberOf(field, 'x'))
    const ys = fields.map((field) => numberOf(field, 'y'))
    expect(new Set(xs).size).toBe(3)
    expect(new Set(ys).size).toBe(3)
    expect(ys).toEqual([...ys].sort((one, two) => one - two))
  })

  it('colours what has a tone, and leaves what is empty an outline', () => {
    const classes = fields.map(({ attributes }) => attributes['class'])
    expect(classes).toEqual([
      'ch-outline',
      'ch-watch',
      'ch-bad',
      'ch-good',
      'ch-outline',
      'ch-watch',
      'ch-outline',
      'ch-outline',
      'ch-outline',
    ])
    expect(fields.map(tipOf)[2]).toBe('Probability 3, Impact 3: 1')
  })

  it('has a sign beside each figure in colour', () => {
    const signs = everything(drawn(RISKS)).filter((one) => isOf(one, 'ch-sign'))
    expect(signs).toHaveLength(4)
  })

  it('names its axes and prints its figures', () => {
    const words = textAreas(drawn(RISKS, { lang: 'fr' })).map((area) => area.words)
    expect(words).toEqual(expect.arrayContaining(['Probabilité', 'Impact', '1', '2', '3', '4']))
  })

  it('colours a figure of zero, and draws nothing of no rows', () => {
    const of = (rows: readonly Cell[]) =>
      tableOf(
        ['p', 'i:count'],
        rows.map((cell) => ['1', cell]),
        { type: 'matrix', row: 'p', columns: ['i'], axes: { row: { fr: 'P', en: 'P' }, column: { fr: 'I', en: 'I' } } },
      )
    expect(everything(drawn(of([count(0, 'good')]))).some((one) => isOf(one, 'ch-good'))).toBe(true)
    expect(chartSvgs(of([]), VIEW)).toEqual([])
  })
})

describe('options side by side', () => {
  const comparison = (values: readonly (number | null)[]) =>
    tableOf(
      ['option', 'value:index', 'change:money'],
      values.map((value, at) => [`Option ${at}`, quantity('index', Math.abs(value ?? 0)), quantity('money', value)]),
      { type: 'comparison', label: 'option', measures: ['value', 'change'] },
    )
  const bars = (values: readonly (number | null)[], width = 880) =>
    marksOf(drawn(comparison(values), { width }))
      .filter(({ name }) => name === 'rect')
      .map((bar) => ({ tip: tipOf(bar), x: numberOf(bar, 'x'), width: numberOf(bar, 'width'), y: numberOf(bar, 'y') }))

  it('have bars in the ratio of their figures, each measure on its own scale', () => {
    const [, , small, large] = bars([1_000_000, 4_000_000])
    expect((large?.width ?? 0) / (small?.width ?? 1)).toBeCloseTo(4, 1)
    const [first] = bars([1_000_000, 4_000_000])
    expect(first?.width).toBeCloseTo(small?.width ?? 0, -2)
  })

  it('go to the left of zero below it', () => {
    const found = bars([1_000_000, -1_000_000])
    const [above, below] = [found[2], found[3]]
    expect((below?.x ?? 0) + (below?.width ?? 0)).toBeCloseTo(above?.x ?? 0, 0)
    expect(above?.width).toBeCloseTo(below?.width ?? 0, 0)
  })

  it('print each figure, and have no bar where there is none', () => {
    const picture = drawn(comparison([1_234_000, null]))
    const words = textAreas(picture).map((area) => area.words)
    expect(words).toEqual(expect.arrayContaining(['€1,234k', 'n/a']))
    expect(bars([1_234_000, null]).filter(({ tip }) => tip.includes('change'))).toHaveLength(1)
  })

  it('print figures within the picture, whatever their sign', () => {
    for (const values of [
      [-5_000_000, -1_000_000],
      [-5_000_000, null],
      [-5, 9_000_000_000],
    ])
      for (const width of [300, 880]) {
        const areas = textAreas(drawn(comparison(values), { width }))
        expect(meetings(areas)).toEqual([])
        for (const { left, right } of areas) {
          expect(left).toBeGreaterThanOrEqual(-0.2)
          expect(right).toBeLessThanOrEqual(width + 0.2)
        }
      }
  })

  it('stand below each other on a narrow page, with their names again', () => {
    const [first, , third] = bars([1, 2], 320)
    expect(third?.y).toBeGreaterThan((first?.y ?? 0) + 60)
    const words = textAreas(drawn(comparison([1, 2]), { width: 320 })).map((area) => area.words)
    expect(words.filter((word) => word === 'Option 0')).toHaveLength(2)
  })

  it('have the sign of a tone beside their figure', () => {
    const signs = everything(drawn(comparisonSample('T'))).filter((one) => isOf(one, 'ch-sign'))
    expect(signs).toHaveLength(1)
  })

  it('draw nothing where there is no figure', () => {
    const table = tableOf(['o', 'v:index'], [['a', EMPTY]], { type: 'comparison', label: 'o', measures: ['v'] })
    expect(chartSvgs(table, VIEW)).toEqual([])
  })
})
