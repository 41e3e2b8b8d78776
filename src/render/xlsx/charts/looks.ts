/** How series of a chart are told apart, in colour, on grey paper and by those who see no colours. */
import type { ChartSeries } from '../../../reports/document/chart.ts'
import type { SeriesLook } from './native-chart.ts'

const COLOURS = ['1F5F99', 'B4560F', '2A7F62', '8B3F8F', '6B6B00', '00707E']
const LIMIT = 'A3001B'
const FORMER = '6F7780'
/** The words, the lines that carry nothing, and the ground. */
export const INK = '1B1B1B'
/** The lines that help the eye. */
export const GRID = 'DCDFE3'

const PATTERNS = [undefined, 'wdUpDiag', 'pct25', 'dkHorz', 'wdDnDiag', 'smGrid'] as const
const DASHES = ['solid', 'dash', 'sysDot', 'lgDashDot', 'sysDash', 'lgDash'] as const
const MARKERS = ['circle', 'square', 'triangle', 'diamond', 'x', 'star'] as const

function nth<T>(list: readonly T[], index: number): T | undefined {
  return list[index % list.length]
}

function colourOf(index: number): string {
  return nth(COLOURS, index) ?? INK
}

/** What of a look depends on nothing but the place among the series; patterns shift where colours come again. */
function formOf(index: number): number {
  return index + Math.floor(index / COLOURS.length)
}

/** The look of an area: a bar. */
export function areaLook(index: number, part?: ChartSeries['part']): SeriesLook {
  if (part === 'former') return { colour: FORMER, pattern: 'ltUpDiag' }
  const pattern = nth(PATTERNS, formOf(index))
  return { colour: colourOf(index), ...(pattern === undefined ? {} : { pattern }) }
}

/**
 * The look of a line. A line that has no neighbour on either side of some point would not be seen there, so that its
 * points are marked.
 */
export function lineLook(
  index: number,
  part: ChartSeries['part'],
  marks: 'none' | 'alone' | 'all',
): SeriesLook {
  const symbol = marks === 'all' ? (nth(MARKERS, formOf(index)) ?? 'circle') : 'dash'
  const marker = marks === 'none' ? {} : { marker: symbol }
  if (part === 'limit') return { colour: LIMIT, dash: 'solid', ...marker }
  if (part === 'former') return { colour: FORMER, dash: 'sysDash', ...marker }
  return { colour: colourOf(index), dash: nth(DASHES, formOf(index)) ?? 'solid', ...marker }
}

/** The look of points in a plane. */
export function pointLook(index: number): SeriesLook {
  return { colour: colourOf(index), marker: nth(MARKERS, formOf(index)) ?? 'circle' }
}
