/** The size of the plan against what the one before completed, and which projects lie beyond that. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import { forecastSection, forecastWith, tableOf, textsOf } from '../../support/forecast-report.ts'
import { planWith, projectsLike } from '../../support/plan-builder.ts'

type Projects = ReturnType<typeof projectsLike>

const planBefore = (completed: number, of: number): Plan =>
  planWith({
    projects: [
      ...projectsLike(completed, 'A', { status: 'completed' }),
      ...projectsLike(of - completed, 'B', { status: 'planned' }),
    ],
  })

const sectionOf = (projects: Projects, previous: Plan | undefined = planBefore(45, 60)) => {
  const plan = planWith({ projects, ...(previous === undefined ? {} : { previous }) })
  return forecastSection(plan, 'size', forecastWith(plan))
}

const planned = (count: number): Projects => projectsLike(count, 'P', { status: 'planned' })
const underWay = (count: number): Projects => projectsLike(count, 'W', { status: 'in_progress' })
const done = (count: number): Projects => projectsLike(count, 'D', { status: 'completed' })

describe('the size of a plan', () => {
  it('is told by 45 of 60 for 50 more: 38, and 34 four times in five, 16 beyond', () => {
    const section = sectionOf(planned(50))
    expect(textsOf(section)).toEqual([
      'The previous plan completed 45 of 60 projects (75.0%): four times in five, the rate to expect from that lies between 67.3% and 81.5%.',
      'At that rate, of 50 initial projects, this plan completes 38 or more in half of the cases, 34 or more in four cases of five (none is yet).',
      '16 projects to come lie beyond what that rate keeps in four cases of five: those of least value, to be postponed or resourced.',
    ])
    expect(Object.keys(tableOf(section, 'forecast_beyond'))).toHaveLength(16)
  })

  it('counts with what is done, and with projects under way beside those to come', () => {
    expect(textsOf(sectionOf([...done(1), ...underWay(48), ...planned(1)]), 'fr').slice(1)).toEqual([
      'À ce rythme, sur 50 projets initiaux, ce plan en termine 38 ou plus une fois sur deux, 34 ou plus quatre fois sur cinq (1 l’est déjà).',
      '1 projet à venir dépasse ce qu’un tel rythme tient quatre fois sur cinq : celui de moindre valeur, à reporter ou à pourvoir en moyens.',
      'Parmi les projets déjà commencés, 15 n’aboutiraient pas.',
    ])
  })

  it('speaks of one and of none as such', () => {
    expect(textsOf(sectionOf([...done(2), ...planned(1)], planBefore(2, 3)))).toEqual([
      'The previous plan completed 2 of 3 projects (66.7%): four times in five, the rate to expect from that lies between 31.5% and 89.8%.',
      'At that rate, of 3 initial projects, this plan completes 3 or more in half of the cases, 2 or more in four cases of five (2 are already).',
      '1 project to come lies beyond what that rate keeps in four cases of five: the one of least value, to be postponed or resourced.',
    ])
    const small = textsOf(sectionOf(underWay(1), planBefore(0, 1)), 'fr')
    expect(small[0]).toMatch(/^Le plan précédent a terminé 0 projet sur 1 /)
    expect(small.at(-1)).toBe('Parmi les projets déjà commencés, 1 n’aboutirait pas.')
  })

  it('names the projects that matter least, those of the least value first left', () => {
    const ranked = [5, 1, 3].map((score, index) => ({
      id: `R-${index + 1}`,
      status: 'planned' as const,
      priority: { scores: { V: score } },
    }))
    const plan = planWith({
      header: { criteria: [{ id: 'V', title: 'Value', weight: 1 }] },
      projects: [...ranked, ...done(1)],
      previous: planBefore(5, 10),
    })
    const rows = tableOf(forecastSection(plan, 'size', forecastWith(plan)), 'forecast_beyond')
    expect(Object.keys(rows)).toEqual(['R-3', 'R-2'])
  })

  it('says nothing of what lies beyond where nothing does', () => {
    expect(textsOf(sectionOf(done(3)))).toHaveLength(2)
    expect(textsOf(sectionOf(planned(2), planBefore(400, 400)))).toHaveLength(2)
  })

  it('is not told without a plan before whose outcome is known', () => {
    const none = 'Without a previous plan whose outcome is known, nothing tells how many projects these teams complete.'
    const alone = planWith({ projects: planned(3) })
    expect(textsOf(forecastSection(alone, 'size', forecastWith(alone)))).toEqual([none])
    expect(textsOf(sectionOf(planned(3), planWith({ projects: projectsLike(3, 'U', { status: 'unknown' }) })))).toEqual(
      [none],
    )
  })
})
