/** One case of a seed: mutated files and the command that they are given to. */
import { type DrawnCommand, drawCommand } from './commands.ts'
import { type Drawn, drawn } from './draw.ts'
import { PLAN, type PlanName, type SeedFiles } from './seed-files.ts'
import { BYTE_MUTATIONS, type BytesMutation, LINE_MUTATIONS } from './text-mutations.ts'
import { VALUE_MUTATIONS } from './value-mutations.ts'
import { YAML_MUTATIONS } from './yaml-mutations.ts'

/** What stands at a path: bytes, a folder, or a link. */
export type Content = Buffer | { readonly folder: true } | { readonly link: string }

/** A case. */
export interface MutationCase {
  readonly seed: number
  readonly command: DrawnCommand
  /** What was done to which file, in words. */
  readonly told: readonly string[]
  readonly files: ReadonlyMap<string, Content>
  /** The plan's files in the commits of a repository, oldest first. */
  readonly commits: readonly ReadonlyMap<string, Content>[]
}

type Files = Map<string, Content>

const KINDS: readonly (readonly [weight: number, kind: Readonly<Record<string, BytesMutation>>])[] = [
  [3, BYTE_MUTATIONS],
  [3, LINE_MUTATIONS],
  [5, YAML_MUTATIONS],
  [9, VALUE_MUTATIONS],
]
const WEIGHTED = KINDS.flatMap(([weight, kind]) => new Array<typeof kind>(weight).fill(kind))

const NAMES = ['p/x.yml', 'p/PLAN.yaml', 'p/plan (copie).yaml', 'p/.x.yaml', 'p/é\u202e.yaml', 'p/a.yaml.txt']

type FileMutation = (files: Files, path: string, draw: Drawn) => void

/** The bytes after a mutation; undefined where there is nothing for it, or too much: YAML nested without end is not written again. */
function mutated(
  mutation: BytesMutation | undefined,
  bytes: Buffer,
  draw: Drawn,
): ReturnType<BytesMutation> | undefined {
  try {
    return mutation?.(bytes, draw)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Mutations of where files lie, by name. */
const FILE_MUTATIONS: Readonly<Record<string, FileMutation>> = {
  rename: (files, path, { pick }) => {
    files.set(pick(NAMES), files.get(path) ?? Buffer.alloc(0))
    files.delete(path)
  },
  copy: (files, path, { pick }) => {
    files.set(pick([...NAMES, 'p/sub/x.yaml', 'p/sub/plan.yaml']), files.get(path) ?? Buffer.alloc(0))
  },
  delete: (files, path) => {
    files.delete(path)
  },
  folder: (files, path, { pick }) => {
    files.set(pick([path, 'p/x.yaml']), { folder: true })
  },
  link: (files, path, { pick }) => {
    files.set(pick([path, 'p/x.yaml']), { link: pick(['x.yaml', 'plan.yaml', '.', '..', '/dev/null', 'none']) })
  },
}

function mutateFile(files: Files, path: string, draw: Drawn): string {
  if (draw.chance(4)) {
    const name = draw.pick(Object.keys(FILE_MUTATIONS))
    FILE_MUTATIONS[name]?.(files, path, draw)
    return `${name} ${path}`
  }
  const kind = draw.pick(WEIGHTED)
  const name = draw.pick(Object.keys(kind))
  const bytes = files.get(path)
  const made = Buffer.isBuffer(bytes) ? mutated(kind[name], bytes, draw) : undefined
  // What grew by several mutations on top of each other would measure the machine, not the program.
  if (made !== undefined && made.length <= 3_000_000) files.set(path, made)
  return `${name} ${path}`
}

/** Mutates files of a list, one to five times. */
function mutate(files: Files, paths: readonly string[], draw: Drawn): string[] {
  const times = draw.pick([1, 1, 1, 2, 2, 3, 5])
  return Array.from({ length: times }, () => mutateFile(files, draw.pick(paths), draw))
}

/** Mostly a plan that holds every key; a large one now and then, for it costs as much as thirty small ones. */
function planOf({ below, pick }: Drawn, { name }: DrawnCommand): PlanName {
  const isCostly = /^(?:scenario|arbitrate|smooth|history)/.test(name)
  if (below(60) === 0 && !isCostly) return 'large'
  return pick(['every-key', 'every-key', 'every-key', 'every-key', 'minimal', 'draft'] as const)
}

/** The files of the plan by their paths. */
function ofPlan(files: Files): string[] {
  return [...files.keys()].filter((path) => path.startsWith(`${PLAN}/`) || path === 'previous.yaml')
}

/** The case of a seed. */
export function mutationCase(seed: number, seedFiles: SeedFiles): MutationCase {
  const draw = drawn(seed)
  const command = drawCommand(draw)
  const base = { seed, command }
  if (command.setting === 'import') {
    const files: Files = new Map(seedFiles.intake())
    const named = command.argv.flatMap((word) => (/^(?:data|csv|json)\./.test(word) ? [`./${word}`] : []))
    const told = mutate(files, named, draw)
    return { ...base, told, files, commits: [] }
  }
  const original: Files = new Map(seedFiles.plan(planOf(draw, command)))
  const files = new Map(original)
  const told = mutate(files, ofPlan(files), draw)
  if (command.setting === 'two-plans')
    for (const [path, content] of original) if (path.startsWith(PLAN)) files.set(path.replace(PLAN, 'q'), content)
  if (command.setting !== 'repository') return { ...base, told, files, commits: [] }
  const between = new Map(original)
  told.push(...mutate(between, ofPlan(between), draw).map((words) => `commit: ${words}`))
  return { ...base, told, files, commits: [original, between, new Map(files)] }
}
