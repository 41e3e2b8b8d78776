/** The files that the outputs are made from, found below the folders of this checkout by their names. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Bytes by path. */
export type Files = Readonly<Record<string, Uint8Array>>

/** Every file below a folder, in the order of their paths. */
function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** The files below a folder as they lie below another one; what `isTaken` refuses is left out. */
export function filesAt(
  folder: string,
  at: string,
  isTaken: (path: string) => boolean = () => true,
): Record<string, Uint8Array> {
  const taken = pathsBelow(folder).map((path) => [relative(folder, path), path] as const)
  return Object.fromEntries(
    taken.filter(([path]) => isTaken(path)).map(([path, file]) => [join(at, path), readFileSync(file)]),
  )
}

/** The same files with some of their texts edited. */
export function edited(files: Files, edit: (text: string, path: string) => string): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, Buffer.from(edit(Buffer.from(bytes).toString('utf8'), path))]),
  )
}

/** Files as texts, as a commit takes them. */
export function texts(files: Files): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]))
}

/** The inputs that lie below `test/`, wherever there. */
export interface TestInputs {
  /** Folders of a rule with `bad.yaml`, by the rule. */
  readonly rules: Readonly<Record<string, string>>
  /** The complete plan without findings. */
  readonly base: string
  /** Texts of the scenarios of the command line by name. */
  readonly scenarios: Readonly<Record<string, string>>
  /** Files of one slip each, by name. */
  readonly slips: Readonly<Record<string, string>>
  /** The folder of the plan with every key. */
  readonly everyKey: string
  /** The folder of the sources to import with their mappings. */
  readonly imports: string
}

function byName(paths: readonly string[], ending: string): Record<string, string> {
  const found = paths.filter((path) => path.endsWith(ending))
  return Object.fromEntries(found.map((path) => [path.slice(path.lastIndexOf('/') + 1, -ending.length), path]))
}

/** Finds the inputs. */
export function testInputs(repository: string): TestInputs {
  const paths = pathsBelow(join(repository, 'test'))
  const one = (ending: string): string => {
    const [path, ...more] = paths.filter((known) => known.endsWith(ending))
    if (path === undefined || more.length > 0) throw new Error(`not one file test/**${ending}`)
    return path
  }
  const folders = paths.filter((path) => path.endsWith('/bad.yaml')).map(dirname)
  return {
    rules: Object.fromEntries(folders.map((folder) => [folder.split('/').at(-1), folder])),
    base: one('/support/base.yaml'),
    scenarios: byName(paths, '.scenario'),
    slips: byName(
      paths.filter((path) => path.includes('/fixtures/slips/')),
      '.yaml',
    ),
    everyKey: dirname(one('/every-key/plan.yaml')),
    imports: dirname(one('/fixtures/import/data.csv')),
  }
}
