/**
 * Claims of pages about a plan, each held against a plan in which it is so and against the same plan in which it is false,
 * or not known, of one thing that it speaks of.
 */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plan/plan.ts'
import type { Meeting } from '../../src/reports/meeting/meeting.ts'
import type { ReportContext, SectionKind } from '../../src/reports/report-kind.ts'
import { contextOf } from './annual-section.ts'
import { meetingOf } from './meeting-of.ts'
import { type PlanFacts, planWith } from './plan-builder.ts'
import { sectionOf } from './section-of.ts'

/** What a file says of a project. */
export type Facts = NonNullable<PlanFacts['projects']>[number]

/** A budget line that foresees so much in one year. */
export const spending = (forecast: number, year = '2024', section: 'investment' | 'operating' = 'investment') => ({
  section,
  kind: 'services',
  amounts: { [year]: { forecast } },
})

/** A project that keeps to all that it promised. */
export const SOUND: Facts = {
  status: 'in_progress',
  baseline: { start: '2024-01', end: '2024-12' },
  start: '2024-01',
  end: '2024-12',
  actual: { start: '2024-01-08' },
  budget: [spending(100)],
  workload: [{ team: 'T', total: 10 }],
}
const DONE: Facts = {
  status: 'completed',
  baseline: { start: '2023-01', end: '2023-06' },
  actual: { start: '2023-01-09', end: '2023-06-20' },
  budget: [spending(50, '2023')],
  workload: [{ team: 'T', total: 10 }],
}

/** A team whose capacity is known. */
export const TEAM = { id: 'T', title: 'Team', fte: 5, capacity: { working_days: 200 } }

/** A plan of two projects that keeps within all its limits. */
export function soundPlan(change: { readonly project?: Facts; readonly facts?: PlanFacts } = {}): Plan {
  return planWith({
    header: {
      horizon: { start: '2023-01', end: '2024-12' },
      envelopes: [
        { year: 2023, section: 'investment', max: 1000 },
        { year: 2024, section: 'investment', max: 1000 },
      ],
    },
    teams: [TEAM],
    // Without a review the plan still sets their rhythm.
    bodies: [{ id: 'COPIL', title: 'Steering', level: 'steering', cadence_days: 90 }],
    reviews: [{ project: 'P-2', as_of: '2024-06-28', weather: { overall: 'sun' } }] as never,
    ...change.facts,
    projects: [DONE, { ...SOUND, ...change.project }],
  })
}

/** A second team, of which no capacity is known, with work to do. */
export const UNMEASURED_TEAM = {
  facts: { teams: [TEAM, { id: 'U', title: 'Other' }] },
  project: {
    workload: [
      { team: 'T', total: 10 },
      { team: 'U', total: 10 },
    ],
  },
} satisfies Parameters<typeof soundPlan>[0]

/** All that a section says of a plan. */
export const printed =
  (kind: SectionKind<ReportContext>) =>
  (plan: Plan): string =>
    JSON.stringify(sectionOf(kind, contextOf(plan)))

/** All that a section of a meeting says of a plan. */
export const atMeeting =
  (kind: SectionKind<Meeting>) =>
  (plan: Plan): string =>
    JSON.stringify(sectionOf(kind, meetingOf(plan)))

/** A sentence, what tells it of a plan, and the plans in which it must not be told. */
export interface Claim {
  readonly says: string
  readonly told: (plan: Plan) => string | Promise<string>
  readonly sound?: Parameters<typeof soundPlan>[0]
  /** By what is false or not known then. */
  readonly otherwise: Readonly<Record<string, Parameters<typeof soundPlan>[0]>>
}

/** That each is said where it holds, and that what is printed is not the same where it does not. */
export function itSaysOnlyWhatHolds(claims: readonly Claim[]): void {
  describe.each(claims.map((claim) => ({ ...claim, name: claim.says })))(
    '"$name"',
    ({ says, told, sound, otherwise }) => {
      it('is said where it holds', async () => {
        expect(await told(soundPlan(sound))).toContain(says)
      })

      it.each(Object.entries(otherwise))('is not said where %s', async (_, change) => {
        expect(await told(soundPlan(change))).not.toBe(await told(soundPlan(sound)))
      })
    },
  )
}
