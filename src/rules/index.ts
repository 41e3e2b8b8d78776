/** The list of rules: the files by subject, of which every export is a rule. */

import * as alikeTitles from './alike-titles.ts'
import * as amounts from './amounts.ts'
import * as answers from './answers.ts'
import * as authorisationCredits from './authorisation-credits.ts'
import * as authorisationEnds from './authorisation-ends.ts'
import * as authorisationUse from './authorisation-use.ts'
import * as authorisationVotes from './authorisation-votes.ts'
import * as baselines from './baselines.ts'
import * as benefits from './benefits.ts'
import * as bestYears from './best-years.ts'
import * as budgetLines from './budget-lines.ts'
import * as budgetStages from './budget-stages.ts'
import * as budgetsMissing from './budgets-missing.ts'
import * as components from './components.ts'
import * as costs from './costs.ts'
import * as credits from './credits.ts'
import * as criteria from './criteria.ts'
import * as dates from './dates.ts'
import * as decisions from './decisions.ts'
import type { Rule } from './define.ts'
import * as envelopes from './envelopes.ts'
import * as grantSpending from './grant-spending.ts'
import * as grants from './grants.ts'
import * as ids from './ids.ts'
import * as lateness from './lateness.ts'
import * as magnitudes from './magnitudes.ts'
import * as mandatory from './mandatory.ts'
import * as measures from './measures.ts'
import * as milestones from './milestones.ts'
import * as moneyTwice from './money-twice.ts'
import * as needs from './needs.ts'
import * as ownReports from './own-reports.ts'
import * as planLife from './plan-life.ts'
import * as previousPlan from './previous-plan.ts'
import * as priorities from './priorities.ts'
import * as progress from './progress.ts'
import * as projectDates from './project-dates.ts'
import * as projectLinks from './project-links.ts'
import * as projectStatus from './project-status.ts'
import * as rebaselines from './rebaselines.ts'
import * as regimes from './regimes.ts'
import * as repeats from './repeats.ts'
import * as reviews from './reviews.ts'
import * as risks from './risks.ts'
import * as roles from './roles.ts'
import * as scenarioChoices from './scenario-choices.ts'
import * as scenarios from './scenarios.ts'
import * as security from './security.ts'
import * as strategy from './strategy.ts'
import * as teamLoad from './team-load.ts'
import * as teams from './teams.ts'
import * as texts from './texts.ts'
import * as vatFund from './vat-fund.ts'
import * as workload from './workload.ts'

const SUBJECTS: readonly Readonly<Record<string, Rule>>[] = [
  alikeTitles,
  amounts,
  answers,
  authorisationCredits,
  authorisationEnds,
  authorisationUse,
  authorisationVotes,
  baselines,
  benefits,
  bestYears,
  budgetLines,
  budgetStages,
  budgetsMissing,
  components,
  costs,
  credits,
  criteria,
  dates,
  decisions,
  envelopes,
  grantSpending,
  grants,
  ids,
  lateness,
  magnitudes,
  mandatory,
  measures,
  milestones,
  moneyTwice,
  needs,
  ownReports,
  planLife,
  previousPlan,
  priorities,
  progress,
  projectDates,
  projectLinks,
  projectStatus,
  rebaselines,
  regimes,
  repeats,
  reviews,
  risks,
  roles,
  scenarioChoices,
  scenarios,
  security,
  strategy,
  teamLoad,
  teams,
  texts,
  vatFund,
  workload,
]

/** Every rule, in the order of their ids. */
export const RULES: readonly Rule[] = SUBJECTS.flatMap((rules) => Object.values(rules)).sort((left, right) =>
  left.id < right.id ? -1 : 1,
)

/** Every rule by its id. */
export const RULE_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]))
