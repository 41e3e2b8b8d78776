/** When the money of a header is of: before the plan, after its last year, or the year that it names. */
import { memoize } from '../../values/memoize.ts'
import { type HeaderWords, wordsOf } from './header-words.ts'

/** The phrases of some words, longer ones first: of `reste à réaliser` no `réalisé` is left. */
export const phrases = memoize((words: string): readonly (readonly string[])[] =>
  words
    .split(' | ')
    .map(wordsOf)
    .filter((phrase) => phrase.length > 0)
    .sort((left, right) => right.length - left.length),
)

/** A day in a header: what was spent by then may be of its year or of all years. */
export const OF_DAY = /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d{2}(?!\d)/

export const LATER =
  'et + | et plus | et suivants | au-delà | ultérieur | ultérieurement | années suivantes | suivants | later | beyond | onwards | future years | remaining'

/** `Mandaté avant 2024`, `Spend to 31 March 2025`, `Dépenses antérieures au 1er avril 2024`. */
const BEFORE =
  /(?<!\p{L})(?:avant|ant[ée]rieure?s?|jusqu|before|prior|previous|to[ -]date|(?:spend|spent|actuals?|expenditure)\s+(?:up\s+)?to)(?!\p{L})|<\s*20\d{2}/iu

/** `Après 2028`, `after 2027`. */
export const AFTER =
  /(?<!\p{L})and\s+after(?!\p{L})|(?<!\p{L})(?:apr[eè]s|after|beyond|au[- ]del[àa]\s+de|post)\s+20\d{2}/iu

/** What was spent to date, a day or a period, in a year that is named is of that year: `FY2026 Spent to Date`, `2025 Spent to Oct 31`, `Actual to M8 2025/26`. */
const TO_DATE =
  /(?:\p{L}+\s+)?(?:year\s+)?to[ -](?:date(?!\p{L})|(?:[MPQ]|(?:month|period|quarter)\s+)\d{1,2}(?!\d)|\d{1,2}[/.]\d{1,2}(?![\d/.])|(?:end\s+(?:of\s+)?)?(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?(?:\s+\d{1,2})?(?![\s,]*\d))/iu

/** The part of a header that names its year, below a group that speaks of several: `Exercices suivants / Budget 2026`. */
function datedPart(text: string): string {
  return text.split(' / ').findLast((part) => /20\d{2}/.test(part)) ?? text
}

export function isOfLater(text: string): boolean {
  const part = datedPart(text)
  const words = wordsOf(part)
  const isSaid = phrases(LATER).some((phrase) => phrase.every((word) => words.includes(word)))
  return isSaid || AFTER.test(part) || /\+\s*$/.test(part)
}

export function isOfBefore(text: string, { year, period }: HeaderWords): boolean {
  const part = datedPart(text)
  const isYear = year !== undefined && period === undefined && !OF_DAY.test(text)
  return BEFORE.test(isYear ? part.replace(TO_DATE, ' ') : part)
}
