/** Writes runs and paragraphs of WordprocessingML, their properties in the order of ECMA-376; styles say how they look. */
import type { Lang } from '../../values/language.ts'
import { LANGUAGE_CODES } from '../office/properties.ts'
import { escapedText } from '../text/xml-text.ts'
import type { ParagraphStyle } from './styles.ts'

const TWIPS_PER_INCH = 1440
const EMU_PER_INCH = 914_400

/** Inches as the format writes lengths of pages and tables. */
export function twips(inches: number): number {
  return Math.round(inches * TWIPS_PER_INCH)
}

/** Inches as the format writes lengths of drawings. */
export function emu(inches: number): number {
  return Math.round(inches * EMU_PER_INCH)
}

export interface RunLook {
  readonly isBold?: boolean
  /** Six hexadecimal digits. */
  readonly colour?: string | undefined
  readonly points?: number | undefined
  readonly font?: string
  readonly isRaised?: boolean
  /** The language, where it is another than that of the document. */
  readonly lang?: Lang | undefined
}

function runProperties({ isBold, colour, points, font, isRaised, lang }: RunLook): string {
  const half = points === undefined ? '' : String(Math.round(points * 2))
  const written = [
    font === undefined ? '' : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`,
    isBold === true ? '<w:b/><w:bCs/>' : '',
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    half === '' ? '' : `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`,
    isRaised === true ? '<w:vertAlign w:val="superscript"/>' : '',
    lang === undefined ? '' : `<w:lang w:val="${LANGUAGE_CODES[lang]}"/>`,
  ].join('')
  return written === '' ? '' : `<w:rPr>${written}</w:rPr>`
}

/** A text on one line, harmless, with a space at an end where it has one, as before the next run; nothing for an empty one. */
export function run(text: string, look: RunLook = {}): string {
  if (text === '') return ''
  const words = escapedText(text)
  const ends = words === '' ? ['', ' '] : [/^\s/u, /\s$/u].map((end) => (end.test(text) ? ' ' : ''))
  return `<w:r>${runProperties(look)}<w:t xml:space="preserve">${ends.join(words)}</w:t></w:r>`
}

/** What a paragraph has beside its style, each as the format names it. */
export interface ParagraphLook {
  readonly isKeptWithNext?: boolean
  readonly hasPageBreakBefore?: boolean
  readonly align?: 'left' | 'center' | 'right' | undefined
  /** The properties of the part of the document that ends with the paragraph. */
  readonly section?: string
  /** Whether nothing but what is in it gives it its height, as in a drawing. */
  readonly isTight?: boolean
  /** Where a tab leads at the right, in inches. */
  readonly rightTab?: number
}

export function paragraph(style: ParagraphStyle, content: string, look: ParagraphLook = {}): string {
  const { isKeptWithNext, hasPageBreakBefore, align, section, isTight, rightTab } = look
  const properties = [
    `<w:pStyle w:val="${style}"/>`,
    isKeptWithNext === true ? '<w:keepNext/>' : '',
    hasPageBreakBefore === true ? '<w:pageBreakBefore/>' : '',
    rightTab === undefined ? '' : `<w:tabs><w:tab w:val="right" w:pos="${twips(rightTab)}"/></w:tabs>`,
    isTight === true ? '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>' : '',
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    section ?? '',
  ]
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${content}</w:p>`
}
