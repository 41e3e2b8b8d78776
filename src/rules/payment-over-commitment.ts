/** Finds natures of budget lines on which more was paid than committed. */

import { moneyText } from '../lang/numbers.ts'
import { type BudgetCell, cellsOf, natureOf, usesCredits } from '../plan/budget-cell.ts'
import { compareYears } from '../plan/budget-year.ts'
import { yearState } from '../plan/expected-amount.ts'
import type { BudgetLine, Plan, Project } from '../plan/plan.ts'
import { lineKindLabel } from '../plan/vocabulary.ts'
import { bilingual } from '../values/language.ts'
import { type Cents, minus, NO_CENTS, plain, sum } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { amountPlace } from './facts/budget-amounts.ts'
import { collectively, comparedMoneyWords, nameOf } from './words/naming.ts'
import { natureText } from './words/natures.ts'

interface Breach {
  readonly cell: BudgetCell
  readonly paid: Cents
  readonly committed: Cents
}

function isCommitted({ stages }: BudgetCell): boolean {
  return stages.committed !== undefined
}

/** What is paid in the year; payments of a year to come count nowhere. */
function paidIn(plan: Plan, { year, stages }: BudgetCell): Cents | undefined {
  return yearState(plan, year) === 'to-come' ? undefined : stages.paid
}

/** The first year up to which lines of one nature have more paid than committed. */
function breachIn(plan: Plan, lines: readonly BudgetLine[]): Breach | undefined {
  const cells = cellsOf({ budget: lines }).sort((left, right) => compareYears(left.year, right.year))
  let [paid, committed] = [NO_CENTS, NO_CENTS]
  for (const cell of cells) {
    const here = paidIn(plan, cell)
    paid = sum([paid, here ?? NO_CENTS])
    committed = sum([committed, cell.stages.committed ?? NO_CENTS])
    if (paid > committed && here !== undefined) return { cell, paid, committed }
  }
  return undefined
}

/** The lines of expenditure of a project by nature, each in the order of the files. */
function linesByNature({ budget }: Project): BudgetLine[][] {
  const byNature = new Map<string, BudgetLine[]>()
  for (const line of budget.filter(usesCredits)) {
    const nature = natureOf(line)
    const lines = byNature.get(nature) ?? []
    byNature.set(nature, lines)
    lines.push(line)
  }
  return [...byNature.values()]
}

/** The lines of one nature of a project of which a commitment is written: what payments are held against. */
function followedLines({ projects }: Plan): { project: Project; lines: BudgetLine[] }[] {
  return projects.flatMap((project) =>
    linesByNature(project)
      .filter((lines) => cellsOf({ budget: lines }).some(isCommitted))
      .map((lines) => ({ project, lines })),
  )
}

/** Finds payments beyond the commitments of the same nature of line, summed up to a year. */
export const paymentOverCommitment = defineRule({
  id: 'payment-over-commitment',
  subject: 'budget',
  severity: 'error',
  parts: ['nature', 'section', 'year'],
  summary: { fr: 'On ne paie pas plus que ce qui a été engagé', en: 'No more is paid than was committed' },
  why: {
    fr: 'Un paiement sans engagement préalable est irrégulier\u00a0; c’est aussi le signe d’une saisie incomplète',
    en: 'A payment without a commitment is irregular; it is also a sign of incomplete records',
  },
  fix: {
    fr: 'ajoutez l’engagement manquant, dans l’année où il a été pris, ou corrigez le paiement',
    en: 'add the missing commitment in the year in which it was made, or correct the payment',
  },
  collective: {
    population: (plan) => followedLines(plan).length,
    message: collectively(
      (count, of) => `Les paiements dépassent les engagements sur ${count} des ${of} natures de ligne de budget`,
      (count, of) => `More was paid than committed on ${count} of ${of} natures of budget line`,
    ),
  },
  *run(plan) {
    for (const { project, lines } of followedLines(plan)) {
      const breach = breachIn(plan, lines)
      const line = lines[0]
      if (breach === undefined || line === undefined) continue
      const { cell, paid, committed } = breach
      const at = amountPlace(lines, cell, 'paid')
      if (at === undefined) continue
      const { section, year } = cell
      const over = bilingual((lang) => moneyText(minus(paid, committed), plan, lang))
      const kind = lineKindLabel(plan, line.word)
      const [spent, engaged] = comparedMoneyWords(plan, paid, committed)
      yield {
        at,
        entity: project.id,
        facts: { year, section, nature: natureText(line), paid: plain(paid), committed: plain(committed) },
        message: {
          fr: `Paiements cumulés de ${nameOf(project, 'fr')} (${kind.fr}) à ${spent.fr} fin ${year}, soit ${over.fr} de plus que les engagements (${engaged.fr})`,
          en: `Payments of ${nameOf(project, 'en')} (${kind.en}) come to ${spent.en} by the end of ${year}, ${over.en} more than was committed (${engaged.en})`,
        },
      }
    }
  },
})
