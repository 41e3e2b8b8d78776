import { describe, expect, it } from 'vitest'
import { chartSvgs } from '../../../src/render/chart/chart.ts'
import { quantity } from '../../../src/reports/document/cell.ts'
import type { SeriesChart } from '../../../src/reports/document/chart.ts'
import type { Cell } from '../../../src/reports/document/document.ts'
import { drawn, during, tableOf, VIEW } from '../../support/chart-tables.ts'
import { BUDGET, loadSample } from '../../support/sample-charts.ts'
import { type Drawn, everything, isOf, marksOf, numberOf, textAreas, tipOf } from '../../support/svg-reader.ts'

const days = (value: number | null): Cell => quantity('days', value)

function series(
  values: readonly (readonly (number | null)[])[],
  more: Partial<SeriesChart> = {},
  mark: 'bar' | 'line' | 'step' = 'bar',
) {
  const names = (values[0] ?? []).map((_, index) => `s${index + 1}`)
  return tableOf(
    ['category', ...names.map((name) => `${name}:days`)],
    values.map((row, index) => [`c${index + 1}`, ...row.map(days)]),
    { type: 'series', category: 'category', series: names.map((column) => ({ column, mark })), ...more },
  )
}

function barsOf(picture: Drawn) {
  return marksOf(picture)
    .filter(({ name }) => name === 'rect')
    .map((bar) => ({
      tip: tipOf(bar),
      x: numberOf(bar, 'x'),
      y: numberOf(bar, 'y'),
      width: numberOf(bar, 'width'),
      height: numberOf(bar, 'height'),
      bottom: numberOf(bar, 'y') + numberOf(bar, 'height'),
    }))
}

/** The curves without the halos behind them. */
function curvesOf(picture: Drawn): string[] {
  return marksOf(picture)
    .filter((one) => isOf(one, 'ch-curve') && !isOf(one, 'ch-halo'))
    .map(({ attributes }) => attributes['d'] ?? '')
}

describe('bars', () => {
  it('have heights in the ratio of their figures, from one line', () => {
    const [one, two, three] = barsOf(drawn(series([[10], [20], [50]])))
    expect((two?.height ?? 0) / (one?.height ?? 1)).toBeCloseTo(2, 1)
    expect((three?.height ?? 0) / (one?.height ?? 1)).toBeCloseTo(5, 1)
    expect(one?.bottom).toBeCloseTo(two?.bottom ?? 0, 1)
    expect(one?.bottom).toBeCloseTo(three?.bottom ?? 0, 1)
  })

  it('stand at the tick of their figure', () => {
    const picture = drawn(series([[50], [100]]))
    const tick = textAreas(picture).find(({ words }) => words === '100\u00a0d')
    const [, bar] = barsOf(picture)
    const middle = ((tick?.top ?? 0) + (tick?.bottom ?? 0)) / 2
    expect(Math.abs((bar?.y ?? 0) - middle)).toBeLessThan(2)
  })

  it('are not there for what has no figure, and flat for zero', () => {
    const bars = barsOf(drawn(series([[10], [null], [0]])))
    expect(bars.map(({ tip }) => tip)).toEqual(['c1, s1: 10\u00a0d', 'c3, s1: 0\u00a0d'])
    expect(bars[1]?.height).toBe(0)
  })

  it('hang below zero for figures below it', () => {
    const [above, below] = barsOf(drawn(series([[30], [-15]])))
    expect(below?.y).toBeCloseTo(above?.bottom ?? 0, 1)
    expect((above?.height ?? 0) / (below?.height ?? 1)).toBeCloseTo(2, 1)
  })

  it('of a category stand beside each other', () => {
    const bars = barsOf(
      drawn(
        series([
          [1, 2],
          [3, 4],
        ]),
      ),
    )
    expect(bars).toHaveLength(4)
    const sorted = [...bars].sort((one, two) => one.x - two.x)
    for (const [index, bar] of sorted.entries()) {
      const next = sorted[index + 1]
      if (next !== undefined) expect(bar.x + bar.width).toBeLessThanOrEqual(next.x + 0.11)
    }
  })
})

describe('stacked bars', () => {
  it('stand on each other, what is below zero under it', () => {
    const [one, two, three] = barsOf(drawn(series([[20, 30, -10]], { isStacked: true })))
    expect(two?.bottom).toBeCloseTo(one?.y ?? 0, 1)
    expect(three?.y).toBeCloseTo(one?.bottom ?? 0, 1)
    expect(one?.x).toBe(two?.x)
    expect((two?.height ?? 0) / (one?.height ?? 1)).toBeCloseTo(1.5, 1)
  })

  it('leave a limit and a former state out of the stack', () => {
    const chart: Partial<SeriesChart> = {
      isStacked: true,
      series: [
        { column: 's1', mark: 'bar' },
        { column: 's2', mark: 'bar' },
        { column: 's3', mark: 'bar', part: 'former' },
      ],
    }
    const bars = barsOf(drawn(series([[20, 30, 40]], chart)))
    const former = bars.find(({ tip }) => tip.includes('s3'))
    const first = bars.find(({ tip }) => tip.includes('s1'))
    expect(former?.bottom).toBeCloseTo(first?.bottom ?? 0, 1)
    expect(former?.x).not.toBe(first?.x)
  })

  it('fit in the picture with their sum', () => {
    for (const { y } of barsOf(drawn(series([[90, 90, 90]], { isStacked: true })))) expect(y).toBeGreaterThan(0)
  })
})

describe('lines and steps', () => {
  it('have a marker for each figure, and a gap where there is none', () => {
    const picture = drawn(series([[1], [2], [null], [4], [5]], {}, 'line'))
    expect(marksOf(picture).filter((one) => isOf(one, 'ch-edge'))).toHaveLength(4)
    const [curve = ''] = curvesOf(picture)
    expect(curve.match(/M/g)).toHaveLength(2)
    expect(curve).not.toContain('Z')
  })

  it('of steps run level over the width of a category', () => {
    const [curve = ''] = curvesOf(drawn(series([[10], [20]], {}, 'step')))
    const points = [...curve.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
    const [[left = 0, from] = [], [middle = 0, to] = [], [start, up] = [], [end = 0] = []] = points
    expect(points).toHaveLength(4)
    expect(from).toBe(to)
    expect(start).toBe(middle)
    expect(up).toBeLessThan(from ?? 0)
    expect(middle - left).toBeCloseTo(end - middle, 0)
  })

  it('are told apart by more than colour', () => {
    const paths = marksOf(
      drawn(
        series(
          [
            [1, 2, 3],
            [2, 3, 4],
          ],
          {},
          'line',
        ),
      ),
    )
    const lines = paths.filter((one) => isOf(one, 'ch-curve') && !isOf(one, 'ch-halo'))
    const dashes = lines.map(({ attributes }) => attributes['stroke-dasharray'])
    expect(new Set(dashes).size).toBe(3)
  })

  it('do not begin at zero where all figures lie close together', () => {
    const texts = textAreas(drawn(series([[1000], [1010]], {}, 'line'))).map(({ words }) => words)
    expect(texts).not.toContain('0\u00a0d')
    expect(texts.join(' ')).toContain('1,000')
  })
})

describe('fills', () => {
  it('have a pattern of their own for each series but the first', () => {
    const picture = drawn(series([[1, 2, 3, 4, 5, 6, 7]], { isStacked: true }))
    const bars = marksOf(picture).filter(({ name }) => name === 'rect')
    const fills = bars.map(({ attributes }) => attributes['fill'] ?? attributes['class'])
    expect(new Set(fills).size).toBe(7)
    const ids = everything(picture).map(({ attributes }) => attributes['id'])
    for (const fill of fills.filter((one) => one?.startsWith('url(')))
      expect(ids).toContain(fill?.slice('url(#'.length, -1))
  })
})

describe('panels', () => {
  it('have one scale, and each category at the same place', () => {
    const picture = drawn(loadSample('SI'))
    const bars = barsOf(picture)
    expect(bars).toHaveLength(8)
    const [first, last] = [bars[0], bars[4]]
    // 110 days in the first team, 40 in the second.
    expect((first?.height ?? 0) / (last?.height ?? 1)).toBeCloseTo(110 / 40, 1)
    expect(first?.bottom).toBe(last?.bottom)
  })

  it('stand below each other on a narrow page', () => {
    const bars = barsOf(drawn(loadSample('SI'), { width: 340 }))
    expect(bars[0]?.x).toBe(bars[4]?.x)
    expect(bars[4]?.y).toBeGreaterThan(bars[0]?.bottom ?? 0)
  })

  it('keep a place for a category that only another panel has', () => {
    const table = tableOf(
      ['team', 'period', 'load:days'],
      [
        ['A', during('2024-Q2'), days(10)],
        ['B', during('2024-Q1'), days(10)],
        ['B', during('2024-Q2'), days(20)],
      ],
      { type: 'series', category: 'period', panel: 'team', series: [{ column: 'load', mark: 'bar' }] },
    )
    const [alone, , second] = barsOf(drawn(table, { width: 340 }))
    expect(alone?.tip).toContain('Q2 2024')
    expect(alone?.x).toBe(second?.x)
  })
})

it.each([
  ['fr', 'T1'],
  ['en', 'Q1'],
] as const)('writes quarters over their years in %s', (lang, quarter) => {
  const words = textAreas(drawn(loadSample('SI'), { lang })).map((area) => area.words)
  expect(words.filter((word) => word === quarter)).toHaveLength(2)
  expect(words.filter((word) => word === '2024')).toHaveLength(2)
})

it.each([
  ['fr', '01'],
  ['en', 'Jan'],
] as const)('writes months over their years in %s', (lang, month) => {
  const months = Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}`)
  const table = tableOf(
    ['month', 'load:days'],
    months.map((one) => [during(one), days(10)]),
    { type: 'series', category: 'month', series: [{ column: 'load', mark: 'bar' }] },
  )
  const words = textAreas(drawn(table, { lang })).map((area) => area.words)
  expect(words).toEqual(expect.arrayContaining([month, '2024']))
})

it('gives series that mean something the colour of that, told apart by forms', () => {
  const table = tableOf(
    ['month', 'sun:count', 'clear:count', 'storm:count'],
    [['c1', ...[3, 2, 1].map((value) => quantity('count', value))]],
    {
      type: 'series',
      category: 'month',
      isStacked: true,
      series: [
        { column: 'sun', mark: 'bar', tone: 'good' },
        { column: 'clear', mark: 'bar', tone: 'good' },
        { column: 'storm', mark: 'bar', tone: 'bad' },
      ],
    },
  )
  const bars = marksOf(drawn(table)).filter(({ name }) => name === 'rect')
  const looks = bars.map(({ attributes }) => attributes['fill'] ?? attributes['class'])
  expect(looks).toEqual(['ch-good ch-edge', 'url(#c-good-1)', 'url(#c-bad-2)'])
})

it('has a legend for several series, and none for one', () => {
  const legendOf = (picture: Drawn) => everything(picture).filter((one) => isOf(one, 'legend'))
  expect(legendOf(drawn(BUDGET))).toHaveLength(1)
  expect(legendOf(drawn(series([[1]])))).toHaveLength(0)
})

it('draws nothing where there is no figure', () => {
  expect(chartSvgs(series([[null], [null]]), VIEW)).toEqual([])
  expect(chartSvgs(series([]), VIEW)).toEqual([])
})

it('says what it shows where the chart has no sentence of its own', () => {
  const desc = everything(
    drawn(
      series(
        [
          [10, 20],
          [30, null],
        ],
        { isStacked: true },
      ),
    ),
  ).find(({ name }) => name === 'desc')
  expect(desc?.text).toBe(
    'Stacked bars: 2 categories, from c1 to c2; s1 and s2; from 10\u00a0d (c1, s1) to 30\u00a0d (c2, s1).',
  )
})

describe('a fan', () => {
  const fan = (values: readonly (readonly (number | null)[])[]) =>
    drawn(
      series(
        values,
        {
          bands: [
            { from: 's1', to: 's3' },
            { from: 's2', to: 's3' },
          ],
        },
        'line',
      ),
    )
  const bandsOf = (picture: Drawn): string[] =>
    everything(picture)
      .filter((one) => isOf(one, 'ch-fan'))
      .map(({ attributes }) => attributes['d'] ?? '')

  it('fills a band between two of its lines, through the points of both', () => {
    const picture = fan([
      [1, 2, 3],
      [1, 4, 6],
    ])
    const [outer = '', ...others] = bandsOf(picture)
    expect(others).toHaveLength(1)
    const points = (path: string): string[] => path.replaceAll('Z', '').split(/[ML]/).filter(Boolean)
    const [low = '', , high = ''] = curvesOf(picture)
    expect(new Set(points(outer))).toEqual(new Set([...points(low), ...points(high)]))
  })

  it('has a gap where a line has one', () => {
    const [outer = ''] = bandsOf(
      fan([
        [1, 2, 3],
        [null, 4, 6],
        [1, 2, 3],
      ]),
    )
    expect(outer.match(/M/g)).toHaveLength(2)
  })

  it('is not there where nothing is told of bands', () => {
    expect(bandsOf(drawn(series([[1, 2, 3]], {}, 'line')))).toEqual([])
  })
})
