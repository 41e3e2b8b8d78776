/** Finds the regular expressions of a mapping that are refused, outside the cells of its records: before any source is read by them. */
import type { Mapping } from '../../schema/mapping/mapping.ts'
import type { MappedFilter } from '../../schema/mapping/table.ts'
import { type PatternFault, wordFault } from '../pattern.ts'
import type { MappingFault, MappingPath } from './scope.ts'
import { placedTables } from './tables.ts'

/** A text of a mapping with its place, and why it is refused. */
type Judged = readonly [found: string, path: MappingPath, code: PatternFault | undefined]

function wordsOf(words: readonly string[], path: MappingPath): Judged[] {
  return words.map((word, index) => [word, [...path, index], wordFault(word)])
}

function filterOf(filter: MappedFilter | undefined, path: MappingPath): Judged[] {
  return Object.entries(filter ?? {}).flatMap(([column, wanted]): Judged[] => {
    const own = [...path, column]
    if (Array.isArray(wanted)) return wordsOf(wanted, own)
    return [[String(wanted), own, wordFault(String(wanted))]]
  })
}

/** The expressions of a mapping that are refused, in the order of their kinds, each at its place. */
export function wordFaults(mapping: Mapping): MappingFault[] {
  const judged = [
    ...wordsOf(mapping.source?.missing ?? [], ['source', 'missing']),
    ...placedTables(mapping).flatMap(({ table, path }) => [
      ...(table.skip ?? []).flatMap(({ is }, index) => wordsOf(is, [...path, 'skip', index, 'is'])),
      ...filterOf(table.filter, [...path, 'filter']),
    ]),
    ...(mapping.control ?? []).flatMap(({ where }, index) => filterOf(where, ['control', index, 'where'])),
  ]
  return judged.flatMap(([found, path, code]) => (code === undefined ? [] : [{ code, path, found }]))
}
