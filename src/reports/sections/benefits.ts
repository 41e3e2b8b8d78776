/** The benefits that programmes and projects promise, beside what was measured of them. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { type BenefitResult, benefitResults } from '../../metrics/base/benefit-results.ts'
import { titleOf } from '../../plan/entity.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { roleCell, text } from '../document/cell.ts'
import type { Cell } from '../document/document.ts'
import { figureTable, sliceTable } from '../document/figure-table.ts'
import { column, filled, type ItemColumn, listTable, note } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { idAndTitle } from '../words/names.ts'
import { benefitCell, measuredCell, withUnit } from '../words/verdict-cells.ts'
import { PROGRAMME_HEADINGS } from './programmes.ts'

const TEXTS = printed('benefits', {
  title: { fr: 'Bénéfices', en: 'Benefits' },
  none: {
    fr: 'Aucun bénéfice\u00a0: écrivez benefits (title, unit, baseline, target, due, owner, actual, measured) dans un programme ou un projet.',
    en: 'No benefit: write benefits (title, unit, baseline, target, due, owner, actual, measured) in a programme or a project.',
  },
  rates: { fr: 'Ce qui est mesuré et atteint', en: 'What is measured and reached' },
  byProgramme: { fr: 'Par programme', en: 'By programme' },
  each: { fr: 'Bénéfice par bénéfice', en: 'Benefit by benefit' },
  holder: { fr: 'Programme ou projet', en: 'Programme or project' },
  benefit: { fr: 'Bénéfice', en: 'Benefit' },
  aim: { fr: 'Valeur avant', en: 'Before' },
  value: { fr: 'Valeur mesurée', en: 'Measured' },
  measured: { fr: 'Mesurée le', en: 'Measured on' },
  share: { fr: 'Part du chemin', en: 'Share of the way' },
  verdict: { fr: 'Constat', en: 'Verdict' },
  noOwner: { fr: 'personne', en: 'nobody' },
})

function holderName({ holder }: BenefitResult): Bilingual {
  if (holder.kind === 'project') return idAndTitle(holder.entity)
  const { id, title } = holder.entity
  const own = titleOf(title, id)
  return bilingual((lang) => own[lang])
}

function ownerCell({ benefit: { owner } }: BenefitResult): Cell {
  return owner === undefined ? text(TEXTS.noOwner, 'watch') : roleCell(owner)
}

/** The columns of a table of benefits, without who promises them. */
export const BENEFIT_COLUMNS: readonly ItemColumn<BenefitResult>[] = [
  column('benefit', TEXTS.benefit, 'text', ({ benefit: { title, unit } }) => withUnit(title, unit)),
  column('owner', LABELS.owner, 'text', ownerCell),
  column('baseline', TEXTS.aim, 'count', ({ benefit }) => measuredCell(benefit.baseline)),
  column('target', LABELS.target, 'count', ({ benefit }) => measuredCell(benefit.target)),
  column('due', LABELS.due, 'day', ({ due }) => due),
  column('actual', TEXTS.value, 'count', ({ actual }) => measuredCell(actual)),
  column('measured', TEXTS.measured, 'day', ({ measured }) => measured),
  column('share', TEXTS.share, 'rate', ({ share }) => share, { look: 'bar' }),
  column('verdict', TEXTS.verdict, 'text', benefitCell, { look: 'status' }),
]

const RATES = ['benefits_measured', 'benefits_reached', 'benefits_missed', 'benefit_progress']

export const benefits = defineWholeSection('benefits', TEXTS.title, (context) => {
  const { plan, figures } = context
  const results = benefitResults(plan)
  if (results.length === 0) return [note(TEXTS.none)]
  return [
    figureTable(context, { id: 'benefit_rates', title: TEXTS.rates, metrics: RATES }),
    ...(plan.programmes.length === 0
      ? []
      : filled([
          sliceTable(figures, {
            id: 'benefits_by_programme',
            title: TEXTS.byProgramme,
            breakdown: 'programme',
            heading: PROGRAMME_HEADINGS.programme,
            columns: RATES,
          }),
        ])),
    listTable({ id: 'benefits', title: TEXTS.each, rowId: ({ holder }) => holder.entity.id }, results, [
      column('holder', TEXTS.holder, 'text', holderName),
      ...BENEFIT_COLUMNS,
    ]),
  ]
})
