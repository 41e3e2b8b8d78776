/** A project's expected cost beside its baseline, section by section and over the sections that can be compared. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { baselineSections, costPair } from '../../metrics/base/overrun.ts'
import { spendingOf } from '../../metrics/base/spending.ts'
import type { BudgetSection, Plan, Project } from '../../plan/plan.ts'
import type { Bilingual } from '../../values/language.ts'
import { type Cents, minus, plain } from '../../values/quantity.ts'
import { money, text } from '../cell.ts'
import type { Cell, Row, Table } from '../document.ts'
import { tableId } from '../table-id.ts'

const NO_HALF: Bilingual = {
  fr: 'la référence ne dit rien de cette section\u00a0: elle n’est pas comparée',
  en: 'the baseline says nothing of this section: it is not compared',
}

const COMPARED: Bilingual = { fr: 'Comparable', en: 'Comparable' }

function unknown(): Cell {
  return { kind: 'figure', unit: 'money', value: null, remark: NO_HALF }
}

function difference(initial: Cents, updated: Cents): Cell {
  return { kind: 'figure', unit: 'money', value: plain(minus(updated, initial)), isChange: true }
}

function rowOf(plan: Plan, project: Project, section: BudgetSection): Row {
  const initial = project.baseline?.[section]
  const updated = spendingOf(plan, project, { section })
  return {
    id: section,
    cells: [
      text(valueLabel(section)),
      initial === undefined ? unknown() : money(initial),
      money(updated),
      initial === undefined ? unknown() : difference(initial, updated),
    ],
  }
}

/** The table; none where the baseline has no cost or no amount is written to hold against it. */
export function baselineTable(plan: Plan, project: Project): Table[] {
  const pair = costPair(plan, project)
  if (pair === undefined) return []
  const compared: Row = {
    cells: [
      text(baselineSections(project).length === 2 ? LABELS.total : COMPARED),
      money(pair.initial),
      money(pair.updated),
      difference(pair.initial, pair.updated),
    ],
  }
  return [
    {
      kind: 'table',
      id: tableId(project.id, 'baseline'),
      title: { fr: 'Coût face à la référence', en: 'Cost against the baseline' },
      columns: [
        { id: 'section', title: { fr: 'Section', en: 'Section' }, unit: 'text' },
        { id: 'baseline', title: LABELS.baseline, unit: 'money' },
        {
          id: 'spending',
          title: { fr: 'Coût à terminaison', en: 'Estimate at completion' },
          unit: 'money',
        },
        { id: 'difference', title: { fr: 'Écart', en: 'Difference' }, unit: 'money' },
      ],
      rows: (['investment', 'operating'] as const).map((section) => rowOf(plan, project, section)),
      totals: compared,
    },
  ]
}
