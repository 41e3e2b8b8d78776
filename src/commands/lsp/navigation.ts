/** Where the record of an id is written, where it is named, and which records a file holds. */
import type { DocumentSymbol, Location, SymbolKind } from 'vscode-languageserver-protocol'
import { type Located, within } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { LIST_KEYS } from '../../schema/document.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import { locate } from '../../yaml/read/locate.ts'
import { type Asked, locationOf } from './desk.ts'
import { type KnownRecord, namedAt, ownKindAt, recordOf, titleIn } from './format-at.ts'
import { isBefore, rangeOf } from './positions.ts'
import { type TextSlot, unquoted } from './slot.ts'
import { slotAt, slotsOf } from './slots.ts'

/** What the protocol calls a record: 23, a struct. */
const RECORD: SymbolKind = 23

/** The id at a place with the record that it names, or whose own it is. */
export interface MeantRecord extends KnownRecord {
  readonly plan: Plan
  readonly slot: TextSlot
}

/** What an id at a place names, in the plan as it is, else as it was when all of it could be read. */
export function recordAt({ page, offset, loaded, plan: whole }: Asked): MeantRecord | undefined {
  const slot = slotAt(slotsOf(page.text), offset)
  if (slot === undefined || slot.start === slot.end) return undefined
  const own = ownKindAt(slot)
  const kinds = own === undefined ? namedAt(slot) : [own]
  const id = unquoted(page.text.slice(slot.start, slot.end))
  for (const plan of [loaded.plan, whole]) {
    const known = plan && recordOf(plan, kinds, id)
    if (plan !== undefined && known !== undefined) return { ...known, plan, slot }
  }
  return undefined
}

export function definitionAt(asked: Asked): Location | undefined {
  const named = recordAt(asked)
  return named && locationOf(asked, within(named.record, 'id'))
}

/** The places that name a record. */
export function namesOf({ plan, kind, record }: Pick<MeantRecord, 'plan' | 'kind' | 'record'>): Plan['references'] {
  const id = record.id.toLowerCase()
  return plan.references.filter((one) => {
    if (one.id.toLowerCase() !== id || !one.to.includes(kind)) return false
    // Of several kinds that may be named there, the first that has the id is meant.
    return recordOf(plan, one.to, one.id)?.kind === kind
  })
}

export function referencesAt(asked: Asked, withOwn: boolean): Location[] {
  const named = recordAt(asked)
  if (named === undefined) return []
  const own = withOwn ? [within(named.record, 'id')] : []
  return [...own, ...namesOf(named).map(({ at }) => at)].flatMap((at) => locationOf(asked, at) ?? [])
}

/** Where the last sign of each record of a text ends, by its list and its place in it. */
function endsOfRecords(text: string): ReadonlyMap<string, number> {
  const ends = new Map<string, number>()
  for (const { path, end } of slotsOf(text)) ends.set(path.slice(0, 2).join('/'), end)
  return ends
}

/** The records of a plan that a file holds. */
function recordsIn(plan: Plan, file: string): KnownRecord[] {
  return LIST_KEYS.flatMap((list) => {
    const records: readonly Partial<Located>[] = plan[list]
    return records.flatMap((record) => {
      const { id, at } = record
      const isThere = id !== undefined && at?.file === file
      return isThere ? [{ kind: KIND_OF_LIST[list], record: { ...record, id, at } }] : []
    })
  })
}

/** The records of a file in its order. */
export function symbolsIn(desk: Asked): DocumentSymbol[] {
  const { loaded, page, file, lang } = desk
  const { plan } = loaded
  const source = loaded.sources.get(file)
  if (plan === undefined || source === undefined) return []
  const ends = endsOfRecords(page.text)
  const symbols = recordsIn(plan, file).flatMap((known) => {
    const { id, at } = known.record
    const selectionRange = locationOf(desk, within(known.record, 'id'))?.range
    if (selectionRange === undefined) return []
    const start = locate(source, at).offset
    const range = rangeOf(page, start, Math.max(start, ends.get(at.path.slice(0, 2).join('/')) ?? start))
    const isWhole = !isBefore(range.end, selectionRange.end)
    const symbol = { name: id, detail: titleIn(plan, known, lang), kind: RECORD, selectionRange }
    return [{ start, symbol: { ...symbol, range: isWhole ? range : selectionRange } }]
  })
  return symbols.sort((left, right) => left.start - right.start).map(({ symbol }) => symbol)
}
