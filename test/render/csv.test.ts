/** CSV of the sample, read back by a parser. */
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { renderCsv } from '../../src/render/csv.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import type { Cell, Table } from '../../src/reports/document/document.ts'
import { differs, hashOf } from '../support/goldens.ts'
import { renderOptions } from '../support/render-options.ts'
import { EMPTY, HOSTILE, sampleOutcome } from '../support/sample-outcome.ts'
import { outcomeOf } from '../support/sample-report.ts'

function records(text: string, delimiter: string): string[][] {
  return parse(text, { bom: true, delimiter })
}

/** The sample with nothing but its first table. */
function oneTable(): CommandResult {
  const { report, ...outcome } = sampleOutcome()
  if (report === undefined) throw new Error('the sample has a report')
  return { ...outcome, report: { ...report, sections: report.sections.slice(0, 1) } }
}

describe('renderCsv', () => {
  it('writes the sample in French', async () => {
    const text = await renderCsv(sampleOutcome(), renderOptions('fr'))
    await expect(text).toMatchFileSnapshot('../golden/sample.fr.csv')
  })

  it('writes the sample in English', async () => {
    const text = await renderCsv(sampleOutcome(), renderOptions('en'))
    expect(hashOf(text), differs('sample.en.csv')).toMatchInlineSnapshot(`"50ce6d1adaa642ec3ab816726ada325e"`)
  })

  it('opens in Excel: mark, delimiter and decimals of the language', async () => {
    const french = await renderCsv(sampleOutcome(), renderOptions('fr'))
    const english = await renderCsv(sampleOutcome(), renderOptions('en'))
    expect([french, english].map((text) => text.charCodeAt(0))).toEqual([0xfeff, 0xfeff])
    expect(records(french, ';')).toContainEqual([
      'summary',
      'figures',
      'completion_gross',
      'value',
      '0,75',
      'rate',
      '45',
      '60',
      '',
      '',
    ])
    expect(records(english, ',')).toContainEqual([
      'summary',
      'figures',
      'load_rate',
      'value',
      '1.05',
      'rate',
      '5026.35',
      '4787',
      '',
      '',
    ])
  })

  it('gives every record the same fields', async () => {
    const text = await renderCsv(sampleOutcome(HOSTILE), renderOptions('en'))
    expect(new Set(records(text, ',').map(({ length }) => length))).toEqual(new Set([10]))
  })

  it('keeps the shape of a single table, with the parts of its rates', async () => {
    const text = await renderCsv(oneTable(), renderOptions('fr'))
    expect(records(text, ';').slice(0, 4)).toEqual([
      ['Indicateur', 'Valeur', 'Valeur (numérateur)', 'Valeur (dénominateur)'],
      ['Réalisation brute', '0,75', '45', '60'],
      ['Nette', '0,8181818181818182', '45', '55'],
      ['À l’échéance', '', '0', '0'],
    ])
  })

  it('says of how many a figure is made, where that is not all of them', async () => {
    const cell = (count: number): Cell => ({
      kind: 'figure',
      unit: 'rate',
      value: 0.5,
      parts: { numerator: 1, denominator: 2, unit: 'count' },
      ...(count === 3 ? {} : { coverage: { count, of: 3 } }),
    })
    const columns = [{ id: 'due', title: { fr: 'Échéance', en: 'Due' }, unit: 'rate' as const }]
    const rows = [{ cells: [cell(2)] }, { cells: [cell(3)] }]
    const table = { kind: 'table' as const, id: 'rates', columns, rows }
    const tables = async (all: readonly Table[]): Promise<string[][]> =>
      records(await renderCsv(outcomeOf(all), renderOptions('en')), ',')
    expect(await tables([table])).toEqual([
      ['Due', 'Due (numerator)', 'Due (denominator)', 'Due (known)', 'Due (of)'],
      ['0.5', '1', '2', '2', '3'],
      ['0.5', '1', '2', '', ''],
    ])
    const long = await tables([table, { ...table, id: 'more' }])
    expect(long.slice(0, 3)).toEqual([
      ['section', 'table', 'row', 'column', 'value', 'unit', 'numerator', 'denominator', 'known', 'of'],
      ['rates', 'rates', '1', 'due', '0.5', 'rate', '1', '2', '2', '3'],
      ['rates', 'rates', '2', 'due', '0.5', 'rate', '1', '2', '', ''],
    ])
  })

  it('lets no text start a formula, and leaves negative numbers alone', async () => {
    for (const start of ['=', '+', '-', '@', '\t=', '\r@', ' =', '\uff1d', ',=', ';=', ';"=']) {
      const text = await renderCsv(sampleOutcome(`${start}cmd()`), renderOptions('en'))
      const fields = records(text, ',').flat()
      const formulas = fields.filter((field) => /^[=+\-@\t\r\uff1d]/u.test(field))
      expect(formulas).toEqual(['-400400', '-120000'])
      expect(fields.some((field) => /'.{0,2}cmd/u.test(field))).toBe(true)
    }
  })

  it('writes findings where there is no report, and a head where there is nothing', async () => {
    const { report, ...bare } = sampleOutcome()
    expect(report).toBeDefined()
    const found = records(await renderCsv(bare, renderOptions('en')), ',')
    expect(found.map(([severity]) => severity)).toEqual([
      'Severity',
      'error',
      'warning',
      'info',
      'error (waived until 31 January 2025)',
    ])
    expect(await renderCsv(EMPTY, renderOptions('fr'))).toBe('\ufeffGravité;Règle;Emplacement;Constat\n')
  })
})
