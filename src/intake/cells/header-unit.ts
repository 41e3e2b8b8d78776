/** What the header of a column, a row of units or a title above the table says of its numbers: `(k€)`, `en M€`, `Amounts in Thousands`, `j/h`. */

import { numberNotation, type WorkUnit } from '../../lang/repair/number-notation.ts'

export interface StatedUnit {
  readonly power: number | undefined
  readonly currency: string | undefined
  readonly unit: WorkUnit | undefined
  readonly isPercent: boolean
}

/** The part of a header that may name a unit: in brackets, behind `en` or `in`, or its last word. */
const PLACES: readonly RegExp[] = [
  /[([]\s*(?:en\s+|in\s+)?([^()[\]]{1,20})[)\]]/i,
  /(?:^|\s)(?:en|in)\s+((?:[kKmM]?€|[kM]?(?:EUR|USD|GBP|CHF|CAD)|milliers?|millions?|milliards?|thousands?|billions?|[kM]?\$|[kM]?£|jours?|days?|heures?|hours?|ETP|FTE|euros?)(?:\s*(?:d['’]|de |of )?(?:euros?|€|dollars?|USD|\$|£)?(?:\s*(?:HT|TTC))?)?)\s*$/i,
  /(?:^|\s)(k€|M€|[€$£](?:[kKmM]|['’]?000s?)?|%|[kM](?:EUR|\$|£)|EUR|j\/h|j\.h|jh|JH|ETP|FTE)(?:\s*(?:HT|TTC))?\s*$/,
]

export function headerUnit(header: string): StatedUnit | undefined {
  for (const place of PLACES) {
    const found = place.exec(header)?.[1]
    const unit = found === undefined ? undefined : unitOf(found)
    if (unit !== undefined) return unit
  }
  return undefined
}

const TITLE_UNIT =
  /(?:^|[\s(])(?:(?:montants?|amounts?|chiffres|figures|valeurs?|values?|co[uû]ts?|costs?|budgets?)\b[^.;|]{0,25}?\s|unit[ée]s?(?:\s+mon[ée]taires?)?\s*|^\(?)(?:en|in|:)\s+([€$£]\s?['’]?000s?|[kKmM]?€|[kM]?(?:EUR|USD|GBP|CHF|CAD|\$|£)|milliers?|millions?|thousands?|euros?)(?![\p{L}\d])/iu

/** What a title above a table says that its amounts count: `Montants en k€`, `(amounts in thousands)`; undefined for nothing. */
export function titleUnit(title: string): StatedUnit | undefined {
  const found = TITLE_UNIT.exec(title.trim())?.[1]
  return found === undefined ? undefined : unitOf(found)
}

/** The unit that a whole text is, as in a row of units below a header: `k€`, `en k€`, `(j/h)`. */
export function unitOf(text: string): StatedUnit | undefined {
  const bare = text
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^(?:en|in)\s+/i, '')
    .replace(/^([€$£])\s?['’]?000s?$/, 'k$1')
    .trim()
  if (bare === '' || bare.length > 24 || /\d/.test(bare)) return undefined
  const read = numberNotation(`1 ${bare.replace(/^(m)(?=€|EUR|\$|£)/, 'M')}`)
  if (read === undefined) return undefined
  const { power, currency, unit, isPercent } = read
  const isSaid = power !== undefined || currency !== undefined || unit !== undefined || isPercent
  return isSaid ? { power, currency, unit, isPercent } : undefined
}
