/** Finds budget lines whose nature does not go with their section. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { within } from '../plan/entity.ts'
import type { BudgetLine, BudgetSection, Plan, Project } from '../plan/plan.ts'
import { lineKindLabel } from '../plan/vocabulary.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

const UNUSUAL: Readonly<Record<BudgetSection, readonly string[]>> = {
  investment: ['subscription', 'maintenance', 'training'],
  operating: ['hardware'],
}

const BOUND = [...UNUSUAL.investment, ...UNUSUAL.operating]

/** The lines of the kinds that are at home in one section only. */
function boundLines({ projects }: Plan): { project: Project; line: BudgetLine }[] {
  return projects.flatMap((project) =>
    project.budget.filter(({ kind }) => BOUND.includes(kind)).map((line) => ({ project, line })),
  )
}

/** Finds subscriptions, maintenance and training planned as investment, and hardware planned as operating cost. */
export const budgetLineSectionUnusual = defineRule({
  id: 'budget-line-section-unusual',
  subject: 'budget',
  severity: 'warning',
  parts: ['section'],
  summary: {
    fr: 'La nature d’une ligne de budget s’accorde avec sa section',
    en: 'The nature of a budget line goes with its section',
  },
  why: {
    fr: 'Abonnements, maintenance et formation ne sont en général pas immobilisables\u00a0; le comptable rejettera l’imputation',
    en: 'Subscriptions, maintenance and training can mostly not be capitalised; the accountant will refuse the entry',
  },
  fix: {
    fr: 'changez la section ou la nature de la ligne, ou demandez une dérogation motivée (waivers)',
    en: 'change the section or the kind of the line, or record a waiver with its reason',
  },
  collective: {
    population: (plan) => boundLines(plan).length,
    message: collectively(
      (count, of) =>
        `${count} des ${of} lignes de matériel, d’abonnement, de maintenance ou de formation ne sont pas dans leur section habituelle`,
      (count, of) =>
        `${count} of ${of} lines of hardware, subscription, maintenance or training are not in their usual section`,
    ),
  },
  *run(plan) {
    for (const { project, line } of boundLines(plan)) {
      if (!UNUSUAL[line.section].includes(line.kind)) continue
      const section = sectionName(line.section)
      const other = sectionName(line.section === 'investment' ? 'operating' : 'investment')
      const kind = lineKindLabel(plan, line.word)
      yield {
        at: within(line, 'kind'),
        entity: project.id,
        facts: { kind: line.kind, section: line.section },
        message: {
          fr: `Ligne de ${nameOf(project, 'fr')} (${kind.fr}) inscrite en ${section.fr}\u00a0; cette nature relève d’ordinaire de la section ${other.fr}`,
          en: `${nameOf(project, 'en')} has a ${kind.en} line in the ${section.en} section; it normally belongs in the ${other.en} one`,
        },
      }
    }
  },
})
