/** Finds needs with personal or confidential data of which no project that answers them speaks. */

import { dataSensitivityName } from '../lang/catalogue/project-names.ts'
import { answering } from '../metrics/needs.ts'
import { within } from '../plan/entity.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { isInPlan } from '../plan/project-status.ts'
import { hasPersonalData } from '../plan/security.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

type Need = Entry<'needs'>

interface Sensitive {
  readonly need: Need
  readonly data: string
  readonly projects: readonly Project[]
}

/** Whether the project says that it handles such data: personal ones, or confidential ones by their level or an opinion. */
function speaksOf(project: Project, data: string): boolean {
  if (data !== 'confidential') return hasPersonalData(project)
  const { classification, ciso_opinion: opinion } = project.written.security ?? {}
  return classification !== undefined || opinion !== undefined
}

/** The needs with sensitive data that projects of the plan answer. */
function sensitiveNeeds(plan: Plan): Sensitive[] {
  return plan.needs.flatMap((need) => {
    const data = need.data_sensitivity
    const projects = answering(plan, need).filter((project) => isInPlan(plan, project))
    return data === undefined || data === 'none' || projects.length === 0 ? [] : [{ need, data, projects }]
  })
}

/** Finds needs with sensitive data whose projects say nothing of them; what is asked of those that do is another rule. */
export const needDataNotInProject = defineRule({
  id: 'need-data-not-in-project',
  subject: 'needs',
  severity: 'warning',
  summary: {
    fr: 'Un projet qui répond à un besoin à données personnelles ou confidentielles le dit',
    en: 'A project that answers a need with personal or confidential data says so',
  },
  why: {
    fr: 'Ce que la direction a signalé se perd entre le recueil et le projet, et ni le DPO ni le RSSI ne sont saisis à temps',
    en: 'What the department told is lost between survey and project, and neither the data protection officer nor the security officer is asked in time',
  },
  fix: {
    fr: 'écrivez dans le projet «\u00a0privacy: { personal_data: true }\u00a0» pour des données personnelles, «\u00a0security.classification\u00a0» pour des données confidentielles, ou corrigez data_sensitivity',
    en: 'write "privacy: { personal_data: true }" in the project for personal data, "security.classification" for confidential data, or correct data_sensitivity',
  },
  example: 'privacy: { personal_data: true, dpia: planned }',
  collective: {
    population: (plan) => sensitiveNeeds(plan).length,
    message: collectively(
      (count, of) => `Les projets qui répondent à ${count} des ${of} besoins à données sensibles n’en disent rien`,
      (count, of) => `The projects that answer ${count} of ${of} needs with sensitive data say nothing of them`,
    ),
  },
  *run(plan) {
    for (const { need, data, projects } of sensitiveNeeds(plan)) {
      if (projects.some((project) => speaksOf(project, data))) continue
      const name = dataSensitivityName(data)
      yield {
        at: within(need, 'data_sensitivity'),
        entity: need.id,
        facts: { data, projects: projects.map(({ id }) => id) },
        related: projects.map((project) => ({
          at: within(project, 'id'),
          label: { fr: 'projet qui répond au besoin', en: 'project that answers the need' },
        })),
        message: {
          fr: `Aucun projet qui répond au besoin ${nameOf(need, 'fr')} ne dit que ses données sont ${name.fr}`,
          en: `No project that answers the need ${nameOf(need, 'en')} says that its data are ${name.en}`,
        },
      }
    }
  },
})
