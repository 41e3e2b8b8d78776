/**
 * The headings of columns of workbooks that are given back, where the short name of a key or the first words of its
 * meaning would not do.
 */
import { type Bilingual, capitalised } from '../../values/language.ts'

/** The headings by the way to the field; `{}` is the key of a map: a year, a period, a department. */
const HEADERS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  'projects.addition.decision': ['Décision d’ajout', 'Decision that added it'],
  'projects.addition.funding': ['Financement de l’ajout', 'Funding of the addition'],
  'projects.adoption.actual': ['Usage mesuré', 'Adoption measured'],
  'projects.adoption.measure': ['Mesure de l’usage', 'Measure of adoption'],
  'projects.adoption.target': ['Usage visé', 'Adoption aimed at'],
  'projects.baseline.days': ['Jours de référence', 'Baseline days'],
  'projects.baseline.decision': ['Décision de référence', 'Baseline decision'],
  'projects.baseline.end': ['Fin de référence', 'Baseline end'],
  'projects.baseline.investment': ['Investissement de référence', 'Baseline investment'],
  'projects.baseline.operating': ['Fonctionnement de référence', 'Baseline operating'],
  'projects.baseline.start': ['Début de référence', 'Baseline start'],
  'projects.closure.accepted_by': ['Recette prononcée par', 'Accepted by'],
  'projects.closure.lessons': ['Enseignements (REX)', 'Lessons learned'],
  'projects.departments.contributors': ['Directions contributrices', 'Contributing departments'],
  'projects.departments.lead': ['Direction pilote', 'Lead department'],
  'projects.departments.shares.*': ['Part de {}', 'Share of {}'],
  'projects.disposition.date': ['Date de la suite donnée', 'Date of the disposition'],
  'projects.disposition.decision': ['Décision d’arrêt ou de report', 'Decision to stop or move'],
  'projects.disposition.notes': ['Suite donnée, en clair', 'Disposition in words'],
  'projects.disposition.reason': ['Motif de la suite donnée', 'Reason of the disposition'],
  'projects.mandatory.kind': ['Obligation', 'Obligation'],
  'projects.mandatory.reference': ['Texte qui oblige', 'What obliges'],
  'projects.mandatory.deadline': ['Échéance de l’obligation', 'Deadline of the obligation'],
  'projects.priority.scored_by': ['Noté par', 'Scored by'],
  'projects.priority.scores.*': ['Note\u00a0: {}', 'Score: {}'],
  'projects.priority.wsjf.business_value': ['WSJF\u00a0: valeur', 'WSJF: business value'],
  'projects.priority.wsjf.time_criticality': ['WSJF\u00a0: urgence', 'WSJF: time criticality'],
  'projects.priority.wsjf.risk_reduction': ['WSJF\u00a0: risque réduit', 'WSJF: risk reduction'],
  'projects.priority.wsjf.job_size': ['WSJF\u00a0: taille', 'WSJF: job size'],
  'projects.privacy.dpo_opinion': ['Avis du DPO', 'Opinion of the DPO'],
  'projects.privacy.personal_data': ['Données personnelles', 'Personal data'],
  'projects.progress.as_of': ['Avancement mesuré le', 'Progress measured on'],
  'projects.progress.method': ['Méthode de mesure', 'Method of progress'],
  'projects.progress.value': ['Avancement', 'Progress'],
  'projects.security.ciso_opinion.date': ['Date de l’avis du RSSI', 'Day of the CISO opinion'],
  'projects.security.ciso_opinion.outcome': ['Avis du RSSI', 'Opinion of the CISO'],
  'projects.security.classification': ['Sensibilité des données', 'Classification of the data'],
  'projects.security.exposed': ['Exposé sur internet', 'Faces the internet'],
  'projects.security.measures': ['Mesures de référentiels', 'Measures of regimes'],
  'projects.stretchable.max': ['Durée maximale (mois)', 'Longest duration (months)'],
  'projects.stretchable.min': ['Durée minimale (mois)', 'Shortest duration (months)'],
  'projects.budget.side': ['Supporté par', 'Borne by'],
  'projects.budget.authorisation': ['Autorisation', 'Authorisation'],
  'projects.budget.title': ['Intitulé', 'Title'],
  'projects.budget.funding': ['Financement', 'Funding'],
  'projects.budget.kind': ['Nature', 'Kind'],
  'projects.budget.section': ['Section', 'Section'],
  'projects.budget.tax_basis': ['Base de taxe', 'Tax basis'],
  'projects.budget.total': ['Total de la ligne', 'Total of the line'],
  'projects.budget.vat_fund': ['FCTVA', 'VAT fund'],
  'projects.budget.amounts.*.requested': ['Demandé {}', 'Requested {}'],
  'projects.budget.amounts.*.baseline': ['Référence {}', 'Baseline {}'],
  'projects.budget.amounts.*.voted': ['Voté {}', 'Voted {}'],
  'projects.budget.amounts.*.opened': ['Ouvert {}', 'Opened {}'],
  'projects.budget.amounts.*.committed': ['Engagé {}', 'Committed {}'],
  'projects.budget.amounts.*.paid': ['Mandaté {}', 'Paid {}'],
  'projects.budget.amounts.*.carry_over': ['Reporté {}', 'Carried over {}'],
  'projects.budget.amounts.*.forecast': ['Prévu {}', 'Forecast {}'],
  'projects.workload.actual.*': ['Réalisé {}', 'Done {}'],
  'projects.workload.curve': ['Répartition', 'Curve'],
  'projects.workload.days.*': ['Prévu {}', 'Planned {}'],
  'projects.workload.side': ['Côté', 'Side'],
  'projects.workload.team': ['Équipe', 'Team'],
  'projects.workload.total': ['Total (jours)', 'Total (days)'],
  'projects.workload.unit': ['Unité', 'Unit'],
  'projects.milestones.current': ['Date prévue', 'Day foreseen'],
  'projects.milestones.actual': ['Date atteinte', 'Day reached'],
  'projects.milestones.title': ['Jalon', 'Milestone'],
  'projects.risks.title': ['Risque', 'Risk'],
  'projects.depends_on.project': ['Dépend de', 'Depends on'],
  'projects.depends_on.lag': ['Délai (mois)', 'Lag (months)'],
  'projects.benefits.title': ['Bénéfice', 'Benefit'],
  'programmes.benefits.title': ['Bénéfice', 'Benefit'],
  'risks.title': ['Risque', 'Risk'],
  'objectives.indicator.name': ['Indicateur', 'Indicator'],
  'objectives.indicator.unit': ['Unité', 'Unit'],
  'objectives.indicator.baseline': ['Valeur de départ', 'Start value'],
  'objectives.indicator.target': ['Valeur visée', 'Target'],
  'objectives.indicator.due': ['Échéance', 'Due'],
  'objectives.indicator.actual.*': ['Valeur au {}', 'Value on {}'],
  'authorisations.payments.*': ['Crédits de paiement {}', 'Payment credits {}'],
  'authorisations.payments.*.voted': ['CP votés {}', 'Credits voted {}'],
  'authorisations.payments.*.opened': ['CP ouverts {}', 'Credits opened {}'],
  'authorisations.payments.*.paid': ['CP mandatés {}', 'Credits paid {}'],
  'authorisations.history.payments.*': ['Crédits de paiement {}', 'Payment credits {}'],
  'subsidies.receipts.*': ['Encaissé {}', 'Received {}'],
  'teams.fte': ['ETP', 'FTE'],
  'teams.fte.*': ['ETP à partir de {}', 'FTE from {}'],
  'teams.run_days.*': ['Jours de MCO {}', 'Days of running {}'],
  'teams.capacity.external.*': ['Prestataires {} (jours)', 'External days {}'],
  'teams.capacity.margin': ['Part réservée aux imprévus', 'Share kept free'],
  'teams.hires.fte': ['ETP', 'FTE'],
  'teams.posts.fte': ['ETP', 'FTE'],
  'teams.profiles.fte': ['ETP', 'FTE'],
  'components.confidential': ['Confidentiel', 'Confidential'],
  'decisions.confidential': ['Confidentiel', 'Confidential'],
  'risks.confidential': ['Confidentiel', 'Confidential'],
  'projects.risks.confidential': ['Confidentiel', 'Confidential'],
  'reviews.confidential': ['Confidentiel', 'Confidential'],
  'regimes.measures.confidential': ['Confidentiel', 'Confidential'],
  'departments.is_it': ['DSI', 'IT department'],
  'reviews.project': ['Projet', 'Project'],
  'reviews.as_of': ['Date de la revue', 'Day of the review'],
  'reviews.author': ['Fonction de l’auteur', 'Role of the author'],
  'reviews.weather.overall': ['Météo d’ensemble', 'Overall weather'],
  'reviews.weather.schedule': ['Météo des délais', 'Weather of the schedule'],
  'reviews.weather.cost': ['Météo des coûts', 'Weather of the cost'],
  'reviews.weather.scope': ['Météo du périmètre', 'Weather of the scope'],
  'reviews.weather.risk': ['Météo des risques', 'Weather of the risks'],
  'reviews.weather.team': ['Météo de l’équipe', 'Weather of the team'],
  'reviews.progress': ['Avancement', 'Progress'],
  'reviews.decision_requested.question': ['Question à décider', 'Question to decide'],
  'reviews.decision_requested.due': ['À décider avant le', 'To decide by'],
  'reviews.decision_requested.options': ['Choix possibles', 'Possible choices'],
  'reviews.action_plan.action': ['Plan d’action', 'Plan of action'],
  'reviews.action_plan.owner': ['Responsable de l’action', 'Role in charge of the action'],
  'reviews.action_plan.due': ['Échéance de l’action', 'When the action is due'],
  'needs.title': ['Besoin', 'Need'],
  'needs.mandatory.kind': ['Obligation', 'Obligation'],
  'needs.mandatory.reference': ['Texte qui oblige', 'What obliges'],
  'needs.mandatory.deadline': ['Échéance de l’obligation', 'Deadline of the obligation'],
}

const ID: Bilingual = { fr: 'Identifiant', en: 'Id' }

/** The first words of a meaning: what stands before an explanation. */
function firstWords(about: string): string {
  return capitalised(
    about.split(/\s*[;:(]|, (?:pris|si|dont|entre|de \d|by|where)| \d\.\.\d|\u00a0[;:]/u)[0]?.trim() ?? '',
  )
}

/**
 * The heading of a column.
 *
 * @param way - the list and the keys to the field, with points between them.
 * @param key - the key of a map as the heading names it; empty for none.
 */
export function formHeader(
  way: string,
  { label, about }: { readonly label: Bilingual | undefined; readonly about: Bilingual },
  key: Bilingual,
): Bilingual {
  const own = Object.hasOwn(HEADERS, way) ? HEADERS[way] : undefined
  if (own !== undefined) return { fr: own[0].replace('{}', key.fr), en: own[1].replace('{}', key.en) }
  if (way.endsWith('.id')) return ID
  const name = label === undefined ? { fr: firstWords(about.fr), en: firstWords(about.en) } : label
  const behind = (text: string): string => (text === '' ? '' : ` ${text}`)
  return { fr: capitalised(name.fr) + behind(key.fr), en: capitalised(name.en) + behind(key.en) }
}

/** The ways that have a heading of their own, which a law holds against the format. */
export const HEADED_WAYS: readonly string[] = Object.keys(HEADERS)
