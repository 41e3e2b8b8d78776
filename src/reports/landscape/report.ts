/** The report about the existing system: its components, their ends of support and contracts, what audits recommend, maturity. */
import type { Bilingual } from '../../values/language.ts'
import { defineReport, type ReportKind } from '../report-kind.ts'
import { contracts } from './contracts.ts'
import { inventory } from './inventory.ts'
import { maturity } from './maturity.ts'
import { overview } from './overview.ts'
import { recommendations } from './recommendations.ts'
import { support } from './support.ts'

export function landscapeReport(title: Bilingual): ReportKind {
  return defineReport('landscape', title, [overview, support, contracts, recommendations, maturity, inventory], {
    subjects: ['landscape'],
  })
}
