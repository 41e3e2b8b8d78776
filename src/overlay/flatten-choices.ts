/** Merges the choices of a scenario's lineage: the nearest one counts key by key, and a forced one holds. */
import { keyWithin } from '../plan/entity.ts'
import { projectById } from '../plan/find-entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { type Month, monthOfDay, parseDay } from '../values/calendar.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import type { Choice } from './flat-scenario.ts'
import { isWritten } from './lineage.ts'
import { retentionOf, type WrittenChoice } from './retention.ts'

function monthOfStart(text: string | undefined): Month | undefined {
  const day = text === undefined ? undefined : parseDay(text, 'start')
  return day === undefined ? undefined : monthOfDay(day)
}

/** Whether an inherited choice is forced and says whether its project is retained: only another forced one changes that. */
export function isFixed(choice: Choice | undefined): choice is Choice {
  return choice?.isForced === true && choice.isKept !== undefined
}

/** What the choice says of whether its project is retained: its own value counts only where nothing forced stands before it. */
function mergedRetention(
  inherited: Choice | undefined,
  own: WrittenChoice,
): Pick<Choice, 'isKept' | 'variant' | 'reason'> {
  const retention = retentionOf(own)
  const isOverruled = isFixed(inherited) && own.forced !== true
  if (retention === undefined || isOverruled) {
    const reason = isOverruled ? inherited?.reason : (own.reason ?? inherited?.reason)
    return { isKept: inherited?.isKept, variant: inherited?.variant, reason }
  }
  // A choice that goes against the inherited one leaves its reason behind.
  const isSame = retention.isKept === inherited?.isKept
  return { ...retention, reason: own.reason ?? (isSame ? inherited?.reason : undefined) }
}

function merged(inherited: Choice | undefined, own: WrittenChoice, project: string, at: PathOrigin): Choice {
  return {
    project,
    ...mergedRetention(inherited, own),
    start: monthOfStart(own.start) ?? inherited?.start,
    scale: own.scale ?? inherited?.scale,
    stretch: own.stretch ?? inherited?.stretch,
    displaces: own.displaces ?? inherited?.displaces,
    isForced: own.forced === true || inherited?.isForced === true,
    at,
  }
}

function addLayer(plan: Plan, choices: Map<string, Choice>, layer: Entry<'scenarios'>): void {
  const seen = new Set<string>()
  for (const [id, own] of Object.entries(layer.choices ?? {})) {
    const key = id.toLowerCase()
    if (seen.has(key)) continue
    seen.add(key)
    const project = projectById(plan, id)?.id ?? id
    choices.set(key, merged(choices.get(key), own, project, keyWithin(layer, 'choices', id)))
  }
  if (!isWritten(layer)) return
  for (const [key, choice] of choices) choices.set(key, { ...choice, scale: undefined })
}

/**
 * The choices of a lineage by the project's lower-cased id, in the order in which it first names them; of two choices
 * of one scenario about the same project the first counts.
 *
 * @param layers - the farthest ancestor first.
 */
export function flattenChoices(plan: Plan, layers: readonly Entry<'scenarios'>[]): ReadonlyMap<string, Choice> {
  const choices = new Map<string, Choice>()
  for (const layer of layers) addLayer(plan, choices, layer)
  return choices
}
