/** Finds projects that process personal data without the data protection officer or the assessment of impact. */

import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isCompleted, isInPlan } from '../plan/project-status.ts'
import { hasPersonalData, isBuilt } from '../plan/security.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

function processing(plan: Plan): Project[] {
  return plan.projects.filter((project) => isInPlan(plan, project) && hasPersonalData(project))
}

/** What is missing: the status of the assessment at any time, the opinion once building starts, its end at completion. */
function lackOf(project: Project): Bilingual | undefined {
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

/** Finds projects with personal data that lack what the GDPR asks for at their stage. */
export const personalDataWithoutOpinion = defineRule({
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
  collective: {
    population: (plan) => processing(plan).length,
    message: collectively(
      (count, of) => `L’avis du DPO ou l’analyse d’impact manque à ${count} des ${of} projets à données personnelles`,
      (count, of) =>
        `The opinion of the data protection officer or the impact assessment is missing in ${count} of ${of} projects with personal data`,
    ),
  },
  *run(plan) {
    for (const project of processing(plan)) {
      const lack = lackOf(project)
      if (lack === undefined) continue
      yield {
        at: within(project, 'privacy', 'personal_data'),
        entity: project.id,
        message: {
          fr: `Projet ${nameOf(project, 'fr')} à données personnelles ${lack.fr}`,
          en: `${nameOf(project, 'en')} processes personal data and ${lack.en}`,
        },
      }
    }
  },
})
