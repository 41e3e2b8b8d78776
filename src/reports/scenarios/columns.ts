/** Lays the scenarios of a plan side by side: figures, outcomes and breaches of each, computed when they are asked for. */

import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { measureOf } from '../../metrics/base/criteria.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import { isUndecided } from '../../plan/project-status.ts'
import { type Breach, breachesOf, breachKey } from '../../rules/breaches.ts'
import { findingOf, waiverOf } from '../../rules/check.ts'
import {
  type CommitteeOption,
  committeeOption,
  settledOptions,
  settlingRecord,
} from '../../scenarios/committee-option.ts'
import { foregoneOf, outcomesOf } from '../../scenarios/outcome.ts'
import { computeFigures, type Figures } from '../document/figures.ts'
import { showFindings } from '../document/shown-findings.ts'
import {
  type OptionColumn,
  SCENARIO_METRICS,
  type ScenarioColumn,
  type ScenarioContext,
  type ShownBreach,
} from './context.ts'
import { partReadScenarios } from './part-read.ts'

type Readable = Loaded & { readonly plan: Plan }

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function shownBreach({ plan, sources }: Readable, breach: Breach, old: ReadonlySet<string>): ShownBreach[] {
  const { rule, hit } = breach
  const finding = findingOf(plan, rule, hit)
  if (finding === undefined) return []
  const shown = once(() => showFindings([finding], sources, plan))
  const key = breachKey(breach)
  return [
    {
      get finding() {
        const [first] = shown()
        if (first === undefined) throw new Error('a finding is shown as one finding')
        return first
      },
      isWaived: waiverOf(finding, plan) !== undefined,
      key,
      isOld: old.has(key),
    },
  ]
}

function stateOf(
  loaded: Readable,
  plan: Plan,
): Pick<ScenarioColumn, 'plan' | 'figures'> & { readonly breaches: () => readonly ShownBreach[] } {
  return {
    plan,
    figures: computeFigures(plan),
    breaches: once(() => {
      const old = new Set(breachesOf(loaded.plan).map(breachKey))
      return breachesOf(plan).flatMap((breach) => shownBreach(loaded, breach, old))
    }),
  }
}

function planColumn(loaded: Readable): ScenarioColumn {
  const { breaches, ...state } = stateOf(loaded, loaded.plan)
  return {
    ...state,
    id: 'plan',
    title: SCENARIO_LABELS.this_plan,
    option: undefined,
    get breaches() {
      return breaches()
    },
    outcomes: [],
    foregone: [],
  }
}

function optionColumn(loaded: Readable, option: CommitteeOption): OptionColumn {
  const { breaches, ...state } = stateOf(loaded, option.plan)
  const fates = once(() => outcomesOf(loaded.plan, option))
  const losses = once(() => foregoneOf(loaded.plan, option.plan, fates()))
  return {
    ...state,
    id: option.id,
    title: option.scenario.title,
    option,
    get breaches() {
      return breaches()
    },
    get outcomes() {
      return fates()
    },
    get foregone() {
      return losses()
    },
  }
}

function hasSameFigures(left: Figures, right: Figures): boolean {
  return SCENARIO_METRICS.every((id) => JSON.stringify(left.whole(id)) === JSON.stringify(right.whole(id)))
}

/** The scenario whose frame the cut line takes: the approved one, else the baseline, else one that is no do-minimum. */
function referenceOf(options: readonly [OptionColumn, ...OptionColumn[]]): OptionColumn {
  const [first] = options
  return (
    options.find(({ option }) => option.scenario.status === 'approved') ??
    options.find(({ option }) => option.scenario.kind === 'baseline') ??
    options.find(({ option }) => option.scenario.kind !== 'do_minimum') ??
    first
  )
}

/** Kinds in the order of the columns: from what must be done to what might be, then the variants of these. */
const KINDS: readonly string[] = ['do_minimum', 'baseline', 'ambitious', 'custom']

function byKind(scenarios: Plan['scenarios']): Plan['scenarios'] {
  return [...scenarios].sort((left, right) => KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind))
}

/** Ids of scenarios in the order of a comparison's columns. */
export function inOrder({ scenarios }: Plan, ids: readonly string[]): string[] {
  return byKind(scenarios).flatMap(({ id }) => (ids.includes(id) ? id : []))
}

/**
 * The named scenarios, or all of them, beside the plan as it is; that has no column where an approved scenario that is
 * shown has the same figures, or where it retains nothing yet. Without names, they are in the order of their kinds, and
 * those that a decision settled are left out: their figures are those of its record.
 *
 * @returns undefined where none of the scenarios is in the plan.
 */
export function scenarioColumns(
  loaded: Readable,
  ids: readonly string[],
  isDetailed: boolean,
): ScenarioContext | undefined {
  const { plan } = loaded
  const wanted = new Set(ids.map((id) => id.toLowerCase()))
  const entries =
    wanted.size === 0
      ? byKind(plan.scenarios.filter((scenario) => settlingRecord(plan, scenario) === undefined))
      : [...wanted].flatMap((id) => entityById(plan.scenarios, id) ?? [])
  const [first, ...rest] = entries.map((entry) => optionColumn(loaded, committeeOption(plan, entry)))
  if (first === undefined) return undefined
  const options = [first, ...rest] as const
  const figures = computeFigures(plan)
  const same = options.find((one) => one.option.scenario.status === 'approved' && hasSameFigures(figures, one.figures))
  const hasPlan = same === undefined && !isUndecided(plan)
  return {
    plan,
    figures,
    columns: hasPlan ? [planColumn(loaded), ...options] : options,
    options,
    same,
    reference: referenceOf(options),
    measure: measureOf(plan),
    partRead: partReadScenarios(plan, loaded, entries),
    settled: wanted.size === 0 ? settledOptions(plan) : [],
    isDetailed,
    isScreen: false,
  }
}
