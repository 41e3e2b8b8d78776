/** The inventory of the existing system: every component as the plan tells it. */

import { componentKindName, criticalityName, lifecycleName } from '../../lang/catalogue/components.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { yearlyCostOf } from '../../plan/component-support.ts'
import type { Plan } from '../../plan/plan.ts'
import { printed } from '../../values/language.ts'
import { EMPTY, text } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { type Figures, wholeCell } from '../document/figures.ts'
import {
  byId,
  countColumn,
  filled,
  listTable,
  moneyColumn,
  note,
  textColumn,
  withoutIdleColumns,
} from '../document/table.ts'
import { type ReportContext, type SectionKind, titleOfPlan, wholeContext } from '../report-kind.ts'
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
    textColumn('component', COMPONENT_HEADINGS.component, componentName),
    textColumn('kind', TEXTS.kind, ({ kind }) => componentKindName(kind)),
    textColumn('departments', TEXTS.departments, ({ departments = [] }) => departmentNames(plan, departments)),
    textColumn('criticality', COMPONENT_HEADINGS.criticality, ({ criticality }) =>
      criticality === undefined ? '' : criticalityName(criticality),
    ),
    countColumn('users', COMPONENT_HEADINGS.users, ({ users }) => users),
    moneyColumn('yearly_cost', CONTRACT_HEADINGS.cost, (component) => yearlyCostOf(plan, component), {
      isSummed: true,
    }),
  ])
}

/** What is to become of each component, and who supplies it; those that tell neither are left out. */
function fateTable({ components }: Plan): Table {
  const told = components.filter(({ lifecycle, supplier }) => lifecycle ?? supplier)
  const table = listTable({ id: 'component_fates', title: TEXTS.fates, rowId: byId }, told, [
    textColumn('component', COMPONENT_HEADINGS.component, componentName),
    textColumn('lifecycle', CONTRACT_HEADINGS.lifecycle, ({ lifecycle }) =>
      lifecycle === undefined ? '' : lifecycleName(lifecycle),
    ),
    textColumn('supplier', CONTRACT_HEADINGS.supplier, ({ supplier = '' }) => supplier),
  ])
  return withoutIdleColumns(table, ['lifecycle', 'supplier'])
}

export const inventory: SectionKind<ReportContext> = {
  id: 'inventory',
  title: titleOfPlan(TEXTS.title),
  build: (context) => {
    const { plan, figures } = wholeContext(context)
    return plan.components.length === 0
      ? [note(TEXTS.none)]
      : [inventoryTable(plan, figures), ...filled([fateTable(plan)])]
  },
}
