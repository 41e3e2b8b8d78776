/** Gives each record of a source its id: its own, that of its title or of its row; one that the plan has already stays the same. */
import type { Plan } from '../../plan/plan.ts'
import type { MappedList } from '../../schema/mapping/table.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import { memoize } from '../../values/memoize.ts'
import { isTree } from '../../values/plain-data.ts'
import { recordKey } from '../merge/plan-records.ts'
import type { OpenTable } from './draft.ts'
import { note, type Reading } from './reading.ts'
import { type GivenId, NAMED_LISTS, type References, safeId } from './references.ts'

/** The text of a title, the first one where it has two languages. */
export function titleText(value: unknown): string | undefined {
  const texts: unknown[] = isTree(value) ? Object.values(value) : [value]
  return texts.find((text) => typeof text === 'string')
}

/** The id that a record asks for; of some lists its title, where it has none. */
function wantedId({ reader, table }: Pick<OpenTable, 'reader' | 'table'>, reading: Reading): string | undefined {
  const read = reader.id?.read(reading)
  if (read !== undefined) return String(read)
  return NAMED_LISTS.includes(table.into) ? titleText(reader.title?.read(reading)) : undefined
}

/** What is known of the records of a plan that a source adds to. */
export interface KnownRecords {
  readonly plan: Plan
  /** Ids that the plan has, by list and the id that a source would give the same record, as {@link recordKey} writes them. */
  readonly renamed?: ReadonlyMap<string, string>
  /** Whether the last import gave a record; undefined where nobody knows. */
  readonly isImported?: ((list: MappedList, id: string) => boolean) | undefined
}

/** The ids that a list has already, and which of them its tables have given so far. */
export interface ListIds {
  /** As the plan writes them, by themselves in lower case. */
  readonly known: ReadonlyMap<string, string>
  readonly claimed: Set<string>
  readonly renamed: ReadonlyMap<string, string>
  /** Whether the last import gave the record of an id; true where nobody knows. */
  readonly isImported: (id: string) => boolean
}

/** An id for a record: that of the plan where no record before claimed it; one made up only of the last import. */
function idFor(
  wanted: string,
  isMadeUp: boolean,
  { ids }: References,
  { known, claimed, isImported }: ListIds,
): GivenId | undefined {
  const own = safeId(wanted)?.toLowerCase()
  const given = ids.take(wanted, (id) => {
    const key = id.toLowerCase()
    const inPlan = known.get(key)
    if (inPlan === undefined || claimed.has(key)) return false
    return (key === own && !isMadeUp) || isImported(inPlan)
  })
  if (given === undefined) return undefined
  const key = given.id.toLowerCase()
  claimed.add(key)
  return { ...given, id: known.get(key) ?? given.id }
}

/** Gives the record its id; one that the plan has in this list already stays the same. */
export function takenId({ reader, table, scope }: OpenTable, reading: Reading, list: ListIds): string {
  const { references } = scope
  const cell = reader.id?.cellName ?? ''
  const before = reading.table.log.entries.length
  const wanted = wantedId({ reader, table }, reading)
  const isTold = reading.table.log.entries.length > before
  const renamed = list.renamed.get(recordKey(table.into, safeId(wanted ?? '') ?? ''))
  const given = idFor(renamed ?? wanted ?? '', false, references, list)
  if (given === undefined) {
    // The id of a record that has none is that of its row; said, where a cell is named.
    const row = `R-${reading.record.row}`
    const id = idFor(row, true, references, list)?.id ?? row
    if (!isTold) note(reading, 'repaired', 'id-missing', cell, wanted ?? '', id)
    return id
  }
  if (given.isDuplicate) note(reading, 'repaired', 'id-duplicate', cell, wanted ?? '', given.id)
  return given.id
}

/** The ids of each list, of which several tables may give some. */
export function listIds(existing: KnownRecords | undefined): (list: MappedList) => ListIds {
  return memoize((list) => {
    const kind = list === 'envelopes' ? '' : KIND_OF_LIST[list]
    const entities = [...(existing?.plan.index.get(kind) ?? [])]
    return {
      known: new Map(entities.map(([key, { id }]) => [key, id])),
      claimed: new Set<string>(),
      renamed: existing?.renamed ?? new Map<string, string>(),
      isImported: (id: string) => existing?.isImported?.(list, id) ?? true,
    }
  })
}
