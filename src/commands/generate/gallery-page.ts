/** The gallery, one page per language: each report with a sentence, the command that makes it of a sample, and its picture. */
import { OTHER_REPORTS, REPORTS } from '../../reports/catalogue.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { type DocPage, fenced, page } from './markdown.ts'

const PATHS: Record<Lang, string> = { fr: 'docs/fr/galerie.md', en: 'docs/gallery.md' }
const PICTURES: Record<Lang, string> = { fr: '../pictures/gallery', en: 'pictures/gallery' }
const SAMPLE = 'plans/centre-val-de-loire-2022-2027'

const INTRODUCTIONS: Bilingual = {
  en: `# Gallery of reports

Every report with the command that makes it, here as a page of HTML of a sample plan. In a clone of the repository, type \`npx --no plan\` for \`plan\`. The sample is a French plan, hence \`--lang en\`; titles that have no English one stay French. En français : [fr/galerie.md](fr/galerie.md).

Every report comes in every format, with the same figures; the ending of the file tells it:

- \`-o direction.html\` is one page that opens without Node and without a network: pictures with their figures below, tables that sort and filter; it prints on A4, reads on a phone, and is whole without script.
- \`-o direction.pptx\` holds slides with native charts and tables that can be edited, and the definitions in the notes.
- \`-o dashboard.xlsx\` has a sheet a section: real numbers and dates, live formulas, native charts that read the cells of their table. A roadmap has no native chart in Excel: its dates are in its table, its picture in the other formats.
- \`--format md\` is Markdown with Mermaid, or with the pictures as SVG beside it where \`-o\` names a folder; \`json\` and \`csv\` are data.

The colour, the font and the logo of the organisation stand in \`plan.yaml\`, under \`presentation\`. \`plan report --all plans -o site/\` makes the reports of every plan at once.`,
  fr: `# Galerie des rapports

Chaque rapport avec la commande qui le fait, ici en page HTML d’un plan d’exemple. Dans un clone du dépôt, tapez \`npx --no plan\` au lieu de \`plan\`. In English: [../gallery.md](../gallery.md).

Tout rapport existe dans chaque format, avec les mêmes chiffres\u00a0; la fin du nom de fichier dit lequel\u00a0:

- \`-o direction.html\` est une page qui s’ouvre sans Node ni réseau\u00a0: des images avec leurs chiffres au-dessous, des tableaux qui se trient et se filtrent\u00a0; elle s’imprime en A4, se lit au téléphone et reste entière sans script.
- \`-o direction.pptx\` contient des diapositives aux graphiques et tableaux modifiables, avec les définitions dans les notes.
- \`-o dashboard.xlsx\` a une feuille par partie\u00a0: vrais nombres et vraies dates, formules vivantes, graphiques liés aux cellules de leur tableau. Une feuille de route n’a pas de graphique dans Excel\u00a0: ses dates sont dans son tableau, son image dans les autres formats.
- \`--format md\` est du Markdown avec Mermaid, ou avec les images en SVG à côté si \`-o\` nomme un dossier\u00a0; \`json\` et \`csv\` sont des données.

La couleur, la police et le logo de l’organisme s’écrivent dans \`plan.yaml\`, sous \`presentation\`. \`plan report --all plans -o site/\` fait d’un coup les rapports de tous les plans.`,
}

/** What a report is for, by its id. */
const SENTENCES: Readonly<Record<string, Bilingual>> = {
  direction: {
    fr: 'Le plan sur une feuille A4\u00a0: chiffres et cibles, feuille de route, argent, charge, décisions à prendre, ce qui a changé.',
    en: 'The plan on one sheet of A4: figures with their targets, roadmap, money, load, decisions to take, what changed.',
  },
  dashboard: {
    fr: 'Les images du plan, ses chiffres clés, ses moyens et ce qui demande attention, pour le comité de pilotage.',
    en: 'The pictures of the plan, its key figures, its means and what needs attention, for the steering committee.',
  },
  portfolio: {
    fr: 'La feuille de route, la liste des projets avec leur retard et leur météo, la valeur face au coût.',
    en: 'The roadmap, the list of projects with their delay and weather, value against cost.',
  },
  budget: {
    fr: 'Les dépenses par exercice et par section face aux enveloppes, par axe, thème et direction.',
    en: 'Spending by budget year and section against the envelopes, by axis, theme and department.',
  },
  funding: {
    fr: 'Du brut au net\u00a0: subventions et leurs échéances, FCTVA, coût de fonctionnement créé, coût complet par projet.',
    en: 'From gross to net: grants and their deadlines, VAT fund, running cost created, full cost of each project.',
  },
  authorisations: {
    fr: 'L’état des AP, l’échéancier des crédits de paiement et les délibérations qui les ont révisés.',
    en: 'The statement of programme authorisations, the schedule of payment credits, and the deliberations that revised them.',
  },
  load: {
    fr: 'Les jours demandés à chaque équipe, trimestre par trimestre, face à ce qu’elle peut donner.',
    en: 'The days asked of each team, quarter by quarter, against what it can give.',
  },
  activity: {
    fr: 'Le fait face au prévu, la part de l’exploitation, les prestataires, les postes et leurs mouvements.',
    en: 'Done against planned, the share of running the systems, suppliers, posts and their changes.',
  },
  needs: {
    fr: 'Ce que les directions ont demandé, et ce qui a été accepté, planifié, couvert.',
    en: 'What departments asked for, and what was accepted, planned, covered.',
  },
  landscape: {
    fr: 'L’existant\u00a0: composants et fins de support, contrats et licences, recommandations d’audit, maturité.',
    en: 'The existing system: components and ends of support, contracts and licences, audit recommendations, maturity.',
  },
  strategy: {
    fr: 'Les axes, leur part visée et réelle, et le chemin du besoin au projet puis à l’axe.',
    en: 'The axes, their target and actual share, and the way from a need to a project to an axis.',
  },
  'previous-plan': {
    fr: 'Le plan précédent à côté de celui-ci\u00a0: réalisé, inachevé, forces et difficultés, et ce qui y répond.',
    en: 'The previous plan beside this one: completed, unfinished, strengths and difficulties, and what answers them.',
  },
  programmes: {
    fr: 'Les programmes, leurs projets et leur coût, et les bénéfices mesurés face à ceux qui étaient visés.',
    en: 'Programmes, their projects and cost, and the benefits measured against those that were aimed at.',
  },
  assessment: {
    fr: 'Le bilan\u00a0: objectifs atteints, délais, budget et usage des projets livrés, ce qui n’a pas été fait et pourquoi.',
    en: 'The assessment: objectives reached, time, budget and use of what was delivered, what was not done and why.',
  },
  security: {
    fr: 'La couverture de NIS 2, du RGPD et du RGAA, les avis du RSSI et du DPD, les projets de sécurité et leur part.',
    en: 'The coverage of NIS 2, GDPR and accessibility, the opinions of the CISO and the DPO, security projects and their share.',
  },
  risks: {
    fr: 'La carte des risques, les premiers d’entre eux, qui en répond, les actions en retard, ce qui s’est produit.',
    en: 'The risk map, the highest risks, who answers for them, overdue actions, what has occurred.',
  },
  project: {
    fr: 'Une fiche par projet\u00a0: dates, argent, charge, jalons, risques, décisions et constats.',
    en: 'A sheet for each project: dates, money, work, milestones, risks, decisions and findings.',
  },
  attention: {
    fr: 'Ce qui est en retard, suspendu, sans revue récente ou attend une décision.',
    en: 'What is late, on hold, without a recent review or waiting for a decision.',
  },
  governance: {
    fr: 'Les décisions prises et leur suivi, les instances et leur rythme, la météo déclarée face à celle qui est calculée.',
    en: 'Decisions taken and their follow-up, bodies and their pace, declared weather against computed weather.',
  },
  annual: {
    fr: 'Le rapport de l’exercice clos à l’assemblée\u00a0: fait, dépensé, décidé, en retard, arrêté, et ce qu’y gagne le public.',
    en: 'The report of the closed year to the assembly: done, spent, decided, late, stopped, and what the public gains.',
  },
  meeting: {
    fr: 'La page d’une réunion\u00a0: décisions à prendre et prises, demandes nouvelles, actions en retard, jalons et météo.',
    en: 'The page of a meeting: decisions to take and taken, new demands, overdue actions, milestones and weather.',
  },
  audit: {
    fr: 'L’audit entier\u00a0: chiffres, budget, charge, alignement, besoins, plan précédent, et les trois choses à faire.',
    en: 'The whole audit: figures, budget, load, alignment, needs, previous plan, and the three things to do next.',
  },
  scenarios: {
    fr: 'Les scénarios côte à côte\u00a0: ce qui les distingue, ce que coûte chaque refus, ce que chacun enfreint.',
    en: 'Scenarios side by side: what sets them apart, what each refusal costs, what each of them breaks.',
  },
  arbitration: {
    fr: 'Les projets et les dates qui valent le plus sous toutes les limites, la raison de chaque refus, la preuve ou l’écart.',
    en: 'The projects and dates that are worth most under all limits, the reason for each refusal, the proof or the gap.',
  },
  smoothing: {
    fr: 'Les déplacements qui font tenir la charge et les enveloppes, et ce qui ne peut pas tenir.',
    en: 'The moves that make load and envelopes hold, and what cannot hold.',
  },
  diff: {
    fr: 'Ce qui a changé entre deux états du plan, en mots de métier\u00a0: projets, argent, charge, décisions, constats.',
    en: 'What changed between two states of the plan, in business words: projects, money, work, decisions, findings.',
  },
  history: {
    fr: 'L’évolution d’un mois à l’autre\u00a0: réalisation, exécution, dépenses, glissement et constats, au fil des commits.',
    en: 'How the plan evolved from month to month: completion, execution, spending, slippage and findings, over the commits.',
  },
}

/** What stands between the report and the plan in an example, by the id of the report. */
const CHOICES: Readonly<Record<string, string>> = {
  project: '--project P-021',
  annual: '--year 2023',
  meeting: '--body CODIR',
  smoothing: '--scenario SC-TOUT --mode levelling',
}

/** The reports of the catalogue with the words that make each. */
const COMMANDS = [
  ...REPORTS.map(({ id, title }) => ({ id, title, words: `report ${id} ${SAMPLE}` })),
  ...OTHER_REPORTS.map(({ id, title, command }) => ({
    ...{ id, title },
    words: `${command} ${id === 'diff' ? `HEAD~1 ${SAMPLE}` : SAMPLE}`,
  })),
]

/** The gallery in a language; a report without a sentence is a fault of this module. */
export function galleryPage(lang: Lang): DocPage {
  const sections = COMMANDS.map(({ id, title, words }) => {
    const sentence = SENTENCES[id]
    if (sentence === undefined) throw new Error(`no sentence about the report ${id}`)
    const choices = [CHOICES[id], lang === 'en' ? '--lang en' : undefined, `-o ${id}.html`]
    const line = ['plan', words, ...choices.filter((words) => words !== undefined)].join(' ')
    return page(
      `## ${title[lang]}`,
      `![${title[lang]}](${PICTURES[lang]}/${id}.${lang}.png)`,
      sentence[lang],
      fenced('sh', line),
    ).trimEnd()
  })
  return { path: PATHS[lang], content: page(INTRODUCTIONS[lang], ...sections) }
}
