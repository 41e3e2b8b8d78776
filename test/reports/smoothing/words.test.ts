/** Every reason of a move, and everything that holds a project, is said in both languages with its amounts and days. */
import { describe, expect, it } from 'vitest'
import type { BindingWindow, HoldReason, LimitAmount, MoveReason } from '../../../src/arbitration/smooth/smoothing.ts'
import type { Limit } from '../../../src/limits/index.ts'
import { moveReasonText } from '../../../src/reports/smoothing/moves.ts'
import { holdText } from '../../../src/reports/smoothing/residue.ts'
import { parsePeriod } from '../../../src/values/period.ts'
import type { Cents, Days, Quantity } from '../../../src/values/quantity.ts'
import { candidate, planOf } from '../../support/cut-line-of.ts'
import { dayOf } from '../../support/plan-builder.ts'

const plan = planOf([candidate('P-1', 1, 1)])
const [other] = plan.projects
const [team] = plan.teams
const period = parsePeriod('2025-Q3')
if (other === undefined || team === undefined || period === undefined) throw new Error('no plan')

const work: Extract<Limit, { kind: 'work' }> = { kind: 'work', team, period, limit: 60_00 as Days }
const money: Limit = { kind: 'money', year: 2025, section: 'investment', limit: 0 as Cents }
const days: LimitAmount = { limit: work, amount: 22_20 as Quantity }
const cost: LimitAmount = { limit: money, amount: 138_000_00 as Quantity }

function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}

function reliefs(relief: MoveReason | undefined): string[] {
  const { fr, en } = moveReasonText(plan, relief)
  return [fr, en].map(plainSpaces)
}

function holds(hold: HoldReason): string[] {
  const { fr, en } = holdText(plan, hold)
  return [fr, en].map(plainSpaces)
}

describe('the reason of a move', () => {
  it('names limits and amounts', () => {
    expect(reliefs({ kind: 'overload', parts: [days, cost] })).toEqual([
      'plus de dépassement si ce seul projet revenait à ses dates : T T3 2025 (22 jours) ; investissement 2025 (138 k€)',
      'more beyond the limit if this project alone went back to its dates: T Q3 2025 (22 days); investment 2025 (€138k)',
    ])
    expect(reliefs({ kind: 'room', parts: [cost] })).toEqual([
      'plus de dépassement si ce seul projet revenait à ses dates : investissement 2025 (138 k€)',
      'more beyond the limit if this project alone went back to its dates: investment 2025 (€138k)',
    ])
    expect(reliefs({ kind: 'margin', parts: [days] })).toEqual([
      'plus de charge au-delà de la marge si ce seul projet revenait à ses dates : T T3 2025 (22 jours)',
      'more beyond the margin if this project alone went back to its dates: T Q3 2025 (22 days)',
    ])
  })

  it('names three limits at most', () => {
    const [, english] = reliefs({ kind: 'overload', parts: [days, days, cost, cost] })
    expect(english?.endsWith('(€138k); …')).toBe(true)
  })

  it('says the load with its capacity, an order, or nothing', () => {
    const level = { kind: 'level', limit: work, before: 55_00 as Days, after: 40_00 as Days } as const
    expect(reliefs(level)).toEqual([
      'plus de charge si ce seul projet revenait à ses dates : T T3 2025, 55 jours au lieu de 40 jours pour 60 jours de capacité nette',
      'more load if this project alone went back to its dates: T Q3 2025, 55 days instead of 40 days out of 60 days of net capacity',
    ])
    expect(reliefs({ kind: 'order', other })).toEqual([
      'garde l’ordre avec « Project » (P-1), déplacé lui aussi',
      'keeps the order with "Project" (P-1), which moves too',
    ])
    expect(reliefs({ kind: 'repair', projects: ['A', 'B'] })).toEqual([
      'ses dates ne respectaient pas l’ordre avec A et B',
      'its dates did not keep the order with A and B',
    ])
    expect(reliefs(undefined)).toEqual(['', ''])
  })
})

describe('what holds a project', () => {
  it('is a word where its state or the scenario says so', () => {
    const words = (['done', 'running', 'forced', 'undated'] as const).map((kind) => holds({ kind }))
    expect(words).toEqual([
      ['terminé', 'completed'],
      ['en cours : ne bouge pas', 'under way: stays'],
      ['début imposé par le scénario', 'start forced by the scenario'],
      ['sans dates', 'without dates'],
    ])
  })

  it('is a bound with its day or its projects, on both sides', () => {
    const deadline: BindingWindow = { reason: 'deadline', day: dayOf('2025-12-31'), projects: [] }
    const before: BindingWindow = { reason: 'predecessor', projects: ['A', 'B'] }
    const hold: HoldReason = { kind: 'bounds', later: [deadline], earlier: [before], isPlanEnd: false }
    expect(holds(hold)).toEqual([
      'pas plus tard : échéance obligatoire (31/12/2025) ; pas plus tôt : fin de ce dont il dépend (A et B)',
      'no later: mandatory deadline (31 Dec 2025); no earlier: end of what it depends on (A and B)',
    ])
  })

  it('is the end of the plan only where nothing else is, and levelling helps then', () => {
    const end: BindingWindow = { reason: 'plan-end', projects: [] }
    const horizon: BindingWindow = { reason: 'horizon-end', projects: [] }
    const both: HoldReason = { kind: 'bounds', later: [horizon, end], earlier: [], isPlanEnd: false }
    expect(holds(both)).toEqual(['pas plus tard : fin de l’horizon', 'no later: end of the horizon'])
    const alone: HoldReason = { kind: 'bounds', later: [end], earlier: [], isPlanEnd: true }
    expect(holds(alone)).toEqual([
      'pas plus tard : fin actuelle du plan ; le nivellement (--mode levelling) le permettrait',
      'no later: present end of the plan; levelling (--mode levelling) would allow it',
    ])
  })

  it('is what other dates would bring elsewhere, or an order', () => {
    expect(holds({ kind: 'elsewhere', parts: [days] })).toEqual([
      'à d’autres dates, trop ailleurs : T T3 2025 (22 jours)',
      'too much elsewhere: T Q3 2025 (22 days)',
    ])
    expect(holds({ kind: 'elsewhere', parts: [] })).toEqual([
      'à d’autres dates, le total est le même',
      'the total is the same elsewhere',
    ])
    expect(holds({ kind: 'order', other })).toEqual([
      'l’ordre avec « Project » (P-1) ne le permet pas',
      'the order with "Project" (P-1) does not allow it',
    ])
  })
})
