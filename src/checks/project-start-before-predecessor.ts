/** Finds projects that start before a project they depend on has ended. */
import { within } from '../model/entity.ts'
import type { Plan, Project } from '../model/plan.ts'
import { projectById } from '../model/project-by-id.ts'
import { formatNumber } from '../text/format.ts'
import type { Bilingual } from '../units/language.ts'
import { defineCheck } from './define.ts'
import { datePlace } from './util/date-place.ts'
import { dateText } from './util/date-text.ts'
import { isLive } from './util/is-live.ts'
import { nameOf } from './util/name-of.ts'
import { shiftDay } from './util/shift-day.ts'

interface Conflict {
  readonly position: number
  readonly before: Project
  readonly lag: number
}

/** The dependencies that the project's start breaks. */
function conflictsOf(plan: Plan, { span, written }: Project): Conflict[] {
  return (written.depends_on ?? []).flatMap(({ project, lag = 0 }, position) => {
    const before = projectById(plan, project)
    if (before === undefined || !isLive(before)) return []
    const { end } = before.span
    if (end === undefined || span.start === undefined || span.start > shiftDay(end, lag)) return []
    return [{ position, before, lag }]
  })
}

/** How the start should lie to the end of the predecessor: after it, or so many months from it. */
function distance(lag: number): Bilingual {
  const months = Math.abs(lag)
  const count = {
    fr: `${formatNumber(months, 'fr')}\u00a0mois`,
    en: `${formatNumber(months, 'en')}\u00a0${months === 1 ? 'month' : 'months'}`,
  }
  if (lag === 0) return { fr: 'avant', en: 'after' }
  return lag > 0
    ? { fr: `moins de ${count.fr} après`, en: `at least ${count.en} after` }
    : { fr: `plus de ${count.fr} avant`, en: `at most ${count.en} before` }
}

function message(project: Project, { before, lag }: Conflict): Bilingual {
  const [start, end] = [dateText(project, 'start'), dateText(before, 'end')]
  return {
    fr: `Début du projet ${nameOf(project, 'fr')}, ${start}, ${distance(lag).fr} la fin de ${nameOf(before, 'fr')}, ${end}`,
    en: `Expected ${nameOf(project, 'en')} to start ${distance(lag).en} the end of ${nameOf(before, 'en')}, ${end}, got ${start}`,
  }
}

/** Finds projects that start before the end of one they depend on, lag included. */
export const projectStartBeforePredecessor = defineCheck({
  id: 'project-start-before-predecessor',
  severity: 'warning',
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
  *run(plan) {
    for (const project of plan.projects) {
      if (!isLive(project) || project.status === 'completed') continue
      for (const conflict of conflictsOf(plan, project)) {
        const { position, before, lag } = conflict
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
            {
              at: datePlace(project, 'start'),
              label: { fr: 'début du projet', en: 'start of the project' },
            },
            {
              at: datePlace(before, 'end'),
              label: { fr: 'fin du projet dont il dépend', en: 'end of the project it depends on' },
            },
          ],
          message: message(project, conflict),
        }
      }
    }
  },
})
