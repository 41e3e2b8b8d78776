/** Writes a day as people of the language do. */

import { formatDate } from '../../lang/numbers.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'

/** `31/07/2024` in French, `2024-07-31` in English. */
export function dayLabel(day: Day, lang: Lang): string {
  return formatDate(dayText(day), lang)
}
