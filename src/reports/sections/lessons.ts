/** What was learnt: the lessons of the office with what answers them, and those of the closure reviews, of this plan and of the one before. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { EMPTY, text } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { figureTable, olderSide, ownSide } from '../document/figure-table.ts'
import { byId, column, dayColumn, filled, listTable, note, textColumn } from '../document/table.ts'
import { type ReportContext, type SectionKind, titleOfPlan, wholeContext } from '../report-kind.ts'
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
    textColumn('lesson', TEXTS.lesson, ({ title: own, id: key }) => titleOf(own, key)),
    textColumn('evidence', TEXTS.evidence, ({ evidence = '' }) => evidence),
    column('answered_by', LABELS.answered_by, 'text', ({ answered_by: ids = [] }) =>
      ids.length === 0 ? EMPTY : text(answersWords(plan, ids)),
    ),
    textColumn('source', LABELS.source, ({ source = '' }) => source),
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
    textColumn('project', LABELS.project, ({ project }) => idAndTitle(project)),
    textColumn('lesson', TEXTS.lesson, ({ lesson }) => lesson),
    dayColumn('closed', TEXTS.closed, (one) => endDay(closure(one)?.date)),
    textColumn('accepted_by', TEXTS.accepted, (one) => closure(one)?.accepted_by ?? ''),
  ])
}

export const lessons: SectionKind<ReportContext> = {
  id: 'lessons',
  title: titleOfPlan(TEXTS.title),
  build: (narrowed) => {
    const context = wholeContext(narrowed)
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
    const rates = figureTable(context, {
      id: 'closure_rates',
      title: TEXTS.closures,
      metrics: ['closure_rate'],
      sides: [ownSide(context), ...olderSide(context)],
    })
    return [...(isClosing ? [rates] : []), ...tables]
  },
}
