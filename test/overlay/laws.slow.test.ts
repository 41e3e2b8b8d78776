/** Laws of every overlay over random plans: nothing is lost, nothing past moves, inheritance is writing out. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costOf } from '../../src/metrics/base/spending.ts'
import { lazyFigures } from '../../src/metrics/figures.ts'
import { applyScenario } from '../../src/overlay/apply-scenario.ts'
import { contradictionsOf } from '../../src/overlay/contradictions.ts'
import type { Choice, Frame } from '../../src/overlay/flat-scenario.ts'
import { flattenScenario } from '../../src/overlay/flatten-scenario.ts'
import { retimeSeries } from '../../src/overlay/retiming.ts'
import { isYearClosed } from '../../src/plan/budget-year.ts'
import type { Plan, Project } from '../../src/plan/plan.ts'
import type { Raw } from '../../src/schema/document.ts'
import { type Month, monthText } from '../../src/values/calendar.ts'
import { type Days, sum } from '../../src/values/quantity.ts'
import { planFacts } from '../support/arbitrary-plan.ts'
import { lineage, month, scenarioFacts, timing } from '../support/arbitrary-scenario.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'
import { scenarioOf } from '../support/scenario-of.ts'

type RawScenario = Raw<'scenarios'>
type RawChoice = NonNullable<RawScenario['choices']>[string]

function laid(facts: PlanFacts, scenarios: readonly RawScenario[], id?: string) {
  const plan = planWith({ ...facts, scenarios })
  return { plan, after: applyScenario(plan, scenarioOf(plan, id)) }
}

/** The choices of random times for every project. */
function movedBy(facts: PlanFacts, times: readonly Partial<RawChoice>[]) {
  const choices = Object.fromEntries(times.map((time, index) => [`P-${index + 1}`, time]))
  return laid(facts, [{ id: 'S', title: 'S', kind: 'custom', choices }])
}

const times = fc.array(timing, { maxLength: 8 })

/** The project as if the plan kept it, for the whole of its money to count. */
const retainedAs = (project: Project): Project => ({ ...project, status: 'planned' })

/** What a project costs in each section and asks of each team in all. */
function totals(plan: Plan, project: Project) {
  return {
    costs: (['investment', 'operating'] as const).map((section) => costOf(plan, retainedAs(project), { section })),
    days: project.workload.map(({ planned }) => sum(planned.values())),
    written: project.workload.map(({ total }) => total),
  }
}

const totalsOf = (plan: Plan) => plan.projects.map((project) => totals(plan, project))

/** The amounts of closed years, and what is paid. */
function past(plan: Plan) {
  return plan.projects.map(({ budget }) =>
    budget.map(({ years }) =>
      years.flatMap(({ year, stages }) =>
        year !== 'later' && isYearClosed(plan, year, plan.asOf) ? [[year, stages]] : [],
      ),
    ),
  )
}

function writtenChoice({ isKept, isForced, start, variant, ...others }: Choice): RawChoice {
  const { scale, stretch, reason } = others
  return {
    ...(isKept === undefined || variant !== undefined ? {} : { keep: isKept }),
    ...(variant === undefined ? {} : { variant }),
    ...(start === undefined ? {} : { start: monthText(start) }),
    scale,
    stretch,
    reason,
    forced: isForced,
  }
}

function writtenFrame({ envelopes, teams, margin }: Frame): NonNullable<RawScenario['frame']> {
  return {
    envelopes: envelopes.map(({ at: _, floorAt: __, ...envelope }) => envelope),
    teams: teams.map(({ at: _, from, ...change }) => ({ ...change, from: monthText(from) })),
    margin,
  }
}

/** What a plan holds, without the places. */
function content({ projects, teams, envelopes }: Plan): string {
  return JSON.stringify({ projects, teams, envelopes }, (key, value) => {
    if (key === 'at' || key === 'floorAt') return undefined
    return value instanceof Map ? [...value] : value
  })
}

describe('any overlay', () => {
  it('of nothing has the figures of the plan', () => {
    fc.assert(
      fc.property(planFacts, (facts) => {
        const { plan, after } = laid(facts, [{ id: 'S', title: 'S', kind: 'custom' }])
        expect(after).not.toBe(plan)
        expect(lazyFigures(after).all()).toEqual(lazyFigures(plan).all())
      }),
      { numRuns: 8 },
    )
  })

  it('keeps the money and the days of projects that move', () => {
    fc.assert(
      fc.property(planFacts, times, (facts, moves) => {
        const { plan, after } = movedBy(facts, moves)
        expect(totalsOf(after)).toEqual(totalsOf(plan))
      }),
      { numRuns: 40 },
    )
  })

  it('keeps the totals of projects that move there and back', () => {
    fc.assert(
      fc.property(planFacts, month, (facts, start) => {
        const dated = { start: '2025-01', end: '2026-03', status: 'planned' as const }
        const projects = (facts.projects ?? []).map((project) => ({ ...project, ...dated, actual: {} }))
        const all = (text: string): RawScenario['choices'] =>
          Object.fromEntries(projects.map(({ id = '' }) => [id, { start: text }]))
        const scenarios = [
          { id: 'THERE', title: 'T', kind: 'custom' as const, choices: all(start) },
          { id: 'BACK', title: 'B', kind: 'custom' as const, choices: all('2025-01') },
        ]
        const { plan, after } = laid({ ...facts, projects }, scenarios, 'THERE')
        const back = applyScenario(after, scenarioOf(plan, 'BACK'))
        expect(totalsOf(back)).toEqual(totalsOf(plan))
        expect(back.projects.map(({ span }) => span)).toEqual(plan.projects.map(({ span }) => span))
      }),
      { numRuns: 30 },
    )
  })

  it('leaves closed years alone, whatever it says', () => {
    fc.assert(
      fc.property(planFacts, scenarioFacts('S'), (facts, scenario) => {
        const { plan, after } = laid(facts, [scenario])
        expect(past(after)).toEqual(past(plan))
      }),
      { numRuns: 30 },
    )
  })

  it('changes nothing by a factor of 1', () => {
    fc.assert(
      fc.property(planFacts, (facts) => {
        const { plan, after } = movedBy(
          facts,
          Array.from({ length: 8 }, () => ({ scale: 1 })),
        )
        expect(after.projects).toBe(plan.projects)
      }),
      { numRuns: 8 },
    )
  })

  it('does not depend on the order of projects, teams and choices', () => {
    fc.assert(
      fc.property(planFacts, scenarioFacts('S'), (facts, scenario) => {
        const turned = { ...scenario, choices: Object.fromEntries(Object.entries(scenario.choices ?? {}).reverse()) }
        const other = { ...facts, projects: [...(facts.projects ?? [])].reverse() }
        expect(lazyFigures(laid(other, [turned]).after).all()).toEqual(lazyFigures(laid(facts, [scenario]).after).all())
      }),
      { numRuns: 8 },
    )
  })

  it('of a scenario that inherits is that of one in which everything is written out', () => {
    fc.assert(
      fc.property(planFacts, lineage, (facts, scenarios) => {
        const { plan, after } = laid(facts, scenarios, 'C')
        const flat = flattenScenario(plan, scenarioOf(plan, 'C'))
        const written: RawScenario = {
          id: 'W',
          title: 'W',
          kind: 'custom',
          choices: Object.fromEntries([...flat.choices].map(([key, one]) => [key, writtenChoice(one)])),
          frame: writtenFrame(flat.frame),
        }
        expect(content(laid(facts, [written]).after)).toBe(content(after))
      }),
      { numRuns: 30 },
    )
  })

  it('and its contradictions never fail', () => {
    fc.assert(
      fc.property(planFacts, lineage, (facts, scenarios) => {
        const { plan, after } = laid(facts, scenarios, 'C')
        expect(after.projects).toHaveLength(plan.projects.length)
        for (const scenario of plan.scenarios) {
          for (const { at } of contradictionsOf(plan, scenario)) expect(at.path.length).toBeGreaterThan(2)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('any series', () => {
  const series = fc
    .dictionary(fc.integer({ min: 0, max: 40 }).map(String), fc.integer({ min: -500, max: 500 }))
    .map((days) => new Map(Object.entries(days).map(([key, value]) => [Number(key) as Month, value as Days])))

  it('keeps its sum on other months', () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: -30, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        (planned, from, before, shift, after) => {
          const retiming = {
            from: from as Month,
            shift,
            oldLast: (from + before) as Month,
            newLast: (from + shift + after) as Month,
          }
          const moved = retimeSeries(planned, retiming)
          expect(sum(moved.values())).toBe(sum(planned.values()))
          expect([...moved.keys()]).toEqual([...moved.keys()].sort((a, b) => a - b))
        },
      ),
    )
  })
})
