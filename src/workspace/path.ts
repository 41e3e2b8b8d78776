/** Joins shown paths: a path written in a plan, seen from the plan's folder. */
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** The absolute path of a path that is relative to a plan's root (its folder, or the folder of its single file). */
export function pathFrom(cwd: string, root: string, path: string): string {
  const absolute = resolve(cwd, root)
  const isFile = statSync(absolute, { throwIfNoEntry: false })?.isFile() ?? false
  return resolve(isFile ? dirname(absolute) : absolute, path)
}
