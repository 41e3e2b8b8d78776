/** Workload against capacity: teams over the periods to come and over past ones, the heat map of team and period, and what the capacity of teams is made of. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { CALENDAR_TEXTS, LOAD_LABELS, LOAD_TITLES, PAST_NOTE } from '../../lang/catalogue/reports.ts'
import { formatPercent } from '../../lang/numbers.ts'
import { limitsToCome } from '../../limits/index.ts'
import { fteIn } from '../../metrics/base/capacity.ts'
import { NO_CAPACITY, type TeamLoad, teamLoads } from '../../metrics/base/team-load.ts'
import { lastStaffMonth, NO_STAFF } from '../../metrics/staff.ts'
import type { Plan, Team } from '../../plan/plan.ts'
import { isUndecided } from '../../plan/project-status.ts'
import { round } from '../../values/decimal.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { periodText } from '../../values/period.ts'
import { type Days, plain } from '../../values/quantity.ts'
import { EMPTY, periodCell, quantity, shareCell } from '../document/cell.ts'
import type { Cell, Column, Note, Table } from '../document/document.ts'
import { byId, column, listTable, note, onlyColumns, type SectionBlock } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { liftedNotes } from '../words/limits.ts'
import { loadChart } from './load-chart.ts'
import { loadTable, loadTone, teamNames, unknownNotes, type When } from './team-loads.ts'

const TEXTS = printed('load', {
  title: { fr: 'Plan de charge', en: 'Load plan' },
  mapAsked: {
    fr: 'Taux de charge si tous les candidats étaient retenus (charge ÷ capacité nette)',
    en: 'Load rate if every candidate were retained (demand ÷ net capacity)',
  },
  map: {
    fr: 'Taux de charge par équipe et période (charge ÷ capacité nette)',
    en: 'Load rate by team and period (demand ÷ net capacity)',
  },
  holidays: (country: string) => ({
    fr: `Calendrier\u00a0: du lundi au vendredi, moins les jours fériés (${country})\u00a0; congés non déclarés.`,
    en: `Calendar: Monday to Friday, less the public holidays (${country}); no leave is declared.`,
  }),
  holidaysAndLeave: (country: string) => ({
    fr: `Calendrier\u00a0: du lundi au vendredi, moins les jours fériés (${country}), et moins les congés déclarés par période.`,
    en: `Calendar: Monday to Friday, less the public holidays (${country}), and less the leave declared by period.`,
  }),
  defaults: (values: Bilingual) => ({
    fr: `Non saisi, compté par défaut\u00a0: ${values.fr}.`,
    en: `Not written, taken by default: ${values.en}.`,
  }),
  hires: (teams: Bilingual) => ({
    fr: `Recrutements ajoutés à l’effectif saisi, dès le mois d’arrivée et par paliers jusqu’au plein exercice\u00a0: ${teams.fr}.`,
    en: `Hires on top of the written staff, from their month of arrival and step by step up to full work: ${teams.en}.`,
  }),
})

const SHARES = ['absence', 'other', 'run', 'margin'] as const

function assumptionTable(plan: Plan): Table {
  const month = lastStaffMonth(plan)
  const parameter = (unit: 'days' | 'rate', { capacity }: Team, key: 'workingDays' | (typeof SHARES)[number]): Cell =>
    capacity === undefined ? quantity(unit, null, { remark: NO_CAPACITY }) : quantity(unit, capacity[key])
  return listTable({ id: 'load_assumptions', title: LOAD_TITLES.assumptions, rowId: byId }, plan.teams, [
    column('team', LABELS.team, 'text', ({ title }) => title),
    column('staff', LOAD_LABELS.staff, 'fte', (team) => {
      const fte = fteIn(team, month)
      return fte === undefined ? quantity('fte', null, { remark: NO_STAFF }) : quantity('fte', fte)
    }),
    column('working_days', LOAD_LABELS.working_days, 'days', (team) => parameter('days', team, 'workingDays')),
    ...SHARES.map((key) => column(key, LOAD_LABELS[key], 'rate', (team: Team) => parameter('rate', team, key))),
  ])
}

function calendarText({ teams }: Plan): Bilingual {
  const calendar = teams.find(({ capacity }) => capacity !== undefined)?.capacity?.calendar
  const { country, hasLeave } = calendar ?? { country: undefined, hasLeave: false }
  if (country === undefined) return hasLeave ? CALENDAR_TEXTS.leave : CALENDAR_TEXTS.weekdays
  return (hasLeave ? TEXTS.holidaysAndLeave : TEXTS.holidays)(country.code)
}

/** A value that stands where nothing is written, with the teams that it is taken for. */
function defaultsOf({ teams, thresholds }: Plan, lang: Lang): string[] {
  const known = teams.filter(({ capacity }) => capacity !== undefined)
  const told = (key: (typeof SHARES)[number], value: number): string[] => {
    const without = known.filter(({ written }) => written.capacity?.[key] === undefined)
    if (without.length === 0) return []
    const whom = without.length === known.length ? '' : ` (${teamNames(without)[lang]})`
    return [`${LOAD_LABELS[key][lang].toLowerCase()} ${formatPercent(value, lang)}${whom}`]
  }
  return SHARES.flatMap((key) => told(key, key === 'margin' ? 1 - thresholds.load : 0))
}

/** What a reader of the load plan must know of its capacities; nothing for a plan without a known one. */
function assumptionNotes(plan: Plan): Note[] {
  if (plan.teams.every(({ capacity }) => capacity === undefined)) return []
  const calendar = calendarText(plan)
  const hiring = plan.teams.filter(({ hired }) => hired.length > 0)
  const hasDefaults = defaultsOf(plan, 'en').length > 0
  const defaults = bilingual((lang) => defaultsOf(plan, lang).join(', '))
  return [
    note(
      bilingual((lang) => `${calendar[lang]} ${CALENDAR_TEXTS.year[lang]}`),
      'quiet',
    ),
    ...(hasDefaults ? [note(TEXTS.defaults(defaults), 'quiet')] : []),
    ...(hiring.length === 0 ? [] : [note(TEXTS.hires(teamNames(hiring)), 'quiet')]),
  ]
}

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
function pastBlocks(plan: Plan): SectionBlock[] {
  if (whenOf(plan) === undefined || isUndecided(plan)) return []
  const table = onlyColumns(loadTable(plan, 'past', 'load_past'), [
    'team',
    'demand',
    'measured',
    'net_capacity',
    'load_rate',
    'peak',
    'overload',
  ])
  return [table, note(PAST_NOTE, 'quiet')]
}

/** The load rate of a team in a period at a demand. */
export function loadRateCell(load: TeamLoad, demand: Days = load.demand): Cell {
  return shareCell(plain(demand), plain(load.net), 'days', loadTone({ ...load, demand }))
}

/** How a team's column of a heat map looks: what its margin leaves may be planned. */
export function heatOf({ capacity }: Team): Pick<Column, 'look' | 'plannable'> {
  // Without the dust of binary fractions, which 1 - 0.2 leaves.
  const plannable = capacity === undefined ? {} : { plannable: round(1 - capacity.margin, 6) }
  return { look: 'heat', ...plannable }
}

/** Load rate of each team by period: rows are periods, columns teams. */
export function loadHeatMap(plan: Plan): Table {
  const byTeam = plan.teams.map((team) => teamLoads(plan).filter((load) => load.team.id === team.id))
  const periods = (byTeam[0] ?? []).map(({ period }, index) => ({ period, index }))
  const isAsked = isUndecided(plan)
  const rateCell = (load: TeamLoad | undefined): Cell => {
    if (load === undefined) return EMPTY
    if (!load.isKnown) return quantity('rate', null, { remark: NO_CAPACITY })
    return loadRateCell(load, isAsked ? load.candidates : load.demand)
  }
  return listTable(
    { id: 'load_heat_map', title: isAsked ? TEXTS.mapAsked : TEXTS.map, rowId: ({ period }) => periodText(period) },
    periods,
    [
      column('period', LABELS.period, 'text', ({ period }) => periodCell(period)),
      ...plan.teams.map((team, at) =>
        column(
          `load_${team.id}`,
          team.title,
          'rate',
          ({ index }: (typeof periods)[number]) => rateCell(byTeam[at]?.[index]),
          heatOf(team),
        ),
      ),
    ],
  )
}

export const load = defineSection('load', TEXTS.title, ({ plan }: Pick<ReportContext, 'plan'>) => [
  teamTable({ plan }),
  ...unknownNotes(plan, whenOf(plan)),
  ...liftedNotes(
    plan,
    limitsToCome(plan).filter(({ kind }) => kind === 'work'),
  ),
  ...pastBlocks(plan),
  ...loadChart(plan),
  loadHeatMap(plan),
  ...(plan.teams.length === 0 ? [] : [assumptionTable(plan), ...assumptionNotes(plan)]),
])
