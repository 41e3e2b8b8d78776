/** Finds projects added to the plan without saying when, by which decision and with what money. */

import { withoutAny } from '../lang/lists.ts'
import { within } from '../plan/entity.ts'
import { additions } from '../plan/project-status.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

const REQUIRED = {
  date: { fr: 'date', en: 'date' },
  decision: { fr: 'décision', en: 'decision' },
  funding: { fr: 'financement', en: 'funding' },
} as const satisfies Record<string, Bilingual>

const KEYS = Object.keys(REQUIRED) as (keyof typeof REQUIRED)[]

/** Finds added projects without the date, the decision or the funding of their addition. */
export const projectAdditionUndocumented = defineRule({
  id: 'project-addition-undocumented',
  subject: 'projects',
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
  collective: {
    population: (plan) => additions(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets ajoutés n’ont pas de date, de décision ou de financement`,
      (count, of) => `${count} of ${of} added projects lack a date, a decision or funding`,
    ),
  },
  *run(plan) {
    for (const project of additions(plan)) {
      const missing = KEYS.filter((key) => project.written.addition?.[key] === undefined)
      if (missing.length === 0) continue
      const words = missing.map((key) => REQUIRED[key])
      yield {
        at: within(project, 'origin'),
        entity: project.id,
        facts: { missing: missing.map((key) => `addition.${key}`) },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} ajouté en cours de plan sans ${withoutAny(words, 'fr')}`,
          en: `${nameOf(project, 'en')} was added to the running plan without ${withoutAny(words, 'en')}`,
        },
      }
    }
  },
})
