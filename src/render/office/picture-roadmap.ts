/**
 * A roadmap (Gantt chart) of native shapes: a bar a project in the colour of its state with the word beside it, the baseline
 * below, milestones, years and the status date.
 */
import { CHART_WORDS } from '../../lang/catalogue/charts.ts'
import type { RoadmapChart } from '../../reports/document/chart.ts'
import { roadmapData } from '../../reports/document/chart-data.ts'
import type { ChartTable } from '../../reports/document/document.ts'
import { type Day, firstDay, lastDay, monthOf, monthOfDay, yearOf } from '../../values/calendar.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { dayLabel } from '../text/cell-text.ts'
import { legalText } from '../text/xml-text.ts'
import type { DrawingBox, DrawingCanvas } from './canvas.ts'
import { type DrawingContext, moreRows, type OfficeDrawing, toneWeight, words } from './context.ts'
import { FORMER, GREY, GRID, INK, PALE, PAPER, TONE_COLOURS } from './look.ts'
import { gridOf } from './panels.ts'
import { fittedText, lineHeight } from './text-size.ts'

const TEXTS = {
  asOf: { fr: 'trait vertical\u00a0: situation au', en: 'vertical line: as of' },
} as const satisfies Record<string, Bilingual>

/** Inches, where words have 12 points; years have room for their figures, else every second one. */
const MEASURES = {
  leastRow: 0.24,
  mostRow: 0.32,
  head: 0.3,
  legend: 0.28,
  names: 3.75,
  states: 1.5,
  above: 0.03,
  bar: 0.12,
  baseline: 0.05,
  diamond: 0.12,
  endMark: 0.09,
  year: 0.45,
}
const POINTS = 12
/** The most that names and states take of the width: the rest is time. */
const MOST_SHARE = { names: 0.34, states: 0.15 } as const
/** Lines that a slide of the usual height holds, and those that a sheet of paper holds below a heading. */
const MOST_LINES = { slide: 16, sheet: 38 } as const

type Measures = typeof MEASURES

/** The same for words of another size. */
function measuresOf({ type }: DrawingContext): Measures {
  const scaled = Object.entries(MEASURES).map(([name, inches]) => [name, (inches * type.label) / POINTS])
  return Object.fromEntries(scaled) as Measures
}

type Bar = ReturnType<typeof roadmapData>[number]['bars'][number]
type Line = { readonly kind: 'group'; readonly name: string } | { readonly kind: 'bar'; readonly bar: Bar }
type Groups = ReturnType<typeof roadmapData>

/** The bars that a slide has room for, with the names of their groups: those in a tone before those above them. */
function shownBars(groups: Groups, context: DrawingContext): ReadonlySet<Bar> {
  const all = groups.flatMap(({ name, bars }) => bars.map((bar) => ({ name, bar })))
  const order = all.toSorted((one, other) => toneWeight([one.bar.tone]) - toneWeight([other.bar.tone]))
  const shown = new Set<Bar>()
  const named = new Set<Groups[number]['name']>()
  for (const { name, bar } of order) {
    const isHeaded = words(name, context) !== '' && !named.has(name)
    if (shown.size + named.size + (isHeaded ? 2 : 1) > MOST_LINES.slide) continue
    if (isHeaded) named.add(name)
    shown.add(bar)
  }
  return shown
}

/** The lines of the slide: the name of each group, where it has one, above its bars. */
function linesOf(groups: Groups, shown: ReadonlySet<Bar>, context: DrawingContext): Line[] {
  return groups.flatMap(({ name, bars }) => {
    const lines = bars.filter((bar) => shown.has(bar)).map((bar): Line => ({ kind: 'bar', bar }))
    const group = words(name, context)
    return group === '' || lines.length === 0 ? lines : [{ kind: 'group', name: group }, ...lines]
  })
}

/** The first and the last day that the time across shows: whole years around all that is drawn. */
function span(bars: readonly Bar[], asOf: Day | undefined): readonly [Day, Day] | undefined {
  const days = bars.flatMap(({ start, end, goesOnTo, formerStart, formerEnd, firstEnd, milestones }) => [
    ...[start, end, goesOnTo, formerStart, formerEnd, firstEnd].flatMap((day) => day ?? []),
    ...milestones.map(({ day }) => day),
  ])
  if (days.length === 0) return undefined
  const all = asOf === undefined ? days : [...days, asOf]
  const [first, last] = [Math.min(...all) as Day, Math.max(...all) as Day]
  const year = (day: Day): number => yearOf(monthOfDay(day))
  return [firstDay(monthOf(year(first), 1)), lastDay(monthOf(year(last), 12))]
}

interface Frame {
  readonly box: DrawingBox
  readonly measures: Measures
  readonly time: readonly [Day, Day]
  readonly asOf: Day | undefined
  readonly context: DrawingContext
  readonly row: number
  /** Where a day stands across. */
  readonly at: (day: Day) => number
}

function frameOf(
  box: DrawingBox,
  lines: number,
  { time, asOf, context, measures: usual }: Pick<Frame, 'time' | 'asOf' | 'context' | 'measures'>,
): Frame {
  const [first, last] = time
  const names = Math.min(usual.names, box.w * MOST_SHARE.names)
  const states = Math.min(usual.states, box.w * MOST_SHARE.states)
  const measures = { ...usual, names, states }
  const left = box.x + names + states
  const width = box.w - names - states
  const at = (day: Day): number => left + (width * (day - first)) / (last - first + 1)
  const row = Math.min(usual.mostRow, (box.h - usual.head - usual.legend) / lines)
  return { box, measures, time, asOf, context, row, at }
}

function drawYears(canvas: DrawingCanvas, { box, measures, time, context, at }: Frame, height: number): void {
  const { names, states, year: room, head } = measures
  const [first, last] = time.map((day) => yearOf(monthOfDay(day))) as [number, number]
  const step = Math.ceil((room * (last - first + 1)) / (box.w - names - states))
  const look = { points: context.type.label, isBold: true, colour: GREY }
  for (let year = first; year <= last; year += 1) {
    const x = at(firstDay(monthOf(year, 1)))
    canvas.shape('line', { x, y: box.y, w: 0, h: head + height }, { line: GRID, width: 0.75 })
    if ((year - first) % step !== 0) continue
    const end = year === last ? box.x + box.w : at(firstDay(monthOf(year + 1, 1)))
    canvas.text([{ text: String(year), ...look, align: 'center' }], { x, y: box.y, w: Math.max(0.4, end - x), h: head })
  }
}

/** The bar of a row, what it is compared with, and its milestones. */
function drawSpans(
  canvas: DrawingCanvas,
  bar: Bar,
  { colour, name, y }: { readonly colour: string; readonly name: string; readonly y: number },
  { at, measures, context: { lang } }: Frame,
): void {
  const { above, baseline, diamond } = measures
  const { start, end, goesOnTo, formerStart, formerEnd, firstEnd } = bar
  const stretch = (from: Day, to: Day, height: number, offset: number): DrawingBox => ({
    x: at(from),
    y: y + offset,
    h: height,
    w: Math.max(0.03, at((to + 1) as Day) - at(from)),
  })
  if (start !== undefined && end !== undefined && end >= start)
    canvas.shape('rect', stretch(start, end, measures.bar, above), { fill: colour, name })
  if (start !== undefined && end !== undefined && goesOnTo !== undefined)
    canvas.shape('rect', stretch((end + 1) as Day, goesOnTo, measures.bar, above), {
      line: TONE_COLOURS.bad,
      isDashed: true,
      name: CHART_WORDS.past_end[lang],
    })
  if (formerStart !== undefined && formerEnd !== undefined && formerEnd >= formerStart)
    canvas.shape('rect', stretch(formerStart, formerEnd, baseline, above + measures.bar + 0.01), { fill: FORMER })
  const endMark = (day: Day, fill: string): void => {
    const middle = { x: at((day + 1) as Day), y: y + above + measures.bar + 0.01 + baseline / 2 }
    const { endMark: w } = measures
    const box = { x: middle.x - w / 2, y: middle.y - w / 2, w, h: w }
    canvas.shape('diamond', box, { fill, line: FORMER })
  }
  if (firstEnd !== undefined && formerEnd !== undefined) {
    endMark(firstEnd, PAPER)
    endMark(formerEnd, FORMER)
  }
  for (const { day, isReached, title } of bar.milestones)
    canvas.shape(
      'diamond',
      { x: at(day) - diamond / 2, y: y + above + (measures.bar - diamond) / 2, w: diamond, h: diamond },
      { fill: isReached ? INK : PAPER, line: INK, name: legalText(title[lang]) },
    )
}

function drawBar(canvas: DrawingCanvas, bar: Bar, y: number, frame: Frame): void {
  const { box, row, context, measures } = frame
  const { names, states } = measures
  const { look, lang, type } = context
  const style = { points: type.label }
  const top = y + (row - lineHeight(type.label)) / 2
  const colour = bar.tone === undefined ? look.accent : TONE_COLOURS[bar.tone]
  const line = (text: string, x: number, w: number, paint: string): void => {
    if (text === '') return
    const fitted = fittedText(text, { width: w - 0.08, lines: 1 }, style)
    canvas.text([{ text: fitted, ...style, colour: paint }], { x, y: top, w, h: row })
  }
  const name = words(bar.label, context)
  line(name, box.x + 0.1, names - 0.1, INK)
  const isDated = bar.start !== undefined && bar.end !== undefined
  const state = words(bar.state, context)
  line(
    isDated || state !== '' ? state : CHART_WORDS.no_dates[lang],
    box.x + names,
    states,
    bar.tone === undefined ? GREY : colour,
  )
  drawSpans(canvas, bar, { colour, name, y }, frame)
}

function legendText(bars: readonly Bar[], chart: RoadmapChart, lang: Lang): string {
  const milestones = bars.flatMap((bar) => bar.milestones)
  const parts = [
    ...(bars.some(({ goesOnTo }) => goesOnTo !== undefined) ? [`⬚ ${CHART_WORDS.past_end[lang]}`] : []),
    ...(chart.former !== undefined && bars.some(({ formerStart }) => formerStart !== undefined)
      ? [`▬ ${legalText(chart.former.title[lang])}`]
      : []),
    ...(chart.former?.first !== undefined && bars.some(({ firstEnd }) => firstEnd !== undefined)
      ? [`⬦ ${legalText(chart.former.first.title[lang])}`]
      : []),
    ...(milestones.some(({ isReached }) => isReached) ? [`◆ ${CHART_WORDS.milestone_reached[lang]}`] : []),
    ...(milestones.some(({ isReached }) => !isReached) ? [`◇ ${CHART_WORDS.milestone_open[lang]}`] : []),
    ...(chart.asOf === undefined ? [] : [`${TEXTS.asOf[lang]} ${dayLabel(chart.asOf, lang)}`]),
  ]
  return parts.join(' · ')
}

interface Legend {
  readonly words: string
  readonly lines: number
}

function drawPage(canvas: DrawingCanvas, page: readonly Line[], frame: Frame, legend: Legend): void {
  const { box, context, at, asOf, row, measures } = frame
  const { head } = measures
  const small = { points: context.type.label }
  const room = measures.names + measures.states
  const height = page.length * row
  drawYears(canvas, frame, height)
  page.forEach((line, index) => {
    const y = box.y + head + index * row
    if (line.kind === 'bar') {
      drawBar(canvas, line.bar, y, frame)
      return
    }
    const style = { ...small, isBold: true }
    const text = fittedText(line.name, { width: room - 0.1, lines: 1 }, style)
    canvas.shape('rect', { ...box, y, h: row }, { fill: PALE })
    canvas.text([{ text, ...style, colour: context.look.accentText }], {
      x: box.x + 0.04,
      y: y + (row - lineHeight(small.points)) / 2,
      w: room,
      h: row,
    })
  })
  if (asOf !== undefined)
    canvas.shape(
      'line',
      { x: at(asOf), y: box.y + head - 0.06, w: 0, h: height + 0.06 },
      { line: INK, isDashed: true, width: 1.5 },
    )
  if (legend.words === '') return
  const shown = fittedText(legend.words, { width: box.w, lines: legend.lines }, small)
  canvas.text([{ text: shown, ...small, colour: GREY }], {
    x: box.x,
    y: box.y + head + height + 0.08,
    w: box.w,
    h: measures.legend - 0.08,
  })
}

function roadmapOf(
  lines: readonly Line[],
  more: string,
  { chart, time, context, legendLines }: Roadmap,
): OfficeDrawing {
  const usual = measuresOf(context)
  const { leastRow, mostRow, head } = usual
  const legend = usual.legend + (legendLines - 1) * lineHeight(context.type.label)
  const bars = lines.flatMap((line) => (line.kind === 'bar' ? line.bar : []))
  const words = [more, legendText(bars, chart, context.lang)].filter((part) => part !== '')
  return {
    least: head + lines.length * leastRow + legend,
    most: head + lines.length * mostRow + legend,
    draw: (canvas, box) => {
      const frame = frameOf(box, lines.length, { time, asOf: chart.asOf, context, measures: { ...usual, legend } })
      drawPage(canvas, lines, frame, { words: words.join(' · '), lines: legendLines })
    },
  }
}

interface Roadmap {
  readonly groups: Groups
  readonly bars: readonly Bar[]
  readonly time: readonly [Day, Day]
  readonly chart: RoadmapChart
  readonly context: DrawingContext
  readonly legendLines: number
}

/** Undefined where no bar has a day. */
function read(
  table: ChartTable,
  chart: RoadmapChart,
  context: DrawingContext,
  legendLines: number,
): Roadmap | undefined {
  const groups = roadmapData(table, chart)
  const bars = groups.flatMap(({ bars }) => bars)
  const time = span(bars, chart.asOf)
  return time === undefined ? undefined : { groups, bars, time, chart, context, legendLines }
}

/** One picture: the bars that matter most, and how many others the report has. None where no bar has a day. */
export function roadmapPictures(
  table: ChartTable,
  chart: RoadmapChart,
  context: DrawingContext,
): readonly OfficeDrawing[] {
  const roadmap = read(table, chart, context, 1)
  if (roadmap === undefined) return []
  const { groups, bars } = roadmap
  const shown = shownBars(groups, context)
  const left = bars.length - shown.size
  const more = left > 0 ? moreRows(left, context.lang) : ''
  return [roadmapOf(linesOf(groups, shown, context), more, roadmap)]
}

/** The lines of a sheet: the name of a group goes with its bars, and comes again where they go on. */
function headedLines(some: readonly Line[], before: readonly Line[], lang: Lang): readonly Line[] {
  const own = some.at(-1)?.kind === 'group' ? some.slice(0, -1) : some
  const last = before.findLast((line) => line.kind === 'group')
  if (some[0]?.kind !== 'bar' || last?.kind !== 'group') return own
  const isWhole = before.at(-1) === last
  const name = isWhole ? last.name : `${last.name} (${CHART_WORDS.continued[lang]})`
  return [{ kind: 'group', name }, ...own]
}

/** Every bar, on as many pictures as sheets of paper need. None where no bar has a day. */
export function wholeRoadmaps(
  table: ChartTable,
  chart: RoadmapChart,
  context: DrawingContext,
): readonly OfficeDrawing[] {
  const roadmap = read(table, chart, context, 2)
  if (roadmap === undefined) return []
  const lines = linesOf(roadmap.groups, new Set(roadmap.bars), context)
  const sheets = gridOf(lines, MOST_LINES.sheet).map((some, at, all) =>
    headedLines(some, all.slice(0, at).flat(), context.lang),
  )
  return sheets.map((some) => roadmapOf(some, '', roadmap))
}
