/** Tells by its bytes what a file is, whatever its name says: what can be read, and what else people have. */
import { refuse } from './refused.ts'
import type { ArchivePart } from './zip/archive.ts'

/** What can be read; `text` is to be looked at further. */
export type SourceKind = 'zip' | 'text'

/** What is known by how it begins, and cannot be read. */
const SIGNATURES: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x42, 0x4d]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  // Worksheets of Excel 2 to 4 begin with the record of their version and lie in no container.
  ...([0x00, 0x02, 0x04] as const).map((version) => ['xls', [0x09, version, 0x04, 0x00]] as const),
  ...([0x00, 0x02, 0x04] as const).map((version) => ['xls', [0x09, version, 0x06, 0x00]] as const),
  ['xls', [0x09, 0x08, 0x08, 0x00]],
  ['xls', [0x09, 0x08, 0x10, 0x00]],
]

/** The container of older office programs (MS-CFB), and of workbooks with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** What lies in such a container, by the name of a stream; the first that is there. */
const STREAMS: readonly (readonly [kind: string, stream: string])[] = [
  ['encrypted', 'EncryptedPackage'],
  ['mpp', 'TBkndTask'],
  ['xls', 'Workbook'],
  ['xls', 'Book'],
  ['docx', 'WordDocument'],
  ['pptx', 'PowerPoint Document'],
]

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** What a compound file is: its directory names its streams in UTF-16. */
function compoundKind(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return STREAMS.find(([, stream]) => file.includes(Buffer.from(stream, 'utf16le')))?.[0] ?? 'office'
}

/** What a file is by its first bytes; refuses what cannot be read, with its kind. */
export function recognise(bytes: Uint8Array): SourceKind {
  if (bytes.length === 0) refuse('source-empty')
  if (beginsWith(bytes, COMPOUND)) {
    const kind = compoundKind(bytes)
    return kind === 'encrypted' ? refuse('workbook-encrypted') : refuse('source-kind', kind)
  }
  // One that is damaged in its first bytes is an archive all the same: no text has a control character there.
  if (beginsWith(bytes, [0x50, 0x4b]) && (bytes[2] ?? 0x50) < 0x09) return 'zip'
  const known = SIGNATURES.find(([, signature]) => beginsWith(bytes, signature))
  return known === undefined ? 'text' : refuse('source-kind', known[0])
}

/** What an archive is, by the name of a part that only this kind has. */
const PARTS: readonly (readonly [kind: string, name: RegExp])[] = [
  ['xlsb', /^xl\/workbook\.bin$/i],
  ['docx', /^word\/document\.xml$/i],
  ['pptx', /^ppt\/presentation\.xml$/i],
  ['numbers', /^Index(\.zip|\/.*\.iwa)$/],
]

/** Which kind of workbook an archive is; refuses one that is none, with its kind. */
export function workbookKind(parts: readonly ArchivePart[]): 'xlsx' | 'ods' {
  const other = PARTS.find(([, name]) => parts.some((part) => name.test(part.name)))
  if (other !== undefined) refuse('source-kind', other[0])
  const isPackage = parts.some(({ name }) => /^(\[Content_Types\]\.xml|_rels[/\\]\.rels)$/i.test(name))
  if (isPackage) return 'xlsx'
  return parts.some(({ name }) => name === 'META-INF/manifest.xml') ? 'ods' : refuse('source-kind', 'zip')
}

/** What a text is, by how it begins behind white space. */
const BEGINNINGS: readonly (readonly [kind: string, beginning: RegExp])[] = [
  ['html', /^(<!doctype html|<html|<head|<body|<table|<meta|<style)/i],
  ['xer', /^ERMHDR\t/],
  ['tjp', /^((#|\/\/)[^\n]*\n\s*|\/\*[\s\S]*?\*\/\s*)*(project\s+\w+\s+"[^"\n]*"|include\s+"[^"\n]*\.tji")/],
  ['calendar', /^BEGIN:VCALENDAR/],
]

/** The kinds of XML that people have, by a sign of their first lines. */
const DIALECTS: readonly (readonly [kind: string, sign: RegExp])[] = [
  ['xml-2003', /urn:schemas-microsoft-com:office:spreadsheet/],
  ['fods', /urn:oasis:names:tc:opendocument/],
  ['html', /<html[\s>]/i],
  ['pmxml', /<APIBusinessObjects[\s>]|primavera/i],
]

/** What a text is by the ending of its name, where its beginning says nothing. */
const ENDINGS: readonly (readonly [kind: string, ending: RegExp])[] = [
  ['tjp', /\.tj[pi]$/i],
  ['xer', /\.xer$/i],
  ['yaml', /\.ya?ml$/i],
]

/** What a text holds, as its beginning shows, or its name where that is open; refuses what is neither data nor a table. */
export function recogniseText(text: string, fileName: string): 'json' | 'xml' | 'csv' {
  const head = text.slice(0, 4096).trimStart()
  if (head === '' && text.trim() === '') return refuse('source-empty')
  const known =
    BEGINNINGS.find(([, beginning]) => beginning.test(head)) ?? ENDINGS.find(([, ending]) => ending.test(fileName))
  if (known !== undefined) return refuse('source-kind', known[0])
  if (/^[[{]/.test(head) || /\.(geo)?json(l|lines)?$/i.test(fileName)) return 'json'
  if (!/^<[?!a-zA-Z]/.test(head)) return 'csv'
  const dialect = DIALECTS.find(([, sign]) => sign.test(head))
  return dialect === undefined ? 'xml' : refuse('source-kind', dialect[0])
}
