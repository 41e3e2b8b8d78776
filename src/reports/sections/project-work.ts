/** The work of a project, for its page: planned, done and remaining, by team and by year, the running year by quarter. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { daysIn } from '../../metrics/base/demand.ts'
import { doneByMonth } from '../../metrics/base/done-by-month.ts'
import { scaleProject } from '../../overlay/scale-project.ts'
import { budgetYearOf, monthsOfYear } from '../../plan/budget-year.ts'
import { yearState } from '../../plan/expected-amount.ts'
import type { Plan, Project, Workload } from '../../plan/plan.ts'
import { isCandidate, isOpen } from '../../plan/project-status.ts'
import { type Month, monthOfDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { type Period, periodsBetween, periodText } from '../../values/period.ts'
import { type Days, minus, sum } from '../../values/quantity.ts'
import { tableId } from '../document/assemble.ts'
import { days as daysCell, EMPTY, periodCell, text, verbatim } from '../document/cell.ts'
import type { Cell, Note, Table } from '../document/document.ts'
import { column, filled, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { entityTitle } from '../words/names.ts'

const TEXTS = printed('project-work', {
  byTeam: { fr: 'Charge par équipe (jours)', en: 'Work by team (days)' },
  byPeriod: { fr: 'Charge par période (jours)', en: 'Work by period (days)' },
  business: { fr: 'côté métier', en: 'business side' },
  external: { fr: 'prestataires', en: 'suppliers' },
  office: { fr: 'DSI', en: 'IT department' },
  planned: { fr: 'Prévu', en: 'Planned' },
  done: { fr: 'Consommé', en: 'Done' },
  remaining: { fr: 'Reste', en: 'Remaining' },
  undated: { fr: '(sans période)', en: '(no period)' },
  untold: (names: Bilingual) => ({
    fr: `Jours consommés non saisis\u00a0: ${names.fr}.`,
    en: `Days done are not written: ${names.en}.`,
  }),
})

const SIDES: Readonly<Record<string, Bilingual>> = printed('sides', {
  business: TEXTS.business,
  external: TEXTS.external,
})

/** Days by month, and those that no month holds. */
interface Spread {
  readonly months: ReadonlyMap<Month, Days>
  readonly undated: Days
}

/** The work of one team, of the business or of a supplier. */
interface Work {
  readonly written: Workload
  readonly planned: Spread
  /** What was done up to the status date; undefined where nothing is told, which is not the same as nothing done. */
  readonly done: Spread | undefined
  /** What is planned after the status date; undefined where the project does not go on. */
  readonly remaining: Spread | undefined
}

const NONE = 0 as Days

function spread({ planned, total }: Pick<Workload, 'planned' | 'total'>): Spread {
  return { months: planned, undated: minus(total, sum([...planned.values()])) }
}

/** What one spread has more than another of the same work. */
function beyond(whole: Spread, part: Spread): Spread {
  const months = [...whole.months].map(([month, days]) => [month, minus(days, part.months.get(month) ?? NONE)] as const)
  return { months: new Map(months), undated: minus(whole.undated, part.undated) }
}

function worksOf(plan: Plan, project: Project): Work[] {
  const goesOn = isOpen(project) || isCandidate(project)
  // What a factor of nothing leaves is what no decision can spare any more.
  const spent = scaleProject(plan, project, 0).workload
  const last = plan.status === 'closed' ? Number.POSITIVE_INFINITY : monthOfDay(plan.asOf)
  const doneOf = doneByMonth(plan)(project)
  return project.workload.map((written, index): Work => {
    const planned = spread(written)
    const told = [...(doneOf.get(written) ?? [])]
    const months = new Map(told.filter(([month]) => month <= last))
    const past = spent[index]
    return {
      written,
      planned,
      done: months.size === 0 ? undefined : { months, undated: NONE },
      remaining: goesOn && past !== undefined ? beyond(planned, spread(past)) : undefined,
    }
  })
}

const PARTS = ['planned', 'done', 'remaining'] as const

type Part = (typeof PARTS)[number]

/** The days of a part in some months, in none, or in all; undefined where no work tells any. */
function daysOf(works: readonly Work[], part: Part, at: Period | 'undated' | 'all'): Days | undefined {
  const told = works.flatMap((work) => work[part] ?? [])
  if (told.length === 0) return undefined
  const isIn = (month: Month): boolean =>
    typeof at === 'string' ? at === 'all' : month >= at.first && month <= at.last
  // Of months in which nothing is written nobody said that nothing was done.
  if (part === 'done' && !told.some(({ months }) => [...months.keys()].some(isIn))) return undefined
  return sum(
    told.map(({ months, undated }) => {
      if (at === 'undated') return undated
      return at === 'all' ? sum([...months.values(), undated]) : daysIn(months, at)
    }),
  )
}

const SUMMED = { isSummed: true } as const

/** The three columns, with how a row's days are found. */
function partColumns<T>(daysAt: (item: T, part: Part) => Days | undefined) {
  return PARTS.map((part) => column<T>(part, TEXTS[part], 'days', (item) => daysAt(item, part), SUMMED))
}

function totalsOf(works: readonly Work[]): Cell[] {
  return [
    text(LABELS.total),
    ...PARTS.map((part) => {
      const total = daysOf(works, part, 'all')
      return total === undefined ? EMPTY : daysCell(total)
    }),
  ]
}

function nameOf(plan: Plan, { team, side }: Workload): Bilingual {
  return team === undefined ? (SIDES[side] ?? TEXTS.office) : entityTitle(plan, 'team', team)
}

function teamTable(plan: Plan, project: Project, works: readonly Work[]): Table {
  return listTable({ id: tableId(project.id, 'workload'), title: TEXTS.byTeam, totals: totalsOf(works) }, works, [
    column('team', LABELS.team, 'text', ({ written }) => nameOf(plan, written)),
    ...partColumns<Work>((work, part) => daysOf([work], part, 'all')),
  ])
}

/** The months of a budget year: the running one by quarter where it begins with one. */
function periodsOf(plan: Plan, year: number): Period[] {
  const months = monthsOfYear(plan, year)
  const isSplit = yearState(plan, year) === 'running' && months.first % 3 === 0
  return isSplit ? periodsBetween(months.first, months.last, 'quarter') : [months]
}

interface Row {
  readonly at: Period | 'undated'
  readonly heading: Cell
}

function rowsOf(plan: Plan, works: readonly Work[]): Row[] {
  const months = works.flatMap(({ planned, done }) => [...planned.months.keys(), ...(done?.months.keys() ?? [])])
  const years = [...new Set(months.map((month) => budgetYearOf(plan, month)))].sort((a, b) => a - b)
  const dated = years.flatMap((year) =>
    periodsOf(plan, year).map((at): Row => {
      const isWhole = at.last - at.first === 11
      return { at, heading: isWhole ? text(verbatim(year)) : periodCell(at) }
    }),
  )
  return [...dated, { at: 'undated' as const, heading: text(TEXTS.undated) }].filter(({ at }) =>
    PARTS.some((part) => (daysOf(works, part, at) ?? 0) !== 0),
  )
}

function periodTable(plan: Plan, project: Project, works: readonly Work[]): Table {
  const last = monthOfDay(plan.asOf)
  return listTable(
    {
      id: tableId(project.id, 'workload_periods'),
      title: TEXTS.byPeriod,
      rowId: ({ at }: Row) => (at === 'undated' ? at : periodText(at)),
      totals: totalsOf(works),
    },
    rowsOf(plan, works),
    [
      column('period', LABELS.period, 'text', ({ heading }) => heading),
      ...partColumns<Row>(({ at }, part) => {
        const days = daysOf(works, part, at)
        // Nothing is left of a period that has ended, but where the project was to begin in it.
        const isOver = at !== 'undated' && at.last <= last
        return part === 'remaining' && isOver && days === 0 ? undefined : days
      }),
    ],
  )
}

/** Whose days done are missing where those of others are told, so that what is done seems too little. */
function untoldNote(plan: Plan, works: readonly Work[]): Note[] {
  const untold = works.filter(({ done }) => done === undefined)
  if (untold.length === 0 || untold.length === works.length) return []
  const names = [...new Set(untold.map(({ written }) => nameOf(plan, written)))]
  return [note(TEXTS.untold(bilingual((lang) => names.map((one) => one[lang]).join(', '))), 'quiet')]
}

/** The work of a project by team, and by period where some of it is dated; columns of which nothing is told are left out. */
export function workBlocks(plan: Plan, project: Project): (Table | Note)[] {
  const works = worksOf(plan, project)
  const isDated = works.some(({ planned }) => planned.months.size > 0)
  const tables = [teamTable(plan, project, works), ...(isDated ? [periodTable(plan, project, works)] : [])].map(
    (table) => withoutIdleColumns(table, ['done', 'remaining']),
  )
  return [...filled(tables), ...untoldNote(plan, works)]
}
