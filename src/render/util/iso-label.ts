/** Puts the parts of an ISO day or month in the order of the language. */
import { formatDate } from '../../text/format.ts'
import type { Lang } from '../../units/language.ts'

/** `31/07/2024` for `2024-07-31` and `07/2024` for `2024-07` in French; the ISO text in English. */
export function isoLabel(iso: string, lang: Lang): string {
  return formatDate(iso, lang)
}
