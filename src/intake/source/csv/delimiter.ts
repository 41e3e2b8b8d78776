/** Finds the delimiter of a CSV text from its head as a whole: the one that most records hold equally often. */

/** The signs by their names in a mapping. */
export const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const

/** The name of a delimiter. */
export type DelimiterName = keyof typeof DELIMITERS

const SIGNS: readonly string[] = Object.values(DELIMITERS)

/** How much of a text is looked at. */
const HEAD = 65_536

/** How often each delimiter stands in each record of a text, outside quotes; blank records left out. */
function countsByRecord(head: string): readonly (readonly number[])[] {
  const records: number[][] = []
  let counts = SIGNS.map(() => 0)
  let isBlank = true
  let isQuoted = false
  // Only a quote that begins a field opens one: `5" disk` holds none.
  let isFieldStart = true
  for (const sign of head) {
    const delimiter = SIGNS.indexOf(sign)
    if (sign === '"' && (isQuoted || isFieldStart)) isQuoted = !isQuoted
    else if (!isQuoted && delimiter !== -1) counts[delimiter] = (counts[delimiter] ?? 0) + 1
    else if (!isQuoted && (sign === '\n' || sign === '\r')) {
      if (!isBlank) records.push(counts)
      counts = SIGNS.map(() => 0)
      isBlank = true
      isFieldStart = true
      continue
    }
    isFieldStart = !isQuoted && delimiter !== -1
    isBlank &&= sign.trim() === '' && delimiter === -1
  }
  // The last one may be cut off by the end of the head.
  return isBlank || records.length > 0 ? records : [counts]
}

/** The count that most records have of a delimiter, and how many these are; counts of none are left out. */
function commonCount(counts: readonly number[]): {
  readonly count: number
  readonly records: number
} {
  const records = new Map<number, number>()
  for (const count of counts) if (count > 0) records.set(count, (records.get(count) ?? 0) + 1)
  let best = { count: 0, records: 0 }
  for (const [count, number] of records)
    if (number > best.records || (number === best.records && count > best.count))
      best = { count, records: number }
  return best
}

/** The delimiter of a text; a comma where it holds none. */
export function seenDelimiter(text: string): string {
  const records = countsByRecord(text.slice(0, HEAD))
  let best = { sign: ',', count: 0, records: 0 }
  for (const [at, sign] of SIGNS.entries()) {
    const common = commonCount(records.map((counts) => counts[at] ?? 0))
    const isMore =
      common.records > best.records ||
      (common.records === best.records && common.count > best.count)
    if (isMore) best = { sign, ...common }
  }
  return best.sign
}
