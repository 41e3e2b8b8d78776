/** What a project replaces of the existing system, for its page. */

import { lifecycleName } from '../../lang/catalogue/components.ts'
import { componentsReplacedBy, supportEnd, yearlyCostOf } from '../../plan/component-support.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { printed } from '../../values/language.ts'
import { tableId } from '../document/assemble.ts'
import { EMPTY } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { byId, column, listTable } from '../document/table.ts'
import { CONTRACT_HEADINGS } from './contracts.ts'
import { COMPONENT_HEADINGS } from './support.ts'
import { componentName, supportEnding, supportVerdictCell } from './verdicts.ts'

const TEXTS = printed('replaced', { title: { fr: 'Composants remplacés', en: 'Components replaced' } })

/** The components that the project replaces, each with its end of support and whether it is covered in time. */
export function replacedTable(plan: Plan, project: Project): Table {
  return listTable(
    { id: tableId(project.id, 'components'), title: TEXTS.title, rowId: byId },
    componentsReplacedBy(plan, project),
    [
      column('component', COMPONENT_HEADINGS.component, 'text', componentName),
      column('lifecycle', CONTRACT_HEADINGS.lifecycle, 'text', ({ lifecycle }) =>
        lifecycle === undefined ? '' : lifecycleName(lifecycle),
      ),
      column('users', COMPONENT_HEADINGS.users, 'count', ({ users }) => users),
      column('yearly_cost', CONTRACT_HEADINGS.cost, 'money', (component) => yearlyCostOf(plan, component)),
      column('end_of_support', COMPONENT_HEADINGS.support, 'day', supportEnd),
      column('verdict', COMPONENT_HEADINGS.verdict, 'text', (component) => {
        const end = supportEnd(component)
        return end === undefined ? EMPTY : supportVerdictCell(plan, supportEnding(plan, { component, end }))
      }),
    ],
  )
}
