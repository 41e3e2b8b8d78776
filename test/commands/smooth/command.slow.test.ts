/** A smoothing of the sample plan: the same bytes twice, no overload that is not proven, and a scenario that is free of errors. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shareOf } from '../../support/cases.ts'
import { inFolder } from '../../support/in-folder.ts'
import { runPlan } from '../../support/run-plan.ts'
import { REPOSITORY } from '../../support/scenario.ts'

const SAMPLE = 'centre-val-de-loire-2022-2027'
/** The plan before, which the sample names. */
const OLDER = 'centre-val-de-loire-2017-2021'

function inSample(run: (cwd: string) => Promise<void>): Promise<void> {
  return inFolder({}, async (cwd) => {
    for (const name of [SAMPLE, OLDER]) cpSync(join(REPOSITORY, 'plans', name), join(cwd, name), { recursive: true })
    await run(cwd)
  })
}

interface Data {
  readonly status: string
  readonly proven: { readonly overload_days: boolean; readonly overspend: boolean }
  readonly moves: readonly object[]
  readonly metrics: Readonly<Record<'before' | 'after', Readonly<Record<string, { readonly value: number }>>>>
}

const dataOf = (stdout: string): Data => (JSON.parse(stdout) as { data: Data }).data

describe('plan smooth on the sample', () => {
  it.each(shareOf(['smoothing', 'levelling']))(
    'takes every overload of everything at once away in %s, or proves what is left, twice the same',
    async (mode) => {
      await inSample(async (cwd) => {
        const argv = ['smooth', SAMPLE, '--mode', mode, '--scenario', 'SC-TOUT', '--format', 'json']
        const one = await runPlan(cwd, argv)
        expect([one.exit, one.stderr]).toEqual([0, ''])
        expect((await runPlan(cwd, argv)).stdout).toBe(one.stdout)
        const { metrics, proven } = dataOf(one.stdout)
        expect(metrics.before['overload_days']?.value).toBeCloseTo(91.21, 2)
        expect(metrics.after['overload_days']?.value).toBe(0)
        expect(metrics.before['overspend']?.value).toBe(815_000)
        expect(metrics.after['overspend']?.value).toBe(39_000)
        expect(proven).toEqual({ overload_days: true, overspend: true })
      })
    },
    180_000,
  )

  it('writes a scenario without errors, which has nothing left to move away', async () => {
    await inSample(async (cwd) => {
      const write = ['smooth', SAMPLE, '--engine', 'none', '--scenario', 'SC-TOUT']
      const made = await runPlan(cwd, [...write, '--write', 'SC-LISSE', '--section', 'moves'])
      expect(made.exit).toBe(0)
      const checked = await runPlan(cwd, ['validate', SAMPLE, '--quiet', '--fail-on', 'error'])
      expect(checked.exit).toBe(0)
      const argv = ['smooth', SAMPLE, '--engine', 'none', '--scenario', 'SC-LISSE']
      const again = await runPlan(cwd, [...argv, '--format', 'json'])
      expect(dataOf(again.stdout).metrics.before['overload_days']?.value).toBe(0)
    })
  }, 120_000)
})
