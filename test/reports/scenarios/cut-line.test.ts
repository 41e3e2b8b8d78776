import { describe, expect, it } from 'vitest'
import type { Raw } from '../../../src/schema/document.ts'
import { planWith } from '../../support/plan-builder.ts'
import { notesIn, rowsIn, scenarioSection } from '../../support/scenario-section.ts'

function candidate(id: string, score: number, requested: number): Partial<Raw<'projects'>> {
  return {
    id,
    title: id,
    status: 'candidate',
    start: '2025-01',
    end: '2025-03',
    priority: { scores: { V: score } },
    budget: [{ section: 'investment', kind: 'software', amounts: { '2025': { requested } } }],
  }
}

function planOf(projects: readonly Partial<Raw<'projects'>>[], choices: Raw<'scenarios'>['choices']) {
  return planWith({
    header: {
      status: 'draft',
      unit: 'k',
      criteria: [{ id: 'V', title: 'V', weight: 1 }],
      envelopes: [{ year: 2025, section: 'investment', max: 100 }],
    },
    projects,
    scenarios: [
      { id: 'LOW', title: 'Low', kind: 'do_minimum' },
      { id: 'MID', title: 'Middle', kind: 'custom', choices },
    ],
  })
}

const plan = planOf([candidate('A', 4, 60), candidate('B', 3, 50), candidate('C', 2, 20)], {
  B: { keep: true },
  C: { keep: true },
})

describe('the section of the cut line', () => {
  const section = scenarioSection(plan, 'cut-line')

  it('is of the approved scenario, else the baseline, else one that is no do-minimum', () => {
    expect(notesIn(section)[0]).toBe('In the frame of "Middle".')
  })

  it('says that the scenario is under the same limits, or what it passes and the ranking may not', () => {
    expect(notesIn(section)).toContain('Same limits for this ranking and "Middle".')
    const both = planOf([candidate('A', 4, 60), candidate('B', 3, 50)], { A: { keep: true }, B: { keep: true } })
    expect(notesIn(scenarioSection(both, 'cut-line'))).toContain(
      '"Middle" passes the limits (+€10k of investment money in 2025), which the ranking may not.',
    )
  })

  it('draws the line before the first that does not fit', () => {
    expect(rowsIn(section, 'ranking').map(([rank, id, , , , verdict]) => [rank, id, verdict])).toEqual([
      [1, 'A', 'in'],
      [null, null, null],
      [2, 'B', 'does not fit'],
      [3, 'C', 'fits in what is left'],
    ])
  })

  it('tells what is short and who would have to leave', () => {
    const [row] = rowsIn(section, 'just_below')
    expect(row?.slice(5)).toEqual(['investment 2025: +€30k', 'A'])
  })

  it('says how far the scenario is from the ranking', () => {
    expect(notesIn(section)).toEqual(
      expect.arrayContaining([
        '"Middle" keeps, beyond this ranking: B.',
        '"Middle" leaves out, although the ranking keeps them: A.',
      ]),
    )
  })

  it('tells which decisions flip, and names weights together that flip none', () => {
    expect(rowsIn(section, 'sensitivity')).toEqual([['costs and work +30%', '', 'C']])
    expect(notesIn(section)).toContain('Nothing flips with: weight of each criterion ±20%, envelopes −10%.')
  })

  it('shows around the line on a screen what it shows whole on a page', () => {
    const many = planOf(
      Array.from({ length: 40 }, (_, index) => candidate(`P-${100 + index}`, 2, 5)),
      {},
    )
    const rows = (use: 'screen' | 'page'): number =>
      rowsIn(scenarioSection(many, 'cut-line', { use }), 'ranking').length
    // 20 fit: 6 of them, the line, and 10 below it.
    expect([rows('screen'), rows('page')]).toEqual([17, 41])
    const notes = (use: 'screen' | 'page') => notesIn(scenarioSection(many, 'cut-line', { use }))
    expect(notes('screen')).toEqual(expect.arrayContaining(['… and 24 more', '… and 15 more']))
    expect(notes('page').join()).not.toContain('more')
  })

  it('says so where nobody competes', () => {
    const idle = planOf([{ id: 'A', status: 'completed' }], {})
    expect(notesIn(scenarioSection(idle, 'cut-line'))).toContain(
      'No project competes: all are served first or out of the plan.',
    )
  })
})
