/** Finds a plan's folder and reads the files that belong to it, in the order of their paths. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { WorkspaceFailure } from './failure.ts'

/** A file as it was read; its path is shown to the user, with `/`. */
export interface ReadFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The files of one plan. */
export interface PlanFolder {
  /** The folder (or the single file) as shown to the user, with `/`. */
  readonly root: string
  readonly files: readonly ReadFile[]
  /** Files with the ending `.yml`, which are not read. */
  readonly strays: readonly ReadFile[]
}

const HEADER = 'plan.yaml'

/** A path as shown: relative to the current folder, with `/`. */
export function shownPath(cwd: string, path: string): string {
  const shown = relative(cwd, path).split(sep).join('/')
  return shown === '' ? '.' : shown
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** The plan folder in or above a folder. */
export function findPlanAbove(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, HEADER))) return folder
    if (dirname(folder) === folder) throw new WorkspaceFailure('plan-not-found', '.')
  }
}

function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

/** The entries of a folder that belong to the plan: no hidden ones, no broken links, none that leave the root. */
function entriesOf(
  root: string,
  folder: string,
): { path: string; real: string; isFolder: boolean }[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => !isSkipped(name))
    .flatMap((name) => {
      const path = join(folder, name)
      if (statSync(path, { throwIfNoEntry: false }) === undefined) return []
      const real = realpathSync(path)
      return real.startsWith(root + sep) ? [{ path, real, isFolder: isFolder(path) }] : []
    })
}

function* walk(root: string, folder: string, seen: ReadonlySet<string>): Generator<string> {
  for (const entry of entriesOf(root, folder)) {
    if (!entry.isFolder) yield entry.path
    else if (!seen.has(entry.real) && !existsSync(join(entry.path, HEADER))) {
      yield* walk(root, entry.path, new Set([...seen, entry.real]))
    }
  }
}

/** Reads one file's bytes. */
export function readBytes(path: string, shown: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new WorkspaceFailure(existsSync(path) ? 'file-unreadable' : 'path-missing', shown)
  }
}

function byPath(left: ReadFile, right: ReadFile): number {
  return left.path < right.path ? -1 : left.path > right.path ? 1 : 0
}

/**
 * Reads the plan at a path: a folder with plan.yaml, or a single file.
 *
 * @param cwd - the folder that shown paths are relative to.
 * @throws WorkspaceFailure where there is no such path or no plan in it.
 */
export function readPlanFolder(cwd: string, given: string): PlanFolder {
  const path = resolve(cwd, given)
  const root = shownPath(cwd, path)
  if (!existsSync(path)) throw new WorkspaceFailure('path-missing', root)
  const read = (file: string): ReadFile => {
    const shown = shownPath(cwd, file)
    return { path: shown, bytes: readBytes(file, shown) }
  }
  if (!isFolder(path)) return { root, files: [read(path)], strays: [] }
  const all = [...walk(realpathSync(path), path, new Set([realpathSync(path)]))]
  const files = all.filter((file) => file.endsWith('.yaml') && !file.endsWith('.map.yaml'))
  if (files.length === 0 && !all.some((file) => file.endsWith('.yml'))) {
    throw new WorkspaceFailure('path-not-a-plan', root)
  }
  return {
    root,
    files: files.map(read).sort(byPath),
    strays: all
      .filter((file) => file.endsWith('.yml'))
      .map(read)
      .sort(byPath),
  }
}

/** Every plan folder at or below a folder, in the order of their paths. */
export function findPlansBelow(cwd: string, given: string): string[] {
  const top = resolve(cwd, given)
  if (!isFolder(top)) throw new WorkspaceFailure('path-missing', shownPath(cwd, top))
  const found: string[] = []
  const visit = (folder: string, seen: ReadonlySet<string>): void => {
    if (existsSync(join(folder, HEADER))) found.push(folder)
    for (const entry of readdirSync(folder).sort()) {
      const path = join(folder, entry)
      if (isSkipped(entry) || !isFolder(path)) continue
      const real = realpathSync(path)
      if (!seen.has(real)) visit(path, new Set([...seen, real]))
    }
  }
  visit(top, new Set([realpathSync(top)]))
  return found
}
