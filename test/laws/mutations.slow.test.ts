/** Whatever stands in the files, every command ends with an exit code of its own, findings have a place, and nothing crashes. */
import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { runsOf } from '../support/cases.ts'
import { runMutations } from '../support/mutations/run-mutations.ts'

/** `PLAN_MUTATIONS=10000` runs so many cases; `PLAN_MUTATIONS=500+100` runs a hundred from the seed 500 on. */
const asked = process.env['PLAN_MUTATIONS']
const [, from = '0', count = String(runsOf(60, 30))] = /^(?:(\d+)\+)?(\d+)$/.exec(asked ?? '') ?? []

it('survives mutated files', async () => {
  const tell = (line: string): void => {
    if (asked !== undefined) process.stderr.write(`\n${line}\n`)
  }
  const result = await runMutations(Number(from), Number(count), tell)
  tell(inspect(result, { depth: 4, maxArrayLength: 200 }))
  expect(result.failures).toEqual([])
  expect(result.findings).toBeGreaterThan(0)
}, 7_200_000)
