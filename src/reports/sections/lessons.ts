/** What was learnt: the lessons of the office with what answers them, and those of the closure reviews, of this plan and of the one before. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { figureTable } from '../document/figure-table.ts'
import { byId, column, filled, listTable, note } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { answersWords } from '../words/answers.ts'
import { idAndTitle } from '../words/names.ts'
import { endDay } from './decisions.ts'

const TEXTS = printed('lessons', {
  title: { fr: 'Enseignements', en: 'Lessons' },
  none: {
    fr: 'Aucun enseignement\u00a0: écrivez assessments de nature lesson, ou closure (date, accepted_by, lessons) dans les projets terminés.',
    en: 'No lesson: write assessments of kind lesson, or closure (date, accepted_by, lessons) in completed projects.',
  },
  closures: { fr: 'Bilans de clôture', en: 'Closure reviews' },
  own: { fr: 'Enseignements de ce plan', en: 'Lessons of this plan' },
  older: { fr: 'Enseignements du plan précédent', en: 'Lessons of the previous plan' },
  byProject: { fr: 'Enseignements par projet', en: 'Lessons by project' },
  olderByProject: { fr: 'Enseignements par projet, plan précédent', en: 'Lessons by project, previous plan' },
  lesson: { fr: 'Enseignement', en: 'Lesson' },
  evidence: { fr: 'Ce qui l’étaye', en: 'Evidence' },
  closed: { fr: 'Bilan du', en: 'Reviewed on' },
  accepted: { fr: 'Recette par', en: 'Accepted by' },
})

function lessonsOf({ assessments }: Plan): Entry<'assessments'>[] {
  return assessments.filter(({ kind }) => kind === 'lesson')
}

function lessonTable(plan: Plan, id: string, title: Bilingual): Table {
  return listTable({ id, title, rowId: byId }, lessonsOf(plan), [
    column('lesson', TEXTS.lesson, 'text', ({ title: own, id: key }) => titleOf(own, key)),
    column('evidence', TEXTS.evidence, 'text', ({ evidence = '' }) => evidence),
    column('answered_by', LABELS.answered_by, 'text', ({ answered_by: ids = [] }) =>
      ids.length === 0 ? undefined : answersWords(plan, ids),
    ),
    column('source', LABELS.source, 'text', ({ source = '' }) => source),
  ])
}

interface ProjectLesson {
  readonly project: Project
  readonly lesson: string
}

function closureTable({ projects }: Plan, id: string, title: Bilingual): Table {
  const lessons = projects.flatMap((project): ProjectLesson[] =>
    (project.written.closure?.lessons ?? []).map((lesson) => ({ project, lesson })),
  )
  const closure = ({ project }: ProjectLesson) => project.written.closure
  return listTable({ id, title, rowId: ({ project }) => project.id }, lessons, [
    column('project', LABELS.project, 'text', ({ project }) => idAndTitle(project)),
    column('lesson', TEXTS.lesson, 'text', ({ lesson }) => lesson),
    column('closed', TEXTS.closed, 'day', (one) => endDay(closure(one)?.date)),
    column('accepted_by', TEXTS.accepted, 'text', (one) => closure(one)?.accepted_by ?? ''),
  ])
}

export const lessons = defineWholeSection('lessons', TEXTS.title, (context) => {
  const { plan } = context
  const { previous } = plan
  const tables = filled([
    lessonTable(plan, 'lessons', TEXTS.own),
    ...(previous === undefined ? [] : [lessonTable(previous, 'previous_lessons', TEXTS.older)]),
    closureTable(plan, 'closure_lessons', TEXTS.byProject),
    ...(previous === undefined ? [] : [closureTable(previous, 'previous_closure_lessons', TEXTS.olderByProject)]),
  ])
  if (tables.length === 0) return [note(TEXTS.none)]
  const isClosing = [context.figures, context.previous].some(
    (figures) => (figures?.whole('closure_rate').value ?? null) !== null,
  )
  const rates = figureTable(context, { id: 'closure_rates', title: TEXTS.closures, metrics: ['closure_rate'] })
  return [...(isClosing ? [rates] : []), ...tables]
})
