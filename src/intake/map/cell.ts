/** Makes a cell of a mapping ready to be read: a column, a constant or a template, its pattern, and what its values become. */
import type { Edge } from '../../lang/repair/date-notation.ts'
import type { MappedCell, MappedParts } from '../../schema/mapping/cell.ts'
import { isPatternWord, type SafePattern, safePattern, wordFault } from '../pattern.ts'
import { plainText } from '../record.ts'
import { marksReader } from './marks.ts'
import { columnPath, columnValue, ENTRY_CELLS, note, type Reading, unreadable } from './reading.ts'
import { type MappingPath, type MappingScope, nameColumn } from './scope.ts'

export interface CellReader {
  readonly name: string
  readonly parts: MappedParts
  /** Whether it looks into the source at all. */
  readonly hasSource: boolean
  /** What stands in the source, a list or map too; undefined for nothing. Nothing is translated. */
  readonly raw: (reading: Reading) => unknown
  /** A text, number or truth value as the mapping translates it; undefined for nothing. */
  readonly read: (reading: Reading) => unknown
}

function partsOf(cell: MappedCell): MappedParts {
  return typeof cell === 'object' ? cell : { column: String(cell) }
}

const PLACES = /\{([^{}]+)\}/g

type Raw = (reading: Reading) => unknown

/** A template with what its columns hold; nothing where none of them holds anything. */
function templateReader(parts: MappedParts, path: MappingPath, scope: MappingScope): Raw {
  const { template = '', digits = 0 } = parts
  const names = [...template.matchAll(PLACES)].map(([, name = '']) => name)
  const columns = new Map(
    names.filter((name) => name !== 'n' && name !== 'row').map((name) => [name, columnPath(name)]),
  )
  for (const name of columns.keys()) nameColumn(scope, name, path)
  return (reading) => {
    let filled = 0
    const text = template.replace(PLACES, (_, name: string) => {
      const column = columns.get(name)
      if (column === undefined)
        return name === 'n' ? String(reading.number).padStart(digits, '0') : String(reading.record.row)
      const held = plainText(columnValue(column, reading))
      if (held !== undefined) filled += 1
      return held ?? ''
    })
    if (filled > 0) reading.touched = true
    const isBlank = columns.size > 0 && filled === 0
    return isBlank || text.trim() === '' ? undefined : text.trim()
  }
}

function columnReader(name: string, path: MappingPath, scope: MappingScope): Raw {
  const column = columnPath(name)
  nameColumn(scope, name, path)
  // That an entry is there says nothing yet: of a milestone that has only a name no date is known.
  const isContent = name !== ENTRY_CELLS.key
  return (reading) => {
    const held = columnValue(column, reading)
    const value = typeof held === 'string' ? held.trim() : held
    if (value === undefined || value === null || value === '') return undefined
    if (typeof value === 'string' && scope.isMissing(value)) {
      note(reading, 'repaired', 'missing-word', name, value)
      return undefined
    }
    if (isContent) reading.touched = true
    return value
  }
}

function rawReader(
  parts: MappedParts,
  path: MappingPath,
  scope: MappingScope,
  { isBare, edge }: { readonly isBare: boolean; readonly edge: Edge | undefined },
): Raw {
  const { column, template, marks, value } = parts
  const at = (key: string): MappingPath => (isBare ? path : [...path, key])
  if (column !== undefined) return columnReader(String(column), at('column'), scope)
  if (template !== undefined) return templateReader(parts, at('template'), scope)
  if (marks !== undefined) return marksReader(marks, edge, at('marks'), scope)
  return () => value
}

interface Translation {
  readonly isKnown: boolean
  readonly value: unknown
}

function translator(
  { values = {} }: MappedParts,
  path: MappingPath,
  { faults }: MappingScope,
): (text: string) => Translation {
  const exact = new Map(Object.entries(values).filter(([key]) => !isPatternWord(key)))
  const patterns: { find: SafePattern['find']; value: unknown }[] = []
  for (const [key, value] of Object.entries(values)) {
    if (!isPatternWord(key)) continue
    const fault = wordFault(key)
    if (fault !== undefined) faults.push({ code: fault, path: [...path, 'values', key], found: key })
    const end = key.lastIndexOf('/')
    const made = safePattern(key.slice(1, end), `u${key.slice(end + 1)}`)
    if (typeof made !== 'string') patterns.push({ find: made.find, value })
  }
  return (text) => {
    if (exact.has(text)) return { isKnown: true, value: exact.get(text) }
    const found = patterns.find(({ find }) => find(text) !== undefined)
    return { isKnown: found !== undefined, value: found?.value }
  }
}

function patternOf({ pattern }: MappedParts, path: MappingPath, { faults }: MappingScope): SafePattern | undefined {
  if (pattern === undefined) return undefined
  const made = safePattern(pattern)
  if (typeof made !== 'string') return made
  faults.push({ code: made, path: [...path, 'pattern'], found: pattern })
  return undefined
}

/** The part of a text that is asked for, of those that a sign parts. */
function partOf(text: string, { separator }: MappedParts, part: number | undefined): string {
  if (separator === undefined || part === undefined) return text
  return text.split(separator)[part]?.trim() ?? ''
}

/** A cell ready to be read; `isOpen` hands on values without a translation, `edge` is the end of a span. */
export function cellReader(
  cell: MappedCell,
  path: MappingPath,
  scope: MappingScope,
  isOpen = false,
  edge?: Edge,
): CellReader {
  const parts = partsOf(cell)
  const { column, template, marks, value, values, otherwise, separator } = parts
  const raw = rawReader(parts, path, scope, { isBare: typeof cell !== 'object', edge })
  const name = String(column ?? template ?? Object.values(marks ?? {})[0] ?? value ?? '')
  const pattern = patternOf(parts, path, scope)
  const translate = values === undefined ? undefined : translator(parts, path, scope)
  const hasSource =
    column !== undefined || marks !== undefined || template?.replace(/\{(?:n|row)\}/g, '').includes('{') === true
  const isPlain = pattern === undefined && translate === undefined && separator === undefined
  const shape = (found: unknown, reading: Reading): unknown => {
    const text = partOf(String(found), parts, reading.part)
    if (text === '') return undefined
    if (pattern === undefined) return separator === undefined ? found : text
    const kept = pattern.find(text)?.trim()
    if (kept === undefined) note(reading, 'unreadable', 'pattern-unmatched', name, text)
    return kept === '' ? undefined : kept
  }
  const translated = (found: unknown, reading: Reading): unknown => {
    const { isKnown, value: written } = translate?.(String(found)) ?? { isKnown: true, value: found }
    if (isKnown) return written ?? undefined
    if (otherwise !== undefined || isOpen) return isOpen ? found : otherwise
    return unreadable(reading, 'value-unknown', name, String(found))
  }
  const read = (reading: Reading): unknown => {
    const found = raw(reading)
    if (found === undefined) return otherwise
    if (typeof found === 'object')
      return unreadable(reading, 'value-not-simple', name, JSON.stringify(found).slice(0, 60))
    if (isPlain) return found
    const shaped = shape(found, reading)
    return shaped === undefined ? otherwise : translated(shaped, reading)
  }
  return { name, parts, hasSource, raw, read }
}
