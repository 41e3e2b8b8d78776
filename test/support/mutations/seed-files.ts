/** The files that mutations begin with: plans, sources of an import and their mappings. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Contents by path. */
type Contents = ReadonlyMap<string, Buffer>

/** The plan's folder in every case. */
export const PLAN = 'p'

/** Reads files of the repository when they are first asked for. */
export interface SeedFiles {
  readonly plan: (name: PlanName) => Contents
  readonly intake: () => Contents
}

const FOLDERS = {
  'every-key': 'test/fixtures/every-key',
  minimal: 'plans/minimal',
  draft: 'plans/draft',
  large: 'plans/centre-val-de-loire-2022-2027',
} as const

/** The plans that are mutated. */
export type PlanName = keyof typeof FOLDERS

function readFolder(folder: string, to: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return new Map(files.map((file) => [to + file.slice(folder.length), readFileSync(file)]))
}

/** The files of a repository. */
export function seedFiles(repository: string): SeedFiles {
  const read = new Map<string, Contents>()
  const once = (folder: string, to: string): Contents => {
    const files = read.get(folder) ?? readFolder(join(repository, folder), to)
    read.set(folder, files)
    return files
  }
  return {
    plan: (name) => {
      const files = new Map(once(FOLDERS[name], PLAN))
      const previous = files.get(`${PLAN}/previous.yaml`)
      if (previous === undefined) return files
      // The plan before lies beside, not among the plan's own files.
      files.delete(`${PLAN}/previous.yaml`)
      const text = files.get(`${PLAN}/plan.yaml`)?.toString('utf8') ?? ''
      return files
        .set('previous.yaml', previous)
        .set(`${PLAN}/plan.yaml`, Buffer.from(text.replace(': previous.yaml', ': ../previous.yaml')))
    },
    intake: () => once('test/fixtures/import', '.'),
  }
}
