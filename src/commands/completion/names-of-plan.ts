/** The names that a plan gives to what options and arguments may name: its projects, scenarios, teams, ceilings, bodies, decisions, records of any kind, reports, closed years. */
import { hasOwnId, recordsOf, recordTitle } from '../../intake/merge/plan-records.ts'
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { closedYears } from '../../reports/annual/year.ts'
import { reportList } from '../../reports/catalogue.ts'
import { LIST_KEYS } from '../../schema/document.ts'
import type { Named } from '../options.ts'
import type { OfferedWord } from './offered-words.ts'

interface NamedRecord {
  readonly id: string
  readonly title?: WrittenTitle | undefined
  readonly subject?: string | undefined
}

function named(records: readonly NamedRecord[]): OfferedWord[] {
  return records.map(({ id, title, subject }) => ({ word: id, about: titleOf(title ?? subject, '') }))
}

/** What each kind of name is in a plan; kinds that no plan gives are missing. */
const NAMES: Partial<Readonly<Record<Named, (plan: Plan) => OfferedWord[]>>> = {
  body: ({ bodies }) => named(bodies),
  decision: ({ decisions }) => named(decisions),
  envelope: ({ envelopes }) => named(envelopes.map(({ section, year }) => ({ id: `${section}:${year}` }))),
  project: ({ projects }) => named(projects),
  record: (plan) =>
    LIST_KEYS.filter(hasOwnId).flatMap((list) =>
      recordsOf(plan, list).map(({ id, data }) => ({ word: id, about: recordTitle(data, '') })),
    ),
  report: (plan) => named(reportList(plan)),
  scenario: ({ scenarios }) => named(scenarios),
  team: ({ teams }) => named(teams),
  topic: ({ projects }) => named(projects),
  year: (plan) => named(closedYears(plan).map((year) => ({ id: String(year) }))),
}

export function namesOfPlan(kind: Named, plan: Plan): readonly OfferedWord[] {
  return NAMES[kind]?.(plan) ?? []
}
