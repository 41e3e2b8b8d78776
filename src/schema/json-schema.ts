/** Turns the format into a JSON Schema (draft-07) that editors read: hover texts with unit and example, closed lists. */
import { z } from 'zod'
import { recordKindLabel } from '../lang/catalogue/changes.ts'
import { colon } from '../lang/punctuation.ts'
import { type Bilingual, bilingual, capitalised, type Lang } from '../values/language.ts'
import { isPlainMap } from '../values/plain-data.ts'
import { documentSchema } from './document.ts'
import { type FieldMeta, unitOf } from './field.ts'
import { valueMeaning } from './lookup.ts'
import { mappingSchema } from './mapping/mapping.ts'
import { OWN_KEY_PATTERN, ownValueSchema } from './own-keys.ts'
import { MAPPING_TITLE, OWN_TITLE, PLAN_TITLE, type SchemaTitle } from './schema-titles.ts'
import { withSharedDefinitions } from './shared-definitions.ts'

type Json = Record<string, unknown>

/** Kinds that the program reads as text even where YAML sees a number, as in `id: 012` or the key `2024`. */
const TEXT_KINDS: readonly unknown[] = ['id', 'period', 'reference', 'text', 'title', 'year']

/** Bounds that only say that a number is whole. */
const SAFE: readonly unknown[] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]

export type SchemaLangs = readonly [Lang, ...Lang[]]

export const BOTH_LANGS: SchemaLangs = ['en', 'fr']

const UNIT = { fr: 'Unité', en: 'Unit' }
const TARGET = { fr: 'Identifiant', en: 'Id of' }
const EXAMPLE = { fr: 'Exemple', en: 'Example' }

/** A fact under its label, on one line for all languages. */
function labelled(label: Bilingual, fact: Bilingual, langs: SchemaLangs): string {
  return langs.map((lang) => `${label[lang]}${colon(lang)} ${fact[lang]}`).join(' — ')
}

function entities(to: readonly string[]): Bilingual {
  const names = to.map(recordKindLabel)
  return bilingual((lang) => names.map((name) => name[lang]).join(', '))
}

/** What the key means, then what needs saying once: unit, entities, example. */
function hoverText(about: Bilingual, meta: Partial<FieldMeta>, langs: SchemaLangs): string {
  const { kind, to, example: first } = meta
  const unit = unitOf(kind)
  const words = langs.map((lang) => EXAMPLE[lang]).join(' / ')
  const lines = [
    ...langs.map((lang) => about[lang]),
    unit === undefined ? undefined : labelled(UNIT, unit, langs),
    to === undefined ? undefined : labelled(TARGET, entities(to), langs),
    first === undefined ? undefined : `${words}${colon(langs[0])} \`${String(first)}\``,
  ]
  return [...new Set(lines)].filter((line) => line !== undefined).join('\n\n')
}

function withoutExample({ example: _, ...meta }: Partial<FieldMeta>): Partial<FieldMeta> {
  return meta
}

/** What each value of a closed list means, in the order of the list; nothing where each says that itself. */
function valueTexts(values: readonly string[], { meanings }: Partial<FieldMeta>, langs: SchemaLangs): Json {
  const texts = values.map((value) => {
    const meaning = valueMeaning(value, meanings)
    return [...new Set(langs.flatMap((lang) => meaning[lang] ?? []))].join(' — ')
  })
  return texts.every((said) => said === '') ? {} : { enumDescriptions: texts }
}

/** Makes one list of values of a union of lists and single values: editors take the branches of a union for rivals. */
function joinLists(node: Json): void {
  const branches = (node['anyOf'] ?? []) as Json[]
  const lists = branches.map((branch) => branch['enum'] ?? ('const' in branch && [branch['const']]))
  if (branches.length === 0 || !lists.every(Array.isArray)) return
  delete node['anyOf']
  node['type'] = [...new Set(branches.flatMap(({ type }) => type))]
  node['enum'] = [...new Set(lists.flat())]
}

function widen(node: Json): void {
  if (node['type'] === 'string') node['type'] = ['string', 'number']
  for (const branch of (node['anyOf'] ?? []) as Json[]) if (!('const' in branch)) widen(branch)
}

/** Where a list also takes words of the office's own, says what those of the list mean. */
function describeUsual(node: Json, meta: Partial<FieldMeta>, langs: SchemaLangs): void {
  for (const branch of (node['anyOf'] ?? []) as Json[]) {
    const values = branch['enum']
    if (Array.isArray(values)) Object.assign(branch, valueTexts(values.map(String), meta, langs))
  }
}

/**
 * What the schemas say for the program and its pages alone. An example is a part of the hover text and no more: an
 * editor offers what stands under the standard key `examples` as a value, and so the id of another plan.
 */
const OURS = [
  'plausible',
  'fact',
  'near',
  'isYear',
  'ordered',
  'distinct',
  'heading',
  'label',
  'meanings',
  'kind',
  'to',
  'keysTo',
  'vocabulary',
  'isForm',
  'fr',
  'en',
  'example',
]

/**
 * Replaces what is ours in a node's meta by what editors show. Optional fields come here twice, the second time
 * without their meta: what the first time made of it stays.
 */
function readable(node: Json, langs: SchemaLangs): void {
  const meta = { ...node } as Partial<FieldMeta>
  for (const key of OURS) delete node[key]
  for (const key of ['minimum', 'maximum']) if (SAFE.includes(node[key])) delete node[key]
  const { fr, en, heading, kind } = meta
  if (heading !== undefined && !('const' in node)) node['title'] = capitalised(heading[langs[0]])
  if (fr === undefined || en === undefined) return
  const about = { fr, en }
  node['description'] = about[langs[0]]
  joinLists(node)
  describeUsual(node, meta, langs)
  const values = node['enum']
  const isClosed = Array.isArray(values) || node['type'] === 'boolean'
  node['markdownDescription'] = hoverText(about, isClosed ? withoutExample(meta) : meta, langs)
  if (Array.isArray(values)) Object.assign(node, valueTexts(values.map(String), meta, langs))
  if (TEXT_KINDS.includes(kind)) widen(node)
}

type Override = (node: Json, path: readonly (string | number)[]) => void

function jsonOf(
  schema: z.ZodType,
  { title, description }: SchemaTitle,
  langs: SchemaLangs,
  more: Override = () => {},
): Json {
  const { $schema, ...made } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema, path }) => {
      readable(jsonSchema as Json, langs)
      more(jsonSchema as Json, path)
    },
  }) as Json
  const [lang] = langs
  return { $schema, title: title[lang], description: description[lang], ...made }
}

const OWN = 'own'

/** A group may have keys of the office's own, which at the top of a file hold whatever they like. */
const withOwnKeys: Override = (node, path) => {
  if (node['additionalProperties'] !== false) return
  const value = path.length === 0 ? {} : { $ref: `#/definitions/${OWN}` }
  node['patternProperties'] = { [OWN_KEY_PATTERN]: value }
}

/** The schema of plan files as plain JSON, the same bytes every time. */
export function jsonSchema(langs: SchemaLangs = BOTH_LANGS): Json {
  const { $schema: _, ...own } = jsonOf(ownValueSchema, OWN_TITLE, langs)
  const { definitions, ...made } = jsonOf(documentSchema, PLAN_TITLE, langs, withOwnKeys)
  return { ...made, definitions: { ...(definitions as Json | undefined), [OWN]: own } }
}

/** A mapped group may have cells for keys of the office's own; zod says of it only that other keys are let through. */
const withOwnCells: Override = (node) => {
  const { properties, additionalProperties: others } = node
  const isOpen = isPlainMap(others) && Object.keys(others).length === 0
  if (properties === undefined || !isOpen) return
  node['additionalProperties'] = false
  const cell = { anyOf: [{ type: ['string', 'number'] }, { $ref: '#/definitions/cell' }] }
  node['patternProperties'] = { [OWN_KEY_PATTERN]: cell }
}

export function mappingJson(langs: SchemaLangs = BOTH_LANGS): Json {
  return withSharedDefinitions(jsonOf(mappingSchema(), MAPPING_TITLE, langs, withOwnCells))
}
