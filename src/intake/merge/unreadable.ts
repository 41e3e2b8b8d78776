/** Says of a cell that could not be read what would be said if what it holds stood in a file of the plan. */
import type { Plan } from '../../plan/plan.ts'
import { describeIssues } from '../../schema/issues.ts'
import { alternatives, metaOf, schemasAt } from '../../schema/lookup.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { wrapped } from '../../yaml/edit/data.ts'
import { asPlace, recordSchema } from './item-key.ts'
import { faultsOf, type KnownIds, referenceFaults, unknownName, written } from './judge.ts'
import { locate } from './locate.ts'
import { badCell } from './merge-cell.ts'
import type { BadCell, BadCellReason } from './merged.ts'
import { planRecord } from './plan-records.ts'
import type { UnreadableCell } from './proposal.ts'

/** What stands in a cell as a plan would have it: of several values a list. */
function typed({ several, origin: { text } }: UnreadableCell): unknown {
  return several ?? text
}

/** What is said of a name that is no id where a record must be named; undefined at any other place. */
function nameReason(known: KnownIds, cell: UnreadableCell): BadCellReason | undefined {
  const { list, path } = cell
  const value = typed(cell)
  const several = Array.isArray(value) ? value.map(String) : undefined
  const place = asPlace(list, path)
  const [meta] = schemasAt(recordSchema(list), several === undefined ? place : [...place, 0])
    .flatMap(alternatives)
    .map(metaOf)
    .filter(({ kind, to }) => kind === 'reference' && to !== undefined)
  const { to } = meta ?? {}
  if (to === undefined) return undefined
  const isKnown = (text: string): boolean => to.some((kind) => known.get(kind)?.has(text.toLowerCase()))
  const word = (several ?? [String(value)]).find((text) => !isKnown(text))
  return word === undefined ? undefined : unknownName(known, word, to)
}

/** What is said of a cell of any record; undefined where a plan would take it. */
function reasonAnywhere(known: KnownIds, cell: UnreadableCell): BadCellReason | undefined {
  const { list, path } = cell
  const value = typed(cell)
  const place = asPlace(list, path)
  const schema = recordSchema(list)
  const [own] = schemasAt(schema, place)
  const { error } = own?.safeParse(value) ?? {}
  const record = wrapped(place, value)
  if (error === undefined)
    return isPlainMap(record) ? referenceFaults(known, list, undefined, record)[0]?.reason : undefined
  const [problem] = describeIssues(error, record, [...place], schema)
  return problem && { kind: 'unreadable', problem }
}

/** What is said of a cell of a record of the plan; undefined where the plan would take it. */
function reasonIn(plan: Plan, known: KnownIds, cell: UnreadableCell, data: PlainMap): BadCellReason | undefined {
  const { list, path } = cell
  const found = locate({ list, path }, data, new Map())
  if (found.kind === 'item') return undefined
  const record = written(data, [{ path: found.path, value: typed(cell) }])
  const [fault] = faultsOf(plan, known, { list, before: data, record })
  const { reason } = fault ?? {}
  return reason?.kind === 'format' ? { kind: 'unreadable', problem: reason.problem } : reason
}

export function unreadableCell(plan: Plan, known: KnownIds, cell: UnreadableCell): BadCell {
  const { list, id, path, why } = cell
  if (why !== undefined) return badCell(cell, { kind: why })
  const name = nameReason(known, cell)
  if (name !== undefined) return badCell(cell, name)
  const data = planRecord(plan, list, id)?.data
  const own = data && path.length > 0 ? reasonIn(plan, known, cell, data) : undefined
  const problem = own ?? reasonAnywhere(known, cell)
  return badCell(cell, problem ?? { kind: 'unreadable', problem: undefined })
}
