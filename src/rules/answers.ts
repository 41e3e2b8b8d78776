/** Whether the plan answers what was asked: needs, recommendations, difficulties. */

import { isRecommendation } from '../metrics/recommendations.ts'
import { entityById, projectsInForce, successorOf } from '../plan/find-entity.ts'
import { itDepartments } from '../plan/it-departments.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { isToldRetained } from '../plan/project-status.ts'
import type { Bilingual } from '../values/language.ts'
import { placedIn, recordRule } from './define.ts'
import { answeredNeeds } from './facts/answered-needs.ts'
import { nameOf } from './words/naming.ts'

/** Finds accepted needs that no retained project answers, or no candidate either while the plan is not approved. */
export const needWithoutProject = recordRule({
  id: 'need-without-project',
  subject: 'needs',
  severity: 'warning',
  parts: ['department'],
  summary: {
    fr: 'À tout besoin accepté répond un projet retenu (ou candidat, tant que le plan n’est pas approuvé)',
    en: 'Every accepted need is answered by a retained project (or a candidate, while the plan is not approved)',
  },
  why: {
    fr: 'Un besoin accepté sans projet est une promesse non tenue à une direction',
    en: 'An accepted need without a project is a broken promise to a department',
  },
  fix: {
    fr: 'nommez le projet qui y répond, ou différez le besoin par une décision',
    en: 'name the project that answers it, or defer the need by a decision',
  },
  example: 'projects: [P-014]',
  named: { 'P-014': 'project' },
  most: {
    fr: 'Aucun projet retenu ne répond à {count} des {of} besoins acceptés',
    en: 'No retained project answers {count} of {of} accepted needs',
  },
  follows: ['reference-unknown'],
  given: answeredNeeds,
  over: ({ needs }) => needs.filter(({ status }) => status === 'accepted' || status === 'covered'),
  find(need, plan, isAnswered) {
    if (isAnswered(need)) return undefined
    const department = entityById(plan.departments, need.department) ?? { id: need.department }
    return {
      ...placedIn(need, 'status'),
      facts: { department: need.department },
      message: {
        fr: `Aucun projet retenu ne répond au besoin ${nameOf(need, 'fr')}, accepté pour ${nameOf(department, 'fr')}`,
        en: `No retained project answers the need ${nameOf(need, 'en')}, accepted for ${nameOf(department, 'en')}`,
      },
    }
  },
})

/** Finds retained projects outside infrastructure and the IT department that answer no need and are not mandatory. */
export const projectWithoutNeed = recordRule({
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
  most: {
    fr: '{count} des {of} projets métier retenus ne répondent à aucun besoin du registre',
    en: '{count} of {of} retained business projects answer no need of the register',
  },
  given: (plan) =>
    new Set([
      ...plan.needs.flatMap(({ projects = [] }) => projectsInForce(plan, projects)),
      ...plan.projects
        .filter(({ written }) => (written.needs ?? []).length > 0)
        .map((project) => successorOf(plan, project)),
    ]),
  /** Retained projects of business departments that no law, contract or risk asks for; none where the plan keeps no needs, or is over. */
  over: (plan) => {
    if (plan.needs.length === 0 || plan.status === 'closed') return []
    const it = itDepartments(plan)
    return plan.projects.filter(({ status, written, leadDepartment, theme }) => {
      const isOfIt = theme === 'infrastructure' || it.has(leadDepartment?.toLowerCase() ?? '')
      const isMandatory = written.mandatory !== undefined || written.priority?.class === 'mandatory'
      return isToldRetained({ status }) && !isOfIt && !isMandatory
    })
  },
  find(project, _plan, answering) {
    if (answering.has(project)) return undefined
    return {
      ...placedIn(project, 'id'),
      message: {
        fr: `Projet retenu ${nameOf(project, 'fr')} sans besoin, ni obligation, ni raison technique`,
        en: `${nameOf(project, 'en')} is retained and answers no need, no obligation and no technical reason`,
      },
    }
  },
})

type Need = Entry<'needs'>

/** `of "audit 2023, R3"`; nothing where the need does not name it. */
function referenceWords({ recommendation }: Need): Bilingual {
  if (recommendation === undefined) return { fr: '', en: '' }
  return { fr: ` (${recommendation})`, en: ` (${recommendation})` }
}

function recommendationSentence(plan: Plan, need: Need): Bilingual {
  const ref = referenceWords(need)
  const department = entityById(plan.departments, need.department) ?? { id: need.department }
  if (need.status === 'rejected' || need.status === 'deferred')
    return {
      fr: `Recommandation d’audit ${nameOf(need, 'fr')}${ref.fr} ${need.status === 'rejected' ? 'écartée' : 'différée'} sans motif ni décision`,
      en: `Audit recommendation ${nameOf(need, 'en')}${ref.en} is ${need.status} and neither a reason nor a decision says why`,
    }
  return {
    fr: `Recommandation d’audit ${nameOf(need, 'fr')}${ref.fr}, portée par ${nameOf(department, 'fr')}, sans projet retenu ni refus motivé`,
    en: `Audit recommendation ${nameOf(need, 'en')}${ref.en}, carried by ${nameOf(department, 'en')}, has neither a retained project nor a reasoned refusal`,
  }
}

/** Finds recommendations without a project (a candidate will do while the plan is not approved) and without a reasoned refusal. */
export const recommendationUnanswered = recordRule({
  id: 'recommendation-unanswered',
  subject: 'strategy',
  severity: { draft: 'info', approved: 'warning' },
  parts: ['status'],
  summary: {
    fr: 'Toute recommandation d’audit est prise en charge par un projet, ou écartée avec un motif',
    en: 'Every audit recommendation is taken up by a project, or turned down with a reason',
  },
  why: {
    fr: 'L’auditeur revient et demande la suite donnée à chacune de ses recommandations',
    en: 'The auditor comes back and asks what became of each recommendation',
  },
  fix: {
    fr: 'nommez le projet qui y répond, ou différez ou écartez le besoin avec «\u00a0reason\u00a0» ou «\u00a0decision\u00a0»',
    en: 'name the project that answers it, or defer or reject the need with a "reason" or a "decision"',
  },
  example: 'reason: couvert par le contrat d’hébergement',
  most: {
    fr: '{count} des {of} recommandations d’audit non acceptées n’ont ni projet ni refus motivé',
    en: '{count} of {of} audit recommendations not accepted have neither a project nor a reasoned refusal',
  },
  follows: ['reference-unknown'],
  given: answeredNeeds,
  /** Recommendations that another rule does not look at: an accepted need without a project is one of its own. */
  over: ({ needs }) =>
    needs.filter(
      (need) =>
        isRecommendation(need) &&
        need.status !== 'accepted' &&
        need.status !== 'covered' &&
        need.status !== 'duplicate',
    ),
  find(need, plan, isAnswered) {
    if (isAnswered(need)) return undefined
    const isTurnedDown = need.status === 'rejected' || need.status === 'deferred'
    if (isTurnedDown && (need.reason ?? need.decision) !== undefined) return undefined
    return { ...placedIn(need, 'status'), facts: { status: need.status }, message: recommendationSentence(plan, need) }
  },
})

export const difficultyUnanswered = recordRule({
  id: 'difficulty-unanswered',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'À toute difficulté du bilan répond quelque chose dans le plan',
    en: 'Something in the plan answers every difficulty of the retrospective',
  },
  why: {
    fr: 'Une difficulté constatée et laissée sans réponse se répète dans le plan suivant',
    en: 'A difficulty that was seen and left unanswered comes back in the next plan',
  },
  fix: {
    fr: 'nommez en «\u00a0answered_by\u00a0» l’objectif, le projet, l’instance ou la décision qui y répond',
    en: 'name in "answered_by" the objective, project, body or decision that answers it',
  },
  most: { fr: 'Rien ne répond à {count} des {of} difficultés', en: 'Nothing answers {count} of {of} difficulties' },
  over: ({ assessments }) => assessments.filter(({ kind }) => kind === 'difficulty'),
  find(assessment) {
    if ((assessment.answered_by ?? []).length > 0) return undefined
    return {
      ...placedIn(assessment, 'id'),
      message: {
        fr: `Rien ne répond à la difficulté ${nameOf(assessment, 'fr')}`,
        en: `Nothing answers the difficulty ${nameOf(assessment, 'en')}`,
      },
    }
  },
})
