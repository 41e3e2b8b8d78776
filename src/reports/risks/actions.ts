/** The actions against risks, those that are late first. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { daysText } from '../../lang/plurals.ts'
import { daysOverdue } from '../../plan/due-dates.ts'
import type { Plan } from '../../plan/plan.ts'
import { actionsOf, isDone, isLiveRisk, type RiskAction, risksOf } from '../../plan/risks.ts'
import { bilingual, printed } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Cell } from '../document/document.ts'
import { byId, column, listTable, note } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { endDay } from '../sections/decisions.ts'
import { ofChosen } from '../words/of-chosen.ts'
import { holderOf, RISK_HEADINGS } from './register.ts'

const TEXTS = printed('actions', {
  title: { fr: 'Actions de maîtrise', en: 'Risk actions' },
  action: { fr: 'Action', en: 'Action' },
  done: { fr: 'Faite le', en: 'Done on' },
  late: (days: string) => ({ fr: `en retard de ${days}`, en: `${days} late` }),
  isDone: { fr: 'faite', en: 'done' },
  toDo: { fr: 'à faire', en: 'to do' },
  noDue: { fr: 'à faire, sans échéance', en: 'to do, no due date' },
  none: {
    fr: 'Aucune action sur un risque ouvert ou avéré\u00a0: écrivez sous «\u00a0actions\u00a0» d’un risque ce qui est à faire, par qui et pour quand.',
    en: 'No action against a risk that is open or has occurred: write under "actions" of a risk what is to be done, by whom and by when.',
  },
})

export function lateState(days: number): Cell {
  return text(
    bilingual((lang) => TEXTS.late(daysText(days, lang))[lang]),
    'bad',
  )
}

/** Where something that is not done stands, by the day it is due, in words. */
export function dueState(plan: Pick<Plan, 'asOf'>, due: string | undefined): Cell {
  const late = daysOverdue(plan, due)
  if (late !== undefined) return lateState(late)
  return text(due === undefined ? TEXTS.noDue : TEXTS.toDo)
}

export function actionState(plan: Plan, action: RiskAction): Cell {
  return isDone(plan, action) ? text(TEXTS.isDone, 'good') : dueState(plan, action.written.due)
}

/** Late ones first, then those to do by their due dates, then those that are done. */
function rank(plan: Plan, action: RiskAction): number {
  const { due } = action.written
  if (isDone(plan, action)) return Number.MAX_SAFE_INTEGER
  return endDay(due) ?? plan.asOf + Number.MAX_SAFE_INTEGER / 2
}

export const riskActions = defineSection('risk-actions', TEXTS.title, ({ plan }: Pick<ReportContext, 'plan'>) => {
  const actions = risksOf(plan)
    .filter((risk) => isLiveRisk(plan, risk))
    .flatMap(actionsOf)
    .sort((left, right) => rank(plan, left) - rank(plan, right))
  if (actions.length === 0) return [note(ofChosen(plan, TEXTS.none))]
  return [
    listTable({ id: 'risk_actions', rowId: byId }, actions, [
      column('action', TEXTS.action, 'text', ({ written }) => written.title),
      column('risk', RISK_HEADINGS.risk, 'text', ({ risk }) => risk.title),
      column('holder', RISK_HEADINGS.holder, 'text', ({ risk }) => holderOf(plan, risk)),
      column('owner', LABELS.owner, 'role', ({ written }) => written.owner),
      column('due', LABELS.due, 'day', ({ written }) => endDay(written.due)),
      column('done', TEXTS.done, 'day', ({ written }) => endDay(written.done)),
      column('state', RISK_HEADINGS.state, 'text', (action) => actionState(plan, action)),
    ]),
  ]
})
