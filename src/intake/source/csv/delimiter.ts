/** Finds the delimiter of a CSV text from its head as a whole: the one that most records hold equally often. */

/** The signs by their names in a mapping. */
export const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const

export type DelimiterName = keyof typeof DELIMITERS

const SIGNS: readonly string[] = Object.values(DELIMITERS)

/** How much of a text is looked at. */
const HEAD = 65_536

/** A quoted cell; only a quote that begins a cell opens one: `5" disk` holds none. */
const QUOTED = /(^|[,;\t|\r\n])"[^"]*(?:""[^"]*)*(?:"|$)/g

/** A comma that no figure explains: one that stands between two digits may be a decimal comma. */
const PARTING_COMMA = /(?<!\d),|,(?!\d)/

/** How often each delimiter stands in each record; commas that all stand between digits are decimal, unless alone. */
function countsByRecord(text: string): readonly (readonly number[])[] {
  const head = text.slice(0, HEAD).replace(QUOTED, '$1')
  const counted = PARTING_COMMA.test(head) ? head : head.replaceAll(',', '')
  const records = counted.split(/[\r\n]+/)
  // The last one may be cut off by the end of the head.
  const whole = text.length > HEAD && records.length > 1 ? records.slice(0, -1) : records
  return whole.filter((record) => record !== '').map((record) => SIGNS.map((sign) => record.split(sign).length - 1))
}

/** The count that most records have of a delimiter, and how many these are; counts of none are left out. */
function commonCount(counts: readonly number[]): { readonly count: number; readonly records: number } {
  const records = new Map<number, number>()
  for (const count of counts) if (count > 0) records.set(count, (records.get(count) ?? 0) + 1)
  let best = { count: 0, records: 0 }
  for (const [count, number] of records)
    if (number > best.records || (number === best.records && count > best.count)) best = { count, records: number }
  return best
}

/** The delimiter of a text; a comma where it holds none. */
export function seenDelimiter(text: string): string {
  const records = countsByRecord(text)
  let best = { sign: ',', count: 0, records: 0 }
  for (const [at, sign] of SIGNS.entries()) {
    const common = commonCount(records.map((counts) => counts[at] ?? 0))
    const isMore = common.records > best.records || (common.records === best.records && common.count > best.count)
    if (isMore) best = { sign, ...common }
  }
  return best.sign
}
