/** The answer of `plan explain PROJECT --value`: the project of a plan and how its value adds up. */
import { explainValue } from '../app/explain-value.ts'
import type { Explanation } from '../app/explanation.ts'
import { traceValue } from '../app/value-trace.ts'
import { nearest } from '../lang/nearest.ts'
import type { Loaded } from '../plan/load/load-plan.ts'
import type { CommandOptions } from './command.ts'
import type { Io } from './io.ts'
import { openPlan, planPath } from './open-plan.ts'
import { planLang, requirePlan } from './plan-command.ts'
import { Refusal } from './refusal.ts'

/** Explains the value of a project; refuses where none is named, there is no plan, or the plan has no such project. */
export async function explainProject(
  io: Io,
  word: string | undefined,
  options: CommandOptions,
): Promise<{ readonly explanation: Explanation; readonly loaded: Loaded }> {
  if (word === undefined) throw new Refusal('argument-missing', 'project')
  const path = planPath(io, undefined, options)
  const loaded = openPlan(io, path, options)
  const plan = await requirePlan(io, loaded, path, planLang(io, options, loaded))
  const project = plan.projects.find(({ id }) => id.toLowerCase() === word.toLowerCase())
  if (project === undefined) {
    const known = plan.projects.map(({ id }) => id)
    throw new Refusal('project-unknown', word, nearest(word, known))
  }
  return { explanation: explainValue(traceValue(plan, project, loaded)), loaded }
}
