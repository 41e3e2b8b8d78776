/** A second reading of pictures: parses SVG strictly and tells what is drawn where, without the code that drew it. */
import { SaxesParser } from 'saxes'
import { TYPE, type TypeSize, textWidth } from '../../src/render/chart/text-width.ts'

/** An element with what stands in it. */
export interface Drawn {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Drawn[]
  /** Its own text, without that of its children. */
  text: string
}

/** The tree of a picture; throws where it is not well-formed XML. */
export function readSvg(svg: string): Drawn {
  const root: Drawn = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last !== undefined) last.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(svg).close()
  const [first] = root.children
  if (first === undefined) throw new Error('no element')
  return first
}

/** The element and all in it. */
export function everything(element: Drawn): Drawn[] {
  return [element, ...element.children.flatMap(everything)]
}

/** Whether an element has a class. */
export function isOf({ attributes }: Drawn, name: string): boolean {
  return (attributes['class'] ?? '').split(' ').includes(name)
}

/** What lies in the groups of marks, in the order of drawing. */
export function marksOf(element: Drawn): Drawn[] {
  return everything(element)
    .filter((one) => one.name === 'g' && isOf(one, 'marks'))
    .flatMap(({ children }) => children)
}

/** The words of an element's `title`: what a pointer is told. */
export function tipOf({ children }: Drawn): string {
  return children.find(({ name }) => name === 'title')?.text ?? ''
}

/** A number of an attribute; NaN where there is none. */
export function numberOf({ attributes }: Drawn, name: string): number {
  return Number(attributes[name])
}

/** An upright rectangle with the words that are in it. */
export interface Area {
  readonly words: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const SHARES: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 }

/** The room of a text: from the ascenders to the descenders of its line. */
function textArea(element: Drawn): Area {
  const types = Object.keys(TYPE) as TypeSize[]
  const type = types.find((name) => isOf(element, `ch-${name}`))
  if (type === undefined) throw new Error(`a text without a size: ${element.text}`)
  const width = textWidth(element.text, type)
  const share = SHARES[element.attributes['text-anchor'] ?? 'start'] ?? 0
  const [x, base] = [numberOf(element, 'x'), numberOf(element, 'y')]
  const { size } = TYPE[type]
  return {
    words: element.text,
    left: x - width * share,
    right: x + width * (1 - share),
    top: base - size * 0.75,
    bottom: base + size * 0.22,
  }
}

/** The lines of a text, each as a text of its own. */
function textLines(element: Drawn): Drawn[] {
  const lines = element.children.filter(({ name }) => name === 'tspan')
  if (lines.length === 0) return [element]
  return lines.map((line) => ({
    ...line,
    attributes: { ...element.attributes, ...line.attributes },
    text: line.text.trimEnd(),
  }))
}

/** The rooms of all texts that are seen. */
export function textAreas(element: Drawn): Area[] {
  return everything(element)
    .filter(({ name }) => name === 'text')
    .flatMap((element) => textLines(element).map(textArea))
}

/** The pairs of areas that lie on each other by more than the rounding of lengths. */
export function meetings(areas: readonly Area[]): string[] {
  const slack = 0.15
  return areas.flatMap((one, index) =>
    areas
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - slack &&
          other.left < one.right - slack &&
          one.top < other.bottom - slack &&
          other.top < one.bottom - slack,
      )
      .map((other) => `${one.words} | ${other.words}`),
  )
}
