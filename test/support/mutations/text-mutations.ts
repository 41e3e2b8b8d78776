/** Mutations of a file's bytes and lines, which know nothing of what the file says. */
import type { Drawn } from './draw.ts'

/** Makes other bytes of a file. */
export type BytesMutation = (bytes: Buffer, draw: Drawn) => Buffer

/** Puts bytes in the place of a slice. */
function spliced(bytes: Buffer, start: number, end: number, by: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, start), by, bytes.subarray(end)])
}

function inserted(bytes: Buffer, { below }: Drawn, by: Buffer): Buffer {
  const at = below(bytes.length + 1)
  return spliced(bytes, at, at, by)
}

/** A slice of at most so many bytes. */
function sliceOf(bytes: Buffer, { below }: Drawn, most: number): [start: number, end: number] {
  const start = below(bytes.length + 1)
  return [start, Math.min(bytes.length, start + 1 + below(most))]
}

/** Signs that readers of YAML, terminals, spreadsheets or XML take for more than themselves. */
const SIGNS = [
  '\0',
  '\x07',
  '\x1b[2J',
  '\x7f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\u202e',
  '\u200b',
  '\ufffe',
  '\uffff',
  '\u{10ffff}',
  '\t',
  '\r',
  '\n\n',
  '"',
  "'",
  '`',
  '#',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '?',
  '-',
  ':',
  ',',
  '[',
  ']',
  '{',
  '}',
  ': ',
  '- ',
  ' #',
  '---\n',
  '...\n',
  '<!--',
  ']]>',
  '=1+1',
  '::error::',
  'e\u0301',
  '\u0130',
  'ß',
  '\u{1f468}\u200d\u{1f469}',
]

/** Bytes that are no UTF-8: a continuation, an overlong zero, a lone surrogate, beyond the last sign, a cut sign. */
const NOT_UTF8 = ['80', 'ff', 'c080', 'eda080', 'f4908080', 'e282', 'e9'].map((hex) => Buffer.from(hex, 'hex'))

function swapBytes(bytes: Buffer): Buffer {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2))
  return Buffer.from(even).swap16()
}

/** Mutations of bytes by name. */
export const BYTE_MUTATIONS: Readonly<Record<string, BytesMutation>> = {
  flip: (bytes, { below }) => {
    const made = Buffer.from(bytes)
    const at = below(made.length)
    if (made.length > 0) made[at] = (made[at] ?? 0) ^ (1 << below(8))
    return made
  },
  'insert-sign': (bytes, draw) => inserted(bytes, draw, Buffer.from(draw.pick(SIGNS))),
  'insert-not-utf8': (bytes, draw) => inserted(bytes, draw, draw.pick(NOT_UTF8)),
  'delete-slice': (bytes, draw) => spliced(bytes, ...sliceOf(bytes, draw, draw.pick([1, 10, 400])), Buffer.alloc(0)),
  'duplicate-slice': (bytes, draw) => {
    const [start, end] = sliceOf(bytes, draw, 200)
    return spliced(bytes, end, end, bytes.subarray(start, end))
  },
  'move-slice': (bytes, draw) => inserted(bytes, draw, bytes.subarray(...sliceOf(bytes, draw, 80))),
  truncate: (bytes, { below }) => bytes.subarray(0, below(bytes.length)),
  bom: (bytes) => Buffer.concat([Buffer.from('\ufeff'), bytes]),
  crlf: (bytes) => Buffer.from(bytes.toString('latin1').replace(/\n/g, '\r\n'), 'latin1'),
  'cr-only': (bytes) => Buffer.from(bytes.toString('latin1').replace(/\n/g, '\r'), 'latin1'),
  latin1: (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1'),
  utf16: (bytes, { chance }) => {
    const made = Buffer.from(`${chance(50) ? '\ufeff' : ''}${bytes.toString('utf8')}`, 'utf16le')
    return chance(50) ? made : swapBytes(made)
  },
  nothing: (_, { pick }) => Buffer.from(pick(['', '\n', ' ', '\ufeff', '#', '---', '\0', '{}'])),
}

/** Makes a mutation of lines one of bytes; lines are taken as they are, whatever their encoding. */
function ofLines(change: (lines: string[], draw: Drawn) => readonly string[]): BytesMutation {
  return (bytes, draw) => Buffer.from(change(bytes.toString('latin1').split('\n'), draw).join('\n'), 'latin1')
}

/** Mutations of lines by name. */
export const LINE_MUTATIONS: Readonly<Record<string, BytesMutation>> = {
  'delete-line': ofLines((lines, { below }) => lines.toSpliced(below(lines.length), 1)),
  'duplicate-line': ofLines((lines, { below }) => {
    const at = below(lines.length)
    return lines.toSpliced(at, 0, lines[at] ?? '')
  }),
  'swap-lines': ofLines((lines, { below }) => {
    const [first, second] = [below(lines.length), below(lines.length)]
    return lines.with(first, lines[second] ?? '').with(second, lines[first] ?? '')
  }),
  indent: ofLines((lines, { below, pick }) => {
    const at = below(lines.length)
    return lines.with(at, pick(['  ', ' ', '\t', '    ']) + (lines[at] ?? ''))
  }),
  outdent: ofLines((lines, { below }) => {
    const at = below(lines.length)
    return lines.with(at, (lines[at] ?? '').replace(/^ {1,2}/, ''))
  }),
  'merge-lines': ofLines((lines, { below, pick }) => {
    const at = below(lines.length)
    return lines.toSpliced(at, 2, (lines[at] ?? '') + pick(['', ' ']) + (lines[at + 1] ?? ''))
  }),
  'break-line': ofLines((lines, { below }) => {
    const at = below(lines.length)
    const line = lines[at] ?? ''
    const cut = below(line.length)
    return lines.toSpliced(at, 1, line.slice(0, cut), line.slice(cut))
  }),
  'replace-dash': ofLines((lines, { below, pick }) => {
    const dashed = lines.flatMap((line, index) => (/^\s*- /.test(line) ? [index] : []))
    const at = dashed[below(dashed.length)] ?? 0
    return lines.with(at, (lines[at] ?? '').replace('-', pick(['*', '–', '', '?', '--'])))
  }),
  'repeat-block': ofLines((lines, { below }) => {
    const at = below(lines.length)
    return lines.toSpliced(at, 0, ...lines.slice(at, at + 1 + below(40)))
  }),
}
