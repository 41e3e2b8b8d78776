/** The benefits of programmes and projects, each with what was measured of it and the verdict on the status date. */
import { entityById } from '../../plan/find-entity.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { isRetained } from '../../plan/project-status.ts'
import { type Day, parseDay } from '../../values/calendar.ts'
import { type Aim, isLevelToHold, isReached, shareOfWay } from './share-of-way.ts'

/** What is said of a benefit, best first. */
type BenefitVerdict = 'reached' | 'on_the_way' | 'late' | 'missed' | 'no_start' | 'not_measured' | 'no_target'

type Benefit = NonNullable<Entry<'programmes'>['benefits']>[number]

/** Who promises a benefit: a programme, or a project of one or of none. */
export type BenefitHolder =
  | { readonly kind: 'programme'; readonly entity: Entry<'programmes'> }
  | { readonly kind: 'project'; readonly entity: Project }

export interface BenefitResult {
  readonly benefit: Benefit
  /** Its position in the holder's list. */
  readonly index: number
  readonly holder: BenefitHolder
  /** The programme that it counts under; undefined for a project outside programmes. */
  readonly programme: Entry<'programmes'> | undefined
  readonly due: Day | undefined
  /** The value and its day, as they were known on the status date: one measured later was not. */
  readonly actual: number | undefined
  readonly measured: Day | undefined
  /** Undefined without a value, or without a way to measure along. */
  readonly share: number | undefined
  readonly verdict: BenefitVerdict
}

function verdictOf({ asOf }: Pick<Plan, 'asOf'>, aim: Aim, due: Day | undefined): BenefitVerdict {
  if (aim.target === undefined) return 'no_target'
  if (aim.actual === undefined) return 'not_measured'
  if (isReached(aim)) return 'reached'
  // A value beside the target says nothing where nobody knows from which side it comes.
  if (aim.baseline === undefined) return 'no_start'
  if (due !== undefined && due <= asOf) return 'missed'
  return isLevelToHold(aim) ? 'late' : 'on_the_way'
}

export function benefitsOf(plan: Pick<Plan, 'asOf' | 'programmes'>, holder: BenefitHolder): BenefitResult[] {
  const { benefits = [] } = holder.kind === 'programme' ? holder.entity : holder.entity.written
  const programme =
    holder.kind === 'programme' ? holder.entity : entityById(plan.programmes, holder.entity.written.programme ?? '')
  return benefits.map((benefit, index) => {
    const due = parseDay(benefit.due ?? '', 'end')
    const { baseline, target } = benefit
    const measured = parseDay(benefit.measured ?? '', 'end')
    const isKnown = measured === undefined || measured <= plan.asOf
    const aim = { baseline, target, actual: isKnown ? benefit.actual : undefined }
    return {
      benefit,
      index,
      holder,
      programme,
      due,
      actual: aim.actual,
      measured: isKnown ? measured : undefined,
      share: shareOfWay(aim),
      verdict: verdictOf(plan, aim, due),
    }
  })
}

/** The benefits of all programmes, then of the retained projects: a project that was stopped promises nothing any more. */
export function benefitResults(plan: Pick<Plan, 'asOf' | 'programmes' | 'projects'>): BenefitResult[] {
  return [
    ...plan.programmes.flatMap((entity) => benefitsOf(plan, { kind: 'programme', entity })),
    ...plan.projects.filter(isRetained).flatMap((entity) => benefitsOf(plan, { kind: 'project', entity })),
  ]
}
