/** Maps tables to records in two passes: ids and titles, so that any record can name any other, then the rest. */
import type { Plan } from '../../plan/plan.ts'
import { LIST_KEYS, type ListKey } from '../../schema/document.ts'
import type { Mapping } from '../../schema/mapping/mapping.ts'
import { type MappedList, RECORD_SCHEMAS } from '../../schema/mapping/table.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import { memoize } from '../../values/memoize.ts'
import { wordTest } from '../pattern.ts'
import { plainText } from '../record.ts'
import { lettersBySheet, type SourceTable } from '../source/table.ts'
import type { RecordGroup } from '../tables/group-records.ts'
import { ColumnForms } from './column-forms.ts'
import { joinedDocument, namedDocument, sourceDocument, tellOtherwise } from './document.ts'
import { type Draft, type OpenTable, readingOf } from './draft.ts'
import { ImportLog } from './log.ts'
import type { MappedDocument, MappedDocuments } from './mapped-documents.ts'
import { type ColumnUse, columnUses, controlColumns, rowColumns, unknownColumns } from './named-columns.ts'
import { recordReader } from './node.ts'
import { columnPath, columnValue, note, type Reading, type TableFacts, unreadable } from './reading.ts'
import { type KnownRecords, type ListIds, listIds, takenId, titleText } from './record-ids.ts'
import { References } from './references.ts'
import { keptRecords } from './rows.ts'
import { type MappingFault, type MappingScope, type NamedColumn, type PlanFacts, scopeOf } from './scope.ts'
import { placedTables } from './tables.ts'
import { type RecordNames, TitledRecords } from './titled-records.ts'

export interface ImportedTable {
  readonly into: MappedList
  readonly source: SourceTable
  /** The records that became records of the plan, those of one group together. */
  readonly imported: readonly RecordGroup[]
  readonly quantities: ReadonlySet<string>
  readonly uses: readonly ColumnUse[]
  readonly scope: MappingScope
}

export interface MappedSource {
  readonly documents: MappedDocuments
  readonly tables: readonly ImportedTable[]
  readonly unknown: readonly NamedColumn[]
  readonly faults: readonly MappingFault[]
}

function open(
  mapping: Mapping,
  { table, path, record }: ReturnType<typeof placedTables>[number],
  source: SourceTable,
  plan: PlanFacts,
  references: References,
  log: ImportLog,
): OpenTable {
  const groups = keptRecords(source, table, log)
  const isMissing = wordTest(mapping.source?.missing ?? [], true)
  const forms = new ColumnForms(source, groups, isMissing)
  const scope = scopeOf(mapping, table, plan, references, forms)
  const reader = recordReader(table.record, RECORD_SCHEMAS[table.into], record, scope)
  const facts: TableFacts = { sheet: source.name, letters: lettersBySheet(source), log }
  const named = [...rowColumns(table, path), ...scope.columns]
  const unknown = unknownColumns(named, source)
  const uses = columnUses(source.columns, named, record)
  return { table, source, facts, scope, reader, groups, unknown, uses }
}

/** A reading of what is told where it is read for good. */
function quietly({ open: { facts }, group, number }: Pick<Draft, 'open' | 'group' | 'number'>): Reading {
  return readingOf({ ...facts, log: new ImportLog() }, group, number)
}

/** How a record is known to those of other tables; its id is none where it is only made of the title. */
function namesOf(
  { reader }: OpenTable,
  title: string | undefined,
  draft: Pick<Draft, 'open' | 'group' | 'number'>,
): RecordNames {
  const isOwn = reader.id !== undefined && reader.id.cellName !== reader.title?.cellName
  const id = isOwn ? reader.id?.read(quietly(draft)) : undefined
  return { id: id === undefined ? undefined : String(id), title }
}

/** The id of a record that is one of a table before, or of its own; a title that is only alike is told. */
function identified(
  draft: Omit<Draft, 'id'>,
  names: RecordNames,
  ids: ListIds,
  titled: TitledRecords<string>,
  at: number,
): Draft {
  const { open, reading } = draft
  const same = open.table.merge === true ? titled.find(names, at) : undefined
  const id = same?.value ?? takenId(open, reading, ids)
  titled.add(names, id, at)
  if (same?.alike !== undefined) {
    const cell = open.reader.title?.cellName ?? ''
    note(reading, 'repaired', 'title-alike', cell, names.title ?? '', same.alike)
  }
  return { ...draft, id, isJoined: same !== undefined }
}

function drafted(table: OpenTable, ids: ListIds, titled: TitledRecords<string>, at: number): Draft[] {
  const { into, join = false } = table.table
  const { reader, groups, facts, scope } = table
  const kind = into === 'envelopes' ? '' : KIND_OF_LIST[into]
  return groups.map((group, index) => {
    const number = index + 1
    const reading = readingOf(facts, group, number)
    const own = { open: table, group, number, reading, isJoined: join }
    if (!reader.hasId || join) return { ...own, id: '' }
    const title = titleText(reader.title?.read(readingOf(facts, group, number)))
    const draft = identified(own, namesOf(table, title, own), ids, titled, at)
    const row = into === 'projects' && !draft.isJoined ? reading.record.row : undefined
    scope.references.add(kind, draft.id, title === undefined ? [] : [title], row)
    return draft
  })
}

/** Fills in the title from the id, the status that nobody knows; `added` is what other tables say of the record. */
function completed(
  record: Record<string, unknown>,
  { open: { table, reader }, id, reading }: Draft,
  added: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const isMissing = (key: string): boolean =>
    reader.required.includes(key) && record[key] === undefined && added[key] === undefined
  const more: Record<string, unknown> = {}
  if (isMissing('title') && id !== '') {
    note(reading, 'repaired', 'title-missing', reader.title?.cellName ?? '', '', id)
    more['title'] = id
  }
  if (table.into === 'projects' && isMissing('status')) {
    note(reading, 'repaired', 'status-unknown', '', '', 'unknown')
    more['status'] = 'unknown'
  }
  return { ...(id === '' ? {} : { id }), ...more, ...record }
}

/** A record of the plan; undefined where a key that it must have could not be read. */
function read(draft: Draft, added: Readonly<Record<string, unknown>> = {}): MappedDocument | undefined {
  const { open: table, reading, id } = draft
  const { reader, facts } = table
  const before = facts.log.unreadable
  const found = reader.read(reading)
  const record = completed(found, draft, added)
  const missing = reader.required.filter((key) => ({ ...added, ...record })[key] === undefined)
  if (missing.length > 0) {
    if (facts.log.unreadable === before) {
      note(reading, 'unreadable', 'record-incomplete', missing.join(', '), id)
    }
    return undefined
  }
  return sourceDocument(record, draft)
}

/** A record that adds to one that is there: of a table before, or of the plan. */
function readJoined(draft: Draft, titled: TitledRecords<string>): MappedDocument | undefined {
  const { open: table, reading } = draft
  const { reader, scope } = table
  if (draft.id !== '') return sourceDocument({ id: draft.id, ...reader.read(reading) }, draft)
  const kind = KIND_OF_LIST[table.table.into as ListKey]
  const wanted = String(reader.id?.read(quietly(draft)) ?? '')
  const column = reader.id?.cellName ?? ''
  const title = plainText(columnValue(columnPath(column), reading)) ?? wanted
  const own = scope.references.find([kind], wanted) ?? scope.references.find([kind], title)
  const same = own === undefined ? titled.find({ id: undefined, title }, -1) : undefined
  if (same?.alike !== undefined) note(reading, 'repaired', 'title-alike', column, title, same.alike)
  const id = own ?? same?.value
  if (id !== undefined) return sourceDocument({ id, ...reader.read(reading) }, { ...draft, id })
  return unreadable(reading, 'record-unmatched', column, title)
}

/** The records of a list with those that add to them. */
function joined(made: readonly MappedDocument[], log: ImportLog): MappedDocument[] {
  const byId = new Map<string, number>()
  const documents: MappedDocument[] = []
  for (const document of made) {
    const at = byId.get(document.id)
    const first = at === undefined ? undefined : documents[at]
    if (at !== undefined && first !== undefined && document.isJoined) {
      tellOtherwise(first, document, log)
      documents[at] = joinedDocument(first, document)
      continue
    }
    if (document.id !== '') byId.set(document.id, documents.length)
    documents.push(document)
  }
  return documents
}

/** What a mapping makes of a source; `sources` has the table for each of the mapping, `existing` keeps its ids. */
export function mapTables(
  mapping: Mapping,
  sources: readonly SourceTable[],
  log: ImportLog,
  existing?: KnownRecords,
): MappedSource {
  const references = new References()
  if (existing !== undefined) references.addPlan(existing.plan)
  const plan = planFacts(mapping, existing?.plan)
  const tables = placedTables(mapping).flatMap((placed, index) => {
    const source = sources[index]
    return source === undefined ? [] : [open(mapping, placed, source, plan, references, log)]
  })
  const unknown = tables.flatMap((table, index) => [
    ...table.unknown,
    ...unknownColumns(controlColumns(mapping, index), table.source),
  ])
  const faults = tables.flatMap(({ scope }) => scope.faults)
  if (unknown.length > 0 || faults.length > 0) {
    return { documents: { lists: new Map(), envelopes: [] }, tables: [], unknown, faults }
  }
  const idsOf = listIds(existing)
  const titledOf = memoize((_list: MappedList) => new TitledRecords<string>())
  const drafts = tables.map((table, at) => drafted(table, idsOf(table.table.into), titledOf(table.table.into), at))
  const read = readDrafts(drafts, titledOf)
  const all = read.flat()
  const listed = (list: MappedList): MappedDocument[] =>
    joined(
      all.flatMap(({ draft, document }) =>
        draft.open.table.into === list && document !== undefined ? [document] : [],
      ),
      log,
    )
  const named = (list: ListKey): MappedDocument[] => references.madeByName(list).map(namedDocument)
  const lists = new Map(LIST_KEYS.map((list) => [list, [...listed(list), ...named(list)]]))
  return {
    documents: { lists, envelopes: listed('envelopes') },
    tables: tables.map((table, index) => ({
      into: table.table.into,
      source: table.source,
      imported: (read[index] ?? []).flatMap(({ draft, document }) => (document === undefined ? [] : [draft.group])),
      quantities: table.scope.quantities,
      uses: table.uses,
      scope: table.scope,
    })),
    unknown,
    faults,
  }
}

interface ReadDraft {
  readonly draft: Draft
  readonly document: MappedDocument | undefined
}

/** All records of all tables; what is missing in one and said by another table is no lack. */
function readDrafts(
  drafts: readonly (readonly Draft[])[],
  titledOf: (list: MappedList) => TitledRecords<string>,
): ReadDraft[][] {
  const documents = new Map<Draft, MappedDocument | undefined>()
  const added = new Map<string, Readonly<Record<string, unknown>>>()
  for (const draft of drafts.flat().filter(({ isJoined }) => isJoined)) {
    const { into } = draft.open.table
    const document = readJoined(draft, titledOf(into))
    documents.set(draft, document)
    const key = `${into} ${document?.id}`
    added.set(key, { ...added.get(key), ...document?.record })
  }
  return drafts.map((own) =>
    own.map((draft) => ({
      draft,
      document: draft.isJoined ? documents.get(draft) : read(draft, added.get(`${draft.open.table.into} ${draft.id}`)),
    })),
  )
}

/** What the plan says that amounts, words and years are read by: the plan that is there goes before the mapping's. */
function planFacts({ plan }: Mapping, existing: Plan | undefined): PlanFacts {
  const header = existing?.header ?? plan
  const unit = header?.unit ?? 1
  const fiscal = header?.fiscal_year
  return {
    unit: unit === '1' ? 1 : unit,
    vocabularies: header?.vocabularies,
    namedAfter: fiscal?.named_after ?? 'start',
    fiscalStart: fiscal?.start_month,
  }
}
