/**
 * What pages say of a choice between scenarios, of a smoothing and of what changed: that nothing is broken, lost, asked or
 * moved. Of each a plan in which one thing is.
 */
import { afterAll } from 'vitest'
import type { Plan } from '../../src/plan/plan.ts'
import { headline } from '../../src/reports/diff/headline.ts'
import { computeFigures } from '../../src/reports/document/figures.ts'
import { smoothingReport } from '../../src/reports/smoothing/report.ts'
import { comparePlans } from '../../src/scenarios/compare/states.ts'
import { type Claim, itSaysOnlyWhatHolds, soundPlan, spending, TEAM, UNMEASURED_TEAM } from '../support/claims.ts'
import { notesIn, scenarioSection } from '../support/scenario-section.ts'
import { closeEngine, smoothed } from '../support/smoothing-of.ts'

afterAll(closeEngine)

const ofScenarios =
  (id: string) =>
  (plan: Plan): string =>
    JSON.stringify(scenarioSection(plan, id))

const scenario = (more: object = {}) => ({ id: 'S', title: 'S', kind: 'custom' as const, ...more })
const other = { id: 'O', title: 'O', kind: 'custom' as const }

const HEADER = {
  horizon: { start: '2023-01', end: '2024-12' },
  envelopes: [
    { year: 2023, section: 'investment' as const, max: 1000 },
    { year: 2024, section: 'investment' as const, max: 1000 },
  ],
}

const TIED = { facts: { scenarios: [scenario()] } }

const isDomination = (words: string): boolean => words.includes('costs no less')

/** One scenario keeps what the other leaves out, at no cost and with no work: 0 is told, and answers a need. */
const BETTERED = {
  facts: { scenarios: [scenario({ choices: { 'P-2': { keep: false } } }), other], needs: [{ projects: ['P-2'] }] },
  project: { budget: [spending(0)], workload: [{ team: 'T', total: 0 }] },
}

const SCENARIOS: readonly Claim[] = [
  {
    says: 'No constraint is broken',
    told: ofScenarios('breaches'),
    sound: TIED,
    otherwise: {
      'one year is over its envelope': { ...TIED, project: { budget: [spending(2000)] } },
      'one team has too much work': { ...TIED, project: { workload: [{ team: 'T', total: 5000 }] } },
      'one project ends after its deadline': {
        ...TIED,
        project: { mandatory: { kind: 'law', deadline: '2024-06-30' } },
      },
      'no capacity is known': { facts: { scenarios: [scenario()], teams: [{ id: 'T', title: 'Team' }] } },
      'that of one team is not known': {
        facts: { scenarios: [scenario()], teams: [TEAM, { id: 'U', title: 'Other' }] },
        project: {
          workload: [
            { team: 'T', total: 10 },
            { team: 'U', total: 10 },
          ],
        },
      },
      'no envelope is written': { facts: { scenarios: [scenario()], header: { horizon: HEADER.horizon } } },
      'one year has no envelope': {
        facts: { scenarios: [scenario()], header: { ...HEADER, envelopes: HEADER.envelopes.slice(1) } },
      },
    },
  },
  {
    says: '\\"S\\" breaks no constraint',
    told: ofScenarios('summary'),
    sound: TIED,
    otherwise: {
      'it breaks one': { ...TIED, project: { budget: [spending(2000)] } },
      'another is shown that breaks one': {
        facts: {
          scenarios: [scenario(), { ...other, frame: { envelopes: [{ year: 2024, section: 'investment', max: 1 }] } }],
        },
      },
    },
  },
  {
    says: 'None of the 2 scenarios breaks a constraint',
    told: ofScenarios('summary'),
    sound: { facts: { scenarios: [scenario(), other] } },
    otherwise: {
      'one does': {
        facts: {
          scenarios: [scenario(), { ...other, frame: { envelopes: [{ year: 2024, section: 'investment', max: 1 }] } }],
        },
      },
      'all do': { facts: { scenarios: [scenario(), other] }, project: { budget: [spending(2000)] } },
    },
  },
  {
    says: 'No scenario shown leaves a project out.',
    told: ofScenarios('refusals'),
    sound: TIED,
    otherwise: {
      'one does': { facts: { scenarios: [scenario({ choices: { 'P-2': { keep: false } } })] } },
      'another does': { facts: { scenarios: [scenario(), { ...other, choices: { 'P-2': { keep: false } } }] } },
    },
  },
  {
    says: 'No decision asked: none of the scenarios shown is proposed.',
    told: ofScenarios('summary'),
    sound: { facts: { scenarios: [scenario({ status: 'rejected' })] } },
    otherwise: {
      'one is': { facts: { scenarios: [scenario({ status: 'proposed' })] } },
      'one is a draft': { facts: { scenarios: [scenario({ status: 'draft' })] } },
    },
  },
  {
    says: 'costs no less and covers no more than',
    told: (plan) => notesIn(scenarioSection(plan, 'summary')).filter(isDomination).join(),
    sound: BETTERED,
    otherwise: {
      'the better one keeps one without a cost': { ...BETTERED, project: { ...BETTERED.project, budget: [] } },
      'the better one keeps one without work': { ...BETTERED, project: { ...BETTERED.project, workload: [] } },
    },
  },
  {
    says: 'No assumption is written, and the frame is the plan’s',
    told: ofScenarios('assumptions'),
    sound: TIED,
    otherwise: {
      'one assumption is written': { facts: { scenarios: [scenario({ assumptions: ['Prices stay'] })] } },
      'one envelope is another': {
        facts: { scenarios: [scenario({ frame: { envelopes: [{ year: 2024, section: 'investment', max: 900 }] } })] },
      },
      'the margin is another': { facts: { scenarios: [scenario({ frame: { margin: 0.3 } })] } },
    },
  },
  {
    says: 'No project competes: all are served first or out of the plan.',
    told: ofScenarios('cut-line'),
    sound: TIED,
    otherwise: { 'one does': { ...TIED, project: { status: 'candidate', actual: {} } } },
  },
]

const quiet = async (plan: Plan): Promise<string> => {
  const smoothing = await smoothed(plan, 'smoothing', { isExact: false })
  const context = {
    smoothing,
    before: computeFigures(plan),
    after: computeFigures(smoothing.after),
    frame: undefined,
    isUsualMode: true,
    isScreen: false,
  }
  return smoothingReport(context, ['answer']).sections.flatMap(notesIn).join(' ')
}

const SMOOTHING: readonly Claim[] = [
  {
    says: 'No overload and no overspend',
    told: quiet,
    otherwise: {
      'one team has too much work': { project: { workload: [{ team: 'T', total: 5000 }] } },
      'one year is over its envelope': { project: { budget: [spending(2000)] } },
      'no capacity is known': { facts: { teams: [{ id: 'T', title: 'Team' }] } },
      'that of one team is not known': UNMEASURED_TEAM,
      'no envelope is written': { facts: { header: { horizon: HEADER.horizon } } },
      'one year has no envelope': { facts: { header: { ...HEADER, envelopes: HEADER.envelopes.slice(1) } } },
    },
  },
]

const BEFORE = soundPlan()

const CHANGES: readonly Claim[] = [
  {
    says: 'No difference.',
    told: (plan) => headline(comparePlans(BEFORE, plan)).en,
    otherwise: {
      'one project has other words': { project: { description: 'Other' } },
      'one project is worth another money': { project: { budget: [spending(101)] } },
      'one project ends later': { project: { end: '2024-11' } },
      'one team has other staff': { facts: { teams: [{ ...TEAM, fte: 6 }] } },
      'one envelope is another': {
        facts: {
          header: {
            ...HEADER,
            envelopes: [...HEADER.envelopes.slice(1), { year: 2023, section: 'investment', max: 999 }],
          },
        },
      },
      'one review is gone': { facts: { reviews: [] } },
      'one body is gone': { facts: { bodies: [] } },
      'one risk is new': { project: { risks: [{ id: 'R', title: 'R', probability: 3, impact: 3 }] } },
      'the plan has another title': { facts: { header: { ...HEADER, title: 'Other' } } },
    },
  },
]

itSaysOnlyWhatHolds([...SCENARIOS, ...SMOOTHING, ...CHANGES])
