/** Finds a plan's folder and reads the files that belong to it, in the order of their paths. */
import {
  type Dirent,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { WorkspaceFailure } from './failure.ts'
import { type FileRole, HEADER, isHeaderAstray, roleOf } from './file-names.ts'

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
  /** Files that are not read for their names: another ending, the copy of a file that is there. */
  readonly strays: readonly ReadFile[]
  /** Links to YAML files outside of the folder, which are not followed, as shown. */
  readonly outside?: readonly string[]
}

/** A path as shown: relative to the current folder, with `/`. */
export function shownPath(cwd: string, path: string): string {
  const shown = relative(cwd, path).split(sep).join('/')
  return shown === '' ? '.' : shown
}

/** What a path leads to; undefined for nothing, a link that leads nowhere, and a link to itself. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** Whether a path leads to a folder. */
export function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false
}

/** Whether a folder holds plan.yaml under a name that is not read. */
function hasHeaderAstray(folder: string): boolean {
  try {
    return readdirSync(folder).some(isHeaderAstray)
  } catch {
    return false
  }
}

/** The plan folder in or above a folder; the folder itself where its plan.yaml has the wrong ending. */
export function findPlanAbove(cwd: string): string {
  if (!existsSync(join(cwd, HEADER)) && hasHeaderAstray(cwd)) return cwd
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, HEADER))) return folder
    if (dirname(folder) === folder) throw new WorkspaceFailure('plan-not-found', '.')
  }
}

/** Whether a file or folder of this name is never read. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

/** A folder's entries by name, hidden ones and installed packages left out. */
function entriesOf(cwd: string, folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !isSkipped(name))
      .sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0))
  } catch {
    throw new WorkspaceFailure('file-unreadable', shownPath(cwd, folder))
  }
}

/** The files below a folder and the links to files; a linked folder is met where it lies, or not at all. */
function* walk(cwd: string, folder: string): Generator<{ path: string; isLink: boolean }> {
  for (const entry of entriesOf(cwd, folder)) {
    const path = join(folder, entry.name)
    if (entry.isFile()) yield { path, isLink: false }
    else if (entry.isSymbolicLink() && statOf(path)?.isFile()) yield { path, isLink: true }
    else if (entry.isDirectory() && !existsSync(join(path, HEADER))) yield* walk(cwd, path)
  }
}

/** The files of a plan folder, each once, and the links that leave it; one to a file that is there anyway is neither. */
function filesIn(
  cwd: string,
  top: string,
): { readonly inside: string[]; readonly outside: string[] } {
  const root = realpathSync(top)
  const all = [...walk(cwd, top)]
  const seen = new Set(
    all.flatMap(({ path, isLink }) => (isLink ? [] : join(root, relative(top, path)))),
  )
  const outside: string[] = []
  const inside = all.flatMap(({ path, isLink }) => {
    if (!isLink) return path
    const real = realpathSync(path)
    if (!real.startsWith(root + sep)) outside.push(path)
    if (!real.startsWith(root + sep) || seen.has(real)) return []
    seen.add(real)
    return path
  })
  return { inside, outside }
}

/** The files by what their names make of them. */
function byRole(paths: readonly string[]): (role: FileRole) => string[] {
  const siblings = new Map<string, Set<string>>()
  for (const path of paths) {
    const folder = dirname(path)
    siblings.set(folder, (siblings.get(folder) ?? new Set()).add(basename(path)))
  }
  const roles = paths.map((path) =>
    roleOf(basename(path), siblings.get(dirname(path)) ?? new Set()),
  )
  return (role) => paths.filter((_, index) => roles[index] === role)
}

/** Reads one file's bytes. */
export function readBytes(path: string, shown: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new WorkspaceFailure(existsSync(path) ? 'file-unreadable' : 'path-missing', shown)
  }
}

/** The order of a plan's files. */
export function byPath(left: ReadFile, right: ReadFile): number {
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
  const stat = statOf(path)
  if (stat === undefined) throw new WorkspaceFailure('path-missing', root)
  const read = (file: string): ReadFile => {
    const shown = shownPath(cwd, file)
    return { path: shown, bytes: readBytes(file, shown) }
  }
  if (!stat.isDirectory()) {
    if (!stat.isFile() && !stat.isFIFO()) throw new WorkspaceFailure('path-not-a-plan', root)
    return { root, files: [read(path)], strays: [] }
  }
  const { inside, outside } = filesIn(cwd, path)
  const inRole = byRole(inside)
  const [files, strays, links] = [inRole('read'), inRole('stray'), byRole(outside)('read')]
  if (files.length + strays.length + links.length === 0)
    throw new WorkspaceFailure('path-not-a-plan', root)
  return {
    root,
    files: files.map(read).sort(byPath),
    strays: strays.map(read).sort(byPath),
    ...(links.length === 0 ? {} : { outside: links.map((link) => shownPath(cwd, link)) }),
  }
}

/** Whether a path is a file, or a folder with plan.yaml: what may be read of a path that a plan names, and no whole disk. */
export function isPlan(path: string): boolean {
  return statOf(path)?.isFile() === true || (isFolder(path) && existsSync(join(path, HEADER)))
}

/** Every plan folder at or below a folder, in the order of their paths; links to folders are not followed. */
export function findPlansBelow(cwd: string, given: string): string[] {
  const top = resolve(cwd, given)
  if (!isFolder(top)) throw new WorkspaceFailure('path-missing', shownPath(cwd, top))
  const found: string[] = []
  const visit = (folder: string): void => {
    if (existsSync(join(folder, HEADER))) found.push(folder)
    for (const entry of entriesOf(cwd, folder)) {
      if (entry.isDirectory()) visit(join(folder, entry.name))
    }
  }
  visit(top)
  return found
}
