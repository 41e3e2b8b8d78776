/** The result of `plan explain`: sections for people, data for machines. */

import { PLAN_HINT } from '../../lang/catalogue/explain.ts'
import type { Metric } from '../../metrics/base/define.ts'
import { METRICS } from '../../metrics/index.ts'
import { projectById } from '../../plan/find-entity.ts'
import { isReadable, type Loaded, type ReadablePlan } from '../../plan/load/load-plan.ts'
import type { Project } from '../../plan/plan.ts'
import type { Section } from '../../reports/document/document.ts'
import { figureData } from '../../reports/document/figures.ts'
import { RULE_DEFINITIONS } from '../../rules/check.ts'
import type { RuleDefinition } from '../../rules/define.ts'
import { WEATHERS } from '../../schema/values.ts'
import { findingsInPlan } from './explain-finding.ts'
import { explainKey, type KeySite, keySites, keyWords } from './explain-key.ts'
import { explainLabel, type LabelTopic, labelTopic, placesSection } from './explain-label.ts'
import { explainAll } from './explain-list.ts'
import { explainProject } from './explain-project.ts'
import { explainWeather, WEATHER_WORDS, type Weather, weathersOf } from './explain-weather.ts'
import type { TopicExplanation } from './explanation.ts'
import { type Trace, traceFigure, traceSections } from './figure-trace.ts'
import {
  explainFigure,
  explainRule,
  explainSlip,
  placeholderSlips,
  slipPattern,
  TOPIC_WORDS,
  type Topic,
} from './topics.ts'

/** What can be explained: what has an id of the tool, a project of a plan, a weather, a key of the format, a label of reports. */
export type AnyTopic =
  | Topic
  | { readonly kind: 'project'; readonly loaded: ReadablePlan; readonly project: Project }
  | { readonly kind: 'weather'; readonly weathers: readonly Weather[] }
  | { readonly kind: 'key'; readonly name: string; readonly sites: readonly KeySite[] }
  | LabelTopic

function ruleData({ id, subject, severity, summary, why, fix, example }: RuleDefinition): Record<string, unknown> {
  return {
    id,
    subject,
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

function traceData({ metric, figure, terms, uncounted }: Trace): TopicExplanation['data'] {
  return {
    topic: 'figure',
    figure: metricData(metric),
    ...figureData(figure),
    terms: terms ?? null,
    ...(uncounted.length === 0 ? {} : { uncounted }),
  }
}

function explainMetric(metric: Metric, loaded: Loaded | undefined): TopicExplanation {
  if (loaded?.plan === undefined) {
    const definition = explainFigure(metric)
    const hint: Section = { ...definition, blocks: [...definition.blocks, { kind: 'note', text: PLAN_HINT }] }
    return { sections: [hint], data: { topic: 'figure', figure: metricData(metric) } }
  }
  const trace = traceFigure(metric, loaded.plan, loaded)
  return { sections: traceSections(trace), data: traceData(trace) }
}

function withFindings(
  section: Section,
  data: TopicExplanation['data'],
  id: string,
  loaded: Loaded | undefined,
): TopicExplanation {
  if (loaded === undefined) return { sections: [section], data }
  const inPlan = findingsInPlan(loaded, id)
  return { sections: [section, inPlan.section], data, findings: inPlan.findings }
}

function explainList(): TopicExplanation {
  return {
    sections: explainAll(),
    data: {
      topic: 'list',
      rules: RULE_DEFINITIONS.map(ruleData),
      slips: placeholderSlips().map(slipData),
      figures: METRICS.map(metricData),
      weathers: WEATHERS,
      keys: keyWords(),
    },
  }
}

/** Explains a topic, or lists all topics where none is named; a plan adds what it makes of the topic. */
export function explain(topic: AnyTopic | undefined, loaded?: Loaded): TopicExplanation {
  switch (topic?.kind) {
    case undefined:
      return explainList()
    case 'rule': {
      const data = { topic: 'rule', rules: [ruleData(topic.rule)] }
      return withFindings(explainRule(topic.rule, loaded?.plan), data, topic.rule.id, loaded)
    }
    case 'slip': {
      const data = { topic: 'slip', slips: [slipData(slipPattern(topic.code))] }
      return withFindings(explainSlip(topic.code), data, topic.code, loaded)
    }
    case 'figure':
      return explainMetric(topic.metric, loaded)
    case 'project':
      return explainProject(topic.loaded, topic.project)
    case 'weather':
      return explainWeather(topic.weathers, loaded?.plan)
    case 'key':
      return explainKey(topic.name, topic.sites)
    case 'label':
      return explainPrinted(topic, loaded)
  }
}

/** A label that stands for one figure alone is that figure; any other is the list of what it means. */
function explainPrinted(topic: LabelTopic, loaded: Loaded | undefined): TopicExplanation {
  const [first, ...others] = topic.meanings
  if (first?.metric === undefined || others.length > 0) return explainLabel(topic)
  const explained = explainMetric(first.metric, loaded)
  return { ...explained, sections: [...explained.sections, ...placesSection(topic.places)] }
}

/**
 * What a word means that is no id of the tool: a project of the plan, a weather, a key of the format, or a label of reports.
 * Keys are in small letters: a word with a capital is first looked for among the labels that the plan's reports print.
 */
export function meaningOf(word: string, loaded: Loaded | undefined): AnyTopic | undefined {
  const project = loaded?.plan === undefined ? undefined : projectById(loaded.plan, word)
  if (loaded !== undefined && isReadable(loaded) && project !== undefined) return { kind: 'project', loaded, project }
  const weathers = weathersOf(word)
  if (weathers !== undefined) return { kind: 'weather', weathers }
  const sites = keySites(word)
  const isKey = sites !== undefined && word === word.toLowerCase()
  const label = isKey ? undefined : labelTopic(word, loaded)
  if (sites === undefined || (label !== undefined && label.places.length > 0)) return label
  return { kind: 'key', name: word, sites }
}

/** Every word that can be explained with a plan at hand, those of the plan first. */
export function explainable(loaded: Loaded | undefined): string[] {
  const projects = loaded?.plan?.projects.map(({ id }) => id) ?? []
  return [...projects, ...TOPIC_WORDS, ...WEATHER_WORDS, ...keyWords()]
}
