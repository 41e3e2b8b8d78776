/**
 * What `JSON.parse` does not tell: goes once over the tokens of a JSON text, puts numbers beyond what a double holds
 * exactly into quotes, and finds keys that stand twice in a map.
 */

/** What is counted while going over a text. */
export type JsonCount = (name: 'depth' | 'cells' | 'text', found: number) => void

/** A JSON text in which each number means what it says. */
interface ExactJson {
  readonly text: string
  /** Where the last token ends, behind which nothing is JSON. */
  readonly end: number
  /** The first key that stands twice in its map, and where. */
  readonly problem?: { readonly key: string; readonly offset: number }
}

const TOKEN =
  /[ \t\r\n]*(?:("[^"\\]*(?:\\[^][^"\\]*)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([{}[\],:])|true|false|null)/y

/** Whether a double holds a number, as far as its whole part goes. */
function isExact(digits: string): boolean {
  return Math.abs(Number(digits)) <= Number.MAX_SAFE_INTEGER
}

/** The text of a key without its quotes; one that no parser takes stays as written. */
function keyOf(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  try {
    return JSON.parse(quoted) as string
  } catch {
    return quoted
  }
}

/** The maps and lists around a place, innermost last: the keys of a map so far, nothing of a list. */
class Nesting {
  private readonly levels: (Set<string> | undefined)[] = []

  get depth(): number {
    return this.levels.length
  }

  open(sign: string): void {
    this.levels.push(sign === '{' ? new Set() : undefined)
  }

  close(): void {
    this.levels.pop()
  }

  /** Whether a key of the innermost map stood in it before. */
  isTwice(key: string): boolean {
    const keys = this.levels.at(-1)
    if (keys === undefined) return false
    if (keys.has(key)) return true
    keys.add(key)
    return false
  }
}

/** Goes over a text; whatever is no JSON in it is left for the parser to refuse. */
export function exactJson(text: string, count: JsonCount): ExactJson {
  const nesting = new Nesting()
  const parts: string[] = []
  let copied = 0
  let values = 0
  let end = 0
  let quoted = ''
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [, string, number, sign] = match
    end = TOKEN.lastIndex
    if (sign === undefined) count('cells', (values += 1))
    else if (sign === '{' || sign === '[') {
      nesting.open(sign)
      count('depth', nesting.depth)
      count('cells', (values += 1))
    } else if (sign === '}' || sign === ']') nesting.close()
    else if (sign === ':' && nesting.isTwice(keyOf(quoted)))
      return { text, end, problem: { key: keyOf(quoted), offset: end } }
    if (string !== undefined) count('text', string.length)
    quoted = string ?? ''
    if (number !== undefined && !isExact(number)) {
      parts.push(text.slice(copied, end - number.length), '"', number, '"')
      copied = end
    }
  }
  parts.push(text.slice(copied))
  return { text: parts.join(''), end }
}
