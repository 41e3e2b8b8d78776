import { expect, it } from 'vitest'
import { planWithoutDecision } from '../../src/rules/decisions.ts'
import { planOf } from '../support/plan-of.ts'

const text = (status: string, decision: string) => `plan:
  id: SD
  title: Schéma directeur
  organisation: Région (exemple)
  status: ${status}
  horizon: { start: 2023-01, end: 2026-12 }
  as_of: 2024-06-30
  decision: DEC-1
decisions:
  - ${decision}
`

function found(status: string, decision: string) {
  const { plan } = planOf([{ file: 'plan.yaml', text: text(status, decision) }])
  return [...planWithoutDecision.run(plan)].map(({ at, message }) => ({ at, en: message.en }))
}

it('asks for the date and the body of the decision that adopted the plan', () => {
  const lacking = (what: string) => [
    {
      at: { file: 'plan.yaml', path: ['plan', 'decision'], part: 'value' },
      en: `Decision "DEC-1", which adopted the plan, has no ${what}`,
    },
  ]
  expect(found('approved', '{ id: dec-1, date: 2022-11-24 }')).toEqual(lacking('body'))
  expect(found('closed', '{ id: DEC-1, body: CODIR }')).toEqual(lacking('date'))
  expect(found('closed', '{ id: DEC-1 }')).toEqual(lacking('date or body'))
  expect(found('running', '{ id: DEC-1, date: 2022-11-24, body: CODIR }')).toEqual([])
})

it('leaves drafts alone, and references that name nothing to the rule about references', () => {
  expect(found('draft', '{ id: DEC-1 }')).toEqual([])
  expect(found('approved', '{ id: DEC-2 }')).toEqual([])
})

it('takes the approval of the register for a plan that names no decision, and nothing else', () => {
  const unnamed = (decision: string) => {
    const { plan } = planOf([{ file: 'plan.yaml', text: text('running', decision).replace('  decision: DEC-1\n', '') }])
    return [...planWithoutDecision.run(plan)].map(({ at }) => 'path' in at && at.path.join('.'))
  }
  const approval = '{ id: DEC-1, date: 2022-11-24, body: CODIR, kind: approve, outcome: approved }'
  expect(unnamed(approval)).toEqual([])
  expect(unnamed(approval.replace('approved', 'postponed'))).toEqual(['plan.status'])
})
