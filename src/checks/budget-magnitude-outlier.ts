/** Finds amounts that look a thousand times too large: written in euros where the plan counts in thousands. */

import { within } from '../model/entity.ts'
import type { BudgetLine, Plan, Project } from '../model/plan.ts'
import type { PathOrigin } from '../source/origin.ts'
import { bilingual, formatNumber } from '../text/format.ts'
import { type Cents, plain } from '../units/quantity.ts'
import { type Discovery, defineCheck } from './define.ts'
import { inYear } from './util/in-year.ts'
import { money } from './util/money.ts'
import { nameOf } from './util/name-of.ts'
import { type PeerAmounts, type Peers, peerAmounts } from './util/peer-amounts.ts'

/** How many times the median an amount must be. */
const TIMES = 300
/** The slip that is looked for. */
const FACTOR = 1000
/** How far beyond the largest of the others the corrected amount may still lie. */
const REACH = 3
/** With fewer amounts of others a median says nothing. */
const FEWEST = 3

interface Outlier {
  readonly at: PathOrigin
  readonly year: number | 'later'
  readonly amount: Cents
  readonly peers: Peers
}

function looksMisread(amount: Cents, { count, min, median, max }: Peers): boolean {
  const corrected = amount / FACTOR
  return count >= FEWEST && amount >= TIMES * median && corrected >= min && corrected <= max * REACH
}

/** The first outlying amount of a line; the others of the line are likely the same slip. */
function outlierIn(line: BudgetLine, project: Project, amounts: PeerAmounts): Outlier | undefined {
  for (const { year, stages } of line.years) {
    for (const [stage, amount] of Object.entries(stages)) {
      const peers = amounts.mostlyBelow(project, amount / TIMES)
      if (peers === undefined || !looksMisread(amount, peers)) continue
      return { at: within(line, 'amounts', String(year), stage), year, amount, peers }
    }
  }
  return undefined
}

function discovery(plan: Plan, project: Project, outlier: Outlier): Discovery {
  const { at, year, amount, peers } = outlier
  const times = amount / peers.median
  const text = bilingual((lang) => money(amount, plan, lang))
  return {
    at,
    entity: project.id,
    facts: { year, amount: plain(amount), median: plain(peers.median), times: Math.round(times) },
    message: {
      fr: `Montant hors d’échelle pour ${nameOf(project, 'fr')} ${inYear(year).fr}\u00a0: ${text.fr}, soit ${formatNumber(times, 'fr')} fois la médiane des autres projets`,
      en: `Amount out of scale for ${nameOf(project, 'en')} ${inYear(year).en}: ${text.en}, ${formatNumber(times, 'en')} times the median of the other projects`,
    },
  }
}

/** Finds amounts about a thousand times those of the other projects of the section, once for each budget line. */
export const budgetMagnitudeOutlier = defineCheck({
  id: 'budget-magnitude-outlier',
  severity: 'warning',
  summary: {
    fr: 'Aucun montant n’est mille fois trop grand',
    en: 'No amount is a thousand times too large',
  },
  why: {
    fr: 'Saisir des euros dans un plan tenu en milliers est la faute de frappe la plus fréquente, et la plus coûteuse',
    en: 'Euros entered in a plan kept in thousands are the commonest slip, and the costliest',
  },
  fix: {
    fr: 'vérifiez l’unité\u00a0: les montants sont dans celle du plan (clé unit)',
    en: "check the unit: amounts are in the plan's own (key unit)",
  },
  *run(plan) {
    const amounts = {
      investment: peerAmounts(plan, 'investment'),
      operating: peerAmounts(plan, 'operating'),
    }
    for (const project of plan.projects) {
      for (const line of project.budget) {
        const outlier = outlierIn(line, project, amounts[line.section])
        if (outlier !== undefined) yield discovery(plan, project, outlier)
      }
    }
  },
})
