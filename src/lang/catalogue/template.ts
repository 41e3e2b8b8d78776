/** Words and examples of the empty workbook with which an office begins. */
import type { Bilingual } from '../../values/language.ts'

export const TEMPLATE_WORDS = {
  title: { fr: 'Modèle de plan à remplir', en: 'Template of a plan' },
  plan: { fr: 'Le plan', en: 'The plan' },
  what: { fr: 'À quoi sert ce classeur', en: 'What this workbook is for' },
  what_text: {
    fr: 'Commencer un plan sans rien écrire en YAML\u00a0: l’en-tête, les directions, les axes, les équipes, les besoins, les projets avec leur budget, leur charge, leurs jalons et leurs risques, les enveloppes, et les décisions d’arrêt ou de report. Une feuille qui reste vide ne gêne pas.',
    en: 'To begin a plan without a line of YAML: the header, departments, axes, teams, needs, projects with their budget, workload, milestones and risks, envelopes, and the decisions to stop or move a project. A sheet that stays empty does no harm.',
  },
  money_text: {
    fr: 'Les montants s’entendent dans l’unité choisie sur la première feuille. Pour d’autres exercices que ceux des colonnes\u00a0: plan template xlsx --horizon 2027-2031. Le reste (revues, bénéfices, dépendances, autorisations) se remplit ensuite\u00a0: plan export xlsx en donne les feuilles.',
    en: 'Amounts count in the unit chosen on the first sheet. For other years than those of the columns: plan template xlsx --horizon 2027-2031. The rest (reviews, benefits, dependencies, authorisations) comes next: plan export xlsx gives its sheets.',
  },
  example_text: {
    fr: 'La ligne grise de chaque feuille est un exemple\u00a0: elle n’est jamais lue.',
    en: 'The grey row of each sheet is an example: it is never read.',
  },
  back_text: {
    fr: 'plan import FICHIER.xlsx -o DOSSIER en fait un plan, et dit ce qui manque.',
    en: 'plan import FILE.xlsx -o FOLDER makes a plan of it, and says what is missing.',
  },
} as const satisfies Record<string, Bilingual>

/** What an example row shows, by the way to the field; `record` is whom a row of a list inside records belongs to. */
export type TemplateExample = Readonly<Record<string, string | number | boolean | Bilingual>>

export const TEMPLATE_EXAMPLES: Readonly<Record<string, TemplateExample>> = {
  plan: {
    title: { fr: 'Schéma directeur 2026-2030', en: 'IT master plan 2026-2030' },
    organisation: { fr: 'Commune (exemple)', en: 'Town (example)' },
    status: 'draft',
    'horizon.start': '2026-01',
    'horizon.end': '2030-12',
    as_of: '2026-03-31',
    currency: 'EUR',
    unit: 'k',
    tax_basis: 'TTC',
    lang: 'fr',
  },
  departments: {
    title: { fr: 'Ressources humaines', en: 'Human resources' },
    contact: { fr: 'directrice des ressources humaines', en: 'head of human resources' },
    is_it: false,
  },
  axes: {
    title: { fr: 'Services aux usagers', en: 'Services to users' },
    description: { fr: 'Démarches en ligne de bout en bout', en: 'Online procedures end to end' },
    sponsor: { fr: 'direction générale', en: 'chief executive' },
  },
  teams: {
    title: { fr: 'Infrastructures', en: 'Infrastructure' },
    department: { fr: 'Systèmes d’information', en: 'Information systems' },
    fte: 4,
    'capacity.working_days': 205,
    'capacity.run': 0.6,
  },
  needs: {
    title: { fr: 'Saisir les congés en ligne', en: 'Enter leave online' },
    department: { fr: 'Ressources humaines', en: 'Human resources' },
    status: 'expressed',
    description: { fr: 'Demandes sur papier, deux saisies', en: 'Requests on paper, typed twice' },
    users: 320,
    wanted_by: '2027-01',
    rank: 1,
    business_days: 15,
  },
  projects: {
    title: { fr: 'Portail des agents', en: 'Staff portal' },
    status: 'candidate',
    theme: 'application',
    axis: { fr: 'Services aux usagers', en: 'Services to users' },
    'departments.lead': { fr: 'Ressources humaines', en: 'Human resources' },
    sponsor: { fr: 'direction générale', en: 'chief executive' },
    lead: { fr: 'cheffe de projet RH', en: 'HR project lead' },
    'priority.class': 'should',
    start: '2026-09',
    end: '2027-06',
  },
  'projects.budget': {
    record: { fr: 'Portail des agents', en: 'Staff portal' },
    section: 'investment',
    kind: 'services',
    title: { fr: 'Réalisation', en: 'Development' },
    'amounts.*.voted': 60,
    'amounts.*.forecast': 55,
  },
  'projects.workload': {
    record: { fr: 'Portail des agents', en: 'Staff portal' },
    team: { fr: 'Infrastructures', en: 'Infrastructure' },
    side: 'it',
    'days.*': 40,
  },
  'projects.milestones': {
    record: { fr: 'Portail des agents', en: 'Staff portal' },
    title: { fr: 'Mise en service', en: 'Go-live' },
    kind: 'golive',
    current: '2027-05-31',
  },
  'projects.risks': {
    record: { fr: 'Portail des agents', en: 'Staff portal' },
    title: { fr: 'Données de paie à reprendre', en: 'Payroll data to be migrated' },
    probability: 3,
    impact: 4,
    response: 'reduce',
    owner: { fr: 'cheffe de projet RH', en: 'HR project lead' },
    status: 'open',
  },
  'plan.envelopes': { year: 2026, section: 'investment', max: 400 },
  decisions: {
    date: '2026-02-12',
    body: { fr: 'Comité de direction', en: 'Management board' },
    subject: { fr: 'Suspendre le site du musée', en: 'Put the museum site on hold' },
    outcome: 'approved',
    owner: { fr: 'directeur des systèmes d’information', en: 'chief information officer' },
  },
  bodies: { title: { fr: 'Comité de direction', en: 'Management board' }, level: 'executive' },
}
