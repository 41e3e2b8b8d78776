/** Draws a row of a roadmap (Gantt chart): its title, the sign of its state, its bar over the bar it is compared with, its milestones. */
import { CHART_WORDS } from '../../lang/catalogue/charts.ts'
import type { roadmapData } from '../../reports/document/chart-data.ts'
import type { Day } from '../../values/calendar.ts'
import { dayLabel } from '../text/cell-text.ts'
import type { Canvas } from './canvas.ts'
import { cellWords } from './figures.ts'
import { label, labelBox } from './label.ts'
import { toneSign } from './looks.ts'
import { type Box, element, lengthText, type Point, rectangle, tooltip } from './svg.ts'
import type { TimeAxis } from './time-axis.ts'

/** Rows that share a group, as the table gives them. */
export type RoadmapGroup = ReturnType<typeof roadmapData>[number]

/** A row as the table gives it. */
export type RoadmapRow = RoadmapGroup['bars'][number]

export interface RowPlace {
  readonly top: number
  /** Where titles begin, and how wide they may be. */
  readonly left: number
  readonly room: number
  /** The middle of the column of signs. */
  readonly sign: number
  /** The part above the bar that the title takes, where titles do not stand beside the bars. */
  readonly head: number
  /** Undefined where no row has a day. */
  readonly axis: TimeAxis | undefined
  /** Where the line of the status date is; undefined without one. */
  readonly status: number | undefined
  /** Whether some row is judged. */
  readonly isJudged: boolean
  /** Where bars begin. */
  readonly bars: number
}

const PAD = 4
const BAR = 12
const FORMER = 4
const DIAMOND = 6
/** Of an end of reference, on the bar that the row is compared with. */
const SMALL_DIAMOND = 4
/** The narrowest bar: one that is seen. */
const LEAST = 2.5

/** The height of a row without the part above. */
export const ROW = 25

function spanBox(axis: TimeAxis, start: Day, end: Day, { y, height }: { readonly y: number; readonly height: number }) {
  // A day counts whole: a bar ends where the day after its last begins.
  const [from, to] = [axis.at(start), axis.at(Math.max(start, end) + 1)]
  return { x: from, y, width: Math.max(LEAST, to - from), height }
}

function datesText(start: Day | undefined, end: Day | undefined, { lang }: Canvas): string {
  if (start !== undefined && end !== undefined) return `${dayLabel(start, lang)} – ${dayLabel(end, lang)}`
  if (start === undefined && end === undefined) return CHART_WORDS.no_dates[lang]
  const known = start ?? end
  const missing = start === undefined ? CHART_WORDS.no_start : CHART_WORDS.no_end
  return `${known === undefined ? '' : dayLabel(known, lang)}, ${missing[lang]}`
}

function diamondPath({ x, y }: Point, side: number): string {
  const back = -side
  return `M${lengthText(x)} ${lengthText(y - side)}l${side} ${side} ${back} ${side} ${back} ${back}z`
}

/** The diamond of an end of reference: full of the one in force, of the first one its outline. */
export function referenceDiamond(at: Point, isInForce: boolean, ...content: readonly string[]) {
  const look = isInForce ? 'ch-former' : 'ch-diamond'
  return element('path', { class: look, d: diamondPath(at, SMALL_DIAMOND) }, ...content)
}

/** A diamond, full where its milestone is reached. */
export function diamond(at: Point, isReached: boolean, ...content: readonly string[]): string {
  const d = diamondPath(at, DIAMOND)
  const look = isReached ? 'ch-diamond ch-text' : 'ch-diamond'
  return element('path', { class: 'ch-diamond-halo', d }) + element('path', { class: look, d }, ...content)
}

/** How a bar goes on behind an end that has passed: the broken outline of what should be over. */
export function pastEndBar(box: Box, ...content: readonly string[]): string {
  return rectangle(box, { class: 'ch-line-bad', 'stroke-dasharray': '3 2' }, ...content)
}

/** Words instead of a bar, where neither a milestone of the row nor the line of the status date lies. */
function wordsInstead(row: RoadmapRow, place: RowPlace, middle: number, canvas: Canvas): string {
  const { start, end, milestones } = row
  if (start !== undefined && end !== undefined) return ''
  const { no_dates, no_start, no_end } = CHART_WORDS
  const missing = start === undefined && end === undefined ? no_dates : start === undefined ? no_start : no_end
  const { axis } = place
  const text = (x: number) =>
    ({ words: missing[canvas.lang], type: 'small', isMuted: true, at: { x, y: middle } }) as const
  const right = axis?.right ?? canvas.width
  const days = milestones.map(({ day }) => axis?.at(day + 0.5) ?? 0)
  const marks = [...days, ...(place.status === undefined ? [] : [place.status])].sort((one, two) => one - two)
  const { width } = labelBox(text(0))
  const starts = [place.bars, ...marks.map((x) => x + 2 * DIAMOND)]
  const free = starts.find((x) => {
    const next = marks.find((mark) => mark + 2 * DIAMOND > x)
    return x + width <= (next === undefined ? right : next - 2 * DIAMOND)
  })
  return free === undefined ? '' : label(text(free))
}

/** Whether some row is judged: what is only quiet, as a project on hold, leaves all others the look of a plain bar. */
export function areJudged(rows: readonly Pick<RoadmapRow, 'tone'>[]): boolean {
  return rows.some(({ tone }) => tone !== undefined && tone !== 'quiet')
}

/**
 * The class of a bar. Where some are judged, it is that of its tone, and of one without an outline; where none is, a plain one,
 * and of a quiet one an outline, which is lighter whatever its colour.
 */
export function barClass({ tone }: Pick<RoadmapRow, 'tone'>, isJudged: boolean): string {
  if (isJudged) return tone === undefined ? 'ch-outline' : `ch-${tone}`
  return tone === undefined ? 'ch-series-1' : 'ch-outline'
}

/** Where the title of a row stands: beside its bar, or above it. */
function titleMiddle({ top, head }: RowPlace): number {
  return head > 0 ? top + head / 2 + 1 : top + head + PAD + BAR / 2
}

/** The title of a row and the sign of its state; above bars on a ground of its own, for lines of time cross it there. */
export function rowTitle(row: RoadmapRow, place: RowPlace, canvas: Canvas): string {
  const y = titleMiddle(place)
  const title = { words: cellWords(row.label, canvas), at: { x: place.left, y }, room: place.room }
  const box = labelBox(title)
  const ground = { ...box, x: 0, width: box.x + box.width + 4 }
  return [
    place.head > 0 ? rectangle(ground, { class: 'ch-background' }) : '',
    label(title),
    row.tone === undefined ? '' : toneSign(row.tone, { x: place.sign, y }),
  ].join('')
}

export function rowMarks(row: RoadmapRow, place: RowPlace, canvas: Canvas): string {
  const { axis, top, head } = place
  const { start, end, goesOnTo, formerStart, formerEnd, firstEnd, milestones } = row
  const bar = { y: top + head + PAD, height: BAR }
  const middle = bar.y + BAR / 2
  if (axis === undefined) return wordsInstead(row, place, middle, canvas)
  // A phone, for which titles stand above, has no pointer.
  const tip = (...words: readonly string[]): string =>
    head > 0 ? '' : tooltip(words.filter((word) => word !== '').join(' · '))
  const dates = datesText(start, end, canvas)
  const former = { y: bar.y + BAR + 1.5, height: FORMER }
  const endMark = (day: Day, isInForce: boolean): string => {
    const at = { x: axis.at(day + 1), y: former.y + FORMER / 2 }
    return referenceDiamond(at, isInForce, tip(dayLabel(day, canvas.lang)))
  }
  return [
    formerStart === undefined || formerEnd === undefined
      ? ''
      : rectangle(spanBox(axis, formerStart, formerEnd, former), { class: 'ch-former' }),
    ...(firstEnd === undefined || formerEnd === undefined ? [] : [endMark(firstEnd, false), endMark(formerEnd, true)]),
    start === undefined || end === undefined
      ? ''
      : rectangle(
          spanBox(axis, start, end, bar),
          { class: barClass(row, place.isJudged) },
          tip(cellWords(row.label, canvas), dates, cellWords(row.state, canvas)),
        ),
    start === undefined || end === undefined || goesOnTo === undefined
      ? ''
      : pastEndBar(
          spanBox(axis, (end + 1) as Day, goesOnTo, bar),
          tip(cellWords(row.label, canvas), CHART_WORDS.past_end[canvas.lang]),
        ),
    wordsInstead(row, place, middle, canvas),
    ...milestones.map(({ title, day, isReached }) => {
      const words = tip(title[canvas.lang], dayLabel(day, canvas.lang))
      return diamond({ x: axis.at(day + 0.5), y: middle }, isReached, words)
    }),
  ].join('')
}
