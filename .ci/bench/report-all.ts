/** Measures the memory of the reports of many plans against that of one plan. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generatePlan } from './generate-plan.ts'
import type { Row } from './row.ts'

const PLANS = 20
const PROJECTS = 60
/** The heap of each process, in megabytes: without a limit, what is not collected yet is measured too. */
const HEAP = 300

/** Makes every process of a run leave its largest resident set, in kilobytes, in a file of its own. */
const PROBE = `
process.on('exit', () => {
  const { maxRSS } = process.resourceUsage()
  require('node:fs').writeFileSync(require('node:path').join(process.env.BENCH_MEMORY, String(process.pid)), String(maxRSS))
})
`

function writePlans(folder: string, count: number): void {
  for (let number = 1; number <= count; number += 1) {
    for (const { path, text } of generatePlan(PROJECTS, number)) {
      const file = join(folder, String(number), path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  }
}

/** Megabytes of the largest process of a run, and its seconds on the clock. */
function reported(folder: string, program: string, count: number) {
  const home = join(folder, `reports-${count}`)
  const memory = join(home, 'memory')
  const probe = join(home, 'probe.cjs')
  writePlans(join(home, 'plans'), count)
  mkdirSync(memory)
  writeFileSync(probe, PROBE)
  const node = [`--max-old-space-size=${HEAP}`, '--require', probe]
  const words = ['report', '--all', 'plans', '-o', 'site', '--format', 'html,md,xlsx,json']
  const begin = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [...node, program, ...words], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, BENCH_MEMORY: memory },
  })
  const seconds = (performance.now() - begin) / 1000
  if (status !== 0) throw new Error(`report --all: exit ${status}\n${stderr}`)
  const peaks = readdirSync(memory).map((name) => Number(readFileSync(join(memory, name), 'utf8')))
  return { megabytes: Math.max(...peaks) / 1024, seconds }
}

/** The largest process of `plan report --all`, of many plans and of one. */
export function reportRows(folder: string, program: string): Row[] {
  const [many, one] = [reported(folder, program, PLANS), reported(folder, program, 1)]
  return [
    {
      what: `plan report --all, memory for ${PLANS} plans of ${PROJECTS} projects`,
      measured: `${many.megabytes.toFixed(0)} MB, ${many.seconds.toFixed(0)} s`,
      peer: `for one plan: ${one.megabytes.toFixed(0)} MB, ${one.seconds.toFixed(1)} s`,
      value: many.megabytes / one.megabytes,
      limit: 1.5,
      unit: 'x',
    },
  ]
}
