/** How mature components are found to be, and what is aimed at, on the five levels of the capability maturity model. */
import { maturityLevelName } from '../../lang/catalogue/components.ts'
import type { Component } from '../../plan/component-support.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { changeCell, text } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import { type Figures, wholeCell } from '../document/figures.ts'
import { column, listTable, note } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { COMPONENT_HEADINGS } from './support.ts'
import { componentName } from './verdicts.ts'

const TEXTS = printed('maturity', {
  title: { fr: 'Maturité', en: 'Maturity' },
  now: { fr: 'Constatée', en: 'Found' },
  target: { fr: 'Visée', en: 'Aimed at' },
  level: { fr: 'Niveau constaté', en: 'Level found' },
  levelAimed: { fr: 'Niveau visé', en: 'Level aimed at' },
  gap: { fr: 'Progrès visé', en: 'Gain aimed at' },
  mean: { fr: 'Moyenne', en: 'Mean' },
  none: {
    fr: 'Aucune maturité n’est précisée\u00a0: elle s’écrit sous «\u00a0maturity: { now: 2, target: 4 }\u00a0» de chaque composant, sur l’échelle de 1 à 5 du CMMI.',
    en: 'No maturity is told: it is written under "maturity: { now: 2, target: 4 }" of each component, on the CMMI scale of 1 to 5.',
  },
  scale: {
    fr: 'Échelle du CMMI\u00a0: 1 initial, 2 géré, 3 défini, 4 géré quantitativement, 5 en optimisation. Chaque moyenne porte sur les composants qui précisent la valeur.',
    en: 'CMMI scale: 1 initial, 2 managed, 3 defined, 4 quantitatively managed, 5 optimizing. Each mean is taken over the components that tell the value.',
  },
})

type Told = Component & { readonly maturity: NonNullable<Component['maturity']> }

function isTold(component: Component): component is Told {
  return component.maturity !== undefined
}

function levelOf(maturity: number | undefined): Bilingual | string {
  return (maturity === undefined ? undefined : maturityLevelName(maturity)) ?? ''
}

function maturityTable({ components }: Plan, figures: Figures): Table {
  const told = components.filter(isTold)
  const mean = (metric: string): Cell => wholeCell(figures, metric)
  const totals = [
    text(TEXTS.mean),
    mean('maturity_found'),
    text(''),
    mean('maturity_target'),
    text(''),
    mean('maturity_gap'),
  ]
  return listTable({ id: 'maturity', rowId: ({ id }) => id, totals }, told, [
    column('component', COMPONENT_HEADINGS.component, 'text', componentName),
    column('now', TEXTS.now, 'index', ({ maturity }) => maturity.now),
    column('level', TEXTS.level, 'text', ({ maturity }) => levelOf(maturity.now)),
    column('target', TEXTS.target, 'index', ({ maturity }) => maturity.target),
    column('level_target', TEXTS.levelAimed, 'text', ({ maturity }) => levelOf(maturity.target)),
    column('gap', TEXTS.gap, 'index', ({ maturity: { now, target } }) =>
      changeCell('index', target === undefined ? undefined : target - now),
    ),
  ])
}

export const maturity = defineWholeSection('maturity', TEXTS.title, ({ plan, figures }) => {
  if (!plan.components.some(isTold)) return [note(TEXTS.none)]
  return [maturityTable(plan, figures), note(TEXTS.scale, 'quiet')]
})
