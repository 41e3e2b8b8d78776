/** What rules are about; without what a rule is, so that the types of results need no more. */
import type { Bilingual } from '../values/language.ts'

/** What a rule is about. */
export type RuleSubject =
  | 'projects'
  | 'budget'
  | 'authorisations'
  | 'funding'
  | 'load'
  | 'needs'
  | 'strategy'
  | 'benefits'
  | 'landscape'
  | 'risks'
  | 'security'
  | 'governance'
  | 'scenarios'
  | 'previous-plan'
  | 'files'

/** What rules are about: the parts of a plan that reports are made of. */
export const RULE_SUBJECTS: Readonly<Record<RuleSubject, Bilingual>> = {
  projects: { fr: 'Projets', en: 'Projects' },
  budget: { fr: 'Budget', en: 'Budget' },
  authorisations: {
    fr: 'Autorisations de programme et crédits de paiement',
    en: 'Programme authorisations and payment credits',
  },
  funding: { fr: 'Financement', en: 'Funding' },
  load: { fr: 'Charge et équipes', en: 'Load and teams' },
  needs: { fr: 'Besoins', en: 'Needs' },
  strategy: { fr: 'Stratégie et priorités', en: 'Strategy and priorities' },
  benefits: { fr: 'Bénéfices', en: 'Benefits' },
  landscape: { fr: 'Patrimoine', en: 'Existing system' },
  risks: { fr: 'Risques', en: 'Risks' },
  security: { fr: 'Sécurité et conformité', en: 'Security and compliance' },
  governance: { fr: 'Gouvernance', en: 'Governance' },
  scenarios: { fr: 'Scénarios', en: 'Scenarios' },
  'previous-plan': { fr: 'Plan précédent', en: 'Previous plan' },
  files: { fr: 'Fichiers', en: 'Files' },
}
