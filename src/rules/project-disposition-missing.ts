/** Finds projects that were stopped or put off without the decision behind it. */

import { withoutAny } from '../lang/lists.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

const STOPPED: readonly string[] = ['cancelled', 'postponed', 'on_hold']

const REQUIRED = {
  date: { fr: 'date', en: 'date' },
  decision: { fr: 'décision', en: 'decision' },
  reason: { fr: 'motif', en: 'reason' },
} as const satisfies Record<string, Bilingual>

const KEYS = Object.keys(REQUIRED) as (keyof typeof REQUIRED)[]

function stopped({ projects }: Plan): Project[] {
  return projects.filter(({ status }) => STOPPED.includes(status))
}

/** Finds projects that are cancelled, postponed or on hold without decision, date or reason. */
export const projectDispositionMissing = defineRule({
  id: 'project-disposition-missing',
  subject: 'projects',
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
    fr: 'donnez la date, la décision et le motif de la suite donnée, dans le classeur (plan ask, qui a une feuille pour une décision nouvelle) ou sous «\u00a0disposition\u00a0» dans le fichier',
    en: 'give date, decision and reason of the disposition, in the workbook (plan ask, which has a sheet for a new decision) or under "disposition" in the file',
  },
  example: 'disposition: { date: 2024-05-31, decision: DEC-2024-03, reason: capacity }',
  named: { 'DEC-2024-03': 'decision' },
  collective: {
    population: (plan) => stopped(plan).length,
    message: collectively(
      (count, of) =>
        `${count} des ${of} projets abandonnés, reportés ou suspendus n’ont pas de date, de décision ou de motif`,
      (count, of) =>
        `${count} of ${of} projects that are cancelled, postponed or on hold lack a date, a decision or a reason`,
    ),
  },
  *run(plan) {
    for (const project of stopped(plan)) {
      const missing = KEYS.filter((key) => project.written.disposition?.[key] === undefined)
      if (missing.length === 0) continue
      const words = missing.map((key) => REQUIRED[key])
      const status = statusLabel(plan, project.status)
      yield {
        at: within(project, 'status'),
        entity: project.id,
        facts: { status: project.status, missing: missing.map((key) => `disposition.${key}`) },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} ${status.fr} sans ${withoutAny(words, 'fr')}`,
          en: `${nameOf(project, 'en')} is ${status.en} without ${withoutAny(words, 'en')}`,
        },
      }
    }
  },
})
