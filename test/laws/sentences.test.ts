/**
 * Sentences that say all, every, each, none, keeps or fits: of each a plan in which it holds, and the same plan in which
 * it is false, or not known, of one thing that it speaks of. What is printed must not be the same.
 */
import type { Plan } from '../../src/plan/plan.ts'
import { directionReport } from '../../src/reports/direction/report.ts'
import type { Section } from '../../src/reports/document/document.ts'
import { actions } from '../../src/reports/meeting/actions.ts'
import { reviewsDue } from '../../src/reports/meeting/reviews-due.ts'
import { attention } from '../../src/reports/sections/attention.ts'
import { budgetChart } from '../../src/reports/sections/budget-chart.ts'
import { loadChart } from '../../src/reports/sections/load-chart.ts'
import { roadmap } from '../../src/reports/sections/roadmap.ts'
import { undone } from '../../src/reports/sections/undone.ts'
import { contextOf, sectionText } from '../support/annual-section.ts'
import { type Claim, itSaysOnlyWhatHolds, spending, TEAM } from '../support/claims.ts'
import { meetingOf } from '../support/meeting-of.ts'
import { notesOf } from '../support/page.ts'
import { sectionOf } from '../support/section-of.ts'

const sentenceOf = (tables: readonly { chart: { sentence?: { en: string } } }[]): string =>
  tables[0]?.chart.sentence?.en ?? ''

const chartSentence = (section: Section): string =>
  section.blocks.map((block) => ('chart' in block ? (block.chart.sentence?.en ?? '') : '')).join(' ')

/** The plan before any of its projects is retained. */
const asked = (plan: Plan): Plan => ({
  ...plan,
  projects: plan.projects.map((project) => ({ ...project, status: 'candidate' as const })),
})

const direction = (plan: Plan): string => notesOf(directionReport().sections(contextOf(plan))[0] as Section)[0] ?? ''

const CLAIMS: readonly Claim[] = [
  {
    says: 'The plan meets its targets.',
    told: direction,
    otherwise: {
      'one project should have ended': { project: { end: '2024-03' } },
      'one project should have begun': { project: { status: 'planned', actual: {}, start: '2023-10', end: '2024-12' } },
      'one that was due is not done': { project: { baseline: { end: '2024-03' } } },
      'one year is over its envelope': { project: { budget: [spending(2000)] } },
      'one team has too much work': { project: { workload: [{ team: 'T', total: 5000 }] } },
      'too little is known': {
        project: { baseline: {}, start: undefined, end: undefined, workload: [] } as never,
        facts: { teams: [], header: { envelopes: [] } },
      },
    },
  },
  {
    says: 'Spending stays under the envelope every year',
    told: (plan) => sentenceOf(budgetChart(contextOf(plan))),
    otherwise: {
      'one year is over': { project: { budget: [spending(2000)] } },
      'one year has no envelope': {
        facts: { header: { envelopes: [{ year: 2024, section: 'investment', max: 1000 }] } },
      },
      'one project tells no amount': { project: { budget: [] } },
      'one section has no envelope': { project: { budget: [spending(100), spending(10, '2024', 'operating')] } },
    },
  },
  {
    says: 'All candidates fit under the envelope every year',
    told: (plan) => sentenceOf(budgetChart(contextOf(asked(plan)))),
    otherwise: {
      'one costs too much': { project: { budget: [spending(2000)] } },
      'one tells no amount': { project: { budget: [] } },
    },
  },
  {
    says: 'The work to come stays within the net capacity of each team.',
    told: (plan) => sentenceOf(loadChart(plan)),
    otherwise: {
      'one team has too much': { project: { workload: [{ team: 'T', total: 5000 }] } },
      'the work of one project lies in no period': {
        project: { baseline: {}, start: undefined, end: undefined, workload: [{ team: 'T', total: 5000 }] } as never,
      },
      'the work of one project has no team': {
        project: {
          workload: [
            { team: 'T', total: 10 },
            { side: 'it', total: 10 },
          ],
        },
      },
      'the capacity of one is not known': {
        project: {
          workload: [
            { team: 'T', total: 10 },
            { team: 'U', total: 10 },
          ],
        },
        facts: { teams: [TEAM, { id: 'U', title: 'Other' }] },
      },
    },
  },
  {
    says: 'Nothing to report.',
    told: (plan) => notesOf(sectionOf(attention, contextOf(plan))).join(' '),
    otherwise: {
      'one project is late': { project: { end: '2025-12' } },
      'one has no reference': { project: { baseline: {} } },
      'the status of one is not known': { project: { status: 'unknown' } },
      'one has no recent review': { facts: { reviews: [] } },
      'one is on hold': { project: { status: 'on_hold' } },
      'one decision to follow up tells no due date': {
        facts: { decisions: [{ id: 'D', outcome: 'approved', status: 'open' }] },
      },
    },
  },
  {
    says: 'All reviews are up to date.',
    told: (plan) => notesOf(sectionOf(reviewsDue, meetingOf(plan))).join(' '),
    otherwise: {
      'one project has none': { facts: { reviews: [] } },
      'one has an old one': { facts: { reviews: [{ project: 'P-2', as_of: '2024-01-15' }] as never } },
      'no project is under way': { project: { status: 'planned', actual: {} } },
    },
  },
  {
    says: 'No action is overdue.',
    told: (plan) => notesOf(sectionOf(actions, meetingOf(plan))).join(' '),
    sound: { facts: { decisions: [{ id: 'D', outcome: 'approved', due: '2024-09-01', status: 'open' }] as never } },
    otherwise: {
      'none says by when it is due': {},
      'one decision waits': {
        facts: { decisions: [{ id: 'D', outcome: 'approved', due: '2024-05-01', status: 'open' }] as never },
      },
      'one risk waits': { project: { risks: [{ id: 'R', title: 'R', probability: 3, impact: 3, due: '2024-05-01' }] } },
    },
  },
  {
    says: '0 of 2 projects end after the baseline date.',
    told: (plan) => chartSentence(sectionOf(roadmap, { plan })),
    otherwise: {
      'one does': { project: { end: '2025-12' } },
      'one has no reference': { project: { baseline: {} } },
      'one has no dates': { project: { baseline: {}, start: undefined, end: undefined } as never },
    },
  },
  {
    says: 'No project of the initial portfolio is stopped, postponed or on hold.',
    told: (plan) => notesOf(sectionOf(undone, contextOf(plan))).join(' '),
    otherwise: {
      'one is on hold': { project: { status: 'on_hold' } },
      'one was cancelled, without a baseline': { project: { status: 'cancelled', baseline: undefined } as never },
    },
  },
  {
    says: 'In the year no project passed the date that was set for it.',
    told: (plan) => sectionText(plan, 'late'),
    otherwise: {
      'one did': { project: { baseline: { end: '2023-12' } } },
      'no date was set for one': { project: { baseline: {} } },
    },
  },
]

itSaysOnlyWhatHolds(CLAIMS)
