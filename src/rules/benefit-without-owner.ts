/** Finds benefits that nobody answers for. */

import { defineRule } from './define.ts'
import { benefitName, benefitPlace, lookedAt } from './facts/benefits.ts'
import { collectively } from './words/naming.ts'

/** Finds benefits of programmes and retained projects without an owner. */
export const benefitWithoutOwner = defineRule({
  id: 'benefit-without-owner',
  subject: 'benefits',
  severity: 'info',
  parts: ['benefit'],
  summary: {
    fr: 'Tout bénéfice a un métier qui en répond',
    en: 'Every benefit has a business role that answers for it',
  },
  why: {
    fr: 'Un bénéfice se constate après le projet, quand son équipe n’est plus là\u00a0: sans responsable, personne ne le mesure',
    en: 'A benefit shows after the project, when its team is gone: without an owner nobody measures it',
  },
  fix: {
    fr: 'ajoutez owner\u00a0: le rôle métier qui répond du bénéfice',
    en: 'add owner: the business role that answers for the benefit',
  },
  collective: {
    population: (plan) => lookedAt(plan).length,
    message: collectively(
      (count, of) => `Personne ne répond de ${count} des ${of} bénéfices`,
      (count, of) => `Nobody answers for ${count} of ${of} benefits`,
    ),
  },
  *run(plan) {
    for (const result of lookedAt(plan)) {
      const { benefit, holder } = result
      if (benefit.owner !== undefined) continue
      yield {
        at: benefitPlace(result, 'title'),
        entity: holder.entity.id,
        facts: { benefit: benefit.title },
        message: {
          fr: `Personne ne répond du bénéfice ${benefitName(result, 'fr')}`,
          en: `Nobody answers for the benefit ${benefitName(result, 'en')}`,
        },
      }
    }
  },
})
