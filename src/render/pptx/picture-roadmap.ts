/** A roadmap of native shapes: a bar a project in the colour of its state with the word beside it, the baseline below, milestones, years and the status date. */

import type { RoadmapChart } from '../../reports/document/chart.ts'
import { roadmapData } from '../../reports/document/chart-data.ts'
import type { ChartTable } from '../../reports/document/document.ts'
import { moreNote } from '../../reports/document/table.ts'
import { type Day, firstDay, lastDay, monthOf, monthOfDay, yearOf } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { dayLabel } from '../text/cell-text.ts'
import { legalText } from '../text/xml-text.ts'
import type { Box, Canvas } from './canvas.ts'
import { GREY, INK, TONE_COLOURS } from './look.ts'
import { type DeckContext, noteParagraph, type Picture, SIZES, words } from './page.ts'
import { fittedText, lineHeight } from './text-size.ts'

const TEXTS = {
  undated: { fr: 'sans dates', en: 'no dates' },
  again: { fr: 'suite', en: 'continued' },
  milestone: {
    fr: '◆ jalon atteint   ◇ jalon à venir',
    en: '◆ milestone reached   ◇ milestone to come',
  },
  asOf: { fr: 'trait vertical\u00a0: situation au', en: 'vertical line: as of' },
} as const satisfies Record<string, Bilingual>

/** Inches. */
const ROW = 0.285
const HEAD = 0.34
const LEGEND = 0.3
const [NAMES, STATES] = [3.9, 1.05]
const [BAR, BASELINE, DIAMOND] = [0.13, 0.05, 0.13]
const MOST_SLIDES = 4
/** Rows that a slide of the usual height holds. */
const ROWS_A_SLIDE = 16
/** Years have room for their figures, else every second one. */
const YEAR_WIDTH = 0.45
const GRID = 'D5DADF'

type Bar = ReturnType<typeof roadmapData>[number]['bars'][number]
type Line =
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'bar'; readonly bar: Bar }

/** The lines of each slide: a group's name stands above its first bar, and again where it goes on. */
function pagesOf(groups: ReturnType<typeof roadmapData>, context: DeckContext): Line[][] {
  const pages: Line[][] = [[]]
  for (const { name, bars } of groups) {
    const heading = words(name, context)
    bars.forEach((bar, at) => {
      const page = pages.at(-1) ?? []
      const isOpening = at === 0 && heading !== ''
      if (page.length + (isOpening ? 2 : 1) > ROWS_A_SLIDE) pages.push([])
      const current = pages.at(-1) ?? []
      const isGoingOn = current.length === 0 && at > 0
      if (heading !== '' && (at === 0 || isGoingOn)) {
        const text = isGoingOn ? `${heading} (${TEXTS.again[context.lang]})` : heading
        current.push({ kind: 'group', name: text })
      }
      current.push({ kind: 'bar', bar })
    })
  }
  return pages.filter((page) => page.length > 0)
}

/** The first and the last day that the time across shows: whole years around all that is drawn. */
function span(bars: readonly Bar[], asOf: Day | undefined): readonly [Day, Day] | undefined {
  const days = bars.flatMap(({ start, end, formerStart, formerEnd, milestones }) => [
    ...[start, end, formerStart, formerEnd].flatMap((day) => day ?? []),
    ...milestones.map(({ day }) => day),
  ])
  if (days.length === 0) return undefined
  const all = asOf === undefined ? days : [...days, asOf]
  const [first, last] = [
    all.reduce((least, day) => (day < least ? day : least)),
    all.reduce((most, day) => (day > most ? day : most)),
  ] as const
  const year = (day: Day): number => yearOf(monthOfDay(day))
  return [firstDay(monthOf(year(first), 1)), lastDay(monthOf(year(last), 12))]
}

interface Frame {
  readonly box: Box
  readonly time: readonly [Day, Day]
  readonly asOf: Day | undefined
  readonly context: DeckContext
  /** Where a day stands across. */
  readonly at: (day: Day) => number
}

function frameOf(
  box: Box,
  time: readonly [Day, Day],
  asOf: Day | undefined,
  context: DeckContext,
): Frame {
  const [first, last] = time
  const left = box.x + NAMES + STATES
  const width = box.w - NAMES - STATES
  const at = (day: Day): number => left + (width * (day - first)) / (last - first + 1)
  return { box, time, asOf, context, at }
}

function drawYears(canvas: Canvas, { box, time, at }: Frame, height: number): void {
  const [first, last] = time.map((day) => yearOf(monthOfDay(day))) as [number, number]
  const step = Math.ceil((YEAR_WIDTH * (last - first + 1)) / (box.w - NAMES - STATES))
  for (let year = first; year <= last; year += 1) {
    const x = at(firstDay(monthOf(year, 1)))
    canvas.shape('line', { x, y: box.y, w: 0, h: HEAD + height }, { line: GRID, width: 0.75 })
    if ((year - first) % step !== 0) continue
    const end = year === last ? box.x + box.w : at(firstDay(monthOf(year + 1, 1)))
    canvas.text(
      [{ text: String(year), points: SIZES.table, isBold: true, colour: GREY, align: 'center' }],
      {
        ...{ x, y: box.y, w: Math.max(0.4, end - x), h: HEAD },
      },
    )
  }
}

function drawBar(canvas: Canvas, bar: Bar, y: number, { at, box, context }: Frame): void {
  const { look, lang } = context
  const style = { points: SIZES.table }
  const top = y + (ROW - lineHeight(SIZES.table)) / 2
  const colour = bar.tone === undefined ? look.accent : TONE_COLOURS[bar.tone]
  const line = (text: string, x: number, w: number, paint: string): void => {
    if (text === '') return
    const fitted = fittedText(text, { width: w - 0.08, lines: 1 }, style)
    canvas.text([{ text: fitted, ...style, colour: paint }], { x, y: top, w, h: ROW })
  }
  const name = words(bar.label, context)
  line(name, box.x + 0.1, NAMES - 0.1, INK)
  const isDated = bar.start !== undefined && bar.end !== undefined
  const state = words(bar.state, context)
  line(
    isDated || state !== '' ? state : TEXTS.undated[lang],
    box.x + NAMES,
    STATES,
    bar.tone === undefined ? GREY : colour,
  )
  const stretch = (start: Day, end: Day, height: number, offset: number): Box => ({
    ...{ x: at(start), y: y + offset, h: height },
    w: Math.max(0.03, at((end + 1) as Day) - at(start)),
  })
  if (bar.start !== undefined && bar.end !== undefined && bar.end >= bar.start)
    canvas.shape('rect', stretch(bar.start, bar.end, BAR, 0.05), { fill: colour, name })
  if (
    bar.formerStart !== undefined &&
    bar.formerEnd !== undefined &&
    bar.formerEnd >= bar.formerStart
  )
    canvas.shape('rect', stretch(bar.formerStart, bar.formerEnd, BASELINE, 0.05 + BAR + 0.02), {
      fill: 'A9B3BC',
    })
  for (const { day, isReached, title } of bar.milestones)
    canvas.shape(
      'diamond',
      { x: at(day) - DIAMOND / 2, y: y + 0.05 + (BAR - DIAMOND) / 2, w: DIAMOND, h: DIAMOND },
      { fill: isReached ? INK : 'FFFFFF', line: INK, name: legalText(title[lang]) },
    )
}

function legendText(bars: readonly Bar[], chart: RoadmapChart, lang: 'fr' | 'en'): string {
  const parts = [
    ...(chart.former !== undefined && bars.some(({ formerStart }) => formerStart !== undefined)
      ? [`▬ ${legalText(chart.former.title[lang])}`]
      : []),
    ...(bars.some(({ milestones }) => milestones.length > 0) ? [TEXTS.milestone[lang]] : []),
    ...(chart.asOf === undefined ? [] : [`${TEXTS.asOf[lang]} ${dayLabel(chart.asOf, lang)}`]),
  ]
  return parts.join('   ')
}

function drawPage(canvas: Canvas, page: readonly Line[], frame: Frame, legend: string): void {
  const { box, context, at, asOf } = frame
  const height = page.length * ROW
  drawYears(canvas, frame, height)
  page.forEach((line, index) => {
    const y = box.y + HEAD + index * ROW
    if (line.kind === 'bar') return drawBar(canvas, line.bar, y, frame)
    const style = { points: SIZES.table, isBold: true }
    const text = fittedText(line.name, { width: NAMES + STATES - 0.1, lines: 1 }, style)
    canvas.shape('rect', { ...box, y, h: ROW }, { fill: 'EDF0F2' })
    canvas.text([{ text, ...style, colour: context.look.accentText }], {
      ...{ x: box.x + 0.04, y: y + 0.04, w: NAMES + STATES, h: ROW - 0.04 },
    })
  })
  if (asOf !== undefined)
    canvas.shape(
      'line',
      { x: at(asOf), y: box.y + HEAD - 0.06, w: 0, h: height + 0.06 },
      { line: INK, isDashed: true, width: 1.5 },
    )
  if (legend === '') return
  const small = { points: SIZES.table }
  const shown = fittedText(legend, { width: box.w, lines: 1 }, small)
  canvas.text([{ text: shown, ...small, colour: GREY }], {
    ...{ x: box.x, y: box.y + HEAD + height + 0.08, w: box.w, h: LEGEND - 0.08 },
  })
}

/** A slide for each sixteen lines, four at most; the bars beyond are counted on the last. None where no bar has a day. */
export function roadmapPictures(
  table: ChartTable,
  chart: RoadmapChart,
  context: DeckContext,
): readonly Picture[] {
  const groups = roadmapData(table, chart)
  const bars = groups.flatMap(({ bars }) => bars)
  const time = span(bars, chart.asOf)
  if (time === undefined) return []
  const pages = pagesOf(groups, context)
  const shown = pages.slice(0, MOST_SLIDES)
  const left = pages
    .slice(MOST_SLIDES)
    .flat()
    .filter(({ kind }) => kind === 'bar').length
  return shown.map((page, index) => ({
    least: HEAD + page.length * ROW + LEGEND,
    draw: (canvas, box) => {
      const isLast = index === shown.length - 1
      const more = isLast && left > 0 ? `${noteParagraph(moreNote(left), context).text}   ` : ''
      const legend = `${more}${legendText(bars, chart, context.lang)}`
      drawPage(canvas, page, frameOf(box, time, chart.asOf, context), legend)
    },
  }))
}
