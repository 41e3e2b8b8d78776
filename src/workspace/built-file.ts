/** Finds files of the built program, from its own chunks as from its source. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The file of that name that the build puts into `dist`, beside which the package's own description lies. */
export function builtFile(name: string): URL {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder)
    folder = dirname(folder)
  return pathToFileURL(join(folder, 'dist', name))
}
