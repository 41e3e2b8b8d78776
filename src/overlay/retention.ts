/**
 * Which projects a scenario retains and which it leaves out: what one written choice says, and what all choices give,
 * variants included.
 */
import { projectById } from '../plan/find-entity.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { isGone } from '../plan/project-status.ts'
import type { Choice, FlatScenario } from './flat-scenario.ts'

export type WrittenChoice = NonNullable<Entry<'scenarios'>['choices']>[string]

/** Whether a project is retained, and the variant that stands in for it. */
interface Retention {
  /** Undefined where the choice contradicts itself. */
  readonly isKept: boolean | undefined
  readonly variant: string | undefined
}

/** The keys of a choice that say whether its project is retained, each with what it says, in the order of the format. */
export function retentionKeysOf({
  keep,
  out,
  variant,
}: WrittenChoice): { readonly key: 'keep' | 'out' | 'variant'; readonly isKept: boolean }[] {
  return [
    ...(keep === undefined ? [] : [{ key: 'keep' as const, isKept: keep }]),
    ...(out === undefined ? [] : [{ key: 'out' as const, isKept: !out }]),
    ...(variant === undefined ? [] : [{ key: 'variant' as const, isKept: false }]),
  ]
}

/**
 * What a choice says of its project; undefined where it gives none. `keep: false` says out and `out: false` says keep; a variant
 * says out. What says both at once says neither.
 */
export function retentionOf(choice: WrittenChoice): Retention | undefined {
  const [first, ...others] = retentionKeysOf(choice)
  if (first === undefined) return undefined
  const isClear = others.every(({ isKept }) => isKept === first.isKept)
  return isClear ? { isKept: first.isKept, variant: choice.variant } : { isKept: undefined, variant: undefined }
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
function ownRetention(key: string, { isKept, variant }: Choice): boolean | undefined {
  if (variant === undefined) return isKept
  return variant.toLowerCase() === key ? true : undefined
}

/**
 * Whether each project is retained, by lower-cased id; projects that keep their status are missing. A variant puts its
 * project out and retains the other one, unless that one has a forced choice or gives way itself. A variant that
 * cannot stand in changes nothing.
 */
export function retentionByProject(plan: Plan, choices: FlatScenario['choices']): ReadonlyMap<string, boolean> {
  const retained = new Map<string, boolean>()
  for (const [key, choice] of choices) {
    const isKept = ownRetention(key, choice)
    if (isKept !== undefined) retained.set(key, isKept)
  }
  const replacements = replacementsIn(plan, choices)
  for (const key of replacements.values()) {
    const isForced = choices.get(key)?.isForced === true && retained.has(key)
    if (!isForced) retained.set(key, true)
  }
  for (const key of replacements.keys()) retained.set(key, false)
  return retained
}
