/** Finds unfinished projects of the previous plan that this plan neither takes on nor drops. */

import { carriedOverProjects } from '../metrics/carried-over.ts'
import { within } from '../plan/entity.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Finds unfinished projects of the previous plan that are lost between the two plans, once for each project. */
export const carriedOverProjectLost = defineRule({
  id: 'carried-over-project-lost',
  subject: 'previous-plan',
  severity: 'warning',
  parts: ['project'],
  summary: {
    fr: 'Tout projet inachevé du plan précédent est repris ou abandonné par une décision',
    en: 'Every unfinished project of the previous plan is continued, or dropped by a decision',
  },
  why: {
    fr: 'Un projet qui disparaît entre deux plans est une promesse oubliée, parfois déjà payée',
    en: 'A project that vanishes between two plans is a forgotten promise, sometimes one already paid for',
  },
  fix: {
    fr: 'reprenez-le par un projet avec previous, ou citez-le dans les refs d’une décision de nature cancel ou reject',
    en: 'continue it by a project with previous, or name it in the refs of a decision of kind cancel or reject',
  },
  collective: {
    population: (plan) => carriedOverProjects(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets inachevés du plan précédent ne sont ni repris ni abandonnés`,
      (count, of) => `${count} of ${of} unfinished projects of the previous plan are neither continued nor dropped`,
    ),
  },
  *run(plan) {
    for (const { project, outcome: fate } of carriedOverProjects(plan)) {
      if (fate !== 'lost') continue
      const { id, status } = project
      const label = statusLabel(plan.previous ?? plan, status)
      yield {
        at: within(plan.header, 'previous_plan'),
        entity: id,
        facts: { project: id, status },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} (${id}, ${label.fr}) du plan précédent ni repris ni abandonné`,
          en: `${nameOf(project, 'en')} (${id}, ${label.en}) of the previous plan is neither continued nor dropped`,
        },
      }
    }
  },
})
