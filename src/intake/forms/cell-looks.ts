/** How cells of a form look: white where they may be filled, grey where they are for information; formats by their kind. */
import type { Style } from 'exceljs'
import type { FieldKind } from '../../schema/field.ts'
import type { Lang } from '../../values/language.ts'
import type { FormColumn } from './form.ts'
import { isNumeric } from './shown-cell.ts'

type Look = Partial<Style>

const INK = 'FF1F3864'
const GREY = 'FFEFEFEF'
/** The ground of a cell that is empty where a value is expected. */
const MISSING_GROUND = 'FFFFE0B2'

const FONT = { name: 'Calibri', family: 2, size: 11 } as const
const EDGE = { style: 'thin', color: { argb: 'FFD9D9D9' } } as const
const BORDER = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE }

function solid(argb: string): NonNullable<Look['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb }, bgColor: { argb } }
}

export const MISSING_LOOK: Look = { fill: solid(MISSING_GROUND) }

/** The heading of a sheet, and of a part of the cover. */
export const TITLE_LOOK: Look = {
  font: { ...FONT, size: 16, bold: true, color: { argb: INK } },
  alignment: { vertical: 'middle', horizontal: 'left' },
}
export const HEADING_LOOK: Look = { font: { ...FONT, size: 12, bold: true, color: { argb: INK } } }
export const PARAGRAPH_LOOK: Look = { font: FONT, alignment: { vertical: 'top', horizontal: 'left', wrapText: true } }
export const LINK_LOOK: Look = { font: { ...FONT, underline: true, color: { argb: 'FF0563C1' } } }
export const INTRO_LOOK: Look = {
  font: { ...FONT, italic: true, color: { argb: INK } },
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
}
/** Of the cells beside it, which would look like those of their columns without a look of their own. */
export const PLAIN_LOOK: Look = { font: FONT }
/** A row that shows how the table is filled. */
export const EXAMPLE_FONT: NonNullable<Look['font']> = { ...FONT, italic: true, color: { argb: 'FF8A8A8A' } }

/** The heading of a column; those that cannot be changed are paler. */
export function headerLook({ isLocked, role }: FormColumn): Look {
  const isOpen = !isLocked && role !== 'key'
  return {
    font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } },
    fill: solid(isOpen ? INK : 'FF7F8FA9'),
    alignment: { vertical: 'middle', horizontal: 'left', wrapText: true },
    border: BORDER,
  }
}

const DAY: Readonly<Record<Lang, string>> = { fr: 'dd/mm/yyyy', en: 'yyyy-mm-dd' }
/** A month stays a month: as a day a spreadsheet would keep its first; a moment that is a first keeps its day. */
const MONTH: Readonly<Record<Lang, string>> = { fr: 'mm/yyyy', en: 'yyyy-mm' }
const PERCENT: Readonly<Record<Lang, string>> = { fr: '"\u00a0"%', en: '%' }

function decimalsOf(numbers: readonly number[]): number {
  const longest = Math.max(0, ...numbers.map((number) => String(number).split('.')[1]?.length ?? 0))
  return Math.min(longest === 1 ? 2 : longest, 4)
}

function decimalPart(decimals: number): string {
  return decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
}

/** The key of the moments that are mostly the first or the last day of a month, and meant as such. */
const OF_A_DAY = 'deadline'

/** The number format of a column, with as many decimals as its values need. */
export function formatOf(
  { kind, path }: Pick<FormColumn, 'kind' | 'path'>,
  values: readonly unknown[],
  lang: Lang,
): string {
  const numbers = values.filter((value) => typeof value === 'number')
  if (kind === 'date') return DAY[lang]
  if (kind === 'moment') return (path.at(-1) === OF_A_DAY ? DAY : MONTH)[lang]
  if (kind === 'share') {
    const percents = numbers.map((number) => Math.round(number * 1e6) / 1e4)
    return `0${decimalPart(decimalsOf(percents))}${PERCENT[lang]}`
  }
  if (kind === 'amount') return `#,##0${decimalPart(decimalsOf(numbers))}`
  if (isNumeric(kind)) return 'General'
  return '@'
}

export function cellLook(format: string, kind: FieldKind, isOpen: boolean): Look {
  const isRight = isNumeric(kind) || kind === 'date' || kind === 'moment'
  return {
    font: FONT,
    numFmt: format,
    border: BORDER,
    protection: { locked: !isOpen },
    alignment: { vertical: 'top', horizontal: isRight ? 'right' : 'left', wrapText: !isRight },
    ...(isOpen ? {} : { fill: solid(GREY) }),
  }
}
