/** Columns of cells as people write them: the form is decided from all cells, and each is then read exactly. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate, readDates } from '../../../src/intake/cells/date-column.ts'
import type { ColumnCell } from '../../../src/intake/cells/forms.ts'
import { headerUnit, unitOf } from '../../../src/intake/cells/header-unit.ts'
import { isUsualMissing } from '../../../src/intake/cells/missing.ts'
import { readNumber, readNumbers } from '../../../src/intake/cells/number-column.ts'
import { readShare, readShares } from '../../../src/intake/cells/share-column.ts'
import { decimalText } from '../../../src/values/decimal.ts'

function cells(...values: readonly unknown[]): ColumnCell[] {
  return values.map((value, at) => ({ row: at + 2, value }))
}

/** What a column of numbers is read as; `?` for a cell that is not read. */
function numbers(...values: readonly unknown[]): string[] {
  const { form } = readNumbers(cells(...values))
  return values.map((value) => {
    const read = readNumber(value, form)
    return read === undefined ? '?' : decimalText(read.number)
  })
}

function dates(edge: 'start' | 'end', ...values: readonly unknown[]): string[] {
  const { form } = readDates(cells(...values))
  return values.map((value) => readDate(value, form, edge)?.text ?? '?')
}

describe('a sign of currency without thousands', () => {
  const readAs = (header: string, ...column: ColumnCell[]): unknown[] => {
    const { form } = readNumbers(column, { stated: headerUnit(header) })
    return column.map(({ value, format }) => {
      const { number, power } = readNumber(value, form, format) ?? {}
      return [number && decimalText(number), power]
    })
  }

  it('says that its cell counts units, and nothing of the others', () => {
    expect(readAs('Coût', ...cells('80 €', 12))).toEqual([
      ['80', 0],
      ['12', 0],
    ])
    expect(readAs('Coût (k€)', ...cells('80 €', 12))).toEqual([
      ['0.08', 3],
      ['12', 3],
    ])
  })

  it('is the look of a column that has it throughout, where its header says what it counts', () => {
    expect(readAs('Cost (thousands)', ...cells('$80', '$12'))).toEqual([
      ['80', 3],
      ['12', 3],
    ])
    expect(readNumbers(cells('£32.24', '£46.52')).form.power).toBeUndefined()
  })
})

describe('numbers', () => {
  it.each([
    ['1 234,56', '1234.56'],
    ['1.234,56', '1234.56'],
    ["1'234.50", '1234.5'],
    ['$6,279,429', '6279429'],
    ['£32.24', '32.24'],
    ['($1,234.5)', '-1234.5'],
    ['-$5', '-5'],
    ['1234-', '-1234'],
    ['−12', '-12'],
    ['68\u202f500,00\u00a0€', '68500'],
    ['68 500,00', '68500'],
    ['120 000 €', '120000'],
    ['EUR 12', '12'],
    ['env. 12', '12'],
    ['5 j/h', '5'],
    ['Zero', '0'],
    [0.1, '0.1'],
    [1e21, '1000000000000000000000'],
  ])('%s is read', (text, number) => {
    expect(numbers(text)).toEqual([number])
  })

  it.each(['12 34', '1,23,45', '1.2.3', '(12', '12)', 'P-12', 'entre 5 et 9 M€', '12 m', '45 %', '2024-03', ''])(
    '%s is no number',
    (text) => {
      expect(numbers(text)).toEqual(['?'])
    },
  )

  it('of one comma and three digits are told by the other cells of the column', () => {
    expect(numbers('1,234', '2,5')).toEqual(['1.234', '2.5'])
    expect(numbers('1,234', '2.5')).toEqual(['1234', '2.5'])
    expect(numbers('1,234', '1,234,567')).toEqual(['1234', '1234567'])
    expect(numbers('1.234', '12,5')).toEqual(['1234', '12.5'])
  })

  it('of parted thousands are told by whole numbers below a thousand beside them', () => {
    expect(numbers('400', '1,475', '16,107', '2,000')).toEqual(['400', '1475', '16107', '2000'])
  })

  it('stay open where no cell tells, with both readings', () => {
    const { form, doubts } = readNumbers(cells('1,234', '5,678', '12'))
    expect(form.decimal).toBe('ambiguous')
    expect(doubts).toEqual([{ kind: 'decimal-ambiguous', rows: [2, 3], example: '1,234', readings: ['1234', '1.234'] }])
    expect(readNumber('1,234', form)).toBeUndefined()
    expect(readNumber('1,234', { ...form, decimal: 'comma' })?.number).toEqual({ digits: 1234n, places: 3 })
  })

  it('for a year are no amounts among others, and amounts where most are', () => {
    const [among, most] = [
      readNumbers(cells('45 000 €', '18 500 €', '32 000 €/an')),
      readNumbers(cells('500 €/j', '650 €/j', '400 €')),
    ]
    expect(readNumber('32 000 €/an', among.form)).toBeUndefined()
    expect(decimalText(readNumber('500 €/j', most.form)?.number ?? { digits: 0n, places: 0 })).toBe('500')
  })

  it('count in the unit of their column: that of the header, else that of all cells', () => {
    expect(numbers('12 k€', '1,5 k€')).toEqual(['12', '1.5'])
    expect(readNumbers(cells('12 k€', '1,5 k€')).form.power).toBe(3)
    expect(numbers('12 k€', '1,5 M€', '2 Md€')).toEqual(['12000', '1500000', '2000000000'])
    const stated = headerUnit('Coût (k€)')
    const { form } = readNumbers(cells('12', '1,5 M€'), { stated })
    expect(decimalText(readNumber('1,5 M€', form)?.number ?? { digits: 0n, places: 0 })).toBe('1500')
  })

  it('without a unit beside others that have one are in doubt', () => {
    const { doubts } = readNumbers(cells('12 k€', '500', '0'))
    expect(doubts).toMatchObject([{ kind: 'powers-mixed', rows: [3] }])
  })

  it('of two currencies are in doubt', () => {
    const { form, doubts } = readNumbers(cells('12 €', '$13', '14'))
    expect(form.currencies).toEqual(['€', '$'])
    expect(doubts).toMatchObject([{ kind: 'currencies-mixed', rows: [3], readings: ['€', '$'] }])
  })

  it('list cells that cannot be read, and no words that stand for none', () => {
    const { doubts } = readNumbers(cells('1', 'à définir', '-', 'beaucoup', ''))
    expect(doubts).toMatchObject([{ kind: 'unreadable', rows: [5], example: 'beaucoup' }])
  })

  it('have the currency and the thousands of their number format', () => {
    const column = [{ row: 2, value: 12, format: '#,##0" k€"' }]
    expect(readNumbers(column).form).toMatchObject({ power: 3, currencies: ['€'] })
    const scaled = [{ row: 2, value: 12_000, format: '#,##0,"k€"' }]
    expect(readNumbers(scaled).form.power).toBeUndefined()
  })

  it('read back in every notation', () => {
    const notations: readonly ((whole: string, cents: string) => string)[] = [
      (whole, cents) => `${parted(whole, ' ')},${cents}`,
      (whole, cents) => `${parted(whole, '\u202f')},${cents} €`,
      (whole, cents) => `${parted(whole, '.')},${cents}`,
      (whole, cents) => `$${parted(whole, ',')}.${cents}`,
      (whole, cents) => `${parted(whole, "'")}.${cents}`,
      (whole, cents) => `${whole}.${cents}`,
    ]
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 ** 11 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...notations),
        (amounts, write) => {
          const written = amounts.map((amount) => {
            const text = String(amount).padStart(3, '0')
            return write(text.slice(0, -2), text.slice(-2))
          })
          const wanted = amounts.map((amount) => decimalText({ digits: BigInt(amount), places: 2 }))
          expect(numbers(...written)).toEqual(wanted)
        },
      ),
    )
  })
})

function parted(whole: string, sign: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, sign)
}

describe('shares', () => {
  function shares(...values: readonly unknown[]): string[] {
    const { form } = readShares(cells(...values))
    return values.map((value) => {
      const read = readShare(value, form)
      return read === undefined ? '?' : decimalText(read.number)
    })
  }

  it('are percentages by their sign, or where one is above 1', () => {
    expect(shares('45 %', '100%', '12,5 %')).toEqual(['0.45', '1', '0.125'])
    expect(shares('45', '100', '0')).toEqual(['0.45', '1', '0'])
    expect(shares('0,45', '1')).toEqual(['0.45', '1'])
  })

  it('are fractions where a workbook shows them as percentages', () => {
    const { form } = readShares([{ row: 2, value: 0.45, format: '0%' }])
    expect(readShare(0.45, form, '0%')?.number).toEqual({ digits: 45n, places: 2 })
  })

  it('of at most 1 beside percentages are in doubt', () => {
    expect(readShares(cells('45 %', '0,5')).doubts).toMatchObject([{ kind: 'share-mixed', rows: [3] }])
  })
})

describe('dates', () => {
  it.each([
    ['2024-03-31', '2024-03-31'],
    ['31/03/2024', '2024-03-31'],
    ['09/30/17', '2017-09-30'],
    ['12/Mar/24 9:00 AM', '2024-03-12'],
    ['31-Mar-25', '2025-03-31'],
    ['31.12.40', '2040-12-31'],
    ['March 31, 2024', '2024-03-31'],
    ['1er mars 2024', '2024-03-01'],
    ['lundi 31 mars 2025', '2025-03-31'],
    ['mars 2024', '2024-03'],
    ['03/2024', '2024-03'],
    ['2024', '2024-12'],
    [2024, '2024-12'],
    [45_000, '2023-03-15'],
    ['T3 2024', '2024-09'],
    ['3e trimestre 2024', '2024-09'],
    ['S2 2024', '2024-12'],
    ['2024-S2', '2024-12'],
    ['2023-24', '2024-03'],
    ['2023-2024', '2024-12'],
    ['fin mars 2024', '2024-03'],
    ['début T3 2026', '2026-07'],
  ])('%s ends a span', (text, date) => {
    expect(dates('end', text)).toEqual([date])
  })

  it.each([
    ['mid-2026', '2026-06', '2026-06'],
    ['mi-2025', '2025-06', '2025-06'],
    ['Spring 2026', '2026-03', '2026-05'],
    ['été 2025', '2025-07', '2025-08'],
    ['Q3 25/26', '2025-10', '2025-12'],
    ['T4 2025/26', '2026-01', '2026-03'],
  ])('%s is told by its first month as a start, by its last one as an end', (text, start, end) => {
    expect([...dates('start', text), ...dates('end', text)]).toEqual([start, end])
  })

  it('of a named weekday have the order in which they fall on it', () => {
    expect(dates('start', 'Lun 03/02/25', 'Jeu 02/10/25')).toEqual(['2025-02-03', '2025-10-02'])
    expect(dates('start', 'Mon 02/03/25')).toEqual(['2025-02-03'])
  })

  it('begin a span where a period begins', () => {
    expect(dates('start', 'T3 2024', 'S2 2024', '2024', '2023-24')).toEqual([
      '2024-07',
      '2024-07',
      '2024-01',
      '2023-04',
    ])
  })

  it.each(['31/02/2024', '99/99/99', '12', '2,5', 'bientôt'])('%s is no date', (text) => {
    expect(dates('start', text)).toEqual(['?'])
  })

  it('in numbers are told by the cells whose day is beyond the twelfth', () => {
    expect(dates('start', '03/04/2025', '25/04/2025')).toEqual(['2025-04-03', '2025-04-25'])
    expect(dates('start', '03/04/2025', '04/25/2025')).toEqual(['2025-03-04', '2025-04-25'])
    expect(dates('start', '03.04.2025')).toEqual(['2025-04-03'])
    expect(dates('start', '05/05/2025')).toEqual(['2025-05-05'])
  })

  it('stay open where no cell tells, with both readings', () => {
    const { form, doubts } = readDates(cells('03/04/2025', '01/02/2025'))
    expect(form.order).toBe('ambiguous')
    expect(doubts).toEqual([
      { kind: 'order-ambiguous', rows: [2, 3], example: '03/04/2025', readings: ['2025-04-03', '2025-03-04'] },
    ])
    expect(readDate('03/04/2025', { ...form, order: 'mdy' }, 'start')?.text).toBe('2025-03-04')
  })

  it('of both orders are read by that of most, and the others told', () => {
    const { form, doubts } = readDates(cells('25/04/2025', '26/04/2025', '04/27/2025'))
    expect(form.order).toBe('dmy')
    expect(doubts.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['order-mixed', [4]],
      ['unreadable', [4]],
    ])
  })

  it('tell what they take two digits, fiscal years and numbers of days for', () => {
    const { doubts } = readDates(cells('31/12/99', '2023-24', 45_000))
    expect(doubts.map(({ kind, readings }) => [kind, ...readings])).toEqual([
      ['short-years', '1999-12-31'],
      ['fiscal-years', '2023-04..2024-03'],
      ['excel-days', '2023-03-15'],
    ])
  })
})

describe('words beside values', () => {
  it.each([
    'à définir',
    'A DEFINIR',
    'n/a',
    'NC',
    'TBD',
    '-',
    '–',
    '?',
    'sans objet',
    'en cadrage',
    'Exempt under Section 43 of the Act',
  ])('%s stands for no value', (text) => {
    expect(isUsualMissing(text)).toBe(true)
  })

  it.each(['0', 'Non', 'en cours', 'Nantes', 'DSI', 'à Lyon'])('%s is a value', (text) => {
    expect(isUsualMissing(text)).toBe(false)
  })

  it('are those of a mapping too', () => {
    const cells = ['10', 'En cadrage', '0'].map((value, row) => ({ row, value }))
    const { doubts } = readNumbers(cells, { isMissing: (text) => ['En cadrage', '0'].includes(text) })
    expect(doubts).toEqual([])
  })

  it.each([
    ['Coût (k€)', { power: 3, currency: '€' }],
    ['Budget en M€', { power: 6, currency: '€' }],
    ['Amounts in Thousands', { power: 3 }],
    ['Montants en milliers d’euros', { power: 3, currency: '€' }],
    ['Charge (j/h)', { unit: 'days' }],
    ['Estimé en heures', { unit: 'hours' }],
    ['Avancement (%)', { isPercent: true }],
    ['Budget €', { currency: '€' }],
    ['Cost (€k)', { power: 3, currency: '€' }],
    ['Cost (£m)', { power: 6, currency: '£' }],
    ['Cost (CHF\u00a0k)', { power: 3, currency: 'CHF' }],
  ])('%s says a unit', (header, unit) => {
    expect(headerUnit(header)).toMatchObject(unit)
  })

  it.each(['Projet', 'Budget 2025', 'Direction (DSI)', 'Mission', 'Nom (usuel)'])('%s says none', (header) => {
    expect(headerUnit(header)).toBeUndefined()
    expect(unitOf(header)).toBeUndefined()
  })
})
