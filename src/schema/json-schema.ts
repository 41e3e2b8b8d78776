/** Turns the format into a JSON Schema (draft-07) that editors read: hover texts with unit and example, closed lists. */
import { z } from 'zod'
import { recordKindLabel } from '../lang/catalogue/changes.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { documentSchema } from './document.ts'
import { type FieldMeta, unitOf } from './field.ts'
import { mappingSchema } from './mapping.ts'

type Json = Record<string, unknown>

/** Kinds that the program reads as text even where YAML sees a number, as in `id: 012` or the key `2024`. */
const TEXT_KINDS: readonly unknown[] = ['id', 'period', 'reference', 'text', 'title', 'year']

/** Bounds that only say that a number is whole. */
const SAFE: readonly unknown[] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]

/** English and French on one line, where both are short. */
function both(label: Bilingual, { fr, en }: Bilingual): string {
  return `${label.en}: ${en} — ${label.fr}\u00a0: ${fr}`
}

const UNIT = { fr: 'Unité', en: 'Unit' }
const TARGET = { fr: 'Identifiant', en: 'Id of' }

function entities(to: readonly string[]): Bilingual {
  const names = to.map(recordKindLabel)
  return bilingual((lang) => names.map((name) => name[lang]).join(', '))
}

/** Both sentences, then what needs saying once: unit, entities, example. */
function hoverText({ description, french, kind, to, examples }: Partial<FieldMeta>): string {
  const first = examples?.[0]
  const unit = unitOf(kind)
  const lines = [
    description,
    french,
    unit === undefined ? undefined : both(UNIT, unit),
    to === undefined ? undefined : both(TARGET, entities(to)),
    first === undefined ? undefined : `Example / Exemple: \`${String(first)}\``,
  ]
  return [...new Set(lines)].filter((line) => line !== undefined).join('\n\n')
}

function widen(node: Json): void {
  if (node['type'] === 'string') node['type'] = ['string', 'number']
  for (const branch of (node['anyOf'] ?? []) as Json[]) if (!('const' in branch)) widen(branch)
}

/** What the schemas say for the program and its pages alone. */
const OURS = [
  ...['plausible', 'fact', 'near', 'isYear', 'ordered', 'distinct'],
  ...['heading', 'label', 'meanings'],
]

/**
 * Replaces what is ours in a node's meta by what editors show. Optional fields come here twice, the second time
 * without their meta: what the first time made of it stays.
 */
function readable(node: Json): void {
  for (const key of OURS) delete node[key]
  for (const key of ['minimum', 'maximum']) if (SAFE.includes(node[key])) delete node[key]
  const { description, markdownDescription, kind } = node
  if (typeof description !== 'string') return
  if (!String(markdownDescription ?? '').startsWith(description) || kind !== undefined) {
    node['markdownDescription'] = hoverText(node)
  }
  if (TEXT_KINDS.includes(kind)) widen(node)
  for (const key of ['kind', 'to', 'keysTo', 'french']) delete node[key]
  if (Array.isArray(node['examples']) && node['examples'].length === 0) delete node['examples']
}

function jsonOf(schema: z.ZodType, title: string, description: string): Json {
  const made = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema: node }) => readable(node as Json),
  }) as Json
  return { ...made, title, description }
}

/** The schema of plan files as plain JSON, the same bytes every time. */
export function jsonSchema(): Json {
  return jsonOf(
    documentSchema,
    'IT master plan',
    'A file of an IT master plan: any of these keys; a plan may be spread over files.',
  )
}

/** The schema of mapping files as plain JSON. */
export function mappingJson(): Json {
  return jsonOf(
    mappingSchema,
    'Import mapping',
    "How the records of somebody else's JSON or CSV file become the projects of a plan.",
  )
}
