/** Reads a page of HTML with a strict parser: its elements with their texts, its styles and its script. */
import { SaxesParser } from 'saxes'

/** An element with the text inside it, that of marks and hidden words left out. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** What a page holds. */
export interface HtmlPage {
  readonly elements: readonly Element[]
  /** The texts of its style sheets and scripts, as they stand. */
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
  /** What makes it no well-formed page. */
  readonly faults: readonly string[]
}

/** Whose words are not part of what a cell says: marks of remarks, signs, and words that are only heard. */
function isBeside({ name, attributes }: Element): boolean {
  return name === 'sup' || attributes['aria-hidden'] === 'true' || attributes['class'] === 'heard'
}

/** The page, in which only styles and scripts may hold signs of mark-up. */
export function readHtml(page: string): HtmlPage {
  const [elements, faults, open]: [Element[], string[], Element[]] = [[], [], []]
  const inside = (name: string): string[] =>
    [...page.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map(([, text = '']) => text)
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, text: '' }
    elements.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (text) => {
    const last = open.findLastIndex(isBeside)
    for (const element of open.slice(last + 1)) element.text += text
    if (last >= 0) for (const element of open.slice(last, last + 1)) element.text += text
  })
  parser.on('error', (error) => faults.push(error.message))
  parser.write(page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1></$1>')).close()
  return { elements, styles: inside('style'), scripts: inside('script'), faults }
}

/** The elements of a name, with what their attributes must be. */
export function all(
  { elements }: HtmlPage,
  name: string,
  wanted: Readonly<Record<string, string>> = {},
): readonly Element[] {
  return elements.filter(
    (element) =>
      element.name === name && Object.entries(wanted).every(([key, value]) => element.attributes[key] === value),
  )
}
