/**
 * What pages say not to be there: no line, no action, no project of some kind. Of each a plan that holds one such thing, or
 * of which that is not known.
 */
import type { Plan } from '../../src/plan/plan.ts'
import { staff } from '../../src/reports/activity/staff.ts'
import { pictures } from '../../src/reports/dashboard/pictures.ts'
import { directionDecisions } from '../../src/reports/direction/decisions.ts'
import { estimates } from '../../src/reports/funding/estimates.ts'
import { buildRun, fullCost } from '../../src/reports/funding/full-cost.ts'
import { grants } from '../../src/reports/funding/grants.ts'
import { grossToNet } from '../../src/reports/funding/gross-to-net.ts'
import { moneySides } from '../../src/reports/funding/money-sides.ts'
import { governanceOverview } from '../../src/reports/governance/overview.ts'
import { contracts } from '../../src/reports/landscape/contracts.ts'
import { maturity } from '../../src/reports/landscape/maturity.ts'
import { recommendations } from '../../src/reports/landscape/recommendations.ts'
import { support } from '../../src/reports/landscape/support.ts'
import { actions } from '../../src/reports/meeting/actions.ts'
import { reviewsDue } from '../../src/reports/meeting/reviews-due.ts'
import { weather } from '../../src/reports/meeting/weather.ts'
import { riskActions } from '../../src/reports/risks/actions.ts'
import { planRisks } from '../../src/reports/risks/register.ts'
import { benefits } from '../../src/reports/sections/benefits.ts'
import { lessons } from '../../src/reports/sections/lessons.ts'
import { outcomes } from '../../src/reports/sections/outcomes.ts'
import { programmeProjects } from '../../src/reports/sections/programmes.ts'
import { roadmap } from '../../src/reports/sections/roadmap.ts'
import { undone } from '../../src/reports/sections/undone.ts'
import { securityFigures } from '../../src/reports/security/coverage.ts'
import { opinions } from '../../src/reports/security/opinions.ts'
import { securityProjects } from '../../src/reports/security/projects.ts'
import { axes } from '../../src/reports/strategy/axes.ts'
import { crossFunctional } from '../../src/reports/strategy/cross-functional.ts'
import { atMeeting, type Claim, type Facts, itSaysOnlyWhatHolds, printed, spending } from '../support/claims.ts'

const UNKNOWN: Facts = { status: 'unknown' }

const risk = (more: object = {}): Facts => ({ risks: [{ id: 'R', title: 'R', probability: 3, impact: 3, ...more }] })

const component = (more: object = {}) => ({
  facts: { components: [{ id: 'C', title: 'C', kind: 'application' as const, ...more }] },
})

const MEETINGS: readonly Claim[] = [
  {
    says: 'The projects under way began a short while ago: no review is due yet.',
    told: atMeeting(reviewsDue),
    sound: { project: { actual: { start: '2024-06-10' } }, facts: { reviews: [] } },
    otherwise: {
      'one began long ago': { facts: { reviews: [] } },
      'nothing says when one began': {
        project: { actual: {}, baseline: {}, start: undefined } as never,
        facts: { reviews: [] },
      },
    },
  },
  {
    says: 'No action to follow up',
    told: atMeeting(actions),
    otherwise: {
      'one decision is open': { facts: { decisions: [{ id: 'D', outcome: 'approved', status: 'open' }] } },
      'one risk is answered': { project: risk({ mitigation: 'Do' }) },
      'one action of a risk is to be done': { project: risk({ actions: [{ title: 'Do' }] }) },
      'one review plans one for a project of unknown status': {
        project: UNKNOWN,
        facts: { reviews: [{ project: 'P-2', as_of: '2024-06-28', action_plan: { action: 'Do' } }] as never },
      },
    },
  },
  {
    says: 'No due date of an action is written',
    told: atMeeting(actions),
    sound: { facts: { decisions: [{ id: 'D', outcome: 'approved', status: 'open' }] } },
    otherwise: {
      'one is': {
        facts: {
          decisions: [
            { id: 'D', outcome: 'approved', status: 'open' },
            { id: 'E', outcome: 'approved', status: 'open', due: '2024-09-01' },
          ],
        },
      },
    },
  },
  {
    says: 'no storm declared; without a reference none is computed.',
    told: atMeeting(weather),
    sound: { project: { baseline: {} } },
    otherwise: {
      'one has no declared weather': { project: { baseline: {} }, facts: { reviews: [] } },
      'one has a reference': { project: { end: '2025-12' } },
    },
  },
  {
    says: 'No decision is written, and no review asks for one.',
    told: printed(directionDecisions as never),
    otherwise: {
      'one review asks': {
        facts: { reviews: [{ project: 'P-2', as_of: '2024-06-28', decision_requested: { question: 'Q' } }] as never },
      },
      'one decision waits': { facts: { decisions: [{ id: 'D', outcome: 'pending' }] } },
    },
  },
  {
    says: 'Nothing to measure',
    told: printed(governanceOverview),
    sound: { facts: { bodies: [], reviews: [] } },
    otherwise: {
      'one body meets': { facts: { reviews: [] } },
      'one decision waits': { facts: { bodies: [], reviews: [], decisions: [{ id: 'D', outcome: 'pending' }] } },
    },
  },
]

/** The plan before any of its projects was completed. */
function unfinished(plan: Plan): Plan {
  return { ...plan, projects: plan.projects.filter(({ status }) => status !== 'completed') }
}

const RESULTS: readonly Claim[] = [
  {
    says: 'No project of the initial portfolio is stopped, postponed or on hold.',
    told: printed(undone),
    otherwise: { 'the status of one is not known': { project: UNKNOWN } },
  },
  {
    says: 'No result yet: no completed project of the initial portfolio',
    told: (plan) => printed(outcomes)(unfinished(plan)),
    sound: { project: { status: 'candidate', actual: {} } },
    otherwise: {
      'one milestone was due': {
        project: { milestones: [{ id: 'M', title: 'M', baseline: '2024-05-01', actual: '2024-05-01' }] },
      },
      'the status of one is not known': { project: UNKNOWN },
    },
  },
  {
    says: 'The use of no project is followed',
    told: printed(outcomes),
    otherwise: { 'that of one is': { project: { adoption: { measure: 'Users', target: 10 } } } },
  },
  {
    says: 'No benefit: write benefits',
    told: printed(benefits),
    otherwise: { 'one project has one': { project: { benefits: [{ title: 'Calls' }] } } },
  },
  {
    says: 'No lesson',
    told: printed(lessons),
    otherwise: { 'one is written': { facts: { assessments: [{ id: 'L', kind: 'lesson', title: 'Lesson' }] } } },
  },
  {
    says: 'No project names a programme',
    told: printed(programmeProjects),
    sound: { facts: { programmes: [{ id: 'PG', title: 'P' }] } },
    otherwise: { 'one does': { facts: { programmes: [{ id: 'PG', title: 'P' }] }, project: { programme: 'PG' } } },
  },
]

const RISKS: readonly Claim[] = [
  {
    says: 'No action against a risk that is open or has occurred',
    told: printed(riskActions as never),
    sound: { project: risk() },
    otherwise: {
      'one is written': { project: risk({ actions: [{ title: 'Do' }] }) },
      'it is of a project of unknown status': { project: { ...UNKNOWN, ...risk({ actions: [{ title: 'Do' }] }) } },
    },
  },
  {
    says: 'No risk of the plan or of a programme',
    told: printed(planRisks as never),
    sound: { project: risk() },
    otherwise: { 'one is': { facts: { risks: [{ id: 'R', title: 'R', probability: 3, impact: 3 }] } } },
  },
  {
    says: 'No security project',
    told: printed(securityProjects),
    otherwise: { 'one is': { project: { mandatory: { kind: 'security' } } } },
  },
  {
    says: 'No opinion to follow',
    told: printed(opinions as never),
    otherwise: {
      'one project faces the internet': { project: { security: { exposed: true } } },
      'one processes personal data': { project: { privacy: { personal_data: true } } },
    },
  },
  {
    says: 'The plan says nothing of security, personal data or accessibility',
    told: printed(securityFigures),
    otherwise: { 'one project does': { project: { privacy: { personal_data: true } } } },
  },
]

const MONEY: readonly Claim[] = [
  {
    says: 'No picture of the load: no work is planned on a team.',
    told: printed(pictures),
    sound: { project: { workload: [] }, facts: { teams: [] } },
    otherwise: { 'some is': {} },
  },
  {
    says: 'No grant is written',
    told: printed(grants),
    otherwise: { 'one is': { facts: { subsidies: [{ id: 'G', funder: 'State', status: 'applied' }] as never } } },
  },
  {
    says: 'The plan tells no grant (subsidies) and no VAT fund',
    told: printed(grossToNet),
    otherwise: {
      'one grant tells no amount': { facts: { subsidies: [{ id: 'G', funder: 'State', status: 'applied' }] as never } },
    },
  },
  ...[
    { kind: buildRun, says: 'No line tells a recurring cost (recurring_from): all counts as build.' },
    { kind: fullCost, says: 'no line tells a recurring cost (recurring_from).' },
  ].map(
    ({ kind, says }): Claim => ({
      says,
      told: printed(kind),
      otherwise: { 'one does': { project: { budget: [{ ...spending(100), recurring_from: 2024 }] as never } } },
    }),
  ),
  {
    says: 'No project tells its estimate',
    told: printed(estimates),
    otherwise: {
      'one does': {
        project: { estimate: { class: 'budget', optimistic: 80, likely: 100, pessimistic: 150 } as never },
      },
    },
  },
  {
    says: 'No budget line says who bears it',
    told: printed(moneySides),
    otherwise: { 'one does': { project: { budget: [{ ...spending(100), side: 'it' }] } } },
  },
]

const UNDATED = { actual: {}, baseline: {}, start: undefined, end: undefined } as never

const DEPARTMENTS = {
  departments: [
    { id: 'A', title: 'A' },
    { id: 'B', title: 'B' },
  ],
}

const SYSTEM: readonly Claim[] = [
  {
    says: 'No end of a contract is told',
    told: printed(contracts),
    sound: component(),
    otherwise: { 'one is': component({ contract_end: '2024-10-31' }) },
  },
  {
    says: 'No end of support is told',
    told: printed(support),
    sound: component(),
    otherwise: { 'one is': component({ end_of_support: '2030-10-31' }) },
  },
  {
    says: 'No maturity is told',
    told: printed(maturity),
    sound: component(),
    otherwise: { 'one is': component({ maturity: { now: 2 } }) },
  },
  {
    says: 'No need comes from an audit',
    told: printed(recommendations),
    sound: { facts: { needs: [{}] } },
    otherwise: { 'one does': { facts: { needs: [{ source: 'audit' }] } } },
  },
  {
    says: 'No project, retained or candidate, concerns several departments beside IT',
    told: printed(crossFunctional),
    sound: { facts: DEPARTMENTS, project: { departments: { lead: 'A' } } },
    otherwise: {
      'one does': { facts: DEPARTMENTS, project: { departments: { lead: 'A', contributors: ['B'] } } },
      'one candidate does': {
        facts: DEPARTMENTS,
        project: { status: 'candidate', departments: { lead: 'A', contributors: ['B'] } },
      },
      'one names no department': { facts: DEPARTMENTS },
    },
  },
  {
    says: 'No axis is written',
    told: printed(axes),
    otherwise: { 'one is': { facts: { axes: [{ id: 'A', title: 'A' }] } } },
  },
  {
    says: 'No project of this roadmap has a start and an end date',
    told: (plan) => printed(roadmap as never)(unfinished(plan)),
    sound: { project: UNDATED },
    otherwise: { 'one has': {} },
  },
  {
    says: 'No team tells its staff',
    told: printed(staff),
    sound: { facts: { teams: [{ id: 'T', title: 'Team' }] } },
    otherwise: { 'one does': {} },
  },
]

itSaysOnlyWhatHolds([...MEETINGS, ...RESULTS, ...RISKS, ...MONEY, ...SYSTEM])
