/** Turns a file's bytes into text, or says at which byte that stops being possible. */
import type { SourceProblem } from './problem.ts'

/** A file's text, and why it is not to be read further when it is not text. */
export interface Decoded {
  /** Without byte order mark; with replacement characters from the first bad byte on. */
  readonly text: string
  readonly hasBom: boolean
  readonly problem?: SourceProblem
}

/** The bytes as UTF-8 text; a file that is not UTF-8 or holds NUL gives its text as far as it goes and one problem. */
export function decode(bytes: Uint8Array): Decoded {
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const body = hasBom ? bytes.subarray(3) : bytes
  if (isUtf16(body)) return { text: '', hasBom, problem: notUtf8(0, { encoding: 'UTF-16' }) }
  const text = decodeStrictly(body)
  if (text === undefined) return undecodable(body, hasBom)
  const nul = text.indexOf('\0')
  return nul === -1 ? { text, hasBom } : { text, hasBom, problem: binary(nul) }
}

function undecodable(body: Uint8Array, hasBom: boolean): Decoded {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body)
  const nul = text.indexOf('\0')
  if (nul !== -1) return { text, hasBom, problem: binary(nul) }
  const before = readableStart(body)
  const byte = body[new TextEncoder().encode(before).length] ?? 0
  const facts = { byte: byte.toString(16).toUpperCase().padStart(2, '0'), character: latin(byte) }
  return { text, hasBom, problem: notUtf8(before.length, facts) }
}

/** The longest start of the bytes that is UTF-8, found by halving. */
function readableStart(body: Uint8Array): string {
  let good = 0
  let bad = body.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodeStrictly(body.subarray(0, middle), true) === undefined) bad = middle
    else good = middle
  }
  return decodeStrictly(body.subarray(0, good), true) ?? ''
}

function decodeStrictly(bytes: Uint8Array, stream = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream })
  } catch {
    return undefined
  }
}

/** What the byte means in the encoding that older Windows tools write. */
function latin(byte: number): string {
  return new TextDecoder('windows-1252').decode(Uint8Array.of(byte))
}

function isUtf16(body: Uint8Array): boolean {
  return (body[0] === 0xff && body[1] === 0xfe) || (body[0] === 0xfe && body[1] === 0xff)
}

function notUtf8(offset: number, facts: SourceProblem['facts']): SourceProblem {
  return { code: 'file-not-utf8', offset, length: 1, facts }
}

function binary(offset: number): SourceProblem {
  return { code: 'file-binary', offset, length: 1, facts: {} }
}
