/** The picture of the load: a panel a team, demand of each period under net and plannable capacity. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { onDate } from '../../lang/dates.ts'
import { daysText } from '../../lang/plurals.ts'
import { unplacedDays } from '../../metrics/base/demand.ts'
import { NO_CAPACITY, type TeamLoad, teamLoads } from '../../metrics/base/team-load.ts'
import { isPartOfPlan } from '../../plan/part-of-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import { isCandidate, isRetained, isUndecided, withCandidates } from '../../plan/project-status.ts'
import { round } from '../../values/decimal.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { periodText } from '../../values/period.ts'
import { plain } from '../../values/quantity.ts'
import { days, periodCell, quantity } from '../document/cell.ts'
import type { Cell, ChartTable } from '../document/document.ts'
import { column, listTable } from '../document/table.ts'
import { escapingText } from '../words/escaping.ts'
import { loadTone } from './team-loads.ts'

const TEXTS = printed('load-chart', {
  title: { fr: 'Charge et capacité par équipe', en: 'Load and capacity by team' },
  asked: {
    fr: 'Charge de tous les candidats et capacité par équipe',
    en: 'Demand of all candidates and capacity by team',
  },
  over: (days: Bilingual, when: Bilingual, team: Bilingual) => ({
    fr: `La charge dépasse la capacité nette de ${days.fr} au plus, ${when.fr} (${team.fr}).`,
    en: `Work exceeds net capacity by ${days.en} at most, ${when.en} (${team.en}).`,
  }),
  within: {
    fr: 'La charge à venir tient dans la capacité nette de chaque équipe.',
    en: 'The work to come stays within the net capacity of each team.',
  },
  withinKnown: {
    fr: 'La charge à venir tient dans la capacité nette de chaque équipe qui en a une.',
    en: 'The work to come stays within the net capacity of each team that has one.',
  },
  unknown: (teams: Bilingual) => ({
    fr: ` Sans capacité connue\u00a0: ${teams.fr}.`,
    en: ` Without a known capacity: ${teams.en}.`,
  }),
  unplaced: (days: Bilingual) => ({
    fr: ` Sans période ou sans équipe du plan\u00a0: ${days.fr}.`,
    en: ` Without a period or a team of the plan: ${days.en}.`,
  }),
})

/** The work that a picture holds against capacity: that of the candidates before any project is retained. */
function demandIn(load: TeamLoad, isAsked: boolean): TeamLoad['demand'] {
  return isAsked ? load.candidates : load.demand
}

/** The teams that have work to come in periods whose capacity is not known, in a sentence behind another; undefined where there are none. */
export function teamsWithoutCapacity(plan: Plan): Bilingual | undefined {
  const isAsked = isUndecided(plan)
  const open = teamLoads(plan).filter((load) => !load.isKnown && !load.isPast && demandIn(load, isAsked) > 0)
  const teams = plan.teams.filter((one) => open.some(({ team }) => team === one))
  if (teams.length === 0) return undefined
  const names = bilingual((lang) => teams.map(({ title }) => title[lang]).join(', '))
  return TEXTS.unknown(names)
}

/** The work that the picture cannot hold against any capacity, in a sentence behind another. */
function unplaced(plan: Plan, isAsked: boolean): Bilingual | undefined {
  const left = unplacedDays(plan, isAsked ? isCandidate : isRetained)
  if (left === 0) return undefined
  return TEXTS.unplaced(bilingual((lang) => daysText(plain(left), lang)))
}

/** Where work to come exceeds net capacity most, in whole days; undefined where no capacity to come is known. */
function peakSentence(plan: Plan, isAsked: boolean): Bilingual | undefined {
  const open = teamLoads(plan).filter(({ isPast, isKnown }) => isKnown && !isPast)
  if (open.length === 0) return undefined
  const excess = (load: TeamLoad): number => plain(demandIn(load, isAsked)) - plain(load.net)
  const worst = open.reduce((most, load) => (excess(load) > excess(most) ? load : most))
  const much = round(excess(worst))
  const unknown = teamsWithoutCapacity(plan)
  const told =
    much <= 0
      ? TEXTS[unknown === undefined ? 'within' : 'withinKnown']
      : TEXTS.over(
          bilingual((lang) => daysText(much, lang)),
          bilingual((lang) => onDate(periodText(worst.period), lang)),
          worst.team.title,
        )
  const idle = much > 0 ? undefined : escapingText([isAsked ? withCandidates(plan) : plan], ['workload'])
  const rest = [unknown, unplaced(plan, isAsked), idle]
  return bilingual((lang) => [told, ...rest].map((one) => one?.[lang] ?? '').join(''))
}

/** Demand, net and plannable capacity of each team and period of the horizon; nothing where no team has any of them. */
export function loadChart(plan: Plan): ChartTable[] {
  const loads = plan.teams.flatMap(({ id }) => teamLoads(plan).filter(({ team }) => team.id === id))
  const isAsked = isUndecided(plan)
  const hasCapacity = loads.some(({ isKnown }) => isKnown)
  if (!hasCapacity && loads.every((load) => demandIn(load, isAsked) === 0)) return []
  const capacity = ({ isKnown }: TeamLoad, value: TeamLoad['net']): Cell =>
    isKnown ? days(value) : quantity('days', null, { remark: NO_CAPACITY })
  // Capacities are those of all projects: none of them judges some.
  const sentence = isPartOfPlan(plan) ? undefined : peakSentence(plan, isAsked)
  const table = listTable(
    {
      id: 'load_periods',
      title: isAsked ? TEXTS.asked : TEXTS.title,
      rowId: ({ team, period }) => `${team.id} ${periodText(period)}`,
    },
    loads,
    [
      column('team', LABELS.team, 'text', ({ team }) => team.title),
      column('period', LABELS.period, 'text', ({ period }) => periodCell(period)),
      column('demand', isAsked ? LABELS.candidates : LABELS.demand, 'days', (load) => {
        const demand = demandIn(load, isAsked)
        const tone = loadTone({ ...load, demand })
        return quantity('days', plain(demand), tone === undefined ? {} : { tone })
      }),
      ...(hasCapacity
        ? [
            column<TeamLoad>('net_capacity', LABELS.capacity, 'days', (load) => capacity(load, load.net)),
            column<TeamLoad>('plannable', LABELS.plannable, 'days', (load) => capacity(load, load.plannable)),
          ]
        : []),
    ],
  )
  return [
    {
      ...table,
      isFolded: true,
      chart: {
        type: 'series',
        category: 'period',
        panel: 'team',
        series: [
          { column: 'demand', mark: 'bar' },
          ...(hasCapacity
            ? ([
                { column: 'net_capacity', mark: 'step', part: 'limit' },
                { column: 'plannable', mark: 'step' },
              ] as const)
            : []),
        ],
        ...(sentence === undefined ? {} : { sentence }),
      },
    },
  ]
}
