/** A time of work that is written in several units, as project tools do: `1d 4h`, `2 j 3,5 h`, `1w 2d 30m`. */
import type { SourceUnit } from '../../schema/mapping/cell.ts'
import { type Decimal, parseDecimal } from '../../values/decimal.ts'

interface DurationPart {
  readonly number: Decimal
  readonly unit: SourceUnit
}

const UNITS: readonly (readonly [unit: SourceUnit, words: RegExp])[] = [
  ['week', /^(?:w|weeks?|sem\.?|semaines?)$/i],
  ['day', /^(?:d|days?|j|jours?)$/i],
  ['hour', /^(?:h|hrs?|hours?|heures?)$/i],
  ['minute', /^(?:m|mins?|minutes?)$/i],
]

const PART = /^(\d{1,9}(?:[.,]\d{1,9})?)\s?([a-z.]{1,10})$/i

/** The parts of a time that is written in two units or more; undefined for any other text. */
export function durationParts(text: string): readonly DurationPart[] | undefined {
  const written = text.trim().split(/(?<=[a-z.])[\s\u00a0]+(?=\d)/i)
  if (written.length < 2 || written.length > UNITS.length) return undefined
  const parts = written.flatMap((part): DurationPart[] => {
    const [, figures = '', word = ''] = PART.exec(part) ?? []
    const number = parseDecimal(figures.replace(',', '.'))
    const unit = UNITS.find(([, words]) => words.test(word))?.[0]
    return number === undefined || unit === undefined ? [] : [{ number, unit }]
  })
  return parts.length === written.length ? parts : undefined
}
