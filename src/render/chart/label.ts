/** Draws texts: placed by the middle of their height, cut to their room, whole under the pointer. */

import { safeText } from '../text/safe-text.ts'
import { escapedText } from '../text/xml-text.ts'
import { type Box, element, type Point, tooltip } from './svg.ts'
import { cutToWidth, TYPE, type TypeSize, textWidth } from './text-width.ts'

export interface Label {
  readonly words: string
  /** The start, middle or end of the text, at half of its height. */
  readonly at: Point
  readonly type?: TypeSize
  readonly anchor?: 'start' | 'middle' | 'end'
  /** The width there is; the whole text is drawn where none is given. */
  readonly room?: number
  readonly isMuted?: boolean
  /** Whether the text stands on a field of a tone. */
  readonly isOnTone?: boolean
}

/** How far below the middle of its letters the base of a line lies, as a part of the size of type. */
const BASE = 0.35

const SHARES = { start: 0, middle: 0.5, end: 1 }

/** The attributes of the first line of a text. */
function attributesOf({ at, type = 'label', anchor = 'start', ...more }: Omit<Label, 'words'>) {
  const classes = [
    `ch-${type}`,
    ...(more.isMuted === true ? ['ch-muted'] : []),
    ...(more.isOnTone === true ? ['ch-on-tone'] : []),
  ]
  return {
    class: classes.join(' '),
    x: at.x,
    y: at.y + TYPE[type].size * BASE,
    'text-anchor': anchor === 'start' ? undefined : anchor,
  }
}

/** The text; empty where it has no words or no room. */
export function label({ words, ...more }: Label): string {
  const { type = 'label', room } = more
  const shown = room === undefined ? safeText(words) : cutToWidth(words, type, room)
  if (shown === '') return ''
  const tip = shown === safeText(words) ? '' : tooltip(words)
  return element('text', attributesOf(more), escapedText(shown), tip)
}

/**
 * The lines of one text (see `wrapped`) below each other, read as one and copied as one.
 *
 * @param step - from the middle of a line to that of the next.
 */
export function labelLines(lines: readonly string[], step: number, more: Omit<Label, 'words' | 'room'>): string {
  if (lines.length === 0) return ''
  const { x, y, ...all } = attributesOf(more)
  const drawn = lines.map((words, at) => {
    const space = at === lines.length - 1 ? '' : ' '
    return element('tspan', { x, y: y + at * step }, `${escapedText(words)}${space}`)
  })
  return element('text', all, ...drawn)
}

/** Muted words in small type around places of a row, as one text: each by itself would weigh twice as much. */
export function labelRow(words: readonly (readonly [word: string, x: number])[], y: number): string {
  if (words.length === 0) return ''
  const look = { class: 'ch-small ch-muted', y: y + TYPE.small.size * BASE, 'text-anchor': 'middle' }
  const spans = words.map(([word, x]) => element('tspan', { x }, escapedText(safeText(word))))
  return element('text', look, ...spans)
}

/** The room that a text takes. */
export function labelBox({ words, at, type = 'label', anchor = 'start', room }: Label): Box {
  const shown = room === undefined ? words : cutToWidth(words, type, room)
  const width = textWidth(shown, type)
  const { size } = TYPE[type]
  return { x: at.x - width * SHARES[anchor], y: at.y - size * 0.6, width, height: size * 1.2 }
}
