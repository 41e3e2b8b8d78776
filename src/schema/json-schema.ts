/** Turns the format into a JSON Schema (draft-07) that editors read: hover texts with unit and example, closed lists. */
import { z } from 'zod'
import { recordKindLabel } from '../lang/catalogue/changes.ts'
import { colon } from '../lang/punctuation.ts'
import { type Bilingual, bilingual, capitalised, type Lang } from '../values/language.ts'
import { documentSchema } from './document.ts'
import { type FieldMeta, unitOf } from './field.ts'
import { valueMeaning } from './lookup.ts'
import { mappingSchema } from './mapping.ts'

type Json = Record<string, unknown>

/** Kinds that the program reads as text even where YAML sees a number, as in `id: 012` or the key `2024`. */
const TEXT_KINDS: readonly unknown[] = ['id', 'period', 'reference', 'text', 'title', 'year']

/** Bounds that only say that a number is whole. */
const SAFE: readonly unknown[] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]

/** The languages of the texts of a schema, in their order. */
export type SchemaLangs = readonly [Lang, ...Lang[]]

/** Both languages, for whoever does not know yet who will read. */
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

/** What the key means, then what needs saying once: unit, entities, an example where no list of values is shown. */
function hoverText(about: Bilingual, meta: Partial<FieldMeta>, langs: SchemaLangs): string {
  const { kind, to, examples } = meta
  const first = examples?.[0]
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

/** What each value of a closed list means, in the order of the list; nothing where each says that itself. */
function valueTexts(
  values: readonly string[],
  { meanings }: Partial<FieldMeta>,
  langs: SchemaLangs,
): Json {
  const texts = values.map((value) => {
    const meaning = valueMeaning(value, meanings)
    return langs.flatMap((lang) => meaning[lang] ?? []).join(' — ')
  })
  return texts.every((said) => said === '') ? {} : { markdownEnumDescriptions: texts }
}

function widen(node: Json): void {
  if (node['type'] === 'string') node['type'] = ['string', 'number']
  for (const branch of (node['anyOf'] ?? []) as Json[]) if (!('const' in branch)) widen(branch)
}

/**
 * What the schemas say for the program and its pages alone. An example is a part of the hover text and no more: an
 * editor offers what stands under the standard key `examples` as a value, and so the id of another plan.
 */
const OURS = [
  ...['plausible', 'fact', 'near', 'isYear', 'ordered', 'distinct'],
  ...['heading', 'label', 'meanings', 'kind', 'to', 'keysTo', 'french', 'examples'],
]

/**
 * Replaces what is ours in a node's meta by what editors show. Optional fields come here twice, the second time
 * without their meta: what the first time made of it stays.
 */
function readable(node: Json, langs: SchemaLangs): void {
  const meta = { ...node } as Partial<FieldMeta>
  for (const key of OURS) delete node[key]
  for (const key of ['minimum', 'maximum']) if (SAFE.includes(node[key])) delete node[key]
  const { description, french, heading, kind } = meta
  if (heading !== undefined) node['title'] = capitalised(heading[langs[0]])
  if (description === undefined || french === undefined) return
  const about = { fr: french, en: description }
  node['description'] = about[langs[0]]
  node['markdownDescription'] = hoverText(about, meta, langs)
  if (Array.isArray(node['enum'])) Object.assign(node, valueTexts(node['enum'], meta, langs))
  if (TEXT_KINDS.includes(kind)) widen(node)
}

/** What a schema is of, under the standard keys. */
interface SchemaTitle {
  readonly title: Bilingual
  readonly description: Bilingual
}

function jsonOf(schema: z.ZodType, { title, description }: SchemaTitle, langs: SchemaLangs): Json {
  const { $schema, ...made } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema: node }) => readable(node as Json, langs),
  }) as Json
  const [lang] = langs
  return { $schema, title: title[lang], description: description[lang], ...made }
}

const PLAN: SchemaTitle = {
  title: { fr: 'Schéma directeur informatique', en: 'IT master plan' },
  description: {
    fr: 'Fichier d’un schéma directeur\u00a0: l’une ou l’autre de ces clés\u00a0; un plan peut se répartir sur plusieurs fichiers',
    en: 'A file of an IT master plan: any of these keys; a plan may be spread over files',
  },
}

const MAPPING: SchemaTitle = {
  title: { fr: 'Correspondance d’import', en: 'Import mapping' },
  description: {
    fr: 'Comment les enregistrements d’un fichier JSON ou CSV venu d’ailleurs deviennent les projets d’un plan',
    en: "How the records of somebody else's JSON or CSV file become the projects of a plan",
  },
}

/** The schema of plan files as plain JSON, the same bytes every time. */
export function jsonSchema(langs: SchemaLangs = BOTH_LANGS): Json {
  return jsonOf(documentSchema, PLAN, langs)
}

/** The schema of mapping files as plain JSON. */
export function mappingJson(langs: SchemaLangs = BOTH_LANGS): Json {
  return jsonOf(mappingSchema, MAPPING, langs)
}
