/** Finds projects added in mid-plan for which nothing gives way. */

import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

function retainedAdditions({ projects }: Plan): Project[] {
  return projects.filter((project) => project.origin === 'added' && isRetained(project))
}

/** Finds retained additions that name neither a project, money nor days that give way. */
export const additionWithoutDisplacement = defineRule({
  id: 'addition-without-displacement',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Une demande ajoutée en cours de plan dit ce qui lui cède la place',
    en: 'A demand added in mid-plan says what gives way to it',
  },
  why: {
    fr: 'À moyens constants, ce qui s’ajoute retarde autre chose\u00a0: autant dire quoi',
    en: 'With the same means, what is added delays something else: better say what',
  },
  fix: {
    fr: 'renseignez displaces\u00a0: des projets, un montant (money) ou des jours (days)',
    en: 'fill in displaces: projects, money or days',
  },
  collective: {
    population: (plan) => retainedAdditions(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets ajoutés en cours de plan ne disent pas ce qui leur cède la place`,
      (count, of) => `${count} of ${of} projects added in mid-plan do not say what gives way to them`,
    ),
  },
  *run(plan) {
    for (const project of retainedAdditions(plan)) {
      if ((project.written.displaces ?? []).length > 0) continue
      yield {
        at: within(project, 'origin'),
        entity: project.id,
        facts: { origin: project.origin },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} ajouté en cours de plan sans dire ce qui lui cède la place`,
          en: `${nameOf(project, 'en')} was added in mid-plan and nothing gives way to it`,
        },
      }
    }
  },
})
