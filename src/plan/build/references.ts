/** Collects every reference that the plan files write, with its place. */
import { LIST_KEYS } from '../../schema/document.ts'
import { HEADER_REFERENCE_PATHS, KIND_OF_LIST, REFERENCE_PATHS, type ReferencePath } from '../../schema/references.ts'
import type { PathStep } from '../../yaml/read/origin.ts'
import type { PlanFile, Reference } from '../plan.ts'
import { textsAlong } from '../texts-along.ts'

function referencesIn(
  value: unknown,
  ways: readonly ReferencePath[],
  file: string,
  base: readonly PathStep[],
  kind: string,
): Reference[] {
  const by = (value as { id?: string }).id ?? ''
  const references: Reference[] = []
  for (const way of ways) {
    const { to } = way
    const part = way.isKey === true ? 'key' : 'value'
    for (const [id, path] of textsAlong(value, way, base)) {
      if (to.includes('subsidy') && id === 'own') continue
      references.push({ id, to, at: { file, path, part }, by, kind })
    }
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

export function collectReferences(files: readonly PlanFile[]): Reference[] {
  return files.flatMap(referencesOf)
}
