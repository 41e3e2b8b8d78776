/** What differs between two tables of outputs: the name, and the first line that is not the same. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Table } from './pool.ts'

const WIDTH = 300

function linesOf(store: string, hash: string): string[] | undefined {
  const file = join(store, hash)
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : undefined
}

/** The last heading at or above a line, as `file page.md`. */
function partAt(lines: readonly string[], at: number): string {
  const above = lines.slice(0, at + 1).filter((line) => /^(=== |part |exit )/.test(line))
  return (above.at(-1) ?? '').replace('=== ', '')
}

function firstDifference(before: readonly string[], after: readonly string[]): string {
  const at = [...before, ''].findIndex((line, index) => line !== after[index])
  const cut = (line: string | undefined): string => (line ?? '(end)').slice(0, WIDTH)
  return [`  line ${at + 1}, ${partAt(before, at)}`, `  - ${cut(before[at])}`, `  + ${cut(after[at])}`].join('\n')
}

/**
 * One entry for each output that differs or is in one table alone, sorted by name.
 *
 * @param stores - the folders of the records before and after; where one is missing, the name alone is told.
 */
export function differences(
  before: Table,
  after: Table,
  [storeBefore, storeAfter]: readonly [string, string],
): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return names.flatMap((name) => {
    const [old, now] = [before[name], after[name]]
    if (old === now) return []
    if (old === undefined) return [`${name}\n  is not there before`]
    if (now === undefined) return [`${name}\n  is not there after`]
    const [left, right] = [linesOf(storeBefore, old), linesOf(storeAfter, now)]
    return [left && right ? `${name}\n${firstDifference(left, right)}` : name]
  })
}
