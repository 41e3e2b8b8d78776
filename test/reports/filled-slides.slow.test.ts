/** How far the slides of the samples' decks are filled, by the geometry of their parts: none is left half empty before one that it has room for. */
import { describe, expect, it } from 'vitest'
import { renderPptx } from '../../src/render/pptx.ts'
import { type NamedResults, reportsOfSample } from '../support/page-reports.ts'
import { below, type ReadSlide, readDeck, type XmlElement } from '../support/read-deck.ts'
import { renderOptions } from '../support/render-options.ts'
import { SAMPLES } from '../support/sample-plan.ts'

const INCH = 914400
/** Where parts of slides stand, in inches from the top. */
const [TOP, BOTTOM] = [1.5, 6.8]

/** Two slides one after the other fill more than this of the height of one, else both would stand on one. */
const OF_TWO = 0.85
/** The least share of the height that a slide fills which is not the only one of its deck. */
const FLOOR = 0.2
/** Slides of a line or two that have no room above: the tables there are shown whole, and no picture lends them any. */
const BELOW_WHOLE_TABLES: readonly string[] = [
  'plans/minimal assessment: Valeurs des indicateurs',
  'plans/minimal governance: Dérogations',
  'plans/draft budget: Enveloppes',
  'plans/draft risks: Risques à revoir',
  'plans/centre-val-de-loire-2017-2021 strategy: Grille de notation',
  'plans/centre-val-de-loire-2022-2027 vues-du-bureau: Homologation du SI',
]
/** The least share of their height that the slides of a sample fill, on average: a plan with little in it has little to show. */
const MEAN = { minimal: 0.7, other: 0.78 } as const

function isContent(shape: XmlElement): boolean {
  return below(shape, 'p:ph').length === 0
}

/** Down to where the parts of a slide reach, as a share of the height that they have. */
function filledShare({ tree }: ReadSlide): number {
  const shapes = ['p:sp', 'p:graphicFrame', 'p:pic', 'p:cxnSp'].flatMap((name) => below(tree, name))
  const ends = shapes.filter(isContent).flatMap((shape) => {
    const [offset] = [...below(shape, 'a:off'), ...below(shape, 'p:off')]
    const [size] = [...below(shape, 'a:ext'), ...below(shape, 'p:ext')].filter(
      ({ attributes }) => attributes['cy'] !== undefined,
    )
    const y = Number(offset?.attributes['y'] ?? 0) / INCH
    // A table is as high as its rows, whatever its frame says.
    const rows = below(shape, 'a:tr').map(({ attributes }) => Number(attributes['h'] ?? 0))
    const height = rows.reduce((sum, one) => sum + one, 0)
    const end = y + (height > 0 ? height : Number(size?.attributes['cy'] ?? 0)) / INCH
    return y < TOP - 0.05 || y > BOTTOM ? [] : [Math.min(end, BOTTOM)]
  })
  return ends.length === 0 ? 0 : (Math.max(...ends) - TOP) / (BOTTOM - TOP)
}

/** How far the slides of a deck are filled, without the one that opens it and the one that says where it comes from. */
async function shares(result: NamedResults[number][1]): Promise<(readonly [string, number])[]> {
  const slides = readDeck(await renderPptx(result, renderOptions('fr'))).slice(1, -1)
  return slides.map((slide) => [slide.title, Math.round(filledShare(slide) * 100) / 100] as const)
}

/** The sum of numbers over how many they are. */
function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

describe.each(SAMPLES)('the decks of %s', (sample) => {
  it('fill their slides, and no two of them would stand on one', async () => {
    const all: number[] = []
    const apart: string[] = []
    const low: string[] = []
    for (const [name, result] of reportsOfSample(`plans/${sample}`)) {
      const slides = await shares(result)
      all.push(...slides.map(([, share]) => share))
      const named = slides.map(([title, share]) => [`${name}: ${title}`, share] as const)
      const isApart = (share: number, at: number) => share + (slides[at + 1]?.[1] ?? 1) <= OF_TWO
      apart.push(...named.flatMap(([title, share], at) => (isApart(share, at) ? title : [])))
      if (slides.length > 1)
        low.push(...named.flatMap(([title, share]) => (share < FLOOR ? title : [])))
    }
    expect(apart).toEqual([])
    expect(low.filter((one) => !BELOW_WHOLE_TABLES.includes(one))).toEqual([])
    expect(mean(all)).toBeGreaterThan(sample === 'minimal' ? MEAN.minimal : MEAN.other)
  }, 120_000)
})
