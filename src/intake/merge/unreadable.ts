/**
 * Says of a cell that could not be read what the plan expects there: what would be said if what it holds stood in a file of
 * the plan.
 */
import type { Plan } from '../../plan/plan.ts'
import { describeIssues } from '../../schema/issues.ts'
import { schemasAt } from '../../schema/lookup.ts'
import type { PlainMap } from '../../values/plain-data.ts'
import { wrapped } from '../../yaml/edit/data.ts'
import { asPlace, recordSchema } from './item-key.ts'
import { faultsOf, type KnownIds, written } from './judge.ts'
import { locate } from './locate.ts'
import type { BadCell, BadCellReason } from './merged.ts'
import { planRecord } from './plan-records.ts'
import type { ProposedList, RecordPath, UnreadableCell } from './proposal.ts'

/** What the format says of a text at a place of any record; undefined where it would take it. */
function formatReason(
  list: ProposedList,
  path: RecordPath,
  text: string,
): BadCellReason | undefined {
  const place = asPlace(list, path)
  const schema = recordSchema(list)
  const [own] = schemasAt(schema, place)
  const { error } = own?.safeParse(text) ?? {}
  if (error === undefined) return undefined
  const [problem] = describeIssues(error, wrapped(place, text), [...place], schema)
  return problem && { kind: 'unreadable', problem }
}

/** What is said of a text at a place of a record of the plan; undefined where the plan would take it. */
function reasonIn(
  plan: Plan,
  known: KnownIds,
  { list, path, text }: UnreadableCell,
  data: PlainMap,
): BadCellReason | undefined {
  const found = locate({ list, path }, data, new Map())
  if (found.kind === 'item') return undefined
  const record = written(data, [{ path: found.path, value: text }])
  const [fault] = faultsOf(plan, known, { list, before: data, record })
  const { reason } = fault ?? {}
  return reason?.kind === 'format' ? { kind: 'unreadable', problem: reason.problem } : reason
}

/** The cell with why. */
export function unreadableCell(plan: Plan, known: KnownIds, cell: UnreadableCell): BadCell {
  const { list, id, path, sheet, address, text, why } = cell
  const origin = { sheet, address, text }
  if (why !== undefined) return { list, id, path, origin, reason: { kind: why } }
  const data = planRecord(plan, list, id)?.data
  const own = data && path.length > 0 ? reasonIn(plan, known, cell, data) : undefined
  const reason = own ?? formatReason(list, path, text) ?? { kind: 'unreadable', problem: undefined }
  return { list, id, path, origin, reason }
}
