/** The hash of a plan and the order of its entities are those of its content, from wherever the plan is named. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { type InputFile, nameInPlan, type PlanInput } from '../../../src/plan/load/plan-input.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { HEADER } from '../../support/in-folder.ts'
import { REPOSITORY } from '../../support/scenario.ts'

const PLAN = join(REPOSITORY, 'plans/centre-val-de-loire-2022-2027')

const named: readonly (readonly [where: string, cwd: string, path: string])[] = [
  ['from above', REPOSITORY, 'plans/centre-val-de-loire-2022-2027'],
  ['as the current folder', PLAN, '.'],
  ['by its whole path', PLAN, PLAN],
  ['from one of its folders', join(PLAN, 'projects'), '..'],
  ['from a folder of the same depth', join(REPOSITORY, 'plans/minimal'), PLAN],
]

describe('a plan', () => {
  const plans = named.map(([where, cwd, path]) => {
    const input = readPlanFolder(cwd, path)
    return {
      where,
      names: input.files.map((file) => nameInPlan(input, file.path)).sort(),
      plan: loadPlan(input, {}).plan,
    }
  })
  const [first] = plans

  it.each(plans)('has the same hash, files and order of entities $where', ({ names, plan }) => {
    expect(names).toContain('projects/P-001.yaml')
    expect(names).toEqual(first?.names)
    expect(plan?.hash).toBe(first?.plan?.hash)
    expect(plan?.decisions.map(({ id }) => id)).toEqual(first?.plan?.decisions.map(({ id }) => id))
  })
})

describe('the hash', () => {
  const hashOf = (files: readonly string[], place: Partial<PlanInput> = {}): string | undefined => {
    const file = (path: string): InputFile => ({
      path,
      bytes: Buffer.from(path.endsWith('plan.yaml') ? HEADER : '# nothing\n'),
    })
    return loadPlan({ root: '.', files: files.map(file), strays: [], ...place }, {}).plan?.hash
  }

  it('tells files of one name in two folders apart', () => {
    const [one, other] = ['a', 'b'].map((folder) => hashOf(['plan.yaml', `${folder}/x.yaml`]))
    expect(one).not.toBe(other)
  })

  it('is the same in whatever order files are handed over', () => {
    const files = ['plan.yaml', 'a/x.yaml', 'b.yaml']
    expect(hashOf(files.toReversed())).toBe(hashOf(files))
    const seen = files.map((file) => (file.startsWith('a/') ? file.slice(2) : `../${file}`))
    expect(hashOf(seen, { root: '..', inside: 'a' })).toBe(hashOf(files))
  })

  it('of a plan in one file has the name of the file and not that of its folder', () => {
    expect(hashOf(['x/plan.yaml'], { root: 'x/plan.yaml' })).toBe(hashOf(['plan.yaml'], { root: 'plan.yaml' }))
  })
})
