/** Turns a file's bytes into text, or says at which byte or sign that stops being possible. */
import { CONTROL_CHARACTERS } from './control-characters.ts'
import type { SourceProblem } from './problem.ts'
import { windowsSign } from './windows-1252.ts'

/** A file's text, and why it is not to be read further when it is not text. */
export interface Decoded {
  /** Without byte order mark; a byte that is no UTF-8 stands as what it means in windows-1252. */
  readonly text: string
  readonly hasBom: boolean
  readonly problem?: SourceProblem
}

/** The bytes as UTF-8 text; one that is not UTF-8 or holds control characters gives its text and one problem. */
export function decode(bytes: Uint8Array): Decoded {
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const body = hasBom ? bytes.subarray(3) : bytes
  const wide = wideText(body)
  if (wide !== undefined) return { text: wide, hasBom, problem: notUtf8(0, { encoding: 'UTF-16' }) }
  if (body.includes(0)) return binary(body, hasBom)
  const strict = decodeStrictly(body)
  const { text, bad } = strict === undefined ? decodeMixed(body) : { text: strict, bad: undefined }
  const problem = bad === undefined ? controlIn(text) : notUtf8(bad.offset, byteFacts(bad.byte))
  return problem === undefined ? { text, hasBom } : { text, hasBom, problem }
}

/** The first control character, with how many there are in all. */
function controlIn(text: string): SourceProblem | undefined {
  const offset = text.search(CONTROL_CHARACTERS)
  if (offset === -1) return undefined
  const code = text.charCodeAt(offset)
  const meant = code < 0x80 ? '' : windowsSign(code)
  const facts = {
    text: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    count: text.match(CONTROL_CHARACTERS)?.length ?? 1,
    ...(meant === '' || meant === text.charAt(offset) ? {} : { character: meant }),
  }
  return { code: 'file-control-character', offset, length: 1, facts }
}

/** A byte that is no UTF-8, and where it stands in the text. */
interface BadByte {
  readonly offset: number
  readonly byte: number
}

/** Text of bytes that are UTF-8 in part: what is not is read as windows-1252, so that an excerpt shows what was meant. */
function decodeMixed(body: Uint8Array): { readonly text: string; readonly bad: BadByte } {
  const parts: string[] = []
  let bad: BadByte | undefined
  let from = 0
  let at = 0
  while (at < body.length) {
    const length = sequenceAt(body, at)
    if (length > 0) {
      at += length
      continue
    }
    parts.push(decodeStrictly(body.subarray(from, at)) ?? '')
    const byte = body[at] ?? 0
    bad ??= { offset: parts.join('').length, byte }
    parts.push(windowsSign(byte))
    at += 1
    from = at
  }
  parts.push(decodeStrictly(body.subarray(from)) ?? '')
  return { text: parts.join(''), bad: bad ?? { offset: 0, byte: 0 } }
}

/** How many bytes the sign at a place takes in UTF-8; 0 where the byte begins none. */
function sequenceAt(body: Uint8Array, at: number): number {
  const [first = 0, second = 0, ...rest] = body.subarray(at, at + 4)
  if (first < 0x80) return 1
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  const others = rest.slice(0, length - 2)
  const isWhole = isSecond(first, second) && others.length === length - 2
  return isWhole && others.every((byte) => byte >= 0x80 && byte <= 0xbf) ? length : 0
}

/** Whether a byte may follow the first of a sign: too long forms, halves of UTF-16 and what lies beyond Unicode show here. */
function isSecond(first: number, second: number): boolean {
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  return first >= 0xc2 && first <= 0xf4 && second >= least && second <= most
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function byteFacts(byte: number): SourceProblem['facts'] {
  return { byte: byte.toString(16).toUpperCase().padStart(2, '0'), character: windowsSign(byte) }
}

/** The text of a file whose byte order mark says UTF-16; undefined for any other file. */
function wideText(body: Uint8Array): string | undefined {
  const [first = 0, second = 0] = body
  const isLittle = first === 0xff && second === 0xfe
  if (!isLittle && !(first === 0xfe && second === 0xff)) return undefined
  const units: string[] = []
  for (let at = 2; at + 1 < body.length; at += 2) {
    const [one = 0, other = 0] = body.subarray(at, at + 2)
    units.push(String.fromCharCode(isLittle ? one + other * 256 : one * 256 + other))
  }
  return units.join('')
}

function notUtf8(offset: number, facts: SourceProblem['facts']): SourceProblem {
  return { code: 'file-not-utf8', offset, length: 1, facts }
}

function binary(body: Uint8Array, hasBom: boolean): Decoded {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body)
  const offset = text.indexOf('\0')
  return { text, hasBom, problem: { code: 'file-binary', offset, length: 1, facts: {} } }
}
