/** The years and quarters that run across the top of a roadmap. */
import { scaleLinear } from 'd3-scale'
import { partOfYear } from '../../lang/dates.ts'
import { addMonths, type Day, firstDay, monthOfDay, yearOf } from '../../values/calendar.ts'
import { type Period, periodOf, periodsBetween } from '../../values/period.ts'
import type { Canvas } from './canvas.ts'
import { label, labelRow } from './label.ts'
import { element, lengthText, rectangle, type SvgAttributes } from './svg.ts'
import { textWidth } from './text-width.ts'

/** Days across, whole quarters from the first to the last day of interest. */
export interface TimeAxis {
  /** Where a day begins; it ends where the next begins. */
  readonly at: (day: number) => number
  readonly left: number
  readonly right: number
  readonly years: readonly Period[]
  /** Empty where there is no room for them. */
  readonly quarters: readonly Period[]
  /** The height of the heading. */
  readonly height: number
}

const LINE = 17
const GAP = 6

function endOf({ last }: Period): Day {
  return firstDay(addMonths(last, 1))
}

/** The axis over some days, of which there is one at least. */
export function timeAxis(days: readonly Day[], left: number, right: number): TimeAxis {
  const opening = periodOf(monthOfDay(Math.min(...days) as Day), 'quarter')
  const closing = periodOf(monthOfDay(Math.max(...days) as Day), 'quarter')
  const at = scaleLinear([firstDay(opening.first), endOf(closing)], [left, right])
  const quarters = periodsBetween(opening.first, closing.last, 'quarter')
  const hasQuarters = (right - left) / quarters.length >= textWidth('Q4', 'small') + GAP
  return {
    at: (day) => at(day),
    left,
    right,
    years: periodsBetween(opening.first, closing.last, 'year'),
    quarters: hasQuarters ? quarters : [],
    height: hasQuarters ? 2 * LINE : LINE,
  }
}

function inside({ left, right }: TimeAxis, x: number): number {
  return Math.min(right, Math.max(left, x))
}

/** The years and quarters in words, from `top` on, the years each as wide as they are. */
export function timeHeading(axis: TimeAxis, top: number, { lang }: Canvas): string {
  const back = rectangle(
    { x: axis.left, y: top, width: axis.right - axis.left, height: axis.height },
    { class: 'ch-band' },
  )
  let end = axis.left
  const years = axis.years.map((year) => {
    const words = String(yearOf(year.first))
    const [from, to] = [inside(axis, axis.at(firstDay(year.first))), inside(axis, axis.at(endOf(year)))]
    const width = textWidth(words, 'small')
    // A year too narrow for its number leaves it out, unless a row of them does: then every nth says it.
    const place = Math.max(from + 3, end)
    if (place + width > axis.right || (to - from < width + GAP && place > from + 3)) return ''
    end = place + width + GAP
    return label({ words, type: 'small', at: { x: place, y: top + LINE / 2 } })
  })
  const quarters = axis.quarters.map((quarter): [string, number] => [
    partOfYear(quarter, lang)?.part ?? '',
    (axis.at(firstDay(quarter.first)) + axis.at(endOf(quarter))) / 2,
  ])
  return back + years.join('') + labelRow(quarters, top + 1.5 * LINE)
}

/** Upright lines as one element. */
function uprights(places: readonly number[], top: number, bottom: number, look: SvgAttributes) {
  const [from, to] = [lengthText(top), lengthText(bottom)]
  const d = places.map((place) => `M${lengthText(place)} ${from}V${to}`).join('')
  return d === '' ? '' : element('path', { ...look, d })
}

/** The lines at the starts of years and quarters. */
export function timeGrid(axis: TimeAxis, top: number, bottom: number): string {
  const years = new Set(axis.years.map(({ first }) => first))
  const placesOf = (periods: readonly Period[]): number[] =>
    periods.map(({ first }) => axis.at(firstDay(first))).filter((place) => place >= axis.left)
  const quarters = axis.quarters.filter(({ first }) => !years.has(first))
  const yearLine = quarters.length > 0 ? 'ch-axis' : 'ch-grid'
  return [
    uprights(placesOf(axis.years), top, bottom, { class: yearLine, 'stroke-opacity': 0.5 }),
    uprights(placesOf(quarters), top, bottom, { class: 'ch-grid' }),
  ].join('')
}
