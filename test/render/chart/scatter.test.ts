import { describe, expect, it } from 'vitest'
import { chartSvgs } from '../../../src/render/chart/chart.ts'
import { unbroken } from '../../../src/render/text/unbroken.ts'
import { quantity } from '../../../src/reports/document/cell.ts'
import type { ScatterChart } from '../../../src/reports/document/chart.ts'
import { drawn, tableOf, VIEW } from '../../support/chart-tables.ts'
import { FRONTIER, valueSample } from '../../support/sample-charts.ts'
import { type Drawn, everything, isOf, marksOf, textAreas, tipOf } from '../../support/svg-reader.ts'

type Row = readonly [name: string, group: string, x: number | null, y: number | null, size?: number]

function scatter(rows: readonly Row[], more: Partial<ScatterChart> = {}) {
  return tableOf(
    ['name', 'group', 'cost:money', 'value:index', 'work:days'],
    rows.map(([name, group, x, y, size = 10]) => [
      name,
      group,
      quantity('money', x),
      quantity('index', y),
      quantity('days', size),
    ]),
    { type: 'scatter', label: 'name', x: 'cost', y: 'value', group: 'group', ...more },
  )
}

/** The points with their middles and the area that their paths enclose where they are circles. */
function pointsOf(picture: Drawn) {
  return marksOf(picture).map((one) => {
    const [, x, y] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(one.attributes['transform'] ?? '') ?? []
    const [, radius] = /^M([\d.]+),0/.exec(one.attributes['d'] ?? '') ?? []
    return { one, tip: tipOf(one), x: Number(x), y: Number(y), radius: Number(radius) }
  })
}

const named = (picture: Drawn, name: string) => pointsOf(picture).find(({ tip }) => tip.startsWith(`${name} ·`))

describe('points', () => {
  it('are one a row that has both figures, in their places', () => {
    const picture = drawn(
      scatter([
        ['a', '', 1000, 1],
        ['b', '', 2000, 3],
        ['c', '', 5000, 2],
        ['d', '', null, 2],
      ]),
    )
    const [a, b, c] = ['a', 'b', 'c'].map((name) => named(picture, name))
    expect(pointsOf(picture)).toHaveLength(3)
    expect(((c?.x ?? 0) - (a?.x ?? 0)) / ((b?.x ?? 0) - (a?.x ?? 0))).toBeCloseTo(4, 1)
    expect(((b?.y ?? 0) - (a?.y ?? 0)) / ((c?.y ?? 0) - (a?.y ?? 0))).toBeCloseTo(2, 1)
    expect(b?.y).toBeLessThan(c?.y ?? 0)
  })

  it('say their figures to a pointer', () => {
    expect(named(drawn(scatter([['a', 'X', 1000, 1.25]])), 'a')?.tip).toBe('a · X · cost €1k · value 1.25')
  })

  it('have equal lengths for equal ratios where costs span two decades', () => {
    const at = (least: number) => {
      const picture = drawn(
        scatter([
          ['a', '', least, 1],
          ['b', '', 10_000, 1],
          ['c', '', 100_000, 1],
        ]),
      )
      const [a, b, c] = ['a', 'b', 'c'].map((name) => named(picture, name)?.x ?? 0)
      return ((c ?? 0) - (b ?? 0)) / ((b ?? 0) - (a ?? 0))
    }
    expect(at(1000)).toBeCloseTo(1, 1)
    expect(at(1001)).toBeCloseTo(90_000 / 8999, 0)
    expect(at(-1000)).toBeCloseTo(90 / 11, 1)
  })

  it('have areas in the ratio of their sizes', () => {
    const picture = drawn(
      scatter(
        [
          ['a', '', 1, 1, 100],
          ['b', '', 2, 2, 400],
          ['c', '', 3, 3, 0],
        ],
        { size: 'work' },
      ),
    )
    const [a, b, c] = ['a', 'b', 'c'].map((name) => named(picture, name)?.radius ?? 0)
    expect((b ?? 0) / (a ?? 1)).toBeCloseTo(2, 1)
    expect(c).toBeGreaterThan(0)
  })

  it('are told apart by shape and colour where they have groups', () => {
    const picture = drawn(
      scatter([
        ['a', 'X', 1, 1],
        ['b', 'Y', 2, 2],
        ['c', 'X', 3, 3],
      ]),
    )
    const looks = ['a', 'b', 'c'].map((name) => {
      const attributes = named(picture, name)?.one.attributes
      return `${attributes?.['class']} ${attributes?.['d']}`
    })
    expect(looks[0]).toBe(looks[2])
    expect(looks[0]).not.toBe(looks[1])
    const words = textAreas(picture).map((area) => area.words)
    expect(words).toEqual(expect.arrayContaining(['X', 'Y']))
  })
})

describe('names', () => {
  it('stand beside their points, and cover no other', () => {
    const rows = Array.from(
      { length: 60 },
      (_, at): Row => [`Project number ${at}`, `G${at % 6}`, 1000 * ((at * 37) % 61), (at * 23) % 59, (at * at) % 97],
    )
    const picture = drawn(scatter(rows, { size: 'work' }))
    const names = textAreas(picture).filter(({ words }) => words.startsWith('Project'))
    expect(names.length).toBeGreaterThan(3)
    for (const { left, right, top, bottom } of names)
      for (const { x, y } of pointsOf(picture)) expect(x > left && x < right && y > top && y < bottom).toBe(false)
  })

  it('are those of the larger points where there are many', () => {
    const rows = Array.from({ length: 20 }, (_, at): Row => [`p${at}`, '', at, (at * 7) % 20, at === 3 ? 1000 : 1])
    const words = textAreas(drawn(scatter(rows, { size: 'work' }))).map((area) => area.words)
    expect(words.filter((word) => /^p\d/.test(word))).toEqual(['p3'])
  })

  it('are all there where points are few and apart', () => {
    const words = textAreas(drawn(FRONTIER)).map((area) => area.words)
    expect(words).toEqual(expect.arrayContaining(['-10 %', '0 %', '+10 %'].map(unbroken)))
  })
})

it('joins points in the order of the rows', () => {
  const picture = drawn(FRONTIER)
  const line = everything(picture).find((one) => isOf(one, 'ch-curve') && !isOf(one, 'ch-halo'))
  const ends = [...(line?.attributes['d'] ?? '').matchAll(/([\d.]+),([\d.]+)/g)].map(([, x]) => Number(x))
  expect(ends).toEqual(pointsOf(picture).map(({ x }) => x))
  expect(ends).toHaveLength(3)
})

it('lists the rows that lack a figure', () => {
  const words = textAreas(drawn(valueSample('T'))).map((area) => area.words)
  expect(words).toContain('Without both figures: Annuaire')
})

it('says what areas stand for, in round figures', () => {
  const words = textAreas(drawn(valueSample('T'))).map((area) => area.words)
  expect(words).toEqual(expect.arrayContaining(['Work (area): 50\u00a0d', '200\u00a0d']))
})

it('draws nothing where no row has both figures', () => {
  expect(chartSvgs(scatter([['a', '', null, 1]]), VIEW)).toEqual([])
})

it('draws one point alone', () => {
  expect(pointsOf(drawn(scatter([['a', '', 5, 5]])))).toHaveLength(1)
})
