/** The files of an imported plan: its header, a file for each project, a file for each other list. */

import type { MappedSource } from '../../intake/map/map-tables.ts'
import type { MappedDocuments } from '../../intake/map/mapped-documents.ts'
import { provenanceText } from '../../lang/catalogue/import.ts'
import { LIST_KEYS, type ListKey } from '../../schema/document.ts'
import type { Mapping } from '../../schema/mapping/mapping.ts'
import type { Lang } from '../../values/language.ts'
import { writeYaml } from '../../yaml/edit/write.ts'
import { recordStem } from '../../yaml/file-names.ts'
import { modelineOf, schemaFile } from '../schema/json-schemas.ts'

export interface ImportedFile {
  readonly path: string
  readonly content: string
}

/** Above so many projects they share one file: an editor lists no more files with ease, and reading them takes longer. */
const MOST_FILES = 1000

function yamlFile(path: string, text: string): ImportedFile {
  return { path, content: modelineOf(path) + text }
}

/** A name that no other file has, without regard to case. */
function freeStem(id: string, taken: Set<string>): string {
  const stem = recordStem(id)
  let free = stem
  for (let copy = 2; taken.has(free.toLowerCase()); copy += 1) free = `${stem}-${copy}`
  taken.add(free.toLowerCase())
  return free
}

function listFiles(list: ListKey, records: readonly object[]): ImportedFile[] {
  if (records.length === 0) return []
  if (list !== 'projects' || records.length > MOST_FILES) {
    return [yamlFile(`${list}.yaml`, writeYaml({ [list]: records }))]
  }
  const taken = new Set<string>()
  return records.map((record) => {
    const id = 'id' in record ? String(record.id) : ''
    return yamlFile(`projects/${freeStem(id, taken)}.yaml`, writeYaml({ projects: [record] }))
  })
}

export interface PlanContent {
  readonly header: object
  readonly records: ReadonlyMap<ListKey, readonly object[]>
  /** Where it comes from, on top of `plan.yaml`. */
  readonly comment: string
  readonly lang: Lang
}

/** The files of a new plan, in the order of their paths. */
export function recordFiles({ header, records, comment, lang }: PlanContent, root: string): ImportedFile[] {
  const plan = writeYaml({ schema_version: 1, plan: header })
  return [
    ...LIST_KEYS.flatMap((list) => listFiles(list, records.get(list) ?? [])),
    yamlFile('plan.yaml', `# ${comment}\n${plan}`),
    schemaFile(lang),
  ]
    .map(({ path, content }) => ({ path: `${root}/${path}`, content }))
    .sort((left, right) => (left.path < right.path ? -1 : 1))
}

/** The header of the plan, with the data's title, licence and address among its sources, and the ceilings of a table. */
function headerOf({ plan, source }: Mapping, { envelopes }: MappedDocuments): Readonly<Record<string, unknown>> {
  const { title, licence, url } = source ?? {}
  const origin = [title, licence, url].filter((part) => part !== undefined).join(', ')
  const sources = [...(plan?.sources ?? []), ...(origin === '' ? [] : [origin])]
  const ceilings = [...(plan?.envelopes ?? []), ...envelopes.map(({ record }) => record)]
  return {
    ...plan,
    ...(plan?.unit === '1' ? { unit: 1 } : {}),
    ...(ceilings.length === 0 ? {} : { envelopes: ceilings }),
    ...(sources.length === 0 ? {} : { sources }),
  }
}

export function headerDocument(mapping: Mapping, documents: MappedDocuments): object {
  return { schema_version: 1, plan: headerOf(mapping, documents) }
}

/** The names that a new plan says it comes from. */
export interface ImportOrigin {
  readonly source: string
  readonly mapping: string
}

export function planFiles(
  mapping: Mapping,
  { documents }: MappedSource,
  { source, mapping: map }: ImportOrigin,
  root: string,
): ImportedFile[] {
  const nameOf = (file: string): string => file.split('/').at(-1) ?? file
  const lang = mapping.plan?.lang ?? 'en'
  const records = new Map([...documents.lists].map(([list, own]) => [list, own.map(({ record }) => record)] as const))
  const comment = provenanceText(nameOf(source), nameOf(map), lang)
  return recordFiles({ header: headerOf(mapping, documents), records, comment, lang }, root)
}
