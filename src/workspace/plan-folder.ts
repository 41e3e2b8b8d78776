/** Finds a plan's folder and reads the files that belong to it, in the order of their paths. */
import { type Dirent, existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { type FileRole, HEADER, isHeaderAstray, roleOf } from '../yaml/file-names.ts'
import { readFile, statOf } from './bounded-file.ts'
import { WorkspaceFailure } from './failure.ts'

/** A file as it was read; its path is shown to the user, with `/`. */
export interface ReadFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface PlanFolder {
  /** The folder (or the single file) as shown to the user, with `/`. */
  readonly root: string
  /** The current folder seen from the plan's, where it lies inside, with `/`. */
  readonly inside?: string
  readonly files: readonly ReadFile[]
  /** Files passed over because of their names: another ending, the copy of a file that is there. */
  readonly strays: readonly ReadFile[]
  /** Links to YAML files outside of the folder, which are not followed, as shown. */
  readonly outside?: readonly string[]
  /** What is named like a file of the plan and is none: a folder, a pipe, a device, a link that leads nowhere, as shown. */
  readonly irregular?: readonly string[]
}

/** A path as shown: relative to the current folder, with `/`. */
export function shownPath(cwd: string, path: string): string {
  const shown = relative(cwd, path).split(sep).join('/')
  return shown === '' ? '.' : shown
}

/** The current folder seen from a plan's folder, for a folder that it lies below. */
export function insideOf(cwd: string, folder: string): Pick<PlanFolder, 'inside'> {
  const inside = shownPath(folder, cwd)
  const isBelow = inside !== '.' && inside !== '..' && !inside.startsWith('../')
  return isBelow && !isAbsolute(inside) ? { inside } : {}
}

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
    const entries = readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !isSkipped(name))
      .sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0))
    for (const entry of entries) checkName(cwd, folder, entry)
    return entries
  } catch (error) {
    if (error instanceof WorkspaceFailure) throw error
    throw new WorkspaceFailure('file-unreadable', shownPath(cwd, folder))
  }
}

/** Refuses a name of a folder or of a file of YAML whose bytes are no UTF-8: nothing can be opened by what is read of it. */
function checkName(cwd: string, folder: string, entry: Dirent): void {
  if (!entry.name.includes('\ufffd')) return
  const path = join(folder, entry.name)
  const isMeant = entry.isDirectory() || /\.ya?ml/i.test(entry.name)
  if (isMeant && lstatSync(path, { throwIfNoEntry: false }) === undefined)
    throw new WorkspaceFailure('name-not-utf8', shownPath(cwd, path))
}

/** How many levels of folders are looked into; a plan has two or three. */
const MAX_LEVELS = 100

interface Entry {
  readonly path: string
  readonly kind: 'file' | 'link' | 'irregular'
}

/** The files below a folder and the links to files; a linked folder is met where it lies, or not at all. */
function* walk(cwd: string, top: string, folder: string, level: number): Generator<Entry> {
  if (level > MAX_LEVELS) throw new WorkspaceFailure('folders-too-deep', shownPath(cwd, top))
  for (const entry of entriesOf(cwd, folder)) {
    const path = join(folder, entry.name)
    const kind = kindOf(entry, path)
    if (kind !== undefined) yield { path, kind }
    if (entry.isDirectory() && !existsSync(join(path, HEADER))) yield* walk(cwd, top, path, level + 1)
  }
}

/** What an entry is to a plan; undefined for what its name does not make a part of it. */
function kindOf(entry: Dirent, path: string): Entry['kind'] | undefined {
  if (entry.isFile()) return 'file'
  const target = entry.isSymbolicLink() ? statOf(path) : undefined
  if (target?.isFile()) return 'link'
  // A linked folder is passed over, whatever its name.
  const isMeant = roleOf(entry.name, new Set()) === 'read'
  return isMeant && !target?.isDirectory() ? 'irregular' : undefined
}

interface FilesIn {
  readonly inside: string[]
  readonly outside: string[]
  readonly irregular: string[]
}

/** The files of a plan folder, each once, and the links that leave it; one to a file that is there anyway is neither. */
function filesIn(cwd: string, top: string): FilesIn {
  const root = realpathSync(top)
  const met = [...walk(cwd, top, top, 0)]
  const irregular = met.flatMap(({ path, kind }) => (kind === 'irregular' ? [path] : []))
  const all = met.filter(({ kind }) => kind !== 'irregular')
  const seen = new Set(all.flatMap(({ path, kind }) => (kind === 'link' ? [] : join(root, relative(top, path)))))
  const outside: string[] = []
  const inside = all.flatMap(({ path, kind }) => {
    if (kind !== 'link') return path
    const real = realpathSync(path)
    if (!real.startsWith(root + sep)) outside.push(path)
    if (!real.startsWith(root + sep) || seen.has(real)) return []
    seen.add(real)
    return path
  })
  return { inside, outside, irregular }
}

/** The files by what their names make of them. */
function byRole(paths: readonly string[]): (role: FileRole) => string[] {
  const siblings = new Map<string, Set<string>>()
  for (const path of paths) {
    const folder = dirname(path)
    siblings.set(folder, (siblings.get(folder) ?? new Set()).add(basename(path)))
  }
  const roles = paths.map((path) => roleOf(basename(path), siblings.get(dirname(path)) ?? new Set()))
  return (role) => paths.filter((_, index) => roles[index] === role)
}

/** The order of a plan's files: of their paths with `/` in the plan's own folder, from wherever it is looked at. */
export function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
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
    return { path: shown, bytes: readFile(file, shown).bytes }
  }
  if (!stat.isDirectory()) return { root, files: [read(path)], strays: [] }
  const { inside, outside, irregular } = filesIn(cwd, path)
  const inOrder = (own: readonly string[]): string[] =>
    own.toSorted((left, right) => byText(shownPath(path, left), shownPath(path, right)))
  const inRole = byRole(inside)
  const [files, strays, links] = [inRole('read'), inRole('stray'), byRole(outside)('read')]
  if (files.length + strays.length + links.length === 0) throw new WorkspaceFailure('path-not-a-plan', root)
  return {
    root,
    ...insideOf(cwd, path),
    files: inOrder(files).map(read),
    strays: inOrder(strays).map(read),
    ...(links.length === 0 ? {} : { outside: links.map((link) => shownPath(cwd, link)) }),
    ...(irregular.length === 0 ? {} : { irregular: irregular.map((own) => shownPath(cwd, own)) }),
  }
}

/** Whether a path is a file, or a folder with plan.yaml: what may be read of a path that a plan names, and no whole disk. */
export function isPlan(path: string): boolean {
  return statOf(path)?.isFile() === true || (isFolder(path) && existsSync(join(path, HEADER)))
}

/** Whether a word of a command line can only mean a plan: a folder with plan.yaml, or a file of YAML. */
export function holdsPlan(cwd: string, word: string): boolean {
  const path = resolve(cwd, word)
  if (isFolder(path)) return existsSync(join(path, HEADER)) || hasHeaderAstray(path)
  return /\.ya?ml$/i.test(path) && statOf(path)?.isFile() === true
}

/** How many levels and folders are looked at where no plan was named; nobody waits for a whole disk. */
const NEARBY = { levels: 3, folders: 300 }

/** Plan folders near by, as shown, those of the highest level first; what cannot be read is passed over. */
export function plansNearby(cwd: string, given = '.'): string[] {
  const found: string[] = []
  let folders = [resolve(cwd, given)]
  let looked = 0
  for (let level = 0; level <= NEARBY.levels; level += 1) {
    const next: string[] = []
    for (const folder of folders) {
      looked += 1
      if (looked > NEARBY.folders) return found
      if (existsSync(join(folder, HEADER))) found.push(shownPath(cwd, folder))
      else next.push(...foldersIn(folder))
    }
    folders = next
  }
  return found
}

/** The folders in a folder by name, hidden ones and installed packages left out; none where it cannot be read. */
function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !isSkipped(entry.name))
      .map(({ name }) => join(folder, name))
      .sort()
  } catch {
    return []
  }
}

/** Every plan folder at or below a folder, in the order of their paths; links to folders are not followed. */
export function findPlansBelow(cwd: string, given: string): string[] {
  const top = resolve(cwd, given)
  if (!isFolder(top)) throw new WorkspaceFailure('path-missing', shownPath(cwd, top))
  const found: string[] = []
  const visit = (folder: string, level: number): void => {
    if (level > MAX_LEVELS) throw new WorkspaceFailure('folders-too-deep', shownPath(cwd, top))
    if (existsSync(join(folder, HEADER))) found.push(folder)
    for (const entry of entriesOf(cwd, folder)) {
      if (entry.isDirectory()) visit(join(folder, entry.name), level + 1)
    }
  }
  visit(top, 0)
  return found
}
