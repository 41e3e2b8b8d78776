/** Makes the counts of what became of the previous plan's unfinished projects. */
import type { Bilingual } from '../units/language.ts'
import { defineTotal, type Metric } from './define.ts'
import { carriedLedger, type Fate } from './ledger.ts'
import { NO_PREVIOUS_PLAN } from './reasons.ts'

/** The number of carried-over projects that met a fate; n/a without a previous plan. */
export function defineCarried(metric: {
  readonly id: string
  readonly label: Bilingual
  readonly fate: Fate
  readonly formula: Bilingual
}): Metric {
  const { fate, ...description } = metric
  return defineTotal({
    ...description,
    unit: 'count',
    source: 'usual practice of IT master plans: every unfinished project is continued or dropped',
    breakdowns: [],
    missing: ({ previous }) => (previous === undefined ? NO_PREVIOUS_PLAN : undefined),
    terms: (plan) =>
      carriedLedger(plan)
        .filter((carried) => carried.fate === fate)
        .map(({ project }) => ({ entity: project, amount: 1 })),
  })
}
