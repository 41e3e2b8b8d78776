/** The text of a source: UTF-8, UTF-16 by mark or zeros, else windows-1252; control characters are told, never kept. */
import { CONTROL_CHARACTERS, windowsSign, windowsText } from '../../yaml/read/decode.ts'
import { refuse } from './refused.ts'
import type { SourceNote } from './sheet.ts'

export interface SourceText {
  readonly text: string
  /** Whether it was read as windows-1252 because it is no UTF-8. */
  readonly isGuessed: boolean
  readonly notes: readonly SourceNote[]
}

/** The line of a place in a text, from 1. */
export function lineAt(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n|\n|\r/g)?.length ?? 0) + 1
}

/** The encoding that the first bytes show; undefined for one of one byte or UTF-8 without a mark. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  // Text of the west without a mark: every other byte is zero.
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le'
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be'
  return undefined
}

function decodedAs(bytes: Uint8Array, encoding: string): string | undefined {
  if (/^(windows-1252|cp1252|latin-?1|iso-8859-1)$/i.test(encoding)) return windowsText(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What stands for a control character: the sign that its byte has in windows-1252, where it has one. */
function meantBy(control: string): string {
  const code = control.charCodeAt(0)
  const sign = code < 0x80 ? control : windowsSign(code)
  return sign === control ? '\ufffd' : sign
}

/** A text without control characters, and notes of how many there were. */
function withoutControls(text: string): Omit<SourceText, 'isGuessed'> {
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
export function sourceText(bytes: Uint8Array, asked?: string): SourceText {
  const encoding = asked ?? markedEncoding(bytes)
  const decoded = decodedAs(bytes, encoding ?? 'utf-8')
  if (decoded === undefined && encoding !== undefined) return refuse('source-encoding', encoding)
  const text = (decoded ?? windowsText(bytes)).replace(/^\ufeff/, '')
  const zero = text.indexOf('\0')
  if (zero !== -1) return refuse('source-binary', '', { line: lineAt(text, zero) })
  return { ...withoutControls(text), isGuessed: decoded === undefined }
}
