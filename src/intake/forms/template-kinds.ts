/** The tables of the workbook with which an office begins: few of those that a plan may have, and few of their columns. */
import { TEMPLATE_WORDS } from '../../lang/catalogue/template.ts'
import type { TableKind } from './table-kinds.ts'

/** The tables of a beginning, those first that others name. */
export const TEMPLATE_KINDS: readonly TableKind[] = [
  {
    list: 'plan',
    title: TEMPLATE_WORDS.plan,
    usual: [
      ...['title', 'organisation', 'status', 'horizon.start', 'horizon.end', 'as_of'],
      ...['currency', 'unit', 'tax_basis', 'lang'],
    ],
    expected: ['as_of', 'currency', 'unit'],
  },
  {
    list: 'departments',
    title: { fr: 'Directions', en: 'Departments' },
    usual: ['title', 'contact', 'is_it'],
  },
  { list: 'axes', title: { fr: 'Axes', en: 'Axes' }, usual: ['title', 'description', 'sponsor'] },
  {
    list: 'teams',
    title: { fr: 'Équipes', en: 'Teams' },
    usual: ['title', 'department', 'fte', 'capacity.working_days', 'capacity.run'],
  },
  {
    list: 'needs',
    title: { fr: 'Besoins', en: 'Needs' },
    usual: [
      ...['title', 'department', 'status', 'description', 'users', 'benefit', 'mandatory.kind'],
      ...['mandatory.deadline', 'criticality', 'wanted_by', 'rank', 'business_days'],
    ],
  },
  {
    list: 'projects',
    title: { fr: 'Projets', en: 'Projects' },
    usual: [
      ...['title', 'description', 'status', 'theme', 'axis', 'needs', 'departments.lead'],
      ...['sponsor', 'lead', 'priority.class', 'mandatory.kind', 'start', 'end', 'notes'],
    ],
    expected: ['axis', 'departments.lead', 'sponsor', 'lead', 'start', 'end'],
  },
  {
    list: 'projects',
    within: 'budget',
    title: { fr: 'Budget', en: 'Budget' },
    usual: ['section', 'kind', 'title', 'amounts.*.voted', 'amounts.*.forecast'],
  },
  {
    list: 'projects',
    within: 'workload',
    title: { fr: 'Charge', en: 'Workload' },
    usual: ['team', 'side', 'days.*'],
    expected: ['team'],
  },
  {
    list: 'projects',
    within: 'milestones',
    title: { fr: 'Jalons', en: 'Milestones' },
    usual: ['title', 'kind', 'current', 'actual'],
    expected: ['current'],
  },
  {
    list: 'projects',
    within: 'risks',
    title: { fr: 'Risques des projets', en: 'Project risks' },
    usual: ['title', 'probability', 'impact', 'response', 'owner', 'due', 'status', 'mitigation'],
    expected: ['owner'],
  },
  { list: 'plan', within: 'envelopes', title: { fr: 'Enveloppes', en: 'Envelopes' } },
]
