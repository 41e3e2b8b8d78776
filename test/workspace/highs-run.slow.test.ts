/** The installed program `highs` answers like the built-in engine; where it is not installed there is nothing to hold it against. */

import { chmodSync } from 'node:fs'
import { delimiter, join, relative } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { arbitrationInput, selectPortfolio } from '../../src/arbitration/select.ts'
import { arbitrationModel, prepareArbitration } from '../../src/commands/arbitrate/arbitrate.ts'
import { budgetFor } from '../../src/commands/solving-tools.ts'
import { nativeEngine } from '../../src/optimize/engines/native.ts'
import { writeMps } from '../../src/optimize/exact/mps.ts'
import { ALL_READ } from '../../src/plan/load/unread.ts'
import { isHighsInstalled, runHighs } from '../../src/workspace/highs-run.ts'
import { candidate, planOf } from '../support/cut-line-of.ts'
import { EVERY_ROW } from '../support/every-row.ts'
import { inFolder } from '../support/in-folder.ts'

const plan = planOf([candidate('A', 4, 90), candidate('B', 3, 50), candidate('C', 3, 50)], {
  asOf: '2024-12-31',
  header: { horizon: { start: '2025-01', end: '2025-03' } },
})

afterEach(() => vi.unstubAllEnvs())

describe('the program highs', () => {
  it.skipIf(process.platform === 'win32')('is looked for and run in folders of the path that are named in full', () =>
    inFolder({ 'bin/highs': '#!/bin/sh\necho ran in full\n' }, async (cwd) => {
      const full = join(cwd, 'bin')
      chmodSync(join(full, 'highs'), 0o755)
      const below = relative(process.cwd(), full)
      const paths = ['', '.', below, '/nowhere', full]
      const found = paths.map((PATH) => isHighsInstalled({ PATH }))
      expect(found).toEqual([false, false, false, false, true])
      expect(isHighsInstalled({})).toBe(false)
      const input = { model: '', options: '', start: undefined, signal: undefined }
      vi.stubEnv('PATH', ['', '.', full].join(delimiter))
      expect(await runHighs(input)).toEqual({ log: 'ran in full\n', solution: '' })
      vi.stubEnv('PATH', ['', '.', below].join(delimiter))
      await expect(runHighs(input)).rejects.toThrow('no program highs on the path')
    }),
  )

  it.skipIf(!isHighsInstalled(process.env))('finds and proves the best choice', async () => {
    const engine = nativeEngine(runHighs)
    const { arbitration } = await selectPortfolio(arbitrationInput(plan, undefined), {
      engine,
      watch: {},
      effortFor: (problem) => budgetFor(problem, { isThorough: false }),
    })
    expect(arbitration.proposal?.worth).toMatchObject({ chosen: 1.5, isOptimal: true })
  })

  it.skipIf(!isHighsInstalled(process.env))('reads the model that is written', async () => {
    const loaded = { plan, findings: [], sources: new Map(), unread: ALL_READ, isUndated: false }
    const posed = prepareArbitration(loaded, {
      frame: undefined,
      measure: undefined,
      isBare: true,
      mode: { kind: 'choice' },
    })
    const input = { options: '', start: undefined, signal: undefined }
    const { log, solution } = await runHighs({ ...input, model: arbitrationModel(posed) })
    expect(log).toContain('Optimal')
    expect(solution).toMatch(/^Objective /m)
  })

  it.skipIf(!isHighsInstalled(process.env))('reads every kind of row as it is meant', async () => {
    const options = 'write_solution_style = 0\n'
    const asked = { model: writeMps(EVERY_ROW), options, start: undefined, signal: undefined }
    const { solution } = await runHighs(asked)
    // The columns: -3 + 2e-7 for row 2, 2 for row 1 with 2 the other, -2 for its cost, and 1 left for row 3.
    expect(solution).toMatch(/^Model status\nOptimal\n/)
    const objective = Number(/^Objective (\S+)$/m.exec(solution)?.[1])
    expect(objective).toBeCloseTo(-3 - 5 - 6)
  })
})
