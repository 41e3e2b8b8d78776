/** How cells of a workbook look: one shared style object for each look, so that a large table costs little. */
import type { Alignment, Borders, Fill, Font, Style } from 'exceljs'
import type { Tone } from '../../reports/document/document.ts'
import { LEAST_CONTRAST, readableOn } from '../chart/contrast.ts'
import { PALETTE } from '../chart/palette.ts'

export type CellStyle = Partial<Style>

const THIN: Partial<Borders> = {
  top: { style: 'thin', color: { argb: 'FFD9D9D9' } },
  bottom: { style: 'thin', color: { argb: 'FFD9D9D9' } },
}

/** Ink and ground of each tone, dark enough on its ground to be read in print. */
export const TONES: Readonly<Record<Tone, { readonly ink: string; readonly ground?: string }>> = {
  good: { ink: 'FF006100', ground: 'FFC6EFCE' },
  watch: { ink: 'FF7F4F00', ground: 'FFFFEB9C' },
  bad: { ink: 'FF9C0006', ground: 'FFFFC7CE' },
  quiet: { ink: 'FF6B6B6B' },
}

/** A font in full: without its name a reader chooses one of its own. */
function font(change: Partial<Font> = {}): Partial<Font> {
  return { name: 'Calibri', family: 2, size: 11, ...change }
}

/** The title of the first sheet, in the colour of the organisation as far as it is read on white. */
export function coverTitle(accent: string | undefined): CellStyle {
  if (accent === undefined) return SHEET_TITLE
  const ink = readableOn(PALETTE.light.background, accent, LEAST_CONTRAST.words)
  return { font: font({ size: 16, bold: true, color: { argb: `FF${ink.slice(1).toUpperCase()}` } }) }
}

export const SHEET_TITLE: CellStyle = { font: font({ size: 16, bold: true, color: { argb: 'FF1F3864' } }) }

export const TABLE_TITLE: CellStyle = { font: font({ size: 12, bold: true, color: { argb: 'FF1F3864' } }) }

export const LINK: CellStyle = {
  font: font({ underline: true, color: { argb: 'FF0563C1' } }),
  alignment: { vertical: 'top', wrapText: true },
}

/** A name before its value. */
export const NAME: CellStyle = { font: font({ bold: true }), alignment: { vertical: 'top' } }

/** A value behind its name. */
export const PLAIN: CellStyle = { font: font(), alignment: { vertical: 'top', horizontal: 'left', wrapText: true } }

/** A figure that a reader sees first. */
export const FIGURE: CellStyle = {
  font: font({ size: 12, bold: true }),
  alignment: { vertical: 'top', horizontal: 'left' },
}

/** Where a value stands in its cell: figures on the right, the first column's texts at its edge, others a little in. */
export type Side = 'right' | 'edge' | 'left'

function alignment(side: Side, vertical: 'top' | 'middle'): Partial<Alignment> {
  if (side === 'right') return { horizontal: 'right', vertical }
  return { horizontal: 'left', vertical, ...(side === 'left' ? { indent: 1 } : {}) }
}

export function headerLook(side: Side): CellStyle {
  return {
    font: font({ bold: true, color: { argb: 'FFFFFFFF' } }),
    fill: solid('FF1F3864'),
    alignment: { ...alignment(side, 'middle'), wrapText: true },
  }
}

/** What decides how a cell of a table looks. */
export interface CellLook {
  readonly format: string
  readonly side: Side
  readonly isTotal: boolean
  readonly tone?: Tone | undefined
}

const known = new Map<string, CellStyle>()

export function cellLook({ format, side, isTotal, tone }: CellLook): CellStyle {
  const key = JSON.stringify([format, side, isTotal, tone])
  const look = known.get(key) ?? makeLook({ format, side, isTotal, tone })
  known.set(key, look)
  return look
}

function makeLook({ format, side, isTotal, tone }: CellLook): CellStyle {
  const { ink, ground } = tone === undefined ? {} : TONES[tone]
  const fill = ground ?? (isTotal ? 'FFEDEFF5' : undefined)
  return {
    numFmt: format,
    border: isTotal ? { ...THIN, top: { style: 'medium', color: { argb: 'FF1F3864' } } } : THIN,
    alignment: { ...alignment(side, 'top'), wrapText: side !== 'right' },
    font: font({ ...(isTotal ? { bold: true } : {}), ...(ink === undefined ? {} : { color: { argb: ink } }) }),
    ...(fill === undefined ? {} : { fill: solid(fill) }),
  }
}

export function noteLook(tone: Tone | undefined): CellStyle {
  const { ink, ground } = tone === undefined ? {} : TONES[tone]
  return {
    numFmt: '@',
    alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
    font: font(ink === undefined ? {} : { color: { argb: ink } }),
    ...(ground === undefined ? {} : { fill: solid(ground) }),
  }
}

/** A ground of one colour, as cells and as conditional formats read it. */
export function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb }, bgColor: { argb } }
}
