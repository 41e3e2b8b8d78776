/**
 * Workload against capacity: teams over the periods to come and over past ones, the heat map of team and period, and what the capacity of teams is made of.
 */
import { LABELS } from '../../lang/catalogue/labels.ts'
import {
  CALENDAR_TEXTS,
  LOAD_LABELS,
  LOAD_TITLES,
  PAST_NOTE,
} from '../../lang/catalogue/reports.ts'
import { formatPeriod } from '../../lang/dates.ts'
import { formatNames } from '../../lang/lists.ts'
import { formatPercent } from '../../lang/numbers.ts'
import { fteIn } from '../../metrics/base/capacity.ts'
import { rate } from '../../metrics/base/define.ts'
import { NO_CAPACITY, type TeamLoad, teamLoads } from '../../metrics/base/team-load.ts'
import { lastStaffMonth, NO_STAFF } from '../../metrics/staff.ts'
import type { Plan, Team } from '../../plan/plan.ts'
import { isUndecided } from '../../plan/project-status.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { type Period, periodText } from '../../values/period.ts'
import { type Days, plain } from '../../values/quantity.ts'
import { text } from '../document/cell.ts'
import type { Cell, Column, Note, Row, Section, Table } from '../document/document.ts'
import { onlyColumns } from '../document/figure-table.ts'
import type { ReportContext } from '../document/figures.ts'
import { loadTable, loadTone, unknownNotes, type When } from './team-loads.ts'

const SHARES = ['absence', 'other', 'run', 'margin'] as const

function shareCell({ capacity }: Team, key: (typeof SHARES)[number]): Cell {
  if (capacity === undefined)
    return { kind: 'figure', unit: 'rate', value: null, remark: NO_CAPACITY }
  return { kind: 'figure', unit: 'rate', value: capacity[key] }
}

function staffCell(plan: Plan, team: Team): Cell {
  const fte = fteIn(team, lastStaffMonth(plan))
  return fte === undefined
    ? { kind: 'figure', unit: 'fte', value: null, remark: NO_STAFF }
    : { kind: 'figure', unit: 'fte', value: fte }
}

function rowOf(plan: Plan, team: Team): Row {
  const { capacity } = team
  const days: Cell =
    capacity === undefined
      ? { kind: 'figure', unit: 'days', value: null, remark: NO_CAPACITY }
      : { kind: 'figure', unit: 'days', value: capacity.workingDays }
  return {
    id: team.id,
    cells: [
      text(team.title),
      staffCell(plan, team),
      days,
      ...SHARES.map((key) => shareCell(team, key)),
    ],
  }
}

/** The parameters of each team's capacity. */
function assumptionTable(plan: Plan): Table {
  return {
    kind: 'table',
    id: 'load_assumptions',
    title: LOAD_TITLES.assumptions,
    columns: [
      { id: 'team', title: LABELS.team, unit: 'text' },
      { id: 'staff', title: LOAD_LABELS.staff, unit: 'fte' },
      { id: 'working_days', title: LOAD_LABELS.working_days, unit: 'days' },
      ...SHARES.map((id) => ({ id, title: LOAD_LABELS[id], unit: 'rate' as const })),
    ],
    rows: plan.teams.map((team) => rowOf(plan, team)),
  }
}

function calendarText({ teams }: Plan): Bilingual {
  const calendar = teams.find(({ capacity }) => capacity !== undefined)?.capacity?.calendar
  const { country, hasLeave } = calendar ?? { country: undefined, hasLeave: false }
  if (country === undefined) {
    return hasLeave ? CALENDAR_TEXTS.leave : CALENDAR_TEXTS.weekdays
  }
  const fr = hasLeave ? ', et moins les congés déclarés par période' : '\u00a0; congés non déclarés'
  const en = hasLeave ? ', and less the leave declared by period' : '; no leave is declared'
  const { code } = country
  return {
    fr: `Calendrier\u00a0: du lundi au vendredi, moins les jours fériés (${code})${fr}.`,
    en: `Calendar: Monday to Friday, less the public holidays (${code})${en}.`,
  }
}

/** A value that stands where nothing is written, with the teams that it is taken for. */
function defaultsOf({ teams, thresholds }: Plan, lang: Lang): string[] {
  const known = teams.filter(({ capacity }) => capacity !== undefined)
  const names = (list: readonly Team[]): string =>
    formatNames(
      list.map(({ title }) => title[lang]),
      lang,
    )
  const told = (key: (typeof SHARES)[number], what: Bilingual, value: number): string[] => {
    const without = known.filter(({ written }) => written.capacity?.[key] === undefined)
    if (without.length === 0) return []
    const whom = without.length === known.length ? '' : ` (${names(without)})`
    return [`${what[lang].toLowerCase()} ${formatPercent(value, lang)}${whom}`]
  }
  return [
    ...(['absence', 'other', 'run'] as const).flatMap((key) => told(key, LOAD_LABELS[key], 0)),
    ...told('margin', LOAD_LABELS.margin, 1 - thresholds.load),
  ]
}

function defaultNotes(plan: Plan): Note[] {
  const hasAny = defaultsOf(plan, 'en').length > 0
  if (!hasAny) return []
  const list = (lang: Lang): string => defaultsOf(plan, lang).join(', ')
  return [
    {
      kind: 'note',
      text: {
        fr: `Non saisi, compté par défaut\u00a0: ${list('fr')}.`,
        en: `Not written, taken by default: ${list('en')}.`,
      },
      tone: 'quiet',
    },
  ]
}

function hireNotes({ teams }: Plan): Note[] {
  const hiring = teams.filter(({ hired }) => hired.length > 0)
  if (hiring.length === 0) return []
  const named = (lang: Lang): string =>
    formatNames(
      hiring.map(({ title }) => title[lang]),
      lang,
    )
  return [
    {
      kind: 'note',
      text: {
        fr: `Recrutements ajoutés à l’effectif saisi, dès le mois d’arrivée et par paliers jusqu’au plein exercice\u00a0: ${named('fr')}.`,
        en: `Hires on top of the written staff, from their month of arrival and step by step up to full work: ${named('en')}.`,
      },
      tone: 'quiet',
    },
  ]
}

/** What a reader of the load plan must know of its capacities; nothing for a plan without a known one. */
function assumptionNotes(plan: Plan): Note[] {
  if (plan.teams.every(({ capacity }) => capacity === undefined)) return []
  const calendar = calendarText(plan)
  return [
    {
      kind: 'note',
      text: bilingual((lang) => `${calendar[lang]} ${CALENDAR_TEXTS.year[lang]}`),
      tone: 'quiet',
    },
    ...defaultNotes(plan),
    ...hireNotes(plan),
  ]
}

const TITLE: Bilingual = { fr: 'Plan de charge', en: 'Load plan' }

/** The periods of the first table: those to come, or all where none or all are past. */
export function whenOf(plan: Plan): When {
  const loads = teamLoads(plan)
  const isMixed = loads.some(({ isPast }) => isPast) && loads.some(({ isPast }) => !isPast)
  return isMixed ? 'to_come' : undefined
}

/** Demand against capacity by team over the periods to come; over the plan where none or all of it is past. */
export function teamTable({ plan }: Pick<ReportContext, 'plan'>): Table {
  const table = loadTable(plan, whenOf(plan), 'load_by_team')
  const undecided = ['team', 'candidates', 'net_capacity', 'plannable']
  return isUndecided(plan) ? onlyColumns(table, undecided) : table
}

/** What has passed, in a table of its own; nothing where the first table holds it or nothing has passed. */
function pastBlocks(plan: Plan): (Table | Note)[] {
  if (whenOf(plan) === undefined || isUndecided(plan)) return []
  const table = onlyColumns(loadTable(plan, 'past', 'load_past'), [
    ...['team', 'demand', 'measured', 'net_capacity', 'load_rate', 'peak', 'overload'],
  ])
  return [table, { kind: 'note', text: PAST_NOTE, tone: 'quiet' }]
}

function periodLabel(period: Period): Bilingual {
  return bilingual((lang) => formatPeriod(period, lang))
}

function rateCell(load: TeamLoad, demand: Days): Cell {
  if (!load.isKnown) return { kind: 'figure', unit: 'rate', value: null, remark: NO_CAPACITY }
  const [numerator, denominator] = [plain(demand), plain(load.net)]
  const tone = loadTone({ ...load, demand })
  return {
    kind: 'figure',
    unit: 'rate',
    value: rate(numerator, denominator).value,
    parts: { numerator, denominator, unit: 'days' },
    ...(tone === undefined ? {} : { tone }),
  }
}

function loadsOf(plan: Plan, team: Team): readonly TeamLoad[] {
  return teamLoads(plan).filter((load) => load.team.id === team.id)
}

/** Load rate of each team by period: rows are periods, columns teams. */
function heatMap({ plan }: ReportContext): Table {
  const teams = plan.teams
  const first = teams[0]
  const periods = first === undefined ? [] : loadsOf(plan, first).map(({ period }) => period)
  const byTeam = teams.map((team) => loadsOf(plan, team))
  const isAsked = isUndecided(plan)
  return {
    kind: 'table',
    id: 'load_heat_map',
    title: isAsked
      ? {
          fr: 'Taux de charge si tous les candidats étaient retenus (charge ÷ capacité nette)',
          en: 'Load rate if every candidate were retained (demand ÷ net capacity)',
        }
      : {
          fr: 'Taux de charge par équipe et période (charge ÷ capacité nette)',
          en: 'Load rate by team and period (demand ÷ net capacity)',
        },
    columns: [
      { id: 'period', title: LABELS.period, unit: 'text' },
      ...teams.map(
        ({ id, title }): Column => ({ id: `load_${id}`, title, unit: 'rate', look: 'heat' }),
      ),
    ],
    rows: periods.map(
      (period, index): Row => ({
        id: periodText(period),
        cells: [
          text(periodLabel(period)),
          ...byTeam.map((loads): Cell => {
            const load = loads[index]
            if (load === undefined) return { kind: 'empty' }
            return rateCell(load, isAsked ? load.candidates : load.demand)
          }),
        ],
      }),
    ),
  }
}

/** The section `load`. */
export function load(context: ReportContext): Section {
  const { plan } = context
  return {
    id: 'load',
    title: TITLE,
    blocks: [
      teamTable(context),
      ...unknownNotes(plan, whenOf(plan)),
      ...pastBlocks(plan),
      heatMap(context),
      ...(plan.teams.length === 0 ? [] : [assumptionTable(plan), ...assumptionNotes(plan)]),
    ],
  }
}
