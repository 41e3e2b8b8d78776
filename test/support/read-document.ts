/** Reads a document of text as an office program does: its paragraphs by style, its tables, and what is wrong with its parts. */
import { elements, packageFaults, relationsOf, walk } from './opc-parts.ts'
import { below, type XmlElement, xmlTree } from './read-deck.ts'
import { zipParts } from './zip-parts.ts'

type Parts = ReadonlyMap<string, string>

/** A paragraph: its style and its words. */
interface ReadParagraph {
  readonly style: string
  readonly text: string
}

/** A document as it is read. */
export interface ReadDocument {
  readonly parts: Parts
  readonly tree: XmlElement
  /** All of them in order, those of cells and of shapes too. */
  readonly paragraphs: readonly ReadParagraph[]
  /** The words of the cells of each table, row by row. */
  readonly tables: readonly (readonly (readonly string[])[])[]
  /** Alternative texts of pictures. */
  readonly descriptions: readonly string[]
  /** Everything that is read or heard, at the feet of sheets too. */
  readonly words: readonly string[]
}

const textOf = (element: XmlElement): string =>
  below(element, 'w:t')
    .map(({ text }) => text)
    .join('')

function paragraphsOf(tree: XmlElement): ReadParagraph[] {
  return below(tree, 'w:p').map((one) => ({
    style: below(one, 'w:pStyle')[0]?.attributes['w:val'] ?? '',
    text: textOf(one),
  }))
}

/** The document of an archive; throws where a part is not well-formed. */
export function readDocument(archive: Uint8Array): ReadDocument {
  const parts = zipParts(archive)
  const tree = xmlTree(parts.get('word/document.xml') ?? '')
  const paragraphs = paragraphsOf(tree)
  const attributes = (name: string, attribute: string): string[] =>
    below(tree, name).flatMap((one) => one.attributes[attribute] ?? [])
  const descriptions = attributes('wp:docPr', 'descr')
  const feet = [...parts].flatMap(([name, text]) =>
    name.startsWith('word/footer') ? paragraphsOf(xmlTree(text)).map((one) => one.text) : [],
  )
  const charts = [...parts].flatMap(([name, text]) =>
    name.startsWith('word/charts/chart')
      ? [...below(xmlTree(text), 'c:v'), ...below(xmlTree(text), 'a:t')].map((one) => one.text)
      : [],
  )
  return {
    parts,
    tree,
    paragraphs,
    descriptions,
    tables: below(tree, 'w:tbl').map((table) => below(table, 'w:tr').map((row) => below(row, 'w:tc').map(textOf))),
    words: [
      ...paragraphs.map(({ text }) => text),
      ...descriptions,
      ...attributes('wp:docPr', 'name'),
      ...attributes('wps:cNvPr', 'name'),
      ...attributes('w:tblCaption', 'w:val'),
      ...feet,
      ...charts,
    ],
  }
}

/** The order of the elements that a parent may have, as far as documents have them (ECMA-376, 17). */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    'w:pStyle',
    'w:keepNext',
    'w:keepLines',
    'w:pageBreakBefore',
    'w:pBdr',
    'w:tabs',
    'w:spacing',
    'w:jc',
    'w:outlineLvl',
    'w:sectPr',
  ],
  'w:rPr': ['w:rFonts', 'w:b', 'w:bCs', 'w:color', 'w:sz', 'w:szCs', 'w:vertAlign', 'w:lang'],
  'w:tcPr': ['w:tcW', 'w:tcBorders', 'w:shd', 'w:vAlign'],
  'w:tblPr': [
    'w:tblStyle',
    'w:tblW',
    'w:tblInd',
    'w:tblBorders',
    'w:tblLayout',
    'w:tblCellMar',
    'w:tblLook',
    'w:tblCaption',
  ],
  'w:sectPr': ['w:footerReference', 'w:pgSz', 'w:pgMar'],
  'w:style': [
    'w:name',
    'w:basedOn',
    'w:next',
    'w:uiPriority',
    'w:semiHidden',
    'w:unhideWhenUsed',
    'w:qFormat',
    'w:pPr',
    'w:rPr',
    'w:tblPr',
    'w:tblStylePr',
  ],
  'wp:inline': ['wp:extent', 'wp:docPr', 'wp:cNvGraphicFramePr', 'a:graphic'],
  'wps:wsp': ['wps:cNvPr', 'wps:cNvSpPr', 'wps:spPr', 'wps:txbx', 'wps:bodyPr'],
}

function orderFaults(element: XmlElement): string[] {
  const order = ORDERS[element.name]
  const ranks = element.children.map(({ name }) => order?.indexOf(name) ?? 0)
  const isOrdered = ranks.every((rank, at) => rank >= 0 && rank >= (ranks[at - 1] ?? 0))
  const own = isOrdered ? [] : [`${element.name}: ${element.children.map(({ name }) => name)}`]
  return [...own, ...element.children.flatMap(orderFaults)]
}

function doubled(values: readonly (string | undefined)[], what: string): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at).map((value) => `two ${what} ${value}`)
}

function tableFaults(table: XmlElement): string[] {
  const columns = below(table, 'w:gridCol').length
  return below(table, 'w:tr').flatMap((row, at) => {
    const cells = below(row, 'w:tc')
    return [
      ...(cells.length === columns ? [] : [`row ${at} has ${cells.length} of ${columns} cells`]),
      ...(below(row, 'w:cantSplit').length === 1 ? [] : [`row ${at} may be parted`]),
      ...cells.flatMap((cell) => (cell.children.at(-1)?.name === 'w:p' ? [] : ['a cell without end'])),
    ]
  })
}

/** Two tables without a paragraph between them are one, and a program asks for one behind the last. */
function neighbours(tree: XmlElement): string[] {
  const names = (below(tree, 'w:body')[0]?.children ?? []).map(({ name }) => name)
  return names.flatMap((name, at) =>
    name === 'w:tbl' && names[at + 1] !== 'w:p' ? ['a table with nothing behind it'] : [],
  )
}

/** Styles, bookmarks and pictures that are named and not there. */
function danglers(parts: Parts, tree: XmlElement): string[] {
  const styles = elements(parts.get('word/styles.xml') ?? '<x/>', 'w:style')
  const known = new Set(styles.map((style) => style['w:styleId']))
  const marks = below(tree, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])
  const named = ['w:pStyle', 'w:tblStyle'].flatMap((name) => below(tree, name))
  return [
    ...named.flatMap(({ attributes }) => (known.has(attributes['w:val']) ? [] : [`no style ${attributes['w:val']}`])),
    ...below(tree, 'w:hyperlink').flatMap(({ attributes }) =>
      marks.includes(attributes['w:anchor']) ? [] : [`no bookmark ${attributes['w:anchor']}`],
    ),
    ...below(tree, 'wp:docPr').flatMap(({ attributes }) =>
      (attributes['descr'] ?? '') === '' ? [`no words for ${attributes['name']}`] : [],
    ),
  ]
}

/** What leads out of the document, runs in it, or is told by a clock. */
function acting(parts: Parts): string[] {
  const owners = ['', ...[...parts.keys()].filter((name) => !name.includes('_rels/'))]
  const outward = owners.flatMap((owner) =>
    relationsOf(parts, owner).flatMap(({ id, target }) => (target === undefined ? [`${owner} ${id} leads out`] : [])),
  )
  const fields = [...parts].flatMap(([name, text]) => {
    const codes: string[] = []
    let isCode = false
    if (!name.startsWith('word/') || !name.endsWith('.xml')) return []
    walk(text, {
      open: (tag) => {
        isCode = tag === 'w:instrText'
      },
      text: (words) => {
        if (isCode && words.trim() !== '') codes.push(words.trim())
      },
      close: () => {
        isCode = false
      },
    })
    return codes.filter((code) => !/^(PAGE|NUMPAGES|TOC \\o "1-1" \\h \\z \\u)$/.test(code))
  })
  return [...outward, ...fields.map((code) => `a field ${code}`)]
}

/** Every fault of a document, in a few words each; none where it opens as it is. */
export function documentFaults(archive: Uint8Array): string[] {
  const parts = zipParts(archive)
  const broken = packageFaults(parts)
  if (broken.length > 0) return broken
  const tree = xmlTree(parts.get('word/document.xml') ?? '')
  const trees = [tree, xmlTree(parts.get('word/styles.xml') ?? '')]
  const ids = ['wp:docPr', 'wps:cNvPr', 'pic:cNvPr'].flatMap((name) => below(tree, name))
  const marks = below(tree, 'w:bookmarkStart').map(({ attributes }) => attributes)
  return [
    ...trees.flatMap(orderFaults),
    ...doubled(
      ids.map(({ attributes }) => attributes['id']),
      'objects',
    ),
    ...doubled(
      marks.map((mark) => mark['w:name']),
      'bookmarks',
    ),
    ...doubled(
      marks.map((mark) => mark['w:id']),
      'ids of bookmarks',
    ),
    ...below(tree, 'w:tbl').flatMap(tableFaults),
    ...neighbours(tree),
    ...danglers(parts, tree),
    ...acting(parts),
  ]
}
