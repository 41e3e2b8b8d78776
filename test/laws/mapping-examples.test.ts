/** Every key of a mapping that is none of the format itself stands in an example of the page of the import, which is run. */
import { describe, expect, it } from 'vitest'
import { definition, type Schema } from '../../src/schema/lookup.ts'
import { mappingSchema } from '../../src/schema/mapping/mapping.ts'
import { RECORD_SCHEMAS, TABLE_OPTIONS } from '../../src/schema/mapping/table.ts'
import { planSchema } from '../../src/schema/plan.ts'
import { isTree } from '../../src/values/plain-data.ts'
import { importExamples } from '../support/import-page.ts'

type Shape = Readonly<Record<string, Schema>>

/** The header of a plan is of the format, whose page has an example of each key. */
const OF_FORMAT: readonly Schema[] = [planSchema]

/** The groups that may stand at a place, without going through any of their keys. */
function groupsAt(schema: Schema): Schema[] {
  if (OF_FORMAT.includes(schema)) return []
  const { innerType, options = [], element, valueType, shape } = definition(schema)
  if (shape !== undefined) return [schema]
  return [innerType, ...options, element, valueType].flatMap((one) => (one === undefined ? [] : groupsAt(one)))
}

function shapeOf(schema: Schema): Shape {
  return definition(schema).shape ?? {}
}

/** Whether other keys are let through: so is what is derived from a group of the format. */
function isDerived(group: Schema): boolean {
  return (group.def as { catchall?: { def: { type: string } } }).catchall?.def.type === 'unknown'
}

/** A group of the mapping by its keys, the same wherever it stands. */
function nameOf(group: Schema): string {
  return Object.keys(shapeOf(group)).slice(0, 3).join(' ')
}

/** The keys of derived groups that the format does not have at their place, by their schema. */
function ownKeys(mapping: Schema, format: Schema, found: Map<Schema, string>): void {
  const known: Shape = Object.assign({}, ...groupsAt(format).map(shapeOf))
  for (const group of groupsAt(mapping).filter(isDerived)) {
    for (const [key, node] of Object.entries(shapeOf(group))) {
      const field = known[key]
      if (field === undefined) found.set(node, `a group: ${key}`)
      else ownKeys(node, field, found)
    }
  }
}

const own = new Map<Schema, string>()
const [tables] = groupsAt(mappingSchema()).map((group) => shapeOf(group)['tables'])
for (const table of tables === undefined ? [] : groupsAt(tables)) {
  const { into, record } = shapeOf(table)
  const [list] = into === undefined ? [] : (definition(into).values ?? [])
  const format = Object.entries(RECORD_SCHEMAS).find(([name]) => name === list)?.[1]
  if (record !== undefined && format !== undefined) ownKeys(record, format, own)
}

/** What a key of a group is called here; undefined for a key of the format. */
function keyName(group: Schema, key: string, node: Schema): string | undefined {
  if (isDerived(group)) return own.get(node)
  // A table option may stand beside `project` too.
  return Object.hasOwn(TABLE_OPTIONS, key) && node === (TABLE_OPTIONS as Shape)[key]
    ? `a table: ${key}`
    : `${nameOf(group)} …: ${key}`
}

/** All keys of the mapping. */
function collect(schema: Schema, all: Set<string>, seen = new Set<Schema>()): Set<string> {
  for (const group of groupsAt(schema)) {
    if (seen.has(group)) continue
    seen.add(group)
    for (const [key, node] of Object.entries(shapeOf(group))) {
      const name = keyName(group, key, node)
      if (name !== undefined) all.add(name)
      collect(node, all, seen)
    }
  }
  return all
}

/** The keys that stand in some data. */
function used(schema: Schema, data: unknown, all: Set<string>): void {
  if (!isTree(data)) return
  const fitting = groupsAt(schema).filter((group) => group.safeParse(data).success)
  // A list, or a map whose keys are the office's own: its items stand at the same place.
  if (fitting.length === 0) for (const item of Object.values(data)) used(schema, item, all)
  for (const group of fitting) usedIn(group, data, all)
}

function usedIn(group: Schema, data: object, all: Set<string>): void {
  for (const [key, item] of Object.entries(data)) {
    const node = shapeOf(group)[key]
    if (node === undefined) continue
    const name = keyName(group, key, node)
    if (name !== undefined) all.add(name)
    used(node, item, all)
  }
}

describe('the keys of a mapping', () => {
  const all = [...collect(mappingSchema(), new Set())]

  it('are found: options of tables, parts of cells, what groups and maps say of themselves', () => {
    expect(all.length).toBeGreaterThan(50)
    expect(all).toContain('a group: records')
    expect(all).toContain('a group: duration')
    expect(all).toContain('column value template …: pattern')
    expect(all.filter((key) => / (?:risks|milestones)$/.test(key))).toEqual([])
  })

  it('stand each in an example', () => {
    const shown = new Set<string>()
    for (const { mapping } of importExamples()) used(mappingSchema(), mapping, shown)
    expect(all.filter((key) => !shown.has(key))).toEqual([])
  })
})
