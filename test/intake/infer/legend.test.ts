/** Legends: what an office says that its own letters, pictures and words stand for. */
import { describe, expect, it } from 'vitest'
import { legendOf } from '../../../src/intake/infer/legend.ts'
import { gridTable } from '../../support/grid-table.ts'
import { inferredOf } from '../../support/inferred.ts'

const statusIn = (texts: readonly string[], word: string): string | undefined => legendOf([], texts)('status', word)

describe('a legend', () => {
  it('below a table explains letters', () => {
    const note = 'Etat : T = terminé ; EC = en cours ; AV = à venir ; S = suspendu'
    expect(['T', 'EC', 'AV', 'S', 'X'].map((word) => statusIn([note], word))).toEqual([
      'completed',
      'in_progress',
      'planned',
      'on_hold',
      undefined,
    ])
  })

  it('on a sheet of explanations explains pictures, whichever way a program writes them', () => {
    expect(statusIn(['💡 idée, à instruire'], '💡')).toBe('candidate')
    expect(statusIn(['⏸️ suspendu'], '⏸')).toBe('on_hold')
  })

  it('in a table of two columns explains several words at once', () => {
    const key = gridTable(`
Phase | Meaning
Discovery / Alpha / Beta | Work under way
Live | Delivered`)
    const legend = legendOf([key], [])
    expect(['discovery', 'Beta', 'Live'].map((word) => legend('status', word))).toEqual([
      'in_progress',
      'in_progress',
      'completed',
    ])
  })

  it('has a meaning for each of several words, where as many stand beside them', () => {
    const key = gridTable(`
Abbreviation | Meaning
PD | person day
A / B / C | must / should / can`)
    const legend = legendOf([key], ['X, Y = 1', 'H / L : high / low'])
    expect(['A', 'B', 'C', 'H', 'L'].map((word) => legend('priority', word))).toEqual([
      'must',
      'should',
      'could',
      'must',
      'could',
    ])
  })

  it('keeps the field of a column of which it alone knows the words', () => {
    const table = gridTable(`
Project | Prio
Portal | A
Tickets | B`)
    const key = gridTable('PD | person day\nA / B | must / should', 'Abbreviations')
    expect(inferredOf([table, key]).mapping.tables?.[0]?.record).toMatchObject({
      priority: { class: { column: 'Prio', values: { A: 'must', B: 'should' } } },
    })
  })

  it('says nothing where it says what something is not', () => {
    expect(statusIn(['Seed = Not yet approved'], 'Seed')).toBeUndefined()
    expect(statusIn(['Zed : will not proceed'], 'Zed')).toBeUndefined()
  })

  it('says less of a word that is known than the word itself, unless it is one word of the list', () => {
    expect(statusIn(['Paused = stopped for now'], 'Paused')).toBe('on_hold')
    expect(statusIn(['Closed = abandoned'], 'Closed')).toBe('cancelled')
  })

  it('is read between the words of a column, whatever parts them', () => {
    const table = gridTable(`
Projet | Jalon
Escales | A2
Guichet | A4
Radar | G`)
    const legend = legendOf([table], ['Jalons : A2 réalisation – A4 clos – G gelé'])
    expect(['A2', 'A4', 'G'].map((word) => legend('status', word))).toEqual(['in_progress', 'completed', 'on_hold'])
  })

  it('takes the first explanation that means something', () => {
    expect(statusIn(['T = trésorerie', 'T = terminé'], 'T')).toBe('completed')
  })
})
