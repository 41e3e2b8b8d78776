/** The files of a plan as plain data: what the edge reads, and what the public API takes. */

export interface InputFile {
  /** With `/`; places in findings show it. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** A schema that editors apply to a plan's files. */
export interface SchemaCopy extends InputFile {
  /** Where a file of the plan names it, for one outside of the plan's folder. */
  readonly namedAt?: { readonly file: string; readonly offset: number; readonly length: number }
}

/** The files of a plan. */
export interface PlanInput {
  /** The plan's folder, a prefix of the files' paths; the path itself for a plan in one file. */
  readonly root: string
  /** The current folder seen from the plan's, where it lies inside: paths are shown from it, and `..` hides what it is called. */
  readonly inside?: string
  /** Those that end in `.yaml`, in the order of their paths. */
  readonly files: readonly InputFile[]
  /** Those that are not read for their names: they end in `.yml` or `.yaml.txt`, or are a copy of a file that is there. */
  readonly strays: readonly InputFile[]
  /** Paths of links to files outside of the plan, which are not followed. */
  readonly outside?: readonly string[]
  /** Paths named like files of the plan that are none: folders, pipes, devices, links that lead nowhere. */
  readonly irregular?: readonly string[]
  /** The schemas of its files, which are looked at for their age only; nothing is said of them where none is given. */
  readonly schemas?: readonly SchemaCopy[]
}

/** A path seen from a folder, without its `..`. */
function joined(folder: string, path: string): string {
  const steps = folder.split('/')
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** What a file of a plan is called in the plan's own folder, from wherever the plan is looked at. */
export function nameInPlan({ root, inside }: PlanInput, path: string): string {
  if (path === root) return path.split('/').at(-1) ?? path
  if (inside !== undefined) return joined(inside, path)
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path
}

export function inOrderOfNames(input: PlanInput): readonly InputFile[] {
  const named = input.files.map((file) => [nameInPlan(input, file.path), file] as const)
  return named.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)).map(([, file]) => file)
}
