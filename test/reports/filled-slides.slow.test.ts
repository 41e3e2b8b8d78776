/** How far the slides of the samples' decks are filled, by the geometry of their parts: none is half empty, and they are few. */
import { describe, expect, it } from 'vitest'
import { committeePage } from '../../src/commands/report/committee-page.ts'
import { renderPptx } from '../../src/render/pptx.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import type { Lang } from '../../src/values/language.ts'
import { shareOf } from '../support/cases.ts'
import { reportsOfSample } from '../support/page-reports.ts'
import { below, type ReadSlide, readDeck, type XmlElement } from '../support/read-deck.ts'
import { renderOptions } from '../support/render-options.ts'
import { SAMPLES, samplePlan } from '../support/sample-plan.ts'

const INCH = 914400
/** Where parts of slides stand, in inches from the top. */
const [TOP, BOTTOM] = [1.5, 6.8]

/** The least share of its height that a slide fills: no kind of slide but the first is excepted. */
const FLOOR = 0.5
/** The least share that the slides of a sample fill, on average. */
const MEAN = 0.9
/** The most slides of all decks of a sample: what is short stands with its neighbours rather than in large words. */
const MOST: Readonly<Record<(typeof SAMPLES)[number], number>> = {
  minimal: 86,
  draft: 139,
  'centre-val-de-loire-2017-2021': 217,
  'centre-val-de-loire-2022-2027': 265,
}

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

/** How far the slides of a deck are filled, without the one that opens it. */
async function shares(result: CommandResult, lang: Lang): Promise<(readonly [string, number])[]> {
  const [, ...slides] = readDeck(await renderPptx(result, renderOptions(lang)))
  return slides.map((slide) => [slide.title, Math.round(filledShare(slide) * 100) / 100] as const)
}

/** The sum of numbers over how many they are. */
function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

const [IN_ENGLISH = SAMPLES[0]] = shareOf(SAMPLES)

describe.each(SAMPLES)('the decks of %s', (sample) => {
  // Its words are the longer ones; English is looked at in turns.
  it.each(['fr', ...(sample === IN_ENGLISH ? ['en' as const] : [])] as const)(
    'fill their slides in %s, and are no more than they need',
    async (lang) => {
      const path = `plans/${sample}`
      const all: number[] = []
      const low: string[] = []
      const decks = reportsOfSample(path)
      for (const [name, result] of decks) {
        const slides = await shares(committeePage(samplePlan(path), result, 'page'), lang)
        all.push(...slides.map(([, share]) => share))
        low.push(...slides.flatMap(([title, share]) => (share < FLOOR ? `${name}: ${title}` : [])))
      }
      expect(low).toEqual([])
      expect(mean(all)).toBeGreaterThan(MEAN)
      expect(all.length + decks.length).toBeLessThanOrEqual(MOST[sample])
    },
    120_000,
  )
})
