/** Generated plans on the disk, as a command finds them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type GeneratedFile, generatePlan } from './generate-plan.ts'

/** Writes files below a folder, and gives the folder. */
export function writeFiles(folder: string, files: readonly GeneratedFile[]): string {
  for (const { path, text } of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return folder
}

/** Files that hold one list each, joined to one per list: what stands below the key goes on below the first key. */
function joined(files: readonly GeneratedFile[]): GeneratedFile[] {
  const lists = new Map<string, string[]>()
  const whole: GeneratedFile[] = []
  for (const file of files) {
    const [folder, name] = file.path.split('/')
    if (folder === undefined || name === undefined) {
      whole.push(file)
      continue
    }
    const [key = '', ...lines] = file.text.split('\n').filter((line) => !line.startsWith('#'))
    const texts = lists.get(folder) ?? [key]
    texts.push(lines.join('\n').trimEnd())
    lists.set(folder, texts)
  }
  return [...whole, ...[...lists].map(([name, texts]) => ({ path: `${name}.yaml`, text: `${texts.join('\n')}\n` }))]
}

/** A plan of so many projects: a file a project, or one file a list. */
export function writePlan(folder: string, projects: number, isJoined = false): string {
  const files = generatePlan(projects)
  return writeFiles(folder, isJoined ? joined(files) : files)
}
