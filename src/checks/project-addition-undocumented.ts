/** Finds projects added to the plan without saying when, by which decision and with what money. */
import { within } from '../model/entity.ts'
import type { Project } from '../model/plan.ts'
import { formatNames } from '../text/format.ts'
import { defineCheck } from './define.ts'
import { nameOf } from './util/name-of.ts'

function missingKeys({ written }: Project): string[] {
  return (['date', 'decision', 'funding'] as const)
    .filter((key) => written.addition?.[key] === undefined)
    .map((key) => `addition.${key}`)
}

/** Finds added projects without the date, the decision or the funding of their addition. */
export const projectAdditionUndocumented = defineCheck({
  id: 'project-addition-undocumented',
  severity: 'error',
  summary: {
    fr: 'Un projet ajouté en cours de plan dit quand, par quelle décision et avec quel financement',
    en: 'A project added to a running plan says when, by which decision and with what money',
  },
  why: {
    fr: 'Les demandes nouvelles doivent rester visibles, elles prennent la place de projets prévus',
    en: 'New demands must stay visible, they take the place of planned projects',
  },
  fix: {
    fr: 'complétez «\u00a0addition: { date, decision, funding }\u00a0»',
    en: 'complete "addition: { date, decision, funding }"',
  },
  *run(plan) {
    for (const project of plan.projects) {
      if (project.origin !== 'added') continue
      const missing = missingKeys(project)
      if (missing.length === 0) continue
      yield {
        at: within(project, 'origin'),
        entity: project.id,
        facts: { missing },
        message: {
          fr: `Il manque ${formatNames(missing, 'fr')} au projet ${nameOf(project, 'fr')}, ajouté en cours de plan`,
          en: `Missing ${formatNames(missing, 'en')} of ${nameOf(project, 'en')}, added to the running plan`,
        },
      }
    }
  },
})
