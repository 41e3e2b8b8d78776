/** Axes of figures: a scale with round ends, and its ticks in words. */
import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3-scale'
import type { CellUnit } from '../../reports/document/document.ts'
import type { Canvas } from './canvas.ts'
import { tickTexts, tickTextsEach } from './figures.ts'
import { textWidth } from './text-width.ts'

/** A tick: where it lies and what it says. */
export interface Tick {
  readonly value: number
  readonly place: number
  readonly text: string
}

export interface ValueAxis {
  readonly at: (value: number) => number
  readonly ticks: readonly Tick[]
}

/** Two decades: from there on small values would lie on one heap on a scale of even steps. */
const DECADES = 100

/** Between the texts of neighbours. */
const GAP = 8

/** The least and the greatest of some values; 0 and 1 of none. */
export function extent(values: readonly number[]): [least: number, most: number] {
  const finite = values.filter(Number.isFinite)
  if (finite.length === 0) return [0, 1]
  return finite.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
}

/** Values that differ by less than this part of them are one on an axis. */
const SAME = 1e-6

/** A range with some room between its ends. */
function opened([least, most]: [number, number]): [number, number] {
  const size = Math.max(Math.abs(least), Math.abs(most))
  if (most - least > size * SAME) return [least, most]
  return size === 0 ? [0, 1] : [least - size / 2, most + size / 2]
}

interface AxisOptions {
  readonly values: readonly number[]
  readonly unit: CellUnit
  readonly range: readonly [from: number, to: number]
  /** About how many ticks. */
  readonly count: number
  /** Whether zero lies on the axis, as where lengths are compared. */
  readonly hasZero: boolean
}

function ticked(
  scale: ScaleContinuousNumeric<number, number>,
  values: readonly number[],
  texts: readonly string[],
): Tick[] {
  return values.map((value, index) => ({ value, place: scale(value), text: texts[index] ?? '' }))
}

/** An axis of even steps. */
export function linearAxis(options: AxisOptions, canvas: Canvas): ValueAxis {
  const { values, unit, range, count, hasZero } = options
  const ends = extent(hasZero ? [...values, 0] : values)
  const scale = scaleLinear(opened(ends), range).nice(count)
  const all = scale.ticks(count)
  const whole = unit === 'count' ? all.filter(Number.isInteger) : all
  return { at: (value) => scale(value), ticks: ticked(scale, whole, tickTexts(whole, unit, canvas)) }
}

/** Whether values span so much that even steps would hide the small ones. */
export function spansDecades(values: readonly number[]): boolean {
  const [least, most] = extent(values)
  return least > 0 && most / least >= DECADES
}

/** An axis on which equal lengths are equal ratios; values are above zero. */
export function logAxis({ values, unit, range }: AxisOptions, canvas: Canvas): ValueAxis {
  const [least, most] = extent(values)
  const scale = scaleLog([least / 1.25, most * 1.25], range)
  const powers = scale.ticks().filter((value) => Number.isInteger(Math.log10(value)))
  const some = scale.ticks().filter((value) => /^[125]/.test(String(value).replace(/^[0.]+/, '')))
  const shown = powers.length >= 4 ? powers : some
  return { at: (value) => scale(value), ticks: ticked(scale, shown, tickTextsEach(shown, unit, canvas)) }
}

/** The ticks across whose texts lie within a width and do not meet, the first of each crowd. */
export function apart(ticks: readonly Tick[], width: number): Tick[] {
  let end = -GAP
  return ticks.filter(({ place, text }) => {
    const half = textWidth(text, 'small') / 2
    if (place - half < end + GAP || place + half > width) return false
    end = place + half
    return true
  })
}
