/** The words for amounts of money. */
import type { Measure } from './measure.ts'

const NAMES: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  'plan.internal_labour.day_rate': ['le coût d’un jour interne', 'the cost of an own day'],
  'plan.history.investment': [
    'l’investissement du plan antérieur',
    'the investment of the older plan',
  ],
  'plan.envelopes.max': ['le plafond{}', 'the ceiling{}'],
  'plan.envelopes.min': ['le plancher{}', 'the floor{}'],
  'projects.displaces.money': ['le montant d’une contrepartie', 'the money that gives way'],
  'projects.baseline.investment': ['l’investissement de référence', 'the baseline investment'],
  'projects.baseline.operating': [
    'le fonctionnement de référence',
    'the baseline operating expenditure',
  ],
  'projects.rebaselines.investment': [
    'l’investissement d’un recalage',
    'the investment of a re-baseline',
  ],
  'projects.rebaselines.operating': [
    'le fonctionnement d’un recalage',
    'the operating expenditure of a re-baseline',
  ],
  'projects.budget.total': ['le total d’une ligne de budget', 'the total of a budget line'],
  'projects.budget.amounts.requested': ['le montant demandé', 'the amount requested'],
  'projects.budget.amounts.baseline': ['le montant de référence', 'the baseline amount'],
  'projects.budget.amounts.voted': ['le montant voté', 'the amount voted'],
  'projects.budget.amounts.opened': ['le montant ouvert', 'the amount opened'],
  'projects.budget.amounts.committed': ['le montant engagé', 'the amount committed'],
  'projects.budget.amounts.paid': ['le montant mandaté', 'the amount paid'],
  'projects.budget.amounts.carry_over': ['le montant reporté', 'the amount carried over'],
  'projects.budget.amounts.forecast': ['le montant prévu', 'the amount forecast'],
  'projects.estimate.optimistic': ['l’estimation basse', 'the low estimate'],
  'projects.estimate.likely': ['l’estimation probable', 'the likely estimate'],
  'projects.estimate.pessimistic': ['l’estimation haute', 'the high estimate'],
  'authorisations.history.amount': ['le montant d’un vote', 'the amount of a vote'],
  'authorisations.payments': ['le crédit de paiement', 'the payment credit'],
  'authorisations.payments.voted': ['le crédit voté', 'the credit voted'],
  'authorisations.payments.opened': ['le crédit ouvert', 'the credit opened'],
  'authorisations.payments.paid': ['le montant mandaté', 'the amount paid'],
  'subsidies.eligible_amount': ['la dépense éligible', 'the eligible expenditure'],
  'subsidies.amount': ['le montant', 'the amount'],
  'subsidies.receipts': ['la recette', 'the receipt'],
  'components.yearly_cost': ['le coût annuel', 'the yearly cost'],
  'decisions.impact.investment': ['l’effet en investissement', 'the effect on investment'],
  'decisions.impact.operating': [
    'l’effet en fonctionnement',
    'the effect on operating expenditure',
  ],
  'scenarios.frame.envelopes.max': ['le plafond{}', 'the ceiling{}'],
  'scenarios.frame.envelopes.min': ['le plancher{}', 'the floor{}'],
  'scenarios.choices.displaces.money': [
    'le montant d’une contrepartie',
    'the money that gives way',
  ],
}

/** The words by the way to the place; all of them money. */
export const MONEY_NAMES: Readonly<
  Record<string, readonly [fr: string, en: string, measure: Measure]>
> = Object.fromEntries(
  Object.entries(NAMES).map(([way, [fr, en]]) => [way, [fr, en, 'money'] as const]),
)
