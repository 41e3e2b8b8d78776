/** Collects every reference that the plan files write, with its place. */
import { LIST_KEYS } from '../../schema/document.ts'
import { HEADER_REFERENCE_PATHS, KIND_OF_LIST, REFERENCE_PATHS, type ReferencePath } from '../../schema/references.ts'
import type { PathStep } from '../../yaml/read/origin.ts'
import type { PlanFile, Reference } from '../plan.ts'

function childrenOf(value: unknown, step: string): [PathStep, unknown][] {
  if (typeof value !== 'object' || value === null) return []
  if (step === '*') return Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  const child = Array.isArray(value) ? undefined : (value as Record<string, unknown>)[step]
  return child === undefined ? [] : [[step, child]]
}

type End = [id: string, path: readonly PathStep[]]

function textAt(value: unknown, path: readonly PathStep[]): End[] {
  return typeof value === 'string' ? [[value, path]] : []
}

function keysAt(value: unknown, path: readonly PathStep[]): End[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.keys(value).map((key) => [key, path.concat(key)])
}

/** Hands over every value at the end of some steps, from the step at a position on, with its path. */
function follow(
  value: unknown,
  steps: readonly string[],
  position: number,
  path: readonly PathStep[],
  found: (end: unknown, path: readonly PathStep[]) => void,
): void {
  const step = steps[position]
  if (step === undefined) {
    found(value, path)
    return
  }
  for (const [key, child] of childrenOf(value, step)) {
    follow(child, steps, position + 1, path.concat(key), found)
  }
}

function referencesIn(
  value: unknown,
  ways: readonly ReferencePath[],
  file: string,
  base: readonly PathStep[],
  kind: string,
): Reference[] {
  const by = (value as { id?: string }).id ?? ''
  const references: Reference[] = []
  for (const { steps, to, isKey } of ways) {
    const part = isKey === true ? 'key' : 'value'
    const ends = isKey === true ? keysAt : textAt
    follow(value, steps, 0, base, (end, path) => {
      for (const [id, at] of ends(end, path)) {
        if (to.includes('subsidy') && id === 'own') continue
        references.push({ id, to, at: { file, path: at, part }, by, kind })
      }
    })
  }
  return references
}

const memory = new WeakMap<PlanFile['data'], { readonly file: string; readonly found: readonly Reference[] }>()

/** The references of one file; looked for once in a content that many states of a history hold. */
function referencesOf({ file, data }: PlanFile): readonly Reference[] {
  const known = memory.get(data)
  if (known?.file === file) return known.found
  const found = [
    ...(data.plan === undefined ? [] : referencesIn(data.plan, HEADER_REFERENCE_PATHS, file, ['plan'], '')),
    ...LIST_KEYS.flatMap((key) =>
      (data[key] ?? []).flatMap((record, index) =>
        referencesIn(record, REFERENCE_PATHS.get(key) ?? [], file, [key, index], KIND_OF_LIST[key]),
      ),
    ),
  ]
  memory.set(data, { file, found })
  return found
}

/** Every reference of the files, in file order. */
export function collectReferences(files: readonly PlanFile[]): Reference[] {
  return files.flatMap(referencesOf)
}
