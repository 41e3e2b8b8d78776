/** Finds measures that no project puts in place before the deadline of their regime. */

import { ofDate, onDate } from '../lang/dates.ts'
import { within } from '../plan/entity.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { isCompleted } from '../plan/project-status.ts'
import { type RegimeMeasure, regimesInUse } from '../plan/regimes/in-use.ts'
import { riskAcceptance } from '../plan/security.ts'
import { type Day, dayText, parseDay } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** A measure that comes after the deadline of its regime. */
interface LateMeasure {
  readonly entry: Entry<'regimes'>
  readonly deadline: string
  readonly measure: RegimeMeasure
  /** The first project to put it in place. */
  readonly project: Project
  readonly end: Day
}

/** The project that puts a measure in place first, and when; undefined where one that may be earlier has no end. */
function firstToEnd({ projects, standing }: RegimeMeasure): Pick<LateMeasure, 'project' | 'end'>[] {
  if (standing !== 'by_project') return []
  const open = projects.filter((project) => !isCompleted(project))
  const dated = open.flatMap((project) => {
    const { end } = project.span
    return end === undefined ? [] : [{ project, end }]
  })
  if (dated.length < open.length) return []
  return dated.sort((left, right) => left.end - right.end).slice(0, 1)
}

function lateMeasures(plan: Plan): LateMeasure[] {
  return regimesInUse(plan).flatMap(({ entry, measures }) => {
    const deadline = entry?.deadline
    const day = parseDay(deadline ?? '', 'end')
    if (entry === undefined || deadline === undefined || day === undefined) return []
    return measures.flatMap((measure) =>
      firstToEnd(measure)
        .filter(({ end, project }) => end > day && riskAcceptance(plan, project) === undefined)
        .map((first) => ({ entry, deadline, measure, ...first })),
    )
  })
}

/** Finds measures carried by projects that all end after the deadline of the regime, where no decision accepts the risk. */
export const regimeMeasureLate = defineRule({
  id: 'regime-measure-late',
  subject: 'security',
  severity: 'warning',
  parts: ['measure'],
  summary: {
    fr: 'Un projet met chaque mesure en place avant l’échéance de son référentiel',
    en: 'A project puts each measure in place before the deadline of its regime',
  },
  why: {
    fr: 'Une mesure livrée après l’échéance laisse l’organisme en défaut dans l’intervalle',
    en: 'A measure that comes after the deadline leaves the organisation in breach until then',
  },
  fix: {
    fr: 'avancez le projet, ou prévoyez une mesure d’attente et faites accepter le risque par une décision (kind: risk_acceptance) qui nomme le projet',
    en: 'bring the project forward, or plan an interim measure and have the risk accepted by a decision (kind: risk_acceptance) that names the project',
  },
  follows: ['project-end-before-start', 'date-outside-plan'],
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    for (const { entry, deadline, measure, project, end } of lateMeasures(plan)) {
      const day = dayText(end)
      yield {
        at: measure.written === undefined ? within(entry, 'deadline') : measure.at,
        entity: entry.id,
        facts: { measure: measure.letter, deadline, end: day, project: project.id },
        related: [{ at: within(project, 'id'), label: project.title }],
        message: {
          fr: `Mesure ${measure.id} ${nameOf(measure, 'fr')} en place ${onDate(day, 'fr')} au plus tôt (projet ${nameOf(project, 'fr')}), après l’échéance ${ofDate(deadline, 'fr')}`,
          en: `Measure ${measure.id} ${nameOf(measure, 'en')} will be in place ${onDate(day, 'en')} at the earliest (${nameOf(project, 'en')}), after the deadline ${ofDate(deadline, 'en')}`,
        },
      }
    }
  },
})
