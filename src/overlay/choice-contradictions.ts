/**
 * Finds what one choice says in vain: of whether its project is retained, of a start, a length or a factor that it
 * cannot have.
 */
import { within } from '../plan/entity.ts'
import { projectById } from '../plan/find-entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { hasStarted, isGone } from '../plan/project-status.ts'
import { type Day, lastDay, monthOfDay, parseDay } from '../values/calendar.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import type { Contradiction } from './contradiction.ts'
import { retentionKeysOf, retentionOf, type WrittenChoice } from './retention.ts'
import { MOST_MONTHS, monthsOfSpan } from './retiming.ts'
import { isScale, MOST_SCALE } from './scale-project.ts'

export function keepAndOut(project: string, choice: WrittenChoice, place: PathOrigin): Contradiction[] {
  const says = retentionKeysOf(choice)
  const keeps = says.find(({ isKept }) => isKept)
  const leaves = says.find(({ isKept }) => !isKept)
  if (keeps === undefined || leaves === undefined) return []
  const at = within({ at: place }, leaves.key)
  return [{ kind: 'keep-and-out', project, at, related: within({ at: place }, keeps.key) }]
}

/** The place of the value by which a choice decides its project. */
function placeOfRetention(choice: WrittenChoice, place: PathOrigin): PathOrigin {
  return within({ at: place }, retentionKeysOf(choice)[0]?.key ?? 'keep')
}

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
export function againstStatus(plan: Plan, project: Project, choice: WrittenChoice, place: PathOrigin): Contradiction[] {
  const retention = retentionOf(choice)
  if (retention?.isKept === undefined) return []
  const at = placeOfRetention(choice, place)
  if (!retention.isKept && project.status === 'completed') {
    return [{ kind: 'out-of-completed', project: project.id, at, related: within(project, 'status') }]
  }
  const kept = retention.isKept ? project : projectById(plan, retention.variant ?? '')
  if (kept === undefined || !isGone(kept)) return []
  const related = within(kept, 'status')
  const named = retention.isKept ? at : within({ at: place }, 'variant')
  const names = { project: kept.id, status: kept.status }
  return [{ kind: 'keep-of-stopped', ...names, at: named, related }]
}

/** The day that a start means: its own, or the last day of a month, since that may still be ahead. */
function latestStart(text: string): Day | undefined {
  const day = parseDay(text, 'start')
  if (day === undefined || text.length > 'YYYY-MM'.length) return day
  return lastDay(monthOfDay(day))
}

function startContradiction(
  { asOf }: Pick<Plan, 'asOf'>,
  project: Project,
  text: string,
  at: PathOrigin,
): Contradiction[] {
  const { id, status, span, actual } = project
  if (hasStarted(project)) {
    return [{ kind: 'start-of-started', project: id, status, since: actual.start, at }]
  }
  if (span.start === undefined) return [{ kind: 'nothing-to-move', project: id, key: 'start', at }]
  const [start, latest] = [parseDay(text, 'start'), latestStart(text)]
  if (start === undefined || latest === undefined || latest > asOf) return []
  return [{ kind: 'start-in-the-past', project: id, start, asOf, at }]
}

/** Whether a length cannot be changed: no dates, or an end that is past. */
function isFixed({ span, actual, status }: Project): boolean {
  const isDated = span.start !== undefined && span.end !== undefined
  return !isDated || actual.end !== undefined || status === 'completed'
}

function stretchContradiction(project: Project, stretch: number, at: PathOrigin): Contradiction[] {
  const { id } = project
  if (stretch < 1 || stretch > MOST_MONTHS) {
    const limits = { min: 1, max: MOST_MONTHS }
    return [{ kind: 'value-impossible', project: id, key: 'stretch', value: stretch, ...limits, at }]
  }
  if (isFixed(project)) return [{ kind: 'nothing-to-move', project: id, key: 'stretch', at }]
  const span = monthsOfSpan(project)
  const isSame = span !== undefined && span.last - span.first + 1 === stretch
  const limits = project.written.stretchable
  const isAllowed = limits === undefined ? !hasStarted(project) : stretch >= limits.min && stretch <= limits.max
  if (isSame || isAllowed) return []
  return [
    {
      kind: 'stretch-beyond-limits',
      project: id,
      stretch,
      min: limits?.min,
      max: limits?.max,
      at,
      ...(limits === undefined ? {} : { related: within(project, 'stretchable') }),
    },
  ]
}

function scaleContradiction(project: Project, scale: number, at: PathOrigin): Contradiction[] {
  if (isScale(scale)) return []
  const limits = { min: 0, max: MOST_SCALE }
  return [{ kind: 'value-impossible', project: project.id, key: 'scale', value: scale, ...limits, at }]
}

/**
 * What of a choice's start, length and factor cannot hold, in this order.
 *
 * @param place - the place of the choice.
 */
export function timingContradictions(
  plan: Pick<Plan, 'asOf'>,
  project: Project,
  { start, stretch, scale }: WrittenChoice,
  place: PathOrigin,
): Contradiction[] {
  const at = (key: string) => within({ at: place }, key)
  return [
    ...(start === undefined ? [] : startContradiction(plan, project, start, at('start'))),
    ...(stretch === undefined ? [] : stretchContradiction(project, stretch, at('stretch'))),
    ...(scale === undefined ? [] : scaleContradiction(project, scale, at('scale'))),
  ]
}
