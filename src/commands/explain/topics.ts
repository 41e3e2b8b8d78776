/**
 * What can be explained (rules, slips, figures), and the definition of each as sections of a report.
 */
import { COMPARED, EXPLAIN_HINT, EXPLAIN_TEXTS as T } from '../../lang/catalogue/explain.ts'
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { SLIPS, type SlipCode, slipSeverity, slipText } from '../../lang/slips/index.ts'
import type { SlipFacts } from '../../lang/slips/slip.ts'
import { BREAKDOWNS, type Metric, UNITS } from '../../metrics/base/define.ts'
import { METRICS, metricById } from '../../metrics/index.ts'
import { text } from '../../reports/document/cell.ts'
import type { Cell, Column, Section } from '../../reports/document/document.ts'
import { needsHistory, RULE_DEFINITIONS } from '../../rules/check.ts'
import type { RuleDefinition } from '../../rules/define.ts'
import type { Bilingual } from '../../values/language.ts'

/** A slip as it is listed. */
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

/** The sentences of a slip. */
export function slipPattern(id: SlipCode): SlipPattern {
  return { id, severity: slipSeverity(id), ...slipText(id, PLACEHOLDERS, [ANY_VALUE]) }
}

/** Every slip, in the order of their ids. */
export function placeholderSlips(): SlipPattern[] {
  return (Object.keys(SLIPS) as SlipCode[]).sort().map(slipPattern)
}

/** What can be explained. */
export type Topic =
  | { readonly kind: 'rule'; readonly rule: RuleDefinition }
  | { readonly kind: 'slip'; readonly code: SlipCode }
  | { readonly kind: 'figure'; readonly metric: Metric }

/** Every word that `plan explain` knows, for suggestions. */
export const TOPIC_WORDS: readonly string[] = [
  ...RULE_DEFINITIONS.map(({ id }) => id),
  ...Object.keys(SLIPS),
  ...METRICS.map(({ id }) => id),
]

/** The topic of a word, without regard to case. */
export function topicOf(word: string): Topic | undefined {
  const wanted = word.toLowerCase()
  const rule = RULE_DEFINITIONS.find(({ id }) => id === wanted)
  if (rule !== undefined) return { kind: 'rule', rule }
  if (Object.hasOwn(SLIPS, wanted)) return { kind: 'slip', code: wanted as SlipCode }
  const metric = metricById(wanted)
  return metric === undefined ? undefined : { kind: 'figure', metric }
}

function severityText({ severity }: RuleDefinition): Bilingual {
  if (typeof severity === 'string') return valueLabel(severity)
  const [draft, approved] = [valueLabel(severity.draft), valueLabel(severity.approved)]
  return { fr: `${draft.fr} → ${approved.fr}`, en: `${draft.en} → ${approved.en}` }
}

function columns(...titles: readonly Bilingual[]): Column[] {
  return titles.map((title, index) => ({ id: `column_${index + 1}`, title, unit: 'text' }))
}

function listSection(
  id: string,
  title: Bilingual,
  heads: readonly Bilingual[],
  rows: readonly (readonly (string | Bilingual)[])[],
): Section {
  const cells = rows.map((row) => ({ cells: row.map((value) => text(value)) }))
  return {
    id,
    title,
    blocks: [{ kind: 'table', id: `${id}_list`, columns: columns(...heads), rows: cells }],
  }
}

/** A definition list: one line for each fact, those without a value left out. */
export function factsSection(
  id: string,
  title: Bilingual,
  entries: readonly (readonly [Bilingual, Cell | undefined])[],
): Section {
  const rows = entries.flatMap(([name, cell]) =>
    cell === undefined ? [] : [{ cells: [text(name), cell] }],
  )
  const blank = { fr: '', en: '' }
  return {
    id,
    title,
    blocks: [{ kind: 'table', id: 'facts', columns: columns(blank, blank), rows }],
  }
}

/** The list of everything that can be explained. */
export function explainAll(): Section[] {
  return [
    listSection(
      'rules',
      T.rules,
      [LABELS.id, T.severity, T.checked],
      RULE_DEFINITIONS.map((rule) => [rule.id, severityText(rule), rule.summary]),
    ),
    listSection(
      'slips',
      T.slips,
      [LABELS.id, T.severity, T.said],
      placeholderSlips().map(({ id, severity, message }) => [id, valueLabel(severity), message]),
    ),
    listSection(
      'figures',
      T.figures,
      [LABELS.id, T.label],
      METRICS.map(({ id, label }) => [id, label]),
    ),
    { id: 'hint', title: LABELS.what_to_do, blocks: [{ kind: 'note', text: EXPLAIN_HINT }] },
  ]
}

/** A rule explained. */
export function explainRule(rule: RuleDefinition): Section {
  const { id, severity, summary, why, fix, example } = rule
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

/** A slip explained. */
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

/** The definition of a figure, with more facts after it where a plan is at hand. */
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
