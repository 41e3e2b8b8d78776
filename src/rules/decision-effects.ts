/** What decisions say that they did, against what their projects have become. */

import { decisionKindName } from '../lang/catalogue/governance-names.ts'
import { valueLabel } from '../lang/catalogue/labels.ts'
import { dateWords } from '../lang/dates.ts'
import { quote } from '../lang/punctuation.ts'
import { decisionsTaken, hasApproved } from '../plan/decisions-taken.ts'
import { isSameId, within } from '../plan/entity.ts'
import { projectById } from '../plan/find-entity.ts'
import type { Entry, Plan, Project, ProjectStatus } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { placedIn, recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** What a project may be after a decision of that kind, until another one changes it. */
const AFTER: Readonly<Partial<Record<NonNullable<Entry<'decisions'>['kind']>, readonly ProjectStatus[]>>> = {
  add: ['approved', 'planned', 'in_progress', 'completed', 'merged'],
  approve: ['approved', 'planned', 'in_progress', 'completed', 'merged'],
  cancel: ['cancelled', 'rejected', 'merged'],
  hold: ['on_hold'],
  postpone: ['postponed', 'candidate', 'proposed', 'approved', 'planned'],
  reject: ['rejected', 'cancelled'],
  resume: ['approved', 'planned', 'in_progress', 'completed'],
}

interface Effect {
  readonly project: Project
  readonly decision: Entry<'decisions'>
}

interface Last extends Effect {
  readonly day: number
  /** Whether another decision of the day says otherwise, or the disposition says what this one did here. */
  readonly isSettled: boolean
}

function after(before: Last | undefined, project: Project, decision: Entry<'decisions'>, day: number): Last {
  // A decision about several projects may do one thing to some of them: the disposition says that it did so here.
  const isDisposition = isSameId(project.written.disposition?.decision ?? '', decision.id)
  const isTied = before?.day === day && before.decision.kind !== decision.kind
  return { project, decision, day, isSettled: isDisposition || isTied }
}

/** Of each project the last decision that was approved and sets its status. */
function lastEffects(plan: Plan): Effect[] {
  const last = new Map<Project, Last>()
  const setting = decisionsTaken(plan).filter(
    ({ decision }) => hasApproved(decision) && AFTER[decision.kind ?? 'budget'],
  )
  for (const { decision, day } of setting) {
    const projects = (decision.projects ?? [])
      .map((id) => projectById(plan, id))
      .filter((project) => project !== undefined)
    for (const project of projects) last.set(project, after(last.get(project), project, decision, day))
  }
  return [...last.values()].filter(({ isSettled }) => !isSettled)
}

export const decisionWithoutEffect = recordRule({
  id: 'decision-without-effect',
  subject: 'governance',
  severity: 'warning',
  summary: {
    fr: 'Le statut d’un projet est celui que lui a donné la dernière décision à son sujet',
    en: 'The status of a project is the one that the last decision about it gave it',
  },
  why: {
    fr: 'Le registre et le portefeuille se contredisent\u00a0: l’un des deux est faux, et les taux avec lui',
    en: 'The register and the portfolio contradict each other: one of them is wrong, and with it the rates',
  },
  fix: {
    fr: 'corrigez le statut, ou inscrivez la décision qui l’a changé depuis',
    en: 'correct the status, or write the decision that has changed it since',
  },
  most: {
    fr: '{count} des {of} projets n’ont pas le statut que leur donne la dernière décision',
    en: '{count} of {of} projects do not have the status that the last decision gave them',
  },
  follows: ['project-status-unknown'],
  over: lastEffects,
  find({ project, decision }) {
    const { kind } = decision
    if (kind === undefined || project.status === 'unknown' || AFTER[kind]?.includes(project.status)) return undefined
    return {
      ...placedIn(project, 'status'),
      facts: { status: project.status, decision: decision.id, kind },
      related: [{ at: within(decision, 'kind'), label: { fr: 'la décision', en: 'the decision is here' } }],
      message: bilingual((lang) => {
        const [name, id] = [nameOf(project, lang), quote(decision.id, lang)]
        const [status, act] = [quote(valueLabel(project.status)[lang], lang), quote(decisionKindName(kind)[lang], lang)]
        const date = dateWords(decision.date ?? '', lang)
        return {
          fr: `Le projet ${name} a le statut ${status}, alors que la dernière décision à son sujet, ${id} (${date}), est de nature ${act}`,
          en: `${name} has the status ${status} although the last decision about it, ${id} (${date}), is of the kind ${act}`,
        }[lang]
      }),
    }
  },
})
