/** Merges what a file of the plan before says of a record that goes on, and parts from it what that plan alone holds. */
import { budgetYearOf } from '../../plan/budget-year.ts'
import type { Plan } from '../../plan/plan.ts'
import { parsePeriod } from '../../values/period.ts'
import { asPlace, itemKeys } from './item-key.ts'
import { badCell, type RecordMerge } from './merge-cell.ts'
import { mergeRecord } from './merge-record.ts'
import type { BadCell, MergedCell } from './merged.ts'
import type { ProposedValue, ReadPlace, RecordPath } from './proposal.ts'
import { isNothing } from './same-value.ts'
import { formerRecord, successorRecord } from './successor.ts'

export interface FollowingMerge {
  /** None where the record does not go on. */
  readonly merges: readonly RecordMerge[]
  readonly left: readonly BadCell[]
}

/** Whether a place of a record lies in a year or a period that was over when the plan began. */
function isBefore(plan: Plan, path: RecordPath): boolean {
  const { first } = plan.horizon
  return path.some((step) => {
    if (typeof step === 'number') return false
    if (/^\d{4}$/.test(step)) return Number(step) < budgetYearOf(plan, first)
    const period = parsePeriod(step)
    return period !== undefined && period.last < first
  })
}

/** The steps to the item of a list that a value stands in; undefined where it stands in none. */
function itemSteps({ list, path }: ProposedValue): RecordPath | undefined {
  const at = path.findIndex(
    (_, index) => index > 0 && itemKeys(list, asPlace(list, path.slice(0, index))) !== undefined,
  )
  return at < 0 ? undefined : path.slice(0, at + 1)
}

/** The values of a record with items that the plan has not taken over as items that the file adds: what it says `anew`, and what tells them apart. */
function withItemsAnew(own: readonly ProposedValue[], anew: readonly ProposedValue[]): readonly ProposedValue[] {
  const nameOf = (value: ProposedValue): string => JSON.stringify(itemSteps(value))
  const items = new Map(anew.map((value) => [nameOf(value), value]))
  const keys = [...items.values()].flatMap((value): ProposedValue[] => {
    const { list, item = {} } = value
    const steps = itemSteps(value) ?? []
    const fields = itemKeys(list, asPlace(list, steps.slice(0, -1)))?.fields ?? []
    const told = fields.filter((key) => item[key] !== undefined)
    return told.map((key) => ({ ...value, path: [...steps, key], value: item[key] }))
  })
  return [...keys, ...anew, ...own.filter((value) => !items.has(nameOf(value)))]
}

/** Takes some items out of a list, and gives them. */
export function takenOut<Item>(items: Item[], isTaken: (item: Item) => boolean): Item[] {
  const taken = items.filter(isTaken)
  items.splice(0, items.length, ...items.filter((item) => !isTaken(item)))
  return taken
}

const isNowhere = ({ reason }: BadCell): boolean => reason.kind === 'nowhere'

/**
 * The merge of a record that the plan before had; undefined for any other. What that one says already is not told, and a value that
 * was only emptied when the plan began was edited by the file alone.
 */
export function mergeFollowing(plan: Plan, own: readonly ProposedValue[]): FollowingMerge | undefined {
  const [first] = own
  const former = first && formerRecord(plan, first)
  if (first === undefined || former === undefined) return undefined
  const there = mergeRecord(former, own)
  const said = [...there.changes, ...there.conflicts].filter(({ file }) => !isNothing(file))
  const news = new Map([...said, ...there.bad].map((cell) => [cell.origin, cell]))
  const left = (cells: readonly ReadPlace[], kind: 'not-carried' | 'past'): BadCell[] =>
    cells.flatMap(({ origin }) => news.get(origin) ?? []).map((cell) => badCell(cell, { kind }))
  const record = successorRecord(plan, first)
  if (record === undefined) return { merges: [], left: left([...news.values()], 'not-carried') }
  const nowhere = mergeRecord(record, own).bad.filter(isNowhere)
  const lost = new Set(nowhere.map(({ origin }) => origin))
  const anew = own.filter(
    ({ base, item, origin, path }) =>
      lost.has(origin) && isNothing(base) && item !== undefined && !isBefore(plan, path),
  )
  for (const { origin } of anew) lost.delete(origin)
  const merged = mergeRecord(record, withItemsAnew(own, anew))
  takenOut(merged.bad, isNowhere)
  const unedited = new Set(there.changes.map(({ origin }) => origin))
  const isEmptied = ({ plan: now, origin }: MergedCell): boolean => isNothing(now) && unedited.has(origin)
  merged.changes.push(...takenOut<MergedCell>(merged.conflicts, isEmptied))
  const isPast = ({ path }: MergedCell): boolean => isBefore(plan, path)
  const past = [merged.changes, merged.conflicts].flatMap((cells) => takenOut<MergedCell>(cells, isPast))
  const gone = nowhere.filter(({ origin }) => lost.has(origin))
  return { merges: [merged], left: [...left(past, 'past'), ...left(gone, 'not-carried')] }
}
