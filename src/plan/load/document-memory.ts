/** Reads each content of a file once, however many states of a plan hold it. */

import { type ReadDocument, readDocument } from './load-plan.ts'
import type { InputFile } from './plan-input.ts'

/**
 * A reader for the loading of plans that remembers.
 *
 * @returns takes two files for the same where their bytes are one object and their paths are equal.
 */
export function rememberingReader(): (file: InputFile) => ReadDocument {
  const memory = new WeakMap<Uint8Array, Map<string, ReadDocument>>()
  return (file) => {
    const byPath = memory.get(file.bytes) ?? new Map<string, ReadDocument>()
    memory.set(file.bytes, byPath)
    const known = byPath.get(file.path) ?? readDocument(file)
    byPath.set(file.path, known)
    return known
  }
}
