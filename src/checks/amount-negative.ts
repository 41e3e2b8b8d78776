/** Finds negative amounts where only revenue, savings and corrections may be negative. */

import { bilingual } from '../text/format.ts'
import { hundredths } from '../values/decimal.ts'
import type { Cents } from '../values/quantity.ts'
import { defineCheck } from './define.ts'
import { collectively } from './util/collectively.ts'
import { countSigned, forbiddenNegatives } from './util/forbidden-negatives.ts'
import { money } from './util/money.ts'

/** Finds amounts below zero on lines that are neither revenue, savings nor corrections. */
export const amountNegative = defineCheck({
  id: 'amount-negative',
  severity: 'error',
  summary: {
    fr: 'Un montant est positif ou nul, sauf recette, économie ou correction',
    en: 'An amount is zero or more, save for revenue, savings and corrections',
  },
  why: {
    fr: 'Un montant négatif glissé parmi les dépenses fait baisser les totaux sans que personne ne s’en aperçoive',
    en: 'A negative amount among expenses lowers every total without anybody noticing',
  },
  fix: {
    fr: 'écrivez le montant sans signe, ou portez-le sur une ligne de nature revenue, saving ou correction',
    en: 'write the amount without its sign, or put it on a line of kind revenue, saving or correction',
  },
  collective: {
    population: countSigned,
    message: collectively(
      (count, of) =>
        `${count} des ${of} montants sont négatifs sans être des recettes, des économies ni des corrections`,
      (count, of) =>
        `${count} of ${of} amounts are below zero though they are neither revenue, savings nor corrections`,
    ),
  },
  *run(plan) {
    for (const { at, value, entity } of forbiddenNegatives(plan)) {
      const exact = hundredths(value, plan.scale)
      if (typeof exact !== 'number') continue
      const text = bilingual((lang) => money(exact as Cents, plan, lang))
      yield {
        at,
        facts: { amount: exact / 100 },
        message: {
          fr: `Montant négatif, ${text.fr}, qui n’est ni recette, ni économie, ni correction`,
          en: `Amount of ${text.en}, below zero though it is neither revenue, saving nor correction`,
        },
        ...(entity === undefined ? {} : { entity }),
      }
    }
  },
})
