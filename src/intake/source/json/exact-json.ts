/** What `JSON.parse` does not tell: numbers beyond a double are put into quotes, keys that stand twice are found. */

/** What is counted while going over a text. */
export type JsonCount = (name: 'depth' | 'cells' | 'text' | 'keys', found: number, offset?: number) => void

/** A JSON text in which each number means what it says. */
interface ExactJson {
  readonly text: string
  /** Where the last token ends, behind which nothing is JSON. */
  readonly end: number
  /** The first key that stands twice in its map, and where. */
  readonly problem: { readonly key: string; readonly offset: number } | undefined
}

/** A token apart from texts, of which only the beginning: a pattern that takes a long text whole runs out of stack. */
const TOKEN = /[ \t\r\n]*(?:(")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([{}[\],:])|true|false|null)/y

/** Whether a double holds a number, as far as its whole part goes. */
function isExact(digits: string): boolean {
  return Math.abs(Number(digits)) <= Number.MAX_SAFE_INTEGER
}

/** Where a text ends that begins at a quote; behind the whole text where it never does. */
function endOfText(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = 0
    while (text.charAt(at - 1 - escapes) === '\\') escapes += 1
    if (escapes % 2 === 0) return at + 1
  }
  return text.length
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

/** Goes over the tokens of a text, and keeps the maps and lists around a place: the keys of a map so far, nothing of a list. */
class JsonTokens {
  readonly parts: string[] = []
  problem: ExactJson['problem']
  end = 0
  private readonly text: string
  private readonly count: JsonCount
  private readonly levels: (Set<string> | undefined)[] = []
  private values = 0
  private copied = 0
  private quoted = ''

  constructor(text: string, count: JsonCount) {
    this.text = text
    this.count = count
  }

  whole(): string {
    return this.parts.join('') + this.text.slice(this.copied)
  }

  /** Takes the token of a match, and says where the next begins. */
  take([, quote, number, sign]: RegExpExecArray, end: number): number {
    this.end = quote === undefined ? end : endOfText(this.text, end - 1)
    if (sign !== undefined) this.sign(sign)
    else this.value()
    this.quoted = quote === undefined ? '' : this.text.slice(end - 1, this.end)
    this.count('text', this.quoted.length)
    if (number !== undefined && !isExact(number)) {
      this.parts.push(this.text.slice(this.copied, end - number.length), '"', number, '"')
      this.copied = end
    }
    return this.end
  }

  private value(): void {
    this.values += 1
    this.count('cells', this.values)
  }

  private sign(sign: string): void {
    if (sign === '{' || sign === '[') {
      this.levels.push(sign === '{' ? new Set() : undefined)
      this.count('depth', this.levels.length)
      this.value()
    } else if (sign === '}' || sign === ']') this.levels.pop()
    else if (sign === ':') this.key(keyOf(this.quoted))
  }

  private key(key: string): void {
    const keys = this.levels.at(-1)
    if (keys?.has(key) === true) this.problem ??= { key, offset: this.end }
    keys?.add(key)
    // A map within a list is a record; others may be lists by id.
    if (keys !== undefined && this.levels.length > 1 && this.levels.at(-2) === undefined)
      this.count('keys', keys.size, this.end)
  }
}

/** Goes over a text; whatever is no JSON in it is left for the parser to refuse. */
export function exactJson(text: string, count: JsonCount): ExactJson {
  const tokens = new JsonTokens(text, count)
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text))
    TOKEN.lastIndex = tokens.take(match, TOKEN.lastIndex)
  return { text: tokens.whole(), end: tokens.end, problem: tokens.problem }
}
