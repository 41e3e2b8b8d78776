/** The day on which a workbook was last saved, as its properties tell it (`dcterms:modified`, ECMA-376 part 2, 11; `dc:date`). */
import { parseDay } from '../../../values/calendar.ts'
import type { Package } from './package.ts'

/** Programs that know no time write the beginning of theirs: 1900, 1904, 1970, 1980. */
const FIRST_YEAR = '1990'

/** The day, `2026-03-31`; undefined where the properties are missing, damaged, or tell none. No value of a sheet hangs on them. */
export function savedDay(
  workbook: Package,
  properties: string | undefined,
  element: 'modified' | 'date',
): string | undefined {
  let [text, isInside] = ['', false]
  const isRead = workbook.tryRead(properties, {
    open: (name) => {
      isInside = name === element
    },
    text: (piece) => {
      if (isInside) text += piece
    },
    close: () => {
      isInside = false
    },
  })
  if (!isRead) return undefined
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?:T|\s*$)/.exec(text)?.[1]
  const isReal = day !== undefined && day > FIRST_YEAR && parseDay(day, 'start') !== undefined
  return isReal ? day : undefined
}
