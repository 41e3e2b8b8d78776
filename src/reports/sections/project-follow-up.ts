/** What is to be done and decided about a project, for its page: risk actions, action plan of the review, follow-ups and decisions. */
import { recordKindLabel } from '../../lang/catalogue/changes.ts'
import { followUpLabel } from '../../lang/catalogue/governance-names.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { colon } from '../../lang/punctuation.ts'
import { daysOverdue, followUpDelay, isFollowedUp, isToFollowUp } from '../../plan/due-dates.ts'
import { isSameId } from '../../plan/entity.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { isOpen } from '../../plan/project-status.ts'
import { lastReview } from '../../plan/reviews.ts'
import { actionDelay, actionsOf, isDone, risksHeldBy } from '../../plan/risks.ts'
import { type Bilingual, bilingual, capitalised, printed } from '../../values/language.ts'
import { tableId } from '../document/assemble.ts'
import { text, verbatim } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import { column, listTable, withoutIdleColumns } from '../document/table.ts'
import { actionState, dueState, lateState } from '../risks/actions.ts'
import { decisionTable } from './decision-table.ts'
import { endDay } from './decisions.ts'

const TEXTS = printed('project-follow-up', {
  plan: { fr: 'Plan d’action', en: 'Action plan' },
  action: { fr: 'Action', en: 'Action' },
  state: { fr: 'État', en: 'State' },
  pending: { fr: 'Décisions à prendre', en: 'Decisions to take' },
  taken: { fr: 'Décisions prises', en: 'Decisions taken' },
})

type Decision = Entry<'decisions'>

interface Action {
  readonly from: Bilingual
  readonly what: string
  readonly owner: string | undefined
  readonly due: string | undefined
  readonly state: Cell
  /** By how many days it is late; undefined where it is not. */
  readonly late: number | undefined
  readonly isSettled: boolean
}

/** `Risk: Networks behind schedule`; the kind alone where there is no name to give. */
function sourceOf(kind: string, name?: Bilingual): Bilingual {
  return bilingual((lang) => {
    const word = capitalised(recordKindLabel(kind)[lang])
    return name === undefined ? word : `${word}${colon(lang)} ${name[lang]}`
  })
}

function ofRisks(plan: Plan, project: Project): Action[] {
  return risksHeldBy(plan, project)
    .flatMap(actionsOf)
    .map((action): Action => {
      const { title, owner, due } = action.written
      const from = sourceOf('risk', action.risk.title)
      const state = actionState(plan, action)
      const [late, isSettled] = [actionDelay(plan, action), isDone(plan, action)]
      return { from, what: title, owner, due, state, late, isSettled }
    })
}

/** The action plan of the last review of a project that goes on. */
function ofReview(plan: Plan, project: Project): Action[] {
  const written = isOpen(project) ? lastReview(plan, project)?.review.action_plan : undefined
  if (written === undefined) return []
  const { action: what, owner, due } = written
  const [state, late] = [dueState(plan, due), daysOverdue(plan, due)]
  return [{ from: sourceOf('review'), what, owner, due, state, late, isSettled: false }]
}

/** The decisions of the register that name the project, but for those of days to come. */
function decisionsAbout(plan: Plan, { id }: Project): Decision[] {
  return plan.decisions.filter(
    ({ projects = [], date, outcome }) =>
      projects.some((one) => isSameId(one, id)) && (outcome === 'pending' || (endDay(date) ?? plan.asOf) <= plan.asOf),
  )
}

const isPending = ({ outcome }: Decision): boolean => outcome === 'pending'

function ofDecisions(plan: Plan, project: Project): Action[] {
  return decisionsAbout(plan, project)
    .filter((one) => !isPending(one) && isFollowedUp(one))
    .map((decision): Action => {
      const { id, subject = id, owner, due, status = 'open' } = decision
      const late = followUpDelay(plan, decision)
      const told = text(followUpLabel(status), status === 'done' ? 'good' : undefined)
      const state = late === undefined ? told : lateState(late)
      return {
        from: sourceOf('decision', verbatim(id)),
        what: subject,
        owner,
        due,
        state,
        late,
        isSettled: !isToFollowUp(decision),
      }
    })
}

/** What is to be done about the project, by whom and by when: the longest overdue first, then by due date, what is settled last. */
export function actionPlan(plan: Plan, project: Project): Table {
  const rank = ({ isSettled, due }: Action): number =>
    isSettled ? Number.MAX_SAFE_INTEGER : (endDay(due) ?? Number.MAX_SAFE_INTEGER / 2)
  const actions = [...ofRisks(plan, project), ...ofReview(plan, project), ...ofDecisions(plan, project)].toSorted(
    (left, right) => rank(left) - rank(right),
  )
  const table = listTable({ id: tableId(project.id, 'actions'), title: TEXTS.plan }, actions, [
    column('action', TEXTS.action, 'text', ({ what }) => what),
    column('source', LABELS.source, 'text', ({ from }) => from),
    column('owner', LABELS.owner, 'role', ({ owner }) => owner),
    column('due', LABELS.due, 'day', ({ due }) => endDay(due)),
    column('state', TEXTS.state, 'text', ({ state }) => state),
  ])
  return withoutIdleColumns(table, ['owner', 'due'])
}

/** The decisions about the project that are to be taken, then those that were, the latest first. */
export function projectDecisions(plan: Plan, project: Project): Table[] {
  const dayOf = ({ date }: Decision): number => endDay(date) ?? 0
  const all = decisionsAbout(plan, project)
  const taken = all.filter((one) => !isPending(one)).toSorted((a, b) => dayOf(b) - dayOf(a))
  const id = (part: string): string => tableId(project.id, part)
  return [
    decisionTable(id('decisions_pending'), TEXTS.pending, all.filter(isPending)),
    decisionTable(id('decisions_taken'), TEXTS.taken, taken),
  ].map((table) => withoutIdleColumns(table, ['date', 'body', 'outcome']))
}
