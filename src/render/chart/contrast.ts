/** How well a colour is read on another, and the nearest one that is: the contrast of WCAG 2.2, 1.4.3. Colours are `#rrggbb`. */

/** The contrasts that words and marks have with what is behind them (WCAG 2.2, 1.4.3 and 1.4.11). */
export const LEAST_CONTRAST = { words: 4.5, marks: 3 } as const

type Channels = readonly [red: number, green: number, blue: number]

function channelsOf(colour: string): Channels {
  const at = (start: number): number => Number.parseInt(colour.slice(start, start + 2), 16)
  return [at(1), at(3), at(5)]
}

function eachChannel([red, green, blue]: Channels, of: (channel: number, index: 0 | 1 | 2) => number): Channels {
  return [of(red, 0), of(green, 1), of(blue, 2)]
}

function colourOf(channels: Channels): string {
  return `#${channels.map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}`
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const linear = (channel: number): number => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  const [red, green, blue] = eachChannel(channelsOf(colour), linear)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** Black or white, whichever is read better on a colour: 4.5 to 1 at least, whatever it is. */
export function textOn(colour: string): '#000000' | '#ffffff' {
  return contrast('#ffffff', colour) >= contrast('#000000', colour) ? '#ffffff' : '#000000'
}

const STEPS = 100

/** The colour, darker or lighter as far as it must be to have a contrast of so much with its ground, and of the same hue. */
export function readableOn(ground: string, colour: string, least: number): string {
  const end = channelsOf(textOn(ground))
  const own = channelsOf(colour)
  for (let step = 0; step <= STEPS; step += 1) {
    const mixed = eachChannel(own, (from, at) => from + ((end[at] - from) * step) / STEPS)
    const tried = colourOf(mixed)
    if (contrast(tried, ground) >= least) return tried
  }
  return textOn(ground)
}
