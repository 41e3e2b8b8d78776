/** Reads a group of keys: nothing where none of its cells holds anything, or where a key that it must have is missing. */
import type { MappedCell } from '../../schema/mapping/cell.ts'
import { LINE_STAGE, LINE_YEARS, type MappedGroup, type MappedNode } from '../../schema/mapping/derive.ts'
import { isOwnKey } from '../../schema/own-keys.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { cellReader } from './cell.ts'
import { combine } from './combine.ts'
import { durationReader, type MappedDuration } from './dates.ts'
import { leafAt, leafReader, type NodeReader, ownReader, traced } from './leaf.ts'
import { at, type MappedPlace, requiredOf, type Shape } from './place.ts'
import { note, type Reading } from './reading.ts'

export interface FieldReader extends NodeReader {
  readonly key: string
}

export function fieldReader(
  key: string,
  node: MappedNode,
  schema: MappedPlace['schema'],
  place: MappedPlace,
): FieldReader {
  return { key, ...place.make(node, { ...place, schema, key, path: [...place.path, key] }) }
}

function durationField(
  mapped: MappedDuration,
  end: FieldReader | undefined,
  { path, scope }: MappedPlace,
): FieldReader {
  const cell = cellReader({ column: mapped.column }, [...path, 'duration'], scope)
  const last = durationReader(mapped, cell, scope)
  return {
    key: 'end',
    hasSource: true,
    isQuantity: false,
    // A last day of its own wins over the one that a duration gives.
    read: (reading) => {
      const own = end?.read(reading)
      if (own !== undefined) return own
      const day = last(reading.start, reading)
      if (day !== undefined) traced(cell, reading)
      return day
    },
  }
}

/** Reads the amounts of years; where somebody asks for their places, these end in the stage. */
function belowStage(reading: Reading, ofStage: NodeReader, ofYear: NodeReader): unknown {
  const { trace, touched } = reading
  if (trace === undefined) return ofYear.read(reading)
  const stage = ofStage.read(reading)
  reading.touched = touched
  trace.below = stage === undefined ? undefined : String(stage)
  const found = ofYear.read(reading)
  trace.below = undefined
  return found
}

/** The amounts of a budget line, from its short form too: a stage and a cell for each year. */
function amountsField({ years, stage }: MappedGroup, own: FieldReader | undefined, place: MappedPlace): FieldReader {
  const { path, scope } = place
  const ofYear = fieldReader('years', years as MappedNode, LINE_YEARS, place)
  const stageCell = (stage ?? { value: '' }) as MappedCell
  const ofStage = leafReader(leafAt(LINE_STAGE, 'stage'), stageCell, [...path, 'stage'], scope)
  const read = (reading: Reading): unknown => {
    const amounts = own?.read(reading)
    const found = belowStage(reading, ofStage, ofYear)
    const at = found === undefined ? undefined : ofStage.read(reading)
    if (!isPlainMap(found) || at === undefined) return amounts
    const map: Record<string, unknown> = isPlainMap(amounts) ? { ...amounts } : {}
    for (const [year, amount] of Object.entries(found)) {
      combine(map, year, { [String(at)]: amount }, { isQuantity: true, name: 'years' }, reading)
    }
    return map
  }
  return { key: 'amounts', hasSource: true, isQuantity: true, read }
}

/** What a group has beside the keys of the format: a duration for its end, the short form of amounts. */
function shortForm(
  key: string,
  field: FieldReader | undefined,
  node: MappedGroup,
  shape: Shape,
  place: MappedPlace,
): FieldReader | undefined {
  const { duration, years } = node
  if (key === 'end' && duration !== undefined && shape['duration'] === undefined) {
    return durationField(duration as unknown as MappedDuration, field, place)
  }
  if (key === 'amounts' && years !== undefined && shape['years'] === undefined) {
    return amountsField(node, field, place)
  }
  return field
}

/** The fields of a group, in the order of the format, keys of the office's own behind them. */
export function fieldsOf(node: MappedGroup, shape: Shape, place: MappedPlace): FieldReader[] {
  const { path, scope } = place
  const fields = Object.entries(shape).flatMap(([key, schema]) => {
    const own = node[key]
    const field = own === undefined ? undefined : fieldReader(key, own, schema, place)
    return shortForm(key, field, node, shape, place) ?? []
  })
  const own = Object.entries(node).flatMap(([key, cell]): FieldReader[] =>
    isOwnKey(key) ? [{ key, ...ownReader(cell as MappedCell, [...path, key], scope) }] : [],
  )
  return [...fields, ...own]
}

export function readFields(fields: readonly FieldReader[], reading: Reading): Record<string, unknown> {
  const group: Record<string, unknown> = {}
  for (const { key, read } of fields) {
    const value = at(reading, key, read)
    if (value === undefined) continue
    group[key] = value
    if (key === 'start') reading.start = value
  }
  return group
}

/** Whether a group lacks a key that it must have; said where nothing else was said of it. */
function isIncomplete(
  group: Record<string, unknown>,
  required: readonly string[],
  unreadableBefore: number,
  reading: Reading,
): boolean {
  const missing = required.filter((key) => group[key] === undefined)
  if (missing.length === 0) return false
  if (reading.table.log.unreadable === unreadableBefore) {
    const found = Object.entries(group).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    const shown = found.join(', ').slice(0, 80)
    note(reading, 'unreadable', 'record-incomplete', missing.join(', '), shown)
  }
  return true
}

/** The reader of a group; `finish` fills in what the source need not say. */
export function groupReader(
  node: MappedGroup,
  shape: Shape,
  place: MappedPlace,
  finish: (group: Record<string, unknown>) => Record<string, unknown> = (group) => group,
): NodeReader {
  const fields = fieldsOf(node, shape, place)
  const required = requiredOf(shape, place.schema)
  const hasSource = fields.some((field) => field.hasSource)
  const isQuantity = fields.every((field) => field.isQuantity)
  const read = (reading: Reading): unknown => {
    const { touched, start } = reading
    const before = reading.table.log.unreadable
    reading.touched = false
    reading.start = undefined
    const found = readFields(fields, reading)
    const isBlank = Object.keys(found).length === 0 || (hasSource && !reading.touched)
    reading.touched ||= touched
    reading.start = start
    if (isBlank) return undefined
    const group = finish(found)
    return isIncomplete(group, required, before, reading) ? undefined : group
  }
  return { read, hasSource, isQuantity }
}
