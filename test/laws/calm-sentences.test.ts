/**
 * The calm notes of meetings, of registers and of the annual report, which say that there is nothing: of each a plan with
 * something of the kind, or of which that is not known.
 */
import { explainWeather } from '../../src/commands/explain/explain-weather.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { directionDecisions } from '../../src/reports/direction/decisions.ts'
import { waivers } from '../../src/reports/governance/header.ts'
import { support } from '../../src/reports/landscape/support.ts'
import { actions } from '../../src/reports/meeting/actions.ts'
import { meetingDecisions } from '../../src/reports/meeting/decisions.ts'
import { demands } from '../../src/reports/meeting/demands.ts'
import { milestones } from '../../src/reports/meeting/milestones.ts'
import { reviewsDue } from '../../src/reports/meeting/reviews-due.ts'
import { weather } from '../../src/reports/meeting/weather.ts'
import { occurredRisks, risksToReview, topRisks } from '../../src/reports/risks/register.ts'
import { securityProjects } from '../../src/reports/security/projects.ts'
import { newDemands } from '../../src/reports/strategy/new-demands.ts'
import { sectionText } from '../support/annual-section.ts'
import { atMeeting, type Claim, type Facts, itSaysOnlyWhatHolds, printed, SOUND } from '../support/claims.ts'
import { meetingOf } from '../support/meeting-of.ts'
import { notesOf } from '../support/page.ts'
import { sectionOf } from '../support/section-of.ts'

/** All that a section prints; its notes alone would not show that a table has come in. */
const risk = (more: object = {}): Facts => ({ risks: [{ id: 'R', title: 'R', probability: 3, impact: 3, ...more }] })

const secured: Facts = { ...SOUND, mandatory: { kind: 'security' } }

const MEETING: readonly Claim[] = [
  {
    says: 'no storm, declared as computed.',
    told: (plan) => notesOf(sectionOf(weather, meetingOf(plan))).join(' '),
    otherwise: {
      'the declared weather of one is another': { project: { end: '2025-12' } },
      'nothing can be computed of one': { project: { baseline: {} } },
      'one has no declared weather': { facts: { reviews: [] } },
      'what one declared is old': {
        facts: { reviews: [{ project: 'P-2', as_of: '2023-01-15', weather: { overall: 'sun' } }] as never },
      },
    },
  },
  {
    says: 'No project is under way.',
    told: atMeeting(weather),
    sound: { project: { status: 'planned', actual: {} } },
    otherwise: { 'one is': {}, 'the status of one is not known': { project: { status: 'unknown' } } },
  },
  {
    says: 'No project is under way: no review is due.',
    told: atMeeting(reviewsDue),
    sound: { project: { status: 'planned', actual: {} } },
    otherwise: { 'one is': {}, 'the status of one is not known': { project: { status: 'unknown' } } },
  },
  {
    says: 'No milestone in the period.',
    told: atMeeting(milestones),
    sound: { project: { milestones: [{ id: 'M', title: 'Go-live', current: '2024-12-01' }] } },
    otherwise: {
      'one was missed': { project: { milestones: [{ id: 'M', title: 'Go-live', current: '2024-06-15' }] } },
      'one comes soon': { project: { milestones: [{ id: 'M', title: 'Go-live', current: '2024-07-15' }] } },
      'one has no day': { project: { milestones: [{ id: 'M', title: 'Go-live' }] } },
    },
  },
  {
    says: 'No new demand.',
    told: atMeeting(demands),
    sound: { facts: { needs: [{ date: '2024-01-10' }] } },
    otherwise: {
      'one need is new': { facts: { needs: [{ date: '2024-06-10' }] } },
      'one need has no day': { facts: { needs: [{}] } },
      'one project was added': {
        facts: { needs: [{ date: '2024-01-10' }] },
        project: { origin: 'added', addition: { date: '2024-06-10', decision: 'D' } },
      },
      'one project was added without a day': {
        facts: { needs: [{ date: '2024-01-10' }] },
        project: { origin: 'added' },
      },
    },
  },
  {
    says: 'No decision taken, pending or requested.',
    told: atMeeting(meetingDecisions),
    sound: { facts: { decisions: [{ id: 'D', outcome: 'approved', date: '2024-01-10' }] } },
    otherwise: {
      'one was taken': { facts: { decisions: [{ id: 'D', outcome: 'approved', date: '2024-06-10' }] } },
      'one waits': { facts: { decisions: [{ id: 'D', outcome: 'pending' }] } },
      'one tells no day': { facts: { decisions: [{ id: 'D', outcome: 'approved' }] } },
    },
  },
  {
    says: 'No action is overdue.',
    told: atMeeting(actions),
    sound: { facts: { decisions: [{ id: 'D', outcome: 'approved', due: '2024-09-01', status: 'open' }] } },
    otherwise: {
      'one of two tells no due date': {
        facts: {
          decisions: [
            { id: 'D', outcome: 'approved', due: '2024-09-01', status: 'open' },
            { id: 'E', outcome: 'approved', status: 'open' },
          ],
        },
      },
      'one action against a risk is overdue': {
        facts: { decisions: [{ id: 'D', outcome: 'approved', due: '2024-09-01', status: 'open' }] },
        project: risk({ actions: [{ title: 'Do', due: '2024-05-01' }] }),
      },
      'one risk of the plan is overdue': {
        facts: {
          decisions: [{ id: 'D', outcome: 'approved', due: '2024-09-01', status: 'open' }],
          risks: [{ id: 'R', title: 'R', probability: 3, impact: 3, due: '2024-05-01' }],
        },
      },
    },
  },
  {
    says: 'No decision is asked and none is overdue.',
    told: printed(directionDecisions as never),
    sound: { facts: { decisions: [{ id: 'D', outcome: 'approved', due: '2024-09-01', status: 'open' }] } },
    otherwise: {
      'one is asked': { facts: { decisions: [{ id: 'D', outcome: 'pending' }] } },
      'one is overdue': { facts: { decisions: [{ id: 'D', outcome: 'approved', due: '2024-05-01', status: 'open' }] } },
      'one that is open tells no due date': {
        facts: { decisions: [{ id: 'D', outcome: 'approved', status: 'open' }] },
      },
    },
  },
]

const REGISTERS: readonly Claim[] = [
  {
    says: 'No review of a risk is late or due within 90 days',
    told: printed(risksToReview),
    sound: { project: risk({ review_date: '2024-12-20' }) },
    otherwise: {
      'one is late': { project: risk({ review_date: '2024-03-01' }) },
      'the review of one is not dated': { project: risk() },
    },
  },
  {
    says: 'No open risk.',
    told: printed(topRisks),
    sound: { project: risk({ status: 'closed' }) },
    otherwise: {
      'one is open': { project: risk() },
      'one is of the plan': { facts: { risks: [{ id: 'R', title: 'R', probability: 3, impact: 3 }] } },
    },
  },
  {
    says: 'No risk has occurred',
    told: printed(occurredRisks),
    sound: { project: risk() },
    otherwise: {
      'one has': { project: risk({ status: 'occurred' }) },
      'one has, by its day': { project: risk({ occurred: '2024-02-01' }) },
    },
  },
  {
    says: 'No security project is cancelled, postponed or rejected.',
    told: printed(securityProjects),
    sound: { project: secured },
    otherwise: {
      'one is': { project: { ...secured, status: 'cancelled' } },
      'the status of one is not known': { project: { ...secured, status: 'unknown' } },
    },
  },
  {
    says: 'No support ends within the plan.',
    told: printed(support),
    sound: { facts: { components: [{ id: 'C', title: 'C', kind: 'application', end_of_support: '2030-01-31' }] } },
    otherwise: {
      'one does': {
        facts: { components: [{ id: 'C', title: 'C', kind: 'application', end_of_support: '2024-10-31' }] },
      },
      'that of one is not told': {
        facts: {
          components: [
            { id: 'C', title: 'C', kind: 'application', end_of_support: '2030-01-31' },
            { id: 'D', title: 'D', kind: 'application' },
          ],
        },
      },
    },
  },
  {
    says: 'No waiver is in force.',
    told: printed(waivers),
    otherwise: {
      'one is': {
        facts: { header: { waivers: [{ rule: 'review-stale', reason: 'R', owner: 'O', until: '2024-12-31' }] } },
      },
    },
  },
  {
    says: 'No project is declared as added in mid-plan',
    told: printed(newDemands),
    otherwise: {
      'one was added': { project: { origin: 'added' } },
      'one that waits asks to be': { project: { origin: 'added', status: 'candidate' } },
    },
  },
  {
    says: 'No unfinished project of this plan has this weather.',
    told: (plan) => JSON.stringify(explainWeather(['storm'], plan).sections),
    otherwise: {
      'one has it': { project: { end: '2025-12' } },
      'one declares it': {
        facts: { reviews: [{ project: 'P-2', as_of: '2024-06-28', weather: { overall: 'storm' } }] as never },
      },
      'that of one is not known': { project: { baseline: {} }, facts: { reviews: [] } },
      'the status of one is not known': { project: { status: 'unknown' } },
    },
  },
]

/** A plan whose first year was quiet: both projects were still to begin. */
const QUIET = { facts: { header: { horizon: { start: '2022-01', end: '2024-12' } } } }

/** A plan in which nothing is to begin or to end before its last year. */
const LATER = { facts: { header: { horizon: { start: '2023-01', end: '2025-12' } } } }
const FAR: Facts = {
  status: 'planned',
  actual: {},
  start: '2025-01',
  end: '2025-12',
  baseline: { start: '2025-01', end: '2025-12' },
}

const inYear =
  (id: string, year: number) =>
  (plan: Plan): string =>
    sectionText(plan, id, year)

const YEAR: readonly Claim[] = [
  {
    says: 'No project was completed in the year.',
    told: inYear('done', 2022),
    sound: QUIET,
    otherwise: {
      'one was': { ...QUIET, project: { status: 'completed', actual: { start: '2022-01-08', end: '2022-11-30' } } },
      'one is over without a day': { ...QUIET, project: { status: 'completed', actual: {} } },
      'the status of one is not known': { ...QUIET, project: { status: 'unknown', actual: {} } },
    },
  },
  {
    says: 'No project was stopped, suspended, postponed, merged or refused in the year.',
    told: inYear('stopped', 2022),
    sound: QUIET,
    otherwise: {
      'one was': { ...QUIET, project: { status: 'cancelled', actual: {}, disposition: { date: '2022-06-01' } } },
      'one is without a day': { ...QUIET, project: { status: 'on_hold', actual: {} } },
      'the status of one is not known': { ...QUIET, project: { status: 'unknown', actual: {} } },
    },
  },
  {
    says: 'In the year no project passed the date that was set for it.',
    told: inYear('late', 2022),
    sound: QUIET,
    otherwise: {
      'one did': { ...QUIET, project: { baseline: { end: '2022-06' } } },
      'the status of one is not known': {
        ...QUIET,
        project: { status: 'unknown', actual: {}, baseline: { end: '2022-06' } },
      },
    },
  },
  {
    says: 'no project began or ended',
    told: inYear('year', 2022),
    sound: QUIET,
    otherwise: {
      'one began': { ...QUIET, project: { actual: { start: '2022-05-01' } } },
      'one is under way without a day': { ...QUIET, project: { actual: {} } },
      'the status of one is not known': { ...QUIET, project: { status: 'unknown', actual: {} } },
    },
  },
  {
    says: 'no project was to start or to end',
    told: inYear('next', 2023),
    sound: { ...LATER, project: FAR },
    otherwise: {
      'one was to start': { ...LATER, project: { ...FAR, baseline: { start: '2024-09' } } },
      'one was to end': { ...LATER, project: { ...FAR, baseline: { end: '2024-12' } } },
      'no day is set for one': {
        ...LATER,
        project: { ...FAR, baseline: {}, start: undefined, end: undefined } as never,
      },
      'the status of one is not known': { ...LATER, project: { ...FAR, status: 'unknown' } },
    },
  },
]

itSaysOnlyWhatHolds([...MEETING, ...REGISTERS, ...YEAR])
