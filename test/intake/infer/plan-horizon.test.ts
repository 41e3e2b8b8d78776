/** The years of a plan that a file gives, and what is told of a first one that money does not reach. */
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../src/intake/infer/assumptions.ts'
import type { SourceTable } from '../../../src/intake/source/table.ts'
import { gridTable } from '../../support/grid-table.ts'
import { inferredOf } from '../../support/inferred.ts'

describe('the first year of a plan', () => {
  const portfolio = (start: string): SourceTable =>
    gridTable(`Projet | Début | Fin | Prévu 2027 (k€) | Prévu 2028 (k€)
Fibre | 03/2027 | 12/2028 | 80 | 120
Portail | ${start} | 06/2028 | 55 | 40`)
  const told = (table: SourceTable, answers: Answers = {}) =>
    inferredOf([table], answers).assumptions.find(({ kind }) => kind === 'horizon-early')?.about

  it('that a project from before all money gives is told with that project, its date and other years', () => {
    expect(told(portfolio('06/2025'))).toEqual(['2025-2028', 'Portail', '2025-06', '2027-2028'])
  })

  it('is not told where money or an answer gives it', () => {
    expect(told(portfolio('01/2027'))).toBe(undefined)
    expect(told(portfolio('06/2025'), { horizon: '2025-2028' })).toBe(undefined)
  })
})
