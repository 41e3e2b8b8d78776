/** Finds projects of business departments that the IT department sponsors. */

import { quote } from '../lang/punctuation.ts'
import { isSameId, within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The roles that speak for the IT department: its contact, and its id. */
function rolesOfIt({ departments }: Plan): ReadonlySet<string> {
  return new Set(
    departments
      .filter(({ is_it: isIt }) => isIt === true)
      .flatMap(({ id, contact }) => [id, contact ?? id])
      .map((role) => role.trim().toLowerCase()),
  )
}

/** The projects, retained and not completed, that a business department leads and somebody sponsors. */
function ofBusiness(plan: Plan): { project: Project; sponsor: string }[] {
  if (rolesOfIt(plan).size === 0) return []
  return plan.projects.filter(isOpen).flatMap((project) => {
    const { leadDepartment: lead = '' } = project
    const { sponsor } = project.written
    const department = entityById(plan.departments, lead)
    const isBusiness = department !== undefined && department.is_it !== true
    return isBusiness && sponsor !== undefined ? [{ project, sponsor }] : []
  })
}

/** Finds open projects that a business department leads and the IT department's own role sponsors. */
export const businessProjectSponsoredByIt = defineRule({
  id: 'business-project-sponsored-by-it',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Le projet d’une direction métier est commandité par le métier',
    en: 'A project of a business department is sponsored by the business',
  },
  why: {
    fr: 'Un projet métier que la DSI commandite n’a personne pour en attendre le bénéfice',
    en: 'A business project that IT sponsors has nobody who waits for its benefit',
  },
  fix: {
    fr: 'désignez comme sponsor une fonction de la direction pilote, ou la DSI comme direction pilote (departments.lead)',
    en: 'name a role of the lead department as sponsor, or IT as the lead department (departments.lead)',
  },
  collective: {
    population: (plan) => ofBusiness(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets de directions métier sont commandités par la DSI`,
      (count, of) => `${count} of ${of} projects of business departments are sponsored by IT`,
    ),
  },
  *run(plan) {
    const roles = rolesOfIt(plan)
    for (const { project, sponsor } of ofBusiness(plan)) {
      if (!roles.has(sponsor.trim().toLowerCase())) continue
      const lead = plan.departments.find(({ id }) => isSameId(id, project.leadDepartment ?? ''))
      const department = lead ?? { id: project.leadDepartment ?? '' }
      yield {
        at: within(project, 'sponsor'),
        entity: project.id,
        facts: { sponsor, department: department.id },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} conduit par ${nameOf(department, 'fr')}, mais commandité par la DSI (${quote(sponsor, 'fr')})`,
          en: `${nameOf(project, 'en')} is led by ${nameOf(department, 'en')} but sponsored by IT (${quote(sponsor, 'en')})`,
        },
      }
    }
  },
})
