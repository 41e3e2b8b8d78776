/** Finds projects of several departments beside IT that no department leads or no body steers. */

import { formatNumber } from '../lang/numbers.ts'
import { keyWithin } from '../plan/entity.ts'
import { isCrossFunctional } from '../plan/it-departments.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** What a project does not tell; a steering body is asked for where the plan has bodies. */
function missingOf({ bodies }: Plan, { written }: Project): Bilingual | undefined {
  const hasLead = written.departments?.lead !== undefined
  const hasBody = written.steering_body !== undefined || bodies.length === 0
  if (hasLead && hasBody) return undefined
  if (hasLead) return { fr: 'instance de pilotage', en: 'steering body' }
  if (hasBody) return { fr: 'direction pilote', en: 'lead department' }
  return { fr: 'direction pilote ni instance de pilotage', en: 'lead department and steering body' }
}

/** The projects, retained and not completed, that concern more than IT and one other department. */
function crossFunctional(plan: Plan): Project[] {
  return plan.projects.filter((project) => isOpen(project) && isCrossFunctional(plan, project))
}

/** Finds retained cross-functional projects, not completed, without lead department or steering body. */
export const crossFunctionalProjectWithoutLead = defineRule({
  id: 'cross-functional-project-without-lead',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Un projet transversal a une direction pilote et une instance de pilotage',
    en: 'A cross-functional project has a lead department and a steering body',
  },
  why: {
    fr: 'Un projet de toutes les directions sans pilote n’est arbitré par aucune',
    en: 'A project of all departments that none leads is arbitrated by none',
  },
  fix: { fr: 'désignez departments.lead et steering_body', en: 'name departments.lead and steering_body' },
  example: 'departments: { lead: DRH, contributors: [DEJ, DSI] }, steering_body: COPIL',
  named: { DRH: 'department', DEJ: 'department', DSI: 'department', COPIL: 'body' },
  collective: {
    population: (plan) => crossFunctional(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets transversaux n’ont pas de direction pilote ou d’instance de pilotage`,
      (count, of) => `${count} of ${of} cross-functional projects lack a lead department or a steering body`,
    ),
  },
  *run(plan) {
    for (const project of crossFunctional(plan)) {
      const count = project.departments.length
      const missing = missingOf(plan, project)
      if (missing === undefined) continue
      yield {
        at: keyWithin(project, 'departments'),
        entity: project.id,
        facts: { departments: count, missing: missing.en },
        message: {
          fr: `Projet ${nameOf(project, 'fr')}, commun à ${formatNumber(count, 'fr')} directions, sans ${missing.fr}`,
          en: `${nameOf(project, 'en')} concerns ${formatNumber(count, 'en')} departments but lacks a ${missing.en}`,
        },
      }
    }
  },
})
