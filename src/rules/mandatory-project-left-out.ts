/** Finds mandatory projects that the plan does not keep although nobody accepted the risk. */

import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

const NOT_TAKEN: readonly string[] = ['rejected', 'postponed', 'pending']

type Accepted = (project: Project) => boolean

/** What the plan must decide about; nothing in a draft that retains nothing yet, where all awaits arbitration. */
function obligations({ projects, isApproved }: Plan): { project: Project; kind: string }[] {
  if (!isApproved && !projects.some(isRetained)) return []
  return projects.flatMap((project) => {
    const { mandatory } = project.written
    if (mandatory === undefined || project.status === 'merged') return []
    return [{ project, kind: mandatory.kind }]
  })
}

/** Whether a decision to accept the risk names the project, or the project names such a decision. */
function riskAcceptances({ decisions }: Plan): Accepted {
  const accepting = decisions.filter(
    ({ kind, outcome }) => kind === 'risk_acceptance' && !NOT_TAKEN.includes(outcome ?? ''),
  )
  const ids = new Set(accepting.map(({ id }) => id.toLowerCase()))
  const named = new Set(accepting.flatMap(({ projects }) => (projects ?? []).map((id) => id.toLowerCase())))
  return ({ id, written }) => named.has(id.toLowerCase()) || ids.has(written.disposition?.decision?.toLowerCase() ?? '')
}

/** Finds mandatory projects that are neither retained nor merged, without a decision that accepts the risk. */
export const mandatoryProjectLeftOut = defineRule({
  id: 'mandatory-project-left-out',
  subject: 'strategy',
  severity: { draft: 'warning', approved: 'error' },
  summary: {
    fr: 'Un projet obligatoire est retenu, ou une décision accepte le risque de s’en passer',
    en: 'A mandatory project is retained, or a decision accepts the risk of going without it',
  },
  why: {
    fr: 'Ne pas remplir une obligation est un choix que la direction doit prendre elle-même, par écrit',
    en: 'Not meeting an obligation is a choice that management must make itself, in writing',
  },
  fix: {
    fr: 'retenez le projet, ou ajoutez au relevé une décision «\u00a0kind: risk_acceptance\u00a0» qui le cite dans «\u00a0projects\u00a0»',
    en: 'retain the project, or add a decision of "kind: risk_acceptance" that names it in "projects"',
  },
  breach: {
    fr: ['projet obligatoire laissé de côté', 'projets obligatoires laissés de côté'],
    en: ['mandatory project left out', 'mandatory projects left out'],
  },
  collective: {
    population: (plan) => obligations(plan).length,
    message: collectively(
      (count, of) =>
        `${count} des ${of} projets obligatoires sont laissés hors du plan sans décision d’acceptation du risque`,
      (count, of) => `${count} of ${of} mandatory projects are left out and no decision accepts the risk`,
    ),
  },
  *run(plan) {
    const isAccepted = riskAcceptances(plan)
    for (const { project, kind } of obligations(plan)) {
      if (isRetained(project) || isAccepted(project)) continue
      const status = statusLabel(plan, project.status)
      yield {
        at: within(project, 'status'),
        entity: project.id,
        facts: { status: project.status, kind },
        related: [{ at: within(project, 'mandatory'), label: { fr: 'ce qui oblige', en: 'what obliges is here' } }],
        message: {
          fr: `Projet obligatoire ${nameOf(project, 'fr')} laissé hors du plan (statut\u00a0: ${status.fr}) sans décision d’acceptation du risque`,
          en: `Mandatory project ${nameOf(project, 'en')} is left out (status: ${status.en}) and no decision accepts the risk`,
        },
      }
    }
  },
})
