/** What differs from one scenario to another: projects, money by year, load of teams, and what they break; what is the same in all is counted. */
import { defineSection } from '../report-kind.ts'
import { brokenConstraints } from './broken-constraints.ts'
import type { ScenarioContext } from './context.ts'
import { loadDifferences } from './load-differences.ts'
import { moneyDifferences } from './money-differences.ts'
import { projectDifferences } from './project-differences.ts'

export const differences = defineSection(
  'differences',
  { fr: 'Ce qui diffère', en: 'What differs' },
  (context: ScenarioContext) => [
    ...projectDifferences(context),
    ...moneyDifferences(context),
    ...loadDifferences(context),
    ...brokenConstraints(context),
  ],
)
