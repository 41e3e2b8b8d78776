/** The security of projects: opinions, personal data, and the share of spending. */

import { ofDate } from '../lang/dates.ts'
import { shareText } from '../lang/numbers.ts'
import { lazyFigures } from '../metrics/figures.ts'
import { securitySpendingShare } from '../metrics/security-spending.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isCompleted, isInPlan, isOpen, isRetained } from '../plan/project-status.ts'
import { isCoveredWithout } from '../plan/regimes/in-use.ts'
import { knownRegime } from '../plan/regimes/known.ts'
import {
  hasPersonalData,
  isBuilt,
  isSecurityProject,
  isStopped,
  needsSecurityOpinion,
  riskAcceptance,
} from '../plan/security.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import type { Bilingual } from '../values/language.ts'
import type { Cents } from '../values/quantity.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule, placedIn, recordRule } from './define.ts'
import { comparedMoneyWords, nameOf } from './words/naming.ts'

/** What is missing: the status of the assessment at any time, the opinion once building starts, its end at completion. */
function missingOpinion(project: Project): Bilingual | undefined {
  const { dpo_opinion: opinion, dpia } = project.written.privacy ?? {}
  const isLate = isBuilt(project) && opinion === undefined
  if (dpia === undefined && (isLate || opinion === undefined)) {
    return {
      fr: 'sans avis du DPO ni état de l’analyse d’impact',
      en: 'has neither an opinion of the data protection officer nor the status of an impact assessment',
    }
  }
  if (isLate) {
    return {
      fr: 'en réalisation sans avis du DPO',
      en: 'is being built without the opinion of the data protection officer',
    }
  }
  if (isCompleted(project) && (dpia === 'planned' || dpia === 'in_progress')) {
    return { fr: 'terminé avant la fin de l’analyse d’impact', en: 'is completed before its impact assessment is done' }
  }
  return undefined
}

export const personalDataWithoutOpinion = recordRule({
  id: 'personal-data-without-opinion',
  subject: 'security',
  severity: 'warning',
  summary: {
    fr: 'Un projet à données personnelles dit où en est l’analyse d’impact, et a l’avis du DPO avant sa réalisation',
    en: 'A project with personal data says where its impact assessment stands, and has the opinion of the data protection officer before it is built',
  },
  why: {
    fr: 'RGPD, art. 35 et 39\u00a0: le délégué conseille, et l’analyse d’impact précède le traitement',
    en: 'GDPR, art. 35 and 39: the officer advises, and the impact assessment comes before the processing',
  },
  fix: {
    fr: 'inscrivez dans «\u00a0privacy\u00a0» l’avis du DPO (dpo_opinion) et l’état de l’analyse d’impact (dpia\u00a0: not_needed, planned, in_progress ou done)',
    en: 'write the opinion of the officer (dpo_opinion) and the status of the assessment (dpia: not_needed, planned, in_progress or done) under "privacy"',
  },
  example: 'privacy: { personal_data: true, dpo_opinion: favorable, dpia: done }',
  most: {
    fr: 'L’avis du DPO ou l’analyse d’impact manque à {count} des {of} projets à données personnelles',
    en: 'The opinion of the data protection officer or the impact assessment is missing in {count} of {of} projects with personal data',
  },
  over: (plan) => plan.projects.filter((project) => isInPlan(plan, project) && hasPersonalData(project)),
  find(project) {
    const lack = missingOpinion(project)
    if (lack === undefined) return undefined
    return {
      ...placedIn(project, 'privacy', 'personal_data'),
      message: {
        fr: `Projet ${nameOf(project, 'fr')} à données personnelles ${lack.fr}`,
        en: `${nameOf(project, 'en')} processes personal data and ${lack.en}`,
      },
    }
  },
})

/** Finds projects in or past design and build with an unfavourable opinion and no decision that accepts the risk. */
export const projectAgainstSecurityOpinion = recordRule({
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
  over: ({ projects }) => projects,
  find(project, plan) {
    const opinion = project.written.security?.ciso_opinion
    if (opinion?.outcome !== 'unfavourable' || !isOpen(project) || !isBuilt(project)) return undefined
    if (riskAcceptance(plan, project) !== undefined) return undefined
    return {
      ...placedIn(project, 'security', 'ciso_opinion', 'outcome'),
      facts: { date: opinion.date },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} en réalisation malgré l’avis défavorable du RSSI ${ofDate(opinion.date, 'fr')}, sans décision qui accepte le risque`,
        en: `${nameOf(project, 'en')} is being built against the unfavourable opinion of the security officer ${ofDate(opinion.date, 'en')}, and no decision accepts the risk`,
      },
    }
  },
})

const EXPOSED: Bilingual = { fr: 'exposé sur internet', en: 'faces the internet' }
const SENSITIVE: Bilingual = { fr: 'à données sensibles', en: 'holds sensitive data' }
const BUILT: Bilingual = { fr: 'terminé', en: 'was completed' }
const BEING_BUILT: Bilingual = { fr: 'en réalisation', en: 'is being built' }

/** Finds retained projects in or past design and build that face the internet or hold sensitive data, without an opinion. */
export const projectWithoutSecurityOpinion = recordRule({
  id: 'project-without-security-opinion',
  subject: 'security',
  severity: 'error',
  summary: {
    fr: 'Un projet exposé ou sensible a l’avis du RSSI avant sa réalisation',
    en: 'A project that is exposed or sensitive has the opinion of the security officer before it is built',
  },
  why: {
    fr: 'La sécurité se décide à la conception\u00a0: après la mise en service, corriger coûte davantage et le risque est déjà pris',
    en: 'Security is decided at design: after go-live a correction costs more and the risk is already taken',
  },
  fix: {
    fr: 'demandez l’avis du RSSI et inscrivez-le dans security.ciso_opinion (date, outcome)',
    en: 'ask the security officer and write the opinion in security.ciso_opinion (date, outcome)',
  },
  example: 'security: { ciso_opinion: { date: 2024-06-15, outcome: favourable } }',
  most: {
    fr: '{count} des {of} projets exposés ou sensibles en réalisation n’ont pas l’avis du RSSI',
    en: '{count} of {of} exposed or sensitive projects being built have no opinion of the security officer',
  },
  over: ({ projects }) =>
    projects.filter((project) => isRetained(project) && needsSecurityOpinion(project) && isBuilt(project)),
  find(project) {
    const { security } = project.written
    if (security?.ciso_opinion !== undefined) return undefined
    const isExposed = security?.exposed === true
    const what = isExposed ? EXPOSED : SENSITIVE
    const stage = isCompleted(project) ? BUILT : BEING_BUILT
    return {
      ...placedIn(project, 'security', isExposed ? 'exposed' : 'classification'),
      message: {
        fr: `Projet ${nameOf(project, 'fr')} ${what.fr}, ${stage.fr} sans avis du RSSI`,
        en: `${nameOf(project, 'en')} ${what.en} and ${stage.en} without the opinion of the security officer`,
      },
    }
  },
})

/** Finds cancelled, postponed or rejected security projects whose measures stay open, without a risk acceptance. */
export const securityProjectDropped = recordRule({
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
  over: ({ projects }) => projects,
  find(project, plan) {
    if (!isStopped(project) || !isSecurityProject(project)) return undefined
    if (riskAcceptance(plan, project) !== undefined || isCoveredWithout(plan, project)) return undefined
    const status = statusLabel(plan, project.status)
    return {
      ...placedIn(project, 'status'),
      facts: { status: project.status },
      message: {
        fr: `Projet de sécurité ${nameOf(project, 'fr')} ${status.fr} sans décision qui accepte le risque`,
        en: `Security project ${nameOf(project, 'en')} is ${status.en}, and no decision accepts the risk`,
      },
    }
  },
})

/** Where the plan takes security upon itself: a threshold of its own, or a regime of security; undefined where it does not. */
function duty({ header, regimes }: Plan): PathOrigin | undefined {
  if (header.thresholds?.security_share !== undefined) {
    return within(header, 'thresholds', 'security_share')
  }
  const regime = regimes.find(({ id }) => knownRegime(id)?.about === 'security')
  return regime === undefined ? undefined : within(regime, 'id')
}

export const securityShareLow = defineRule({
  id: 'security-share-low',
  subject: 'security',
  severity: { draft: 'info', approved: 'warning' },
  summary: {
    fr: 'La part de la sécurité dans la dépense atteint le seuil du plan',
    en: 'The share of security in spending reaches the threshold of the plan',
  },
  why: {
    fr: 'Un plan qui dit devoir se protéger et n’y met pas l’argent ne tiendra pas ses mesures',
    en: 'A plan that must protect itself and does not pay for it will not keep its measures',
  },
  fix: {
    fr: 'retenez les projets de sécurité qui manquent, nommez leurs mesures (security.measures), ou fixez le seuil dans thresholds.security_share',
    en: 'retain the security projects that are missing, name their measures (security.measures), or set the threshold in thresholds.security_share',
  },
  example: 'thresholds: { security_share: 0.05 }',
  *run(plan) {
    const at = duty(plan)
    if (at === undefined) return
    const { value, numerator = 0, denominator = 0 } = lazyFigures(plan).whole(securitySpendingShare)
    const least = plan.thresholds.securityShare
    if (value === null || value >= least) return
    const money = (amount: number) => Math.round(amount * 100) as Cents
    const [partWords, wholeWords] = comparedMoneyWords(plan, money(numerator), money(denominator))
    yield {
      at,
      facts: { share: value, spending: numerator, total: denominator, threshold: least },
      message: {
        fr: `La sécurité reçoit ${partWords.fr} des ${wholeWords.fr} prévus, soit ${shareText(value, 'fr')} pour un seuil de ${shareText(least, 'fr')}`,
        en: `Security gets ${partWords.en} of ${wholeWords.en} expected: ${shareText(value, 'en')}, below the threshold of ${shareText(least, 'en')}`,
      },
    }
  },
})
