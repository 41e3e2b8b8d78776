/**
 * What a regular expression may cost before it is run: how often it is tried again on a text, as a bound that holds for
 * every text. An expression without a bound of this kind is one that repeats a group which itself repeats or chooses.
 *
 * The expression is one that the engine accepts; what is read here is its structure alone.
 */

/** What one expression, or a part of it, may cost. */
export interface PatternCost {
  /** In how many ways it may match without regard to the length of the text: options and alternatives. */
  readonly choices: number
  /** How many parts of it may end anywhere: repetitions whose number is open, and texts that must come again. */
  readonly repeats: number
  /** Its signs with counted repetitions written out. */
  readonly size: number
  /** Whether it can begin nowhere but where the text does. */
  readonly isAnchored: boolean
  /** Whether it repeats what is itself open, so that nothing bounds its cost. */
  readonly isSlow: boolean
}

interface Part extends PatternCost {
  /** Whether it may match one text in more than one way. */
  readonly isOpen: boolean
  /** The sign that it must begin with, in small letters; undefined where several may stand there. */
  readonly first: string | undefined
}

const NOTHING: Part = {
  choices: 1,
  repeats: 0,
  size: 0,
  isAnchored: false,
  isSlow: false,
  isOpen: false,
  first: undefined,
}
const SIGN: Part = { ...NOTHING, size: 1 }

const CLASS = /\[(?:\\[\s\S]|[^\]\\])*\]/y
const ESCAPE = /\\(?:[pPu]\{[^}]*\}|k<[^>]*>|[1-9]\d*|[\s\S])/y
const OPENING = /\((?:\?(?:<?[=!]|[a-z-]*:|<[^>]*>))?/y
const QUANTIFIER = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y

/** Small and capital letters alike, also those that the engine holds for one: `ſ` and `s`. */
function folded(sign: string): string {
  return sign.toLowerCase().toUpperCase().toLowerCase()
}

function optional(part: Part): Part {
  const choices = part.choices + 1
  return { ...part, choices, isOpen: true, isAnchored: false, first: undefined }
}

/** A part that comes as often as the expression says, and no other number of times. */
function counted(part: Part, times: number, isThere: boolean): Part {
  return {
    ...part,
    repeats: part.repeats * times,
    size: part.size * times,
    isAnchored: part.isAnchored && isThere,
    isSlow: part.isSlow || (part.isOpen && times > 1),
    first: isThere ? part.first : undefined,
  }
}

/** A part that comes as often as the text has it. */
function repeated(part: Part, times: number, isThere: boolean): Part {
  const { repeats, isSlow, isOpen } = part
  const all = counted(part, times, isThere)
  return { ...all, repeats: repeats + 1, isSlow: isSlow || isOpen, isOpen: true }
}

class Reader {
  private at = 0
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  /** Alternatives up to the end or the bracket that closes them. */
  alternatives(): Part {
    const all = [this.sequence()]
    while (this.source[this.at] === '|') {
      this.at += 1
      all.push(this.sequence())
    }
    const [only] = all
    if (only !== undefined && all.length === 1) return only
    const firsts = new Set(all.map(({ first }) => first))
    const isTold = firsts.size === all.length && !firsts.has(undefined)
    const choices = all.map((part) => part.choices)
    return {
      choices: isTold ? Math.max(...choices) : choices.reduce((sum, more) => sum + more, 0),
      repeats: Math.max(...all.map(({ repeats }) => repeats)),
      size: all.reduce((sum, { size }) => sum + size, 0),
      isAnchored: all.every(({ isAnchored }) => isAnchored),
      isSlow: all.some(({ isSlow }) => isSlow),
      isOpen: !isTold || all.some(({ isOpen }) => isOpen),
      first: undefined,
    }
  }

  private sequence(): Part {
    let whole: Part | undefined
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] ?? '')) {
      const part = this.quantified(this.atom())
      whole =
        whole === undefined
          ? part
          : {
              choices: whole.choices * part.choices,
              repeats: whole.repeats + part.repeats,
              size: whole.size + part.size,
              isAnchored: whole.isAnchored,
              isSlow: whole.isSlow || part.isSlow,
              isOpen: whole.isOpen || part.isOpen,
              first: whole.first,
            }
    }
    return whole ?? NOTHING
  }

  private atom(): Part {
    const opening = this.taken(OPENING)
    if (opening !== undefined) {
      const inside = this.alternatives()
      this.at += 1
      // What is only looked at says nothing of where the match begins, nor with what.
      return /[=!]$/.test(opening) ? { ...inside, isAnchored: false, first: undefined } : inside
    }
    if (this.taken(CLASS) !== undefined) return SIGN
    const escaped = this.taken(ESCAPE)
    if (escaped !== undefined) return escapedSign(escaped)
    const sign = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0)
    this.at += sign.length
    if (sign === '^') return { ...SIGN, isAnchored: true }
    return sign === '.' || sign === '$' ? SIGN : { ...SIGN, first: folded(sign) }
  }

  private quantified(part: Part): Part {
    const [, sign, least, comma, most] = this.match(QUANTIFIER) ?? []
    if (sign === '?') return optional(part)
    if (sign !== undefined) return repeated(part, 1, sign === '+')
    if (least === undefined) return part
    const isThere = Number(least) > 0
    if (comma === '' || least === most) return counted(part, Math.max(1, Number(least)), isThere)
    return repeated(part, Math.max(1, Number(most === '' ? least : most)), isThere)
  }

  private match(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.at
    const found = form.exec(this.source)
    this.at += found?.[0].length ?? 0
    return found
  }

  private taken(form: RegExp): string | undefined {
    return this.match(form)?.[0]
  }
}

/** An escape: a sign that stands for itself, one of a class, or a text that must come again, which is compared sign by sign. */
function escapedSign(text: string): Part {
  const isAgain = /^\\(?:k|[1-9])/.test(text)
  if (isAgain) return { ...SIGN, repeats: 1 }
  return /^\\[^\p{L}\d]$/u.test(text) ? { ...SIGN, first: text.slice(1) } : SIGN
}

/** What an expression that the engine accepts, with its flag `u`, may cost. */
export function patternCost(source: string): PatternCost {
  return new Reader(source).alternatives()
}
