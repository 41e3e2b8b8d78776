/** Finds benefits that are due and were never measured. */

import { dateWords, onDate } from '../lang/dates.ts'
import { defineRule } from './define.ts'
import { benefitName, benefitPlace, lookedAt } from './facts/benefits.ts'
import { collectively } from './words/naming.ts'

/** Finds benefits of programmes and retained projects past their due day without a measured value. */
export const benefitDueUnmeasured = defineRule({
  id: 'benefit-due-unmeasured',
  subject: 'benefits',
  severity: 'warning',
  parts: ['benefit'],
  summary: { fr: 'Un bénéfice échu est mesuré', en: 'A benefit that is due is measured' },
  why: {
    fr: 'Un bénéfice promis pour convaincre et jamais mesuré rend toute promesse suivante gratuite',
    en: 'A benefit that was promised to convince and never measured makes the next promise worth nothing',
  },
  fix: {
    fr: 'mesurez-le et écrivez actual et measured, ou fixez une nouvelle échéance',
    en: 'measure it and write actual and measured, or set a new due date',
  },
  collective: {
    population: (plan) => lookedAt(plan).filter(({ due }) => due !== undefined && due < plan.asOf).length,
    message: collectively(
      (count, of) => `${count} des ${of} bénéfices échus n’ont pas été mesurés`,
      (count, of) => `${count} of ${of} benefits that are due were not measured`,
    ),
  },
  *run(plan) {
    for (const result of lookedAt(plan)) {
      const { benefit, holder, due, actual } = result
      if (due === undefined || due >= plan.asOf || actual !== undefined) continue
      const { due: written = '' } = benefit
      yield {
        at: benefitPlace(result, 'due'),
        entity: holder.entity.id,
        facts: { benefit: benefit.title, due: written, days: plan.asOf - due },
        message: {
          fr: `Bénéfice ${benefitName(result, 'fr')} échu le ${dateWords(written, 'fr')} et jamais mesuré`,
          en: `The benefit ${benefitName(result, 'en')} was due ${onDate(written, 'en')} and was never measured`,
        },
      }
    }
  },
})
