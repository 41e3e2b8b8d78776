/** What git knows of a folder; a folder outside git has nothing to say. */
import { askGit } from './git-run.ts'

/** The commit that HEAD names; undefined outside git or before the first commit. */
export function headCommit(folder: string): string | undefined {
  return askGit(folder, 'rev-parse', '--verify', 'HEAD')
}

/** The day of HEAD's commit as `2024-06-30`, in the committer's own zone. */
export function headDate(folder: string): string | undefined {
  // The dashes say that HEAD is no file, for there may be one of that name.
  return askGit(folder, 'show', '--no-patch', '--no-show-signature', '--format=%cs', 'HEAD', '--')
}
