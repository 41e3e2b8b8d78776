/** What `plan explain PROJECT --value` says: how the value of a project adds up, and where its scores are written. */

import { EXPLAIN_TEXTS as T } from '../../lang/catalogue/explain.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import {
  atMostText,
  delayText,
  IN_UNITS_OF,
  MEASURE_TEXTS,
  SIZE_TEXTS,
  VALUE_TEXTS as V,
} from '../../lang/catalogue/value-measures.ts'
import { formatNumber, formatPlain } from '../../lang/numbers.ts'
import { MOST_RATIO } from '../../metrics/base/ahp.ts'
import type { ProjectValue } from '../../metrics/base/value.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { day, text } from '../../reports/document/cell.ts'
import type { Cell, Section } from '../../reports/document/document.ts'
import { parseDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { factsSection, type TopicExplanation } from './explanation.ts'
import { placeText } from './place.ts'
import { type TracedPart, type ValueTrace, valueTable } from './value-trace.ts'

/** `0,73 (0,73/1)`; a rank has no fraction. */
function meritText({ measure, merit, numerator, denominator }: ProjectValue): Bilingual {
  if (measure === 'moscow') return bilingual((lang) => formatPlain(merit, lang))
  return bilingual(
    (lang) => `${formatNumber(merit, lang, 2)} (${formatPlain(numerator, lang)}/${formatPlain(denominator, lang)})`,
  )
}

/** The merit alone, or `9.27 = 0.73 (0.73/1) × 14.2 × 0.9`. */
function valueText(value: ProjectValue): Bilingual {
  const { size, delay } = value
  if (size === undefined && delay === undefined) return meritText(value)
  return bilingual((lang) => {
    const factors = [
      ...(size === undefined ? [] : [size.factor]),
      ...(delay === undefined ? [] : [1 - delay.share]),
    ].map((factor) => ` × ${formatPlain(Math.round(factor * 1e4) / 1e4, lang)}`)
    return `${formatNumber(value.value, lang, 2)} = ${meritText(value)[lang]}${factors.join('')}`
  })
}

/** `expected cost, in 100,000 EUR`. */
function sizeCell(plan: Plan, value: ProjectValue | undefined): Cell | undefined {
  if (value?.size === undefined) return undefined
  const { name, unit } = SIZE_TEXTS[value.size.kind]
  return text(bilingual((lang) => `${name[lang]}, ${IN_UNITS_OF[lang]} ${unit(plan.currency)[lang]}`))
}

/** `10% (2 quarters after the written start)`. */
function delayCell(value: ProjectValue | undefined): Cell | undefined {
  if (value?.delay === undefined) return undefined
  const { quarters, share } = value.delay
  return text(bilingual((lang) => delayText(share, quarters, lang)))
}

function consistencyCell(ratio: number | undefined): Cell | undefined {
  if (ratio === undefined) return undefined
  const said = bilingual((lang) => {
    const [own, most] = [formatNumber(ratio, lang, 2), formatNumber(MOST_RATIO, lang, 2)]
    return atMostText(own, most, lang)
  })
  return text(said, ratio > MOST_RATIO ? 'watch' : undefined)
}

function scoredOn({ written }: Project): Cell | undefined {
  const date = parseDay(written.priority?.date ?? '', 'end')
  return date === undefined ? undefined : day(date)
}

function scoredBy({ written }: Project): Cell | undefined {
  const roles = written.priority?.scored_by ?? []
  return roles.length === 0 ? undefined : text(roles.join(', '))
}

/** What is said of a value beside its terms, one fact a line. */
export function valueFacts(trace: ValueTrace): (readonly [Bilingual, Cell | undefined])[] {
  const { plan, project, measure, value, weights, missing } = trace
  const { name, formula } = MEASURE_TEXTS[measure]
  return [
    [V.measure, text(name)],
    [T.formula, text(formula)],
    [T.value, text(value === undefined ? V.no_value : valueText(value))],
    [T.reason, missing === undefined ? undefined : text(missing.reason)],
    [V.size, sizeCell(plan, value)],
    [V.delay, delayCell(value)],
    [V.consistency, consistencyCell(trace.consistency)],
    [V.weights, weights === undefined ? undefined : text(placeText(weights))],
    [V.scored_by, scoredBy(project)],
    [V.scored_on, scoredOn(project)],
    [missing === undefined ? V.scores : V.project, text(placeText(trace.at))],
  ]
}

function definition(trace: ValueTrace): Section {
  const { project, missing } = trace
  const section = factsSection(project.id, { fr: project.id, en: project.id }, [
    [LABELS.project, text(project.title)],
    [LABELS.status, text(statusLabel(trace.plan, project.status))],
    ...valueFacts(trace),
  ])
  if (missing === undefined) return section
  return { ...section, blocks: [...section.blocks, { kind: 'note', text: missing.help }] }
}

function partData({ term, place }: TracedPart): Record<string, unknown> {
  const { id, label, weight, score = null, max = null, part } = term
  return { id, label: label.en, weight, score, max, part, ...place }
}

export function valueData(trace: ValueTrace): Record<string, unknown> {
  const { project, measure, value, parts, consistency, missing } = trace
  const ratio = { consistency_ratio: consistency ?? null, consistency_limit: MOST_RATIO }
  return {
    project: project.id,
    measure,
    value: value?.value ?? null,
    ...(value === undefined
      ? { reason: missing?.reason.en, help: missing?.help.en }
      : {
          merit: value.merit,
          numerator: value.numerator,
          denominator: value.denominator,
          size: value.size ?? null,
          delay: value.delay ?? null,
        }),
    ...(measure === 'ahp' ? ratio : {}),
    terms: parts.map(partData),
  }
}

export function explainValue(trace: ValueTrace): TopicExplanation {
  const { value } = trace
  const blocks = value === undefined ? [] : [valueTable(trace, value)]
  return {
    sections: [definition(trace), ...(blocks.length === 0 ? [] : [{ id: 'terms', title: V.counted, blocks }])],
    data: { topic: 'value', ...valueData(trace) },
  }
}
