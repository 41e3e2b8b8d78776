/** The report `governance`: who decides, what was decided and done, and whether what is declared holds. */
import { defineReport, type ReportKind } from '../report-kind.ts'
import { bodies } from './bodies.ts'
import { decisionRegister } from './decisions.ts'
import { revisions, waivers } from './header.ts'
import { governanceOverview } from './overview.ts'
import { declaredWeatherSection, reviewNews } from './ratings.ts'

export const GOVERNANCE: ReportKind = defineReport(
  'governance',
  { fr: 'Gouvernance', en: 'Governance' },
  [governanceOverview, decisionRegister, bodies, declaredWeatherSection, reviewNews, revisions, waivers],
  { subjects: ['governance'] },
)
