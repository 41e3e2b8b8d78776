/** Reads a deck as a presentation program does: its parts as trees of elements, its slides in order, and what is wrong with them. */
import { createRequire } from 'node:module'
import { zipParts } from './zip-parts.ts'

/** An element of a part. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

interface Parser {
  on(event: 'opentag', handler: (tag: { name: string; attributes: Record<string, string> }) => void): void
  on(event: 'closetag', handler: () => void): void
  on(event: 'text', handler: (text: string) => void): void
  on(event: 'error', handler: (error: Error) => void): void
  write(text: string): Parser
  close(): void
}
const besideExceljs = createRequire(createRequire(import.meta.url).resolve('exceljs'))
const { SaxesParser } = besideExceljs('saxes') as { SaxesParser: new () => Parser }

/** The tree of a part; throws what an XML parser says of it. */
export function xmlTree(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', (words) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += words
  })
  parser.write(text).close()
  return top
}

/** All elements of a name below another, in the order of the document. */
export function below(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)])
}

/** The words of the paragraphs below an element, a line each. */
function wordsOf(element: XmlElement): string[] {
  return below(element, 'a:p').map((paragraph) =>
    below(paragraph, 'a:t')
      .map(({ text }) => text)
      .join(''),
  )
}

/** A slide as it is read. */
export interface ReadSlide {
  readonly tree: XmlElement
  readonly title: string
  readonly words: readonly string[]
  readonly notes: readonly string[]
  readonly charts: readonly XmlElement[]
}

/** The part that a relationship of another leads to. */
function target(part: string, written: string): string {
  if (written.startsWith('/')) return written.slice(1)
  const path = part.split('/').slice(0, -1)
  for (const step of written.split('/')) {
    if (step === '..') path.pop()
    else path.push(step)
  }
  return path.join('/')
}

interface Relationship {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** The relationships of a part, or of the whole deck for ''. */
export function relationshipsIn(parts: ReadonlyMap<string, string>, part: string): Relationship[] {
  const file = part === '' ? '_rels/.rels' : part.replace(/([^/]+)$/, '_rels/$1.rels')
  const text = parts.get(file)
  if (text === undefined) return []
  return below(xmlTree(text), 'Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: (attributes['Type'] ?? '').split('/').pop() ?? '',
    target: target(part, attributes['Target'] ?? ''),
  }))
}

function readSlide(parts: ReadonlyMap<string, string>, part: string): ReadSlide {
  const tree = xmlTree(parts.get(part) ?? '')
  const related = relationshipsIn(parts, part)
  const of = (type: string): XmlElement[] =>
    related.filter((one) => one.type === type).map((one) => xmlTree(parts.get(one.target) ?? ''))
  const title = below(tree, 'p:sp').find((shape) =>
    below(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'title'),
  )
  const notes = of('notesSlide').flatMap((notesTree) =>
    below(notesTree, 'p:sp').filter((shape) =>
      below(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'body'),
    ),
  )
  return {
    tree,
    title: title === undefined ? '' : wordsOf(title).join(' '),
    words: wordsOf(tree),
    notes: notes.flatMap(wordsOf),
    charts: of('chart'),
  }
}

/** The slides of a deck in the order in which they are shown. */
export function readDeck(deck: Uint8Array): ReadSlide[] {
  const parts = zipParts(deck)
  const presentation = 'ppt/presentation.xml'
  const related = relationshipsIn(parts, presentation)
  return below(xmlTree(parts.get(presentation) ?? ''), 'p:sldId').map(({ attributes }) => {
    const found = related.find(({ id }) => id === attributes['r:id'])
    return readSlide(parts, found?.target ?? '')
  })
}
