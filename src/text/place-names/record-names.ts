/** The words for dates, numbers and counts of the header and of the records that are no projects. */
import type { Measure } from './measure.ts'

type Names = Readonly<Record<string, readonly [fr: string, en: string, measure?: Measure]>>

const HEADER: Names = {
  schema_version: ['la version du format', 'the version of the format'],
  'plan.horizon.start': ['le début de l’horizon', 'the start of the horizon'],
  'plan.horizon.end': ['la fin de l’horizon', 'the end of the horizon'],
  'plan.as_of': ['la date d’arrêté', 'the status date'],
  'plan.price_basis.year': ['l’année de la base de prix', 'the year of the price basis'],
  'plan.fiscal_year.start_month': [
    'le premier mois de l’exercice',
    'the first month of the budget year',
  ],
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
  'plan.thresholds.cost_amber': [
    'le seuil orange de surcoût',
    'the amber threshold of cost overrun',
    'share',
  ],
  'plan.thresholds.cost_red': [
    'le seuil rouge de surcoût',
    'the red threshold of cost overrun',
    'share',
  ],
  'plan.thresholds.late_amber_days': [
    'le seuil orange de retard',
    'the amber threshold of delay',
    'days',
  ],
  'plan.thresholds.late_red_days': [
    'le seuil rouge de retard',
    'the red threshold of delay',
    'days',
  ],
  'plan.thresholds.stale_days': ['l’âge admis d’une revue', 'the age allowed of a review', 'days'],
  'plan.thresholds.tolerance_days': ['la tolérance de retard', 'the tolerated delay', 'days'],
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
  'axes.weight': ['le poids', 'the weight', 'share'],
  'axes.target_budget_share': [
    'la part visée du budget',
    'the target share of the budget',
    'share',
  ],
  'bodies.cadence_days': [
    'l’intervalle entre deux réunions',
    'the time between two meetings',
    'days',
  ],
  'bodies.meetings.date': ['une réunion', 'a meeting'],
  'needs.date': ['la date de la demande', 'the date of the request'],
  'needs.users': ['le nombre d’utilisateurs', 'the number of users'],
  'needs.mandatory.deadline': ['l’échéance légale', 'the deadline of the obligation'],
  'needs.wanted_by': ['la date souhaitée', 'the date wanted'],
  'needs.rank': ['le rang', 'the rank'],
  'needs.business_days': ['la charge du métier', 'the work of the business', 'days'],
  'programmes.benefits.due': ['l’échéance du bénéfice{}', 'the due date of the benefit{}'],
  'components.end_of_support': ['la fin de support', 'the end of support'],
  'components.users': ['le nombre d’utilisateurs', 'the number of users'],
}

const PEOPLE: Names = {
  'teams.fte': ['l’effectif', 'the staff', 'fte'],
  'teams.fte#': ['une période de l’effectif', 'a period of the staff'],
  'teams.hires.date': ['la date d’un recrutement', 'the date of a hire'],
  'teams.hires.fte': ['l’effectif d’un recrutement', 'the staff of a hire', 'fte'],
  'teams.hires.ramp_months': [
    'la montée en charge d’un recrutement',
    'the ramp-up of a hire',
    'months',
  ],
  'teams.capacity.working_days': [
    'le nombre annuel de jours ouvrés',
    'the number of working days a year',
  ],
  'teams.capacity.external': ['l’appoint externe', 'the work of externals', 'days'],
  'teams.capacity.external#': ['une période de l’appoint externe', 'a period of external work'],
  'teams.profiles.fte': ['l’effectif de la compétence{}', 'the staff of the skill{}', 'fte'],
}

const REGISTER: Names = {
  'authorisations.history.date': ['la date d’un vote', 'the date of a vote'],
  'authorisations.payments#': [
    'un exercice des crédits de paiement',
    'a year of the payment credits',
  ],
  'authorisations.lapse_date': ['la date de caducité', 'the date of lapse'],
  'subsidies.application_date': ['la date du dépôt', 'the date of the application'],
  'subsidies.eligibility.from': ['le début d’éligibilité', 'the start of eligibility'],
  'subsidies.eligibility.to': ['la fin d’éligibilité', 'the end of eligibility'],
  'subsidies.receipts#': ['un exercice des recettes', 'a year of the receipts'],
  'decisions.date': ['la date', 'the date'],
  'decisions.due': ['l’échéance de la suite', 'the due date of the follow-up'],
  'decisions.impact.days': ['l’effet en jours', 'the effect on days', 'days'],
  'decisions.impact.months': ['l’effet sur le délai', 'the effect on the schedule', 'months'],
  'reviews.as_of': ['la date d’une revue', 'the date of a review'],
  'reviews.forecast_end': ['la fin prévue', 'the forecast end'],
  'reviews.action_plan.due': ['l’échéance du plan d’action', 'the due date of the action plan'],
  'scenarios.frame.envelopes.year': ['l’exercice d’une enveloppe', 'the year of an envelope'],
  'scenarios.frame.teams.from': [
    'le début de l’effectif de l’équipe{}',
    'the start of the staff of the team{}',
  ],
  'scenarios.frame.teams.fte': ['l’effectif de l’équipe{}', 'the staff of the team{}', 'fte'],
  'scenarios.frame.teams.hires': [
    'le nombre de recrutements de l’équipe{}',
    'the number of hires of the team{}',
    'fte',
  ],
  'scenarios.frame.max_shift.earlier': ['l’avance admise', 'the advance allowed'],
  'scenarios.frame.max_shift.later': ['le report admis', 'the delay allowed'],
  'scenarios.frame.golive_limits': [
    'le nombre admis de mises en service par trimestre',
    'the number of go-lives allowed in a quarter',
  ],
  'scenarios.choices.displaces.days': [
    'le nombre de jours d’une contrepartie',
    'the days that give way',
    'days',
  ],
  'scenarios.choices.start': ['le début choisi pour{}', 'the start chosen for{}'],
  'scenarios.choices.scale': ['le facteur d’échelle de{}', 'the scale factor of{}'],
  'scenarios.choices.stretch': ['l’allongement de{}', 'the longer duration of{}', 'months'],
  'appraisals.date': ['la date', 'the date'],
  'appraisals.as_of': ['la date d’arrêté', 'the status date'],
  'appraisals.options.breaches': [
    'le nombre de limites franchies par{}',
    'the number of breaches of{}',
  ],
  'appraisals.options.projects.start': ['le début de{}', 'the start of{}'],
  'appraisals.options.projects.end': ['la fin de{}', 'the end of{}'],
  'appraisals.options.projects.scale': ['le facteur d’échelle de{}', 'the scale factor of{}'],
  'appraisals.options.projects.stretch': [
    'l’allongement de{}',
    'the longer duration of{}',
    'months',
  ],
}

/** The words by the way to the place. */
export const RECORD_NAMES: Names = { ...HEADER, ...STRATEGY, ...PEOPLE, ...REGISTER }
