/** Which projects a scenario retains and which it leaves out, variants included. */
import type { Plan, Project } from '../model/plan.ts'
import { projectById } from '../model/project-by-id.ts'
import type { Choice, FlatScenario } from './flat-scenario.ts'

const GONE: readonly string[] = ['cancelled', 'merged']

/** Whether the project can no longer be retained: it was cancelled or merged into another. */
export function isGone({ status }: Pick<Project, 'status'>): boolean {
  return GONE.includes(status)
}

/** Whether a variant can stand in for a project: both are in the plan, the one not done, the other not gone. */
function canReplace(project: Project, variant: Project | undefined): variant is Project {
  return variant !== undefined && project.status !== 'completed' && !isGone(variant)
}

/** The project that stands in for one that gives way, both by lower-cased id. */
function replacementsIn(plan: Plan, choices: FlatScenario['choices']): ReadonlyMap<string, string> {
  const replacements = new Map<string, string>()
  for (const [key, { variant: name }] of choices) {
    const project = projectById(plan, key)
    const variant = name === undefined ? undefined : projectById(plan, name)
    if (project === undefined || variant === project) continue
    if (canReplace(project, variant)) replacements.set(key, variant.id.toLowerCase())
  }
  return replacements
}

/** What a choice says by itself; naming the project as its own variant retains it. */
function ownVerdict(key: string, { isKept, variant }: Choice): boolean | undefined {
  if (variant === undefined) return isKept
  return variant.toLowerCase() === key ? true : undefined
}

/**
 * Whether each project is retained, by lower-cased id; projects that keep their status are missing. A variant puts its
 * project out and retains the other one, unless that one has a forced choice or gives way itself. A variant that
 * cannot stand in changes nothing.
 */
export function verdictsOf(
  plan: Plan,
  choices: FlatScenario['choices'],
): ReadonlyMap<string, boolean> {
  const verdicts = new Map<string, boolean>()
  for (const [key, choice] of choices) {
    const verdict = ownVerdict(key, choice)
    if (verdict !== undefined) verdicts.set(key, verdict)
  }
  const replacements = replacementsIn(plan, choices)
  for (const key of replacements.values()) {
    const isForced = choices.get(key)?.isForced === true && verdicts.has(key)
    if (!isForced) verdicts.set(key, true)
  }
  for (const key of replacements.keys()) verdicts.set(key, false)
  return verdicts
}
