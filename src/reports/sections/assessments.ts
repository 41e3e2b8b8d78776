/** The office's own judgement in two columns, then each with what it rests on and what answers it, by title and with where that stands. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { EMPTY, text } from '../document/cell.ts'
import type { Table, Tone } from '../document/document.ts'
import { byId, column, filled, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { answersWords } from '../words/answers.ts'

const TEXTS = printed('assessments', {
  title: { fr: 'Forces et difficultés', en: 'Strengths and difficulties' },
  none: {
    fr: 'Aucun point de bilan\u00a0: écrivez assessments (kind, title, evidence, answered_by).',
    en: 'No assessment: write assessments (kind, title, evidence, answered_by).',
  },
  answers: { fr: 'Ce qui répond aux difficultés et aux menaces', en: 'What answers the difficulties and threats' },
  kept: {
    fr: 'Ce qui prolonge les forces et saisit les opportunités',
    en: 'What keeps the strengths and takes the opportunities',
  },
  difficulty: { fr: 'Difficulté ou menace', en: 'Difficulty or threat' },
  strength: { fr: 'Force ou opportunité', en: 'Strength or opportunity' },
  evidence: { fr: 'Ce qui l’étaye', en: 'Evidence' },
  nothing: { fr: 'rien', en: 'nothing' },
})

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

function answered(
  plan: Plan,
  kinds: readonly string[],
  words: { readonly id: string; readonly title: Bilingual; readonly heading: Bilingual },
  unanswered: Tone,
): Table {
  const { id, title, heading } = words
  const table = listTable(
    { id, title, rowId: byId },
    plan.assessments.filter(({ kind }) => kinds.includes(kind)),
    [
      column(kinds[0] ?? '', heading, 'text', nameOf),
      column('evidence', TEXTS.evidence, 'text', ({ evidence = '' }) => evidence),
      column('answered_by', LABELS.answered_by, 'text', ({ answered_by: named = [] }) =>
        named.length === 0 ? text(TEXTS.nothing, unanswered) : text(answersWords(plan, named)),
      ),
      column('source', LABELS.source, 'text', ({ source = '' }) => source),
    ],
  )
  return withoutIdleColumns(table, ['evidence', 'source'])
}

export const assessments = defineWholeSection('assessments', TEXTS.title, ({ plan }) => {
  return plan.assessments.length === 0
    ? [note(TEXTS.none)]
    : filled([
        twoColumns(plan, 'strength', 'difficulty'),
        twoColumns(plan, 'opportunity', 'threat'),
        answered(
          plan,
          ['difficulty', 'threat'],
          { id: 'difficulties_answered', title: TEXTS.answers, heading: TEXTS.difficulty },
          'bad',
        ),
        answered(
          plan,
          ['strength', 'opportunity'],
          { id: 'strengths_kept', title: TEXTS.kept, heading: TEXTS.strength },
          'quiet',
        ),
      ])
})
