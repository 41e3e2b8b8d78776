/** The looks of series in the words of DrawingML: the colours of a light page, with patterns, dashes and symbols for grey paper. */
import type { Look } from '../../chart/looks.ts'
import { PALETTE } from '../../chart/palette.ts'
import type { SeriesLook } from './native-chart.ts'

const { light } = PALETTE

/** A colour as DrawingML writes it. */
function rgb(colour: string): string {
  return colour.slice(1).toUpperCase()
}

export const AXIS = rgb(light.axis)

/** In the order of the forms of a look. */
const PATTERNS = [undefined, 'wdUpDiag', 'pct25', 'dkHorz', 'wdDnDiag', 'smGrid'] as const
const DASHES = ['solid', 'dash', 'sysDot', 'lgDashDot', 'sysDash', 'lgDash'] as const
const MARKERS = ['circle', 'square', 'triangle', 'diamond', 'x', 'star'] as const

const TONES: ReadonlyMap<string, string> = new Map(Object.entries(light.tones))

function colourOf({ colour }: Look): string {
  if (colour === 'limit' || colour === 'former') return rgb(light[colour])
  const tone = TONES.get(colour)
  if (tone !== undefined) return rgb(tone)
  return rgb(light.series[Number(colour.replace('series-', '')) - 1] ?? light.text)
}

function formOf<T>(list: readonly T[], { form }: Look): T | undefined {
  return list[form % list.length]
}

/** The look of an area: a bar. */
export function areaLook(look: Look): SeriesLook {
  const pattern = formOf(PATTERNS, look)
  return { colour: colourOf(look), ...(pattern === undefined ? {} : { pattern }) }
}

/**
 * The look of a line.
 *
 * @param marks - which points have a symbol: a point that no line leads to would not be seen without.
 */
export function lineLook(look: Look, marks: 'none' | 'alone' | 'all'): SeriesLook {
  const symbol = marks === 'all' ? formOf(MARKERS, look) : 'dash'
  return {
    colour: colourOf(look),
    dash: look.colour === 'former' ? 'sysDash' : (formOf(DASHES, look) ?? 'solid'),
    ...(marks === 'none' || symbol === undefined ? {} : { marker: symbol }),
  }
}

export function pointLook(look: Look): SeriesLook {
  return { colour: colourOf(look), marker: formOf(MARKERS, look) ?? 'circle' }
}
