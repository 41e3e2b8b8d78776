/** A real date to come is told as what it is the date of, with the key that keeps it while it is foreseen. */
import { expect, it } from 'vitest'
import { projectActualDateImpossible } from '../../src/rules/project-dates.ts'
import { planWith } from '../support/plan-builder.ts'

it('names the start, the end and the milestone', () => {
  const milestones = [{ id: 'M1', title: 'Go-live', actual: '2031-02-03' }]
  const project = {
    title: 'Fibre',
    status: 'in_progress',
    actual: { start: '2031-01-01', end: '2031-03-01' },
    milestones,
  } as const
  const found = [...projectActualDateImpossible.run(planWith({ projects: [project] }))]
  expect(
    found.map(({ message, help }) => [message.en.split(', ')[0], /keep it in "(\w+)"/.exec(help?.en ?? '')?.[1]]),
  ).toEqual([
    ['The actual start of "Fibre"', 'start'],
    ['The actual end of "Fibre"', 'end'],
    ['The actual date of milestone "Go-live" of "Fibre"', 'current'],
  ])
})
