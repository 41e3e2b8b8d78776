/** A roadmap of native shapes: a bar a project in the colour of its state with the word beside it, the baseline below, milestones, years and the status date. */
import { CHART_WORDS } from '../../lang/catalogue/charts.ts'
import type { RoadmapChart } from '../../reports/document/chart.ts'
import { roadmapData } from '../../reports/document/chart-data.ts'
import type { ChartTable } from '../../reports/document/document.ts'
import { type Day, firstDay, lastDay, monthOf, monthOfDay, yearOf } from '../../values/calendar.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { dayLabel } from '../text/cell-text.ts'
import { legalText } from '../text/xml-text.ts'
import type { SlideBox, SlideCanvas } from './canvas.ts'
import { FORMER, GREY, GRID, INK, PALE, PAPER, TONE_COLOURS } from './look.ts'
import { type DeckContext, moreRows, SIZES, type SlideDrawing, toneWeight, words } from './page.ts'
import { fittedText, lineHeight } from './text-size.ts'

const TEXTS = {
  asOf: { fr: 'trait vertical\u00a0: situation au', en: 'vertical line: as of' },
} as const satisfies Record<string, Bilingual>

/** Inches. */
const [LEAST_ROW, MOST_ROW] = [0.24, 0.32]
const HEAD = 0.3
const LEGEND = 0.28
const [NAMES, STATES] = [3.75, 1.5]
const [ABOVE, BAR, BASELINE, DIAMOND, END_MARK] = [0.03, 0.12, 0.05, 0.12, 0.09]
/** Lines that a slide of the usual height holds. */
const MOST_LINES = 16
/** Years have room for their figures, else every second one. */
const YEAR_WIDTH = 0.45

type Bar = ReturnType<typeof roadmapData>[number]['bars'][number]
type Line =
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'bar'; readonly bar: Bar }
type Groups = ReturnType<typeof roadmapData>

/** The bars that a slide has room for, with the names of their groups: those in a tone before those above them. */
function shownBars(groups: Groups, context: DeckContext): ReadonlySet<Bar> {
  const all = groups.flatMap(({ name, bars }) => bars.map((bar) => ({ name, bar })))
  const order = all.toSorted(
    (one, other) => toneWeight([one.bar.tone]) - toneWeight([other.bar.tone]),
  )
  const shown = new Set<Bar>()
  const named = new Set<Groups[number]['name']>()
  for (const { name, bar } of order) {
    const isHeaded = words(name, context) !== '' && !named.has(name)
    if (shown.size + named.size + (isHeaded ? 2 : 1) > MOST_LINES) continue
    if (isHeaded) named.add(name)
    shown.add(bar)
  }
  return shown
}

/** The lines of the slide: the name of each group, where it has one, above its bars. */
function linesOf(groups: Groups, shown: ReadonlySet<Bar>, context: DeckContext): Line[] {
  return groups.flatMap(({ name, bars }) => {
    const lines = bars.filter((bar) => shown.has(bar)).map((bar): Line => ({ kind: 'bar', bar }))
    const group = words(name, context)
    return group === '' || lines.length === 0 ? lines : [{ kind: 'group', name: group }, ...lines]
  })
}

/** The first and the last day that the time across shows: whole years around all that is drawn. */
function span(bars: readonly Bar[], asOf: Day | undefined): readonly [Day, Day] | undefined {
  const days = bars.flatMap(
    ({ start, end, goesOnTo, formerStart, formerEnd, firstEnd, milestones }) => [
      ...[start, end, goesOnTo, formerStart, formerEnd, firstEnd].flatMap((day) => day ?? []),
      ...milestones.map(({ day }) => day),
    ],
  )
  if (days.length === 0) return undefined
  const all = asOf === undefined ? days : [...days, asOf]
  const [first, last] = [Math.min(...all) as Day, Math.max(...all) as Day]
  const year = (day: Day): number => yearOf(monthOfDay(day))
  return [firstDay(monthOf(year(first), 1)), lastDay(monthOf(year(last), 12))]
}

interface Frame {
  readonly box: SlideBox
  readonly time: readonly [Day, Day]
  readonly asOf: Day | undefined
  readonly context: DeckContext
  /** The height of a line. */
  readonly row: number
  /** Where a day stands across. */
  readonly at: (day: Day) => number
}

function frameOf(
  box: SlideBox,
  lines: number,
  { time, asOf, context }: Pick<Frame, 'time' | 'asOf' | 'context'>,
): Frame {
  const [first, last] = time
  const left = box.x + NAMES + STATES
  const width = box.w - NAMES - STATES
  const at = (day: Day): number => left + (width * (day - first)) / (last - first + 1)
  const row = Math.min(MOST_ROW, (box.h - HEAD - LEGEND) / lines)
  return { box, time, asOf, context, row, at }
}

function drawYears(canvas: SlideCanvas, { box, time, at }: Frame, height: number): void {
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

/** The bar of a row, what it is compared with, and its milestones. */
function drawSpans(
  canvas: SlideCanvas,
  bar: Bar,
  { colour, name, y }: { readonly colour: string; readonly name: string; readonly y: number },
  { at, context: { lang } }: Frame,
): void {
  const { start, end, goesOnTo, formerStart, formerEnd, firstEnd } = bar
  const stretch = (from: Day, to: Day, height: number, offset: number): SlideBox => ({
    ...{ x: at(from), y: y + offset, h: height },
    w: Math.max(0.03, at((to + 1) as Day) - at(from)),
  })
  if (start !== undefined && end !== undefined && end >= start)
    canvas.shape('rect', stretch(start, end, BAR, ABOVE), { fill: colour, name })
  if (start !== undefined && end !== undefined && goesOnTo !== undefined)
    canvas.shape('rect', stretch((end + 1) as Day, goesOnTo, BAR, ABOVE), {
      ...{ line: TONE_COLOURS.bad, isDashed: true, name: CHART_WORDS.past_end[lang] },
    })
  if (formerStart !== undefined && formerEnd !== undefined && formerEnd >= formerStart)
    canvas.shape('rect', stretch(formerStart, formerEnd, BASELINE, ABOVE + BAR + 0.01), {
      fill: FORMER,
    })
  const endMark = (day: Day, fill: string): void => {
    const middle = { x: at((day + 1) as Day), y: y + ABOVE + BAR + 0.01 + BASELINE / 2 }
    const half = END_MARK / 2
    const box = { x: middle.x - half, y: middle.y - half, w: END_MARK, h: END_MARK }
    canvas.shape('diamond', box, { fill, line: FORMER })
  }
  if (firstEnd !== undefined && formerEnd !== undefined) {
    endMark(firstEnd, PAPER)
    endMark(formerEnd, FORMER)
  }
  for (const { day, isReached, title } of bar.milestones)
    canvas.shape(
      'diamond',
      { x: at(day) - DIAMOND / 2, y: y + ABOVE + (BAR - DIAMOND) / 2, w: DIAMOND, h: DIAMOND },
      { fill: isReached ? INK : PAPER, line: INK, name: legalText(title[lang]) },
    )
}

function drawBar(canvas: SlideCanvas, bar: Bar, y: number, frame: Frame): void {
  const { box, row, context } = frame
  const { look, lang } = context
  const style = { points: SIZES.table }
  const top = y + (row - lineHeight(SIZES.table)) / 2
  const colour = bar.tone === undefined ? look.accent : TONE_COLOURS[bar.tone]
  const line = (text: string, x: number, w: number, paint: string): void => {
    if (text === '') return
    const fitted = fittedText(text, { width: w - 0.08, lines: 1 }, style)
    canvas.text([{ text: fitted, ...style, colour: paint }], { x, y: top, w, h: row })
  }
  const name = words(bar.label, context)
  line(name, box.x + 0.1, NAMES - 0.1, INK)
  const isDated = bar.start !== undefined && bar.end !== undefined
  const state = words(bar.state, context)
  line(
    isDated || state !== '' ? state : CHART_WORDS.no_dates[lang],
    box.x + NAMES,
    STATES,
    bar.tone === undefined ? GREY : colour,
  )
  drawSpans(canvas, bar, { colour, name, y }, frame)
}

function legendText(bars: readonly Bar[], chart: RoadmapChart, lang: Lang): string {
  const milestones = bars.flatMap((bar) => bar.milestones)
  const parts = [
    ...(bars.some(({ goesOnTo }) => goesOnTo !== undefined)
      ? [`⬚ ${CHART_WORDS.past_end[lang]}`]
      : []),
    ...(chart.former !== undefined && bars.some(({ formerStart }) => formerStart !== undefined)
      ? [`▬ ${legalText(chart.former.title[lang])}`]
      : []),
    ...(chart.former?.first !== undefined && bars.some(({ firstEnd }) => firstEnd !== undefined)
      ? [`⬦ ${legalText(chart.former.first.title[lang])}`]
      : []),
    ...(milestones.some(({ isReached }) => isReached)
      ? [`◆ ${CHART_WORDS.milestone_reached[lang]}`]
      : []),
    ...(milestones.some(({ isReached }) => !isReached)
      ? [`◇ ${CHART_WORDS.milestone_open[lang]}`]
      : []),
    ...(chart.asOf === undefined ? [] : [`${TEXTS.asOf[lang]} ${dayLabel(chart.asOf, lang)}`]),
  ]
  return parts.join(' · ')
}

function drawPage(canvas: SlideCanvas, page: readonly Line[], frame: Frame, legend: string): void {
  const { box, context, at, asOf, row } = frame
  const height = page.length * row
  drawYears(canvas, frame, height)
  page.forEach((line, index) => {
    const y = box.y + HEAD + index * row
    if (line.kind === 'bar') {
      drawBar(canvas, line.bar, y, frame)
      return
    }
    const style = { points: SIZES.table, isBold: true }
    const text = fittedText(line.name, { width: NAMES + STATES - 0.1, lines: 1 }, style)
    canvas.shape('rect', { ...box, y, h: row }, { fill: PALE })
    canvas.text([{ text, ...style, colour: context.look.accentText }], {
      ...{ x: box.x + 0.04, y: y + (row - lineHeight(SIZES.table)) / 2, w: NAMES + STATES, h: row },
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

/** One picture: the bars that matter most, and how many others the report has. None where no bar has a day. */
export function roadmapPictures(
  table: ChartTable,
  chart: RoadmapChart,
  context: DeckContext,
): readonly SlideDrawing[] {
  const groups = roadmapData(table, chart)
  const bars = groups.flatMap(({ bars }) => bars)
  const time = span(bars, chart.asOf)
  if (time === undefined) return []
  const shown = shownBars(groups, context)
  const lines = linesOf(groups, shown, context)
  const left = bars.length - shown.size
  const legend = [
    ...(left > 0 ? [moreRows(left, context.lang)] : []),
    legendText([...shown], chart, context.lang),
  ]
  return [
    {
      least: HEAD + lines.length * LEAST_ROW + LEGEND,
      most: HEAD + lines.length * MOST_ROW + LEGEND,
      draw: (canvas, box) => {
        const frame = frameOf(box, lines.length, { time, asOf: chart.asOf, context })
        drawPage(canvas, lines, frame, legend.filter((part) => part !== '').join(' · '))
      },
    },
  ]
}
