/** The plan that a program serves while it stays open: loaded anew when its files have changed, and what was made of it. */

import { LIVE_WAYS } from '../../lang/catalogue/what-if.ts'
import { isReadable, type Loaded } from '../../plan/load/load-plan.ts'
import type { LiveFrame } from '../../reports/document/navigation.ts'
import type { Lang } from '../../values/language.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import type { Io } from '../declaration.ts'
import { refusalLine } from '../error-lines.ts'
import { planLang, spokenLang } from '../language.ts'
import { openPlan, openToTry, type PlanChoice } from '../open-plan.ts'
import { wayTo } from '../report-all/site.ts'
import type { TryingGround } from './what-if.ts'

/** How a plan is served, as it was asked for at the start. */
export interface Serving {
  readonly io: Io
  readonly path: string
  readonly choice: Pick<PlanChoice, 'asOf' | 'audience'>
  /** The language that was asked for; else that of the plan. */
  readonly asked: Lang | undefined
  readonly mayWrite: boolean
}

/** So many states of a plan are kept that somebody has tried on it: each holds a plan of its own. */
const MOST_TRIED = 8

/** Results of a plan by their names, kept as long as the plan is. */
const byName = () => memoizeByObject((_: Loaded) => new Map<string, unknown>())

/** A scenario that was saved: its name, and the files that were written. */
interface SavedScenario {
  readonly name: string
  readonly files: readonly string[]
}

export class ServedPlan {
  readonly serving: Serving
  /** What was saved since the start, by id. */
  readonly saved = new Map<string, SavedScenario>()
  readonly #made = byName()
  readonly #tried = byName()

  constructor(serving: Serving) {
    this.serving = serving
  }

  /** The plan as its files are now. */
  current(): Loaded {
    const { io, path, choice } = this.serving
    return openPlan(io, path, choice)
  }

  /** The plan as its files are now; undefined where its folder or its header is gone. */
  currentIfAny(): Loaded | undefined {
    try {
      return this.current()
    } catch (error) {
      if (refusalLine(error, 'en') === undefined) throw error
      return undefined
    }
  }

  /**
   * What stands around a page of the program itself, also where the plan cannot be read.
   *
   * @param place - of a page that the ways lead to; none of a page behind one.
   */
  frame(place = ''): { readonly lang: Lang; readonly plan: string; readonly live: LiveFrame } {
    const { io, asked } = this.serving
    const loaded = this.currentIfAny()
    const lang = loaded === undefined ? (asked ?? spokenLang(io)) : this.langOf(loaded)
    return { lang, plan: loaded?.plan?.title[lang] ?? '', live: waysFrom(place) }
  }

  langOf(loaded: Loaded): Lang {
    const { io, asked } = this.serving
    return planLang(io, { lang: asked }, loaded)
  }

  /** What is tried on; undefined where the plan cannot be read. */
  ground(): TryingGround | undefined {
    const { io, path, choice } = this.serving
    const { loaded, loadWith } = openToTry(io, path, choice)
    return isReadable(loaded) ? { loaded, loadWith, path, lang: this.langOf(loaded) } : undefined
  }

  /** What was made of a plan, made once and kept as long as the plan is. */
  once<T>(loaded: Loaded, name: string, make: () => T): T {
    const made = this.#made(loaded)
    if (!made.has(name)) made.set(name, make())
    return made.get(name) as T
  }

  forget(loaded: Loaded, name: string): void {
    this.#made(loaded).delete(name)
  }

  /** What was made of a plan under a name that anybody may think of: only those asked for last are kept. */
  lately<T>(loaded: Loaded, name: string, make: () => T): T {
    const made = this.#tried(loaded)
    const known = made.has(name) ? made.get(name) : make()
    // The last in a map is the one that was asked for last.
    made.delete(name)
    made.set(name, known)
    for (const oldest of [...made.keys()].slice(0, Math.max(0, made.size - MOST_TRIED))) made.delete(oldest)
    return known as T
  }
}

/** A commit, as the history names it: no word that git could read as anything else. */
export const COMMIT = /^[0-9a-f]{7,40}$/u

/** The pages that every page leads to, by their places. */
export const PLACES = {
  start: 'index.html',
  what_if: 'what-if',
  records: 'records',
  findings: 'findings',
  history: 'history',
  changes: 'changes',
} as const

export const WAYS = Object.keys(PLACES) as readonly (keyof typeof PLACES)[]

/** The ways from a page, by its own place. */
export function waysFrom(place: string): LiveFrame {
  return {
    ways: WAYS.map((name) => ({
      text: LIVE_WAYS[name],
      files: PLACES[name] === place ? [] : [wayTo(place, PLACES[name])],
    })),
  }
}
