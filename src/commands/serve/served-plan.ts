/** The plan that a program serves while it stays open: loaded anew when its files have changed, and what was made of it. */

import { LIVE_WAYS } from '../../lang/catalogue/what-if.ts'
import { isReadable, type Loaded, type ReadablePlan } from '../../plan/load/load-plan.ts'
import type { LiveFrame } from '../../reports/document/navigation.ts'
import type { Lang } from '../../values/language.ts'
import type { Io } from '../declaration.ts'
import { planLang } from '../language.ts'
import { openPlan, openWith, type PlanChoice } from '../open-plan.ts'
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

/** Results of a plan by their names, kept as long as the plan is. */
export class ServedPlan {
  readonly serving: Serving
  readonly #made = new WeakMap<Loaded, Map<string, unknown>>()

  constructor(serving: Serving) {
    this.serving = serving
  }

  /** The plan as its files are now. */
  current(): Loaded {
    const { io, path, choice } = this.serving
    return openPlan(io, path, choice)
  }

  langOf(loaded: Loaded): Lang {
    const { io, asked } = this.serving
    return planLang(io, { lang: asked }, loaded)
  }

  /** What is tried on; undefined where the plan cannot be read. */
  ground(): TryingGround | undefined {
    const { io, path, choice } = this.serving
    const loaded = this.current()
    if (!isReadable(loaded)) return undefined
    return { loaded, path, lang: this.langOf(loaded), loadWith: openWith(io, path, choice) }
  }

  /** What was made of a plan, made once. */
  once<T>(loaded: Loaded | ReadablePlan, name: string, make: () => T): T {
    const made = this.#made.get(loaded) ?? new Map<string, unknown>()
    this.#made.set(loaded, made)
    if (!made.has(name)) made.set(name, make())
    return made.get(name) as T
  }
}

/** The pages that every page leads to, by their places. */
export const PLACES = { start: 'index.html', what_if: 'what-if', findings: 'findings', history: 'history' } as const

/** The ways from a page, by its own place. */
export function waysFrom(place: string): LiveFrame {
  const names = Object.keys(PLACES) as (keyof typeof PLACES)[]
  return {
    ways: names.map((name) => ({
      text: LIVE_WAYS[name],
      files: PLACES[name] === place ? [] : [wayTo(place, PLACES[name])],
    })),
  }
}
