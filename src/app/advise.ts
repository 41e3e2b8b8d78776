/** Completes what is advised about one file with what only the whole plan knows: its unit, its horizon, its references. */
import type { Finding } from '../diagnostic/finding.ts'
import { placeForKey } from '../source/key-place.ts'
import { sourceText } from '../source/locate.ts'
import { inPlanUnit } from '../text/repair-money.ts'
import type { SlipFacts } from '../text/slip.ts'
import { type SlipCode, slipText } from '../text/slips.ts'
import { type RawFile, referencesUnknown } from './named-instead.ts'

type Advisor = (found: Finding, files: readonly RawFile[]) => SlipFacts | undefined

const ADVISORS: Readonly<Partial<Record<SlipCode, Advisor>>> = {
  'amount-unreadable': inUnit,
  'date-unreadable': inHorizon,
  'id-unreadable': referencesUnknown,
  'key-missing': whereMissing,
  'period-unreadable': inHorizon,
}

/** The finding with all that the plan has to say of it. */
export function advised(found: Finding, files: readonly RawFile[]): Finding {
  const code = found.rule as SlipCode
  const facts = ADVISORS[code]?.(found, files)
  return facts === undefined ? found : { ...found, facts, ...slipText(code, facts) }
}

/** What the header says under a key, as it is written: a header that does not fit the format is left out of the data. */
function written(files: readonly RawFile[], ...keys: string[]): string | undefined {
  const header = files.find(({ source }) => HEADER.test(source.text))
  return header && sourceText(header.source, ['plan', ...keys])
}

const HEADER = /^plan:/m

/** How many years a plan spans at most where its end cannot be read. */
const USUAL_YEARS = 10

/** The first and the last year of the plan; undefined where its start cannot be read. */
function horizonOf(files: readonly RawFile[]): readonly [string, string] | undefined {
  const [first, last] = ['start', 'end'].map(
    (edge) => /^\d{4}(?!\d)/.exec(written(files, 'horizon', edge) ?? '')?.[0],
  )
  return first === undefined ? undefined : [first, last ?? String(Number(first) + USUAL_YEARS)]
}

/**
 * What an amount is in the plan's unit: `96 k€` is 96 in thousands. One with its thousands but without a currency may
 * count in either.
 */
function inUnit({ facts }: Finding, files: readonly RawFile[]): SlipFacts | undefined {
  if (!files.some(({ source }) => HEADER.test(source.text))) return undefined
  const unit = written(files, 'unit') ?? '1'
  const { worth, whole, suggestion, ...others } = facts
  if (worth !== undefined) return { ...facts, suggestion: inPlanUnit(String(worth), unit), unit }
  if (whole === undefined || unit === '1') return undefined
  const counted = inPlanUnit(String(whole), unit)
  return { ...others, whole, counted, unit, currency: written(files, 'currency') ?? 'EUR' }
}

/** The one year of the plan that a year with a digit too many may be. */
function inHorizon({ facts }: Finding, files: readonly RawFile[]): SlipFacts | undefined {
  const { years, suggestion } = facts
  if (!Array.isArray(years) || suggestion !== undefined) return undefined
  const [first, last] = horizonOf(files) ?? []
  if (first === undefined || last === undefined) return undefined
  const inside = years.filter((date) => date.slice(0, 4) >= first && date.slice(0, 4) <= last)
  return inside.length === 1 ? { ...facts, suggestion: inside[0] ?? '' } : undefined
}

/** Where to write a key that is missing; of a year, the first of the plan as its example. */
function whereMissing({ at, facts }: Finding, files: readonly RawFile[]): SlipFacts | undefined {
  const source = files.find(({ file }) => file === at.file)?.source
  const place = source && 'path' in at ? placeForKey(source, at.path) : undefined
  const example = facts['key'] === 'year' ? horizonOf(files)?.[0] : undefined
  return { ...facts, ...place, ...(example === undefined ? {} : { example }) }
}
