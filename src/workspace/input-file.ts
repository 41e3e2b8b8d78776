/**
 * Reads one file that a command or a plan names, and says whether a folder is free to be written.
 */
import { readdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { readFile, STANDARD_INPUT } from './bounded-file.ts'
import { shownPath } from './plan-folder.ts'

export interface DatedFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** The day on which it was last changed, in universal time; undefined for what comes through a pipe. */
  readonly changed: string | undefined
}

/** A file, or what comes on standard input (`-`); a link is followed, for it is what somebody named. */
export function readInputFile(cwd: string, given: string, most?: number): DatedFile {
  const path = given === STANDARD_INPUT ? given : resolve(cwd, given)
  const shown = given === STANDARD_INPUT ? given : shownPath(cwd, path)
  const { bytes, changed } = readFile(path, shown, most)
  return { path: shown, bytes, changed: changed?.toISOString().slice(0, 10) }
}

/** Whether a path is a file, or a folder with anything in it. */
export function isOccupied(cwd: string, given: string): boolean {
  const stats = statSync(resolve(cwd, given), { throwIfNoEntry: false })
  if (stats === undefined) return false
  return !stats.isDirectory() || readdirSync(resolve(cwd, given)).length > 0
}

/** The names of the files of a folder with an ending, sorted; none where there is no such folder. */
export function filesEnding(cwd: string, folder: string, ending: string): readonly string[] {
  const path = resolve(cwd, folder)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isDirectory() !== true) return []
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
}

/** A folder as shown, with `/`. */
export function shownFolder(cwd: string, given: string): string {
  return shownPath(cwd, resolve(cwd, given))
}

/** The absolute path of a path that is relative to a plan's root (its folder, or the folder of its single file). */
export function pathFrom(cwd: string, root: string, path: string): string {
  const absolute = resolve(cwd, root)
  const isFile = statSync(absolute, { throwIfNoEntry: false })?.isFile() ?? false
  return resolve(isFile ? dirname(absolute) : absolute, path)
}
