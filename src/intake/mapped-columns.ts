/** Finds the columns that a mapping names, each at its place, so that one that the source lacks can be told. */

import type { Mapping } from '../schema/mapping.ts'
import { isTree } from '../values/plain-data.ts'

/** A column that a mapping names. */
export interface MappedColumn {
  readonly column: string
  readonly path: readonly (string | number)[]
  readonly part: 'key' | 'value'
}

type Path = readonly (string | number)[]

/** Keys below `project` that hold no column, whatever stands in them. */
const OTHER_KEYS = new Set([
  ...['value', 'values', 'otherwise', 'titles', 'digits', 'factor', 'form', 'year_days'],
  ...['section', 'kind', 'stage'],
])

function* inTemplate(template: string, path: Path): Generator<MappedColumn> {
  for (const [, name = ''] of template.matchAll(/\{([^{}]+)\}/g)) {
    if (name !== 'n' && name !== 'row') yield { column: name, path, part: 'value' }
  }
}

function* columnsOf(key: string, child: unknown, path: Path): Generator<MappedColumn> {
  if (typeof child !== 'string') yield* below(child, path)
  else if (key === 'template') yield* inTemplate(child, path)
  else yield { column: child, path, part: 'value' }
}

function* below(value: unknown, path: Path): Generator<MappedColumn> {
  if (!isTree(value)) return
  for (const [key, child] of Object.entries(value)) {
    const isMandatoryKind = key === 'kind' && path.at(-1) === 'mandatory'
    if (OTHER_KEYS.has(key) && !isMandatoryKind) continue
    yield* columnsOf(key, child, [...path, Array.isArray(value) ? Number(key) : key])
  }
}

/** Every column that a mapping names, in the order of the file. */
export function mappedColumns({ source, skip, project, control }: Mapping): MappedColumn[] {
  const keysOf = (map: object | undefined, path: Path): MappedColumn[] =>
    Object.keys(map ?? {}).map((column) => ({ column, path: [...path, column], part: 'key' }))
  const lists = [
    ['skip', skip ?? []],
    ['control', control ?? []],
  ] as const
  return [
    ...keysOf(source.filter, ['source', 'filter']),
    ...lists.flatMap(([list, items]) =>
      items.flatMap((item, index) => [
        ...Object.entries(item)
          .filter(([key]) => key === 'column')
          .map(([key, column]) => ({
            column: String(column),
            path: [list, index, key],
            part: 'value' as const,
          })),
        ...('where' in item ? keysOf(item.where, [list, index, 'where']) : []),
      ]),
    ),
    ...below(project, ['project']),
  ]
}
