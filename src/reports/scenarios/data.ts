/** A comparison of scenarios as data for machines. */

import { type Day, dayText } from '../../values/calendar.ts'
import { plain } from '../../values/quantity.ts'
import { figuresData } from '../document/figures-data.ts'
import {
  type OptionColumn,
  SCENARIO_METRICS,
  type ScenarioColumn,
  type ScenarioContext,
} from './context.ts'
import { dominantsOf } from './overview.ts'

function dayOrNull(day: Day | undefined): string | null {
  return day === undefined ? null : dayText(day)
}

function projectsData({ outcomes: fates }: OptionColumn): object {
  return {
    in: fates.filter(({ isIn }) => isIn).map(({ before }) => before.id),
    left_out: fates.filter(({ isLeftOut }) => isLeftOut).map(({ before }) => before.id),
    moved: fates
      .filter(({ isIn, isMoved }) => isIn && isMoved)
      .map(({ before, after }) => ({
        id: before.id,
        start: { before: dayOrNull(before.span.start), after: dayOrNull(after.span.start) },
        end: { before: dayOrNull(before.span.end), after: dayOrNull(after.span.end) },
      })),
  }
}

function breachesData({ breaches }: Pick<ScenarioColumn, 'breaches'>): object[] {
  return breaches.map(({ finding, isOld }) => {
    const { rule, severity, message, place, entity, facts, waiver } = finding
    return {
      rule,
      severity,
      message: message.en,
      file: place.file,
      line: place.line,
      column: place.column,
      entity: entity ?? null,
      facts,
      already_in_plan: isOld,
      waived: waiver ?? null,
    }
  })
}

function lossesData({ foregone: losses }: OptionColumn): object[] {
  return losses.map(({ outcome: fate, value, spared, days, needs, departments }) => ({
    id: fate.before.id,
    value: value ?? null,
    spending_spared: plain(spared),
    days_spared: plain(days),
    needs: needs.map(({ id }) => id),
    departments,
    mandatory: fate.before.written.mandatory !== undefined,
    reason: fate.choice?.reason ?? null,
  }))
}

function optionData(options: readonly OptionColumn[], column: OptionColumn): object {
  const { id, title, option, figures } = column
  const { kind, status, chain, assumptions } = option.scenario
  return {
    id,
    title: title.en,
    kind,
    status,
    decision: option.entry.decision ?? null,
    extends: chain,
    assumptions,
    metrics: figuresData(figures, SCENARIO_METRICS),
    projects: projectsData(column),
    breaches: breachesData(column),
    dominated_by: dominantsOf(options).get(id)?.id ?? null,
    lost: lossesData(column),
  }
}

/** Every scenario that is shown, and the plan as it is. */
export function scenarioData(context: ScenarioContext): Readonly<Record<string, unknown>> {
  const { options, figures, same, reference, settled } = context
  return {
    value_measure: context.measure,
    plan_as_it_is: { metrics: figuresData(figures, SCENARIO_METRICS), equals: same?.id ?? null },
    cut_line_of: reference.id,
    settled: settled.map(({ scenario, record }) => ({
      id: scenario.id,
      decision: record.decision,
    })),
    scenarios: options.map((column) => optionData(options, column)),
  }
}
