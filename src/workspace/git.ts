/** What git knows of a folder, asked of the `git` program; a folder outside git has nothing to say. */
import { spawnSync } from 'node:child_process'

function ask(folder: string, ...words: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...words], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

/** The commit that HEAD names; undefined outside git or before the first commit. */
export function headCommit(folder: string): string | undefined {
  return ask(folder, 'rev-parse', '--verify', 'HEAD')
}

/** The day of HEAD's commit as `2024-06-30`, in the committer's own zone. */
export function headDate(folder: string): string | undefined {
  return ask(folder, 'show', '--no-patch', '--no-show-signature', '--format=%cs', 'HEAD')
}
