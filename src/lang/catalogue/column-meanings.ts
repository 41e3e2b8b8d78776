/** What columns, rows and words of reports mean that show neither a figure nor a key of the format. */
import { type Bilingual, inBoth } from '../../values/language.ts'

const FR = {
  'security_projects_dropped/acceptance':
    'La décision par laquelle une instance accepte le risque de ne pas faire le projet.',
  year: 'Exercice budgétaire, du 1er janvier au 31 décembre\u00a0; en cours à la date d’arrêté, clos avant, à venir après.',
  total: 'Somme des lignes du tableau, ou le même chiffre sur l’ensemble.',
  before: 'Le montant avant la dernière révision de l’autorisation.',
  after: 'Le montant après le vote.',
  difference: 'Montant après la révision moins montant avant.',
  'weather/difference': 'Prévision moins référence en vigueur, dans l’unité de la dimension.',
  'revisions/due': 'L’année après l’exercice clos que la révision doit prendre en compte.',
  computed_weather:
    'La météo que donnent le retard et le coût du projet face à sa référence et aux seuils du plan (plan explain weather).',
  'weather/computed':
    'La météo que donnent le retard et le coût face à la référence et aux seuils du plan (plan explain weather).',
  gap: 'Nombre de niveaux entre la météo déclarée et la météo calculée.',
  candidates:
    'Ce que demandent les projets proposés ou idées, en attente d’arbitrage, en plus des projets retenus.',
  this_plan: 'La valeur de l’indicateur dans ce plan, à la date d’arrêté.',
  'completion_trend/plan': 'Les plans de l’office et leur période, du plus ancien à celui-ci.',
  figure: 'Ce que la ligne mesure\u00a0; plan explain en donne la définition.',
  value: 'La valeur de l’indicateur de la ligne, à la date d’arrêté ou à celle de l’en-tête.',
  formula: 'Comment le chiffre se calcule.',
  'late_projects/what': 'De combien la fin du projet a glissé face à ce qui était prévu.',
  detail: 'Les conditions de l’échelon, et combien en sont remplies.',
  rung: 'Un degré de préparation du plan\u00a0: lisible (lu sans erreur), chiffré (coûts et charges connus), piloté (suivi à jour), gouverné (décidé et revu).',
  'ladder/state': 'Si l’échelon est atteint, en cours, ou sans objet.',
  'next_steps/step': 'L’ordre dans lequel agir.',
  'next_steps/finding': 'Un constat des règles du plan.',
  place: 'Le fichier du plan et la ligne.',
  what_to_do: 'Ce qui règle le constat ou l’alerte.',
  'alerts/kind': 'D’où vient l’alerte\u00a0: une revue, ou une règle avec sa gravité.',
  'support/verdict':
    'Si ce qui remplace le composant arrive avant la fin de son support, ou de combien de jours trop tard.',
  'contract_successions/verdict':
    'Si le contrat va jusqu’à la mise en service de ce qui remplace le composant, ou de combien de jours il s’en faut.',
  margin:
    'Jours entre la mise en service de ce qui remplace le composant et la fin du support\u00a0; négatif\u00a0: trop tard.',
  'measures/standing':
    'Où en est la mesure\u00a0: en place avec ou sans preuve, livrée ou portée par un projet, prévue sans projet, manquante, sans objet.',
  'measures/verdict':
    'Couverte\u00a0: prouvée, ou portée par un projet en cours ou à venir\u00a0; écart\u00a0: ni l’un ni l’autre.',
  'security/verdict':
    'Ce que les avis et analyses du projet permettent de conclure, ou ce qui manque.',
  verdict:
    'Face à la cible\u00a0: atteint\u00a0; en bonne voie (au moins sur la droite du premier jour à l’échéance)\u00a0; en chemin\u00a0; en retard\u00a0; sous la cible\u00a0; échu, non atteint\u00a0; non mesuré\u00a0; sans cible ni départ. Puis, si la dernière valeur progresse, reste stable ou recule.',
  share: 'Part du chemin parcourue de la valeur de départ à la cible.',
  'indicator_values/change': 'Valeur moins la valeur mesurée juste avant.',
  'direction_figures/change': 'Évolution du chiffre depuis la réunion précédente.',
  remark: 'Ce qui aide à lire le chiffre\u00a0: le plan précédent, ou où se trouve la pointe.',
  landing: 'Dépense prévue ÷ enveloppes, pour les années et sections qui ont une enveloppe.',
  outstanding: 'Engagé moins mandaté sur l’autorisation, cumulé à la fin de l’exercice.',
  'own/field': 'Un champ que l’office définit lui-même (x-…), sous plan.vocabularies.fields.',
  days_late:
    'Jours de retard de la fin prévue, ou réelle, sur la référence\u00a0; d’un jalon ou d’une suite, sur son échéance.',
  late: 'Jours entre l’échéance et le jour où c’est fait, ou la date d’arrêté.',
  days_past_end: 'Jours écoulés depuis la fin prévue d’un projet qui n’est pas terminé.',
  age: 'Jours écoulés depuis la dernière revue, à la date d’arrêté.',
  since: 'Le premier jour où le projet est suspendu.',
  difficulty: 'Une difficulté ou une menace que l’office constate (assessments).',
  strength: 'Une force ou une opportunité que l’office constate (assessments).',
  'lines/amount': 'Mandaté des exercices clos, prévision des autres, pour la ligne de budget.',
  served: 'L’objectif ou le besoin auquel le projet répond.',
  peak: 'La période où la charge de l’équipe dépasse le plus sa capacité, ou s’en approche le plus.',
  risk_scope: 'Ce sur quoi le risque pèse\u00a0: un projet, un programme ou l’ensemble du plan.',
  holder: 'Le projet, le programme ou la fonction qui porte la ligne.',
  'top_risks/weight': 'Probabilité × impact, de 1 à 25.',
  'plan_risks/weight': 'Probabilité × impact, de 1 à 25.',
  probability: 'Probabilité du risque, de 1 à 5, face à son impact, de 1 à 5.',
  high_from: 'Le produit probabilité × impact à partir duquel un risque est élevé.',
  'body_meetings/next': 'Le jour de la prochaine réunion selon le rythme de l’instance.',
  'workload/remaining': 'Jours planifiés moins jours consommés, des périodes qui restent.',
  'workload_periods/remaining': 'Jours planifiés moins jours consommés, de la période.',
  who: 'L’instance à laquelle la décision est demandée.',
  told: 'De combien d’enregistrements le chiffre est fait, parmi tous.',
  'roadmap/state':
    'La météo d’un projet en cours, le statut des autres\u00a0; la couleur de la barre.',
  'actions/state': 'Si l’action est faite, en cours ou en retard.',
  to_come: 'Projets retenus qui n’ont pas commencé.',
  deviation: 'Incertitude du chiffrage à trois points\u00a0: (pessimiste − optimiste) ÷ 6.',
  milestone_open: 'Jalon non atteint, à sa date prévue.',
  milestone_reached: 'Jalon atteint, à sa date réelle.',
  past_end:
    'La fin prévue est passée et le projet n’est pas terminé\u00a0: la barre se prolonge en pointillé jusqu’à la date d’arrêté.',
  former: 'Les dates de la référence en vigueur, auxquelles la barre se compare.',
  first_former: 'La fin de la première référence, là où une décision l’a déplacée.',
  'references/reference': 'Les références du projet, la première puis chaque recalage décidé.',
  'next_year/project': 'Le projet qui doit commencer ou finir.',
  'labels/later': 'Les années après la dernière que le tableau montre.',
  'labels/severity':
    'Erreur\u00a0: à corriger\u00a0; avertissement\u00a0: à vérifier\u00a0; information\u00a0: à savoir.',
}

const EN: Readonly<Record<keyof typeof FR, string>> = {
  'security_projects_dropped/acceptance':
    'The decision that accepts the risk of not doing the project.',
  year: 'Budget year, from 1 January to 31 December; running on the status date, closed before, to come after.',
  total: 'The sum of the rows of the table, or the same figure of all of them.',
  before: 'The amount before the last revision of the authorisation.',
  after: 'The amount after the vote.',
  difference: 'The amount after the revision less the amount before.',
  'weather/difference': 'Forecast less baseline in force, in the unit of the dimension.',
  'revisions/due': 'The year after the closed year that the revision is to take in.',
  computed_weather:
    'The weather that the delay and the cost of the project give, against its baseline and the thresholds of the plan (plan explain weather).',
  'weather/computed':
    'The weather that delay and cost give, against the baseline and the thresholds of the plan (plan explain weather).',
  gap: 'How many levels lie between the declared and the computed weather.',
  candidates:
    'What projects ask for that are proposed or candidates and wait for arbitration, beside retained ones.',
  this_plan: 'The value of the figure in this plan, on the status date.',
  'completion_trend/plan':
    'The plans of the office and their periods, from the oldest to this one.',
  figure: 'What the row measures; plan explain gives its definition.',
  value: 'The value of the figure of the row, on the status date or the day of the heading.',
  formula: 'How the figure is computed.',
  'late_projects/what': 'By how much the end of the project has slipped against what was planned.',
  detail: 'What the rung asks for, and how much of it is there.',
  rung: 'A degree of how ready the plan is: readable (read without error), costed (costs and work known), steered (followed up to date), governed (decided and reviewed).',
  'ladder/state': 'Whether the rung is reached, under way, or not applicable.',
  'next_steps/step': 'The order in which to act.',
  'next_steps/finding': 'A finding of the rules on the plan.',
  place: 'The file of the plan and the line.',
  what_to_do: 'What settles the finding or the alert.',
  'alerts/kind': 'Where the alert comes from: a review, or a rule with its severity.',
  'support/verdict':
    'Whether what replaces the component comes before its support ends, or by how many days too late.',
  'contract_successions/verdict':
    'Whether the contract reaches the go-live of what replaces the component, or by how many days it falls short.',
  margin: 'Days between the go-live of the replacement and the end of support; negative: too late.',
  'measures/standing':
    'Where the measure stands: in place with or without evidence, delivered or carried by a project, planned without a project, missing, not applicable.',
  'measures/verdict': 'Covered: proven, or carried by a project not yet completed; gap: neither.',
  'security/verdict': 'What the opinions and analyses of the project come to, or what is missing.',
  verdict:
    'Against the target: reached; on track (at least on the straight line from the first day to when it is due); on the way; late; below its target; due and missed; not measured; without target or start. Then whether the last value came nearer, stayed or went further.',
  share: 'Share of the way done from the starting value to the target.',
  'indicator_values/change': 'The value less the one measured just before.',
  'direction_figures/change': 'How the figure changed since the meeting before.',
  remark: 'What helps to read the figure: the plan before, or where the peak lies.',
  landing: 'Expected spending ÷ envelopes, over the years and sections that have an envelope.',
  outstanding: 'Committed less paid under the authorisation, added up to the end of the year.',
  'own/field': 'A field that the office defines itself (x-…), under plan.vocabularies.fields.',
  days_late:
    'Days by which the forecast or actual end is behind the baseline; of a milestone or follow-up, behind when it is due.',
  late: 'Days between when it is due and when it is done, or the status date.',
  days_past_end: 'Days since the forecast end of a project that is not completed.',
  age: 'Days since the last review, on the status date.',
  since: 'The first day on which the project is on hold.',
  difficulty: 'A difficulty or a threat that the office sees (assessments).',
  strength: 'A strength or an opportunity that the office sees (assessments).',
  'lines/amount': 'Payments of ended years, forecasts of the others, of the budget line.',
  served: 'The objective or the need that the project answers.',
  peak: 'The period in which the work of the team is furthest above its capacity, or nearest to it.',
  risk_scope: 'What the risk weighs on: a project, a programme or the whole plan.',
  holder: 'The project, programme or role that holds the row.',
  'top_risks/weight': 'Probability × impact, from 1 to 25.',
  'plan_risks/weight': 'Probability × impact, from 1 to 25.',
  probability: 'Probability of the risk, 1 to 5, against its impact, 1 to 5.',
  high_from: 'The product of probability and impact from which a risk is high.',
  'body_meetings/next': 'The day of the next meeting by the rhythm of the body.',
  'workload/remaining': 'Days planned less days done, of the periods that remain.',
  'workload_periods/remaining': 'Days planned less days done, of the period.',
  who: 'The body that the decision is asked of.',
  told: 'Of how many records the figure is made, among all.',
  'roadmap/state': 'The weather of a project under way, the status of others; the bar’s colour.',
  'actions/state': 'Whether the action is done, under way or late.',
  to_come: 'Retained projects that have not started.',
  deviation: 'How uncertain a three-point estimate is: (pessimistic − optimistic) ÷ 6.',
  milestone_open: 'A milestone that is not reached, on its forecast day.',
  milestone_reached: 'A milestone that is reached, on its actual day.',
  past_end:
    'The forecast end has passed and the project is not completed: the bar goes on dashed up to the status date.',
  former: 'The dates of the baseline in force, which the bar is compared with.',
  first_former: 'The end of the first baseline, where a decision moved it.',
  'references/reference':
    'The baselines of the project one after the other: the first, then each re-baseline that was decided.',
  'next_year/project': 'The project that is to start or end.',
  'labels/later': 'The years after the last that the table shows.',
  'labels/severity': 'Error: to be mended; warning: to be checked; info: to be known.',
}

/** By the id of the column or row, with the table before it where columns of one id mean different things. */
export const COLUMN_MEANINGS: Readonly<Record<string, Bilingual>> = inBoth(FR, EN)
