/** Models as MPS: each kind of row, column and limit in one text, which the installed program reads as it is meant. */
import { describe, expect, it } from 'vitest'
import { writeMps } from '../../../src/optimize/exact/mps.ts'
import { EVERY_ROW } from '../../support/every-row.ts'
import { linearModel } from '../../support/linear-model.ts'

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
    expect(writeMps(EVERY_ROW)).toBe(TEXT)
  })

  it('writes a model without ranges, and names it', () => {
    const text = writeMps(linearModel([{ cost: 1 }], [{ entries: [1], lower: 2 }]), 'other')
    expect(text).toMatch(/^NAME other\n/)
    expect(text).not.toContain('RANGES')
  })
})
