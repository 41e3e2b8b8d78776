/** Whether the files of a plan may have changed since they were looked at: by their names, sizes and times, as make does. */
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isSkipped } from './plan-folder.ts'

const MOST_LEVELS = 20

function stampOf(path: string, level: number): string {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return `${path} -`
  const own = `${path} ${stats.mtimeMs} ${stats.size} ${stats.ino}`
  if (!stats.isDirectory() || level > MOST_LEVELS) return own
  const names = readdirSync(path).filter((name) => !isSkipped(name))
  return [own, ...names.sort().map((name) => stampOf(join(path, name), level + 1))].join('\n')
}

/** Of a folder or a single file, in a few signs that say nothing of names; another after any write in it. A folder that is gone has a stamp too. */
export function planStamp(cwd: string, path: string): string {
  try {
    return createHash('sha256')
      .update(stampOf(resolve(cwd, path), 0))
      .digest('hex')
      .slice(0, 16)
  } catch {
    // A folder may go while it is looked at.
    return ''
  }
}
