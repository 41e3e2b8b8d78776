/** Finds WSJF scores that cannot be divided by their job size. */
import { within } from '../model/entity.ts'
import { formatPlain } from '../text/format.ts'
import { defineCheck } from './define.ts'
import { nameOf } from './util/name-of.ts'

/** Finds WSJF job sizes of zero or less. */
export const wsjfJobSizeMissing = defineCheck({
  id: 'wsjf-job-size-missing',
  severity: 'error',
  summary: {
    fr: 'La taille du travail d’une note WSJF est supérieure à zéro',
    en: 'The job size of a WSJF score is greater than zero',
  },
  why: {
    fr: 'La valeur WSJF est un coût du retard divisé par une taille\u00a0: à zéro, le projet n’a pas de rang',
    en: 'A WSJF value is a cost of delay divided by a size: at zero the project has no rank',
  },
  fix: {
    fr: 'estimez priority.wsjf.job_size sur la même échelle que les autres projets, 1 pour le plus petit',
    en: 'estimate priority.wsjf.job_size on the same scale as other projects, 1 for the smallest',
  },
  *run(plan) {
    for (const project of plan.projects) {
      const size = project.written.priority?.wsjf?.job_size
      if (size === undefined || size > 0) continue
      yield {
        at: within(project, 'priority', 'wsjf', 'job_size'),
        entity: project.id,
        facts: { job_size: size },
        message: {
          fr: `Note WSJF de ${nameOf(project, 'fr')} incalculable\u00a0: taille du travail de ${formatPlain(size, 'fr')}`,
          en: `Expected the job size of ${nameOf(project, 'en')} to be greater than 0, got ${formatPlain(size, 'en')}`,
        },
      }
    }
  },
})
