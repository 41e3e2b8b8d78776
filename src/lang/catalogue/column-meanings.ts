/** What columns, rows and words of reports mean that show neither a figure nor a key of the format. */
import type { Bilingual } from '../../values/language.ts'

/** By the id of the column or row, with the table before it where columns of one id mean different things. */
export const COLUMN_MEANINGS: Readonly<Record<string, Bilingual>> = {
  'security_projects_dropped/acceptance': {
    fr: 'La décision par laquelle une instance accepte le risque de ne pas faire le projet.',
    en: 'The decision by which a body accepts the risk of not doing the project.',
  },
  year: {
    fr: 'Exercice budgétaire, du 1er janvier au 31 décembre\u00a0; en cours à la date d’arrêté, clos avant, à venir après.',
    en: 'Budget year, from 1 January to 31 December; running on the status date, closed before, to come after.',
  },
  total: {
    fr: 'Somme des lignes du tableau, ou le même chiffre sur l’ensemble.',
    en: 'The sum of the rows of the table, or the same figure of all of them.',
  },
  before: {
    fr: 'Le montant avant la dernière révision de l’autorisation.',
    en: 'The amount before the last revision of the authorisation.',
  },
  after: {
    fr: 'Le montant après le vote.',
    en: 'The amount after the vote.',
  },
  difference: {
    fr: 'Montant après la révision moins montant avant.',
    en: 'The amount after the revision less the amount before.',
  },
  'weather/difference': {
    fr: 'Ce qui sépare la prévision de la référence en vigueur, dans l’unité de la dimension.',
    en: 'How far the forecast is from the baseline in force, in the unit of the dimension.',
  },
  'revisions/due': {
    fr: 'L’année après l’exercice clos que la révision doit prendre en compte.',
    en: 'The year after the closed year that the revision is to take in.',
  },
  computed_weather: {
    fr: 'La météo que donnent le retard et le coût du projet face à sa référence et aux seuils du plan (plan explain weather).',
    en: 'The weather that the delay and the cost of the project give, against its baseline and the thresholds of the plan (plan explain weather).',
  },
  'weather/computed': {
    fr: 'La météo que donnent le retard et le coût face à la référence et aux seuils du plan (plan explain weather).',
    en: 'The weather that delay and cost give, against the baseline and the thresholds of the plan (plan explain weather).',
  },
  gap: {
    fr: 'Nombre de niveaux entre la météo déclarée et la météo calculée.',
    en: 'How many levels lie between the declared and the computed weather.',
  },
  candidates: {
    fr: 'Ce que demandent les projets proposés ou idées, en attente d’arbitrage, en plus des projets retenus.',
    en: 'What projects ask for that are proposed or candidates and wait for arbitration, beside retained ones.',
  },
  this_plan: {
    fr: 'La valeur de l’indicateur dans ce plan, à la date d’arrêté.',
    en: 'The value of the figure in this plan, on the status date.',
  },
  'completion_trend/plan': {
    fr: 'Les plans de l’office, du plus ancien à celui-ci\u00a0: chaque plan et sa période.',
    en: 'The plans of the office from the oldest to this one: each plan and its period.',
  },
  figure: {
    fr: 'Ce que la ligne mesure\u00a0; plan explain en donne la définition.',
    en: 'What the row measures; plan explain gives its definition.',
  },
  value: {
    fr: 'La valeur de l’indicateur de la ligne, à la date d’arrêté ou à celle de l’en-tête.',
    en: 'The value of the figure of the row, on the status date or the day of the heading.',
  },
  formula: {
    fr: 'Comment le chiffre se calcule.',
    en: 'How the figure is computed.',
  },
  'late_projects/what': {
    fr: 'De combien la fin du projet a glissé face à ce qui était prévu.',
    en: 'By how much the end of the project has slipped against what was planned.',
  },
  detail: {
    fr: 'Les conditions de l’échelon, et combien en sont remplies.',
    en: 'What the rung asks for, and how much of it is there.',
  },
  rung: {
    fr: 'Un degré de préparation du plan\u00a0: lisible (lu sans erreur), chiffré (coûts et charges connus), piloté (suivi à jour), gouverné (décidé et revu).',
    en: 'A degree of how ready the plan is: readable (read without error), costed (costs and work known), steered (followed up to date), governed (decided and reviewed).',
  },
  'ladder/state': {
    fr: 'Si l’échelon est atteint, en cours, ou sans objet.',
    en: 'Whether the rung is reached, under way, or not applicable.',
  },
  'next_steps/step': {
    fr: 'L’ordre dans lequel agir.',
    en: 'The order in which to act.',
  },
  'next_steps/finding': {
    fr: 'Un constat des règles du plan.',
    en: 'A finding of the rules on the plan.',
  },
  place: {
    fr: 'Le fichier du plan et la ligne.',
    en: 'The file of the plan and the line.',
  },
  what_to_do: {
    fr: 'Ce qui règle le constat ou l’alerte.',
    en: 'What settles the finding or the alert.',
  },
  'alerts/kind': {
    fr: 'D’où vient l’alerte\u00a0: une revue, ou une règle avec sa gravité.',
    en: 'Where the alert comes from: a review, or a rule with its severity.',
  },
  'support/verdict': {
    fr: 'Si ce qui remplace le composant arrive avant la fin de son support, ou de combien de jours trop tard.',
    en: 'Whether what replaces the component comes before its support ends, or by how many days too late.',
  },
  'contract_successions/verdict': {
    fr: 'Si le contrat va jusqu’à la mise en service de ce qui remplace le composant, ou de combien de jours il s’en faut.',
    en: 'Whether the contract reaches the go-live of what replaces the component, or by how many days it falls short.',
  },
  margin: {
    fr: 'Jours entre la mise en service de ce qui remplace le composant et la fin du support\u00a0; négatif\u00a0: trop tard.',
    en: 'Days between the go-live of what replaces the component and the end of support; negative: too late.',
  },
  'measures/standing': {
    fr: 'Où en est la mesure\u00a0: en place avec ou sans preuve, livrée ou portée par un projet, prévue sans projet, manquante, sans objet.',
    en: 'Where the measure stands: in place with or without evidence, delivered or carried by a project, planned without a project, missing, not applicable.',
  },
  'measures/verdict': {
    fr: 'Couverte\u00a0: prouvée, ou portée par un projet en cours ou à venir\u00a0; écart\u00a0: ni l’un ni l’autre.',
    en: 'Covered: proven, or carried by a project under way or to come; gap: neither.',
  },
  'security/verdict': {
    fr: 'Ce que les avis et les analyses du projet permettent de conclure, ou ce qui manque.',
    en: 'What the opinions and analyses of the project come to, or what is missing.',
  },
  verdict: {
    fr: 'Face à la cible\u00a0: atteint\u00a0; en bonne voie (au moins sur la droite du premier jour à l’échéance)\u00a0; en chemin\u00a0; en retard\u00a0; sous la cible\u00a0; échu, non atteint\u00a0; non mesuré\u00a0; sans cible ni départ. Puis, si la dernière valeur progresse, reste stable ou recule.',
    en: 'Against the target: reached; on track (at least on the straight line from the first day to when it is due); on the way; late; below its target; due and missed; not measured; without target or start. Then whether the last value came nearer, stayed or went further.',
  },
  share: {
    fr: 'Part du chemin parcourue de la valeur de départ à la cible.',
    en: 'Share of the way done from the starting value to the target.',
  },
  'indicator_values/change': {
    fr: 'Valeur moins la valeur mesurée juste avant.',
    en: 'The value less the one measured just before.',
  },
  'direction_figures/change': {
    fr: 'Évolution du chiffre depuis la réunion précédente.',
    en: 'How the figure changed since the meeting before.',
  },
  remark: {
    fr: 'Ce qu’il faut savoir pour lire le chiffre\u00a0: le plan précédent, ou où se trouve la pointe.',
    en: 'What helps to read the figure: the plan before, or where the peak lies.',
  },
  landing: {
    fr: 'Dépense prévue ÷ enveloppes, pour les années et sections qui ont une enveloppe.',
    en: 'Expected spending ÷ envelopes, over the years and sections that have an envelope.',
  },
  outstanding: {
    fr: 'Engagé moins mandaté sur l’autorisation, cumulé à la fin de l’exercice.',
    en: 'Committed less paid under the authorisation, added up to the end of the year.',
  },
  'own/field': {
    fr: 'Un champ que l’office définit lui-même (x-…), sous plan.vocabularies.fields.',
    en: 'A field that the office defines itself (x-…), under plan.vocabularies.fields.',
  },
  days_late: {
    fr: 'Jours de retard de la fin prévue, ou réelle, sur la référence\u00a0; d’un jalon ou d’une suite, sur son échéance.',
    en: 'Days by which the forecast or actual end is behind the baseline; of a milestone or follow-up, behind when it is due.',
  },
  late: {
    fr: 'Jours entre l’échéance et le jour où c’est fait, ou la date d’arrêté.',
    en: 'Days between when it is due and when it is done, or the status date.',
  },
  days_past_end: {
    fr: 'Jours écoulés depuis la fin prévue d’un projet qui n’est pas terminé.',
    en: 'Days since the forecast end of a project that is not completed.',
  },
  age: {
    fr: 'Jours écoulés depuis la dernière revue, à la date d’arrêté.',
    en: 'Days since the last review, on the status date.',
  },
  since: {
    fr: 'Le premier jour où le projet est suspendu.',
    en: 'The first day on which the project is on hold.',
  },
  difficulty: {
    fr: 'Une difficulté ou une menace que l’office constate (assessments).',
    en: 'A difficulty or a threat that the office sees (assessments).',
  },
  strength: {
    fr: 'Une force ou une opportunité que l’office constate (assessments).',
    en: 'A strength or an opportunity that the office sees (assessments).',
  },
  'lines/amount': {
    fr: 'Mandaté des exercices clos, prévision des autres, pour la ligne de budget.',
    en: 'Payments of ended years, forecasts of the others, of the budget line.',
  },
  served: {
    fr: 'L’objectif ou le besoin auquel le projet répond.',
    en: 'The objective or the need that the project answers.',
  },
  peak: {
    fr: 'La période où la charge de l’équipe dépasse le plus sa capacité, ou s’en approche le plus.',
    en: 'The period in which the work of the team is furthest above its capacity, or nearest to it.',
  },
  risk_scope: {
    fr: 'Ce sur quoi le risque pèse\u00a0: un projet, un programme ou l’ensemble du plan.',
    en: 'What the risk weighs on: a project, a programme or the whole plan.',
  },
  holder: {
    fr: 'Le projet, le programme ou la fonction qui porte la ligne.',
    en: 'The project, programme or role that holds the row.',
  },
  'top_risks/weight': {
    fr: 'Probabilité × impact, de 1 à 25.',
    en: 'Probability × impact, from 1 to 25.',
  },
  'plan_risks/weight': {
    fr: 'Probabilité × impact, de 1 à 25.',
    en: 'Probability × impact, from 1 to 25.',
  },
  probability: {
    fr: 'Probabilité du risque, de 1 à 5, face à son impact, de 1 à 5.',
    en: 'Probability of the risk, 1 to 5, against its impact, 1 to 5.',
  },
  high_from: {
    fr: 'Le produit probabilité × impact à partir duquel un risque est élevé.',
    en: 'The product of probability and impact from which a risk is high.',
  },
  'body_meetings/next': {
    fr: 'Le jour de la prochaine réunion selon le rythme de l’instance.',
    en: 'The day of the next meeting by the rhythm of the body.',
  },
  'workload/remaining': {
    fr: 'Jours planifiés moins jours consommés, des périodes qui restent.',
    en: 'Days planned less days done, of the periods that remain.',
  },
  'workload_periods/remaining': {
    fr: 'Jours planifiés moins jours consommés, de la période.',
    en: 'Days planned less days done, of the period.',
  },
  who: {
    fr: 'L’instance à laquelle la décision est demandée.',
    en: 'The body that the decision is asked of.',
  },
  told: {
    fr: 'De combien d’enregistrements le chiffre est fait, parmi tous.',
    en: 'Of how many records the figure is made, among all.',
  },
  'roadmap/state': {
    fr: 'La météo d’un projet en cours, le statut des autres\u00a0; c’est la couleur de la barre.',
    en: 'The weather of a project under way, the status of others; the colour of the bar.',
  },
  'actions/state': {
    fr: 'Si l’action est faite, en cours ou en retard.',
    en: 'Whether the action is done, under way or late.',
  },
  to_come: {
    fr: 'Projets retenus qui n’ont pas commencé.',
    en: 'Retained projects that have not started.',
  },
  deviation: {
    fr: 'Incertitude du chiffrage à trois points\u00a0: (pessimiste − optimiste) ÷ 6.',
    en: 'How uncertain a three-point estimate is: (pessimistic − optimistic) ÷ 6.',
  },
  milestone_open: {
    fr: 'Jalon non atteint, à sa date prévue.',
    en: 'A milestone that is not reached, on its forecast day.',
  },
  milestone_reached: {
    fr: 'Jalon atteint, à sa date réelle.',
    en: 'A milestone that is reached, on its actual day.',
  },
  past_end: {
    fr: 'La fin prévue est passée et le projet n’est pas terminé\u00a0: la barre se prolonge en pointillé jusqu’à la date d’arrêté.',
    en: 'The forecast end has passed and the project is not completed: the bar goes on dashed up to the status date.',
  },
  former: {
    fr: 'Les dates de la référence en vigueur, auxquelles la barre se compare.',
    en: 'The dates of the baseline in force, which the bar is compared with.',
  },
  first_former: {
    fr: 'La fin de la première référence, là où une décision l’a déplacée.',
    en: 'The end of the first baseline, where a decision moved it.',
  },
  'references/reference': {
    fr: 'Les références successives du projet\u00a0: la première, puis chaque recalage décidé.',
    en: 'The baselines of the project one after the other: the first, then each re-baseline that was decided.',
  },
  'next_year/project': {
    fr: 'Le projet qui doit commencer ou finir.',
    en: 'The project that is to start or end.',
  },
}
