/** A streamed workbook is part by part the one in memory, reads the same, and is the same bytes each time. */
import type { Worksheet } from 'exceljs'
import { describe, expect, it, vi } from 'vitest'
import { audit, reportNamed, report as reportOf } from '../../../src/app/audit.ts'
import { loadPlan } from '../../../src/app/load.ts'
import { renderXlsx } from '../../../src/render/xlsx.ts'
import type { Table } from '../../../src/report/document.ts'
import type { Outcome } from '../../../src/report/outcome.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { readWorkbook, rulesOf } from '../../support/read-workbook.ts'
import { renderOptions } from '../../support/render-options.ts'
import { sampleOutcome } from '../../support/sample-report.ts'
import { REPOSITORY } from '../../support/scenario.ts'
import { zipParts } from '../../support/zip-parts.ts'

const loaded = loadPlan(readPlanFolder(REPOSITORY, 'plans/centre-val-de-loire-2022-2027'), {})

function named(name: string): Outcome {
  const kind = loaded.plan && reportNamed(loaded.plan, name)
  if (kind === undefined) throw new Error(`no report "${name}"`)
  return reportOf(loaded, kind)
}

const outcomes: readonly (readonly [string, Outcome])[] = [
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
    .replace(/(?:<mergeCell [^>]*>)+/u, (merges) => merges.split(/(?<=>)/u).sort().join(''))
    .split(/(?<=>)\s*(?=<)/u)
}

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
