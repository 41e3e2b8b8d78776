/**
 * The tables that a workbook of a plan may have: lists of records, and lists inside records; and what each leaves out. Headings of
 * columns are those of lang/catalogue/form-headers.ts.
 */
import { TEMPLATE_WORDS } from '../../lang/catalogue/template.ts'
import type { Bilingual } from '../../values/language.ts'
import type { ProposedList } from '../merge/proposal.ts'

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

type Columns = Omit<TableKind, 'list' | 'within' | 'title'>

function kind(list: ProposedList, [fr, en]: readonly [string, string], columns?: Columns): TableKind {
  return { list, title: { fr, en }, ...columns }
}

function inside(list: ProposedList, within: string, [fr, en]: readonly [string, string], columns?: Columns): TableKind {
  return { list, within, title: { fr, en }, ...columns }
}

/** What an office expects of every project. */
const EXPECTED = ['axis', 'departments.lead', 'sponsor', 'lead', 'start', 'end']

/** What says of a project where it comes from, and of one that was stopped or put off by which decision. */
const ORIGIN_AND_END = ['origin', 'disposition.date', 'disposition.decision', 'disposition.reason']

const [DECISIONS, BODIES]: readonly [Columns, Columns] = [
  {
    usual: ['date', 'body', 'kind', 'subject', 'outcome', 'owner', 'due', 'status'],
    expected: ['date', 'body', 'subject', 'outcome', 'owner'],
  },
  { usual: ['title', 'level', 'chair'] },
]

const RISKS: Columns = {
  usual: ['title', 'probability', 'impact', 'response', 'owner', 'due', 'status', 'mitigation'],
  expected: ['owner'],
}

/** The tables, in the order of the workbook's sheets. */
export const TABLE_KINDS: readonly TableKind[] = [
  kind('projects', ['Projets', 'Projects'], {
    isUsual: true,
    usual: [
      'title',
      'description',
      'status',
      'theme',
      'axis',
      'programme',
      'departments.lead',
      'sponsor',
      'lead',
      'phase',
      'priority.class',
      'priority.scores.*',
      'complexity',
      'baseline.start',
      'baseline.end',
      'start',
      'end',
      'actual.end',
      'progress.value',
      'progress.as_of',
      'urgency',
      'notes',
      ...ORIGIN_AND_END,
    ],
    locked: [
      'baseline.start',
      'baseline.end',
      'baseline.investment',
      'baseline.operating',
      'baseline.days',
      'baseline.decision',
    ],
    instead: { axis: 'axes' },
    expected: EXPECTED,
  }),
  inside('projects', 'budget', ['Budget', 'Budget'], {
    isUsual: true,
    usual: ['section', 'kind', 'title', 'amounts.*.voted', 'amounts.*.paid', 'amounts.*.forecast'],
    locked: ['amounts.*.baseline'],
  }),
  inside('projects', 'workload', ['Charge', 'Workload'], {
    isUsual: true,
    usual: ['team', 'side', 'days.*'],
    expected: ['team'],
  }),
  inside('projects', 'milestones', ['Jalons', 'Milestones'], {
    isUsual: true,
    locked: ['baseline'],
    expected: ['current'],
  }),
  kind('reviews', ['Revues', 'Reviews'], {
    isUsual: true,
    usual: ['project', 'as_of', 'weather.overall', 'trend', 'progress', 'done', 'next', 'decision_requested', 'author'],
    expected: ['weather.overall', 'author'],
  }),
  inside('projects', 'risks', ['Risques des projets', 'Project risks'], { isUsual: true, ...RISKS }),
  inside('projects', 'depends_on', ['Dépendances', 'Dependencies'], { isUsual: true }),
  inside('projects', 'axes', ['Parts par axe', 'Shares by axis']),
  inside('projects', 'benefits', ['Bénéfices', 'Benefits']),
  kind('needs', ['Besoins', 'Needs'], {
    isUsual: true,
    usual: [
      'title',
      'department',
      'date',
      'status',
      'source',
      'description',
      'users',
      'benefit',
      'mandatory.kind',
      'mandatory.deadline',
      'wanted_by',
      'rank',
      'business_days',
      'projects',
    ],
    expected: ['department'],
  }),
  kind('axes', ['Axes', 'Axes'], { isUsual: true }),
  kind('objectives', ['Objectifs', 'Objectives'], { isUsual: true, expected: ['indicator.target'] }),
  kind('programmes', ['Programmes', 'Programmes']),
  inside('programmes', 'benefits', ['Bénéfices des programmes', 'Programme benefits']),
  kind('departments', ['Directions', 'Departments'], { isUsual: true }),
  kind('teams', ['Équipes', 'Teams'], {
    isUsual: true,
    usual: ['title', 'department', 'fte', 'capacity.working_days', 'capacity.absence', 'capacity.run'],
  }),
  inside('teams', 'posts', ['Postes', 'Posts']),
  inside('teams', 'hires', ['Recrutements', 'Hires']),
  inside('teams', 'profiles', ['Compétences', 'Skills']),
  inside('plan', 'envelopes', ['Enveloppes', 'Envelopes'], { isUsual: true }),
  inside('plan', 'criteria', ['Critères', 'Criteria']),
  kind('authorisations', ['Autorisations', 'Authorisations']),
  inside('authorisations', 'history', ['Votes des autorisations', 'Votes of authorisations']),
  inside('authorisations', 'assignments', ['Affectations', 'Assignments']),
  kind('subsidies', ['Subventions', 'Grants']),
  kind('components', ['Composants', 'Components']),
  kind('decisions', ['Décisions', 'Decisions'], { isUsual: true, ...DECISIONS }),
  kind('bodies', ['Instances', 'Bodies'], { isUsual: true, ...BODIES }),
  kind('risks', ['Risques du plan', 'Plan risks']),
  kind('assessments', ['Bilan', 'Assessments']),
  kind('preparation', ['Préparation', 'Preparation']),
  kind('regimes', ['Référentiels', 'Regimes']),
  inside('regimes', 'measures', ['Mesures', 'Measures']),
]

/** A table of the workbook with which an office begins, under the name that the workbook of a plan gives it. */
function first(list: ProposedList, within: string | undefined, columns: Columns): TableKind {
  const named = TABLE_KINDS.find((one) => one.list === list && one.within === within)
  const title = named?.title ?? TEMPLATE_WORDS.plan
  return { list, ...(within === undefined ? {} : { within }), title, ...columns }
}

/** The tables of a beginning, those first that others name: few of those that a plan may have, and few of their columns. */
export const TEMPLATE_KINDS: readonly TableKind[] = [
  first('plan', undefined, {
    usual: [
      'title',
      'organisation',
      'status',
      'horizon.start',
      'horizon.end',
      'as_of',
      'currency',
      'unit',
      'tax_basis',
      'lang',
    ],
    expected: ['as_of', 'currency', 'unit'],
  }),
  first('departments', undefined, { usual: ['title', 'contact', 'is_it'] }),
  first('axes', undefined, { usual: ['title', 'description', 'sponsor'] }),
  first('teams', undefined, { usual: ['title', 'department', 'fte', 'capacity.working_days', 'capacity.run'] }),
  first('needs', undefined, {
    usual: [
      'title',
      'department',
      'status',
      'description',
      'users',
      'benefit',
      'mandatory.kind',
      'mandatory.deadline',
      'criticality',
      'wanted_by',
      'rank',
      'business_days',
    ],
  }),
  first('projects', undefined, {
    usual: [
      'title',
      'description',
      'status',
      'theme',
      'axis',
      'needs',
      'departments.lead',
      'sponsor',
      'lead',
      'priority.class',
      'mandatory.kind',
      'start',
      'end',
      'actual.end',
      'notes',
      ...ORIGIN_AND_END,
    ],
    expected: EXPECTED,
  }),
  first('projects', 'budget', { usual: ['section', 'kind', 'title', 'amounts.*.voted', 'amounts.*.forecast'] }),
  first('projects', 'workload', { usual: ['team', 'side', 'days.*'], expected: ['team'] }),
  first('projects', 'milestones', { usual: ['title', 'kind', 'current', 'actual'], expected: ['current'] }),
  first('projects', 'risks', RISKS),
  first('plan', 'envelopes', {}),
  first('decisions', undefined, { ...DECISIONS, usual: ['date', 'body', 'subject', 'outcome', 'owner'] }),
  first('bodies', undefined, { usual: ['title', 'level'] }),
]

/** What no sheet of a workbook holds, with where it is changed. */
export const LEFT_OUT: Bilingual = {
  fr: 'Ne sont pas dans ce classeur, et restent tels quels dans le plan\u00a0: l’en-tête du plan (horizon, seuils, calendriers, dérogations, rapports), les recalages, les actions des risques, les réunions des instances, les ateliers de préparation, ce qui cède la place à un ajout, le cadre et les hypothèses des scénarios, les options arrêtées. Ils se modifient dans les fichiers du plan ou par les commandes qui leur sont propres.',
  en: 'Not in this workbook, and left as they are in the plan: the header of the plan (horizon, thresholds, calendars, waivers, reports), re-baselines, actions of risks, meetings of bodies, workshops of the preparation, what gives way to an addition, the frame and assumptions of scenarios, options as decided. They are changed in the files of the plan or by commands of their own.',
}

/** The name of a kind of table: its list, and the list inside. */
/** The keys that an item is expected to say, beside those that the format wants, of a list or of one inside its records. */
export function expectedKeys(list: ProposedList, within: readonly string[]): readonly string[] {
  const found = TABLE_KINDS.find((one) => one.list === list && (one.within ?? '') === within.join('.'))
  return found?.expected ?? []
}

export function tableWay({ list, within }: Pick<TableKind, 'list' | 'within'>): string {
  return within === undefined ? list : `${list}.${within}`
}
