/** What is before a body on a day, as the page of its meeting has it: what reviews ask of it, and the decisions that wait for it. */
import type { DecisionAsked } from '../../plan/decisions-asked.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { toDecide } from '../../reports/meeting/decisions.ts'
import { chosenPlan } from '../../reports/project-choice.ts'
import { type Day, dayText } from '../../values/calendar.ts'

/** A question before a body; a review's is known by its project, one of the register by its own id. */
export interface Matter {
  readonly id: string
  readonly question: string
  /** As files write it. */
  readonly due: string | undefined
  readonly from: { readonly asked: DecisionAsked } | { readonly pending: Entry<'decisions'> }
}

export function mattersBefore(plan: Plan, body: Entry<'bodies'>, day: Day): Matter[] {
  // A review that was made since the meeting was not before it.
  const whole = { ...plan, asOf: day }
  const { asked, pending } = toDecide({ whole, plan: chosenPlan(whole, { body }), body })
  return [
    ...asked.map((one) => ({
      id: one.project.id,
      question: one.question,
      due: one.due === undefined ? undefined : dayText(one.due),
      from: { asked: one },
    })),
    ...pending.map((one) => ({ id: one.id, question: one.subject ?? one.id, due: one.due, from: { pending: one } })),
  ]
}
