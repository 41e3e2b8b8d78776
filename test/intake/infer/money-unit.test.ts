/** The unit of the amounts of a file: what says it, and what is asked where nothing does. */
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../src/intake/infer/assumptions.ts'
import type { SourceTable } from '../../../src/intake/source/table.ts'
import { gridTable } from '../../support/grid-table.ts'
import { inferredOf } from '../../support/inferred.ts'

describe('the unit of amounts', () => {
  const table = gridTable(
    `
Projet | Budget 2026
Réseau | 420
Messagerie | 85`,
    'Projets',
    ['Programme (montants en k€)'],
  )
  const about = (one: SourceTable, answers: Answers = {}) =>
    inferredOf([one], answers).assumptions.find(({ kind }) => kind === 'unit')?.about

  it('is said with what says it, or that nothing does', () => {
    expect(about(table)).toEqual(['title', 'k', 'Programme (montants en k€)'])
    const large = gridTable('Projet | Budget 2026\nRéseau | 420000\nMessagerie | 85000')
    expect(about(large)).toEqual(['size', '1', ''])
    const dressed = gridTable('Projet | Budget 2026 (k€) | Budget 2027\nRéseau | 420 | 95\nMessagerie | 85 | 90')
    expect(about(dressed)).toEqual(['columns', 'k', ''])
  })

  it.each([
    ['55 | 40', 'size', 'k'],
    ['5500 | 2000', 'nothing', '1'],
    ['8,5 | 0,4', 'nothing', '1'],
    ['0,4 | 0,06', 'size', 'M'],
  ])('of amounts like %s is told by %s', (amounts, source, unit) => {
    const [first, second] = amounts.split(' | ')
    const small = gridTable(`Projet | Prévu 2027\nRéseau | ${first}\nMessagerie | ${second}`)
    const { mapping, questions } = inferredOf([small])
    const asked = questions.find(({ key }) => key === 'unit')
    expect([about(small)?.slice(0, 3), mapping.plan?.unit ?? '1', asked?.usual]).toEqual([
      [source, unit, 'Prévu 2027'],
      unit,
      source === 'size' ? unit : '',
    ])
  })

  it('is asked for with what a column comes to in each', () => {
    const small = gridTable('Projet | Prévu 2027\nRéseau | 55\nMessagerie | 40')
    const { questions } = inferredOf([small])
    const labels = questions.find(({ key }) => key === 'unit')?.choices.map(({ label }) => label.en)
    expect(labels).toEqual([
      'one unit of the currency (total of "Prévu 2027": 95)',
      'a thousand (total of "Prévu 2027": 95,000)',
      'a million (total of "Prévu 2027": 95,000,000)',
    ])
  })

  it('is not said where every header does, nor of a table without money', () => {
    expect(about(gridTable('Projet | Budget 2026 (k€)\nRéseau | 420\nMessagerie | 85'))).toBe(undefined)
    expect(about(gridTable('Projet | Statut\nRéseau | En cours\nMessagerie | Prévu'))).toBe(undefined)
  })

  it('is the one that was answered, whatever a title says', () => {
    const { mapping } = inferredOf([table], { unit: '1' })
    expect(mapping.plan?.unit).not.toBe('k')
    expect(mapping.tables?.[0]).toMatchObject({ unit: '1' })
    expect(about(table, { unit: '1' })).toEqual(['answer', '1', 'Programme (montants en k€)'])
    expect(about(table, { unit: 'k' })).toBe(undefined)
  })
})
