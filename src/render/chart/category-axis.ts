/** The names of categories that run across: quarters and months over their years, words in two lines, every nth of many. */
import { label, labelLines } from './label.ts'
import { textWidth, widest, wrapped } from './text-width.ts'

export interface Bands {
  /** The left edge of the first. */
  readonly left: number
  /** From one to the next. */
  readonly step: number
  /** The top of the names. */
  readonly top: number
}

const LINE = 15
const GAP = 6
/** How far a name may reach beyond the panel. */
const EDGE = 8

/** The period and the year of a name as periods are printed: `Q3 2024`, `T3 2024`, `S1 2024`, `Jul 2024`, `07/2024`. */
function inYear(name: string): { readonly part: string; readonly year: string } | undefined {
  const [, part, year] = /^([QTSH]\d|[A-Z][a-z]{2}|\d{2}(?=\/))[ /](\d{4})$/.exec(name) ?? []
  return part === undefined || year === undefined ? undefined : { part, year }
}

/** How far apart names stand that would meet in their bands: every category where they don't. */
function everyNth(names: readonly string[], step: number): number {
  return Math.max(1, Math.ceil((widest(names, 'small') + GAP) / step))
}

function middleOf({ left, step }: Bands, index: number): number {
  return left + (index + 0.5) * step
}

/** Names on one line, every nth where they would meet, cut to the room that leaves. */
function oneLine(names: readonly string[], bands: Bands): string {
  // Long names of few categories would leave out most: they are cut instead.
  const nth = Math.min(everyNth(names, bands.step), Math.max(1, Math.ceil(72 / bands.step)))
  const right = bands.left + names.length * bands.step
  const drawn = names.map((words, index) => {
    if (index % nth > 0) return ''
    const x = middleOf(bands, index)
    // The first and the last would reach beyond the panel where they take the room of those left out.
    const inside = 2 * (Math.min(x - bands.left, right - x) + EDGE)
    const room = Math.min(nth * bands.step - GAP, inside)
    const at = { x, y: bands.top + LINE / 2 }
    return label({ words, type: 'small', anchor: 'middle', room, at })
  })
  return drawn.join('')
}

/** The years below their periods, each under the middle of its run where there is room. */
function yearLine(years: readonly string[], bands: Bands): string {
  const starts = years.flatMap((year, index) => (year === years[index - 1] ? [] : [index]))
  return starts
    .map((start, at) => {
      const end = starts[at + 1] ?? years.length
      const words = years[start] ?? ''
      const middle = bands.left + ((start + end) / 2) * bands.step
      const hasRoom = textWidth(words, 'small') + GAP <= (end - start) * bands.step
      const place = { x: middle, y: bands.top + 1.5 * LINE }
      return hasRoom ? label({ words, type: 'small', anchor: 'middle', at: place, isMuted: true }) : ''
    })
    .join('')
}

/** The names with the height they take. */
export function categoryNames(
  names: readonly string[],
  bands: Bands,
): { readonly svg: string; readonly height: number } {
  const periods = names.map(inYear)
  if (periods.every((period) => period !== undefined) && periods.length > 1) {
    const parts = periods.map(({ part }) => part)
    const svg =
      oneLine(parts, bands) +
      yearLine(
        periods.map(({ year }) => year),
        bands,
      )
    return { svg, height: 2 * LINE }
  }
  const isLong = everyNth(names, bands.step) > 1
  if (!isLong || bands.step < 56) return { svg: oneLine(names, bands), height: LINE }
  const lines = names.map((name) => wrapped(name, 'small', bands.step - GAP, 2))
  const drawn = lines.map((rows, index) => {
    const at = { x: middleOf(bands, index), y: bands.top + LINE / 2 }
    return labelLines(rows, LINE, { type: 'small', anchor: 'middle', at })
  })
  return { svg: drawn.join(''), height: Math.max(...lines.map(({ length }) => length), 1) * LINE }
}
