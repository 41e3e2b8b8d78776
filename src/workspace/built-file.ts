/** Finds files of the package, from the chunks of the built program as from its source. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** A file of the package by its path in there, `docs/ci/github.yml`. */
export function packagedFile(path: string): URL {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return pathToFileURL(join(folder, path))
}

/** The file of that name that the build puts into `dist`. */
export function builtFile(name: string): URL {
  return packagedFile(join('dist', name))
}
