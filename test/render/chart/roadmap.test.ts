import { describe, expect, it } from 'vitest'
import { chartSvgs } from '../../../src/render/chart/chart.ts'
import { count, day, EMPTY, text } from '../../../src/reports/document/cell.ts'
import type { Cell, Tone } from '../../../src/reports/document/document.ts'
import { drawn, on, tableOf, VIEW } from '../../support/chart-tables.ts'
import {
  type Drawn,
  everything,
  isOf,
  marksOf,
  meetings,
  numberOf,
  readSvg,
  textAreas,
  tipOf,
} from '../../support/svg-reader.ts'

interface Written {
  readonly name: string
  readonly group?: string
  readonly days?: readonly [start?: string | undefined, end?: string]
  /** Days by which its end has passed. */
  readonly pastEnd?: number
  readonly former?: readonly [string, string]
  /** Its words, where no tone makes them up. */
  readonly state?: string
  readonly tone?: Tone
  readonly milestones?: readonly (readonly [string, boolean])[]
}

function cellsOf({ name, group = '', days = [], pastEnd, former, state, tone, milestones = [] }: Written): Cell[] {
  const [start, end] = days
  return [
    text(group),
    text(name),
    day(start === undefined ? undefined : on(start)),
    day(end === undefined ? undefined : on(end)),
    pastEnd === undefined ? EMPTY : count(pastEnd),
    ...(former === undefined ? [EMPTY, EMPTY] : former.map((written) => day(on(written)))),
    tone === undefined ? text(state ?? '') : text(`state ${tone}`, tone),
    {
      kind: 'milestones',
      milestones: milestones.map(([written, isReached]) => ({
        title: { fr: 'Jalon', en: 'Gate' },
        day: on(written),
        isReached,
      })),
    },
  ]
}

function roadmap(rows: readonly Written[], asOf?: string) {
  return tableOf(
    ['axis', 'project', 'start:day', 'end:day', 'past:count', 'was_start:day', 'was_end:day', 'state', 'gates'],
    rows.map(cellsOf),
    {
      type: 'roadmap',
      label: 'project',
      group: 'axis',
      start: 'start',
      end: 'end',
      pastEnd: 'past',
      former: { start: 'was_start', end: 'was_end', title: { fr: 'Référence', en: 'Baseline' } },
      state: 'state',
      milestones: 'gates',
      ...(asOf === undefined ? {} : { asOf: on(asOf) }),
    },
  )
}

const YEAR: Written = { name: 'Year', days: ['2024-01-01', '2024-12-31'] }

function rects(picture: Drawn) {
  return marksOf(picture)
    .filter(({ name }) => name === 'rect')
    .map((one) => ({
      one,
      tip: tipOf(one),
      isFormer: isOf(one, 'ch-former'),
      x: numberOf(one, 'x'),
      width: numberOf(one, 'width'),
      y: numberOf(one, 'y'),
    }))
}

describe('bars over time', () => {
  it('are as wide as their days: three months are a quarter of a year', () => {
    const [year, quarter] = rects(drawn(roadmap([YEAR, { name: 'Q', days: ['2024-04-01', '2024-06-30'] }])))
    expect((quarter?.width ?? 0) / (year?.width ?? 1)).toBeCloseTo(91 / 366, 2)
    expect(((quarter?.x ?? 0) - (year?.x ?? 0)) / (year?.width ?? 1)).toBeCloseTo(91 / 366, 2)
  })

  it('have below them, thinner, what they are compared with', () => {
    const [year, former] = rects(drawn(roadmap([{ ...YEAR, former: ['2024-01-01', '2024-03-31'] }]))).sort(
      (one, two) => one.y - two.y,
    )
    expect(former?.isFormer).toBe(true)
    expect((former?.width ?? 0) / (year?.width ?? 1)).toBeCloseTo(91 / 366, 2)
    expect(numberOf(former?.one as Drawn, 'height')).toBeLessThan(numberOf(year?.one as Drawn, 'height'))
  })

  it('stand in the order of the rows, and a single day is seen', () => {
    const bars = rects(drawn(roadmap([YEAR, { name: 'Day', days: ['2024-06-30', '2024-06-30'] }])))
    expect(bars.map(({ tip }) => tip)).toEqual(['Year · 1 Jan 2024 – 31 Dec 2024', 'Day · 30 Jun 2024 – 30 Jun 2024'])
    expect(bars[0]?.y).toBeLessThan(bars[1]?.y ?? 0)
    expect(bars[1]?.width).toBeGreaterThanOrEqual(2)
  })

  it('go on to the status date in a broken outline where their end has passed and is still awaited', () => {
    const late: Written = { name: 'Late', days: ['2024-01-01', '2024-03-31'], pastEnd: 91 }
    const picture = drawn(roadmap([YEAR, late], '2024-06-30'))
    const [year, bar, outline] = rects(picture)
    expect(outline?.one.attributes).toMatchObject({ class: 'ch-line-bad', y: `${bar?.y}` })
    expect(outline?.x).toBeCloseTo((bar?.x ?? 0) + (bar?.width ?? 0), 0)
    const days = ((bar?.width ?? 0) + (outline?.width ?? 0)) / (year?.width ?? 1)
    expect(days).toBeCloseTo(182 / 366, 2)
    expect(textAreas(picture).map(({ words }) => words)).toContain('past its end, not completed')
  })

  it('begin under their quarter', () => {
    const picture = drawn(roadmap([YEAR, { name: 'Q', days: ['2024-04-01', '2024-06-30'] }]))
    const heading = textAreas(picture).find(({ words }) => words === 'Q2')
    const [, quarter] = rects(picture)
    const middle = ((heading?.left ?? 0) + (heading?.right ?? 0)) / 2
    expect((quarter?.x ?? 0) + (quarter?.width ?? 0) / 2).toBeCloseTo(middle, 0)
  })
})

describe('states', () => {
  it('have a colour, a sign beside the title, and a word in the legend', () => {
    const picture = drawn(roadmap([{ ...YEAR, tone: 'bad' }]))
    expect(isOf(rects(picture)[0]?.one as Drawn, 'ch-bad')).toBe(true)
    const signs = everything(picture).filter((one) => isOf(one, 'ch-sign'))
    // One in the legend, one in the row.
    expect(signs).toHaveLength(2)
    expect(textAreas(picture).map(({ words }) => words)).toContain('state bad')
  })

  it('of one look are one entry of the legend', () => {
    const states = ['proposed', 'candidate', 'proposed']
    const picture = drawn(roadmap(states.map((state) => ({ ...YEAR, state }))))
    expect(textAreas(picture).map(({ words }) => words)).toContain('proposed, candidate')
  })

  it('have each a sign of their own', () => {
    const tones: readonly Tone[] = ['good', 'watch', 'bad', 'quiet']
    const picture = drawn(roadmap(tones.map((tone) => ({ ...YEAR, tone }))))
    const signs = everything(picture).filter((one) => isOf(one, 'ch-sign'))
    expect(new Set(signs.map(({ attributes }) => attributes['d'])).size).toBe(4)
  })

  it('are said to be missing where other rows have one', () => {
    const words = textAreas(drawn(roadmap([{ ...YEAR, tone: 'good' }, YEAR])))
    expect(words.map((area) => area.words)).toContain('no state given')
    const none = textAreas(drawn(roadmap([YEAR])))
    expect(none.map((area) => area.words)).not.toContain('no state given')
  })
})

describe('a row without both days', () => {
  it.each([
    [[], 'no dates'],
    [['2024-02-01'], 'no end date'],
    [[undefined, '2024-02-01'], 'no start date'],
  ] as const)('has words instead of a bar: %j, %s', (days, said) => {
    const picture = drawn(roadmap([YEAR, { name: 'Some', days }]))
    expect(rects(picture)).toHaveLength(1)
    expect(textAreas(picture).map(({ words }) => words)).toContain(said)
  })

  it('is listed where no row has days, without years', () => {
    const picture = drawn(roadmap([{ name: 'One' }, { name: 'Two' }], '2024-05-15'))
    const words = textAreas(picture).map((area) => area.words)
    expect(words.sort()).toEqual(['One', 'Two', 'no dates', 'no dates'])
  })
})

describe('milestones', () => {
  it('are diamonds at their days, full where reached', () => {
    const picture = drawn(
      roadmap([
        {
          ...YEAR,
          milestones: [
            ['2024-01-01', true],
            ['2024-12-31', false],
          ],
        },
      ]),
    )
    const diamonds = marksOf(picture).filter((one) => isOf(one, 'ch-diamond'))
    expect(diamonds.map((one) => isOf(one, 'ch-text'))).toEqual([true, false])
    expect(diamonds.map(tipOf)).toEqual(['Gate · 1 Jan 2024', 'Gate · 31 Dec 2024'])
    const [from, to] = diamonds.map(({ attributes }) => Number(/^M([\d.]+) /.exec(attributes['d'] ?? '')?.[1]))
    const [year] = rects(picture)
    expect(from).toBeCloseTo(year?.x ?? 0, -1)
    expect(to).toBeCloseTo((year?.x ?? 0) + (year?.width ?? 0), -1)
  })
})

describe('the status date', () => {
  it('is a line through the rows, with its date above', () => {
    const picture = drawn(roadmap([YEAR], '2024-07-01'))
    const [line] = marksOf(picture).filter((one) => isOf(one, 'ch-as-of'))
    const [year] = rects(picture)
    const share = (numberOf(line as Drawn, 'x1') - (year?.x ?? 0)) / (year?.width ?? 1)
    expect(share).toBeCloseTo(182.5 / 366, 2)
    expect(textAreas(picture).map(({ words }) => words)).toContain('as of 1 Jul 2024')
  })

  it('lies on the picture even where it is outside all bars', () => {
    const picture = drawn(roadmap([YEAR], '2027-07-01'))
    const [line] = marksOf(picture).filter((one) => isOf(one, 'ch-as-of'))
    expect(numberOf(line as Drawn, 'x1')).toBeLessThan(880)
    expect(textAreas(picture).map(({ words }) => words)).toContain('2027')
  })
})

describe('groups', () => {
  it('have headings, in the order of the rows', () => {
    const rows = ['B', 'A', 'B'].map((group, at) => ({ ...YEAR, name: `P${at}`, group }))
    const areas = textAreas(drawn(roadmap(rows))).sort((one, two) => one.top - two.top)
    const words = areas.map((area) => area.words).filter((word) => /^([AB]|P\d)$/.test(word))
    expect(words).toEqual(['B', 'P0', 'P2', 'A', 'P1'])
  })

  it('of hundreds of rows repeat the years, and every row has its height', () => {
    const rows = Array.from({ length: 300 }, (_, at) => ({
      ...YEAR,
      name: `Project ${at}`,
      group: `Axis ${Math.floor(at / 100)}`,
    }))
    const picture = drawn(roadmap(rows, '2024-05-15'))
    expect(rects(picture)).toHaveLength(300)
    const words = textAreas(picture).map((area) => area.words)
    expect(words.filter((word) => word === '2024')).toHaveLength(12)
    expect(words).toContain('Axis 1 (continued)')
    expect(meetings(textAreas(picture))).toEqual([])
    const height = Number(picture.attributes['viewBox']?.split(' ')[3])
    expect(height).toBeGreaterThan(300 * 20)
  })
})

it('puts titles above the bars on a narrow page, whole where there is room', () => {
  const name = 'Modernise the shared services'
  const picture = drawn(roadmap([{ ...YEAR, name }]), { width: 340 })
  const title = textAreas(picture).find(({ words }) => words === name)
  const [bar] = rects(picture)
  expect(title?.bottom).toBeLessThanOrEqual((bar?.y ?? 0) + 1)
})

it('cuts a long title and keeps it whole for a pointer', () => {
  const name = 'Modernise the shared services of all departments and of the region '.repeat(3).trim()
  const texts = everything(drawn(roadmap([{ ...YEAR, name }]))).filter((one) => one.name === 'text')
  const cut = texts.find(({ text: words }) => words.endsWith('…'))
  expect(tipOf(cut as Drawn)).toBe(name)
})

it('draws nothing of no rows', () => {
  expect(chartSvgs(roadmap([]), VIEW)).toEqual([])
})

it('says what it shows', () => {
  const rows: Written[] = [
    { ...YEAR, group: 'A', milestones: [['2024-06-30', true]] },
    { name: 'x', group: 'B' },
  ]
  const told = (lang: 'fr' | 'en') =>
    everything(drawn(roadmap(rows), { lang })).find(({ name }) => name === 'desc')?.text
  expect(told('en')).toBe(
    'Timeline of bars: 2 rows; 2 groups; 1 January 2024 to 31 December 2024; 1 milestone; 1 row without dates.',
  )
  expect(told('fr')).toBe(
    'Calendrier de barres\u00a0: 2 lignes\u00a0; 2 groupes\u00a0; du 1er janvier 2024 au 31 décembre 2024\u00a0; 1 jalon\u00a0; 1 ligne sans dates.',
  )
})

describe('a roadmap that is taller than a picture may be', () => {
  const TALLEST = 500
  const rows = Array.from({ length: 90 }, (_, at) => ({
    ...YEAR,
    name: `Project ${at}`,
    group: `Axis ${Math.floor(at / 40)}`,
  }))
  const table = roadmap(rows, '2024-06-30')
  const pictures = chartSvgs(table, { ...VIEW, tallest: TALLEST }).map(readSvg)
  const wordsOf = (picture: Drawn) => textAreas(picture).map(({ words }) => words)

  it('goes on in others, none of which is taller', () => {
    const heights = pictures.map(({ attributes: { viewBox = '' } }) => Number(viewBox.split(' ')[3]))
    expect(pictures.length).toBeGreaterThan(3)
    expect(Math.max(...heights)).toBeLessThanOrEqual(TALLEST)
    expect(pictures.length).toBe(chartSvgs(table, { ...VIEW, tallest: TALLEST }).length)
  })

  it('shows each row once, in their order', () => {
    const names = pictures.flatMap(wordsOf).filter((words) => words.startsWith('Project'))
    expect(names).toEqual(rows.map(({ name }) => name))
  })

  it('has in each the years, the status date and the group, on the same scale', () => {
    for (const picture of pictures) {
      expect(wordsOf(picture)).toContain('2024')
      expect(wordsOf(picture).some((words) => words.startsWith('Axis'))).toBe(true)
    }
    const bars = pictures.flatMap((picture) => rects(picture)).filter(({ isFormer }) => !isFormer)
    expect(new Set(bars.map(({ x, width }) => `${x} ${width}`)).size).toBe(1)
    const days = pictures.map((picture) => everything(picture).filter((one) => isOf(one, 'ch-as-of')).length)
    expect(Math.min(...days)).toBeGreaterThan(0)
  })

  it('names each by its place and describes its own rows, with ids of its own', () => {
    const named = pictures.map((picture) =>
      everything(picture)
        .filter(({ name }) => name === 'title' || name === 'desc')
        .flatMap(({ attributes: { id } }) => id ?? []),
    )
    expect(new Set(named.flat()).size).toBe(2 * pictures.length)
    const titles = chartSvgs(table, { ...VIEW, tallest: TALLEST })
    expect(titles[1]).toContain(`(2/${pictures.length})</title>`)
  })

  it('is one picture where it is not', () => {
    expect(chartSvgs(table, VIEW)).toHaveLength(1)
    expect(chartSvgs(roadmap(rows.slice(0, 8)), { ...VIEW, tallest: TALLEST })).toHaveLength(1)
  })
})
