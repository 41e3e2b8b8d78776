/** Makes the outcome of a command from a loaded plan: findings shown, figures for machines, the report asked for. */
import type { Finding, Severity } from '../diagnostic/finding.ts'
import { computeFigures, type Figures, type ReportContext } from '../report/context.ts'
import type { Report } from '../report/document.ts'
import type { Outcome, RuleInfo, ShownFinding } from '../report/outcome.ts'
import { dayText } from '../units/calendar.ts'
import { checkPlan, reaches } from './check.ts'
import { headerFindings } from './header-findings.ts'
import type { Loaded } from './load.ts'
import { DEFINITIONS } from './rules.ts'
import { showFindings } from './show.ts'

const raw = new WeakMap<Loaded, readonly Finding[]>()
const shown = new WeakMap<Loaded, readonly ShownFinding[]>()

/** All findings of a loaded plan, from loading and from the rules (of the named rules only, where some are named). */
export function findingsOf(loaded: Loaded, only: readonly string[] = []): readonly ShownFinding[] {
  if (only.length > 0) return showOf(loaded, ({ rule }) => only.includes(rule))
  const known = shown.get(loaded)
  if (known !== undefined) return known
  const findings = showOf(loaded, () => true)
  shown.set(loaded, findings)
  return findings
}

/** The findings about some projects: those that name one, and those whose place lies in the record of one. */
export function findingsOfProjects(
  loaded: Loaded,
  ids: readonly string[],
): readonly ShownFinding[] {
  const named = new Set(ids)
  const records = (loaded.plan?.projects ?? []).flatMap(({ id, at }) => (named.has(id) ? at : []))
  const isInside = ({ at }: Finding): boolean =>
    'path' in at &&
    records.some(
      ({ file, path }) => file === at.file && path.every((step, index) => at.path[index] === step),
    )
  return showOf(
    loaded,
    (finding) => (finding.entity !== undefined && named.has(finding.entity)) || isInside(finding),
  )
}

/** The findings of a loaded plan without their places; the rules are run once for a plan. */
export function allFindings(loaded: Loaded): readonly Finding[] {
  const known = raw.get(loaded)
  if (known !== undefined) return known
  const { plan, findings } = loaded
  const ruled = plan === undefined ? [] : [...headerFindings(plan), ...checkPlan(plan)]
  const all = [...findings, ...ruled]
  raw.set(loaded, all)
  return all
}

function showOf(loaded: Loaded, isWanted: (finding: Finding) => boolean): ShownFinding[] {
  return showFindings(allFindings(loaded).filter(isWanted), loaded.sources, loaded.plan)
}

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

/** Whether any finding that is not waived is at least as serious as the limit. */
export function fails(findings: readonly ShownFinding[], limit: Severity | 'never'): boolean {
  if (limit === 'never') return false
  return findings.some(({ severity, waiver }) => waiver === undefined && reaches(severity, limit))
}

/** How many findings of each severity are not waived, and how many are. */
export function countFindings(
  findings: readonly Pick<ShownFinding, 'severity' | 'waiver'>[],
): Record<Severity | 'waived', number> {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 }
  for (const { severity, waiver } of findings)
    counts[waiver === undefined ? severity : 'waived'] += 1
  return counts
}

/** What reports are built from; undefined where the plan could not be built. */
export function contextOf(
  { plan }: Loaded,
  findings: readonly ShownFinding[],
): ReportContext | undefined {
  if (plan === undefined) return undefined
  const previous = plan.previous === undefined ? undefined : computeFigures(plan.previous)
  return { plan, figures: computeFigures(plan), previous, findings }
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

/** An outcome of a command on a plan. */
export function outcomeOf(
  command: string,
  loaded: Loaded,
  findings: readonly ShownFinding[],
  parts: { readonly report?: Report; readonly data?: Readonly<Record<string, unknown>> } = {},
): Outcome {
  const { plan } = loaded
  return {
    command,
    findings,
    rules: ruleInfos(),
    ...parts,
    ...(plan === undefined ? {} : { plan: plan.id, asOf: dayText(plan.asOf) }),
  }
}
