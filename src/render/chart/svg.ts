/** Writes elements of SVG: lengths rounded to a tenth, so that the same picture has the same bytes on every machine. */
import { escapedText } from '../text/xml-text.ts'

/** A place on the picture; y runs down. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** An upright rectangle; x and y are its upper left corner. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** The attributes of an element in the order of writing; one that is undefined is left out. */
export type SvgAttributes = Readonly<Record<string, string | number | undefined>>

/** A length as it is written: one decimal, none where it is whole. */
export function lengthText(length: number): string {
  const rounded = Math.round(length * 10) / 10
  return String(rounded === 0 ? 0 : rounded)
}

/** An element; its content is SVG already, the values of its attributes are not. */
export function element(name: string, attributes: SvgAttributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return []
    return ` ${key}="${typeof value === 'number' ? lengthText(value) : escapedText(value)}"`
  })
  const inside = content.join('')
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`
}

/** The marks of a picture, or a part of them, as one group. */
export function marks(...content: readonly string[]): string {
  return element('g', { class: 'marks' }, ...content)
}

/** What a pointer is told over a mark; nothing for an empty text. */
export function tooltip(words: string): string {
  return words === '' ? '' : element('title', {}, escapedText(words))
}

export function rectangle(
  { x, y, width, height }: Box,
  attributes: SvgAttributes,
  ...content: readonly string[]
): string {
  return element('rect', { ...attributes, x, y, width, height }, ...content)
}

export function line(from: Point, to: Point, attributes: SvgAttributes): string {
  return element('line', { ...attributes, x1: from.x, y1: from.y, x2: to.x, y2: to.y })
}

/** Whether two boxes share more than an edge. */
export function overlaps(left: Box, right: Box): boolean {
  return (
    left.x < right.x + right.width &&
    right.x < left.x + left.width &&
    left.y < right.y + right.height &&
    right.y < left.y + left.height
  )
}
