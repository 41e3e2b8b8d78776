/** What each section of a report shows, in a sentence. */
import type { Bilingual } from '../../values/language.ts'

/** By the id of the section; with the report before it where sections of one id show different things. */
const FR = {
  'direction/situation':
    'Une phrase sur la situation du plan, et ses chiffres face à leur cible et à la réunion précédente.',
  roadmap: 'Une barre par projet, par axe, avec sa référence, ses jalons et sa météo.',
  budget: 'L’argent par année et par section face aux enveloppes, et par axe et par thème.',
  'direction/budget': 'La dépense prévue de chaque année face à l’enveloppe.',
  load: 'La charge face à la capacité, par équipe et par période, et de quoi la capacité est faite.',
  'direction/load': 'La charge de toutes les équipes ensemble face à leur capacité, par période.',
  decisions:
    'Le registre des décisions\u00a0: ce qui a été décidé et pourquoi, ce que cela change, et les suites données.',
  'direction/decisions':
    'Les décisions qui sont demandées, et celles qui sont prises et sans suite à l’échéance.',
  'meeting/decisions':
    'Les décisions prises depuis la réunion précédente, celles que l’instance doit prendre, et celles que les revues demandent.',
  changes: 'Ce qui a changé depuis un état antérieur du plan.',
  pictures:
    'Où en sont les projets, l’argent face aux enveloppes, la charge face à la capacité, en images.',
  'key-figures': 'Les chiffres qu’un comité demande d’abord, de ce plan et du précédent.',
  resources: 'Où en est le plan, ce qu’il coûte et qui il occupe, par axe et par équipe.',
  attention:
    'Ce qui demande une action\u00a0: projets en retard, suspendus ou sans revue, suites de décisions en retard, décisions demandées.',
  portfolio:
    'Une ligne par projet\u00a0: statut, dates, argent, avancement, météo déclarée et météo calculée.',
  'value-cost':
    'La valeur de chaque projet face à son coût\u00a0; la surface du point est sa charge.',
  envelopes: 'Le plancher et le plafond de chaque année et section, et la décision qui les fixe.',
  'gross-to-net':
    'Ce que le plan dépense, ce que les subventions et le FCTVA en paient, et ce qui reste, par année et par axe.',
  grants:
    'Ce que chaque subvention apporte, ce qui en reste à recevoir, avant quand, et les encaissements par année.',
  'vat-fund': 'La dépense dont le FCTVA rend une part, à quel taux et combien, par année.',
  'build-run': 'Comment la dépense de chaque année se partage entre projet et exploitation.',
  'full-cost': 'Ce que coûte chaque projet, son exploitation de cinq ans comprise.',
  'money-sides':
    'L’argent qui va à des tiers et celui des moyens propres, ce que vaut le travail interne, et la provision pour aléas.',
  estimates:
    'Le chiffrage de chaque projet, à un ou trois points, sa fiabilité, et la surprogrammation possible.',
  authorisations:
    'Ce qui est voté, affecté, engagé et mandaté sur chaque autorisation, et ce qui en reste.',
  'annual/authorisations':
    'Les autorisations et les crédits de paiement de l’année, tous ensemble.',
  'payment-credits':
    'Les crédits de paiement de chaque autorisation par année, et leur total face aux enveloppes.',
  deliberations:
    'Les votes des autorisations, et la dernière révision de chacune\u00a0: avant, après, écart.',
  assignments:
    'Ce que chaque autorisation affecte aux projets, face à ce que leurs lignes engagent, mandatent et prévoient.',
  'carry-over':
    'Ce qui est engagé et non mandaté à la fin de chaque exercice, et ce qui en est reporté.',
  activity:
    'Les jours réalisés face aux jours prévus, par équipe, par axe et par période terminée.',
  run: 'Ce que les équipes passent à l’exploitation, face à la part que leur capacité y réserve.',
  external: 'La part de la charge que des prestataires font.',
  staff:
    'Les effectifs des équipes, les postes par catégorie, les mouvements de chaque année et les recrutements.',
  'annual/staff':
    'Les agents de la direction informatique à la fin de l’année, et ceux qui sont venus et partis.',
  teams: 'Les équipes, la direction de chacune et leurs compétences.',
  needs: 'Ce que les directions ont demandé, et ce qui en est devenu.',
  landscape:
    'Le système d’information en place\u00a0: ce que deviennent ses composants, et les fins de support qui ne sont pas couvertes à temps.',
  'landscape/overview':
    'Les chiffres du système d’information en place, et ce que deviennent ses composants.',
  'governance/overview':
    'Ce qui dit si les instances travaillent, et les décisions par nature et par année.',
  support: 'Les fins de support, ce qui remplace chaque composant, et si c’est à temps.',
  contracts:
    'Les contrats et licences\u00a0: avec qui, jusqu’à quand, et s’ils vont jusqu’à la mise en service de ce qui les remplace.',
  recommendations:
    'Les recommandations des audits, la réponse à chacune, les projets qui y répondent et où elle en est.',
  maturity: 'Le niveau de maturité constaté et visé de chaque composant, sur cinq niveaux.',
  inventory: 'Chaque composant du système d’information, tel que le plan le dit.',
  axes: 'Le but de chaque axe, qui le porte, son poids et sa part de l’investissement, et par direction et thème.',
  demand:
    'Chaque besoin, de la demande à l’axe\u00a0: qui le demande et pourquoi, ce qui en est devenu, quels projets y répondent.',
  'cross-functional':
    'Les projets de plusieurs directions\u00a0: qui pilote, qui contribue et pour quelle part.',
  'new-demands':
    'Les projets ajoutés en cours de plan, leur décision, leur coût et ce qui a cédé la place.',
  preparation:
    'Le calendrier de préparation du plan, ses ateliers et la participation des directions.',
  'scoring-grid':
    'Les critères de la notation des projets, leur poids, leur meilleure note et le sens des notes.',
  'previous-plan':
    'Comment le plan précédent a fini, face à celui-ci, et ce que ses projets non terminés sont devenus.',
  assessments: 'Les forces et les difficultés, ce qui les étaye et ce qui y répond.',
  programmes:
    'Les programmes\u00a0: qui les porte, leurs projets par statut, leur coût et leur charge.',
  benefits: 'Les bénéfices que programmes et projets promettent, et ce qui en a été mesuré.',
  'programme-projects': 'Les projets de chaque programme, un à un.',
  objectives:
    'Ce que les objectifs ont donné\u00a0: leur valeur de départ, leur cible, leur dernière valeur et le constat.',
  outcomes:
    'Ce que les projets terminés ont donné\u00a0: délais, budget, recette, usage, jalons tenus.',
  undone: 'Ce qui n’a pas été fait du portefeuille initial, par motif et projet par projet.',
  lessons: 'Ce que l’office a appris, des bilans de clôture et du plan entier, et ce qui y répond.',
  'earned-value':
    'Si les projets commencés coûtent et avancent comme leur référence le dit (valeur acquise).',
  'indicator-values': 'Toutes les valeurs mesurées des indicateurs, dans l’ordre des dates.',
  'security-figures':
    'La part de la sécurité dans la charge et la dépense, et les mesures qui sont couvertes.',
  regimes:
    'Ce que chaque référentiel demande, où en sont ses mesures, qui les porte et jusqu’à quand.',
  opinions: 'Les avis du RSSI et du DPO sur les projets qui doivent les demander.',
  'security-projects':
    'Les projets de sécurité, et ceux qui sont abandonnés ou reportés avec qui en accepte le risque.',
  'security-spending': 'La part de la sécurité dans la dépense de chaque année.',
  'risk-figures': 'Combien de risques sont ouverts, élevés, avérés ou à revoir.',
  'risk-map': 'Combien de risques ouverts ont chaque probabilité et chaque impact.',
  'top-risks':
    'Les risques au plus grand produit de la probabilité et de l’impact, et ce qui est fait contre eux.',
  'plan-risks': 'Les risques qui pèsent sur tout le plan ou sur un programme.',
  'risk-actions': 'Les actions contre les risques, celles en retard d’abord.',
  'occurred-risks': 'Les risques qui sont survenus, et la suite donnée.',
  'risks-to-review': 'Les risques dont la revue est attendue.',
  bodies:
    'Les instances\u00a0: qui y siège, ce qu’elles décident, leur rythme, et ce qui s’y est dit.',
  weather: 'La météo que les revues déclarent face à celle que les chiffres donnent.',
  reviews:
    'Les revues des projets\u00a0: ce qui est fait et ce qui vient, et celles qui sont attendues.',
  revisions: 'Les révisions du plan, quand chacune était attendue et quand elle a eu lieu.',
  waivers: 'Les règles auxquelles il est dérogé, pourquoi, par qui et jusqu’à quand.',
  year: 'L’année en un paragraphe et quelques chiffres.',
  done: 'Les projets terminés dans l’année, et ce qu’ils apportent.',
  spent: 'Ce qui a été voté, ouvert et payé dans l’année, par section et par axe.',
  decided: 'Ce que l’assemblée et l’exécutif ont décidé dans l’année.',
  late: 'Les projets qui ont pris du retard dans l’année, et pourquoi.',
  stopped:
    'Les projets arrêtés, suspendus, reportés, fusionnés ou refusés dans l’année, et pourquoi.',
  gains: 'Les bénéfices mesurés à la fin de l’année.',
  next: 'Les projets qui doivent commencer ou finir dans l’année qui suit.',
  method: 'Comment le rapport compte, ce qu’il laisse de côté, et ses sources.',
  completion: 'Ce qui est terminé de ce qui était prévu, par statut, axe, thème et direction.',
  alignment:
    'Comment le portefeuille sert la stratégie\u00a0: équilibre par axe et thème, projets sans objectif, objectifs sans projet.',
  'next-steps': 'Où en est le plan sur quatre échelons, et les trois choses à faire ensuite.',
  meeting: 'La réunion\u00a0: de quelle instance, depuis quand, et quels projets comptent.',
  demands: 'Les projets ajoutés ou proposés et les besoins exprimés depuis la réunion précédente.',
  actions:
    'Les actions en retard\u00a0: suites de décisions, plans d’action des revues, réponses aux risques.',
  milestones: 'Les jalons passés depuis la réunion précédente, manqués, et à venir.',
  project:
    'Un projet sur une page\u00a0: état, alertes, actions et décisions, puis liens, charge, argent, jalons, risques.',
  'summary/summary': 'L’audit sur un écran\u00a0: les chiffres clés, les projets et l’argent.',
  'scenarios/summary':
    'Ce qu’il y a à décider\u00a0: chiffres des scénarios, et ce que coûte ce que chacun écarte.',
  'scenarios/differences': 'Ce qui n’est pas le même d’un scénario à l’autre.',
  'scenarios/overview': 'Les principaux chiffres de chaque scénario et du plan actuel.',
  'scenarios/projects':
    'Ce que chaque scénario fait de chaque projet\u00a0: retenu, écarté, à d’autres dates.',
  'scenarios/refusals':
    'Ce que chaque scénario écarte\u00a0: valeur perdue, besoins sans réponse, argent et jours épargnés.',
  'scenarios/money':
    'La dépense prévue de chaque scénario par année et section, face à l’enveloppe.',
  'scenarios/people': 'La charge de chaque équipe face à sa capacité, dans chaque scénario.',
  'scenarios/balance':
    'Comment valeur, projets, argent et besoins se partagent dans chaque scénario.',
  'scenarios/breaches': 'Les limites et obligations que les scénarios ne respectent pas.',
  'scenarios/assumptions':
    'Ce que chaque scénario suppose, et les limites qu’il fixe autrement que le plan.',
  'scenarios/cut-line':
    'Les projets par valeur décroissante\u00a0: ceux d’après la ligne ne tiennent pas dans les moyens.',
  'scenario-list/scenarios':
    'Une ligne par scénario\u00a0: statut, projets retenus et écartés, dépense, contraintes enfreintes.',
  'options-as-decided/options':
    'Les scénarios tels que l’instance les a vus, avec leurs chiffres d’alors.',
  'options-as-decided/projects':
    'Ce que chaque scénario faisait de chaque projet quand l’instance a décidé.',
  'arbitration/conflict': 'Pourquoi aucun choix ne respecte tout ce qui est exigé.',
  'arbitration/replan':
    'Les changements les moins nombreux qui font entrer un projet ou réparent le plan.',
  'arbitration/answer': 'Le choix proposé, sa valeur et ce qu’il change au plan actuel.',
  'arbitration/frontier':
    'Ce que le meilleur choix vaut si l’enveloppe est plus petite ou plus grande.',
  'arbitration/robust':
    'Ce qui reste du choix quand coûts et charges s’écartent de leur estimation.',
  'arbitration/choices': 'Les projets que le choix retient, leurs dates et pourquoi.',
  'arbitration/refusals':
    'Les projets que le choix ne retient pas, pourquoi, et ce qu’il faudrait pour les retenir.',
  'arbitration/alternatives':
    'Les autres choix de valeur presque égale, et les projets qui les distinguent.',
  'arbitration/reliefs':
    'La valeur que de l’argent ou des personnes en plus permettraient de retenir.',
  'arbitration/to-estimate':
    'Les candidats sans date, charge ou coût, qu’il faut chiffrer avant de les comparer.',
  'arbitration/roadmap': 'Les projets retenus, à leurs dates proposées et à leurs dates actuelles.',
  'arbitration/staying': 'Les projets retenus que le choix ne déplace pas.',
  'arbitration/limits':
    'Ce que le choix prend de chaque plafond\u00a0: argent, jours des équipes, mises en service.',
  'arbitration/figures':
    'Ce que le calcul rend le plus grand, dans l’ordre, et s’il est prouvé qu’on ne peut mieux faire.',
  'smoothing/answer':
    'Ce que le changement de dates apporte\u00a0: surcharge et dépassement, avant et après.',
  'smoothing/teams': 'La charge de chaque équipe face à sa capacité, avant et après.',
  'smoothing/money': 'La dépense de chaque année face à l’enveloppe, avant et après.',
  'smoothing/moves': 'Les projets mis à d’autres dates, pour que la charge et l’argent tiennent.',
  'smoothing/roadmap': 'Les projets, à leurs dates proposées et à leurs dates actuelles.',
  'smoothing/residue': 'La surcharge et les dépassements qu’aucun changement de dates ne règle.',
  'smoothing/hiring':
    'Pour chaque surcharge qui reste\u00a0: les personnes qui manquent, ou le projet à retirer.',
  'diff/changes':
    'Ce qui a changé entre deux états du plan\u00a0: l’essentiel, les chiffres, et ce qu’il faut décider.',
  'diff/change-projects': 'Les projets qui ont changé, par ce qui a changé.',
  'diff/change-money': 'La dépense prévue de chaque année, avant et après.',
  'diff/change-envelopes': 'Les enveloppes, avant et après.',
  'diff/change-days': 'La charge de chaque équipe, avant et après.',
  'diff/change-balance': 'La part de chaque axe, avant et après.',
  'diff/change-records': 'Les fiches qui ont changé, autres que les projets.',
  'diff/change-findings': 'Les constats des règles qui sont nouveaux, et ceux qui sont levés.',
  'history/history':
    'Les chiffres du plan dans ses états successifs de git, du plus ancien au dernier.',
  'history/unchanged-projects':
    'Les projets en cours dont rien n’a changé dans git depuis longtemps.',
}

const EN: Readonly<Record<keyof typeof FR, string>> = {
  'direction/situation':
    'One sentence on how the plan stands, and its figures against their targets and the meeting before.',
  roadmap: 'A bar for each project, by axis, with its baseline, its milestones and its weather.',
  budget: 'Money by year and section against the envelopes, and by axis and theme.',
  'direction/budget': 'The expected spending of each year against the envelope.',
  load: 'Work against capacity, by team and period, and what the capacity is made of.',
  'direction/load': 'The work of all teams together against their capacity, by period.',
  decisions:
    'The register of decisions: what was decided and why, what it changes, and what became of the follow-up.',
  'direction/decisions':
    'The decisions that are asked for, and those that were taken and not followed up when due.',
  'meeting/decisions':
    'The decisions taken since the meeting before, those that the body is to take, and those that reviews ask for.',
  changes: 'What has changed since an earlier state of the plan.',
  pictures:
    'Where projects stand, money against the envelopes and work against capacity, in pictures.',
  'key-figures': 'The figures that a committee asks for first, of this plan and of the one before.',
  resources: 'Where the plan stands, what it costs and whom it needs, by axis and team.',
  attention:
    'What needs action: projects that are late, on hold or without review, follow-ups that are overdue, decisions that are asked for.',
  portfolio:
    'A line for each project: status, dates, money, progress, declared and computed weather.',
  'value-cost': 'The value of each project against its cost; the area of the point is its work.',
  envelopes: 'The floor and ceiling of each year and section, and the decision that set them.',
  'gross-to-net':
    'What the plan spends, what grants and the VAT fund pay of it, and what is left, by year and axis.',
  grants:
    'What each grant brings, what is left to receive, by when, and what is received year by year.',
  'vat-fund':
    'The spending of which the VAT fund refunds a share, at which rate and how much, by year.',
  'build-run': 'How the spending of each year splits into build and run.',
  'full-cost': 'What each project costs, five years of running included.',
  'money-sides':
    'Money that goes to third parties and to own means, what own work is worth, and how much is kept for the unforeseen.',
  estimates:
    'The estimate of each project, with one point or three, how reliable it is, and how far credits may be over-programmed.',
  authorisations:
    'What is voted, assigned, committed and paid under each authorisation, and what is left.',
  'annual/authorisations': 'The authorisations and payment credits of the year, all together.',
  'payment-credits':
    'The payment credits of each authorisation by year, and their sum against the envelopes.',
  deliberations:
    'The votes of authorisations, and the last revision of each: before, after, difference.',
  assignments:
    'What each authorisation assigns to projects, against what their lines commit, pay and expect.',
  'carry-over':
    'What is committed and not paid at the end of each year, and what is carried over of it.',
  activity: 'Days done against days planned, by team, axis and ended period.',
  run: 'What teams spend on running the systems, against what their capacity sets aside for it.',
  external: 'The share of the work that suppliers do.',
  staff: 'The staff of teams, posts by category, what changes each year, and hires.',
  'annual/staff': 'The staff of the IT department at the end of the year, and who came and went.',
  teams: 'The teams, the department of each, and their skills.',
  needs: 'What the departments asked for, and what became of it.',
  landscape:
    'The existing system: what becomes of its components, and the ends of support that are not covered in time.',
  'landscape/overview': 'The figures of the existing system, and what becomes of its components.',
  'governance/overview':
    'What tells whether the bodies work, and the decisions by kind and by year.',
  support: 'The ends of support, what replaces each component, and whether in time.',
  contracts:
    'Contracts and licences: with whom, until when, and whether they reach the go-live of what replaces them.',
  recommendations:
    'The recommendations of audits, the answer to each, the projects that carry it and where it stands.',
  maturity: 'The level of maturity found and aimed at of each component, on five levels.',
  inventory: 'Every component of the existing system, as the plan tells it.',
  axes: 'What each axis is for, who carries it, its weight and its share of the investment, and by department and theme.',
  demand:
    'Each need, from demand to axis: who asks and why, what became of it, which projects answer.',
  'cross-functional':
    'The projects of several departments: who leads, who takes part and with which share.',
  'new-demands':
    'The projects added in mid-plan, with their decision, their cost and what gave way.',
  preparation: 'The timetable by which the plan was prepared, its workshops and who took part.',
  'scoring-grid':
    'The criteria that projects are scored by, their weight, their best score and what the scores mean.',
  'previous-plan':
    'How the plan before ended, beside this one, and what became of its unfinished projects.',
  assessments: 'Strengths and difficulties, what they rest on and what answers them.',
  programmes:
    'The programmes: who carries them, their projects by status, their cost and their work.',
  benefits: 'The benefits that programmes and projects promise, and what was measured of them.',
  'programme-projects': 'The projects of each programme, one by one.',
  objectives:
    'What the objectives came to: their starting value, their target, their last value and the verdict.',
  outcomes:
    'What completed projects came to: dates, budget, acceptance, adoption, milestones kept.',
  undone: 'What was not done of the initial portfolio, by reason and project by project.',
  lessons:
    'What the office learnt, from closure reviews and from the whole plan, and what answers it.',
  'earned-value':
    'Whether the projects begun cost and progress as their baselines say (earned value).',
  'indicator-values': 'All measured values of the indicators, in the order of their dates.',
  'security-figures':
    'The share of security in work and spending, and the measures that are covered.',
  regimes: 'What each regime asks for, where its measures stand, who carries them and until when.',
  opinions: 'The opinions of the CISO and the DPO on the projects that must ask for them.',
  'security-projects':
    'Security projects, and those that were given up or postponed with who accepts the risk.',
  'security-spending': 'The share of security in the spending of each year.',
  'risk-figures': 'How many risks are open, high, occurred or to review.',
  'risk-map': 'How many open risks have each probability and each impact.',
  'top-risks':
    'The risks with the highest product of probability and impact, and what is done about them.',
  'plan-risks': 'The risks that weigh on the whole plan or on a programme.',
  'risk-actions': 'The actions against risks, those that are late first.',
  'occurred-risks': 'The risks that have occurred, and what was done.',
  'risks-to-review': 'The risks whose review is due.',
  bodies:
    'The bodies: who sits there, what they decide, how often they meet, and what was said there.',
  weather: 'The weather that reviews declare beside the one that the figures give.',
  reviews: 'The reviews of projects: what was done and what comes next, and those that are due.',
  revisions: 'The revisions of the plan, when each was due and when it took place.',
  waivers: 'The rules that are waived, why, by whom and until when.',
  year: 'The year in a paragraph and a few figures.',
  done: 'The projects completed in the year, and what they bring.',
  spent: 'What was voted, opened and paid in the year, by section and axis.',
  decided: 'What the assembly and the executive decided in the year.',
  late: 'The projects that fell behind in the year, and why.',
  stopped: 'The projects stopped, suspended, postponed, merged or refused in the year, and why.',
  gains: 'The benefits measured at the end of the year.',
  next: 'The projects that are to start or end in the year after.',
  method: 'How the report counts, what it leaves out, and its sources.',
  completion: 'What is completed of what was planned, by status, axis, theme and department.',
  alignment:
    'How the portfolio serves the strategy: balance by axis and theme, projects without objective, objectives without project.',
  'next-steps': 'How far the plan is on four rungs, and the three things to do next.',
  meeting: 'The meeting: of which body, since when, and which projects count.',
  demands: 'The projects added or proposed and the needs expressed since the meeting before.',
  actions:
    'The actions that are overdue: follow-ups of decisions, action plans of reviews, responses to risks.',
  milestones: 'The milestones passed since the meeting before, missed, and to come.',
  project:
    'A project on a page: state, alerts, actions and decisions, then links, work, money, milestones, risks.',
  'summary/summary': 'The audit on one screen: key figures, projects and money.',
  'scenarios/summary':
    'What there is to decide: figures of the scenarios, and what it costs to leave projects out.',
  'scenarios/differences': 'What is not the same in all scenarios.',
  'scenarios/overview': 'The main figures of each scenario and of the plan as it is.',
  'scenarios/projects': 'What each scenario makes of each project: kept, left out, at other dates.',
  'scenarios/refusals':
    'What each scenario leaves out: value lost, needs without answer, money and days spared.',
  'scenarios/money':
    'The expected spending of each scenario by year and section, against the envelope.',
  'scenarios/people': 'The work of each team against its capacity, in each scenario.',
  'scenarios/balance': 'How value, projects, money and needs are shared out in each scenario.',
  'scenarios/breaches': 'The limits and duties that the scenarios do not keep.',
  'scenarios/assumptions':
    'What each scenario assumes, and the limits that it sets otherwise than the plan.',
  'scenarios/cut-line':
    'Projects from the highest value down: those below the line do not fit the means.',
  'scenario-list/scenarios':
    'A line for each scenario: status, projects in and out, spending, constraints broken.',
  'options-as-decided/options': 'The scenarios as the body saw them, with their figures of then.',
  'options-as-decided/projects': 'What each scenario made of each project when the body decided.',
  'arbitration/conflict': 'Why no choice keeps all that is required.',
  'arbitration/replan': 'The fewest changes that let a project in or repair the plan.',
  'arbitration/answer':
    'The choice that is proposed, its value and what it changes of the plan as it is.',
  'arbitration/frontier': 'What the best choice is worth if the envelope is smaller or larger.',
  'arbitration/robust': 'What stays of the choice when costs and work differ from their estimates.',
  'arbitration/choices': 'The projects that the choice keeps, their dates and why.',
  'arbitration/refusals':
    'The projects that the choice does not keep, why, and what it would take to keep them.',
  'arbitration/alternatives':
    'Other choices of nearly the same value, and the projects that set them apart.',
  'arbitration/reliefs': 'The value that more money or people would let the plan keep.',
  'arbitration/to-estimate':
    'Candidates without dates, work or cost, which have to be estimated first.',
  'arbitration/roadmap': 'The kept projects, at their proposed and their present dates.',
  'arbitration/staying': 'The kept projects that the choice does not move.',
  'arbitration/limits': 'What the choice takes of each limit: money, days of teams, go-lives.',
  'arbitration/figures':
    'What the computation makes largest, in order, and whether it is proven the best.',
  'smoothing/answer': 'What the change of dates brings: overload and overrun, before and after.',
  'smoothing/teams': 'The work of each team against its capacity, before and after.',
  'smoothing/money': 'The spending of each year against the envelope, before and after.',
  'smoothing/moves': 'The projects put to other dates, for work and money to fit.',
  'smoothing/roadmap': 'The projects, at their proposed and their present dates.',
  'smoothing/residue': 'The overload and overruns that no change of dates mends.',
  'smoothing/hiring':
    'For each overload that stays: the people who are missing, or the project to drop.',
  'diff/changes':
    'What changed between two states of the plan: in short, in figures, and what is to be decided.',
  'diff/change-projects': 'The projects that changed, by what changed.',
  'diff/change-money': 'The expected spending of each year, before and after.',
  'diff/change-envelopes': 'The envelopes, before and after.',
  'diff/change-days': 'The work of each team, before and after.',
  'diff/change-balance': 'The share of each axis, before and after.',
  'diff/change-records': 'The records that changed, other than projects.',
  'diff/change-findings': 'The findings of rules that are new, and those that are solved.',
  'history/history': 'The figures of the plan in its states in git, from the oldest to the last.',
  'history/unchanged-projects':
    'The projects under way of which nothing has changed in git for long.',
}

/**
 * What a section shows; of a sheet of a project, what the sheet does.
 *
 * @returns undefined for one that no report of a plan has.
 */
export function sectionSubject(report: string, section: string): Bilingual | undefined {
  const names = [`${report}/${section}`, section, report] as (keyof typeof FR)[]
  const name = names.find((one) => Object.hasOwn(FR, one))
  return name === undefined ? undefined : { fr: FR[name], en: EN[name] }
}
