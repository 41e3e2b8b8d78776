/** Finds payments of closed budget years that are no longer what they were. */

import { sectionName } from '../../lang/catalogue/money-names.ts'
import { comparedMoney } from '../../lang/compared.ts'
import { stageIn } from '../../metrics/base/spending.ts'
import { isYearClosed } from '../../plan/budget-year.ts'
import { within } from '../../plan/entity.ts'
import type { BudgetSection, Plan, Project } from '../../plan/plan.ts'
import { bilingual } from '../../values/language.ts'
import { type Cents, plain } from '../../values/quantity.ts'
import { defineStateRule, type RuleHit } from '../define.ts'
import { amountPlace } from '../facts/budget-amounts.ts'
import { changedProjects, type ProjectPair } from '../facts/project-pairs.ts'
import { nameOf } from '../words/naming.ts'

const SECTIONS: readonly BudgetSection[] = ['investment', 'operating']

/** The years that were closed in the earlier state and of which a payment was written there. */
function closedYears(before: Plan, { budget }: Project): number[] {
  const years = budget
    .flatMap((line) => line.years)
    .flatMap(({ year, stages }) => (year === 'later' || stages.paid === undefined ? [] : year))
  return [...new Set(years)].filter((year) => isYearClosed(before, year, before.asOf))
}

function paidIn(plan: Plan, project: Project, year: number, section: BudgetSection): Cents | undefined {
  return stageIn(plan, project, 'paid', { year, section })
}

function* discoveries(before: Plan, after: Plan, { older, newer }: ProjectPair): Generator<RuleHit> {
  for (const year of closedYears(before, older)) {
    for (const section of SECTIONS) {
      const [was, is] = [paidIn(before, older, year, section), paidIn(after, newer, year, section)]
      if (was === undefined || was === is) continue
      yield {
        at: amountPlace(newer.budget, { section, year }, 'paid') ?? within(newer, 'id'),
        entity: newer.id,
        facts: { year, section, from: plain(was), ...(is === undefined ? {} : { to: plain(is) }) },
        message: bilingual((lang) => {
          const [name, of] = [nameOf(newer, lang), sectionName(section)[lang]]
          const [from, now] = comparedMoney([was, is ?? was], before, lang)
          const nothing = { fr: 'rien', en: 'nothing' }[lang]
          const to = is === undefined ? nothing : now
          return {
            fr: `Mandaté ${year} (${of}) du projet ${name} passé de ${from} à ${to}, exercice déjà clos`,
            en: `Payments of ${name} in ${year} (${of}) went from ${from} to ${to} although the year was closed already`,
          }[lang]
        }),
      }
    }
  }
}

/** Finds projects whose payments of a year that was closed already have changed, by section. */
export const closedYearRewritten = defineStateRule({
  id: 'closed-year-rewritten',
  subject: 'budget',
  severity: 'warning',
  parts: ['section', 'year'],
  summary: {
    fr: 'Le mandaté d’un exercice déjà clos ne change plus',
    en: 'The payments of a year that was closed already no longer change',
  },
  why: {
    fr: 'Le compte de l’exercice est arrêté\u00a0: un montant qui bouge après coup contredit le compte administratif et les bilans rendus',
    en: 'The accounts of the year are settled: an amount that moves later contradicts them and the reports that were given',
  },
  fix: {
    fr: 'rétablissez le montant mandaté, ou dites par une dérogation (plan.waivers) quelle rectification comptable le change',
    en: 'restore the amount that was paid, or say in a waiver (plan.waivers) which correction of the accounts changes it',
  },
  *run(before, after) {
    for (const pair of changedProjects(before, after)) yield* discoveries(before, after, pair)
  },
})
