/** Finds retained projects that nobody asked for: no need, no obligation, no origin in IT itself. */

import { within } from '../plan/entity.ts'
import { projectsInForce, successorOf } from '../plan/find-entity.ts'
import { itDepartments } from '../plan/it-departments.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isToldRetained } from '../plan/project-status.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Retained projects of business departments that no law, contract or risk asks for; none where the plan keeps no needs, or is over. */
function askedFor(plan: Plan): Project[] {
  if (plan.needs.length === 0 || plan.status === 'closed') return []
  const it = itDepartments(plan)
  return plan.projects.filter(({ status, written, leadDepartment, theme }) => {
    const isOfIt = theme === 'infrastructure' || it.has(leadDepartment?.toLowerCase() ?? '')
    const isMandatory = written.mandatory !== undefined || written.priority?.class === 'mandatory'
    return isToldRetained({ status }) && !isOfIt && !isMandatory
  })
}

/** Finds retained projects outside infrastructure and the IT department that answer no need and are not mandatory. */
export const projectWithoutNeed = defineRule({
  id: 'project-without-need',
  subject: 'needs',
  severity: 'warning',
  summary: {
    fr: 'Un projet retenu répond à un besoin, à une obligation ou à une raison technique',
    en: 'A retained project answers a need, an obligation or a technical reason',
  },
  why: {
    fr: 'Un projet que personne n’a demandé n’aura ni utilisateur ni maîtrise d’ouvrage',
    en: 'A project that nobody asked for will have neither users nor an owner',
  },
  fix: {
    fr: 'citez dans needs le besoin auquel il répond, ou dans mandatory ce qui l’impose',
    en: 'name the need that it answers in needs, or what obliges in mandatory',
  },
  example: 'needs: [N-012]',
  named: { 'N-012': 'need' },
  collective: {
    population: (plan) => askedFor(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets métier retenus ne répondent à aucun besoin du registre`,
      (count, of) => `${count} of ${of} retained business projects answer no need of the register`,
    ),
  },
  *run(plan) {
    // A project answers what those that were merged into it were asked for.
    const answering = new Set([
      ...plan.needs.flatMap(({ projects = [] }) => projectsInForce(plan, projects)),
      ...plan.projects
        .filter(({ written }) => (written.needs ?? []).length > 0)
        .map((project) => successorOf(plan, project)),
    ])
    for (const project of askedFor(plan)) {
      if (answering.has(project)) continue
      yield {
        at: within(project, 'id'),
        entity: project.id,
        message: {
          fr: `Projet retenu ${nameOf(project, 'fr')} sans besoin, ni obligation, ni raison technique`,
          en: `${nameOf(project, 'en')} is retained and answers no need, no obligation and no technical reason`,
        },
      }
    }
  },
})
