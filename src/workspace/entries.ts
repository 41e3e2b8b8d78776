/** The files and folders that a path which is still being typed may become. */
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isFolder, isSkipped } from './plan-folder.ts'

export type EntryKind = 'files' | 'folders'

/**
 * The paths that begin as one that is typed, in the order of their names; a folder ends with `/`.
 *
 * Hidden ones and installed packages are left out, unless their names are begun. Of a folder that can't be read there is
 * none.
 *
 * @param kind - `files` for files and folders, `folders` for folders alone.
 */
export function entriesNamed(cwd: string, start: string, kind: EntryKind): string[] {
  const at = start.lastIndexOf('/') + 1
  const [head, begun] = [start.slice(0, at), start.slice(at)]
  const folder = resolve(cwd, head)
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => name.startsWith(begun) && !(begun === '' && isSkipped(name)))
      .flatMap((entry) => {
        const { name } = entry
        const isDirectory = entry.isDirectory() || (entry.isSymbolicLink() && isFolder(join(folder, name)))
        if (isDirectory) return `${head}${name}/`
        return kind === 'files' ? `${head}${name}` : []
      })
      .sort()
  } catch {
    return []
  }
}
