/**
 * What a tick means that takes a project into a scenario or leaves it out: the least choice that makes it so, none where it
 * is so by itself or by the scenario that this one starts from.
 */

import { projectById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { isRetained } from '../../plan/project-status.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { valueAt } from './locate.ts'
import type { MergedCell, MergedWrite } from './merged.ts'
import { type PlanRecord, planRecord } from './plan-records.ts'
import type { ProposedValue } from './proposal.ts'

/** Whether a proposal is a tick: a truth value in place of a choice of a scenario. */
export function isTick({ list, path, base, value }: ProposedValue): boolean {
  const isFlag = (one: unknown): boolean => one === undefined || typeof one === 'boolean'
  const isChoice = list === 'scenarios' && path.length === 2 && path[0] === 'choices'
  return isChoice && isFlag(base) && isFlag(value) && (base !== undefined || value !== undefined)
}

/** The key under which a scenario names a project, whatever its case. */
function choiceKey(data: PlainMap, project: string): string {
  const choices = data['choices']
  const keys = isPlainMap(choices) ? Object.keys(choices) : []
  return keys.find((key) => key.toLowerCase() === project.toLowerCase()) ?? project
}

function choiceOf(data: PlainMap, project: string): PlainMap {
  const choice = valueAt(data, ['choices', choiceKey(data, project)])
  return isPlainMap(choice) ? choice : {}
}

/** What a choice says of its project; undefined where it says nothing. */
function isKept({ keep, out, variant }: PlainMap): boolean | undefined {
  if (typeof keep === 'boolean') return keep
  if (typeof out === 'boolean') return !out
  return variant === undefined ? undefined : false
}

/** The record of the scenario that one starts from. */
function parentOf(plan: Plan, { data }: PlanRecord): PlanRecord | undefined {
  const parent = data['extends']
  return typeof parent === 'string' ? planRecord(plan, 'scenarios', parent) : undefined
}

/** Whether a project is in without a choice of the scenario itself: as its lineage says, else as its status does. */
function isInherited(plan: Plan, scenario: PlanRecord, project: string): boolean {
  const seen = new Set([scenario.id])
  for (let one = parentOf(plan, scenario); one && !seen.has(one.id); one = parentOf(plan, one)) {
    seen.add(one.id)
    const kept = isKept(choiceOf(one.data, project))
    if (kept !== undefined) return kept
  }
  const known = projectById(plan, project)
  return known !== undefined && isRetained(known)
}

/** Whether a scenario takes a project in, as far as choices say. */
export function isTicked(plan: Plan, scenario: PlanRecord, project: string): boolean {
  return isKept(choiceOf(scenario.data, project)) ?? isInherited(plan, scenario, project)
}

/** What makes a scenario take a project in or leave it out. */
function writesOf(plan: Plan, scenario: PlanRecord, project: string, isIn: boolean): MergedWrite[] {
  const key = choiceKey(scenario.data, project)
  const own = choiceOf(scenario.data, project)
  const goes = ['keep', 'out', 'variant'].filter((name) => own[name] !== undefined)
  const removals = goes.map((name) => ({ path: ['choices', key, name], value: undefined }))
  if (isInherited(plan, scenario, project) === isIn) return removals
  const name = isIn ? 'keep' : 'out'
  const others = removals.filter(({ path }) => path[2] !== name)
  return [{ path: ['choices', key, name], value: true }, ...others]
}

/** The cell of a tick: each side is whether the project is in. */
export function tickCell(plan: Plan, record: PlanRecord, proposed: ProposedValue): MergedCell {
  const { list, path, base, value, origin } = proposed
  const project = String(path[1])
  const file = value === true
  return {
    ...{ list, id: record.id, at: record.at, path, origin },
    base: base === true,
    file,
    plan: isTicked(plan, record, project),
    writes: writesOf(plan, record, project, file),
  }
}
