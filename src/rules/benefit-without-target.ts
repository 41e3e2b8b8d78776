/** Finds benefits without a target. */

import { defineRule } from './define.ts'
import { benefitName, benefitPlace, lookedAt } from './facts/benefits.ts'
import { collectively } from './words/naming.ts'

/** Finds benefits of programmes and retained projects without a target value. */
export const benefitWithoutTarget = defineRule({
  id: 'benefit-without-target',
  subject: 'benefits',
  severity: 'info',
  parts: ['benefit'],
  summary: { fr: 'Tout bénéfice a une valeur visée', en: 'Every benefit has a target value' },
  why: {
    fr: 'Sans cible, on ne peut dire d’un bénéfice ni qu’il est atteint ni qu’il est manqué',
    en: 'Without a target a benefit can be called neither reached nor missed',
  },
  fix: {
    fr: 'ajoutez target, avec baseline et unit, et due pour l’échéance',
    en: 'add target, with baseline and unit, and due for the day',
  },
  collective: {
    population: (plan) => lookedAt(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} bénéfices n’ont pas de cible`,
      (count, of) => `${count} of ${of} benefits have no target`,
    ),
  },
  *run(plan) {
    for (const result of lookedAt(plan)) {
      const { benefit, holder } = result
      if (benefit.target !== undefined) continue
      yield {
        at: benefitPlace(result, 'title'),
        entity: holder.entity.id,
        facts: { benefit: benefit.title },
        message: {
          fr: `Bénéfice ${benefitName(result, 'fr')} sans cible`,
          en: `The benefit ${benefitName(result, 'en')} has no target`,
        },
      }
    }
  },
})
