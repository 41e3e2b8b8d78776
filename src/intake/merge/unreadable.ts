/** Says of a cell that could not be read what the format expects there, as if what it holds stood in a file of the plan. */

import type { FormatProblem } from '../../schema/format-problem.ts'
import { describeIssues } from '../../schema/issues.ts'
import { schemasAt } from '../../schema/lookup.ts'
import { wrapped } from '../../yaml/edit/data.ts'
import { itemKeys, recordSchema } from './item-key.ts'
import type { BadCell } from './merged.ts'
import type { Proposals, ProposedList, RecordPath } from './proposal.ts'

/** A path with each item of a list at the first position. */
function asPlace(list: ProposedList, path: RecordPath): RecordPath {
  return path.reduce<RecordPath>(
    (place, step) => place.concat(itemKeys(list, place) === undefined ? step : 0),
    [],
  )
}

/** What the format says of a text at a place; undefined where it would take it. */
function problemOf(list: ProposedList, path: RecordPath, text: string): FormatProblem | undefined {
  const place = asPlace(list, path)
  const schema = recordSchema(list)
  const [own] = schemasAt(schema, place)
  const { error } = own?.safeParse(text) ?? {}
  if (error === undefined) return undefined
  return describeIssues(error, wrapped(place, text), [...place], schema)[0]
}

/** The cell with why. */
export function unreadableCell({
  list,
  id,
  path,
  sheet,
  address,
  text,
}: Proposals['unreadable'][number]): BadCell {
  const problem = problemOf(list, path, text)
  return {
    list,
    id,
    path,
    origin: { sheet, address, text },
    reason: { kind: 'unreadable', problem },
  }
}
