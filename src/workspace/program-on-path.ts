/** Finds an installed program on the path as an absolute path, never in the current folder. */
import { accessSync, constants, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'

/** Windows runs what ends in `.exe`, lets a path's name be written in any case and its entries stand in quotes. */
const WINDOWS = 'win32'

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The name that the environment gives to its path: on Windows it may be `Path`. */
export function pathName(env: NodeJS.ProcessEnv, platform = process.platform): string {
  if (platform !== WINDOWS) return 'PATH'
  return Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
}

/** The entries of a path, without the quotes that an entry of Windows may stand in. */
function entriesOf(path: string, platform: NodeJS.Platform): string[] {
  if (platform !== WINDOWS) return path.split(posix.delimiter)
  const entries = path.match(/(?:"[^"]*"?|[^";])+/g) ?? []
  return entries.map((entry) => entry.replaceAll('"', ''))
}

/** The folders of the environment's path that are named in full: an empty or relative entry is a folder of whoever made the current one. */
export function ownFolders(env: NodeJS.ProcessEnv, platform = process.platform): string[] {
  const path = env[pathName(env, platform)] ?? ''
  const entries = entriesOf(path, platform)
  if (platform !== WINDOWS) return entries.filter((folder) => posix.isAbsolute(folder))
  // With a drive or a server: `\\tools` lies on whatever drive is the current one.
  return entries.filter((folder) => /^(?:[a-z]:[\\/]|[\\/]{2})/i.test(folder))
}

/**
 * The file of an installed program; undefined where no folder of the path that is named in full has it.
 *
 * A bare name would be looked for in the current folder too: first of all on Windows, elsewhere by an empty entry of
 * the path.
 *
 * @param name - without an ending: `git`, `cp`.
 */
export function programOnPath(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const isWindows = process.platform === WINDOWS
  const { join } = isWindows ? win32 : posix
  return ownFolders(env)
    .map((folder) => join(folder, isWindows ? `${name}.exe` : name))
    .find(isProgram)
}
