/** The staff of the IT department at the end of the year, and who came and went in it; by posts where the plan writes them, else by the staff of teams. */
import type { Figure } from '../../metrics/base/define.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Day, monthOfDay } from '../../values/calendar.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { parsePeriod } from '../../values/period.ts'
import { count, figure as figureCell } from '../document/cell.ts'
import type { Cell } from '../document/document.ts'
import { byId, column, filled, listTable, note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { dayWords } from './texts.ts'
import type { AnnualYear } from './year.ts'

const TEXTS = printed('staff', {
  title: { fr: 'Les agents de la direction informatique', en: 'The staff of the IT department' },
  none: {
    fr: 'Le plan ne dit pas l’effectif de la direction informatique à cette date.',
    en: 'The plan does not tell the staff of the IT department on that day.',
  },
  figure: { fr: 'Effectif', en: 'Staff' },
  value: { fr: 'Nombre', en: 'Number' },
  agents: (day: Bilingual) => ({
    fr: `Agents de toute la direction au ${day.fr}`,
    en: `People of the whole department on ${day.en}`,
  }),
  filled: (day: Bilingual) => ({ fr: `Postes pourvus au ${day.fr}`, en: `Posts filled on ${day.en}` }),
  vacant: (day: Bilingual) => ({ fr: `Postes vacants au ${day.fr}`, en: `Posts vacant on ${day.en}` }),
  taken: { fr: 'Prises de poste dans l’année', en: 'Posts taken up in the year' },
  closed: { fr: 'Postes supprimés dans l’année', en: 'Posts closed in the year' },
  staff: (day: Bilingual) => ({ fr: `Effectif au ${day.fr}`, en: `Staff on ${day.en}` }),
  joined: { fr: 'Arrivées dans l’année (hausses de l’effectif)', en: 'Joiners in the year (rises of staff)' },
  left: { fr: 'Départs dans l’année (baisses de l’effectif)', en: 'Leavers in the year (falls of staff)' },
  part: (count: number, of: number) => ({
    fr: `Effectif connu de ${count} des ${of} équipes\u00a0: les autres ne sont pas comptées.`,
    en: `Staff is known of ${count} of ${of} teams: the others are not counted.`,
  }),
})

interface Row {
  readonly id: string
  readonly title: Bilingual
  readonly figure: Figure
  readonly cell: Cell
}

/** Rows of figures; those that the plan does not tell are left out. */
function told(rows: readonly Row[]): Row[] {
  return rows.filter(({ figure }) => figure.value !== null)
}

/** What the plan tells of all agents of the department in the month of a day. */
function headcount({ header }: Plan, day: Day): number | undefined {
  const month = monthOfDay(day)
  return Object.entries(header.staff ?? {}).find(([text]) => {
    const period = parsePeriod(text)
    return period !== undefined && period.first <= month && month <= period.last
  })?.[1]
}

function rowsOf({ whole, figures, first, last, year }: AnnualYear): Row[] {
  const row = (metric: string, title: Bilingual, at: { day?: Day; isOfYear?: true } = {}): Row => {
    const plan = { ...whole, asOf: at.day ?? last }
    const scope = { ...wholeScope(plan), ...(at.isOfYear && { year }) }
    const figure = figures.metric(metric).compute(plan, scope)
    return { id: metric, title, figure, cell: figureCell(figures.metric(metric), figure) }
  }
  const [day, before] = [dayWords(last), (first - 1) as Day]
  // The posts of some teams alone would pass for those of the department.
  const hasPosts = whole.teams.every(({ written }) => (written.posts ?? []).length > 0)
  const posts = told([
    row('posts_filled', TEXTS.filled(day)),
    row('posts_taken_up', TEXTS.taken, { isOfYear: true }),
    row('posts_closed', TEXTS.closed, { isOfYear: true }),
    row('posts_vacant', TEXTS.vacant(day)),
  ])
  if (hasPosts && posts.length > 0) return posts
  // The plan tells nothing of the staff before its own first month.
  const start =
    monthOfDay(before) < whole.horizon.first ? [] : [row('staff_end', TEXTS.staff(dayWords(before)), { day: before })]
  return told([
    ...start,
    row('staff_joined', TEXTS.joined, { isOfYear: true }),
    row('staff_left', TEXTS.left, { isOfYear: true }),
    row('staff_end', TEXTS.staff(day)),
  ])
}

export const staff = defineSection('staff', TEXTS.title, (year: AnnualYear) => {
  const agents = headcount(year.whole, year.last)
  const figures = rowsOf(year)
  const rows = [
    ...(agents === undefined ? [] : [{ id: 'agents', title: TEXTS.agents(dayWords(year.last)), cell: count(agents) }]),
    ...figures,
  ]
  const coverage = figures.at(-1)?.figure.coverage
  return [
    ...filled(
      [
        listTable({ id: 'year_staff', rowId: byId }, rows, [
          column('figure', TEXTS.figure, 'text', ({ title }) => title),
          column('value', TEXTS.value, 'fte', ({ cell }) => cell),
        ]),
      ],
      note(TEXTS.none),
    ),
    ...(coverage === undefined ? [] : [note(TEXTS.part(coverage.count, coverage.of), 'quiet')]),
  ]
})
