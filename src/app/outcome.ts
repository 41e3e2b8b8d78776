/** Makes the outcome of a command from a loaded plan: findings shown, figures for machines, the report asked for. */

import type { Loaded } from '../plan/load/load-plan.ts'
import { ALL_READ, type Unread } from '../plan/load/unread.ts'
import type { CommandResult, RuleInfo, ShownFinding } from '../reports/document/command-result.ts'
import type { Report } from '../reports/document/document.ts'
import { computeFigures, type Figures, type ReportContext } from '../reports/document/figures.ts'
import { dayText } from '../values/calendar.ts'
import { planStanding } from './plan-standing.ts'
import { DEFINITIONS } from './rules.ts'

/** What machine formats say about the rules. */
export function ruleInfos(): RuleInfo[] {
  return DEFINITIONS.map(({ id, severity, summary, why, fix }) => ({
    id,
    severity: typeof severity === 'string' ? severity : severity.approved,
    summary,
    why,
    fix,
  }))
}

/** What reports are built from; undefined where the plan could not be built. */
export function contextOf(
  loaded: Loaded,
  findings: readonly ShownFinding[],
): ReportContext | undefined {
  const { plan } = loaded
  if (plan === undefined) return undefined
  const previous = plan.previous === undefined ? undefined : computeFigures(plan.previous)
  const standing = planStanding(loaded)
  return { plan, figures: computeFigures(plan), previous, findings, standing }
}

/** The figures for JSON: by metric id, with breakdowns by slice key. */
export function metricsData({ all }: Pick<Figures, 'all'>): Record<string, unknown> {
  return Object.fromEntries(
    all.map(({ metric, figure, by }) => [
      metric.id,
      {
        ...figureData(figure),
        unit: metric.unit,
        ...(by.size === 0
          ? {}
          : {
              by: Object.fromEntries(
                [...by].map(([breakdown, slices]) => [
                  breakdown,
                  Object.fromEntries(slices.map((slice) => [slice.key, figureData(slice.figure)])),
                ]),
              ),
            }),
      },
    ]),
  )
}

/** A figure for JSON, its reason in English. */
export function figureData(figure: Figures['all'][number]['figure']): Record<string, unknown> {
  const { reason, ...rest } = figure
  return { ...rest, ...(reason === undefined ? {} : { reason: reason.en }) }
}

/** What an outcome may have beside its findings. */
interface OutcomeParts {
  readonly report?: Report
  readonly data?: Readonly<Record<string, unknown>>
  /** Ids of the rules that could not be run. */
  readonly waiting?: readonly string[]
  /** What of the state that is compared with could not be read. */
  readonly unreadBefore?: Unread | undefined
}

/** An outcome of a command on a plan. */
export function outcomeOf(
  command: string,
  loaded: Loaded,
  findings: readonly ShownFinding[],
  { waiting = [], unreadBefore = ALL_READ, ...parts }: OutcomeParts = {},
): CommandResult {
  const { plan, unread } = loaded
  const files = unread.files.size + unreadBefore.files.size
  return {
    command,
    findings,
    ...(waiting.length === 0 ? {} : { waiting: { files, rules: waiting } }),
    rules: ruleInfos(),
    ...parts,
    ...(plan === undefined ? {} : { plan: plan.id, asOf: dayText(plan.asOf) }),
  }
}
