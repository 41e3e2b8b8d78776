/** The lines of the log and of the totals: where something happened, what was there, what counts. */
import { describe, expect, it } from 'vitest'
import { controlLines } from '../../../src/commands/import/control-lines.ts'
import { logLines } from '../../../src/commands/import/log-lines.ts'
import type { ControlTotal } from '../../../src/intake/map/control-totals.ts'
import type { LogEntry } from '../../../src/intake/map/log.ts'

const plain = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/[\u00a0\u202f]/gu, ' '))

function entry(row: number, more: Partial<LogEntry>): LogEntry {
  const nowhere = { sheet: 'Budget', address: '', column: '', found: '', written: '' }
  return { kind: 'repaired', reason: 'number-notation', row, ...nowhere, ...more }
}

describe('rows that a rule leaves out', () => {
  const skipped = (rows: readonly number[]): LogEntry[] =>
    rows.map((row) => entry(row, { kind: 'skipped', reason: 'skip-rule', found: 'sous-total' }))

  it('are told in ranges', () => {
    expect(plain(logLines(skipped([5, 6, 7, 8, 20]), 'skipped', 'fr'))).toEqual(['Budget, lignes 5-8, 20 : sous-total'])
  })

  it('are counted behind the first ranges where there are many', () => {
    const rows = Array.from({ length: 100 }, (_, at) => at * 3 + 2)
    expect(plain(logLines(skipped(rows), 'skipped', 'fr'))).toEqual([
      'Budget, lignes 2, 5, 8, 11, 14, 17, 20, 23, 26, 29, 32, 35 et 88 autres : sous-total',
    ])
    expect(logLines(skipped(rows), 'skipped', 'en')[0]).toContain('32, 35 and 88 others: ')
  })
})

describe('a repair', () => {
  it('that puts a value elsewhere as it is has no arrow', () => {
    const moved = entry(4, { reason: 'amount-negative', column: '2026', found: '-25', written: '-25' })
    expect(plain(logLines([moved], 'repaired', 'fr'))).toEqual([
      'Budget, ligne 4, 2026 : « -25 » (montant négatif, porté sur une ligne de correction)',
    ])
  })
})

describe('rows of one record that differ', () => {
  const differing = (count: number): LogEntry[] =>
    Array.from({ length: count }, (_, at) =>
      entry(at + 10, {
        reason: 'rows-differ',
        column: 'Statut',
        address: `C${at + 10}`,
        found: `Mot ${at}`,
        written: 'En cours',
        counts: 3,
      }),
    )

  it('are told one by one with the column, both values and both rows', () => {
    const lines = plain(logLines(differing(4), 'repaired', 'fr'))
    expect(lines).toHaveLength(4)
    expect(lines[0]).toBe(
      'Budget!C10, Statut : « Mot 0 », et « En cours » ligne 3 (deux lignes du même enregistrement diffèrent ; la première compte)',
    )
    expect(logLines(differing(1), 'repaired', 'en')).toEqual([
      'Budget!C10, Statut: "Mot 0", and "En cours" in row 3 (two rows of the same record differ; the first one counts)',
    ])
  })

  it('are counted where they are very many', () => {
    expect(plain(logLines(differing(40), 'repaired', 'fr'))[0]).toContain('40 cellules, Statut')
  })
})

describe('a total that is missed', () => {
  const total = (more: Partial<ControlTotal>): ControlTotal => ({
    figure: 'sum',
    title: undefined,
    column: 'Coût',
    year: undefined,
    where: '',
    expected: 165_000,
    found: 120_000,
    isMet: false,
    address: 'Budget!C9',
    ...more,
  })

  it('names the repeated row that it counts', () => {
    const repeated = { rows: [8], sum: 45_000 }
    expect(plain(controlLines([total({ repeated })], 'fr'))).toEqual([
      'ÉCART somme de « Coût » : attendu 165 000, trouvé 120 000 ; c’est la ligne 8, répétée et écartée (45 000) : ôtez-la du fichier et de son total, ou distinguez-la'.replace(
        'ÉCART ',
        'ÉCART  ',
      ),
    ])
    expect(controlLines([total({ repeated })], 'en')[0]).toContain('it is row 8, repeated and left out (45,000)')
  })

  it('says no more where no repeated row explains it', () => {
    expect(controlLines([total({})], 'en')).toEqual(['DIFFERENCE  sum of "Coût": expected 165,000, found 120,000'])
  })
})
