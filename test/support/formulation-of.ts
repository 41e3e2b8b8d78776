/** Problems of small plans, shown by the ids of projects and the texts of months. */

import { selectionProblem } from '../../src/arbitration/formulate/formulation.ts'
import type { ActivityMeaning, Formulation } from '../../src/arbitration/formulate/formulation-map.ts'
import type { MovePolicy } from '../../src/arbitration/formulate/modes.ts'
import { type SmoothingMode, smoothingProblem } from '../../src/arbitration/formulate/smoothing-problem.ts'
import type { Limit } from '../../src/limits/index.ts'
import type { ValueMeasure } from '../../src/metrics/base/criteria.ts'
import type { Activity, Resource, Solution } from '../../src/optimize/model/problem.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { type Month, monthText } from '../../src/values/calendar.ts'
import { periodText } from '../../src/values/period.ts'
import { laid, type Written } from './cut-line-of.ts'

/** The choice of a plan under a scenario of a few words. */
export function selectionProblemOf(
  plan: Plan,
  written: Written = {},
  { measure = 'weighted', ...policy }: MovePolicy & { readonly measure?: ValueMeasure } = {},
): Formulation {
  return selectionProblem(...laid(plan, written), measure, policy)
}

/** The smoothing of a plan under a scenario of a few words. */
export function smoothingOf(plan: Plan, mode: SmoothingMode = 'smoothing', written: Written = {}): Formulation {
  return smoothingProblem(...laid(plan, written), mode)
}

/** The task of a project; throws where there is none. */
export function taskOf(
  { problem, map: meaning }: Formulation,
  id: string,
): { readonly task: Activity; readonly about: ActivityMeaning; readonly position: number } {
  const position = meaning.activities.findIndex(({ project }) => project.id === id)
  const [task, about] = [problem.activities[position], meaning.activities[position]]
  if (task === undefined || about === undefined) throw new Error(`no task of ${id}`)
  return { task, about, position }
}

/** The options of a project as `2025-01..2025-03`, with the move where there is one. */
export function modesOf(formulation: Formulation, id: string): string[] {
  return taskOf(formulation, id).task.modes.map(({ start, end, move }) => {
    const months = [start, end].map((month) => monthText(month as Month)).join('..')
    return move === 0 ? months : `${months} (${move})`
  })
}

/** A limit in a few letters: `investment 2025`, `T 2025-Q1`, `axis AX`, `HR 2025-Q1`. */
export function nameOf(limit: Limit): string {
  switch (limit.kind) {
    case 'money':
      return `${limit.section} ${limit.year}`
    case 'work':
      return `${limit.team.id} ${periodText(limit.period)}`
    case 'axis':
      return `axis ${limit.axis}`
    case 'golives':
      return `${limit.department} ${periodText(limit.quarter)}`
  }
}

/** The row of a name with what it stands for; throws where there is none. */
export function rowOf({ problem, map: meaning }: Formulation, name: string) {
  const position = meaning.rows.findIndex((row) => nameOf(row) === name)
  const [row, about] = [problem.resources[position], meaning.rows[position]]
  if (row === undefined || about === undefined) throw new Error(`no row ${name}`)
  return { row: row satisfies Resource, about, position }
}

/** What each option of a project takes of a row. */
export function takesOf(formulation: Formulation, id: string, name: string): number[] {
  const { position } = rowOf(formulation, name)
  return taskOf(formulation, id).task.modes.map(
    ({ demands: takes }) => takes.find(({ resource: row }) => row === position)?.amount ?? 0,
  )
}

/** The solution of an option for each of some projects; the others are left out. */
export function selecting({ map: meaning }: Formulation, options: Readonly<Record<string, number>>): Solution {
  return meaning.activities.map(({ project }) => options[project.id] ?? -1)
}
