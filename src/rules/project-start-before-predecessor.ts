/** Finds projects that start before a project they depend on has ended. */

import { dateWords, onDate } from '../lang/dates.ts'
import { formatNumber } from '../lang/numbers.ts'
import { formOf } from '../lang/plurals.ts'
import { within } from '../plan/entity.ts'
import { projectById } from '../plan/find-entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { isLive } from './facts/looked-at.ts'
import { datePlace, dateText, shiftDay } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

interface Dependency {
  readonly project: Project
  readonly position: number
  readonly before: Project
  readonly lag: number
  readonly isBroken: boolean
}

/** The dependencies of a project of which both dates are known. */
function dependenciesOf(plan: Plan, project: Project): Dependency[] {
  const { span, written } = project
  return (written.depends_on ?? []).flatMap(({ project: id, lag = 0 }, position) => {
    const before = projectById(plan, id)
    if (before === undefined || !isLive(before)) return []
    const { end } = before.span
    if (end === undefined || span.start === undefined) return []
    return [{ project, position, before, lag, isBroken: span.start <= shiftDay(end, lag) }]
  })
}

/** The dated dependencies of all projects to be done. */
function dependencies(plan: Plan): Dependency[] {
  return plan.projects
    .filter((project) => isLive(project) && project.status !== 'completed')
    .flatMap((project) => dependenciesOf(plan, project))
}

/** How the start lies to the end of the predecessor. */
function distance(lag: number): Bilingual {
  if (lag === 0) return { fr: 'avant', en: 'before' }
  const months = Math.abs(lag)
  const count = bilingual((lang) => {
    const many = formatNumber(months, lang)
    return formOf(months, { fr: ['d’un mois', `de ${many}\u00a0mois`], en: ['a month', `${many}\u00a0months`] }, lang)
  })
  return lag > 0
    ? { fr: `moins ${count.fr} après`, en: `less than ${count.en} after` }
    : { fr: `plus ${count.fr} avant`, en: `more than ${count.en} before` }
}

function message({ project, before, lag }: Dependency): Bilingual {
  const [start, end] = [dateText(project, 'start'), dateText(before, 'end')]
  return {
    fr: `Le projet ${nameOf(project, 'fr')} commence ${onDate(start, 'fr')}, ${distance(lag).fr} la fin de ${nameOf(before, 'fr')} (${dateWords(end, 'fr')})`,
    en: `${nameOf(project, 'en')} starts ${onDate(start, 'en')}, ${distance(lag).en} the end of ${nameOf(before, 'en')} (${dateWords(end, 'en')})`,
  }
}

/** Finds projects that start before the end of one they depend on, lag included. */
export const projectStartBeforePredecessor = defineRule({
  id: 'project-start-before-predecessor',
  subject: 'projects',
  severity: 'warning',
  parts: ['predecessor'],
  summary: {
    fr: 'Un projet commence après la fin de ceux dont il dépend, délai compris',
    en: 'A project starts after the end of those it depends on, lag included',
  },
  why: {
    fr: 'Le conflit de calendrier reste caché jusqu’au jour du démarrage',
    en: 'The conflict in the schedule stays hidden until the day of the start',
  },
  fix: {
    fr: 'décalez le projet, ou réduisez le délai «\u00a0lag\u00a0» si les deux peuvent se chevaucher',
    en: 'move the project, or lower "lag" if the two may overlap',
  },
  breach: {
    fr: ['dépendance non respectée', 'dépendances non respectées'],
    en: ['broken dependency', 'broken dependencies'],
  },
  collective: {
    population: (plan) => dependencies(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} dépendances datées ne sont pas respectées`,
      (count, of) => `${count} of ${of} dated dependencies are broken`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    for (const dependency of dependencies(plan)) {
      const { project, position, before, lag, isBroken } = dependency
      if (!isBroken) continue
      yield {
        at: within(project, 'depends_on', position, 'project'),
        entity: project.id,
        facts: {
          start: dateText(project, 'start'),
          predecessor: before.id,
          predecessor_end: dateText(before, 'end'),
          lag_months: lag,
        },
        related: [
          { at: datePlace(project, 'start'), label: { fr: 'début du projet', en: 'start of the project' } },
          {
            at: datePlace(before, 'end'),
            label: { fr: 'fin du projet dont il dépend', en: 'end of the project it depends on' },
          },
        ],
        message: message(dependency),
      }
    }
  },
})
