/** Finds WSJF scores that cannot be divided by their job size. */

import { formatPlain } from '../lang/numbers.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

function sized({ projects }: Plan): { project: Project; size: number }[] {
  return projects.flatMap((project) => {
    const size = project.written.priority?.wsjf?.job_size
    return size === undefined ? [] : [{ project, size }]
  })
}

/** Finds WSJF job sizes of zero or less. */
export const wsjfJobSizeMissing = defineRule({
  id: 'wsjf-job-size-missing',
  subject: 'strategy',
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
  collective: {
    population: (plan) => sized(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} notes WSJF n’ont pas de taille de travail supérieure à zéro`,
      (count, of) => `${count} of ${of} WSJF scores have no job size above zero`,
    ),
  },
  *run(plan) {
    for (const { project, size } of sized(plan)) {
      if (size > 0) continue
      yield {
        at: within(project, 'priority', 'wsjf', 'job_size'),
        entity: project.id,
        facts: { job_size: size },
        message: {
          fr: `Note WSJF de ${nameOf(project, 'fr')} incalculable\u00a0: taille du travail de ${formatPlain(size, 'fr')}`,
          en: `The WSJF score of ${nameOf(project, 'en')} cannot be computed: its job size is ${formatPlain(size, 'en')}`,
        },
      }
    }
  },
})
