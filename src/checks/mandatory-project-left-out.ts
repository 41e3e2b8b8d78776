/** Finds mandatory projects that the plan does not keep although nobody accepted the risk. */
import { isRetained } from '../metrics/portfolio.ts'
import { within } from '../model/entity.ts'
import type { Plan, Project } from '../model/plan.ts'
import { valueLabel } from '../text/labels.ts'
import { defineCheck } from './define.ts'
import { nameOf } from './util/name-of.ts'

const NOT_TAKEN: readonly string[] = ['rejected', 'postponed', 'pending']

type Accepted = (project: Project) => boolean

/** Whether a decision to accept the risk names the project, or the project names such a decision. */
function riskAcceptances({ decisions }: Plan): Accepted {
  const accepting = decisions.filter(
    ({ kind, outcome }) => kind === 'risk_acceptance' && !NOT_TAKEN.includes(outcome ?? ''),
  )
  const ids = new Set(accepting.map(({ id }) => id.toLowerCase()))
  const named = new Set(
    accepting.flatMap(({ projects }) => (projects ?? []).map((id) => id.toLowerCase())),
  )
  return ({ id, written }) =>
    named.has(id.toLowerCase()) || ids.has(written.disposition?.decision?.toLowerCase() ?? '')
}

/** Finds mandatory projects that are neither retained nor merged, without a decision that accepts the risk. */
export const mandatoryProjectLeftOut = defineCheck({
  id: 'mandatory-project-left-out',
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
  *run(plan) {
    // In a draft that retains nothing yet, every mandatory project still awaits arbitration.
    if (!plan.isApproved && !plan.projects.some(isRetained)) return
    const isAccepted = riskAcceptances(plan)
    for (const project of plan.projects) {
      const { mandatory } = project.written
      if (mandatory === undefined || project.status === 'merged') continue
      if (isRetained(project) || isAccepted(project)) continue
      const status = valueLabel(project.status)
      yield {
        at: within(project, 'status'),
        entity: project.id,
        facts: { status: project.status, kind: mandatory.kind },
        related: [
          {
            at: within(project, 'mandatory'),
            label: { fr: 'ce qui oblige', en: 'what obliges is here' },
          },
        ],
        message: {
          fr: `Projet obligatoire ${nameOf(project, 'fr')} laissé hors du plan (statut\u00a0: ${status.fr}) sans décision d’acceptation du risque`,
          en: `Expected the mandatory project ${nameOf(project, 'en')} to be retained, or its risk accepted by a decision, got status ${status.en}`,
        },
      }
    }
  },
})
