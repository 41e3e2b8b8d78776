/**
 * Writes plain data as clean YAML: a whole file in block style, or the value of an edit on one line where it fits and
 * in blocks where it doesn't; quotes only where the text needs them.
 */

import { Document, isScalar, visit } from 'yaml'
import { isPlainMap } from '../../values/plain-data.ts'
import { CONTROL_CHARACTERS, escapeControls } from '../read/decode.ts'
import { plainText } from './plain-text.ts'

export interface LineStyle {
  readonly eol: string
  /** Spaces of one level. */
  readonly step: number
}

export const LINE_WIDTH = 120

const ONE_LINE = {
  lineWidth: 0,
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
  collectionStyle: 'flow',
  flowCollectionPadding: false,
} as const

/** A scalar as it may stand anywhere, inside brackets too: on one line, in quotes only where it needs them. */
function scalarText(value: unknown): string {
  const short = shortText(value)
  if (short !== undefined && !/[,[\]{}]/.test(short)) return short
  const document = new Document([value])
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof value === 'string' && /\p{Cc}/u.test(value)) scalar.type = 'QUOTE_DOUBLE'
    },
  })
  return escapeControls(document.toString(ONE_LINE).trimEnd().slice(1, -1))
}

/** A key; one that looks like a number needs no quotes, since keys are always text. */
function keyText(key: string): string {
  if (/^(?:0|[1-9]\d*)$/.test(key)) return key
  return key === '<<' ? '"<<"' : scalarText(key)
}

function membersOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.map(flowText)
    : Object.entries(value as object).map(([key, member]) => flowPair(key, member))
}

export function flowPair(key: string, value: unknown): string {
  return `${keyText(key)}: ${flowText(value)}`
}

export function flowText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return scalarText(value)
  const members = membersOf(value)
  if (Array.isArray(value)) return `[${members.join(', ')}]`
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

/** A list or map in brackets that begins at a column, broken between members where it would be too wide. */
export function filledText(value: unknown, column: number, { eol }: LineStyle): string {
  const whole = flowText(value)
  if (typeof value !== 'object' || value === null || column + whole.length <= LINE_WIDTH) {
    return whole
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{ ', ' }']
  const lines: string[] = []
  let line = ''
  for (const member of membersOf(value)) {
    const isFull = column + open.length + line.length + member.length + 2 > LINE_WIDTH
    if (line !== '' && isFull) {
      lines.push(`${line.trimEnd()}`)
      line = ''
    }
    line += `${member}, `
  }
  const body = [...lines, line.replace(/, $/, '')].join(eol + ' '.repeat(column + open.length))
  return `${open}${body}${close}`
}

function isPlainLeaf(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

/** Whether a value is written behind its key: a scalar, or a short collection of scalars. */
export function isShort(value: unknown, column: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  const members = Object.values(value)
  if (members.length === 0) return true
  return members.every(isPlainLeaf) && column + flowText(value).length <= LINE_WIDTH
}

/** What stands behind a key or a dash at a column: the value on the same line, or its block on the next. */
export function valueText(key: string, value: unknown, column: number, style: LineStyle): string {
  const head = `${keyText(key)}:`
  if (isShort(value, column + head.length + 1)) return `${head} ${flowText(value)}`
  const inner = column + style.step
  return `${head}${style.eol}${' '.repeat(inner)}${blockText(value, inner, style)}`
}

export function itemText(value: unknown, column: number, style: LineStyle, isBlock = false): string {
  const isMap = isPlainMap(value) && Object.keys(value).length > 0
  const isInline = isShort(value, column + 2) && !(isBlock && isMap)
  return `- ${isInline ? flowText(value) : blockText(value, column + 2, style)}`
}

export function blockText(value: unknown, column: number, style: LineStyle): string {
  const lines = Array.isArray(value)
    ? value.map((item) => itemText(item, column, style))
    : isPlainMap(value)
      ? Object.entries(value).map(([key, member]) => valueText(key, member, column, style))
      : [flowText(value)]
  return lines.join(style.eol + ' '.repeat(column))
}

const LONGEST_KEY = 1000

/** Plain data as the library writes it: for what the rules of a usual text do not cover. */
function libraryText(data: unknown): string {
  const document = new Document(data, { aliasDuplicateObjects: false })
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || typeof key.value !== 'string') return
      if (isYear(key.value)) key.value = Number(key.value)
      // Without quotes it would merge its value into the map.
      if (key.value === '<<') key.type = 'QUOTE_DOUBLE'
    },
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && scalar.value.search(CONTROL_CHARACTERS) !== -1)
        scalar.type = 'QUOTE_DOUBLE'
    },
  })
  return escapeControls(document.toString({ lineWidth: 0, blockQuote: 'literal', indentSeq: true }))
}

function isYear(key: string): boolean {
  return /^[1-9]\d{3}$/.test(key)
}

/** What of a file the library writes, as lines at a column; within a list, for it quotes `...` where a file begins. */
function asked(data: unknown, column: string): string {
  if (column === '') return libraryText(data).replace(/\n$/, '')
  return libraryText([data])
    .slice(2)
    .replace(/\n$/, '')
    .replace(/\n {2}/g, `\n${column}`)
}

/** A value that stands on the line of its key or dash; undefined where it needs lines of its own, or is unusual. */
function shortText(value: unknown): string | undefined {
  if (typeof value === 'string') return plainText(value)
  if (typeof value === 'number') return Number.isFinite(value) && value !== 0 ? String(value) : undefined
  if (value === null || typeof value === 'boolean') return String(value)
  return undefined
}

function fileKey(key: string): string | undefined {
  if (isYear(key)) return key
  return key.length > LONGEST_KEY ? undefined : plainText(key)
}

/** The members of a map as lines at a column, without the column of the first. */
function mapLines(map: object, column: string): string {
  const lines: string[] = []
  for (const [key, value] of Object.entries(map)) {
    if (value !== undefined) lines.push(pairLines(key, value, column))
  }
  return lines.join(`\n${column}`)
}

function pairLines(key: string, value: unknown, column: string): string {
  const head = fileKey(key)
  if (head === undefined) return asked({ [key]: value }, column)
  const short = shortText(value)
  if (short !== undefined) return `${head}: ${short}`
  const inner = `${column}  `
  if (isFilledList(value)) return `${head}:\n${inner}${listLines(value, inner)}`
  if (isFilledMap(value)) return `${head}:\n${inner}${mapLines(value, inner)}`
  return asked({ [key]: value }, column)
}

function listLines(list: readonly unknown[], column: string): string {
  const inner = `${column}  `
  const lines = list.map((item) => {
    const short = shortText(item)
    if (short !== undefined) return `- ${short}`
    if (isFilledList(item)) return `- ${listLines(item, inner)}`
    return isFilledMap(item) ? `- ${mapLines(item, inner)}` : asked([item], column)
  })
  return lines.join(`\n${column}`)
}

function isFilledList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0
}

function isFilledMap(value: unknown): value is object {
  return isPlainMap(value) && Object.values(value).some((member) => member !== undefined)
}

/**
 * Plain data as the text of a YAML file that ends with a line feed; the same bytes every time. Usual texts are written by
 * rules of our own, which takes a tenth of the time; the library is asked for the others.
 *
 * @param data - maps, lists, texts, finite numbers, truth values and null; a key that looks like a year is written
 *   without quotes, since keys are always text.
 */
export function writeYaml(data: unknown): string {
  if (isFilledMap(data)) return `${mapLines(data, '')}\n`
  return isFilledList(data) ? `${listLines(data, '')}\n` : libraryText(data)
}
