/** The colours of a workbook as red, green and blue: those of its theme, lighter and darker, and those of numbers. */
import { fillColour } from '../fills.ts'
import type { Attributes } from '../xml/events.ts'
import type { Package } from './package.ts'

interface Colours {
  /** By the numbers that a theme has them under. */
  readonly theme: readonly (string | undefined)[]
  /** Those of numbers, where the workbook has its own. */
  readonly palette: readonly string[]
}

/** The colours of numbers from 8 on (ECMA-376 part 1, 18.8.27); 0 to 7 are the first eight of them. */
const NUMBERED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ')

/** The elements of a theme in the order of the numbers that cells name them by: light before dark. */
const IN_THEME = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]

/** The colours of a theme; none where its part is missing or damaged. */
export function readTheme(workbook: Package, part: string | undefined): (string | undefined)[] {
  const found = new Map<string, string>()
  let name = ''
  workbook.tryRead(part, {
    open: (element, { val, lastClr }) => {
      if (element === 'srgbClr' || element === 'sysClr') {
        const colour = element === 'sysClr' ? lastClr : val
        if (colour !== undefined && !found.has(name)) found.set(name, colour)
      } else name = element
    },
  })
  return IN_THEME.map((one) => found.get(one))
}

function numbered(index: number, palette: readonly string[]): string | undefined {
  // The first two digits of a colour of its own are how opaque it is.
  if (palette.length > 0) return palette[index]?.slice(-6)
  return NUMBERED[index < 8 ? index : index - 8]
}

/** A part of a colour, 0 to 255, for a hue by its place from `low` and `high` (the inverse of HSL). */
function partOf(low: number, high: number, hue: number): number {
  const place = (hue + 6) % 6
  const rise = Math.max(0, Math.min(1, 2 - Math.abs(place - 2)))
  return Math.round((low + (high - low) * rise) * 255)
}

/** A colour lighter by a share of the way to white, or darker by one of the way to black (18.8.19: its lightness alone changes). */
function tinted(colour: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = parts
  const [most, least] = [Math.max(...parts), Math.min(...parts)]
  const [lightness, spread] = [(most + least) / 2, most - least]
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1))
  const hue =
    spread === 0
      ? 0
      : most === red
        ? (green - blue) / spread
        : most === green
          ? (blue - red) / spread + 2
          : (red - green) / spread + 4
  const lighter = tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint
  const half = (saturation * (1 - Math.abs(2 * lighter - 1))) / 2
  const of = (at: number): number => partOf(lighter - half, lighter + half, at)
  return [of(hue + 2), of(hue), of(hue - 2)].map((part) => part.toString(16).padStart(2, '0')).join('')
}

/** The colour that attributes name; undefined for white and for none. */
export function colourOf({ rgb, theme, indexed, tint = '0' }: Attributes, colours: Colours): string | undefined {
  const plain =
    rgb?.slice(-6) ??
    (theme === undefined ? undefined : colours.theme[Number(theme)]) ??
    (indexed === undefined ? undefined : numbered(Number(indexed), colours.palette))
  if (plain === undefined || !/^[\da-f]{6}$/i.test(plain)) return undefined
  const by = Number(tint)
  return fillColour(by >= -1 && by <= 1 && by !== 0 ? tinted(plain, by) : plain)
}
