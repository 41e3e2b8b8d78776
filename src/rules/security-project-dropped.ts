/** Finds security projects that the plan gave up or put off without anyone accepting the risk. */

import { within } from '../plan/entity.ts'
import { isCoveredWithout } from '../plan/regimes/in-use.ts'
import { isSecurityProject, isStopped, riskAcceptance } from '../plan/security.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import { defineRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** Finds cancelled, postponed or rejected security projects whose measures stay open, without a risk acceptance. */
export const securityProjectDropped = defineRule({
  id: 'security-project-dropped',
  subject: 'security',
  severity: 'error',
  summary: {
    fr: 'Un projet de sécurité abandonné, reporté ou écarté laisse un risque que la direction accepte par décision',
    en: 'A security project that is cancelled, postponed or rejected leaves a risk that the management accepts by a decision',
  },
  why: {
    fr: 'NIS\u00a02, art. 20\u00a0: la direction répond des mesures qui ne sont pas prises',
    en: 'NIS 2, art. 20: the management answers for measures that are not taken',
  },
  fix: {
    fr: 'faites accepter le risque par une décision (kind: risk_acceptance) qui nomme le projet, ou confiez ses mesures à un autre projet retenu',
    en: 'have the risk accepted by a decision (kind: risk_acceptance) that names the project, or give its measures to another retained project',
  },
  example:
    'decisions: [{ id: DEC-12, date: 2024-05-23, body: CODIR, kind: risk_acceptance, subject: …, outcome: approved, owner: rssi, projects: [P-043] }]',
  named: { 'DEC-12': 'new', CODIR: 'body', 'P-043': 'project' },
  *run(plan) {
    for (const project of plan.projects) {
      if (!isStopped(project) || !isSecurityProject(project)) continue
      if (riskAcceptance(plan, project) !== undefined || isCoveredWithout(plan, project)) continue
      const status = statusLabel(plan, project.status)
      yield {
        at: within(project, 'status'),
        entity: project.id,
        facts: { status: project.status },
        message: {
          fr: `Projet de sécurité ${nameOf(project, 'fr')} ${status.fr} sans décision qui accepte le risque`,
          en: `Security project ${nameOf(project, 'en')} is ${status.en}, and no decision accepts the risk`,
        },
      }
    }
  },
})
