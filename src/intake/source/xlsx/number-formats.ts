/** Number formats, and what of a date one shows (ECMA-376 part 1, 18.8.30 and 18.8.31). */

export interface NumberFormat {
  /** Undefined for the general one. */
  readonly code: string | undefined
  /** What of a date it shows; undefined where it makes no date of a number. */
  readonly date: 'day' | 'month' | 'year' | undefined
}

const GENERAL: NumberFormat = { code: undefined, date: undefined }

/** The formats that a number stands for; those of dates by one form of many, since they follow the reader's country. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0;-$#,##0',
  6: '$#,##0;[Red]-$#,##0',
  7: '$#,##0.00;-$#,##0.00',
  8: '$#,##0.00;[Red]-$#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'yyyy-mm-dd h:mm',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '$#,##0;-$#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '$#,##0.00;-$#,##0.00;"-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
}

/** The formats that East Asian versions keep for their dates. */
function isEastAsianDate(id: number): boolean {
  return (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)
}

/** Quoted texts, single signs, colours, countries; hours, minutes and seconds in brackets stay. */
const SILENT = /"[^"]*"?|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gisu

/** What a format shows of a date; a time alone is none, nor is what has a place for a digit (`0 days`). */
function dateShown(code: string): NumberFormat['date'] {
  const [positive = ''] = code.replace(SILENT, '').split(';')
  const letters = positive.toLowerCase().replace(/general|am\/pm|a\/p|(?<=s)[.,]0+/g, '')
  if (/[0#?]/.test(letters)) return undefined
  const hasTime = /[hs]/.test(letters)
  if (letters.includes('d') || (letters.includes('y') && hasTime)) return 'day'
  // A month without its year names no month.
  if (letters.includes('y')) return letters.includes('m') ? 'month' : 'year'
  return letters.includes('m') && !hasTime ? 'day' : undefined
}

/** Whether a format shows the month before the day, as the United States alone do. */
export function isMonthFirst(code: string): boolean {
  return /^(?:\[\$-[^\]]*\])?m{1,2}\/d/iu.test(code)
}

/** The format of a number: one of the workbook's own, or one that every program knows. */
export function formatOf(id: number, custom: ReadonlyMap<number, string>): NumberFormat {
  const code = custom.get(id) ?? BUILT_IN[id]
  if (code === undefined) return isEastAsianDate(id) ? { code: 'yyyy-mm-dd', date: 'day' } : GENERAL
  if (/^general$/i.test(code)) return GENERAL
  return { code, date: dateShown(code) }
}
