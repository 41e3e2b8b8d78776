/** The styles of a document by the names that Word gives them, so that an office changes its look at one place. */
import type { Lang } from '../../values/language.ts'
import { GREY, GRID, INK, type OfficeLook, PALE } from '../office/look.ts'
import { LANGUAGE_CODES } from '../office/properties.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The sizes of words in points; rows that are too wide for the page have a smaller one, down to the least. */
export const SIZES = { body: 10, table: 9, narrow: 8, least: 6, small: 8 } as const

/** The name of each style of paragraphs by its id, as Word has it. The last three are its neighbours' own. */
const NAMES = {
  Normal: 'Normal',
  Title: 'Title',
  Subtitle: 'Subtitle',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Caption: 'caption',
  TOCHeading: 'TOC Heading',
  TOC1: 'toc 1',
  Footer: 'footer',
  TableContents: 'Table Contents',
  TableHeading: 'Table Heading',
  TableNote: 'Table Note',
} as const

export type ParagraphStyle = keyof typeof NAMES

const OWN: readonly ParagraphStyle[] = ['TableContents', 'TableHeading', 'TableNote']

/** How a style looks: lengths in points. */
interface StyleLook {
  readonly basedOn?: ParagraphStyle
  readonly next?: ParagraphStyle
  readonly points?: number
  readonly isBold?: boolean
  readonly colour?: string
  readonly before?: number
  readonly after?: number
  readonly isKeptWithNext?: boolean
  /** Its level in the outline, from 0. */
  readonly level?: number
  /** Other properties of its paragraphs, which stand before its spacing. */
  readonly more?: string
}

function looks({ accentText, accent }: OfficeLook): Readonly<Record<ParagraphStyle, StyleLook>> {
  const heading = { next: 'Normal', isBold: true, colour: accentText, isKeptWithNext: true } as const
  const rule = `<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="4" w:color="${accent}"/></w:pBdr>`
  return {
    Normal: {},
    Title: { ...heading, points: 24, after: 4 },
    Subtitle: { next: 'Normal', points: 12, colour: GREY, after: 12, more: rule },
    Heading1: { ...heading, points: 15, before: 18, after: 6, level: 0 },
    Heading2: { ...heading, points: 11.5, before: 12, after: 4, level: 1 },
    Caption: { next: 'Normal', isBold: true, before: 6, after: 4, isKeptWithNext: true },
    TOCHeading: { ...heading, points: 13, before: 6, after: 4 },
    TOC1: { next: 'Normal', after: 2 },
    Footer: { points: SIZES.small, colour: GREY, after: 0 },
    TableContents: { points: SIZES.table, before: 1.5, after: 1.5 },
    TableHeading: { basedOn: 'TableContents', isBold: true, isKeptWithNext: true },
    TableNote: { points: SIZES.small, colour: GREY, before: 2, after: 6 },
  }
}

/** Lengths of paragraphs are written in twentieths of a point. */
function spacing({ before, after }: StyleLook): string {
  const above = before === undefined ? '' : ` w:before="${before * 20}"`
  const below = after === undefined ? '' : ` w:after="${after * 20}"`
  return above + below === '' ? '' : `<w:spacing${above}${below}/>`
}

function paragraphStyle(id: ParagraphStyle, look: StyleLook): string {
  const { basedOn = 'Normal', next, points, isBold, colour, isKeptWithNext, level, more } = look
  const isOwn = OWN.includes(id)
  const half = points === undefined ? '' : String(points * 2)
  return [
    `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''}${isOwn ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${NAMES[id]}"/>`,
    id === 'Normal' ? '' : `<w:basedOn w:val="${basedOn}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    '<w:qFormat/><w:pPr>',
    isKeptWithNext === true ? '<w:keepNext/><w:keepLines/>' : '',
    more ?? '',
    spacing(look),
    level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`,
    '</w:pPr><w:rPr>',
    isBold === true ? '<w:b/><w:bCs/>' : '',
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    half === '' ? '' : `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`,
    '</w:rPr></w:style>',
  ].join('')
}

/** The table style of a document: rules below rows, a ground under the heading row and the totals. */
function tableStyles({ accent }: OfficeLook): string {
  const rule = (name: string, size: number, colour: string): string =>
    `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`
  const ground = `<w:shd w:val="clear" w:color="auto" w:fill="${PALE}"/>`
  const part = (name: string, border: string): string =>
    `<w:tblStylePr w:type="${name}"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>${border}</w:tcBorders>${ground}</w:tcPr></w:tblStylePr>`
  const margins =
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'
  return [
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins}</w:tblPr></w:style>`,
    `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${rule('top', 4, GRID)}${rule('bottom', 4, GRID)}${rule('insideH', 4, GRID)}</w:tblBorders></w:tblPr>`,
    part('firstRow', rule('bottom', 8, accent)),
    part('lastRow', rule('top', 6, GREY)),
    '</w:style>',
  ].join('')
}

export function stylesPart(look: OfficeLook, lang: Lang): string {
  const { font } = look
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`
  const size = SIZES.body * 2
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:color w:val="${INK}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="${LANGUAGE_CODES[lang]}" w:eastAsia="${LANGUAGE_CODES[lang]}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`
  const paragraphs = Object.entries(looks(look)).map(([id, one]) => paragraphStyle(id as ParagraphStyle, one))
  const others = [
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
  ]
  return `${HEAD}<w:styles xmlns:w="${MAIN}">${defaults}${paragraphs.join('')}${others.join('')}${tableStyles(look)}</w:styles>`
}
