/** Measures the memory of the reports of many plans against that of one plan. */
import { join } from 'node:path'
import { costOf, shownCost } from './costs.ts'
import { generatePlan } from './generate-plan.ts'
import type { Row } from './row.ts'
import { writeFiles } from './written-plans.ts'

const PLANS = 20
const PROJECTS = 60
/** The heap of each process, in megabytes: without a limit, what is not collected yet is measured too. */
const HEAP = 300

function writePlans(folder: string, count: number): void {
  for (let number = 1; number <= count; number += 1)
    writeFiles(join(folder, String(number)), generatePlan(PROJECTS, number))
}

/** What the reports of so many plans cost. */
function reported(folder: string, program: string, count: number) {
  const home = join(folder, `reports-${count}`)
  writePlans(join(home, 'plans'), count)
  const words = ['report', '--all', 'plans', '-o', 'site', '--format', 'html,md,xlsx,json']
  return costOf({ name: 'report --all', words: [process.execPath, program, ...words], cwd: home, heap: HEAP })
}

/** What the reports of the sample plans cost, in every format that they are written in. */
function samplesReported(folder: string, program: string): Row {
  const words = ['report', '--all', 'plans', '-o', join(folder, 'samples-site'), '--format', 'html,md,xlsx,json,pptx']
  const cost = costOf({ name: 'report --all of the samples', words: [process.execPath, program, ...words] })
  return {
    what: 'plan report --all, the sample plans in five formats',
    measured: shownCost(cost),
    peer: 'on the clock',
    value: cost.clock,
    limit: 26,
    unit: 's',
  }
}

/** The largest process of `plan report --all`, of many plans and of one. */
export function reportRows(folder: string, program: string): Row[] {
  const [many, one] = [reported(folder, program, PLANS), reported(folder, program, 1)]
  return [
    {
      what: `plan report --all, memory for ${PLANS} plans of ${PROJECTS} projects`,
      measured: shownCost(many),
      peer: `for one plan: ${shownCost(one)}`,
      value: many.megabytes / one.megabytes,
      limit: 1.5,
      unit: 'x',
    },
    samplesReported(folder, program),
  ]
}
