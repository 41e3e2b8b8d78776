/**
 * What the tool itself has to explain (rules, slips, figures), and the definition of each as a section.
 */
import { COMPARED, EXPLAIN_TEXTS as T } from '../../lang/catalogue/explain.ts'
import { valueLabel } from '../../lang/catalogue/labels.ts'
import { SLIPS, type SlipCode, slipSeverity, slipText } from '../../lang/slips/index.ts'
import type { SlipFacts } from '../../lang/slips/slip.ts'
import { BREAKDOWNS, type Metric, UNITS } from '../../metrics/base/define.ts'
import { METRICS, metricById } from '../../metrics/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { text } from '../../reports/document/cell.ts'
import type { Cell, Section } from '../../reports/document/document.ts'
import { needsHistory, RULE_DEFINITIONS } from '../../rules/check.ts'
import type { RuleDefinition } from '../../rules/define.ts'
import { exampleFor } from '../../rules/words/examples.ts'
import type { Bilingual } from '../../values/language.ts'
import { factsSection } from './explanation.ts'

interface SlipPattern {
  readonly id: SlipCode
  readonly severity: 'error' | 'warning'
  readonly message: Bilingual
  readonly help: Bilingual
}

/** Words that a sentence has only where they are known. */
const LEFT_OUT: readonly string[] = [
  'belongs',
  'count',
  'encoding',
  'example',
  'item',
  'last',
  'line',
  'max',
  'named',
  'suggestion',
  'under',
]

const ANY_VALUE: Bilingual = { fr: '…', en: '…' }

/** `…` for every word that a sentence may take from a file. */
const PLACEHOLDERS: SlipFacts = new Proxy<SlipFacts>(
  {},
  {
    get: (_, word) => {
      if (LEFT_OUT.includes(String(word))) return undefined
      return word === 'allowed' ? ['…'] : '…'
    },
  },
)

export function slipPattern(id: SlipCode): SlipPattern {
  return { id, severity: slipSeverity(id), ...slipText(id, PLACEHOLDERS, [ANY_VALUE]) }
}

export function placeholderSlips(): SlipPattern[] {
  return (Object.keys(SLIPS) as SlipCode[]).sort().map(slipPattern)
}

export type Topic =
  | { readonly kind: 'rule'; readonly rule: RuleDefinition }
  | { readonly kind: 'slip'; readonly code: SlipCode }
  | { readonly kind: 'figure'; readonly metric: Metric }

export const TOPIC_WORDS: readonly string[] = [
  ...RULE_DEFINITIONS.map(({ id }) => id),
  ...Object.keys(SLIPS),
  ...METRICS.map(({ id }) => id),
]

export function topicOf(word: string): Topic | undefined {
  const wanted = word.toLowerCase()
  const rule = RULE_DEFINITIONS.find(({ id }) => id === wanted)
  if (rule !== undefined) return { kind: 'rule', rule }
  if (Object.hasOwn(SLIPS, wanted)) return { kind: 'slip', code: wanted as SlipCode }
  const metric = metricById(wanted)
  return metric === undefined ? undefined : { kind: 'figure', metric }
}

/** The severity of a rule in words; that of a draft before that of an approved plan where they differ. */
export function severityText({ severity }: RuleDefinition): Bilingual {
  if (typeof severity === 'string') return valueLabel(severity)
  const [draft, approved] = [valueLabel(severity.draft), valueLabel(severity.approved)]
  return { fr: `${draft.fr} → ${approved.fr}`, en: `${draft.en} → ${approved.en}` }
}

export function explainRule(rule: RuleDefinition, plan?: Plan): Section {
  const { id, severity, summary, why, fix } = rule
  const example = exampleFor(rule, plan)
  const levels: (readonly [Bilingual, Cell])[] =
    typeof severity === 'string'
      ? [[T.severity, text(valueLabel(severity))]]
      : [
          [T.severity_draft, text(valueLabel(severity.draft))],
          [T.severity_approved, text(valueLabel(severity.approved))],
        ]
  return factsSection(id, { fr: id, en: id }, [
    ...levels,
    [T.checked, text(summary)],
    [T.compared, needsHistory(rule) ? text(COMPARED) : undefined],
    [T.why, text(why)],
    [T.fix, text(fix)],
    [T.example, example === undefined ? undefined : text(example)],
  ])
}

export function explainSlip(code: SlipCode): Section {
  const { id, severity, message, help } = slipPattern(code)
  return factsSection(id, { fr: id, en: id }, [
    [T.severity, text(valueLabel(severity))],
    [T.said, text(message)],
    [T.fix, text(help)],
  ])
}

function named(names: Readonly<Record<string, Bilingual>>, keys: readonly string[]): Bilingual {
  const words = (lang: 'fr' | 'en') => keys.map((key) => names[key]?.[lang] ?? key).join(', ')
  return { fr: words('fr'), en: words('en') }
}

export function explainFigure(
  { id, label, unit, formula, source, breakdowns }: Metric,
  more: readonly (readonly [Bilingual, Cell | undefined])[] = [],
): Section {
  return factsSection(id, { fr: id, en: id }, [
    [T.label, text(label)],
    [T.unit, text(named(UNITS, [unit]))],
    [T.formula, text(formula)],
    [T.source, text(source)],
    [T.breakdowns, breakdowns.length === 0 ? undefined : text(named(BREAKDOWNS, breakdowns))],
    ...more,
  ])
}
