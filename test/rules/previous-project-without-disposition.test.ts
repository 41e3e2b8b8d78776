import { expect, it } from 'vitest'
import { previousProjectWithoutDisposition } from '../../src/rules/previous-plan.ts'
import { locate } from '../../src/yaml/read/locate.ts'
import { planOf } from '../support/plan-of.ts'

const text = (status: string) => `plan:
  id: SD-2018-2022
  title: Schéma directeur 2018-2022
  organisation: Région (exemple)
  status: ${status}
  horizon: { start: 2018-01, end: 2022-12 }
  as_of: 2022-12-31
projects:
  - { id: A, title: Messagerie, status: completed }
  - { id: B, title: Badge unique, status: on_hold }
  - id: C
    title: Portail des transports
    status: approved
  - id: D
    title: Budget participatif
    status: candidate
`

function linesOf(status: string): number[] {
  const { plan, sources } = planOf([{ file: 'plan.yaml', text: text(status) }])
  return [...previousProjectWithoutDisposition.run(plan)].map(({ at }) => {
    const source = sources.get(at.file)
    return source === undefined ? 0 : locate(source, at).line
  })
}

it('speaks of a closed plan at the statuses of its own projects', () => {
  expect(linesOf('closed')).toEqual([13, 16])
})

it('leaves alone a plan that is still running', () => {
  expect(linesOf('running')).toEqual([])
})
