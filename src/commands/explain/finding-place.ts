/** Reads the place of a finding as it was printed, and gives the findings that stand there. */

import { nearest } from '../../lang/nearest.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { ShownFinding, ShownPlace } from '../../reports/document/command-result.ts'
import { findingsOf } from '../findings.ts'
import { Refusal } from '../refusal.ts'

/** A line of a file, and a column where one was named; the file as the user wrote it, or as it is shown. */
export interface AskedPlace {
  readonly file: string
  readonly line: number
  readonly column: number | undefined
}

const PLACE = /^(.+?):(\d{1,9})(?::(\d{1,9}))?:?$/

/** The place that a word names: `projects.yaml:42:13`, `projects.yaml:42`; undefined for any other word. */
export function placeAsked(word: string): AskedPlace | undefined {
  const [, file, line, column] = PLACE.exec(word) ?? []
  if (file === undefined) return undefined
  return { file, line: Number(line), column: column === undefined ? undefined : Number(column) }
}

/** The file that a path means: one of its readings, else the one file that alone ends by it. */
function fileOf(files: readonly string[], given: string, readings: readonly string[]): string | undefined {
  const end = `/${given.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')}`
  const [only, ...others] = files.filter((file) => `/${file}`.endsWith(end))
  const read = readings.find((reading) => files.includes(reading))
  return read ?? (others.length === 0 ? only : undefined)
}

/**
 * The place in a file of the plan.
 *
 * @param readings - the path as it is shown: from the current folder, and from the plan's own.
 * @throws Refusal for a file that the plan does not have, and for a line beyond the end of one.
 */
export function placeInPlan(
  { sources }: Pick<Loaded, 'sources'>,
  asked: AskedPlace,
  readings: readonly string[],
): AskedPlace {
  const files = [...sources.keys()]
  const file = fileOf(files, asked.file, readings)
  if (file === undefined) {
    const names = files.flatMap((one) => one.split('/').at(-1) ?? [])
    throw new Refusal('place-elsewhere', asked.file, { suggestion: nearest(asked.file, [...files, ...names]) })
  }
  const lines = sources.get(file)?.lineStarts.length ?? 0
  if (asked.line < 1 || asked.line > lines) throw new Refusal('line-beyond', `${file}:${asked.line}`)
  return { ...asked, file }
}

const NEAR = 3

type IsThere = (place: ShownPlace) => boolean

/** The first of some tries that finds anything. */
function firstFound(tries: Iterable<readonly ShownFinding[]>): readonly ShownFinding[] {
  for (const found of tries) if (found.length > 0) return found
  return []
}

/** The findings at a place: by column where one was named and fits, then by line, then those that name the place beside their own. */
function* tries(loaded: Loaded, { file, line, column }: AskedPlace): Generator<ShownFinding[]> {
  const isOnLine: IsThere = (place) => place.file === file && place.line === line
  const isThere: IsThere = (place) => isOnLine(place) && place.column === column
  const gathered = findingsOf(loaded)
  const whole = findingsOf(loaded, { isWhole: true })
  for (const test of column === undefined ? [isOnLine] : [isThere, isOnLine]) {
    yield gathered.filter(({ place }) => test(place))
    yield whole.filter(({ place }) => test(place))
  }
  yield gathered.filter(({ related }) => related.some(({ place }) => isOnLine(place)))
}

/**
 * The findings at a place, gathered as `plan validate` prints them where one of these stands there; where none does, the
 * nearest ones of the file, nearest first.
 */
export function findingsAt(loaded: Loaded, asked: AskedPlace) {
  const findings = firstFound(tries(loaded, asked))
  if (findings.length > 0) return { findings, near: [] }
  const distance = ({ place }: ShownFinding): number => Math.abs(place.line - asked.line)
  const near = findingsOf(loaded)
    .filter(({ place }) => place.file === asked.file)
    .sort((left, right) => distance(left) - distance(right))
    .slice(0, NEAR)
  return { findings, near }
}
