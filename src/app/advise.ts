/** Completes what is advised about one file with what only the whole plan knows: its unit, its horizon, its references. */
import type { Finding } from '../diagnostic/finding.ts'
import type { RawHeader } from '../schema/document.ts'
import { placeForKey } from '../source/key-place.ts'
import type { SourceFile } from '../source/source-file.ts'
import { inPlanUnit } from '../text/repair-money.ts'
import type { SlipFacts } from '../text/slip.ts'
import { type SlipCode, slipText } from '../text/slips.ts'
import { type RawFile, referencesUnknown } from './named-instead.ts'

/** What a plan says beside one of its findings. */
export interface Surroundings {
  /** The header of the plan, where it can be read. */
  readonly header: Pick<RawHeader, 'unit' | 'currency' | 'horizon'> | undefined
  readonly files: readonly RawFile[]
}

type Advisor = (found: Finding, plan: Surroundings) => SlipFacts | undefined

const ADVISORS: Readonly<Partial<Record<SlipCode, Advisor>>> = {
  'amount-unreadable': inUnit,
  'date-unreadable': inHorizon,
  'id-unreadable': referencesUnknown,
  'key-missing': whereMissing,
  'period-unreadable': inHorizon,
}

/** The finding with all that the plan has to say of it. */
export function advised(found: Finding, plan: Surroundings): Finding {
  const code = found.rule as SlipCode
  const facts = ADVISORS[code]?.(found, plan)
  return facts === undefined ? found : { ...found, facts, ...slipText(code, facts) }
}

/**
 * What an amount is in the plan's unit: `96 k€` is 96 in thousands. One with its thousands but without a currency may
 * count in either.
 */
function inUnit({ facts }: Finding, { header }: Surroundings): SlipFacts | undefined {
  if (header === undefined) return undefined
  const unit = String(header.unit ?? 1)
  const { worth, whole, suggestion, ...others } = facts
  if (worth !== undefined) return { ...facts, suggestion: inPlanUnit(String(worth), unit), unit }
  if (whole === undefined || unit === '1') return undefined
  const counted = inPlanUnit(String(whole), unit)
  return { ...others, whole, counted, unit, currency: header.currency ?? 'EUR' }
}

/** The one year of the plan that a year with a digit too many may be. */
function inHorizon({ facts }: Finding, { header }: Surroundings): SlipFacts | undefined {
  const years = facts['years']
  if (header?.horizon === undefined || !Array.isArray(years) || 'suggestion' in facts)
    return undefined
  const [start, end] = [header.horizon.start, header.horizon.end].map((date) => date.slice(0, 4))
  const inside = years.filter((date: string) => {
    const year = date.slice(0, 4)
    return year >= (start ?? year) && year <= (end ?? year)
  })
  return inside.length === 1 ? { ...facts, suggestion: inside[0] ?? '' } : undefined
}

/** Where to write a key that is missing; of a year, the first of the plan as its example. */
function whereMissing(
  { at, facts }: Finding,
  { header, files }: Surroundings,
): SlipFacts | undefined {
  if (!('path' in at)) return undefined
  const source: SourceFile | undefined = files.find(({ file }) => file === at.file)?.source
  const place = source && placeForKey(source, at.path)
  const year = facts['key'] === 'year' ? header?.horizon?.start.slice(0, 4) : undefined
  return { ...facts, ...place, ...(year === undefined ? {} : { example: year }) }
}
