/** Finds the texts that stand in a file's data at the end of a way of the format. */
import type { Way } from '../schema/references.ts'
import { isPlainMap, isTree, type Tree } from '../values/plain-data.ts'
import type { PathStep } from '../yaml/read/origin.ts'

type Path = readonly PathStep[]

/** The texts at the end of a way from a value, each with where it stands; `path` is where the value stands itself. */
export function textsAlong(value: unknown, way: Way, path: Path): [text: string, path: Path][] {
  const found: [string, Path][] = []
  follow(value, way, 0, [...path], found)
  return found
}

/** What a step leads to: its key of a map, or every key or position for `*`. */
function keysFor(value: Tree, step: string): Iterable<PathStep> {
  if (Array.isArray(value)) return step === '*' ? value.keys() : []
  return step === '*' ? Object.keys(value) : [step]
}

/**
 * @param passed - how many steps of the way lead to the value.
 * @param path - grows and shrinks with the walk.
 */
function follow(value: unknown, way: Way, passed: number, path: PathStep[], found: [string, Path][]): void {
  const step = way.steps[passed]
  if (step === undefined) {
    if (typeof value === 'string') found.push([value, path.slice()])
    else if (way.isKey === true && isPlainMap(value))
      for (const key of Object.keys(value)) found.push([key, path.concat(key)])
    return
  }
  if (!isTree(value)) return
  for (const key of keysFor(value, step)) {
    path.push(key)
    follow(value[key], way, passed + 1, path, found)
    path.pop()
  }
}
