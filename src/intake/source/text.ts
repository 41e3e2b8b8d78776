/** The text of a source: by its mark, as UTF-8, else by what its bytes say; control characters are told, never kept. */
import type { EncodingName } from '../../values/encodings.ts'
import { CONTROL_CHARACTERS, windowsSign } from '../../yaml/read/decode.ts'
import { decodedAs, type SeenEncoding, seenEncoding, seenText, wideEncoding } from './encoding.ts'
import { refuse } from './refused.ts'
import type { SourceNote } from './sheet.ts'

export interface SourceText {
  readonly text: string
  /** What it was taken for, where neither a mark nor UTF-8 tells; undefined where one does, or somebody said it. */
  readonly seen: SeenEncoding | undefined
  readonly notes: readonly SourceNote[]
}

/** The line of a place in a text, from 1. */
export function lineAt(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n|\n|\r/g)?.length ?? 0) + 1
}

/** The encoding that the first bytes name; undefined without a mark. */
function markedEncoding(bytes: Uint8Array): EncodingName | undefined {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  return undefined
}

/** XML that says by itself that it is windows-1252, or Latin-1, as which that passes. */
const DECLARED = /^<\?xml[^>]*\bencoding\s*=\s*["'](?:windows-1252|iso-8859-1)["']/i

function isDeclared(bytes: Uint8Array): boolean {
  return DECLARED.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))
}

interface DecodedSource {
  readonly text: string | undefined
  readonly seen?: SeenEncoding
  /** How many of its bytes are in another encoding than the rest. */
  readonly strange?: number
}

/** A text of which nobody says the encoding. */
function unmarkedText(bytes: Uint8Array): DecodedSource {
  const wide = wideEncoding(bytes)
  const text = decodedAs(bytes, wide ?? 'utf-8')
  if (wide !== undefined) return { text, seen: { readings: [{ encoding: wide, words: [] }], isDoubtful: false } }
  if (text !== undefined) return { text }
  if (isDeclared(bytes)) return { text: decodedAs(bytes, 'windows-1252') }
  const seen = seenEncoding(bytes)
  return { ...seenText(bytes, seen.readings[0]?.encoding ?? 'windows-1252'), seen }
}

/** What stands for a control character: the sign that its byte has in windows-1252, where it has one. */
function meantBy(control: string): string {
  const code = control.charCodeAt(0)
  const sign = code < 0x80 ? control : windowsSign(code)
  return sign === control ? '\ufffd' : sign
}

/** A text without control characters, and notes of how many there were. */
function withoutControls(text: string): Omit<SourceText, 'seen'> {
  const found = new Map<SourceNote['kind'], { readonly offset: number; count: number }>()
  const clean = text.replace(CONTROL_CHARACTERS, (control, offset: number) => {
    const sign = meantBy(control)
    const kind = sign === '\ufffd' ? 'unknown-signs' : 'converted-signs'
    const known = found.get(kind)
    if (known === undefined) found.set(kind, { offset, count: 1 })
    else known.count += 1
    return sign
  })
  const notes = [...found].map(([kind, { offset, count }]) => ({
    kind,
    sheet: '',
    address: String(lineAt(text, offset)),
    count,
  }))
  return { text: clean, notes }
}

/**
 * Bytes 80 to 9F are read as windows-1252 meant them (WHATWG), others become U+FFFD; notes count both by line. Bytes
 * that are not in the encoding `asked` are refused.
 */
export function sourceText(bytes: Uint8Array, asked?: EncodingName): SourceText {
  const encoding = asked ?? markedEncoding(bytes)
  const read: DecodedSource = encoding === undefined ? unmarkedText(bytes) : { text: decodedAs(bytes, encoding) }
  if (read.text === undefined) return refuse('source-encoding', encoding ?? read.seen?.readings[0]?.encoding)
  const text = read.text.replace(/^\ufeff/, '')
  const zero = text.indexOf('\0')
  if (zero !== -1) return refuse('source-binary', '', { line: lineAt(text, zero) })
  const clean = withoutControls(text)
  const { strange = 0, seen } = read
  const note = { kind: 'converted-signs', sheet: '', address: '', count: strange } as const
  return { ...clean, notes: strange === 0 ? clean.notes : [note, ...clean.notes], seen }
}
