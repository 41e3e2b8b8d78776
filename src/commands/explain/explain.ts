/** The result of `plan explain`: sections for people, data for machines. */

import { PLAN_HINT } from '../../lang/catalogue/explain.ts'
import type { Metric } from '../../metrics/base/define.ts'
import { METRICS } from '../../metrics/index.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { Section } from '../../reports/document/document.ts'
import { figureData } from '../../reports/document/figures.ts'
import { RULE_DEFINITIONS } from '../../rules/check.ts'
import type { RuleDefinition } from '../../rules/define.ts'
import { type Trace, traceFigure, traceSections } from './figure-trace.ts'
import {
  explainAll,
  explainFigure,
  explainRule,
  explainSlip,
  placeholderSlips,
  slipPattern,
  type Topic,
} from './topics.ts'

/** What is said about a topic. */
export interface TopicExplanation {
  readonly sections: readonly Section[]
  /** The same for machines, in English. */
  readonly data: Readonly<Record<string, unknown>>
}

function ruleData({
  id,
  severity,
  summary,
  why,
  fix,
  example,
}: RuleDefinition): Record<string, unknown> {
  return {
    id,
    severity,
    summary: summary.en,
    why: why.en,
    fix: fix.en,
    ...(example === undefined ? {} : { example }),
  }
}

function slipData(slip: ReturnType<typeof slipPattern>): Record<string, unknown> {
  return { id: slip.id, severity: slip.severity, message: slip.message.en, help: slip.help.en }
}

function metricData({ id, label, unit, parts, formula, source, breakdowns }: Metric) {
  const shared = { id, label: label.en, unit, ...(parts === undefined ? {} : { parts }) }
  return { ...shared, formula: formula.en, source: source.en, breakdowns }
}

function traceData({ metric, figure, terms }: Trace): Record<string, unknown> {
  return { figure: metricData(metric), ...figureData(figure), terms: terms ?? null }
}

function explainMetric(metric: Metric, loaded: Loaded | undefined): TopicExplanation {
  if (loaded?.plan === undefined) {
    const definition = explainFigure(metric)
    const hint: Section = {
      ...definition,
      blocks: [...definition.blocks, { kind: 'note', text: PLAN_HINT }],
    }
    return { sections: [hint], data: { figure: metricData(metric) } }
  }
  const trace = traceFigure(metric, loaded.plan, loaded)
  return { sections: traceSections(trace), data: traceData(trace) }
}

/** Explains a topic, or lists all topics where none is named; a plan adds the value of a figure. */
export function explain(topic: Topic | undefined, loaded?: Loaded): TopicExplanation {
  switch (topic?.kind) {
    case undefined:
      return {
        sections: explainAll(),
        data: {
          rules: RULE_DEFINITIONS.map(ruleData),
          slips: placeholderSlips().map(slipData),
          figures: METRICS.map(metricData),
        },
      }
    case 'rule':
      return {
        sections: [explainRule(topic.rule)],
        data: { rules: [ruleData(topic.rule)] },
      }
    case 'slip':
      return {
        sections: [explainSlip(topic.code)],
        data: { slips: [slipData(slipPattern(topic.code))] },
      }
    case 'figure':
      return explainMetric(topic.metric, loaded)
  }
}
