/** What a project is held against: the references that it has had, and its expected cost beside them. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { baselineSections, costPair } from '../../metrics/base/overrun.ts'
import { spendingOf } from '../../metrics/base/spending.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { BudgetSection, Plan, Project } from '../../plan/plan.ts'
import { againstReferenceInForce, rebaselinesInForce } from '../../plan/reference-in-force.ts'
import { writtenCents } from '../../plan/written-amount.ts'
import { parseDay } from '../../values/calendar.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { type Cents, minus, plain } from '../../values/quantity.ts'
import { tableId } from '../document/assemble.ts'
import { changeCell, money, quantity, text } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import { column, listTable, withoutIdleColumns } from '../document/table.ts'
import { decisionName } from '../words/decisions.ts'
import { DECISION_HEADINGS, endDay } from './decisions.ts'
import { PROJECT_HEADINGS } from './portfolio.ts'

const TEXTS = printed('project-references', {
  baseline: { fr: 'Coût face à la référence', en: 'Cost against the baseline' },
  costInForce: { fr: 'Coût face à la référence en vigueur', en: 'Cost against the baseline in force' },
  firstCost: { fr: 'Coût face à la première référence', en: 'Cost against the first baseline' },
  references: { fr: 'Références', en: 'Baselines' },
  inForce: { fr: 'Recalage', en: 'Re-baseline' },
  notInForce: { fr: 'Recalage sans effet à cette date', en: 'Re-baseline not in force on this date' },
  section: { fr: 'Section', en: 'Section' },
  difference: { fr: 'Écart', en: 'Difference' },
  compared: { fr: 'Comparable', en: 'Comparable' },
  notCompared: {
    fr: 'la référence ne dit rien de cette section\u00a0: elle n’est pas comparée',
    en: 'the baseline says nothing of this section: it is not compared',
  },
})

const SECTIONS = ['investment', 'operating'] as const

/** What the baseline says nothing of. */
const NOT_COMPARED = quantity('money', null, { remark: TEXTS.notCompared })

function difference(initial: Cents, updated: Cents): Cell {
  return changeCell('money', plain(minus(updated, initial)))
}

/** Expected cost beside a baseline, by section and over what can be compared; none without amounts on both sides. */
function costTable(plan: Plan, project: Project, part: string, title: Bilingual): Table[] {
  const pair = costPair(plan, project)
  if (pair === undefined) return []
  const { initial, updated } = pair
  const isWhole = baselineSections(project).length === 2
  const totals = [
    text(isWhole ? LABELS.total : TEXTS.compared),
    money(initial),
    money(updated),
    difference(initial, updated),
  ]
  const before = (section: BudgetSection): Cents | undefined => project.baseline?.[section]
  const now = (section: BudgetSection): Cents => spendingOf(plan, project, { section })
  return [
    listTable({ id: tableId(project.id, part), title, rowId: (section) => section, totals }, SECTIONS, [
      column('section', TEXTS.section, 'text', valueLabel),
      column('baseline', LABELS.baseline, 'money', (section) => {
        const own = before(section)
        return own === undefined ? NOT_COMPARED : money(own)
      }),
      column('spending', PROJECT_HEADINGS.spending, 'money', now),
      column('difference', TEXTS.difference, 'money', (section) => {
        const own = before(section)
        return own === undefined ? NOT_COMPARED : difference(own, now(section))
      }),
    ]),
  ]
}

/** Expected cost beside the baseline; where a decision moved its cost, beside the first one and beside the one in force. */
function baselineTables(plan: Plan, project: Project): Table[] {
  const inForce = againstReferenceInForce(plan, project)
  const isMoved = SECTIONS.some((section) => inForce.baseline?.[section] !== project.baseline?.[section])
  if (!isMoved) return costTable(plan, project, 'baseline', TEXTS.baseline)
  return [
    ...costTable(plan, inForce, 'reference', TEXTS.costInForce),
    ...costTable(plan, project, 'baseline', TEXTS.firstCost),
  ]
}

interface ReferenceRow {
  readonly name: Bilingual
  readonly decision: string
  readonly date: string | undefined
  readonly stage: NonNullable<Project['written']['baseline']>
  readonly reason: string
}

function referenceTable(plan: Plan, project: Project): Table {
  const { baseline, rebaselines = [] } = project.written
  const carried = rebaselinesInForce(plan, project)
  const moves = rebaselines.map((one): ReferenceRow => {
    const { decision = '', date, reason = '' } = one
    const name = carried.includes(one) ? TEXTS.inForce : TEXTS.notInForce
    return { name, decision, date, stage: one, reason }
  })
  const decision = baseline?.decision ?? plan.header.baseline?.decision ?? ''
  const first: ReferenceRow = {
    name: LABELS.first_baseline,
    decision,
    reason: '',
    stage: baseline ?? {},
    date: entityById(plan.decisions, decision)?.date ?? plan.header.baseline?.date,
  }
  const rows = moves.length === 0 ? [] : [...(baseline === undefined ? [] : [first]), ...moves]
  const table = listTable({ id: tableId(project.id, 'references'), title: TEXTS.references }, rows, [
    column('reference', LABELS.baseline, 'text', ({ name }) => name),
    column('date', DECISION_HEADINGS.date, 'day', ({ date }) => endDay(date)),
    column('decision', LABELS.decision, 'text', ({ decision: id }) => decisionName(plan, id)),
    column('start', LABELS.start, 'day', ({ stage }) => parseDay(stage.start ?? '', 'start')),
    column('end', LABELS.end, 'day', ({ stage }) => endDay(stage.end)),
    column('investment', valueLabel('investment'), 'money', ({ stage }) => writtenCents(plan, stage.investment)),
    column('operating', valueLabel('operating'), 'money', ({ stage }) => writtenCents(plan, stage.operating)),
    column('reason', LABELS.reason, 'text', ({ reason }) => reason),
  ])
  return withoutIdleColumns(table, ['date', 'investment', 'operating', 'start', 'reason'])
}

/** The references of a project where a decision moved the first one, then its expected cost beside them. */
export function projectReferences(plan: Plan, project: Project): readonly Table[] {
  return [referenceTable(plan, project), ...baselineTables(plan, project)]
}
