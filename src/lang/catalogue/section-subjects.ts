/** What each section of a report shows, in a sentence. */
import type { Bilingual } from '../../values/language.ts'

/** By the id of the section; with the report before it where sections of one id show different things. */
const SUBJECTS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  'direction/situation': [
    'Une phrase sur la situation du plan, et ses chiffres face à leur cible et à la réunion précédente.',
    'One sentence on how the plan stands, and its figures against their targets and the meeting before.',
  ],
  roadmap: [
    'Une barre par projet, par axe, avec sa référence, ses jalons et sa météo.',
    'A bar for each project, by axis, with its baseline, its milestones and its weather.',
  ],
  budget: [
    'L’argent par année et par section face aux enveloppes, et par axe et par thème.',
    'Money by year and section against the envelopes, and by axis and theme.',
  ],
  'direction/budget': [
    'La dépense prévue de chaque année face à l’enveloppe.',
    'The expected spending of each year against the envelope.',
  ],
  load: [
    'La charge face à la capacité, par équipe et par période, et de quoi la capacité est faite.',
    'Work against capacity, by team and period, and what the capacity is made of.',
  ],
  'direction/load': [
    'La charge de toutes les équipes ensemble face à leur capacité, par période.',
    'The work of all teams together against their capacity, by period.',
  ],
  decisions: [
    'Le registre des décisions\u00a0: ce qui a été décidé et pourquoi, ce que cela change, et les suites données.',
    'The register of decisions: what was decided and why, what it changes, and what became of the follow-up.',
  ],
  'direction/decisions': [
    'Les décisions qui sont demandées, et celles qui sont prises et sans suite à l’échéance.',
    'The decisions that are asked for, and those that were taken and not followed up when due.',
  ],
  'meeting/decisions': [
    'Les décisions prises depuis la réunion précédente, celles que l’instance doit prendre, et celles que les revues demandent.',
    'The decisions taken since the meeting before, those that the body is to take, and those that reviews ask for.',
  ],
  changes: [
    'Ce qui a changé depuis un état antérieur du plan.',
    'What has changed since an earlier state of the plan.',
  ],
  pictures: [
    'Où en sont les projets, l’argent face aux enveloppes, la charge face à la capacité, en images.',
    'Where projects stand, money against the envelopes and work against capacity, in pictures.',
  ],
  'key-figures': [
    'Les chiffres qu’un comité demande d’abord, de ce plan et du précédent.',
    'The figures that a committee asks for first, of this plan and of the one before.',
  ],
  resources: [
    'Où en est le plan, ce qu’il coûte et qui il occupe, par axe et par équipe.',
    'Where the plan stands, what it costs and whom it needs, by axis and team.',
  ],
  attention: [
    'Ce qui demande une action\u00a0: projets en retard, suspendus ou sans revue, suites de décisions en retard, décisions demandées.',
    'What needs action: projects that are late, on hold or without review, follow-ups that are overdue, decisions that are asked for.',
  ],
  portfolio: [
    'Une ligne par projet\u00a0: statut, dates, argent, avancement, météo déclarée et météo calculée.',
    'A line for each project: status, dates, money, progress, declared and computed weather.',
  ],
  'value-cost': [
    'La valeur de chaque projet face à son coût\u00a0; la surface du point est sa charge.',
    'The value of each project against its cost; the area of the point is its work.',
  ],
  envelopes: [
    'Le plancher et le plafond de chaque année et section, et la décision qui les fixe.',
    'The floor and ceiling of each year and section, and the decision that set them.',
  ],
  'gross-to-net': [
    'Ce que le plan dépense, ce que les subventions et le FCTVA en paient, et ce qui reste, par année et par axe.',
    'What the plan spends, what grants and the VAT fund pay of it, and what is left, by year and axis.',
  ],
  grants: [
    'Ce que chaque subvention apporte, ce qui en reste à recevoir, avant quand, et les encaissements par année.',
    'What each grant brings, what is left to receive, by when, and what is received year by year.',
  ],
  'vat-fund': [
    'La dépense dont le FCTVA rend une part, à quel taux et combien, par année.',
    'The spending of which the VAT fund refunds a share, at which rate and how much, by year.',
  ],
  'build-run': [
    'Comment la dépense de chaque année se partage entre projet et exploitation.',
    'How the spending of each year splits into build and run.',
  ],
  'full-cost': [
    'Ce que coûte chaque projet, son exploitation de cinq ans comprise.',
    'What each project costs, five years of running included.',
  ],
  'money-sides': [
    'L’argent qui va à des tiers et celui des moyens propres, ce que vaut le travail interne, et la provision pour aléas.',
    'Money that goes to third parties and to own means, what own work is worth, and how much is kept for the unforeseen.',
  ],
  estimates: [
    'Le chiffrage de chaque projet, à un ou trois points, sa fiabilité, et la surprogrammation possible.',
    'The estimate of each project, with one point or three, how reliable it is, and how far credits may be over-programmed.',
  ],
  authorisations: [
    'Ce qui est voté, affecté, engagé et mandaté sur chaque autorisation, et ce qui en reste.',
    'What is voted, assigned, committed and paid under each authorisation, and what is left.',
  ],
  'annual/authorisations': [
    'Les autorisations et les crédits de paiement de l’année, tous ensemble.',
    'The authorisations and payment credits of the year, all together.',
  ],
  'payment-credits': [
    'Les crédits de paiement de chaque autorisation par année, et leur total face aux enveloppes.',
    'The payment credits of each authorisation by year, and their sum against the envelopes.',
  ],
  deliberations: [
    'Les votes des autorisations, et la dernière révision de chacune\u00a0: avant, après, écart.',
    'The votes of authorisations, and the last revision of each: before, after, difference.',
  ],
  assignments: [
    'Ce que chaque autorisation affecte aux projets, face à ce que leurs lignes engagent, mandatent et prévoient.',
    'What each authorisation assigns to projects, against what their lines commit, pay and expect.',
  ],
  'carry-over': [
    'Ce qui est engagé et non mandaté à la fin de chaque exercice, et ce qui en est reporté.',
    'What is committed and not paid at the end of each year, and what is carried over of it.',
  ],
  activity: [
    'Les jours réalisés face aux jours prévus, par équipe, par axe et par période terminée.',
    'Days done against days planned, by team, axis and ended period.',
  ],
  run: [
    'Ce que les équipes passent à l’exploitation, face à la part que leur capacité y réserve.',
    'What teams spend on running the systems, against what their capacity sets aside for it.',
  ],
  external: [
    'La part de la charge que des prestataires font.',
    'The share of the work that suppliers do.',
  ],
  staff: [
    'Les effectifs des équipes, les postes par catégorie, les mouvements de chaque année et les recrutements.',
    'The staff of teams, posts by category, what changes each year, and hires.',
  ],
  'annual/staff': [
    'Les agents de la direction informatique à la fin de l’année, et ceux qui sont venus et partis.',
    'The staff of the IT department at the end of the year, and who came and went.',
  ],
  teams: [
    'Les équipes, la direction de chacune et leurs compétences.',
    'The teams, the department of each, and their skills.',
  ],
  needs: [
    'Ce que les directions ont demandé, et ce qui en est devenu.',
    'What the departments asked for, and what became of it.',
  ],
  landscape: [
    'Le système d’information en place\u00a0: ce que deviennent ses composants, et les fins de support qui ne sont pas couvertes à temps.',
    'The existing system: what becomes of its components, and the ends of support that are not covered in time.',
  ],
  'landscape/overview': [
    'Les chiffres du système d’information en place, et ce que deviennent ses composants.',
    'The figures of the existing system, and what becomes of its components.',
  ],
  'governance/overview': [
    'Ce qui dit si les instances travaillent, et les décisions par nature et par année.',
    'What tells whether the bodies work, and the decisions by kind and by year.',
  ],
  support: [
    'Les fins de support, ce qui remplace chaque composant, et si c’est à temps.',
    'The ends of support, what replaces each component, and whether in time.',
  ],
  contracts: [
    'Les contrats et licences\u00a0: avec qui, jusqu’à quand, et s’ils vont jusqu’à la mise en service de ce qui les remplace.',
    'Contracts and licences: with whom, until when, and whether they reach the go-live of what replaces them.',
  ],
  recommendations: [
    'Les recommandations des audits, la réponse à chacune, les projets qui y répondent et où elle en est.',
    'The recommendations of audits, the answer to each, the projects that carry it and where it stands.',
  ],
  maturity: [
    'Le niveau de maturité constaté et visé de chaque composant, sur cinq niveaux.',
    'The level of maturity found and aimed at of each component, on five levels.',
  ],
  inventory: [
    'Chaque composant du système d’information, tel que le plan le dit.',
    'Every component of the existing system, as the plan tells it.',
  ],
  axes: [
    'Le but de chaque axe, qui le porte, son poids et sa part de l’investissement, et par direction et thème.',
    'What each axis is for, who carries it, its weight and its share of the investment, and by department and theme.',
  ],
  demand: [
    'Chaque besoin, de la demande à l’axe\u00a0: qui le demande et pourquoi, ce qui en est devenu, quels projets y répondent.',
    'Each need, from demand to axis: who asks and why, what became of it, which projects answer.',
  ],
  'cross-functional': [
    'Les projets de plusieurs directions\u00a0: qui pilote, qui contribue et pour quelle part.',
    'The projects of several departments: who leads, who takes part and with which share.',
  ],
  'new-demands': [
    'Les projets ajoutés en cours de plan, leur décision, leur coût et ce qui a cédé la place.',
    'The projects added in mid-plan, with their decision, their cost and what gave way.',
  ],
  preparation: [
    'Le calendrier de préparation du plan, ses ateliers et la participation des directions.',
    'The timetable by which the plan was prepared, its workshops and who took part.',
  ],
  'scoring-grid': [
    'Les critères de la notation des projets, leur poids, leur meilleure note et le sens des notes.',
    'The criteria that projects are scored by, their weight, their best score and what the scores mean.',
  ],
  'previous-plan': [
    'Comment le plan précédent a fini, face à celui-ci, et ce que ses projets non terminés sont devenus.',
    'How the plan before ended, beside this one, and what became of its unfinished projects.',
  ],
  assessments: [
    'Les forces et les difficultés, ce qui les étaye et ce qui y répond.',
    'Strengths and difficulties, what they rest on and what answers them.',
  ],
  programmes: [
    'Les programmes\u00a0: qui les porte, leurs projets par statut, leur coût et leur charge.',
    'The programmes: who carries them, their projects by status, their cost and their work.',
  ],
  benefits: [
    'Les bénéfices que programmes et projets promettent, et ce qui en a été mesuré.',
    'The benefits that programmes and projects promise, and what was measured of them.',
  ],
  'programme-projects': [
    'Les projets de chaque programme, un à un.',
    'The projects of each programme, one by one.',
  ],
  objectives: [
    'Ce que les objectifs ont donné\u00a0: leur valeur de départ, leur cible, leur dernière valeur et le constat.',
    'What the objectives came to: their starting value, their target, their last value and the verdict.',
  ],
  outcomes: [
    'Ce que les projets terminés ont donné\u00a0: délais, budget, recette, usage, jalons tenus.',
    'What completed projects came to: dates, budget, acceptance, adoption, milestones kept.',
  ],
  undone: [
    'Ce qui n’a pas été fait du portefeuille initial, par motif et projet par projet.',
    'What was not done of the initial portfolio, by reason and project by project.',
  ],
  lessons: [
    'Ce que l’office a appris, des bilans de clôture et du plan entier, et ce qui y répond.',
    'What the office learnt, from closure reviews and from the whole plan, and what answers it.',
  ],
  'earned-value': [
    'Si les projets commencés coûtent et avancent comme leur référence le dit (valeur acquise).',
    'Whether the projects begun cost and progress as their baselines say (earned value).',
  ],
  'indicator-values': [
    'Toutes les valeurs mesurées des indicateurs, dans l’ordre des dates.',
    'All measured values of the indicators, in the order of their dates.',
  ],
  'security-figures': [
    'La part de la sécurité dans la charge et la dépense, et les mesures qui sont couvertes.',
    'The share of security in work and spending, and the measures that are covered.',
  ],
  regimes: [
    'Ce que chaque référentiel demande, où en sont ses mesures, qui les porte et jusqu’à quand.',
    'What each regime asks for, where its measures stand, who carries them and until when.',
  ],
  opinions: [
    'Les avis du RSSI et du DPO sur les projets qui doivent les demander.',
    'The opinions of the CISO and the DPO on the projects that must ask for them.',
  ],
  'security-projects': [
    'Les projets de sécurité, et ceux qui sont abandonnés ou reportés avec qui en accepte le risque.',
    'Security projects, and those that were given up or postponed with who accepts the risk.',
  ],
  'security-spending': [
    'La part de la sécurité dans la dépense de chaque année.',
    'The share of security in the spending of each year.',
  ],
  'risk-figures': [
    'Combien de risques sont ouverts, élevés, avérés ou à revoir.',
    'How many risks are open, high, occurred or to review.',
  ],
  'risk-map': [
    'Combien de risques ouverts ont chaque probabilité et chaque impact.',
    'How many open risks have each probability and each impact.',
  ],
  'top-risks': [
    'Les risques au plus grand produit de la probabilité et de l’impact, et ce qui est fait contre eux.',
    'The risks with the highest product of probability and impact, and what is done about them.',
  ],
  'plan-risks': [
    'Les risques qui pèsent sur tout le plan ou sur un programme.',
    'The risks that weigh on the whole plan or on a programme.',
  ],
  'risk-actions': [
    'Les actions contre les risques, celles en retard d’abord.',
    'The actions against risks, those that are late first.',
  ],
  'occurred-risks': [
    'Les risques qui sont survenus, et la suite donnée.',
    'The risks that have occurred, and what was done.',
  ],
  'risks-to-review': ['Les risques dont la revue est attendue.', 'The risks whose review is due.'],
  bodies: [
    'Les instances\u00a0: qui y siège, ce qu’elles décident, leur rythme, et ce qui s’y est dit.',
    'The bodies: who sits there, what they decide, how often they meet, and what was said there.',
  ],
  weather: [
    'La météo que les revues déclarent face à celle que les chiffres donnent.',
    'The weather that reviews declare beside the one that the figures give.',
  ],
  reviews: [
    'Les revues des projets\u00a0: ce qui est fait et ce qui vient, et celles qui sont attendues.',
    'The reviews of projects: what was done and what comes next, and those that are due.',
  ],
  revisions: [
    'Les révisions du plan, quand chacune était attendue et quand elle a eu lieu.',
    'The revisions of the plan, when each was due and when it took place.',
  ],
  waivers: [
    'Les règles auxquelles il est dérogé, pourquoi, par qui et jusqu’à quand.',
    'The rules that are waived, why, by whom and until when.',
  ],
  year: [
    'L’année en un paragraphe et quelques chiffres.',
    'The year in a paragraph and a few figures.',
  ],
  done: [
    'Les projets terminés dans l’année, et ce qu’ils apportent.',
    'The projects completed in the year, and what they bring.',
  ],
  spent: [
    'Ce qui a été voté, ouvert et payé dans l’année, par section et par axe.',
    'What was voted, opened and paid in the year, by section and axis.',
  ],
  decided: [
    'Ce que l’assemblée et l’exécutif ont décidé dans l’année.',
    'What the assembly and the executive decided in the year.',
  ],
  late: [
    'Les projets qui ont pris du retard dans l’année, et pourquoi.',
    'The projects that fell behind in the year, and why.',
  ],
  stopped: [
    'Les projets arrêtés, suspendus, reportés, fusionnés ou refusés dans l’année, et pourquoi.',
    'The projects stopped, suspended, postponed, merged or refused in the year, and why.',
  ],
  gains: [
    'Les bénéfices mesurés à la fin de l’année.',
    'The benefits measured at the end of the year.',
  ],
  next: [
    'Les projets qui doivent commencer ou finir dans l’année qui suit.',
    'The projects that are to start or end in the year after.',
  ],
  method: [
    'Comment le rapport compte, ce qu’il laisse de côté, et ses sources.',
    'How the report counts, what it leaves out, and its sources.',
  ],
  completion: [
    'Ce qui est terminé de ce qui était prévu, par statut, axe, thème et direction.',
    'What is completed of what was planned, by status, axis, theme and department.',
  ],
  alignment: [
    'Comment le portefeuille sert la stratégie\u00a0: équilibre par axe et thème, projets sans objectif, objectifs sans projet.',
    'How the portfolio serves the strategy: balance by axis and theme, projects without objective, objectives without project.',
  ],
  'next-steps': [
    'Où en est le plan sur quatre échelons, et les trois choses à faire ensuite.',
    'How far the plan is on four rungs, and the three things to do next.',
  ],
  meeting: [
    'La réunion\u00a0: de quelle instance, depuis quand, et quels projets comptent.',
    'The meeting: of which body, since when, and which projects count.',
  ],
  demands: [
    'Les projets ajoutés ou proposés et les besoins exprimés depuis la réunion précédente.',
    'The projects added or proposed and the needs expressed since the meeting before.',
  ],
  actions: [
    'Les actions en retard\u00a0: suites de décisions, plans d’action des revues, réponses aux risques.',
    'The actions that are overdue: follow-ups of decisions, action plans of reviews, responses to risks.',
  ],
  milestones: [
    'Les jalons passés depuis la réunion précédente, manqués, et à venir.',
    'The milestones passed since the meeting before, missed, and to come.',
  ],
  project: [
    'Un projet sur une page\u00a0: état, alertes, actions et décisions, puis liens, charge, argent, jalons, risques.',
    'A project on a page: state, alerts, actions and decisions, then links, work, money, milestones, risks.',
  ],
}

/**
 * What a section shows; of a sheet of a project, what the sheet does.
 *
 * @returns undefined for one that no report of a plan has.
 */
export function sectionSubject(report: string, section: string): Bilingual | undefined {
  const names = [`${report}/${section}`, section, report].filter((name) =>
    Object.hasOwn(SUBJECTS, name),
  )
  const [fr, en] = SUBJECTS[names[0] ?? ''] ?? []
  return fr === undefined || en === undefined ? undefined : { fr, en }
}
