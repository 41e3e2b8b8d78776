/** How series and tones are told apart without colour: fills with patterns, dashes, shapes of markers, signs. */
import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3-shape'
import type { Tone } from '../../reports/document/document.ts'
import { SERIES_COLOURS } from './palette.ts'
import { element, lengthText, type Point, rectangle } from './svg.ts'

/** What is drawn on the field of a pattern, in a square of 8. */
const PATTERNS = [
  '',
  'M-2 2l4 -4M0 8l8 -8M6 10l4 -4',
  'M1 2h2M5 6h2',
  'M0 4h8',
  'M-2 6l4 4M0 0l8 8M6 -2l4 4',
  'M4 0v8M0 4h8',
]
const SIDE = 8

const DASHES = [undefined, '7 4', '2 3', '9 3 2 3', '4 3', '12 4']

const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar]

export interface Look {
  /** The name of its colour among the classes. */
  readonly colour: string
  /** Which of the patterns, dashes and shapes it has. */
  readonly form: number
}

/** The look of the nth of some series; where colours come again, forms are others. */
export function lookOf(index: number): Look {
  const round = Math.floor(index / SERIES_COLOURS)
  return { colour: `series-${(index % SERIES_COLOURS) + 1}`, form: (index + round) % PATTERNS.length }
}

function patternId({ colour, form }: Look, id: string): string {
  return `${id}-${colour}-${form}`
}

export function fill(look: Look, id: string): { class?: string; fill?: string } {
  return look.form === 0 ? { class: `ch-${look.colour}` } : { fill: `url(#${patternId(look, id)})` }
}

/** The definitions of the patterns of some looks, each once. */
export function patterns(looks: readonly Look[], id: string): string {
  const used = new Map(looks.map((look) => [patternId(look, id), look]))
  return [...used]
    .filter(([, { form }]) => form !== 0)
    .map(([name, { colour, form }]) =>
      element(
        'pattern',
        { id: name, width: SIDE, height: SIDE, patternUnits: 'userSpaceOnUse' },
        rectangle({ x: 0, y: 0, width: SIDE, height: SIDE }, { class: `ch-${colour}` }),
        element('path', { class: 'ch-hatch', d: PATTERNS[form] }),
      ),
    )
    .join('')
}

/** The dashes of a line; undefined for one that is drawn through. */
export function dashes({ form }: Look): string | undefined {
  return DASHES[form]
}

/**
 * How far the shapes reach from their middle, across and up, by the radius of the circle of the same area: the
 * geometry of d3-shape.
 */
const REACHES: readonly (readonly [across: number, up: number])[] = [
  ...([
    [1, 1],
    [0.89, 0.89],
    [1.35, 1.56],
  ] as const),
  ...([
    [0.96, 1.65],
    [1.19, 1.19],
    [1.6, 1.68],
  ] as const),
]

/** How far a marker reaches across and up, of which the circle of the same area has that radius. */
export function reach({ form }: Look, radius: number): readonly [across: number, up: number] {
  const [across, up] = REACHES[form] ?? [2, 2]
  return [across * radius, up * radius]
}

/** A marker of an area in square units, its shape that of the look. */
export function marker({ colour, form }: Look, { x, y }: Point, area: number, ...content: readonly string[]): string {
  const shape = symbol(SHAPES[form] ?? symbolCircle, area).digits(1)
  return element(
    'path',
    { class: `ch-${colour} ch-edge`, transform: `translate(${lengthText(x)},${lengthText(y)})`, d: shape() ?? '' },
    ...content,
  )
}

const SIGNS: Readonly<Record<Tone, string>> = {
  good: 'M-4 0.5l3 3.5l5 -7.5',
  watch: 'M0 -4.5v5M0 4v0.1',
  bad: 'M-3.5 -3.5l7 7M3.5 -3.5l-7 7',
  quiet: 'M-4 0h8',
}

/** The sign of a tone around a point, 9 wide and high: what its colour says to those who don't see it. */
export function toneSign(tone: Tone, { x, y }: Point, isOnTone = false): string {
  return element('path', {
    class: `ch-sign ch-line-${isOnTone ? 'background' : tone}`,
    transform: `translate(${lengthText(x)},${lengthText(y)})`,
    d: SIGNS[tone],
  })
}
