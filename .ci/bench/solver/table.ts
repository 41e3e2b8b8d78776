/** What a table of the solver's benchmark is made of, and how a run of it is set up. */
import type { Engine } from '../../../src/optimize/exact/engine.ts'

/** How the benchmark is run. */
export interface Setting {
  /** A few instances with little time: a look at every table within a minute. */
  readonly isQuick: boolean
  /** Five minutes an instance, where a table has a target for it. */
  readonly isThorough: boolean
  /** Seconds an instance instead of the table's own. */
  readonly seconds: number | undefined
  readonly newEngine: () => Engine
  /** Tells of one instance; says nothing in a quick run. */
  readonly note: (text: string) => void
}

/** One measure of a table. */
export interface Line {
  readonly what: string
  readonly measured: string
  readonly target: string
  /** Undefined where there is no target, or nothing was measured. */
  readonly isMet: boolean | undefined
}

/** A table by its name on the command line. */
export interface Table {
  readonly name: string
  /** The reason, where it can't be run here. */
  readonly run: (setting: Setting) => Promise<readonly Line[] | { readonly skipped: string }>
  /** Keeps the best values in a file, one after the other: anew, or those that it does not have. Missing where others have told them. */
  readonly record?: (setting: Setting, file: string, isAnew: boolean) => Promise<void>
}

/** No verdict where nothing was measured, or nothing is known to measure it by. */
function verdict(value: number, isMet: boolean): boolean | undefined {
  return Number.isNaN(value) ? undefined : isMet
}

/** A measure that has to be at most so much. */
export function atMost(what: string, value: number, limit: number, unit: string): Line {
  const measured = Number.isNaN(value) ? '-' : `${value.toFixed(2)} ${unit}`
  return { what, measured, target: `<= ${limit} ${unit}`, isMet: verdict(value, value <= limit) }
}

/** A measure that has to be at least so much. */
export function atLeast(what: string, value: number, limit: number, unit: string): Line {
  const measured = Number.isNaN(value) ? '-' : `${value.toFixed(2)} ${unit}`
  return { what, measured, target: `>= ${limit} ${unit}`, isMet: verdict(value, value >= limit) }
}

/** A measure that nothing is asked of. */
export function plainly(what: string, measured: string): Line {
  return { what, measured, target: '', isMet: undefined }
}
