/** Every key of every list can be the target of a mapping: a cell of a CSV file becomes the value at that key, in the plan that is written. */
import { describe, expect, it } from 'vitest'
import type { ListKey } from '../../src/schema/document.ts'
import { definition, metaOf, type Schema } from '../../src/schema/lookup.ts'
import { type MappedList, RECORD_SCHEMAS } from '../../src/schema/mapping/table.ts'
import { mapped } from '../support/mapping.ts'

type Path = readonly string[]

/** A leaf of the format with an example of what may stand there. */
interface Leaf {
  readonly path: Path
  readonly example: unknown
}

const EXAMPLES: Readonly<Record<string, unknown>> = {
  amount: 12.5,
  count: 3,
  date: '2024-06-30',
  days: 7,
  flag: true,
  id: 'X-1',
  moment: '2024-07',
  months: 6,
  number: 6,
  period: '2024-Q3',
  scale: 3,
  share: 0.25,
  text: 'Texte libre',
  title: 'Un intitulé',
  year: '2024',
}

function bare(schema: Schema): Schema[] {
  const { innerType, options } = definition(schema)
  if (innerType !== undefined) return bare(innerType)
  return options === undefined ? [schema] : options.flatMap(bare)
}

function kindOf(schema: Schema): string | undefined {
  const { kind } = metaOf(schema)
  const { innerType, options } = definition(schema)
  return kind ?? [innerType, ...(options ?? [])].map((one) => one && kindOf(one)).find(Boolean)
}

/** The first entity that a reference may name. */
function targetOf(schema: Schema): string | undefined {
  const { to } = metaOf(schema)
  const { innerType, options } = definition(schema)
  return to?.[0] ?? [innerType, ...(options ?? [])].map((one) => one && targetOf(one)).find((one) => one !== undefined)
}

function exampleOf(schema: Schema, branch: Schema): unknown {
  const { entries, values } = definition(branch)
  if (entries !== undefined) return Object.values(entries)[0]
  const kind = kindOf(schema) ?? 'text'
  if (kind === 'reference') return `${targetOf(schema) ?? ''}-1`
  const fitting = [EXAMPLES[kind], metaOf(branch).example, 1900, 1]
  if (values !== undefined) return values[0]
  return fitting.find((one) => one !== undefined && branch.safeParse(one).success)
}

/** Every leaf below a schema; lists and maps by one item each. */
function* leavesOf(schema: Schema, path: Path): Generator<Leaf> {
  const branches = bare(schema)
  const leaf = branches.find((one) => {
    const { shape, element, valueType } = definition(one)
    return shape === undefined && element === undefined && valueType === undefined
  })
  if (leaf !== undefined) {
    yield { path, example: exampleOf(schema, leaf) }
    return
  }
  for (const branch of branches) {
    const { shape = {}, element, valueType, keyType } = definition(branch)
    for (const [key, field] of Object.entries(shape)) yield* leavesOf(field, [...path, key])
    if (element !== undefined) yield* leavesOf(element, [...path, '[]'])
    if (valueType !== undefined) {
      const key = ['2024', '2024-06-30', 'DSI'].find((one) => keyType?.safeParse(one).success)
      yield* leavesOf(valueType, [...path, key ?? 'DSI'])
    }
  }
}

/** The cells of the keys that a group must have beside the one that is tried. */
function filled(schema: Schema, wanted: Path, node: unknown): unknown {
  const [step, ...rest] = wanted
  if (step === undefined) return node
  const branches = bare(schema)
  if (step === '[]') {
    const element = branches.map((one) => definition(one).element).find(Boolean)
    const inside = filled(element as Schema, rest, node)
    return rest.length === 0 ? inside : [inside]
  }
  const map = branches.find((one) => definition(one).valueType !== undefined)
  if (map !== undefined) {
    return { [step]: filled(definition(map).valueType as Schema, rest, node) }
  }
  const group = branches.find((one) => definition(one).shape?.[step] !== undefined)
  const shape = group === undefined ? {} : (definition(group).shape ?? {})
  const others = Object.entries(shape).filter(([key, field]) => key !== step && !field.safeParse(undefined).success)
  const constants = others.map(([key, field]) => [key, constant(field)] as const)
  const inside = filled(shape[step] as Schema, rest, node)
  return { ...Object.fromEntries(constants), [step]: inside }
}

/** A constant for a key that must be there. */
function constant(field: Schema): unknown {
  const [leaf] = [...leavesOf(field, [])]
  return leaf === undefined || leaf.path.length > 0
    ? filled(field, leaf?.path ?? [], { value: leaf?.example })
    : { value: leaf.example }
}

/** What stands at a path of a record; the first item of a list. */
function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inside, step) => {
    if (typeof inside !== 'object' || inside === null) return undefined
    if (step === '[]') return (inside as unknown[])[0]
    return (inside as Record<string, unknown>)[step]
  }, value)
}

/** Tables of what a reference may name. */
const NAMED = ['project', 'objective', 'need', 'decision', 'authorisation', 'subsidy', 'scenario', 'component']

const all = Object.entries(RECORD_SCHEMAS).flatMap(([list, schema]) =>
  [...leavesOf(schema, [])].map((leaf) => ({ list: list as MappedList, ...leaf })),
)

describe('each key of each list', () => {
  it('is counted', () => {
    expect(all.length).toBeGreaterThan(300)
    expect(all.filter(({ example }) => example === undefined)).toEqual([])
  })

  it.each(Object.keys(RECORD_SCHEMAS) as MappedList[])('of %s takes a cell', async (list) => {
    const wrong: string[] = []
    for (const { path, example } of all.filter((leaf) => leaf.list === list)) {
      const record = filled(RECORD_SCHEMAS[list], path, 'Cellule')
      const { mapped: made, log } = await mapped(`Cellule;Autre\n${String(example)};z\n`, {
        tables: [{ into: list, record: record as object }, ...NAMED.map((kind) => named(kind))],
      })
      const documents = list === 'envelopes' ? made.documents.envelopes : made.documents.lists.get(list as ListKey)
      const found = documents?.map((one) => at(one.record, path))
      if (!found?.some((value) => String(value) === String(example))) {
        const reasons = log.map(({ reason, column, found: text }) => `${reason} ${column} ${text}`)
        wrong.push(`${path.join('.')}: ${String(found)} for ${String(example)} ${reasons.join('; ')}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

const LIST_OF: Readonly<Record<string, ListKey>> = {
  project: 'projects',
  objective: 'objectives',
  need: 'needs',
  decision: 'decisions',
  authorisation: 'authorisations',
  subsidy: 'subsidies',
  scenario: 'scenarios',
  component: 'components',
}

/** A table of one record with the id that references name. */
function named(kind: string): object {
  const list = LIST_OF[kind] ?? 'projects'
  const schema = RECORD_SCHEMAS[list]
  return { into: list, record: filled(schema, ['id'], { value: `${kind}-1` }) }
}
