/** The decisions that the last reviews of projects ask for: the question, who is to take it and by when. */
import { type Day, parseDay } from '../values/calendar.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { addToList } from '../values/multimap.ts'
import { isSameId } from './entity.ts'
import { entityById } from './find-entity.ts'
import type { Entry, Plan, Project } from './plan.ts'
import { isCandidate, isOpen } from './project-status.ts'
import { lastReview } from './reviews.ts'

export interface DecisionAsked {
  readonly project: Project
  readonly question: string
  /** The id of the body that is to take it; undefined where the review names none. */
  readonly body: string | undefined
  /** The day by which it is to be taken. */
  readonly due: Day | undefined
  /** What may be chosen, as written. */
  readonly options: readonly string[]
  readonly review: Entry<'reviews'>
  /** The day of the review. */
  readonly reviewed: Day
}

/** Outcomes that leave what was asked open: it comes before the body again. */
const OPEN: readonly (string | undefined)[] = ['pending', 'postponed']

/** The decisions up to the status date that settle something, by the project that they are about, its id in lower case. */
const settledByProject = memoizeByObject(({ decisions, asOf }: Plan) => {
  const settled = new Map<string, { readonly day: Day; readonly body: string }[]>()
  for (const { date = '', body = '', outcome, projects = [] } of decisions) {
    const day = parseDay(date, 'end')
    if (day === undefined || day > asOf || OPEN.includes(outcome)) continue
    for (const project of projects) addToList(settled, project.toLowerCase(), { day, body })
  }
  return settled
})

/**
 * Whether the register answers a question about a project: a decision about it of the body that was asked, of any where
 * none was named, dated from the day of the review on.
 */
function isAnswered(plan: Plan, { project, body, reviewed }: Pick<DecisionAsked, 'project' | 'body' | 'reviewed'>) {
  const settled = settledByProject(plan).get(project.id.toLowerCase()) ?? []
  return settled.some((one) => one.day >= reviewed && (body === undefined || isSameId(one.body, body)))
}

/** What a review asks to be decided and nobody has decided since; undefined where it asks nothing. A plain text is a question without body and day. */
export function decisionAsked(plan: Plan, project: Project): DecisionAsked | undefined {
  const last = lastReview(plan, project)
  const asked = last?.review.decision_requested
  if (last === undefined || asked === undefined || asked === null) return undefined
  const { question, body, due = '', options = [] } = typeof asked === 'string' ? { question: asked } : asked
  const { review, day: reviewed } = last
  if (isAnswered(plan, { project, body, reviewed })) return undefined
  return { project, question, body, due: parseDay(due, 'end'), options, review, reviewed }
}

/** The decisions that are asked of projects that are not over, in plan order. */
export function decisionsAsked(plan: Plan): DecisionAsked[] {
  return plan.projects
    .filter((project) => isOpen(project) || isCandidate(project))
    .flatMap((project) => decisionAsked(plan, project) ?? [])
}

/** Whether a body is of the executive, whose director reads the page of the direction. */
export function isOfExecutive(plan: Plan, body: string | undefined): boolean {
  return body !== undefined && entityById(plan.bodies, body)?.level === 'executive'
}
