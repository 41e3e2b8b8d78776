/**
 * What pages say to fit, to stay within or to meet: of each a plan in which one project tells no cost or no work, or stands
 * nowhere, so that nobody can know.
 */
import { afterAll } from 'vitest'
import type { Plan } from '../../src/plan/plan.ts'
import { directionReport } from '../../src/reports/direction/report.ts'
import type { ChartTable, Section } from '../../src/reports/document/document.ts'
import { computeFigures } from '../../src/reports/document/figures.ts'
import { budgetChart } from '../../src/reports/sections/budget-chart.ts'
import { loadChart } from '../../src/reports/sections/load-chart.ts'
import { smoothingReport } from '../../src/reports/smoothing/report.ts'
import { contextOf } from '../support/annual-section.ts'
import { type Claim, type Facts, itSaysOnlyWhatHolds, spending, UNMEASURED_TEAM } from '../support/claims.ts'
import { notesOf } from '../support/page.ts'
import { notesIn, scenarioSection } from '../support/scenario-section.ts'
import { closeEngine, smoothed } from '../support/smoothing-of.ts'

afterAll(closeEngine)

const SCENARIOS = { scenarios: [{ id: 'S', title: 'S', kind: 'custom' as const }] }

const UNKNOWN_STATUS: Facts = { status: 'unknown' }
const WITHOUT_COST: Facts = { budget: [] }
const LATER: Facts = { budget: [{ ...spending(100), amounts: { 2024: { forecast: 100 }, later: { forecast: 5000 } } }] }
const WITHOUT_WORK: Facts = { workload: [] }
const OF_NO_TEAM: Facts = {
  workload: [
    { team: 'T', total: 10 },
    { side: 'it', total: 10 },
  ],
}
const WITHOUT_DATES = { baseline: {}, start: undefined, end: undefined } as never

/** What nobody can hold against an envelope or a capacity. */
const ESCAPING = {
  'one project tells no cost': WITHOUT_COST,
  'one spends beyond the years of the budget': LATER,
  'one tells no work': WITHOUT_WORK,
  'the work of one has no team': OF_NO_TEAM,
  'the work of one lies in no period': WITHOUT_DATES,
} satisfies Readonly<Record<string, Facts>>

type Change = Claim['otherwise'][string]

function escapingFrom(sound: Change = {}, among: readonly string[] = Object.keys(ESCAPING)) {
  return Object.fromEntries(
    Object.entries(ESCAPING)
      .filter(([name]) => among.includes(name))
      .map(([name, project]): [string, Change] => [name, { ...sound, project }]),
  )
}

/** A plan of which no team tells its capacity, and one without an envelope. */
const WITHOUT_CAPACITY: Change = { facts: { teams: [{ id: 'T', title: 'Team' }] } }
const WITHOUT_ENVELOPE: Change = { facts: { header: { horizon: { start: '2023-01', end: '2024-12' } } } }

const OF_WORK = Object.keys(ESCAPING).filter((name) => name.includes('work'))

const ONE_YEAR_OPEN: Change = {
  facts: {
    header: {
      horizon: { start: '2023-01', end: '2024-12' },
      envelopes: [{ year: 2024, section: 'investment', max: 1000 }],
    },
  },
}

const direction = (plan: Plan): string => notesOf(directionReport().sections(contextOf(plan))[0] as Section)[0] ?? ''

const sentenceOf = ([table]: readonly ChartTable[]): string => table?.chart.sentence?.en ?? ''

const ofScenarios =
  (id: string) =>
  (plan: Plan): string =>
    notesIn(scenarioSection(plan, id)).join(' ')

const ofSmoothing =
  (section: string) =>
  async (plan: Plan): Promise<string> => {
    const smoothing = await smoothed(plan, 'smoothing', { isExact: false })
    const context = {
      smoothing,
      before: computeFigures(plan),
      after: computeFigures(smoothing.after),
      frame: undefined,
      isUsualMode: true,
      isScreen: false,
    }
    return JSON.stringify(smoothingReport(context, [section]).sections)
  }

const PAGES: readonly Claim[] = [
  {
    says: 'The plan meets its targets.',
    told: direction,
    otherwise: {
      ...escapingFrom({}, [...OF_WORK, 'one project tells no cost']),
      'the status of one is not known': { project: UNKNOWN_STATUS },
    },
  },
  {
    says: 'Spending stays under the envelope every year',
    told: (plan) => sentenceOf(budgetChart(contextOf(plan))),
    otherwise: { 'one spends beyond the years of the budget': { project: LATER } },
  },
  {
    says: 'Spending stays under the envelope every year that has one',
    told: (plan) => sentenceOf(budgetChart(contextOf(plan))),
    sound: ONE_YEAR_OPEN,
    otherwise: {
      'one of these is over': { ...ONE_YEAR_OPEN, project: { budget: [spending(2000)] } },
      'one project tells no cost': { ...ONE_YEAR_OPEN, project: WITHOUT_COST },
    },
  },
  {
    says: 'The work to come stays within the net capacity of each team.',
    told: (plan) => sentenceOf(loadChart(plan)),
    otherwise: escapingFrom({}, OF_WORK),
  },
  {
    says: 'The work to come stays within the net capacity of each team that has one.',
    told: (plan) => sentenceOf(loadChart(plan)),
    sound: UNMEASURED_TEAM,
    otherwise: {
      'one of these has too much': {
        ...UNMEASURED_TEAM,
        project: {
          workload: [
            { team: 'T', total: 5000 },
            { team: 'U', total: 10 },
          ],
        },
      },
    },
  },
]

const CHOICES: readonly Claim[] = [
  {
    says: 'No constraint is broken',
    told: ofScenarios('breaches'),
    sound: { facts: SCENARIOS },
    otherwise: escapingFrom({ facts: SCENARIOS }),
  },
  {
    says: '"S" breaks no constraint.',
    told: ofScenarios('summary'),
    sound: { facts: SCENARIOS },
    otherwise: escapingFrom({ facts: SCENARIOS }),
  },
]

const DONE: Facts = { status: 'completed', actual: { start: '2024-01-08', end: '2024-05-01' } }

const SMOOTHINGS: readonly Claim[] = [
  {
    says: 'No overload and no overspend',
    told: ofSmoothing('answer'),
    otherwise: {
      ...escapingFrom(),
      'the capacity of no team is known': WITHOUT_CAPACITY,
      'there is no envelope': WITHOUT_ENVELOPE,
    },
  },
  {
    says: 'no move would change the load by anything that matters',
    told: ofSmoothing('answer'),
    sound: WITHOUT_ENVELOPE,
    otherwise: { 'the capacity of no team is known': WITHOUT_CAPACITY },
  },
  {
    says: 'No team is overloaded in the periods to come. Money is not checked',
    told: ofSmoothing('residue'),
    sound: WITHOUT_ENVELOPE,
    otherwise: { 'there are envelopes': {}, 'the capacity of no team is known': WITHOUT_CAPACITY },
  },
  {
    says: 'No envelope is passed in the years to come. People are not checked',
    told: ofSmoothing('residue'),
    sound: WITHOUT_CAPACITY,
    otherwise: { 'the capacity of a team is known': {}, 'there is no envelope': WITHOUT_ENVELOPE },
  },
  {
    says: 'No team is overloaded and no envelope is passed in the periods to come.',
    told: ofSmoothing('residue'),
    otherwise: {
      ...escapingFrom(),
      'one team has too much': { project: { workload: [{ team: 'T', total: 5000 }] } },
      'the capacity of one team is not known': UNMEASURED_TEAM,
      'the capacity of no team is known': WITHOUT_CAPACITY,
      'one year has no envelope': ONE_YEAR_OPEN,
      'there is no envelope': WITHOUT_ENVELOPE,
    },
  },
  {
    says: 'Nobody is missing: no team stays overloaded.',
    told: ofSmoothing('hiring'),
    otherwise: {
      ...escapingFrom({}, OF_WORK),
      'one team has too much': { project: { workload: [{ team: 'T', total: 5000 }] } },
      'the capacity of one team is not known': UNMEASURED_TEAM,
      'the capacity of no team is known': WITHOUT_CAPACITY,
    },
  },
  {
    says: 'The plan retains no project to come: there is nothing to move.',
    told: ofSmoothing('answer'),
    sound: { project: DONE },
    otherwise: {
      'one is to come': { project: { status: 'planned', actual: {}, start: '2024-08', end: '2024-10' } },
      'the status of one is not known': { project: { status: 'unknown', actual: {} } },
    },
  },
]

itSaysOnlyWhatHolds([...PAGES, ...CHOICES, ...SMOOTHINGS])
