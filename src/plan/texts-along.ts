/** Finds the texts that stand in a file's data at the end of a way of the format. */
import type { Way } from '../schema/references.ts'
import { isPlainMap } from '../values/plain-data.ts'
import type { PathStep } from '../yaml/read/origin.ts'

type Path = readonly PathStep[]

/** What a step leads to: the value of a key, or every item of a list or map for `*`. */
function childrenOf(value: unknown, step: string): (readonly [PathStep, unknown])[] {
  if (Array.isArray(value)) return step === '*' ? [...value.entries()] : []
  if (!isPlainMap(value)) return []
  return step === '*' ? Object.entries(value) : [[step, value[step]]]
}

/**
 * @param path - where the value stands itself.
 * @param passed - how many steps of the way lead to it.
 */
export function textsAlong(value: unknown, way: Way, path: Path, passed = 0): [text: string, path: Path][] {
  const step = way.steps[passed]
  if (step !== undefined) {
    return childrenOf(value, step).flatMap(([key, child]) => textsAlong(child, way, [...path, key], passed + 1))
  }
  if (way.isKey === true && isPlainMap(value)) return Object.keys(value).map((key) => [key, [...path, key]])
  return typeof value === 'string' ? [[value, path]] : []
}
