/** The office's own judgement in two columns, each difficulty with what answers it. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import type { Bilingual } from '../../values/language.ts'
import { EMPTY, text } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { byId, column, filled, listTable, note, textColumn } from '../document/table.ts'
import { type ReportContext, type SectionKind, titleOfPlan } from '../report-kind.ts'

const TEXTS = {
  title: { fr: 'Forces et difficultés', en: 'Strengths and difficulties' },
  none: { fr: 'Aucun point de bilan.', en: 'No assessment.' },
  answers: {
    fr: 'Ce qui répond aux difficultés et aux menaces',
    en: 'What answers the difficulties and threats',
  },
  difficulty: { fr: 'Difficulté ou menace', en: 'Difficulty or threat' },
  nothing: { fr: 'rien', en: 'nothing' },
}

function nameOf({ title, id }: Entry<'assessments'>): Bilingual {
  return titleOf(title, id)
}

function twoColumns({ assessments }: Plan, left: string, right: string): Table {
  const of = (kind: string) => assessments.filter((entry) => entry.kind === kind)
  const [first, second] = [of(left), of(right)]
  const pairs = Array.from({ length: Math.max(first.length, second.length) }, (_, index) => ({
    [left]: first[index],
    [right]: second[index],
  }))
  const side = (kind: string) =>
    column(kind, valueLabel(kind), 'text', (pair: (typeof pairs)[number]) => {
      const entry = pair[kind]
      return entry === undefined ? EMPTY : text(nameOf(entry))
    })
  return listTable({ id: `${left}_${right}` }, pairs, [side(left), side(right)])
}

function answers({ assessments }: Plan): Table {
  return listTable(
    { id: 'difficulties_answered', title: TEXTS.answers, rowId: byId },
    assessments.filter(({ kind }) => kind === 'difficulty' || kind === 'threat'),
    [
      textColumn('difficulty', TEXTS.difficulty, nameOf),
      column('answered_by', LABELS.answered_by, 'text', ({ answered_by: named = [] }) =>
        named.length === 0 ? text(TEXTS.nothing, 'bad') : text(named.join(', ')),
      ),
      textColumn('source', LABELS.source, ({ source = '' }) => source),
    ],
  )
}

/** The section `assessments`. */
export const assessments: SectionKind<ReportContext> = {
  id: 'assessments',
  title: titleOfPlan(TEXTS.title),
  build: ({ plan }) =>
    plan.assessments.length === 0
      ? [note(TEXTS.none)]
      : [
          ...filled([
            twoColumns(plan, 'strength', 'difficulty'),
            twoColumns(plan, 'opportunity', 'threat'),
          ]),
          answers(plan),
        ],
}
