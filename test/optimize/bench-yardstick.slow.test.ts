/** What the benchmark holds answers against: kept values that do not contradict each other, and what peers say. */
import { describe, expect, it } from 'vitest'
import { BEST_KNOWN_FILE, type BestKnown, entriesOf, together } from '../../.ci/bench/solver/best-known.ts'
import { nativeCbc } from '../../.ci/bench/solver/native-cbc.ts'
import { nativeHighs } from '../../.ci/bench/solver/native-highs.ts'
import { runProgram } from '../../.ci/bench/solver/run-program.ts'
import { atLeast, atMost } from '../../.ci/bench/solver/table.ts'
import { TABLES } from '../../.ci/bench/solver/tables/index.ts'

describe('best known values', () => {
  const given: BestKnown = { value: 10, isOptimal: false, by: 'given' }
  const found: BestKnown = { value: 11, isOptimal: false, by: 'search' }
  const proven: BestKnown = { value: 11, isOptimal: true, by: 'proof' }

  it('keeps proofs before values, values before sources', () => {
    expect(together('one', given, found)).toEqual(found)
    expect(together('one', found, given)).toEqual(found)
    expect(together('one', found, proven)).toEqual(proven)
    expect(together('one', proven, found)).toEqual(proven)
    expect(together('one', { ...given, value: 11 }, found)).toEqual(found)
  })

  it('throws where a value passes a proven optimum', () => {
    expect(() => together('one', { ...given, isOptimal: true }, found)).toThrow('passes')
    expect(() => together('one', { ...found, value: 12 }, proven)).toThrow('passes')
  })

  it('are positive and say where they come from', () => {
    for (const { value, isOptimal, by } of Object.values(entriesOf(BEST_KNOWN_FILE))) {
      expect(value).toBeGreaterThan(0)
      expect(['given', 'search', 'proof']).toContain(by)
      expect(isOptimal || by !== 'proof').toBe(true)
    }
  })
})

describe('measures', () => {
  it('have no verdict where nothing is known', () => {
    expect(atMost('gap', Number.NaN, 6, '%').isMet).toBeUndefined()
    expect(atLeast('share', Number.NaN, 99, '%').isMet).toBeUndefined()
    expect(atMost('gap', Number.POSITIVE_INFINITY, 6, '%').isMet).toBe(false)
    expect(atLeast('share', 99, 99, '%').isMet).toBe(true)
  })

  it('stand in tables of different names', () => {
    const names = TABLES.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('native programs', () => {
  it('reads what CBC leaves at its time limit, and an optimum', () => {
    const log = [
      'Result - Stopped on time limit',
      '',
      'Objective value:                -866.00000000',
      'Lower bound:                    -1015.284',
    ].join('\n')
    const solution = [
      'Stopped on time - objective value -866.00000000',
      '      1 C1                    1                     -20',
      '      3 C3                    1                     -34',
      '',
    ].join('\n')
    expect(nativeCbc.read(log, solution, 4)).toEqual({
      columns: Float64Array.from([0, 1, 0, 1]),
      bound: -1015.284,
      isOptimal: false,
    })
    const optimal = 'Result - Optimal solution found\n\nObjective value:   -870.0\n'
    expect(nativeCbc.read(optimal, '', 4)).toEqual({ columns: undefined, bound: -870, isOptimal: true })
  })

  it.each([
    'Stopped on time (no integer solution - continuous used) - objective value -9.5',
    'Infeasible - objective value 0',
    'Optimal - objective value -9\n**     1 C1     1     -20',
  ])('takes no answer that breaks the model from CBC: %s', (head) => {
    expect(nativeCbc.read('', `${head}\n      0 C0      1     -3\n`, 2).columns).toBeUndefined()
  })

  it('reads what HiGHS leaves', () => {
    const log = '  Status            Optimal\n  Dual bound        -870\n'
    const solution = '# Primal solution values\nFeasible\nObjective -870\n# Columns 2\nC0 1\nC1 0\n'
    expect(nativeHighs.read(log, solution, 2)).toEqual({
      columns: Float64Array.from([1, 0]),
      bound: -870,
      isOptimal: true,
    })
  })

  it('measures the processor time of a program apart from what it says', () => {
    const script = 'let n = 0; while (process.cpuUsage().user < 50000) n += 1; console.error("said")'
    const { status, stderr, cpuSeconds } = runProgram('node', ['-e', script], '.')
    expect([status, stderr]).toEqual([0, 'said\n'])
    expect(cpuSeconds).toBeGreaterThan(0.04)
  })
})
