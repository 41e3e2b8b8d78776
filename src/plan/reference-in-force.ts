/**
 * The two references of a project: the first one, its baseline, which the account of a plan holds it against, and the
 * one in force on a day, which steering does. The last re-baseline that a decision carries is in force (variance
 * against the current baseline, PMI, Practice Standard for Earned Value Management).
 */

import type { Raw } from '../schema/document.ts'
import { type Day, parseDay } from '../values/calendar.ts'
import { daysOf } from './build/spread.ts'
import { entityById } from './find-entity.ts'
import type { Baseline, DateSpan, Entry, Plan, Project } from './plan.ts'
import { writtenCents } from './written-amount.ts'

export type Rebaseline = NonNullable<Project['written']['rebaselines']>[number]

/** What a baseline and a re-baseline both may state. */
type Stage = NonNullable<Project['written']['baseline']>

/** What a re-baseline is judged by: the register and the status date. */
type Ground = Pick<Plan, 'decisions' | 'asOf'>

/** The keys of a project that references are made of. */
type Referenced = { readonly written: Pick<Raw<'projects'>, 'baseline' | 'rebaselines'> }

/** What a decision that moves a baseline may be about. */
const MOVING: readonly string[] = ['rebaseline', 'approve', 'scenario', 'budget', 'resume']

/** Which key of a decision keeps it from moving a baseline: it was not approved, or does something else; undefined where none does. */
export function whyNotMoving({
  kind,
  outcome,
}: Pick<Entry<'decisions'>, 'kind' | 'outcome'>): 'outcome' | 'kind' | undefined {
  if (outcome !== undefined && outcome !== 'approved') return 'outcome'
  return kind === undefined || MOVING.includes(kind) ? undefined : 'kind'
}

/** Whether an entry of the register carries a re-baseline. */
function isCarried({ decisions }: Ground, { decision: id }: Rebaseline): boolean {
  const decision = id === undefined ? undefined : entityById(decisions, id)
  return decision !== undefined && whyNotMoving(decision) === undefined
}

/** The re-baselines in force at the end of a day, the first made first: those that a decision carries and that are dated by then. */
export function rebaselinesInForce(ground: Ground, { written }: Referenced, day: Day = ground.asOf): Rebaseline[] {
  const madeOn = ({ date }: Rebaseline): number => parseDay(date, 'end') ?? 0
  return (written.rebaselines ?? [])
    .filter((one) => madeOn(one) <= day && isCarried(ground, one))
    .toSorted((one, other) => madeOn(one) - madeOn(other))
}

/** A value of the reference in force at the end of a day: the last that is stated; undefined where none is. */
export function statedInForce<T>(
  ground: Ground,
  project: Referenced,
  read: (stage: Stage) => T | undefined,
  day?: Day,
): T | undefined {
  return [project.written.baseline ?? {}, ...rebaselinesInForce(ground, project, day)]
    .map(read)
    .findLast((value) => value !== undefined)
}

export function datesInForce(ground: Ground, project: Referenced, day?: Day): DateSpan {
  const stated = (edge: 'start' | 'end'): Day | undefined =>
    statedInForce(ground, project, (stage) => parseDay(stage[edge] ?? '', edge), day)
  return { start: stated('start'), end: stated('end') }
}

/**
 * The reference in force at the end of a day, the status date where none is named: of each value the last that a
 * re-baseline states, else that of the baseline; undefined where the project has neither.
 *
 * @example baseline end 2024-03, re-baselined by CODIR on 2024-02-12 to 2024-09: from that day on 2024-09-30
 */
export function referenceInForce(
  plan: Ground & Pick<Plan, 'scale'>,
  project: Pick<Project, 'written' | 'baseline'>,
  day?: Day,
): Baseline | undefined {
  if (rebaselinesInForce(plan, project, day).length === 0) return project.baseline
  const amount = (section: 'investment' | 'operating') =>
    statedInForce(plan, project, (stage) => writtenCents(plan, stage[section]), day)
  const days = statedInForce(plan, project, (stage) => stage.days, day)
  return {
    ...datesInForce(plan, project, day),
    investment: amount('investment'),
    operating: amount('operating'),
    days: days === undefined ? undefined : daysOf(days),
  }
}

/** The end of the first reference, where the one in force has another. */
export function formerEnd(plan: Ground, project: Pick<Project, 'written' | 'baseline'>) {
  const first = project.baseline?.end
  return first === datesInForce(plan, project).end ? undefined : first
}

/** The project with its reference in force as its baseline, for what steering holds it against. */
export function againstReferenceInForce(plan: Ground & Pick<Plan, 'scale'>, project: Project): Project {
  const baseline = referenceInForce(plan, project)
  return baseline === project.baseline ? project : { ...project, baseline }
}
