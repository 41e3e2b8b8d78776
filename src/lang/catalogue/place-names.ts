/**
 * What a sentence calls a date, a number or a list of the files, with its article: « la fin de la fenêtre », "the end of the window".
 */
import type { Bilingual } from '../../values/language.ts'

const NAMES: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  'plan.internal_labour.day_rate': ['le coût d’un jour interne', 'the cost of an own day'],
  'plan.history.investment': ['l’investissement du plan antérieur', 'the investment of the older plan'],
  'plan.envelopes.max': ['le plafond{}', 'the ceiling{}'],
  'plan.envelopes.min': ['le plancher{}', 'the floor{}'],
  'projects.displaces.money': ['le montant d’une contrepartie', 'the money that gives way'],
  'projects.baseline.investment': ['l’investissement de référence', 'the baseline investment'],
  'projects.baseline.operating': ['le fonctionnement de référence', 'the baseline operating expenditure'],
  'projects.rebaselines.investment': ['l’investissement d’un recalage', 'the investment of a re-baseline'],
  'projects.rebaselines.operating': ['le fonctionnement d’un recalage', 'the operating expenditure of a re-baseline'],
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
  'authorisations.history.payments': ['le crédit de paiement d’un vote', 'the payment credit of a vote'],
  'authorisations.assignments.amount': ['le montant affecté', 'the amount assigned'],
  'authorisations.payments': ['le crédit de paiement', 'the payment credit'],
  'authorisations.payments.voted': ['le crédit voté', 'the credit voted'],
  'authorisations.payments.opened': ['le crédit ouvert', 'the credit opened'],
  'authorisations.payments.paid': ['le montant mandaté', 'the amount paid'],
  'subsidies.eligible_amount': ['la dépense éligible', 'the eligible expenditure'],
  'subsidies.amount': ['le montant', 'the amount'],
  'subsidies.receipts': ['la recette', 'the receipt'],
  'needs.budget': ['le budget de la direction', 'the money of the department'],
  'components.yearly_cost': ['le coût annuel', 'the yearly cost'],
  'decisions.impact.investment': ['l’effet en investissement', 'the effect on investment'],
  'decisions.impact.operating': ['l’effet en fonctionnement', 'the effect on operating expenditure'],
  'decisions.accepts.amount': ['le montant accepté', 'the amount accepted'],
  'scenarios.frame.envelopes.max': ['le plafond{}', 'the ceiling{}'],
  'scenarios.frame.envelopes.min': ['le plancher{}', 'the floor{}'],
  'scenarios.choices.displaces.money': ['le montant d’une contrepartie', 'the money that gives way'],
}

/** The words by the way to the place; all of them money. */
const MONEY_NAMES: Readonly<Record<string, readonly [fr: string, en: string, measure: Measure]>> = Object.fromEntries(
  Object.entries(NAMES).map(([way, [fr, en]]) => [way, [fr, en, 'money'] as const]),
)

/** The words by the way to the place. */
const PROJECT_NAMES: Readonly<Record<string, readonly [fr: string, en: string, measure?: Measure]>> = {
  'projects.addition.date': ['la date d’ajout', 'the date of the addition'],
  'projects.disposition.date': ['la date de la suite donnée', 'the date of the disposition'],
  'projects.displaces.days': ['le nombre de jours d’une contrepartie', 'the days that give way', 'days'],
  'projects.mandatory.deadline': ['l’échéance légale', 'the deadline of the obligation'],
  'projects.priority.scores': ['une note', 'a score'],
  'projects.priority.wsjf.business_value': ['la valeur métier', 'the business value'],
  'projects.priority.wsjf.time_criticality': ['l’urgence WSJF', 'the time criticality'],
  'projects.priority.wsjf.risk_reduction': ['la réduction de risque', 'the risk reduction'],
  'projects.priority.wsjf.job_size': ['la taille WSJF', 'the job size'],
  'projects.priority.date': ['la date de la notation', 'the date of the scoring'],
  'projects.complexity': ['la complexité', 'the complexity'],
  'projects.baseline.start': ['le début de référence', 'the baseline start'],
  'projects.baseline.end': ['la fin de référence', 'the baseline end'],
  'projects.baseline.days': ['la charge de référence', 'the baseline work', 'days'],
  'projects.rebaselines.date': ['la date d’un recalage', 'the date of a re-baseline'],
  'projects.rebaselines.start': ['le début d’un recalage', 'the start of a re-baseline'],
  'projects.rebaselines.end': ['la fin d’un recalage', 'the end of a re-baseline'],
  'projects.rebaselines.days': ['la charge d’un recalage', 'the work of a re-baseline', 'days'],
  'projects.start': ['le début', 'the start'],
  'projects.end': ['la fin', 'the end'],
  'projects.actual.start': ['le début réel', 'the actual start'],
  'projects.actual.end': ['la fin réelle', 'the actual end'],
  'projects.window.earliest': ['le début de la fenêtre', 'the start of the window'],
  'projects.window.latest_end': ['la fin de la fenêtre', 'the end of the window'],
  'projects.stretchable.min': ['la durée minimale', 'the shortest duration', 'months'],
  'projects.stretchable.max': ['la durée maximale', 'the longest duration', 'months'],
  'projects.depends_on.lag': ['le délai{of} après{}', 'the lag{of} behind{}', 'months'],
  'projects.progress.as_of': ['la date de l’avancement', 'the date of the progress'],
  'projects.budget.recurring_from': [
    'le premier exercice d’une dépense récurrente',
    'the first year of a recurring expense',
  ],
  'projects.budget.amounts#': ['un exercice du budget', 'a year of the budget'],
  'projects.workload.days': ['la charge{of} confiée à{}', 'the work{of} given to{}', 'days'],
  'projects.workload.days#': ['une période de la charge', 'a period of the work'],
  'projects.workload.total': ['la charge{of} confiée à{}', 'the work{of} given to{}', 'days'],
  'projects.workload.actual': ['la charge réelle{of} de{}', 'the work done{of} by{}', 'days'],
  'projects.workload.actual#': ['une période des jours faits', 'a period of the days done'],
  'projects.milestones.baseline': ['la date de référence du jalon{}', 'the baseline date of the milestone{}'],
  'projects.milestones.current': ['la date du jalon{}', 'the date of the milestone{}'],
  'projects.milestones.actual': ['la date réelle du jalon{}', 'the actual date of the milestone{}'],
  'projects.risks.probability': ['la probabilité du risque{}', 'the probability of the risk{}'],
  'projects.risks.impact': ['l’effet du risque{}', 'the impact of the risk{}'],
  'projects.risks.due': ['l’échéance du risque{}', 'the due date of the risk{}'],
  'projects.risks.actions.due': ['l’échéance d’une action du risque{}', 'the due date of an action of the risk{}'],
  'projects.risks.actions.done': [
    'la date de réalisation d’une action du risque{}',
    'the day an action of the risk{} was done',
  ],
  'projects.risks.review_date': ['la prochaine revue du risque{}', 'the next review of the risk{}'],
  'projects.risks.occurred': ['la date de survenue du risque{}', 'the day the risk{} occurred'],
  'projects.benefits.measured': ['la date de mesure du bénéfice{}', 'the day the benefit{} was measured'],
  'projects.benefits.due': ['l’échéance du bénéfice{}', 'the due date of the benefit{}'],
  'projects.estimate.date': ['la date du chiffrage', 'the date of the estimate'],
  'projects.security.ciso_opinion.date': [
    'la date de l’avis du RSSI',
    'the date of the opinion of the security officer',
  ],
  'projects.closure.date': ['la date du bilan', 'the date of the closure review'],
  'projects.urgency': ['le rang d’urgence', 'the rank of urgency'],
}

type Names = Readonly<Record<string, readonly [fr: string, en: string, measure?: Measure]>>

const HEADER: Names = {
  schema_version: ['la version du format', 'the version of the format'],
  'plan.reports.sections.limit': ['le plus grand nombre de lignes', 'the most rows'],
  'plan.horizon.start': ['le début de l’horizon', 'the start of the horizon'],
  'plan.horizon.end': ['la fin de l’horizon', 'the end of the horizon'],
  'plan.as_of': ['la date d’arrêté', 'the status date'],
  'plan.price_basis.year': ['l’année de la base de prix', 'the year of the price basis'],
  'plan.fiscal_year.start_month': ['le premier mois de l’exercice', 'the first month of the budget year'],
  'plan.history.horizon.start': ['le début du plan antérieur', 'the start of the older plan'],
  'plan.history.horizon.end': ['la fin du plan antérieur', 'the end of the older plan'],
  'plan.history.planned': [
    'le nombre de projets prévus par le plan antérieur',
    'the number of planned projects of the older plan',
  ],
  'plan.history.completed': [
    'le nombre de projets terminés du plan antérieur',
    'the number of completed projects of the older plan',
  ],
  'plan.envelopes.year': ['l’exercice de l’enveloppe', 'the year of the envelope'],
  'plan.criteria.weight': ['le poids du critère{}', 'the weight of the criterion{}'],
  'plan.criteria.max': ['la note maximale du critère{}', 'the best score of the criterion{}'],
  'plan.pairwise.matrix': ['une comparaison de deux critères', 'a comparison of two criteria'],
  'plan.thresholds.load': ['le seuil de charge', 'the threshold of load', 'share'],
  'plan.thresholds.cost_amber': ['le seuil orange de surcoût', 'the amber threshold of cost overrun', 'share'],
  'plan.thresholds.cost_red': ['le seuil rouge de surcoût', 'the red threshold of cost overrun', 'share'],
  'plan.thresholds.late_amber_days': ['le seuil orange de retard', 'the amber threshold of delay', 'days'],
  'plan.thresholds.late_red_days': ['le seuil rouge de retard', 'the red threshold of delay', 'days'],
  'plan.thresholds.stale_days': ['l’âge admis d’une revue', 'the age allowed of a review', 'days'],
  'plan.thresholds.tolerance_days': ['la tolérance de retard', 'the tolerated delay', 'days'],
  'plan.thresholds.tco_years': ['le nombre d’années du coût complet', 'the years of the total cost of ownership'],
  'plan.thresholds.projects_per_lead': [
    'le nombre de projets par chef de projet',
    'the number of projects for each lead',
  ],
  'plan.vat_fund.year': ['le premier exercice d’un taux du FCTVA', 'the first year of a rate of the VAT fund'],
  'plan.calendars.blackouts.from': ['le début du gel{}', 'the start of the blackout{}'],
  'plan.calendars.blackouts.to': ['la fin du gel{}', 'the end of the blackout{}'],
  'plan.calendars.leave#': ['une période de congés', 'a period of leave'],
  'plan.max_shift.earlier': ['l’avance admise', 'the advance allowed'],
  'plan.max_shift.later': ['le report admis', 'the delay allowed'],
  'plan.waivers.until': ['le terme de la dérogation', 'the last day of the waiver'],
  'plan.revisions.year': ['l’exercice de la révision', 'the budget year of the revision'],
  'plan.revisions.date': ['la date de la révision', 'the date of the revision'],
  'plan.baseline.date': ['la date de la référence', 'the date of the baseline'],
  'plan.staff': ['l’effectif global', 'the whole staff', 'fte'],
  'plan.staff#': ['une période de l’effectif global', 'a period of the whole staff'],
}

const STRATEGY: Names = {
  'preparation.start': ['le début', 'the start'],
  'preparation.end': ['la fin', 'the end'],
  'objectives.indicator.due': ['l’échéance de l’indicateur', 'the due date of the indicator'],
  'objectives.indicator.actual#': ['une mesure de l’indicateur', 'a measure of the indicator'],
  'preparation.workshops.date': ['la date d’un atelier', 'the date of a workshop'],
  'risks.probability': ['la probabilité', 'the probability'],
  'risks.impact': ['l’effet', 'the impact'],
  'risks.due': ['l’échéance', 'the due date'],
  'risks.actions.due': ['l’échéance d’une action', 'the due date of an action'],
  'risks.actions.done': ['la date de réalisation d’une action', 'the day an action was done'],
  'risks.review_date': ['la prochaine revue', 'the next review'],
  'risks.occurred': ['la date de survenue', 'the day it occurred'],
  'regimes.deadline': ['l’échéance de conformité', 'the deadline of compliance'],
  'regimes.measures.tested': ['la date du dernier essai{}', 'the day of the last test{}'],
  'regimes.measures.next_test': ['la date du prochain essai{}', 'the day of the next test{}'],
  'axes.weight': ['le poids', 'the weight', 'share'],
  'axes.target_budget_share': ['la part visée du budget', 'the target share of the budget', 'share'],
  'bodies.cadence_days': ['l’intervalle entre deux réunions', 'the time between two meetings', 'days'],
  'bodies.meetings.date': ['une réunion', 'a meeting'],
  'needs.date': ['la date de la demande', 'the date of the request'],
  'needs.users': ['le nombre d’utilisateurs', 'the number of users'],
  'needs.external_users': ['le nombre d’utilisateurs externes', 'the number of external users'],
  'needs.mandatory.deadline': ['l’échéance légale', 'the deadline of the obligation'],
  'needs.wanted_by': ['la date souhaitée', 'the date wanted'],
  'needs.rank': ['le rang', 'the rank'],
  'needs.business_days': ['la charge du métier', 'the work of the business', 'days'],
  'programmes.benefits.due': ['l’échéance du bénéfice{}', 'the due date of the benefit{}'],
  'programmes.benefits.measured': ['la date de mesure du bénéfice{}', 'the day the benefit{} was measured'],
  'components.contract_end': ['la fin du contrat', 'the end of the contract'],
  'components.maturity.now': ['la maturité constatée', 'the maturity found'],
  'components.maturity.target': ['la maturité visée', 'the maturity aimed at'],
  'components.end_of_support': ['la fin de support', 'the end of support'],
  'components.users': ['le nombre d’utilisateurs', 'the number of users'],
}

const PEOPLE: Names = {
  'teams.fte': ['l’effectif', 'the staff', 'fte'],
  'teams.fte#': ['une période de l’effectif', 'a period of the staff'],
  'teams.posts.fte': ['l’effectif d’un poste', 'the staff of a post', 'fte'],
  'teams.posts.opened': ['la date d’ouverture d’un poste', 'the day a post was opened'],
  'teams.posts.filled': ['la date de prise d’un poste', 'the day a post was filled'],
  'teams.posts.closed': ['la date de suppression d’un poste', 'the day a post was closed'],
  'teams.run_days': ['les jours d’exploitation', 'the days of running', 'days'],
  'teams.run_days#': ['une période des jours d’exploitation', 'a period of the days of running'],
  'teams.hires.date': ['la date d’un recrutement', 'the date of a hire'],
  'teams.hires.fte': ['l’effectif d’un recrutement', 'the staff of a hire', 'fte'],
  'teams.hires.ramp_months': ['la montée en charge d’un recrutement', 'the ramp-up of a hire', 'months'],
  'teams.capacity.working_days': ['le nombre annuel de jours ouvrés', 'the number of working days a year'],
  'teams.capacity.external': ['l’appoint externe', 'the work of externals', 'days'],
  'teams.capacity.external#': ['une période de l’appoint externe', 'a period of external work'],
  'teams.profiles.fte': ['l’effectif de la compétence{}', 'the staff of the skill{}', 'fte'],
}

const REGISTER: Names = {
  'authorisations.history.date': ['la date d’un vote', 'the date of a vote'],
  'authorisations.payments#': ['un exercice des crédits de paiement', 'a year of the payment credits'],
  'authorisations.history.payments#': ['un exercice de l’échéancier d’un vote', 'a year of the schedule of a vote'],
  'authorisations.assignments.date': ['la date d’une affectation', 'the date of an assignment'],
  'subsidies.claim_by': ['la date limite de demande du solde', 'the last day to claim the balance'],
  'authorisations.lapse_date': ['la date de caducité', 'the date of lapse'],
  'subsidies.application_date': ['la date du dépôt', 'the date of the application'],
  'subsidies.eligibility.from': ['le début d’éligibilité', 'the start of eligibility'],
  'subsidies.eligibility.to': ['la fin d’éligibilité', 'the end of eligibility'],
  'subsidies.receipts#': ['un exercice des recettes', 'a year of the receipts'],
  'decisions.date': ['la date', 'the date'],
  'decisions.due': ['l’échéance de la suite', 'the due date of the follow-up'],
  'decisions.impact.days': ['l’effet en jours', 'the effect on days', 'days'],
  'decisions.accepts.days': ['les jours acceptés', 'the days accepted', 'days'],
  'decisions.accepts.periods': ['une période acceptée', 'a period accepted'],
  'decisions.accepts.years': ['un exercice accepté', 'a year accepted'],
  'decisions.impact.months': ['l’effet sur le délai', 'the effect on the schedule', 'months'],
  'reviews.as_of': ['la date d’une revue', 'the date of a review'],
  'reviews.forecast_end': ['la fin prévue', 'the forecast end'],
  'reviews.decision_requested.due': ['la décision à prendre', 'the decision to take'],
  'reviews.action_plan.due': ['l’échéance du plan d’action', 'the due date of the action plan'],
  'scenarios.frame.envelopes.year': ['l’exercice d’une enveloppe', 'the year of an envelope'],
  'scenarios.frame.teams.from': ['le début de l’effectif de l’équipe{}', 'the start of the staff of the team{}'],
  'scenarios.frame.teams.fte': ['l’effectif de l’équipe{}', 'the staff of the team{}', 'fte'],
  'scenarios.frame.teams.hires': [
    'le nombre de recrutements de l’équipe{}',
    'the number of hires of the team{}',
    'fte',
  ],
  'scenarios.frame.margin_price': ['le prix d’un jour de marge', 'the price of a day of margin'],
  'scenarios.frame.max_shift.earlier': ['l’avance admise', 'the advance allowed'],
  'scenarios.frame.max_shift.later': ['le report admis', 'the delay allowed'],
  'scenarios.frame.golive_limits': [
    'le nombre admis de mises en service par trimestre',
    'the number of go-lives allowed in a quarter',
  ],
  'scenarios.choices.displaces.days': ['le nombre de jours d’une contrepartie', 'the days that give way', 'days'],
  'scenarios.choices.start': ['le début choisi pour{}', 'the start chosen for{}'],
  'scenarios.choices.scale': ['le facteur d’échelle de{}', 'the scale factor of{}'],
  'scenarios.choices.stretch': ['l’allongement de{}', 'the longer duration of{}', 'months'],
  'appraisals.date': ['la date', 'the date'],
  'appraisals.as_of': ['la date d’arrêté', 'the status date'],
  'appraisals.options.breaches': ['le nombre de limites franchies par{}', 'the number of breaches of{}'],
  'appraisals.options.projects.start': ['le début de{}', 'the start of{}'],
  'appraisals.options.projects.end': ['la fin de{}', 'the end of{}'],
  'appraisals.options.projects.scale': ['le facteur d’échelle de{}', 'the scale factor of{}'],
  'appraisals.options.projects.stretch': ['l’allongement de{}', 'the longer duration of{}', 'months'],
}

/** The words by the way to the place. */
const RECORD_NAMES: Names = { ...HEADER, ...STRATEGY, ...PEOPLE, ...REGISTER }

/** The words for a place; `{of}` is where the record is named (at the end where it is missing), `{}` the item of a list. */
interface PlaceName extends Bilingual {
  readonly measure?: Measure
}

const TABLES: Readonly<Record<string, readonly [fr: string, en: string, measure?: Measure]>> = {
  ...RECORD_NAMES,
  ...PROJECT_NAMES,
  ...MONEY_NAMES,
}

/**
 * The words for a place.
 *
 * @param way - the list and the keys to the place, without positions and the keys of maps: `projects.window.earliest`;
 * with `#` behind it where the place is a key of a map.
 */
export function placeName(way: string): PlaceName | undefined {
  const [fr, en, measure] = TABLES[way] ?? []
  if (fr === undefined || en === undefined) return undefined
  return measure === undefined ? { fr, en } : { fr, en, measure }
}

/** What a number counts; text and bare numbers have none. */
export type Measure = 'days' | 'fte' | 'money' | 'months' | 'share'
