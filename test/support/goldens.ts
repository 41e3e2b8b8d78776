/** The expected outputs in `test/golden/`, which `-u` writes anew: pages to read, and tables of the hashes of all others. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { REPOSITORY } from './scenario.ts'

/** The plan whose reports are held. */
export const PLAN = 'plans/minimal'

const GOLDEN = join(REPOSITORY, 'test/golden')

/** Where its reports are held. */
export const REPORTS = join(GOLDEN, 'reports')

/** The file of a report in French Markdown. */
export function pageFile(name: string): string {
  return `${name}.fr.md`
}

/** Holds a report in French Markdown by its file, which is there to be read. */
export async function expectPage(name: string, page: string): Promise<void> {
  await expect(page).toMatchFileSnapshot(join(REPORTS, pageFile(name)))
}

/** Hashes by the names of the outputs. */
type Hashes = Readonly<Record<string, string>>

/** The first half of the SHA-256 of an output: enough to tell it from any other. */
export function hashOf(output: string): string {
  return createHash('sha256').update(output).digest('hex').slice(0, 32)
}

/** What is said of an output whose hash is not the one that is kept. */
export function differs(name: string): string {
  return `${name} differs from the output whose hash is kept; \`npm run outputs -- --against HEAD\` lists every output that differs with its first line that does, and \`-u\` keeps the new hash`
}

function isWriting(): boolean {
  return expect.getState().snapshotState.snapshotUpdateState === 'all'
}

function keptIn(table: string): Hashes {
  return existsSync(table) ? (JSON.parse(readFileSync(table, 'utf8')) as Hashes) : {}
}

function keep(table: string, hashes: Hashes): void {
  const names = Object.keys(hashes).sort()
  const sorted = Object.fromEntries(names.map((name) => [name, hashes[name]]))
  writeFileSync(table, `${JSON.stringify(sorted, undefined, 2)}\n`)
}

/**
 * Holds an output by its hash.
 *
 * @param table - file below `test/golden/`, which one test file alone writes.
 */
export function expectHashed(table: string, name: string, output: string): void {
  const path = join(GOLDEN, table)
  const kept = keptIn(path)
  const hash = hashOf(output)
  if (isWriting()) keep(path, { ...kept, [name]: hash })
  else expect(hash, differs(name)).toBe(kept[name])
}

/** Holds that a table has a line for each of these outputs and for no other. */
export function expectLines(table: string, names: readonly string[]): void {
  const path = join(GOLDEN, table)
  const kept = Object.entries(keptIn(path))
  if (isWriting()) keep(path, Object.fromEntries(kept.filter(([name]) => names.includes(name))))
  else expect(kept.map(([name]) => name)).toEqual([...new Set(names)].sort())
}
