/** The inventory of the existing system: every component as the plan tells it. */

import { componentKindName, criticalityName, lifecycleName } from '../../lang/catalogue/components.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { yearlyCostOf } from '../../plan/component-support.ts'
import type { Plan } from '../../plan/plan.ts'
import { printed } from '../../values/language.ts'
import { EMPTY, text } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { type Figures, wholeCell } from '../document/figures.ts'
import { byId, column, filled, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { CONTRACT_HEADINGS } from './contracts.ts'
import { COMPONENT_HEADINGS } from './support.ts'
import { componentName, departmentNames } from './verdicts.ts'

const TEXTS = printed('inventory', {
  title: { fr: 'Inventaire des composants', en: 'Inventory of components' },
  kind: { fr: 'Nature', en: 'Kind' },
  departments: { fr: 'Directions', en: 'Departments' },
  fates: { fr: 'Devenir et fournisseurs', en: 'Lifecycle decisions and suppliers' },
  none: {
    fr: 'Aucun composant n’est décrit\u00a0: chacun s’écrit sous «\u00a0components\u00a0», avec «\u00a0id\u00a0», «\u00a0title\u00a0» et «\u00a0kind\u00a0».',
    en: 'No component is described: each is written under "components", with "id", "title" and "kind".',
  },
})

/** What is said where the plan has no component. */
export const NO_COMPONENTS = TEXTS.none

function inventoryTable(plan: Plan, figures: Figures): Table {
  const totals = [
    text(LABELS.total),
    ...Array.from({ length: 4 }, () => EMPTY),
    wholeCell(figures, 'component_yearly_cost'),
  ]
  return listTable({ id: 'inventory', rowId: byId, totals }, plan.components, [
    column('component', COMPONENT_HEADINGS.component, 'text', componentName),
    column('kind', TEXTS.kind, 'text', ({ kind }) => componentKindName(kind)),
    column('departments', TEXTS.departments, 'text', ({ departments = [] }) => departmentNames(plan, departments)),
    column('criticality', COMPONENT_HEADINGS.criticality, 'text', ({ criticality }) =>
      criticality === undefined ? '' : criticalityName(criticality),
    ),
    column('users', COMPONENT_HEADINGS.users, 'count', ({ users }) => users),
    column('yearly_cost', CONTRACT_HEADINGS.cost, 'money', (component) => yearlyCostOf(plan, component), {
      isSummed: true,
    }),
  ])
}

/** What is to become of each component, and who supplies it; those that tell neither are left out. */
function fateTable({ components }: Plan): Table {
  const told = components.filter(({ lifecycle, supplier }) => lifecycle ?? supplier)
  const table = listTable({ id: 'component_fates', title: TEXTS.fates, rowId: byId }, told, [
    column('component', COMPONENT_HEADINGS.component, 'text', componentName),
    column('lifecycle', CONTRACT_HEADINGS.lifecycle, 'text', ({ lifecycle }) =>
      lifecycle === undefined ? '' : lifecycleName(lifecycle),
    ),
    column('supplier', CONTRACT_HEADINGS.supplier, 'text', ({ supplier = '' }) => supplier),
  ])
  return withoutIdleColumns(table, ['lifecycle', 'supplier'])
}

export const inventory = defineWholeSection('inventory', TEXTS.title, ({ plan, figures }) => {
  return plan.components.length === 0
    ? [note(TEXTS.none)]
    : [inventoryTable(plan, figures), ...filled([fateTable(plan)])]
})
