/** What a project's page says of its results: benefits promised and measured, the use of its result, its closure review and lessons. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { ofDate } from '../../lang/dates.ts'
import { formatNames } from '../../lang/lists.ts'
import { benefitsOf } from '../../metrics/base/benefit-results.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { tableId } from '../document/assemble.ts'
import { text } from '../document/cell.ts'
import type { Cell, Note, Table } from '../document/document.ts'
import { column, filled, listTable, note } from '../document/table.ts'
import { adoptionCell, measuredCell } from '../words/verdict-cells.ts'
import { BENEFIT_COLUMNS } from './benefits.ts'
import { PROGRAMME_HEADINGS } from './programmes.ts'

const TEXTS = printed('project-results', {
  benefits: { fr: 'Bénéfices', en: 'Benefits' },
  adoption: { fr: 'Usage', en: 'Use' },
  measure: { fr: 'Ce qui est mesuré', en: 'What is measured' },
  verdict: { fr: 'Constat', en: 'Verdict' },
  lesson: { fr: 'Enseignement', en: 'Lesson' },
  lessons: { fr: 'Enseignements', en: 'Lessons' },
  closed: (date: Bilingual, by: string | undefined): Bilingual => ({
    fr: `Bilan de clôture ${date.fr}${by === undefined ? '' : `\u00a0; recette prononcée par ${formatNames([by], 'fr')}`}.`,
    en: `Closure review ${date.en}${by === undefined ? '' : `; accepted by ${formatNames([by], 'en')}`}.`,
  }),
})

/** The programme of a project as a fact of its page; nothing where it belongs to none. */
export function programmeFacts(
  plan: Plan,
  { written: { programme: id } }: Project,
): { readonly id: string; readonly title: Bilingual; readonly value: Cell }[] {
  if (id === undefined) return []
  const programme = entityById(plan.programmes, id)
  const value = text(programme === undefined ? id : titleOf(programme.title, programme.id))
  return [{ id: 'programme', title: PROGRAMME_HEADINGS.programme, value }]
}

function adoptionTable({ id, written: { adoption } }: Project): Table {
  return listTable({ id: tableId(id, 'adoption'), title: TEXTS.adoption }, adoption === undefined ? [] : [adoption], [
    column('measure', TEXTS.measure, 'text', ({ measure }) => measure),
    column('target', LABELS.target, 'count', ({ target }) => measuredCell(target)),
    column('actual', LABELS.actual, 'count', ({ actual }) => measuredCell(actual)),
    column('verdict', TEXTS.verdict, 'text', adoptionCell, { look: 'status' }),
  ])
}

function closureNotes({ written: { closure } }: Project): Note[] {
  if (closure === undefined) return []
  const date = bilingual((lang) => ofDate(closure.date, lang))
  return [note(TEXTS.closed(date, closure.accepted_by))]
}

export function projectResults(plan: Plan, project: Project): (Table | Note)[] {
  const lessons = project.written.closure?.lessons ?? []
  return [
    ...filled([
      listTable(
        { id: tableId(project.id, 'benefits'), title: TEXTS.benefits },
        benefitsOf(plan, { kind: 'project', entity: project }),
        BENEFIT_COLUMNS,
      ),
      adoptionTable(project),
    ]),
    ...closureNotes(project),
    ...filled([
      listTable({ id: tableId(project.id, 'lessons'), title: TEXTS.lessons }, lessons, [
        column('lesson', TEXTS.lesson, 'text', (lesson: string) => lesson),
      ]),
    ]),
  ]
}
