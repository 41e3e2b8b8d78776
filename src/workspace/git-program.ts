/** Finds the `git` program on the path as an absolute path, never in the current folder. */
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

const NAME = process.platform === 'win32' ? 'git.exe' : 'git'

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The folders of a path that are named in full: an empty or relative entry is a folder of whoever made the current one. */
export function ownFolders(path: string): string[] {
  return path.split(delimiter).filter((folder) => isAbsolute(folder))
}

/**
 * The program's file; undefined where git is not installed.
 *
 * A bare name would be looked for in the current folder too: first of all on Windows, elsewhere by an empty entry of
 * the path.
 */
export function gitProgram({ PATH = '' }: NodeJS.ProcessEnv): string | undefined {
  return ownFolders(PATH)
    .map((folder) => join(folder, NAME))
    .find(isProgram)
}
