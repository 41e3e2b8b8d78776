/** Finds a draft whose scenarios leave nothing to choose between. */

import { lazyFigures } from '../metrics/figures.ts'
import { spending } from '../metrics/spending.ts'
import { workloadDemand } from '../metrics/workload.ts'
import { applyScenario } from '../overlay/apply-scenario.ts'
import { within } from '../plan/entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { defineRule, type RuleHit } from './define.ts'
import { liveScenarios } from './facts/looked-at.ts'
import { nameOf } from './words/naming.ts'

/** Below this difference of money and days, two scenarios with the same projects are one. */
const LEAST_DIFFERENCE = 0.05

interface Outline {
  readonly scenario: Entry<'scenarios'>
  readonly spending: number
  readonly days: number
  /** The retained projects' ids in one text. */
  readonly projects: string
}

function outlineOf(plan: Plan, scenario: Entry<'scenarios'>): Outline {
  const laid = applyScenario(plan, scenario)
  const { whole } = lazyFigures(laid)
  const retained = laid.projects.filter(isRetained).map(({ id }) => id)
  return {
    scenario,
    spending: whole(spending).value ?? 0,
    days: whole(workloadDemand).value ?? 0,
    projects: retained.join('\n'),
  }
}

function isNear(left: number, right: number): boolean {
  if (left === right) return true
  return Math.abs(left - right) < LEAST_DIFFERENCE * Math.max(Math.abs(left), Math.abs(right))
}

function isTwin(left: Outline, right: Outline): boolean {
  const isSameMoney = isNear(left.spending, right.spending)
  return left.projects === right.projects && isSameMoney && isNear(left.days, right.days)
}

function alone(scenario: Entry<'scenarios'>, count: number): RuleHit {
  return {
    at: within(scenario, 'id'),
    entity: scenario.id,
    facts: { scenarios: count },
    message:
      count === 0
        ? {
            fr: 'Aucun scénario à choisir\u00a0: tous sont rejetés ou remplacés',
            en: 'No scenario is left to choose: all are rejected or superseded',
          }
        : {
            fr: `Un seul scénario à choisir, ${nameOf(scenario, 'fr')}`,
            en: `Only one scenario is left to choose, ${nameOf(scenario, 'en')}`,
          },
  }
}

function twins({ scenario: first }: Outline, { scenario, spending, days }: Outline): RuleHit {
  return {
    at: within(scenario, 'id'),
    entity: scenario.id,
    facts: { twin: first.id, spending, days },
    related: [{ at: within(first, 'id'), label: { fr: 'le scénario jumeau', en: 'the other scenario' } }],
    message: {
      fr: `Scénarios ${nameOf(first, 'fr')} et ${nameOf(scenario, 'fr')} presque identiques\u00a0: mêmes projets, moins de 5\u00a0% d’écart en dépense et en charge`,
      en: `Scenarios ${nameOf(first, 'en')} and ${nameOf(scenario, 'en')} are nearly the same: same projects, less than 5% apart in spending and workload`,
    },
  }
}

/** Finds drafts with fewer than two scenarios on the table, or with two that are all but the same; silent without any. */
export const scenariosTooFew = defineRule({
  id: 'scenarios-too-few',
  subject: 'scenarios',
  severity: 'warning',
  summary: {
    fr: 'Un plan en préparation propose au moins deux scénarios, qui diffèrent par leurs projets ou par 5\u00a0% de dépense ou de charge',
    en: 'A plan in preparation offers at least two scenarios that differ in their projects or by 5% of spending or workload',
  },
  why: {
    fr: 'Sans alternative réelle, le comité de direction entérine au lieu de choisir',
    en: 'Without a real alternative the executive committee can approve but not choose',
  },
  fix: {
    fr: 'ajoutez un scénario qui fait d’autres choix, ou retirez le jumeau',
    en: 'add a scenario that makes other choices, or remove the twin',
  },
  example: 'plan scenario new do-minimum',
  named: { 'do-minimum': 'minimum' },
  *run(plan) {
    const last = plan.scenarios.at(-1)
    if (plan.isApproved || last === undefined) return
    const live = liveScenarios(plan)
    if (live.length < 2) {
      yield alone(live[0] ?? last, live.length)
      return
    }
    const outlines = live.map((scenario) => outlineOf(plan, scenario))
    for (const [index, outline] of outlines.entries()) {
      const twin = outlines.slice(0, index).find((earlier) => isTwin(earlier, outline))
      if (twin !== undefined) yield twins(twin, outline)
    }
  },
})
