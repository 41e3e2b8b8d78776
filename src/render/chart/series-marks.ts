/** Draws the marks of one panel of series: bars, and above them lines and steps with gaps where there is no figure. */
import { area as areaShape, curveLinear, line as lineShape } from 'd3-shape'
import { colon } from '../../lang/punctuation.ts'
import type { Canvas } from './canvas.ts'
import { figureWords } from './figures.ts'
import { dashes, fill, marker } from './looks.ts'
import type { DrawnPanel, DrawnSeries, SeriesModel } from './series-model.ts'
import { spans } from './series-model.ts'
import { element, type Point, rectangle, tooltip } from './svg.ts'
import type { ValueAxis } from './value-axis.ts'

export interface MarkPlace {
  readonly left: number
  /** From one category to the next. */
  readonly step: number
  readonly axis: ValueAxis
}

/** The part of a category that its bars take, and the widest that a bar gets. */
const FILLED = 0.72
const WIDEST = 44
/** Of more points than this, markers would be a chain. */
const MOST_MARKERS = 40
const MARKER_AREA = 42

function tipOf(model: SeriesModel, series: number, category: number, value: number, canvas: Canvas): string {
  const names = [model.categories[category], model.series[series]?.title]
  return `${names.join(', ')}${colon(canvas.lang)} ${figureWords(value, model.unit, canvas)}`
}

/** The bars of all slots, those of a category beside each other. */
export function bars(model: SeriesModel, panel: DrawnPanel, { left, step, axis }: MarkPlace, canvas: Canvas): string {
  const { slots, categories, series: all } = model
  const width = Math.min(WIDEST, (step * FILLED) / Math.max(1, slots.length))
  const start = (step - width * slots.length) / 2
  return categories
    .flatMap((_, category) =>
      slots.flatMap((slot, at) =>
        spans(panel, slot, category).map(({ series, from, to }) => {
          const look = all[series]?.look
          if (look === undefined) return ''
          const [near, far] = [axis.at(from), axis.at(to)]
          const box = {
            x: left + category * step + start + at * width,
            y: Math.min(near, far),
            width,
            height: Math.abs(far - near),
          }
          const tip = tooltip(tipOf(model, series, category, to - from, canvas))
          const { class: colour = '', ...pattern } = fill(look, canvas.id)
          const names = [colour, 'ch-edge'].filter((name) => name !== '').join(' ')
          return rectangle(box, { class: names, ...pattern }, tip)
        }),
      ),
    )
    .join('')
}

/** A place on a curve; one without a figure is a gap. */
type Place = Point | undefined

function path(places: readonly Place[]): string {
  const shape = lineShape<Place>()
    .defined((place) => place !== undefined)
    .x((place) => place?.x ?? 0)
    .y((place) => place?.y ?? 0)
    .curve(curveLinear)
    .digits(1)
  return shape([...places]) ?? ''
}

/** The path twice: in the background's colour and wider, so that it is seen on whatever it crosses, and in its own. */
export function curve(d: string, { look, part }: Pick<DrawnSeries, 'look' | 'part'>): string {
  if (d === '') return ''
  const dash = part === 'former' && look.form === 0 ? '3 3' : dashes(look)
  return (
    element('path', { class: 'ch-line-background ch-curve ch-halo', d }) +
    element('path', { class: `ch-line-${look.colour} ch-curve`, 'stroke-dasharray': dash, d })
  )
}

/** A category of a band between two values; one without both is a gap. */
interface BandPlace {
  readonly x: number
  readonly low: number
  readonly high: number
}

/** The bands between lines: each lies over those before it, so that the middle of a fan is the darkest. */
export function bands(model: SeriesModel, panel: DrawnPanel, { left, step, axis }: MarkPlace): string {
  const shape = areaShape<BandPlace | undefined>()
    .defined((place) => place !== undefined)
    .x((place) => place?.x ?? 0)
    .y0((place) => place?.low ?? 0)
    .y1((place) => place?.high ?? 0)
    .digits(1)
  return model.bands
    .map(({ from, to }) => {
      const places = model.categories.map((_, at): BandPlace | undefined => {
        const [low, high] = [panel.values[from]?.[at] ?? null, panel.values[to]?.[at] ?? null]
        if (low === null || high === null) return undefined
        return { x: left + (at + 0.5) * step, low: axis.at(low), high: axis.at(high) }
      })
      return element('path', { class: 'ch-fan', d: shape(places) ?? '' })
    })
    .join('')
}

/** The lines and steps. */
export function curves(model: SeriesModel, panel: DrawnPanel, { left, step, axis }: MarkPlace, canvas: Canvas): string {
  return model.series
    .map((series, index) => {
      const values = panel.values[index] ?? []
      const place = (value: number | null, category: number, part: number): Place =>
        value === null ? undefined : { x: left + (category + part) * step, y: axis.at(value) }
      if (series.mark === 'bar') return ''
      if (series.mark === 'step') {
        const ends = values.flatMap((value, at) => [place(value, at, 0), place(value, at, 1)])
        return curve(path(ends), series)
      }
      const places = values.map((value, at) => place(value, at, 0.5))
      const isAlone = (at: number): boolean => places[at - 1] === undefined && places[at + 1] === undefined
      const markers = places.map((point, at) => {
        const value = values[at] ?? null
        if (point === undefined || value === null) return ''
        if (places.length > MOST_MARKERS && !isAlone(at)) return ''
        return marker(series.look, point, MARKER_AREA, tooltip(tipOf(model, index, at, value, canvas)))
      })
      return curve(path(places), series) + markers.join('')
    })
    .join('')
}
