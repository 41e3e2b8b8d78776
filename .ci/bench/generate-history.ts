/** Makes a repository whose commits each change a few projects of a generated plan, the same in every run. */
import { makeRepository } from '../../test/support/git-repository.ts'
import { seeded } from '../../test/support/seeded.ts'
import { generatePlan } from './generate-plan.ts'
import { idOf } from './generate-project.ts'

const MS_PER_DAY = 86_400_000
const FIRST_DAY = Date.UTC(2022, 6, 1)
const DAYS = 730
const CHANGED = 3

/** A repository with the plan in `plan/`: so many commits over two years, three projects changed by each. */
export function generateHistory(folder: string, projects: number, commits: number): void {
  const draw = seeded(commits)
  const plan = generatePlan(projects).map(({ path, text }) => [`plan/${path}`, text] as const)
  const texts = new Map<string, string>(plan)
  const change = (): [string, string] => {
    const path = `plan/projects/${idOf('P', draw.between(1, projects))}.yaml`
    const title = `    title: Projet revu ${draw.between(1, 1e6)}\n`
    const text = (texts.get(path) ?? '').replace(/^ {4}title: .*\n/m, title)
    texts.set(path, text)
    return [path, text]
  }
  makeRepository(
    folder,
    Array.from({ length: commits }, (_, index) => ({
      at: new Date(FIRST_DAY + Math.round((index * DAYS) / commits) * MS_PER_DAY)
        .toISOString()
        .replace(/\..*/, '+0000'),
      message: `Step ${index}`,
      files: Object.fromEntries(index === 0 ? plan : Array.from({ length: CHANGED }, change)),
    })),
  )
}
