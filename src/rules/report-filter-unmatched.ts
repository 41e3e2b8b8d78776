/** Finds values of filters of a plan's own reports that no project has. */
import { nearest } from '../lang/nearest.ts'
import { question, quote } from '../lang/punctuation.ts'
import { isSameId } from '../plan/entity.ts'
import { isOwnField, ownKeysOf } from '../plan/own-fields.ts'
import type { Plan } from '../plan/plan.ts'
import { projectValues } from '../plan/project-fields.ts'
import { bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { filterValues } from './facts/report-wishes.ts'

/** The fields of the format whose words neither the format nor the plan lists. */
const FREE: readonly string[] = ['tag', 'sponsor', 'lead']

/** The words that projects write freely into a field; undefined for a field whose values the format or the plan lists. */
function freeWords(plan: Plan, field: string): readonly string[] | undefined {
  const isFree = FREE.includes(field) || (isOwnField(field) && ownKeysOf(plan).some((key) => isSameId(key, field)))
  return isFree ? plan.projects.flatMap((project) => projectValues(project, field)) : undefined
}

/** Finds tags, roles and values of own fields that a filter asks for and no project has. */
export const reportFilterUnmatched = defineRule({
  id: 'report-filter-unmatched',
  subject: 'files',
  severity: 'warning',
  parts: ['field', 'name'],
  summary: {
    fr: 'Tout mot qu’un filtre de rapport cherche est écrit dans un projet',
    en: 'Every word that the filter of a report asks for is written in a project',
  },
  why: {
    fr: 'Un mot mal écrit ne garde aucun projet\u00a0: le rapport les perd sans que rien ne le montre',
    en: 'A word with a slip keeps no project: the report loses them and nothing shows it',
  },
  fix: {
    fr: 'écrivez le mot comme dans les projets, ou retirez-le du filtre',
    en: 'write the word as projects do, or take it out of the filter',
  },
  *run(plan) {
    for (const { report, field, name, at } of filterValues(plan)) {
      const known = freeWords(plan, field)
      if (known === undefined || known.some((word) => isSameId(word, name))) continue
      const suggestion = nearest(name, known)
      yield {
        at,
        entity: report,
        facts: { field, name, ...(suggestion === undefined ? {} : { suggestion }) },
        message: {
          fr: `Aucun projet ne porte le mot ${quote(name, 'fr')}, que cherche un filtre du rapport ${quote(report, 'fr')}`,
          en: `No project has the word ${quote(name, 'en')}, which a filter of the report ${quote(report, 'en')} asks for`,
        },
        ...(suggestion === undefined ? {} : { help: bilingual((lang) => question(suggestion, lang)) }),
      }
    }
  },
})
