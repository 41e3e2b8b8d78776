/** What the keys of the plan's header mean, in French, by their English description. */

/** The French descriptions of the header and of what every file shares. */
export const PLAN_TEXTS: Readonly<Record<string, string>> = {
  'Version of the format': 'Version du format',
  'Identifier: letters, digits, . _ / -, unique in the plan without regard to case':
    'Identifiant : lettres, chiffres, . _ / -, unique dans le plan, sans distinction de casse',
  'Calendar period': 'Période du calendrier',
  'Budget year, or later': 'Exercice budgétaire, ou later (au-delà de l’horizon)',
  'Name of the plan': 'Intitulé du plan',
  'Who the plan is of': 'Organisme dont c’est le plan',
  'Where the plan stands': 'État d’avancement du plan',
  'First month of the plan': 'Premier mois du plan',
  'Last month of the plan': 'Dernier mois du plan',
  'Status date: facts are true at the end of this day':
    'Date d’arrêté : les faits sont vrais à la fin de ce jour',
  'Language of its reports': 'Langue de ses rapports',
  'Currency, ISO 4217': 'Monnaie, code ISO 4217',
  'What one unit of every amount is worth: 1, k (thousand) or M (million)':
    'Ce que vaut une unité de chaque montant : 1, k (millier) ou M (million)',
  'Whether amounts are without (HT) or with (TTC) VAT':
    'Indique si les montants sont hors taxes (HT) ou toutes taxes comprises (TTC)',
  'Prices of each year, or of one year': 'Prix de chaque année, ou d’une seule année',
  'Year of constant prices': 'Année des prix constants',
  'Whether amounts hold the cost of own staff':
    'Indique si les montants comprennent le coût du personnel de l’organisme',
  'Cost of a person-day': 'Coût d’un jour-homme',
  'First month of the budget year': 'Premier mois de l’exercice budgétaire',
  'Calendar year that names the budget year': 'Année civile qui donne son nom à l’exercice',
  'Planning grain': 'Maille de la planification',
  'Path of the previous plan, relative to this file':
    'Chemin du plan précédent, à partir de ce fichier',
  'What the plan is for': 'Ce que vise le plan',
  'Where public figures come from': 'Provenance des chiffres publics',
  'Name of the older plan': 'Intitulé de l’ancien plan',
  'Projects of the initial portfolio': 'Projets du portefeuille initial',
  'Of these, completed': 'Dont terminés',
  'Investment paid over the plan': 'Investissement mandaté sur la durée du plan',
  'Where the figures come from': 'Provenance des chiffres',
  'Budget year': 'Exercice budgétaire',
  'Section of the budget': 'Section du budget',
  'Ceiling of the year': 'Plafond de l’exercice',
  'Floor of the year': 'Plancher de l’exercice',
  'Decision that set it': 'Décision qui l’a fixée',
  'Name of the criterion': 'Intitulé du critère',
  'How the value of a project is measured': 'Façon de mesurer la valeur d’un projet',
  'What the value is multiplied by; none where nothing is said':
    'Ce par quoi la valeur est multipliée ; none à défaut d’indication',
  'Share of its value that a project loses for each quarter it starts after the written date':
    'Part de sa valeur qu’un projet perd par trimestre de retard sur le début écrit',
  'Weight; the weights add up to 1 (or 100)': 'Poids ; la somme des poids fait 1 (ou 100)',
  'Best score, 4 where nothing is said': 'Meilleure note, 4 à défaut d’indication',
  'What each score means': 'Ce que signifie chaque note',
  'Criterion in the order of the matrix': 'Critère, dans l’ordre de la matrice',
  'Judgement on the scale of Saaty': 'Jugement sur l’échelle de Saaty',
  'Load above which a period is said to be over margin':
    'Taux de charge au-delà duquel une période entame la marge',
  'Cost overrun from which the weather is amber':
    'Dépassement de coût à partir duquel la météo passe à l’orange',
  'Cost overrun from which the weather is red':
    'Dépassement de coût à partir duquel la météo passe au rouge',
  'Calendar days late from which the weather is amber':
    'Retard, en jours calendaires, à partir duquel la météo passe à l’orange',
  'Calendar days late from which the weather is red':
    'Retard, en jours calendaires, à partir duquel la météo passe au rouge',
  'Days after which a status is out of date':
    'Nombre de jours au-delà duquel un point d’avancement est périmé',
  'Share of the effort that mandatory and must may take':
    'Part de l’effort que peuvent prendre les projets obligatoires et indispensables',
  'Calendar days late that still count as on time':
    'Retard, en jours calendaires, encore compté comme « dans les délais »',
  'Overrun that still counts as within budget':
    'Dépassement encore compté comme « dans le budget »',
  'Growth over the best executed year that is held plausible':
    'Hausse jugée plausible par rapport au meilleur exercice exécuté',
  'Country whose public holidays are no working days, ISO 3166, with a part of it where that has its own':
    'Pays dont les jours fériés ne sont pas ouvrés, code ISO 3166, avec sa région si elle a les siens',
  'Share of the working days of the period that is leave':
    'Part des jours ouvrés de la période prise en congés',
  'Periods of leave: the working days of the year shift to the other months; the shorter of two periods counts':
    'Périodes de congés\u00a0: les jours ouvrés de l’année se reportent sur les autres mois\u00a0; de deux périodes, la plus courte compte',
  'First day without go-live': 'Premier jour sans mise en service',
  'Last day without go-live': 'Dernier jour sans mise en service',
  Why: 'Motif',
  'Department concerned': 'Direction concernée',
  'Severity of rules in this plan': 'Gravité des règles dans ce plan',
  'Severity of the rule in this plan': 'Gravité de la règle dans ce plan',
  'Rule that is waived': 'Règle à laquelle il est dérogé',
  'Id of the entity it is waived for; for all when missing':
    'Identifiant de l’élément concerné ; tous à défaut d’indication',
  'Role that answers for it': 'Fonction qui en répond',
  'Last day of the waiver': 'Dernier jour de la dérogation',
  'Name of the report': 'Intitulé du rapport',
  'Body that reads it': 'Instance destinataire',
  'Theme of the project': 'Thème du projet',
  'Axis that it serves': 'Axe qu’il sert',
  'Department that takes part': 'Direction contributrice',
  'Status of the project': 'Statut du projet',
  'Origin of the project': 'Origine du projet',
  'Programme that it belongs to': 'Programme dont il fait partie',
  'Grouping of the tables': 'Regroupement des tableaux',
  'Heading of the section': 'Titre de la section',
  'What the section shows': 'Ce que montre la section',
  'Column of the project table': 'Colonne du tableau des projets',
  'Closed year that was revised': 'Exercice clos qui a été révisé',
  'Day of the revision': 'Date de la révision',
  'Decision of the revision': 'Décision qui porte la révision',
  'What changed': 'Ce qui a changé',
  'Day on which the baselines were frozen': 'Date à laquelle les références ont été figées',
  'Decision that froze them': 'Décision qui les a figées',
  'SHA-256 of the canonical JSON of all baselines':
    'SHA-256 du JSON canonique de toutes les références',
  'Decision that approved the plan': 'Décision qui a adopté le plan',
  'Headcount where teams do not say it':
    'Effectif, lorsque les équipes ne l’indiquent pas elles-mêmes',
  'Agents of the whole department in the period':
    'Agents de l’ensemble de la direction sur la période',
  'How far an arbitration may move the start of a project without a window':
    'Décalage que l’arbitrage peut donner au début d’un projet sans fenêtre',
  'Most quarters before the wished start, 2 where nothing is said':
    'Nombre maximal de trimestres avant le début souhaité, 2 si rien n’est dit',
  'Most quarters after the wished start, 4 where nothing is said':
    'Nombre maximal de trimestres après le début souhaité, 4 si rien n’est dit',
}
