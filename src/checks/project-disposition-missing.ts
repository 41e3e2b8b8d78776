/** Finds projects that were stopped or put off without the decision behind it. */
import { within } from '../model/entity.ts'
import type { Project } from '../model/plan.ts'
import { formatNames, quote } from '../text/format.ts'
import { defineCheck } from './define.ts'
import { nameOf } from './util/name-of.ts'

const STOPPED: readonly string[] = ['cancelled', 'postponed', 'on_hold']

function missingKeys({ written }: Project): string[] {
  return (['date', 'decision', 'reason'] as const)
    .filter((key) => written.disposition?.[key] === undefined)
    .map((key) => `disposition.${key}`)
}

/** Finds projects that are cancelled, postponed or on hold without decision, date or reason. */
export const projectDispositionMissing = defineCheck({
  id: 'project-disposition-missing',
  severity: 'error',
  summary: {
    fr: 'Un projet annulé, reporté ou suspendu dit par quelle décision, quand et pourquoi',
    en: 'A project that is cancelled, postponed or on hold says by which decision, when and why',
  },
  why: {
    fr: 'Un arbitrage doit rester traçable jusqu’au bilan du plan',
    en: 'An arbitration must stay traceable up to the retrospective of the plan',
  },
  fix: {
    fr: 'complétez «\u00a0disposition: { date, decision, reason }\u00a0»',
    en: 'complete "disposition: { date, decision, reason }"',
  },
  *run(plan) {
    for (const project of plan.projects) {
      if (!STOPPED.includes(project.status)) continue
      const missing = missingKeys(project)
      if (missing.length === 0) continue
      yield {
        at: within(project, 'status'),
        entity: project.id,
        facts: { status: project.status, missing },
        message: {
          fr: `Il manque ${formatNames(missing, 'fr')} au projet ${nameOf(project, 'fr')}, à l’état ${quote(project.status, 'fr')}`,
          en: `Missing ${formatNames(missing, 'en')} of ${nameOf(project, 'en')}, whose status is ${quote(project.status, 'en')}`,
        },
      }
    }
  },
})
