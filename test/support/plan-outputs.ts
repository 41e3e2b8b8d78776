/** What a plan gives for others to read: its findings, figures, reports, scenarios, and the problems that are solved for it. */
import { selectionProblem } from '../../src/arbitration/formulate/formulation.ts'
import { smoothingProblem } from '../../src/arbitration/formulate/smoothing-problem.ts'
import { audit } from '../../src/commands/audit/audit.ts'
import { checked, findingsOf } from '../../src/commands/findings.ts'
import { report } from '../../src/commands/report/report.ts'
import { asDecided } from '../../src/commands/scenario/as-decided.ts'
import { scenariosReport } from '../../src/commands/scenario/view-scenarios.ts'
import { projectValue } from '../../src/metrics/base/value.ts'
import { applyFlatScenario } from '../../src/overlay/apply-scenario.ts'
import { flattenScenario } from '../../src/overlay/flatten-scenario.ts'
import type { Loaded, ReadablePlan } from '../../src/plan/load/load-plan.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { reportsOf } from '../../src/reports/catalogue.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'

/** One output: its name and its words. */
export interface Output {
  readonly name: string
  /** Made when it is asked for: a law that has found what it looks for needs no other. */
  readonly text: () => string
}

/** What is read of a result: everything but what tells that a file is not the same any more. */
function wordsOf({ report: document, data }: CommandResult): string {
  if (document === undefined) return ''
  const { hash: _, files: __, ...provenance } = document.provenance
  return JSON.stringify({ ...document, provenance, data }, withMaps)
}

/** Maps as lists, big numbers as text, and no places: an output is what is read, not where it was written. */
function withMaps(key: string, value: unknown): unknown {
  if (key === 'at' || key === 'written' || key === 'filed') return undefined
  if (value instanceof Map) return [...value]
  if (value instanceof Set) return [...value]
  return typeof value === 'bigint' ? String(value) : value
}

function problemsOf(plan: Plan): string {
  return plan.scenarios
    .map((entry) => {
      const scenario = flattenScenario(plan, entry)
      const laid = applyFlatScenario(plan, scenario)
      const { problem } = selectionProblem(plan, laid, scenario, 'weighted')
      const smoothing = smoothingProblem(plan, laid, scenario, 'levelling')
      return JSON.stringify([problem, smoothing.problem], withMaps)
    })
    .join('\n')
}

function findingsText(loaded: Loaded): string {
  return findingsOf(loaded)
    .map(({ rule, severity, message, help, waiver }) => JSON.stringify([rule, severity, message, help, waiver]))
    .concat(checked(loaded).waiting)
    .join('\n')
}

/** The outputs of a plan that was read: findings and the audit, then each report, and what is solved. */
export function planOutputs(loaded: ReadablePlan): Output[] {
  const { plan } = loaded
  return [
    { name: 'language', text: () => plan.lang },
    { name: 'findings', text: () => findingsText(loaded) },
    { name: 'audit', text: () => wordsOf(audit(loaded, { sections: [], isSummary: false })) },
    ...reportsOf(plan).map((kind) => ({ name: `report ${kind.id}`, text: () => wordsOf(report(loaded, kind)) })),
    { name: 'value', text: () => JSON.stringify(plan.projects.map((one) => projectValue(plan, one, 'wsjf'))) },
    {
      name: 'scenarios',
      text: () => {
        const made = scenariosReport(loaded)
        return made === undefined ? '' : wordsOf(made('data'))
      },
    },
    {
      name: 'options as decided',
      text: () => plan.appraisals.map((one) => wordsOf(asDecided(loaded, one))).join('\n'),
    },
    { name: 'problems to solve', text: () => problemsOf(plan) },
  ]
}
