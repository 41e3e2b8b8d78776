/** Exports of project tools in the fixtures, and what becomes of them. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Answers } from '../../src/intake/infer/assumptions.ts'
import { ImportLog } from '../../src/intake/map/log.ts'
import { mapTables } from '../../src/intake/map/map-tables.ts'
import { placedTables } from '../../src/intake/map/tables.ts'
import { tablesOf } from '../../src/intake/map/tables-of.ts'
import { readSource } from '../../src/intake/source/read-source.ts'
import { mappingSchema } from '../../src/schema/mapping/mapping.ts'
import { inferredFrom } from './inferred.ts'
import { bytesOf, told } from './mapping.ts'

const FOLDER = resolve(import.meta.dirname, '../fixtures/import/tools')

/** The content of a file of the fixtures, after an edit of its text; throws where it cannot be read. */
export async function exportContent(file: string, edit: (text: string) => string = (text) => text) {
  const text = edit(readFileSync(resolve(FOLDER, file), 'utf8'))
  const content = await readSource(bytesOf(text), file)
  if ('fault' in content) throw new Error(content.fault)
  return content
}

/** What a file becomes: its projects by id, what was assumed, the log without what was only converted. */
export async function importedExport(file: string, answers: Answers = {}, edit?: (text: string) => string) {
  const content = await exportContent(file, edit)
  const made = inferredFrom(content, answers)
  const mapping = mappingSchema().parse(JSON.parse(JSON.stringify(made.mapping)))
  const sources = tablesOf(
    content,
    placedTables(mapping).map(({ table }) => table),
  )
  if ('fault' in sources) throw new Error(sources.fault)
  const log = new ImportLog()
  const { documents } = mapTables(
    mapping,
    sources.map(({ table }) => table),
    log,
  )
  const projects = (documents.lists.get('projects') ?? []).map(({ record }) => record)
  return {
    mapping: made.mapping,
    projects: Object.fromEntries(projects.map((record) => [String(record['id']), record])),
    teams: (documents.lists.get('teams') ?? []).map(({ record }) => record['title']),
    assumed: made.assumptions.map(({ kind, about, count }) => [kind, ...about, count]),
    wrong: made.wrong,
    unreadable: told(log.entries.filter(({ kind }) => kind === 'unreadable')),
  }
}
