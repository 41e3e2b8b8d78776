/** Finds budget lines whose nature does not go with their section. */
import { within } from '../model/entity.ts'
import { quote } from '../text/format.ts'
import { defineCheck } from './define.ts'
import { nameOf } from './util/name-of.ts'
import { sectionName } from './util/section-name.ts'

const UNUSUAL = {
  investment: ['subscription', 'maintenance', 'training'],
  operating: ['hardware'],
} as const

/** Finds subscriptions, maintenance and training planned as investment, and hardware planned as operating cost. */
export const budgetLineSectionUnusual = defineCheck({
  id: 'budget-line-section-unusual',
  severity: 'warning',
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
  *run(plan) {
    for (const project of plan.projects) {
      for (const line of project.budget) {
        if (!(UNUSUAL[line.section] as readonly string[]).includes(line.kind)) continue
        const section = sectionName(line.section)
        const other = sectionName(line.section === 'investment' ? 'operating' : 'investment')
        yield {
          at: within(line, 'kind'),
          entity: project.id,
          facts: { kind: line.kind, section: line.section },
          message: {
            fr: `Ligne ${quote(line.kind, 'fr')} de ${nameOf(project, 'fr')} inscrite en ${section.fr}\u00a0; cette nature relève d’ordinaire de la section ${other.fr}`,
            en: `Expected the ${quote(line.kind, 'en')} line of ${nameOf(project, 'en')} to be in the ${other.en} section, got ${section.en}`,
          },
        }
      }
    }
  },
})
