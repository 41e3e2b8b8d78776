/** The tables that a workbook of a plan may have: lists of records, and lists inside records; and what each leaves out. */
import type { Bilingual } from '../../values/language.ts'
import type { ProposedList } from '../merge/proposal.ts'

/** A kind of table. */
export interface TableKind {
  readonly list: ProposedList
  /** The list inside the records; its items are the rows. */
  readonly within?: string
  /** The name of its sheet: 31 characters at most, none that Excel forbids. */
  readonly title: Bilingual
  /** Whether it has a sheet even where the plan has no row for it. */
  readonly isUsual?: true
  /** The ways that are columns of every workbook; others only where some row has them. All are where none is named. */
  readonly usual?: readonly string[]
  /** The ways that are shown and cannot be changed. */
  readonly locked?: readonly string[]
  /** Ways that are closed where another one of the record is filled, which says it in more detail. */
  readonly instead?: Readonly<Record<string, string>>
  /** The ways that an office expects of every row. */
  readonly expected?: readonly string[]
}

/** The tables, in the order of the workbook's sheets. */
export const TABLE_KINDS: readonly TableKind[] = [
  {
    list: 'projects',
    title: { fr: 'Projets', en: 'Projects' },
    isUsual: true,
    usual: [
      ...['title', 'description', 'status', 'theme', 'axis', 'programme', 'departments.lead'],
      ...['sponsor', 'lead', 'phase', 'priority.class', 'priority.scores.*', 'complexity'],
      ...['baseline.start', 'baseline.end', 'start', 'end', 'progress.value', 'progress.as_of'],
      ...['urgency', 'notes'],
    ],
    locked: [
      ...['baseline.start', 'baseline.end', 'baseline.investment', 'baseline.operating'],
      ...['baseline.days', 'baseline.decision'],
    ],
    instead: { axis: 'axes' },
    expected: ['axis', 'departments.lead', 'sponsor', 'lead', 'start', 'end'],
  },
  {
    list: 'projects',
    within: 'budget',
    title: { fr: 'Budget', en: 'Budget' },
    isUsual: true,
    usual: [
      ...['section', 'kind', 'title', 'amounts.*.voted', 'amounts.*.paid', 'amounts.*.forecast'],
    ],
    locked: ['amounts.*.baseline'],
  },
  {
    list: 'projects',
    within: 'workload',
    title: { fr: 'Charge', en: 'Workload' },
    isUsual: true,
    usual: ['team', 'side', 'days.*'],
    expected: ['team'],
  },
  {
    list: 'projects',
    within: 'milestones',
    title: { fr: 'Jalons', en: 'Milestones' },
    isUsual: true,
    locked: ['baseline'],
    expected: ['current'],
  },
  {
    list: 'reviews',
    title: { fr: 'Revues', en: 'Reviews' },
    isUsual: true,
    usual: [
      ...['project', 'as_of', 'weather.overall', 'trend', 'progress', 'done', 'next'],
      ...['decision_requested', 'author'],
    ],
    expected: ['weather.overall', 'author'],
  },
  {
    list: 'projects',
    within: 'risks',
    title: { fr: 'Risques des projets', en: 'Project risks' },
    isUsual: true,
    usual: ['title', 'probability', 'impact', 'response', 'owner', 'due', 'status', 'mitigation'],
    expected: ['owner'],
  },
  {
    list: 'projects',
    within: 'depends_on',
    title: { fr: 'Dépendances', en: 'Dependencies' },
    isUsual: true,
  },
  { list: 'projects', within: 'axes', title: { fr: 'Parts par axe', en: 'Shares by axis' } },
  { list: 'projects', within: 'benefits', title: { fr: 'Bénéfices', en: 'Benefits' } },
  {
    list: 'needs',
    title: { fr: 'Besoins', en: 'Needs' },
    isUsual: true,
    usual: [
      ...['title', 'department', 'date', 'status', 'source', 'description', 'users', 'benefit'],
      ...['mandatory.kind', 'mandatory.deadline', 'wanted_by', 'rank', 'business_days', 'projects'],
    ],
    expected: ['department'],
  },
  { list: 'axes', title: { fr: 'Axes', en: 'Axes' }, isUsual: true },
  {
    list: 'objectives',
    title: { fr: 'Objectifs', en: 'Objectives' },
    isUsual: true,
    expected: ['indicator.target'],
  },
  { list: 'programmes', title: { fr: 'Programmes', en: 'Programmes' } },
  {
    list: 'programmes',
    within: 'benefits',
    title: { fr: 'Bénéfices des programmes', en: 'Programme benefits' },
  },
  { list: 'departments', title: { fr: 'Directions', en: 'Departments' }, isUsual: true },
  {
    list: 'teams',
    title: { fr: 'Équipes', en: 'Teams' },
    isUsual: true,
    usual: [
      'title',
      'department',
      'fte',
      'capacity.working_days',
      'capacity.absence',
      'capacity.run',
    ],
  },
  { list: 'teams', within: 'posts', title: { fr: 'Postes', en: 'Posts' } },
  { list: 'teams', within: 'hires', title: { fr: 'Recrutements', en: 'Hires' } },
  { list: 'teams', within: 'profiles', title: { fr: 'Compétences', en: 'Skills' } },
  {
    list: 'plan',
    within: 'envelopes',
    title: { fr: 'Enveloppes', en: 'Envelopes' },
    isUsual: true,
  },
  { list: 'plan', within: 'criteria', title: { fr: 'Critères', en: 'Criteria' } },
  { list: 'authorisations', title: { fr: 'Autorisations', en: 'Authorisations' } },
  {
    list: 'authorisations',
    within: 'history',
    title: { fr: 'Votes des autorisations', en: 'Votes of authorisations' },
  },
  {
    list: 'authorisations',
    within: 'assignments',
    title: { fr: 'Affectations', en: 'Assignments' },
  },
  { list: 'subsidies', title: { fr: 'Subventions', en: 'Grants' } },
  { list: 'components', title: { fr: 'Composants', en: 'Components' } },
  { list: 'decisions', title: { fr: 'Décisions', en: 'Decisions' } },
  { list: 'bodies', title: { fr: 'Instances', en: 'Bodies' } },
  { list: 'risks', title: { fr: 'Risques du plan', en: 'Plan risks' } },
  { list: 'assessments', title: { fr: 'Bilan', en: 'Assessments' } },
  { list: 'preparation', title: { fr: 'Préparation', en: 'Preparation' } },
  { list: 'regimes', title: { fr: 'Référentiels', en: 'Regimes' } },
  { list: 'regimes', within: 'measures', title: { fr: 'Mesures', en: 'Measures' } },
]

/** What no sheet of a workbook holds, with where it is changed. */
export const LEFT_OUT: Bilingual = {
  fr: 'Ne sont pas dans ce classeur, et restent tels quels dans le plan\u00a0: l’en-tête du plan (horizon, seuils, calendriers, dérogations, rapports), les recalages, les actions des risques, les réunions des instances, les ateliers de préparation, ce qui cède la place à un ajout, le cadre et les hypothèses des scénarios, les options arrêtées. Ils se modifient dans les fichiers du plan ou par les commandes qui leur sont propres.',
  en: 'Not in this workbook, and left as they are in the plan: the header of the plan (horizon, thresholds, calendars, waivers, reports), re-baselines, actions of risks, meetings of bodies, workshops of the preparation, what gives way to an addition, the frame and assumptions of scenarios, options as decided. They are changed in the files of the plan or by commands of their own.',
}

/** The name of a kind of table: its list, and the list inside. */
export function tableWay({ list, within }: Pick<TableKind, 'list' | 'within'>): string {
  return within === undefined ? list : `${list}.${within}`
}
