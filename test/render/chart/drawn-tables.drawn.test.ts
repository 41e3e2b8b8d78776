import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartSvgs } from '../../../src/render/chart/chart.ts'
import { day, EMPTY, quantity, text } from '../../../src/reports/document/cell.ts'
import type { Chart } from '../../../src/reports/document/chart.ts'
import type { Cell, ChartTable } from '../../../src/reports/document/document.ts'
import type { Day } from '../../../src/values/calendar.ts'
import { runsOf } from '../../support/cases.ts'
import { tableOf } from '../../support/chart-tables.ts'
import { meetings, readSvg, textAreas } from '../../support/svg-reader.ts'

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('', 'Portail', 'Q3 2024', 'T1 2024', 'Jan 2025', '07/2024', '2024', 'W'.repeat(90)),
  fc.lorem({ maxCount: 9 }),
)

const number = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.integer({ min: -9, max: 9 }),
  fc.constantFrom(0, 1, 0.995, 1.005, 1e-9, 1e12, -1e12, Number.POSITIVE_INFINITY, Number.NaN),
)

const tone = fc.constantFrom('good', 'watch', 'bad', 'quiet', undefined)
const unit = fc.constantFrom('money', 'days', 'count', 'fte', 'rate', 'index')

const figure: fc.Arbitrary<Cell> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(unit, number, tone)
      .map(([of, value, colour]) => quantity(of, value, colour === undefined ? {} : { tone: colour })),
  },
  fc.constant(quantity('money', null)),
  fc.constant(EMPTY),
)

const name: fc.Arbitrary<Cell> = fc.tuple(word, tone).map(([words, colour]) => text(words, colour))

/** From 1970 to 2120, most of them within a few years. */
const anyDay = fc
  .oneof(fc.integer({ min: 19_000, max: 21_000 }), fc.integer({ min: 0, max: 55_000 }))
  .map((value) => value as Day)

const dayCell: fc.Arbitrary<Cell> = fc.option(anyDay, { nil: undefined }).map((value) => day(value))

const milestones: fc.Arbitrary<Cell> = fc
  .array(fc.record({ words: word, day: anyDay, isReached: fc.boolean() }), { maxLength: 5 })
  .map((list) => ({
    kind: 'milestones',
    milestones: list.map(({ words, ...rest }) => ({ title: { fr: words, en: words }, ...rest })),
  }))

function tables(
  columns: readonly string[],
  row: readonly fc.Arbitrary<Cell>[],
  chart: fc.Arbitrary<Chart>,
  most: number,
): fc.Arbitrary<ChartTable> {
  return fc
    .tuple(fc.array(fc.tuple(...row), { maxLength: most }), chart)
    .map(([rows, drawn]) => tableOf(columns, rows, drawn))
}

const mark = fc.constantFrom('bar', 'line', 'step')
const part = fc.constantFrom('limit', 'former', undefined)

const series = fc
  .tuple(fc.array(fc.tuple(mark, part), { minLength: 3, maxLength: 3 }), fc.boolean(), fc.boolean())
  .map(
    ([marks, isStacked, hasPanels]): Chart => ({
      type: 'series',
      category: 'c',
      ...(hasPanels ? { panel: 'p' } : {}),
      ...(isStacked ? { isStacked } : {}),
      series: marks.map(([drawnAs, as], index) => ({
        column: `s${index}`,
        mark: drawnAs,
        ...(as === undefined ? {} : { part: as }),
      })),
    }),
  )

const roadmap = fc
  .tuple(fc.option(anyDay, { nil: undefined }), fc.boolean())
  .map(
    ([asOf, hasGroups]): Chart => ({
      type: 'roadmap',
      label: 'n',
      start: 'a',
      end: 'b',
      state: 's',
      milestones: 'm',
      ...(hasGroups ? { group: 'g' } : {}),
      former: { start: 'x', end: 'y', title: { fr: 'Référence', en: 'Baseline' } },
      ...(asOf === undefined ? {} : { asOf }),
    }),
  )

const scatter = fc
  .tuple(fc.boolean(), fc.boolean(), fc.boolean())
  .map(
    ([hasSize, hasGroups, isJoined]): Chart => ({
      type: 'scatter',
      label: 'n',
      x: 'x',
      y: 'y',
      ...(hasSize ? { size: 's' } : {}),
      ...(hasGroups ? { group: 'g' } : {}),
      ...(isJoined ? { isJoined } : {}),
    }),
  )

const KINDS: Readonly<Record<string, fc.Arbitrary<ChartTable>>> = {
  series: tables(
    ['p', 'c', 's0:days', 's1:days', 's2:days'],
    [fc.constantFrom(text('A'), text('B')), name, figure, figure, figure],
    series,
    30,
  ),
  roadmap: tables(
    ['g', 'n', 'a:day', 'b:day', 'x:day', 'y:day', 's', 'm'],
    [fc.constantFrom(text('A'), text('B'), text('')), name, dayCell, dayCell, dayCell, dayCell, name, milestones],
    roadmap,
    60,
  ),
  scatter: tables(['n', 'g', 'x:money', 'y:index', 's:days'], [name, name, figure, figure, figure], scatter, 40),
  matrix: tables(
    ['r', 'a:count', 'b:count'],
    [name, figure, fc.oneof(figure, name)],
    word.map(
      (words): Chart => ({
        type: 'matrix',
        row: 'r',
        columns: ['a', 'b'],
        axes: { row: { fr: words, en: words }, column: { fr: words, en: words } },
      }),
    ),
    8,
  ),
  comparison: tables(
    ['n', 'a:money', 'b:rate', 'c:index'],
    [name, figure, figure, figure],
    fc.constant({ type: 'comparison', label: 'n', measures: ['a', 'b', 'c'] }),
    8,
  ),
}

const view = fc.record({
  lang: fc.constantFrom('fr' as const, 'en' as const),
  currency: fc.constantFrom('EUR', 'GBP'),
  id: fc.constant('c'),
  width: fc.integer({ min: 280, max: 1300 }),
  tallest: fc.constantFrom(Number.POSITIVE_INFINITY, 800, 300),
})

describe.each(Object.entries(KINDS))('any %s', (_, kind) => {
  it('is well-formed, without holes, without a text on another or over an edge', () => {
    fc.assert(
      fc.property(kind, view, (table, seen) => {
        const pictures = chartSvgs(table, seen)
        for (const svg of pictures) {
          const root = readSvg(svg)
          const [, , width = 0, height = 0] = (root.attributes['viewBox'] ?? '').split(' ').map(Number)
          const numbers = [...svg.matchAll(/ (?:x|y|width|height|d|transform|viewBox)\d?="([^"]*)"/g)]
          expect(numbers.map(([, value]) => value).join(' ')).not.toMatch(/NaN|undefined|Infinity|e[+-]/)
          const areas = textAreas(root)
          expect(meetings(areas)).toEqual([])
          const beyond = areas.filter(
            ({ left, right, top, bottom }) => left < -0.2 || right > width + 0.2 || top < -0.2 || bottom > height + 0.2,
          )
          expect(beyond).toEqual([])
        }
        expect(chartSvgs(table, seen)).toEqual(pictures)
      }),
      { numRuns: runsOf(600, 60) },
    )
  })
})
