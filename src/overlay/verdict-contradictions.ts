/** Finds what a choice says in vain about whether its project is retained. */
import { within } from '../model/entity.ts'
import type { Plan, Project } from '../model/plan.ts'
import { projectById } from '../model/project-by-id.ts'
import type { PathOrigin } from '../source/origin.ts'
import type { Contradiction } from './contradiction.ts'
import { saysOf, verdictOf, type WrittenChoice } from './verdict.ts'
import { isGone } from './verdicts.ts'

/** A choice that retains and leaves out at once. */
export function keepAndOut(
  project: string,
  choice: WrittenChoice,
  place: PathOrigin,
): Contradiction[] {
  const says = saysOf(choice)
  const keeps = says.find(({ isKept }) => isKept)
  const leaves = says.find(({ isKept }) => !isKept)
  if (keeps === undefined || leaves === undefined) return []
  const at = within({ at: place }, leaves.key)
  return [{ kind: 'keep-and-out', project, at, related: within({ at: place }, keeps.key) }]
}

/** The place of the value by which a choice decides its project. */
function placeOfVerdict(choice: WrittenChoice, place: PathOrigin): PathOrigin {
  return within({ at: place }, saysOf(choice)[0]?.key ?? 'keep')
}

/** A variant that is not of the project's group. */
export function variantNotInGroup(
  plan: Plan,
  project: Project,
  choice: WrittenChoice,
  place: PathOrigin,
): Contradiction[] {
  const variant = choice.variant === undefined ? undefined : projectById(plan, choice.variant)
  if (variant === undefined || variant === project) return []
  const [group, variantGroup] = [project.written.variants, variant.written.variants]
  if (group !== undefined && group.toLowerCase() === variantGroup?.toLowerCase()) return []
  const related = within(variant, variantGroup === undefined ? 'id' : 'variants')
  const at = within({ at: place }, 'variant')
  const names = { project: project.id, variant: variant.id }
  return [{ kind: 'variant-not-in-group', ...names, group, variantGroup, at, related }]
}

/** A project left out although it is completed, or retained (as a variant too) although it is gone. */
export function againstStatus(
  plan: Plan,
  project: Project,
  choice: WrittenChoice,
  place: PathOrigin,
): Contradiction[] {
  const verdict = verdictOf(choice)
  if (verdict?.isKept === undefined) return []
  const at = placeOfVerdict(choice, place)
  if (!verdict.isKept && project.status === 'completed') {
    return [
      { kind: 'out-of-completed', project: project.id, at, related: within(project, 'status') },
    ]
  }
  const kept = verdict.isKept ? project : projectById(plan, verdict.variant ?? '')
  if (kept === undefined || !isGone(kept)) return []
  const related = within(kept, 'status')
  const named = verdict.isKept ? at : within({ at: place }, 'variant')
  const names = { project: kept.id, status: kept.status }
  return [{ kind: 'keep-of-stopped', ...names, at: named, related }]
}
