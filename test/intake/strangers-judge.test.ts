/** The judge of strangers' files can fail: what is wrong, lost or only unsaid is seen as that. */
import { describe, expect, it } from 'vitest'
import { compareMoney } from '../support/strangers/compare-money.ts'
import type { Difference } from '../support/strangers/difference.ts'
import type { HeldMoney, HeldProject } from '../support/strangers/held-plan.ts'
import { tellingOf } from '../support/strangers/told.ts'
import type { Readings, TrueMoney } from '../support/strangers/truth.ts'

const TOLD: TrueMoney = { year: 2025, section: 'investment', stage: 'voted', amount: 900 }
const HELD: HeldMoney = { year: 2025, section: 'investment', stage: 'voted', amount: 900, kind: 'budget' }

function judged(told: readonly TrueMoney[], money: readonly HeldMoney[], readings: Readings = {}) {
  const years = { first: 2024, last: 2026 }
  const truth = { title: 'Paie', status: 'unknown', money: told }
  const { right, differences } = compareMoney(
    truth,
    { money, own: [] as readonly string[] } as HeldProject,
    years,
    readings,
  )
  return [right, ...differences.map(({ kind, field }) => `${kind} ${field}`)]
}

describe('an amount', () => {
  it.each<[string, TrueMoney, readonly HeldMoney[], readonly unknown[]]>([
    ['as it is told', TOLD, [HELD], [1]],
    ['that is nowhere', TOLD, [], [0, 'missing amount']],
    ['of another value', TOLD, [{ ...HELD, amount: 0.9 }], [0, 'wrong amount']],
    ['of another stage', TOLD, [{ ...HELD, stage: 'requested' }], [0, 'wrong stage']],
    ['of another section', TOLD, [{ ...HELD, section: 'operating' }], [0, 'wrong section']],
    ['of another year', TOLD, [{ ...HELD, year: 2026 }], [0, 'wrong year']],
    ['whose stage is unsaid', TOLD, [{ ...HELD, stage: undefined }], [0, 'missing stage']],
    ['that is there twice', TOLD, [HELD, { ...HELD, stage: 'paid' }], [1, 'wrong amount']],
    ['before the years', { ...TOLD, year: 'before' }, [{ ...HELD, year: 2023 }], [1]],
    ['before the years, in the first', { ...TOLD, year: 'before' }, [HELD], [0, 'wrong year']],
    ['to be committed, as payment', { ...TOLD, credit: 'AE' }, [HELD], [0, 'wrong stage']],
    ['of any stage, where none is told', { ...TOLD, stage: 'unknown' }, [HELD], [1]],
  ])('%s', (_, told, held, outcome) => {
    expect(judged([told], held)).toEqual(outcome)
  })

  it('may stand at another stage where the file allows that reading', () => {
    const held = [{ ...HELD, stage: 'opened' }]
    expect(judged([TOLD], held, { stage: { voted: ['opened'] } })).toEqual([1])
  })
})

describe('a difference', () => {
  const lost: Difference = { kind: 'missing', field: 'amount', project: 'Paie', text: '', isLost: true }
  const tells = (printed: string, exit: number, one: Difference = lost): boolean =>
    tellingOf({ printed, exit, columns: {} })(one)

  it('is told by the name of its project, where the code says that there is something', () => {
    expect(tells('Paie: 900 not read', 1)).toBe(true)
    expect(tells('Paie: 900 not read', 0)).toBe(false)
  })

  it('is not told by the table of the columns, nor by a line about other things', () => {
    expect(tells('     Column  Becomes\n  A  Budget  left out', 1)).toBe(false)
    expect(tells('amounts taken in thousands', 1)).toBe(false)
  })

  it('is named at any code where a value is only missing', () => {
    const status: Difference = { kind: 'missing', field: 'status', project: 'Paie', text: '' }
    expect(tells('no column of statuses', 0, status)).toBe(true)
    expect(tells('all is well', 0, status)).toBe(false)
  })
})
