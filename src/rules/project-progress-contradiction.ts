/** Finds projects whose progress contradicts their status. */

import { formatPercent } from '../lang/numbers.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isStatusTold } from '../plan/project-status.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

function measured({ projects }: Plan): { project: Project; value: number }[] {
  return projects.flatMap((project) => {
    const value = project.written.progress?.value
    return value === undefined || !isStatusTold(project) ? [] : [{ project, value }]
  })
}

/** Finds projects at 100% that are not completed, and completed ones that are not at 100%. */
export const projectProgressContradiction = defineRule({
  id: 'project-progress-contradiction',
  subject: 'projects',
  severity: 'error',
  summary: {
    fr: 'Un projet est à 100\u00a0% si et seulement s’il est terminé',
    en: 'A project is at 100% if and only if it is completed',
  },
  why: {
    fr: 'Deux vérités sur le même projet donnent deux taux de réalisation',
    en: 'Two truths about one project give two completion rates',
  },
  fix: {
    fr: 'corrigez «\u00a0status\u00a0» ou «\u00a0progress.value\u00a0»',
    en: 'correct "status" or "progress.value"',
  },
  collective: {
    population: (plan) => measured(plan).length,
    message: collectively(
      (count, of) => `L’avancement de ${count} des ${of} projets contredit leur statut`,
      (count, of) => `The progress of ${count} of ${of} projects contradicts their status`,
    ),
  },
  *run(plan) {
    for (const { project, value } of measured(plan)) {
      const { status } = project
      const isCompleted = status === 'completed'
      if ((value === 1) === isCompleted) continue
      yield {
        at: within(project, 'progress', 'value'),
        entity: project.id,
        facts: { progress: value, status },
        related: [{ at: within(project, 'status'), label: { fr: 'le statut est ici', en: 'the status is here' } }],
        message: isCompleted
          ? {
              fr: `Le projet ${nameOf(project, 'fr')} est terminé, mais son avancement est de ${formatPercent(value, 'fr')}`,
              en: `${nameOf(project, 'en')} is completed, but its progress is ${formatPercent(value, 'en')}`,
            }
          : {
              fr: `Le projet ${nameOf(project, 'fr')} est avancé à 100\u00a0% mais n’est pas terminé (statut\u00a0: ${statusLabel(plan, status).fr})`,
              en: `${nameOf(project, 'en')} has a progress of 100% but is not completed (status: ${statusLabel(plan, status).en})`,
            },
      }
    }
  },
})
