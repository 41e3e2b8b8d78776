/** Opinions: how many of the projects that must ask the security officer or the data protection officer have done so. */
import type { Plan, Project } from '../plan/plan.ts'
import { isInPlan } from '../plan/project-status.ts'
import { hasPersonalData, needsSecurityOpinion } from '../plan/security.ts'
import type { Bilingual } from '../values/language.ts'
import { BY_PORTFOLIO, defineRate, type Metric, notApplicable } from './base/define.ts'
import { shareOf } from './base/terms.ts'

const NOT_EXPOSED = notApplicable(
  'aucun projet du plan n’est dit exposé sur internet (security.exposed) ni sensible (security.classification)',
  'no project of the plan is said to face the internet (security.exposed) or to be sensitive (security.classification)',
)

const NO_PERSONAL_DATA = notApplicable(
  'aucun projet du plan n’est dit traiter des données personnelles (privacy.personal_data)',
  'no project of the plan is said to process personal data (privacy.personal_data)',
)

function defineOpinions(
  description: Pick<Metric, 'id' | 'label' | 'formula' | 'source'>,
  asks: (project: Project) => boolean,
  has: (project: Project) => boolean,
  none: Bilingual,
): Metric {
  const asking = (plan: Plan, projects: readonly Project[]): Project[] =>
    projects.filter((project) => isInPlan(plan, project) && asks(project))
  return defineRate({
    ...description,
    parts: 'count',
    breakdowns: BY_PORTFOLIO,
    missing: (plan) => (asking(plan, plan.projects).length === 0 ? none : undefined),
    terms: (plan, scope) => shareOf(asking(plan, scope.projects), has),
  })
}

/** Share of exposed or sensitive projects with an opinion. @example 3 of 5 projects that face the internet: 60.0 % */
export const securityOpinions = defineOpinions(
  {
    id: 'security_opinions',
    label: {
      fr: 'Projets exposés ou sensibles avec avis du RSSI',
      en: 'Exposed or sensitive projects with a CISO opinion',
    },
    formula: {
      fr: 'projets avec un avis du RSSI, quel qu’en soit le sens ÷ projets du plan exposés sur internet ou dont les données sont classées sensibles (sensible, confidentiel, secret, restreint ou critique)',
      en: 'projects with an opinion of the security officer, whatever it says ÷ projects of the plan that face the internet or whose data are classified as sensitive (sensitive, confidential, secret, restricted or critical)',
    },
    source: {
      fr: 'sécurité dès la conception\u00a0; directive (UE) 2022/2555, art. 21(2)(e)',
      en: 'security by design; directive (EU) 2022/2555, art. 21(2)(e)',
    },
  },
  needsSecurityOpinion,
  ({ written }) => written.security?.ciso_opinion !== undefined,
  NOT_EXPOSED,
)

/** Share of projects with personal data whose officer has spoken. @example 2 of 4 projects with personal data: 50.0 % */
export const privacyOpinions = defineOpinions(
  {
    id: 'privacy_opinions',
    label: {
      fr: 'Projets à données personnelles avec avis du DPO',
      en: 'Projects with personal data and a DPO opinion',
    },
    formula: {
      fr: 'projets avec un avis du délégué à la protection des données ÷ projets du plan qui traitent des données personnelles',
      en: 'projects with an opinion of the data protection officer ÷ projects of the plan that process personal data',
    },
    source: { fr: 'règlement (UE) 2016/679, art. 35(2) et 39', en: 'regulation (EU) 2016/679, art. 35(2) and 39' },
  },
  hasPersonalData,
  ({ written }) => written.privacy?.dpo_opinion !== undefined,
  NO_PERSONAL_DATA,
)
