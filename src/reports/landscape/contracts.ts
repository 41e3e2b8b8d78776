/** Contracts and licences of components: with whom, until when, and whether they reach the go-live of what replaces them. */

import { lifecycleName } from '../../lang/catalogue/components.ts'
import { contractEnd, yearlyCostOf } from '../../plan/component-support.ts'
import { printed } from '../../values/language.ts'
import { EMPTY } from '../document/cell.ts'
import { column, listTable, note } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { COMPONENT_HEADINGS } from './support.ts'
import { componentName, contractEnding, contractVerdictCell, replacedOn, replacingCell } from './verdicts.ts'

const TEXTS = printed('contracts', {
  title: { fr: 'Contrats et licences', en: 'Contracts and licences' },
  supplier: { fr: 'Fournisseur', en: 'Supplier' },
  end: { fr: 'Fin du contrat', en: 'End of contract' },
  cost: { fr: 'Coût annuel', en: 'Yearly cost' },
  lifecycle: { fr: 'Devenir', en: 'Lifecycle decision' },
  succession: { fr: 'Ce qui prend la suite', en: 'What comes after' },
  goLive: { fr: 'Mise en service', en: 'Go-live' },
  none: {
    fr: 'Aucune fin de contrat n’est précisée\u00a0: elle s’écrit sous «\u00a0contract_end\u00a0» de chaque composant, avec son «\u00a0supplier\u00a0».',
    en: 'No end of a contract is told: it is written under "contract_end" of each component, with its "supplier".',
  },
})

export const CONTRACT_HEADINGS = { supplier: TEXTS.supplier, cost: TEXTS.cost, lifecycle: TEXTS.lifecycle } as const

export const contracts = defineWholeSection('contracts', TEXTS.title, ({ plan }) => {
  const endings = plan.components
    .flatMap((component) => {
      const end = contractEnd(component)
      return end === undefined ? [] : [contractEnding(plan, { component, end })]
    })
    .sort((left, right) => left.end - right.end)
  if (endings.length === 0) return [note(TEXTS.none)]
  return [
    listTable({ id: 'contracts', rowId: ({ component }) => component.id }, endings, [
      column('component', COMPONENT_HEADINGS.component, 'text', ({ component }) => componentName(component)),
      column('supplier', TEXTS.supplier, 'text', ({ component: { supplier = '' } }) => supplier),
      column('yearly_cost', TEXTS.cost, 'money', ({ component }) => yearlyCostOf(plan, component)),
      column('lifecycle', TEXTS.lifecycle, 'text', ({ component: { lifecycle } }) =>
        lifecycle === undefined ? '' : lifecycleName(lifecycle),
      ),
      column('contract_end', TEXTS.end, 'day', ({ end }) => end),
    ]),
    listTable(
      { id: 'contract_successions', title: TEXTS.succession, rowId: ({ component }) => component.id },
      endings,
      [
        column('component', COMPONENT_HEADINGS.component, 'text', ({ component }) => componentName(component)),
        column('projects', COMPONENT_HEADINGS.replacing, 'text', ({ component }) =>
          component.replaced_by === undefined ? EMPTY : replacingCell(plan, component),
        ),
        column('golive', TEXTS.goLive, 'day', replacedOn),
        column('verdict', COMPONENT_HEADINGS.verdict, 'text', (ending) => contractVerdictCell(plan, ending)),
      ],
    ),
  ]
})
