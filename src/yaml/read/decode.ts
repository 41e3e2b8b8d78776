/**
 * Turns a file's bytes into text (UTF-8, else windows-1252 by the table of the WHATWG), or says at which byte or sign
 * that stops being possible.
 */
import type { SourceProblem } from './problem.ts'

/** Every control character of a text, NUL apart, which makes a file no text at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: to find them is the point
export const CONTROL_CHARACTERS = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/** YAML in double quotes with its control characters as escapes: a writer of JSON leaves those from 7F on as they are. */
export function escapeControls(yaml: string): string {
  return yaml.replace(CONTROL_CHARACTERS, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** The signs of the bytes 80 to 9F; five of them are control characters there too. */
const LOWER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The sign of each byte from 80 to FF: behind the first 32 they are those of Unicode. */
const UPPER: readonly string[] = Array.from({ length: 128 }, (_, index) =>
  index < LOWER.length ? LOWER.charAt(index) : String.fromCharCode(0x80 + index),
)

export function windowsSign(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : (UPPER[byte - 0x80] ?? '')
}

/** Bytes as windows-1252 text; every byte means something, so that this never fails. */
export function windowsText(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 4096)
    parts.push(Array.from(bytes.subarray(at, at + 4096), windowsSign).join(''))
  return parts.join('')
}

interface Decoded {
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
