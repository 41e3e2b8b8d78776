/** The made-up report with every kind of picture, one a section and all in one, for tests of what draws. */
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import { sampleCharts } from './sample-charts.ts'
import { sampleOutcome } from './sample-report.ts'

/** @param title - of a user, in each table that names something of a user. */
export function chartOutcome(title: string): CommandResult {
  const { report } = sampleOutcome
  if (report === undefined) throw new Error('the sample has no report')
  const tables = sampleCharts(title)
  const alone = tables.map((table) => ({
    id: table.id.replaceAll('_', '-'),
    title: table.title ?? { fr: table.id, en: table.id },
    blocks: [table],
  }))
  const all = { id: 'all', title: { fr: 'Tout', en: 'All' }, blocks: tables }
  return { ...sampleOutcome, report: { ...report, sections: [...alone, all] } }
}
