/** Models as MPS: each kind of row, column and limit in one text, which the installed program reads as it is meant. */
import { describe, expect, it } from 'vitest'
import { writeMps } from '../../../src/optimize/exact/mps.ts'
import { isHighsInstalled, runHighs } from '../../../src/workspace/highs-run.ts'
import { linearModel } from '../../support/linear-model.ts'

const everything = linearModel(
  [
    { cost: 1, lower: Number.NEGATIVE_INFINITY },
    { cost: -2.5, upper: 4, isInteger: true },
    { cost: 0, lower: 1, upper: 9, isInteger: true },
    { cost: 3, lower: -2, upper: -0 },
    { cost: 0, upper: 1, isInteger: true },
  ],
  [
    { entries: [1, 1, 0, 0, 0], lower: -4, upper: 9 },
    { entries: [0, 2, 1, 0, 0], lower: 6, upper: 6 },
    { entries: [1, 0, 0, 1e-7, 0], lower: -3 },
    { entries: [0, 1, 0, 0, 123456789], upper: 123456792 },
    { entries: [0, 1, 1, 1, 0] },
    { entries: [0, 0, 1, 0, 1], lower: 0, upper: 0.5e10 },
  ],
)

const TEXT = `NAME plan
ROWS
 N COST
 G R0
 E R1
 G R2
 L R3
 N R4
 G R5
COLUMNS
 C0 COST 1
 C0 R0 1
 C0 R2 1
 MARKER 'MARKER' 'INTORG'
 C1 COST -2.5
 C1 R0 1
 C1 R1 2
 C1 R3 1
 C1 R4 1
 C2 R1 1
 C2 R4 1
 C2 R5 1
 MARKER 'MARKER' 'INTEND'
 C3 COST 3
 C3 R2 1e-7
 C3 R4 1
 MARKER 'MARKER' 'INTORG'
 C4 R3 123456789
 C4 R5 1
 MARKER 'MARKER' 'INTEND'
RHS
 RHS R0 -4
 RHS R1 6
 RHS R2 -3
 RHS R3 123456792
RANGES
 RANGE R0 13
 RANGE R5 5000000000
BOUNDS
 MI BOUND C0
 PL BOUND C0
 UP BOUND C1 4
 LO BOUND C2 1
 UP BOUND C2 9
 LO BOUND C3 -2
 UP BOUND C3 0
 UP BOUND C4 1
ENDATA
`

describe('writeMps', () => {
  it('writes every kind of row, column and limit', () => {
    expect(writeMps(everything)).toBe(TEXT)
  })

  it('writes a model without ranges, and names it', () => {
    const text = writeMps(linearModel([{ cost: 1 }], [{ entries: [1], lower: 2 }]), 'other')
    expect(text).toMatch(/^NAME other\n/)
    expect(text).not.toContain('RANGES')
  })

  it.runIf(isHighsInstalled(process.env))('is read as it is meant', async () => {
    const modes = 'write_solution_style = 0\n'
    const asked = { model: TEXT, options: modes, start: undefined, signal: undefined }
    const { solution } = await runHighs(asked)
    // The columns: -3 + 2e-7 for row 2, 2 for row 1 with 2 the other, -2 for its cost, and 1 left for row 3.
    expect(solution).toMatch(/^Model status\nOptimal\n/)
    const objective = Number(/^Objective (\S+)$/m.exec(solution)?.[1])
    expect(objective).toBeCloseTo(-3 - 5 - 6)
  })
})
