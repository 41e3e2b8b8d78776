/** A streamed workbook is part by part the one in memory, reads the same, and is the same bytes each time. */
import type { Worksheet } from 'exceljs'
import { describe, expect, it, vi } from 'vitest'
import { audit } from '../../../src/commands/audit/audit.ts'
import { reportNamed, report as reportOf } from '../../../src/commands/report/report.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { renderXlsx } from '../../../src/render/xlsx.ts'
import type { CommandResult } from '../../../src/reports/document/command-result.ts'
import type { Table } from '../../../src/reports/document/document.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { readWorkbook, rulesOf } from '../../support/read-workbook.ts'
import { renderOptions } from '../../support/render-options.ts'
import { sampleOutcome } from '../../support/sample-report.ts'
import { REPOSITORY } from '../../support/scenario.ts'
import { zipParts } from '../../support/zip-parts.ts'

const loaded = loadPlan(readPlanFolder(REPOSITORY, 'plans/centre-val-de-loire-2022-2027'), {})

function named(name: string): CommandResult {
  const kind = loaded.plan && reportNamed(loaded.plan, name)
  if (kind === undefined) throw new Error(`no report "${name}"`)
  return reportOf(loaded, kind)
}

const outcomes: readonly (readonly [string, CommandResult])[] = [
  ['a report with every kind of cell', sampleOutcome],
  ['an audit', audit(loaded, { sections: [], isSummary: false })],
  ['a portfolio', named('portfolio')],
]

/** Which tables are too long: those that have a row, or none. */
const [STREAMED, WHOLE] = [0, Number.POSITIVE_INFINITY]

/**
 * The tags of a part but for what differs: a sheet's range, which is known at its end only, the order of its merges,
 * how often texts are used in all, and empty properties.
 */
function tagsOf(xml = ''): string[] {
  return xml
    .replace(/<dimension [^>]*>|<(dc:|cp:)?\w+><\/[\w:]+>/gu, '')
    .replace(/(?<=<sst [^>]*)count="\d+" /u, '')
    .replace(/(?:<mergeCell [^>]*>)+/u, (merges) =>
      merges
        .split(/(?<=>)/u)
        .sort()
        .join(''),
    )
    .split(/(?<=>)\s*(?=<)/u)
}

/** The tags of a sheet's parts where they begin; a list of extensions also stands inside a bar. */
const PARTS =
  /<(?:sheetPr|sheetViews|cols|sheetData|autoFilter|mergeCells|conditionalFormatting|dataValidations|hyperlinks|pageMargins|pageSetup(?=\s)|headerFooter|extLst(?!><ext uri="\{B025))\b/gu

/** All that the library reads of a sheet. */
function modelOf(sheet: Worksheet) {
  const { merges, ...model } = (sheet as Worksheet & { model: { merges: string[] } }).model
  return { ...model, merges: merges.toSorted(), rules: rulesOf(sheet) }
}

describe.each(outcomes)('%s', (_name, outcome) => {
  it.each(['fr', 'en'] as const)('is the same workbook streamed in %s', async (lang) => {
    const streamed = await renderXlsx(outcome, renderOptions(lang), STREAMED)
    const whole = await renderXlsx(outcome, renderOptions(lang), WHOLE)
    expect(Buffer.from(streamed).equals(Buffer.from(whole))).toBe(false)
    const [parts, expected] = [zipParts(streamed), zipParts(whole)]
    expect([...parts.keys()].sort()).toEqual([...expected.keys()].sort())
    for (const [name, xml] of parts) {
      expect(tagsOf(xml), name).toEqual(tagsOf(expected.get(name)))
    }
    const [read, inMemory] = [await readWorkbook(streamed), await readWorkbook(whole)]
    expect(read.worksheets.map(modelOf)).toEqual(inMemory.worksheets.map(modelOf))
  })
})

describe('a workbook', () => {
  const rows = (count: number): CommandResult => {
    const cells = (row: number): Table['rows'][number] => ({ cells: [{ kind: 'figure', unit: 'count', value: row }] })
    const table: Table = {
      kind: 'table',
      id: 'long',
      columns: [
        { id: 'row', title: { fr: 'Numéro de la ligne', en: 'Number of the row' }, unit: 'count', look: 'bar' },
      ],
      rows: Array.from({ length: count }, (_, index) => cells(index + 1)),
    }
    const section = { id: 'long', title: { fr: 'Table', en: 'Table' }, blocks: [table] }
    const { report } = sampleOutcome
    if (report === undefined) throw new Error('the sample has no report')
    return { ...sampleOutcome, findings: [], report: { ...report, sections: [section] } }
  }

  it('is streamed from 5001 rows of a table on', async () => {
    const lang = renderOptions('en')
    const isWhole = async (outcome: CommandResult): Promise<boolean> => {
      const [given, whole] = [await renderXlsx(outcome, lang), await renderXlsx(outcome, lang, WHOLE)]
      return Buffer.from(given).equals(Buffer.from(whole))
    }
    expect(await isWhole(rows(5000))).toBe(true)
    expect(await isWhole(rows(5001))).toBe(false)
  })

  it('has its parts in the order of the schema, or Excel takes it for damaged', async () => {
    const parts = zipParts(await renderXlsx(rows(3), renderOptions('en'), STREAMED))
    const sheet = parts.get('xl/worksheets/sheet2.xml') ?? ''
    const found = sheet.match(PARTS) ?? []
    expect(found.map((tag) => tag.slice(1))).toEqual([
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'conditionalFormatting',
      'hyperlinks',
      'pageMargins',
      'pageSetup',
      'headerFooter',
      'extLst',
    ])
  })

  it('is the same bytes streamed whatever the clock says', async () => {
    const bytesAt = async (now: string): Promise<Buffer> => {
      vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] })
      const bytes = await renderXlsx(sampleOutcome, renderOptions('fr'), STREAMED)
      vi.useRealTimers()
      return Buffer.from(bytes)
    }
    const before = await bytesAt('2030-05-06T07:08:10Z')
    expect((await bytesAt('2031-06-07T08:09:20Z')).equals(before)).toBe(true)
  })
})
