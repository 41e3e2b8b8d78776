/** Finds projects that go on although the security officer is against them. */

import { ofDate } from '../lang/dates.ts'
import { within } from '../plan/entity.ts'
import { isOpen } from '../plan/project-status.ts'
import { isBuilt, riskAcceptance } from '../plan/security.ts'
import { defineRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** Finds projects in or past design and build with an unfavourable opinion and no decision that accepts the risk. */
export const projectAgainstSecurityOpinion = defineRule({
  id: 'project-against-security-opinion',
  subject: 'security',
  severity: 'warning',
  summary: {
    fr: 'Un avis défavorable du RSSI arrête le projet, ou la direction accepte le risque',
    en: 'An unfavourable opinion of the security officer stops the project, or the management accepts the risk',
  },
  why: {
    fr: 'Passer outre un avis défavorable engage la direction\u00a0: elle doit l’avoir décidé',
    en: 'To go on against an unfavourable opinion binds the management: it must have decided so',
  },
  fix: {
    fr: 'levez les réserves et faites rendre un nouvel avis, ou faites accepter le risque par une décision (kind: risk_acceptance) qui nomme le projet',
    en: 'settle what the opinion objects to and have a new one given, or have the risk accepted by a decision (kind: risk_acceptance) that names the project',
  },
  *run(plan) {
    for (const project of plan.projects) {
      const opinion = project.written.security?.ciso_opinion
      if (opinion?.outcome !== 'unfavourable' || !isOpen(project) || !isBuilt(project)) continue
      if (riskAcceptance(plan, project) !== undefined) continue
      yield {
        at: within(project, 'security', 'ciso_opinion', 'outcome'),
        entity: project.id,
        facts: { date: opinion.date },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} en réalisation malgré l’avis défavorable du RSSI ${ofDate(opinion.date, 'fr')}, sans décision qui accepte le risque`,
          en: `${nameOf(project, 'en')} is being built against the unfavourable opinion of the security officer ${ofDate(opinion.date, 'en')}, and no decision accepts the risk`,
        },
      }
    }
  },
})
