/** The sample plans of the repository, as the program loads them. */
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { REPOSITORY } from './scenario.ts'

/** The folders of the sample plans, below `plans/`. */
export const SAMPLES = ['minimal', 'draft', 'centre-val-de-loire-2017-2021', 'centre-val-de-loire-2022-2027'] as const

/** A sample plan, or the plan of another folder of the repository. */
export function samplePlan(path: string): Plan {
  const { plan } = loadPlan(readPlanFolder(REPOSITORY, path), {})
  if (plan === undefined) throw new Error(`no plan in ${path}`)
  return plan
}
