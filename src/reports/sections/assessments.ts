/** The office's own judgement in two columns, each difficulty with what answers it. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import type { Bilingual } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Cell, Row, Section, Table } from '../document/document.ts'
import type { ReportContext } from '../document/figures.ts'

const TITLE: Bilingual = { fr: 'Forces et difficultés', en: 'Strengths and difficulties' }
const EMPTY: Cell = { kind: 'empty' }

function titleCell(entry: Entry<'assessments'> | undefined): Cell {
  return entry === undefined ? EMPTY : text(titleOf(entry.title, entry.id))
}

function pairs(plan: Plan, left: string, right: string): Row[] {
  const of = (kind: string) => plan.assessments.filter((entry) => entry.kind === kind)
  const [first, second] = [of(left), of(right)]
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => ({
    cells: [titleCell(first[index]), titleCell(second[index])],
  }))
}

function twoColumns(plan: Plan, left: string, right: string): Table[] {
  const rows = pairs(plan, left, right)
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      id: `${left}_${right}`,
      columns: [
        { id: left, title: valueLabel(left), unit: 'text' },
        { id: right, title: valueLabel(right), unit: 'text' },
      ],
      rows,
    },
  ]
}

function answers(plan: Plan): Table {
  return {
    kind: 'table',
    id: 'difficulties_answered',
    title: {
      fr: 'Ce qui répond aux difficultés et aux menaces',
      en: 'What answers the difficulties and threats',
    },
    columns: [
      {
        id: 'difficulty',
        title: { fr: 'Difficulté ou menace', en: 'Difficulty or threat' },
        unit: 'text',
      },
      { id: 'answered_by', title: LABELS.answered_by, unit: 'text' },
      { id: 'source', title: LABELS.source, unit: 'text' },
    ],
    rows: plan.assessments
      .filter(({ kind }) => kind === 'difficulty' || kind === 'threat')
      .map((entry): Row => {
        const named = entry.answered_by ?? []
        return {
          id: entry.id,
          cells: [
            text(titleOf(entry.title, entry.id)),
            named.length === 0
              ? text({ fr: 'rien', en: 'nothing' }, 'bad')
              : text(named.join(', ')),
            text(entry.source ?? ''),
          ],
        }
      }),
  }
}

/** The section `assessments`. */
export function assessments({ plan }: ReportContext): Section {
  const none = {
    kind: 'note' as const,
    text: { fr: 'Aucun point de bilan.', en: 'No assessment.' },
  }
  if (plan.assessments.length === 0) return { id: 'assessments', title: TITLE, blocks: [none] }
  return {
    id: 'assessments',
    title: TITLE,
    blocks: [
      ...twoColumns(plan, 'strength', 'difficulty'),
      ...twoColumns(plan, 'opportunity', 'threat'),
      answers(plan),
    ],
  }
}
