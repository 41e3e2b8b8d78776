/** Collects every reference that the plan files write, with its place. */
import { LIST_KEYS } from '../schema/document.ts'
import {
  HEADER_REFERENCE_PATHS,
  REFERENCE_PATHS,
  type ReferencePath,
} from '../schema/references.ts'
import type { PathStep } from '../source/origin.ts'
import type { PlanFile, Reference } from './plan.ts'

function childrenOf(value: unknown, step: string): [PathStep, unknown][] {
  if (Array.isArray(value)) return step === '*' ? [...value.entries()] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).filter(([key]) => step === '*' || key === step)
}

function* follow(
  value: unknown,
  steps: readonly string[],
  path: readonly PathStep[],
): Generator<{ id: string; path: readonly PathStep[] }> {
  const [step, ...rest] = steps
  if (step !== undefined) {
    for (const [key, child] of childrenOf(value, step)) yield* follow(child, rest, [...path, key])
  } else if (typeof value === 'string') {
    yield { id: value, path }
  }
}

function referencesIn(
  value: unknown,
  ways: readonly ReferencePath[],
  file: string,
  base: readonly PathStep[],
): Reference[] {
  const by = (value as { id?: string }).id ?? ''
  return ways.flatMap(({ steps, to }) =>
    [...follow(value, steps, base)]
      .filter(({ id }) => !(to.includes('subsidy') && id === 'own'))
      .map(({ id, path }) => ({ id, to, at: { file, path, part: 'value' as const }, by })),
  )
}

/** Every reference of the files, in file order. */
export function collectReferences(files: readonly PlanFile[]): Reference[] {
  return files.flatMap(({ file, data }) => [
    ...(data.plan === undefined
      ? []
      : referencesIn(data.plan, HEADER_REFERENCE_PATHS, file, ['plan'])),
    ...LIST_KEYS.flatMap((key) =>
      (data[key] ?? []).flatMap((record, index) =>
        referencesIn(record, REFERENCE_PATHS.get(key) ?? [], file, [key, index]),
      ),
    ),
  ])
}
