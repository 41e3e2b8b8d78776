/** Finds years in which a project has committed more than the credits opened for it. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { moneyText } from '../lang/numbers.ts'
import type { Plan } from '../plan/plan.ts'
import { minus, plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { type CreditUse, creditUses } from './facts/budget-amounts.ts'
import { collectively, comparedMoneyWords, nameOf } from './words/naming.ts'
import { inYear } from './words/natures.ts'

/** What lines without an authorisation commit where credits were opened for them. */
function annualCommitments(plan: Plan): CreditUse[] {
  return creditUses(plan, 'committed', ({ authorisation }) => authorisation === undefined)
}

/** Finds commitments beyond the opened credits of a project, section and year, but for lines under an authorisation. */
export const projectCommitmentOverCredits = defineRule({
  id: 'project-commitment-over-credits',
  subject: 'budget',
  severity: 'warning',
  time: 'year',
  parts: ['section', 'year'],
  summary: {
    fr: 'Un projet n’engage pas plus que les crédits ouverts de l’année',
    en: 'A project commits no more than the credits opened for the year',
  },
  why: {
    fr: 'Hors autorisation de programme ou d’engagement, les crédits ouverts sont la limite de ce qui peut être engagé dans l’année\u00a0; les lignes sous autorisation ne sont pas regardées ici, leurs engagements se comparent à l’autorisation',
    en: 'Without an authorisation, opened credits limit what may be committed in the year; lines under an authorisation are left out here, for their commitments are held against the authorisation',
  },
  fix: {
    fr: 'corrigez l’engagement ou les crédits ouverts, ou nommez l’autorisation dont relève la ligne (authorisation)',
    en: 'correct the commitment or the opened credits, or name the authorisation that the line falls under (authorisation)',
  },
  collective: {
    population: (plan) => annualCommitments(plan).length,
    message: collectively(
      (count, of) => `Les engagements dépassent les crédits ouverts dans ${count} des ${of} budgets annuels`,
      (count, of) => `Commitments exceed the opened credits in ${count} of ${of} yearly budgets`,
    ),
  },
  follows: ['budget-magnitude-outlier'],
  *run(plan) {
    for (const { project, at, section, year, used, opened } of annualCommitments(plan)) {
      if (used <= opened) continue
      const over = minus(used, opened)
      const [name, when] = [sectionName(section), inYear(year)]
      const [engaged, limitWords] = comparedMoneyWords(plan, used, opened)
      yield {
        at,
        entity: project.id,
        facts: { year, section, committed: plain(used), opened: plain(opened), excess: plain(over) },
        message: {
          fr: `Engagements de ${nameOf(project, 'fr')} ${when.fr} (${name.fr}) à ${engaged.fr}, soit ${moneyText(over, plan, 'fr')} de plus que les crédits ouverts (${limitWords.fr})`,
          en: `Commitments of ${nameOf(project, 'en')} ${when.en} (${name.en}) come to ${engaged.en}, ${moneyText(over, plan, 'en')} more than the opened credits (${limitWords.en})`,
        },
      }
    }
  },
})
