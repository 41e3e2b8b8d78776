/** What is tried lives in an address and in the controls of a form, and both say the same. */
import { describe, expect, it } from 'vitest'
import { baseOf } from '../../../src/commands/serve/what-if.ts'
import {
  isNothing,
  monthsLater,
  queryOf,
  stateOfAddress,
  stateOfForm,
  valueFor,
  type WhatIfState,
  withChoices,
  wordsOf,
} from '../../../src/commands/serve/what-if-state.ts'
import { monthOfDay, parseDay } from '../../../src/values/calendar.ts'
import { draftFrom } from '../../support/draft-of.ts'

const { plan } = draftFrom({
  'plan.yaml': `plan:
  id: SD
  title: Plan
  organisation: Town (example)
  status: draft
  horizon: { start: 2025-01, end: 2028-12 }
  as_of: 2024-12-31
teams: [{ id: APPLI, title: Applications, fte: 3 }]
projects:
  - { id: P-1, title: One, status: planned, start: 2026-01, end: 2026-12 }
  - { id: P-2, title: Two, status: planned, start: 2026-01, end: 2026-12 }
  - { id: P-3, title: Three, status: candidate, start: 2026-01, end: 2026-12 }
scenarios:
  - { id: SC-A, title: Other, kind: custom, status: draft, choices: { P-1: { out: true } } }
`,
})

const EMPTY = stateOfAddress(new URLSearchParams())

function ofForm(...fields: readonly (readonly [string, string])[]): WhatIfState {
  return stateOfForm(new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])), (from) =>
    baseOf(plan, from),
  )
}

describe('an address', () => {
  it('holds the options of a command line as they are, and gives them back', () => {
    const state: WhatIfState = {
      from: 'SC-A',
      in: ['P-3'],
      out: ['P-1', 'P-2'],
      start: ['P-3=+3M'],
      scale: ['P-3=80%'],
      stretch: ['P-3=18'],
      envelope: ['investment:2027=-10%'],
      hire: ['APPLI=+1@2026-07'],
    }
    expect(stateOfAddress(new URLSearchParams(queryOf(state).toString()))).toEqual(state)
    expect(wordsOf(state).join(' ')).toBe(
      '--from SC-A --in P-3 --out P-1 --out P-2 --start P-3=+3M --scale P-3=80% --stretch P-3=18 --envelope investment:2027=-10% --hire APPLI=+1@2026-07',
    )
  })

  it('says nothing where it is empty, and passes over what it does not know', () => {
    expect(isNothing(EMPTY)).toBe(true)
    expect(stateOfAddress(new URLSearchParams('in=&token=1&__proto__=x&write=yes'))).toEqual(EMPTY)
    expect(isNothing(stateOfAddress(new URLSearchParams('out=P-1')))).toBe(false)
  })
})

describe('a form', () => {
  it('asks for nothing as long as every control stands where the plan does', () => {
    const untouched = ofForm(
      ['from', ''],
      ['kept.P-1', 'no'],
      ['kept.P-1', 'yes'],
      ['later.P-1', '0'],
      ['percent.P-1', '100'],
      ['kept.P-3', 'no'],
      ['ceiling.investment:2027', ''],
      ['posts.APPLI', '0'],
      ['since.APPLI', '2025-01'],
    )
    expect(untouched).toEqual(EMPTY)
  })

  it('leaves out what is unticked, and retains what is ticked', () => {
    expect(ofForm(['kept.P-1', 'no'])).toEqual({ ...EMPTY, out: ['P-1'] })
    expect(ofForm(['kept.P-3', 'no'], ['kept.P-3', 'yes'])).toEqual({ ...EMPTY, in: ['P-3'] })
  })

  it('counts ticks from the scenario that it starts from', () => {
    expect(ofForm(['from', 'SC-A'], ['kept.P-1', 'no'])).toEqual({ ...EMPTY, from: 'SC-A' })
    expect(ofForm(['from', 'SC-A'], ['kept.P-1', 'yes'])).toEqual({ ...EMPTY, from: 'SC-A', in: ['P-1'] })
  })

  it('moves, scales, caps and hires', () => {
    const state = ofForm(
      ['later.P-1', '3'],
      ['later.P-2', '-6'],
      ['percent.P-2', '80'],
      ['ceiling.investment:2027', ' -10% '],
      ['posts.APPLI', '1.5'],
      ['since.APPLI', '2026-07'],
    )
    expect(state).toEqual({
      ...EMPTY,
      start: ['P-1=+3M', 'P-2=-6M'],
      scale: ['P-2=80%'],
      envelope: ['investment:2027=-10%'],
      hire: ['APPLI=+1.5@2026-07'],
    })
  })

  it('has no dates and no size for what it leaves out', () => {
    expect(ofForm(['kept.P-1', 'no'], ['later.P-1', '3'], ['percent.P-1', '50'], ['later.P-3', '3'])).toEqual({
      ...EMPTY,
      out: ['P-1'],
    })
    expect(ofForm(['kept.P-3', 'yes'], ['later.P-3', '3'])).toEqual({ ...EMPTY, in: ['P-3'], start: ['P-3=+3M'] })
  })

  it('passes over projects that the plan has not', () => {
    expect(ofForm(['kept.P-9', 'no'], ['kept.__proto__', 'yes'])).toEqual(EMPTY)
  })
})

describe('a control', () => {
  it('shows what an option says of its name, the last where it is said twice', () => {
    expect(valueFor(['P-1=+3M', 'p-1=+6M'], 'P-1')).toBe('+6M')
    expect(valueFor(['P-1=+3M'], 'P-2')).toBeUndefined()
    expect(valueFor(['nonsense'], 'P-1')).toBeUndefined()
  })

  it('counts a start in months from where it was', () => {
    const start = monthOfDay(parseDay('2026-01', 'start') ?? (0 as never))
    expect(monthsLater('+2Q', start, 'en')).toBe(6)
    expect(monthsLater('2026-04', start, 'en')).toBe(3)
    expect(monthsLater('T4 2025', start, 'fr')).toBe(-3)
    expect(monthsLater('someday', start, 'en')).toBeUndefined()
    expect(monthsLater(undefined, start, 'en')).toBeUndefined()
  })
})

describe('a proposal', () => {
  it('takes the place of what the state said of the same projects, and of nothing else', () => {
    const state: WhatIfState = {
      ...EMPTY,
      in: ['P-3'],
      out: ['P-1'],
      start: ['P-2=+3M', 'P-3=+3M'],
      scale: ['P-2=80%', 'P-3=50%'],
      hire: ['APPLI=+1@2026-07'],
    }
    const choices = new Map([
      ['P-2', { out: true as const }],
      ['P-3', { start: '2026-10', stretch: 18 }],
    ])
    expect(withChoices(state, choices)).toEqual({
      ...state,
      out: ['P-1', 'P-2'],
      start: ['P-3=2026-10'],
      stretch: ['P-3=18'],
      scale: ['P-3=50%'],
    })
  })
})
