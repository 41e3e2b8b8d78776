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
  if (typeof value !== 'object' || value === null) return []
  if (step === '*') return Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  const child = Array.isArray(value) ? undefined : (value as Record<string, unknown>)[step]
  return child === undefined ? [] : [[step, child]]
}

/** Hands over every text at the end of some steps, from the step at a position on, with its path. */
function follow(
  value: unknown,
  steps: readonly string[],
  position: number,
  path: readonly PathStep[],
  found: (id: string, path: readonly PathStep[]) => void,
): void {
  const step = steps[position]
  if (step === undefined) {
    if (typeof value === 'string') found(value, path)
    return
  }
  for (const [key, child] of childrenOf(value, step)) {
    follow(child, steps, position + 1, [...path, key], found)
  }
}

function referencesIn(
  value: unknown,
  ways: readonly ReferencePath[],
  file: string,
  base: readonly PathStep[],
): Reference[] {
  const by = (value as { id?: string }).id ?? ''
  const references: Reference[] = []
  for (const { steps, to } of ways) {
    follow(value, steps, 0, base, (id, path) => {
      if (to.includes('subsidy') && id === 'own') return
      references.push({ id, to, at: { file, path, part: 'value' }, by })
    })
  }
  return references
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
