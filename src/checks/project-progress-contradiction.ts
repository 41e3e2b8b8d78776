/** Finds projects whose progress contradicts their status. */
import { within } from '../model/entity.ts'
import { formatPercent, quote } from '../text/format.ts'
import { defineCheck } from './define.ts'
import { nameOf } from './util/name-of.ts'

/** Finds projects at 100% that are not completed, and completed ones that are not at 100%. */
export const projectProgressContradiction = defineCheck({
  id: 'project-progress-contradiction',
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
  *run(plan) {
    for (const project of plan.projects) {
      const value = project.written.progress?.value
      const isCompleted = project.status === 'completed'
      if (value === undefined || (value === 1) === isCompleted) continue
      const [share, status] = [value, project.status]
      yield {
        at: within(project, 'progress', 'value'),
        entity: project.id,
        facts: { progress: value, status },
        related: [
          {
            at: within(project, 'status'),
            label: { fr: 'le statut est ici', en: 'the status is here' },
          },
        ],
        message: isCompleted
          ? {
              fr: `Le projet ${nameOf(project, 'fr')} est terminé, mais son avancement est de ${formatPercent(share, 'fr')}`,
              en: `Expected progress of ${nameOf(project, 'en')} to be 100% as it is completed, got ${formatPercent(share, 'en')}`,
            }
          : {
              fr: `Le projet ${nameOf(project, 'fr')} est avancé à 100\u00a0%, mais à l’état ${quote(status, 'fr')}`,
              en: `Expected ${nameOf(project, 'en')} to be completed as its progress is 100%, got ${quote(status, 'en')}`,
            },
      }
    }
  },
})
