/**
 * What a program that stays open remembers of a plan between two questions: the documents of its files and the plan that
 * they came to. Nothing is patched in place: whatever the plan was loaded from is asked for again, and where any of it
 * differs the plan is loaded anew from the files that changed.
 */

import { isDeepStrictEqual } from 'node:util'
import type { Audience } from '../plan/audience.ts'
import type { Loaded } from '../plan/load/load-plan.ts'
import type { InputFile, PlanInput } from '../plan/load/plan-input.ts'
import { type DocumentReader, rememberingReader } from '../plan/load/read-document.ts'
import { memoizeByObject } from '../values/memoize.ts'

/** A question that loading has asked of the world, and its answer. */
interface Asked {
  readonly again: () => unknown
  readonly answer: unknown
}

interface Remembered {
  readonly input: PlanInput
  readonly asked: readonly Asked[]
  readonly loaded: Loaded
}

/** Asks the world, so that the same can be asked when the plan is wanted again. */
export type Asking = <T>(question: () => T) => T

export class PlanMemory {
  /** Reads only files that hold something else than the last time. */
  readonly read: DocumentReader = rememberingReader()
  /** What an editor holds of files that it has not saved, by absolute path. */
  readonly unsaved = new Map<string, Uint8Array>()
  readonly #plans = new Map<string, Remembered>()
  readonly #views = memoizeByObject((_: Loaded) => new Map<Audience, Loaded>())

  /** The files with what an editor holds in the place of what is on disk. */
  current(files: readonly InputFile[], absolute: (path: string) => string): readonly InputFile[] {
    if (this.unsaved.size === 0) return files
    return files.map((file) => {
      const bytes = this.unsaved.get(absolute(file.path))
      return bytes === undefined ? file : { ...file, bytes }
    })
  }

  /**
   * The plan of some files: the very same object as long as they, and all else that it was loaded from, are the same.
   *
   * @param key - what sets this way of loading apart from others: the folder, the path from it, the status date.
   */
  loaded(key: string, input: PlanInput, load: (ask: Asking) => Loaded): Loaded {
    const known = this.#plans.get(key)
    const isSame =
      known !== undefined &&
      isDeepStrictEqual(known.input, input) &&
      known.asked.every(({ again, answer }) => isDeepStrictEqual(again(), answer))
    if (isSame) return known.loaded
    const asked: Asked[] = []
    const loaded = load((question) => {
      const answer = question()
      asked.push({ again: question, answer })
      return answer
    })
    this.#plans.set(key, { input, asked, loaded })
    return loaded
  }

  /** A plan as an audience may read it; made once for a loaded plan. */
  view(loaded: Loaded, audience: Audience, make: () => Loaded): Loaded {
    const views = this.#views(loaded)
    const known = views.get(audience) ?? make()
    views.set(audience, known)
    return known
  }
}
