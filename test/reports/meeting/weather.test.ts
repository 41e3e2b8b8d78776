import { expect, it } from 'vitest'
import { weather } from '../../../src/reports/meeting/weather.ts'
import { comparePlans } from '../../../src/scenarios/compare/states.ts'
import { meetingOf } from '../../support/meeting-of.ts'
import { notesOf, rowsOf } from '../../support/page.ts'
import { planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

const SKIES = ['sun', 'partly_cloudy', 'cloud', 'storm'] as const

/** Projects on time, of which the computed weather is sunny, all but one declared: each as the sky it is named after. */
function planOf(skies: readonly (typeof SKIES)[number][]) {
  return planWith({
    projects: [...SKIES, 'none'].map((id) => ({
      id,
      title: id,
      status: 'in_progress' as const,
      start: '2024-01',
      end: '2024-12',
      baseline: { start: '2024-01', end: '2024-12' },
    })),
    reviews: skies.map((overall) => ({ project: overall, as_of: '2024-06-20', weather: { overall } })),
  })
}

it('shows what is undeclared, stormy or not as computed, and counts the others', () => {
  const section = sectionOf(weather, meetingOf(planOf(SKIES)))
  expect(rowsOf(section, 'weather')?.map((row) => [row[0], ...row.slice(-2)])).toEqual([
    ['cloud', 'cloud', 'sun'],
    ['storm', 'storm', 'sun'],
    ['none', 'none', 'sun'],
  ])
  expect(notesOf(section)).toEqual(['2 more projects under way: no storm, declared as computed.'])
})

it('shows a calm weather that is another than before', () => {
  const [before, after] = [planOf(['cloud', 'storm']), planOf(SKIES)]
  const section = sectionOf(weather, { ...meetingOf(after), comparison: comparePlans(before, after) })
  expect(rowsOf(section, 'weather')?.map(([project]) => project)).toEqual([
    'sun',
    'partly_cloudy',
    'cloud',
    'storm',
    'none',
  ])
})

it('says so where nothing is running', () => {
  expect(notesOf(sectionOf(weather, meetingOf(planWith())))).toEqual(['No project is under way.'])
})
