/**
 * The options between which a decision chooses: as they are before it (one that was set aside is a proposal again), and
 * what it makes of each.
 */

import { isWritten } from '../../overlay/lineage.ts'
import { within } from '../../plan/entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { inOrder, scenarioColumns } from '../../reports/scenarios/columns.ts'
import type { ScenarioContext } from '../../reports/scenarios/context.ts'
import { liveScenarios } from '../../rules/facts/looked-at.ts'
import type { Ground } from '../edits/project.ts'
import type { PlanDraft } from '../plan-draft.ts'

/** Whether nothing holds the scenario against the projects: it was set aside, and never written into them. */
function isSetAside(scenario: Entry<'scenarios'>): boolean {
  const { status } = scenario
  return status === 'rejected' || (status === 'superseded' && !isWritten(scenario))
}

function proposing(plan: Plan, scenario: Entry<'scenarios'>): Plan {
  const proposed = { ...scenario, status: 'proposed' as const }
  const byId = new Map(plan.index.get('scenario')).set(scenario.id.toLowerCase(), proposed)
  return {
    ...plan,
    scenarios: plan.scenarios.map((one) => (one === scenario ? proposed : one)),
    index: new Map(plan.index).set('scenario', byId),
  }
}

/** The draft in which a scenario of its plan is a proposal where it was set aside; the same draft for any other. */
export function reopened(draft: PlanDraft, scenario: Entry<'scenarios'>): PlanDraft {
  if (!isSetAside(scenario)) return draft
  const plan = proposing(draft.plan, scenario)
  return { ...draft, plan, loaded: { ...draft.loaded, plan } }
}

function isProposal({ status = 'draft' }: Entry<'scenarios'>): boolean {
  return status === 'draft' || status === 'proposed'
}

/** The statuses that the decision gives to scenarios: approved, replaced, refused; with the ids of the latter two in plan order. */
export function scenarioEdits({ scenarios }: Plan, scenario: Entry<'scenarios'>, { decision }: Ground) {
  const others = scenarios.filter((one) => one !== scenario)
  const superseded = others.filter(({ status }) => status === 'approved')
  const refused = others.filter(isProposal)
  const ids = (list: Plan['scenarios']): string[] => list.map(({ id }) => id)
  return {
    superseded: ids(superseded),
    refused: ids(refused),
    edits: [
      { at: within(scenario, 'status'), value: 'approved' },
      { at: within(scenario, 'decision'), value: decision.id },
      ...superseded.map((one) => ({ at: within(one, 'status'), value: 'superseded' })),
      ...refused.flatMap((one) => [
        { at: within(one, 'status'), value: 'rejected' },
        { at: within(one, 'decision'), value: decision.id },
      ]),
    ],
  }
}

/** The options that the body chooses from, as they are before it does: what is proposed or a draft, and what is approved now. */
export function optionsBefore(draft: PlanDraft, scenario: Entry<'scenarios'>): ScenarioContext {
  const { loaded, plan } = reopened(draft, scenario)
  const live = liveScenarios(plan).map(({ id }) => id)
  const context = scenarioColumns({ ...loaded, plan }, inOrder(plan, live), false)
  if (context === undefined) throw new Error('the scenario that is approved is an option')
  return context
}
