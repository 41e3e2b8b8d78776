/** What `plan explain` says: every topic in both languages, and figures that lead to the lines they count. */
import { describe, expect, it } from 'vitest'
import { explain } from '../../../src/commands/explain/explain.ts'
import type { TracedTerm } from '../../../src/commands/explain/figure-trace.ts'
import { placeholderSlips, TOPIC_WORDS, topicOf } from '../../../src/commands/explain/topics.ts'
import { METRICS } from '../../../src/metrics/index.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { renderSections } from '../../../src/render/terminal/sections.ts'
import { parseDay } from '../../../src/values/calendar.ts'
import type { Lang } from '../../../src/values/language.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { draftFrom } from '../../support/draft-of.ts'
import { renderOptions } from '../../support/render-options.ts'

const PLANS = ['plans/minimal', 'plans/centre-val-de-loire-2022-2027']

function loadSample(path: string) {
  return loadPlan(readPlanFolder('.', path), {
    headDate: () => parseDay('2024-06-30', 'end'),
    readPrevious: (root, previous) => readPlanFolder(root, previous),
  })
}

function said(word: string | undefined, lang: Lang, loaded?: ReturnType<typeof loadSample>) {
  const topic = word === undefined ? undefined : topicOf(word)
  return renderSections(explain(topic, loaded).sections, { ...renderOptions(lang), width: 300 }, 'EUR')
}

interface Traced {
  readonly terms: readonly TracedTerm[] | null
  readonly uncounted?: readonly Pick<TracedTerm, 'id'>[]
  readonly coverage?: { readonly count: number; readonly of: number }
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
}

function traced(word: string, loaded: ReturnType<typeof loadSample>): Traced {
  return explain(topicOf(word), loaded).data as unknown as Traced
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ')

describe('explain', () => {
  it.each(['fr', 'en'] as const)('says something whole of every topic in %s', (lang) => {
    for (const word of TOPIC_WORDS) {
      expect(topicOf(word.toUpperCase())).toEqual(topicOf(word))
      expect(said(word, lang)).toMatch(/\S\n$/)
      expect(said(word, lang)).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  it('lists every topic, and knows nothing else', () => {
    const list = said(undefined, 'en')
    for (const word of TOPIC_WORDS) expect(list).toContain(word)
    expect(topicOf('completion')).toBeUndefined()
  })

  it('explains every rule of a code', () => {
    expect(said('ref-006', 'en')).toContain('axis-without-project')
    expect(said('ref-006', 'en')).toContain('objective-without-project')
  })

  it('says both severities of a rule that has two', () => {
    expect(squeezed(said('investment-over-envelope', 'fr'))).toContain(
      'Gravité, plan en préparation avertissement Gravité, plan approuvé erreur',
    )
  })

  it('has a pattern without gaps for every slip', () => {
    for (const { id, message, help } of placeholderSlips()) {
      for (const text of [message, help].flatMap(({ fr, en }) => [fr, en])) {
        expect(text, id).toMatch(/\S/)
        expect(text, id).not.toMatch(/«\s*»|""|undefined|: ?$/)
      }
    }
  })
})

describe('a figure of a plan', () => {
  it('is readable in French and in English', () => {
    const minimal = loadSample('plans/minimal')
    expect(squeezed(said('completion_gross', 'fr', minimal))).toMatch(
      /Libellé Taux de réalisation brut .* Valeur dans ce plan 50,0 % \(1\/2\) .* Identifiant Compte pour Sur plans\/minimal\/plan\.yaml:\d+:5 P-1 1 1 plans\/minimal\/plan\.yaml:\d+:5 P-2 0 1 /,
    )
    expect(squeezed(said('completion_gross', 'en', minimal))).toMatch(
      /Label Gross completion .* Value in this plan 50\.0% \(1\/2\) .* Counts for Out of plans/,
    )
  })

  it('is cut after twenty lines for people, never for machines', () => {
    const loaded = loadSample('plans/centre-val-de-loire-2017-2021')
    expect(said('completion_gross', 'en', loaded)).toContain('… and 40 more')
    const { terms } = traced('completion_gross', loaded)
    expect(terms).toHaveLength(60)
    expect(terms?.filter(({ amount }) => amount === 1)).toHaveLength(45)
  })

  it('names what it could not count', () => {
    const { loaded } = draftFrom({
      'plan.yaml': `plan: { id: P, title: Plan, organisation: Town, status: running, horizon: { start: 2024-01, end: 2025-12 }, as_of: 2024-06-30 }
projects:
  - { id: DUE, title: Due, status: completed, baseline: { end: 2024-03 } }
  - { id: GONE, title: Without a baseline, status: cancelled }
`,
    })
    const { terms, uncounted } = traced('completion_due', loaded)
    expect(terms?.map(({ id }) => id)).toEqual(['DUE'])
    expect(uncounted).toEqual([{ id: 'GONE', file: 'p/plan.yaml', line: 4, column: 5 }])
    expect(squeezed(said('completion_due', 'en', loaded))).toContain(
      'What could not be counted Location Id p/plan.yaml:4:5 GONE',
    )
  })

  it.each([...PLANS, 'plans/draft'])('of %s names all that it could not count', (path) => {
    const loaded = loadSample(path)
    for (const { id } of METRICS) {
      const { coverage, terms, uncounted = [] } = traced(id, loaded)
      if (terms === null) continue
      expect(uncounted, id).toHaveLength(coverage === undefined ? 0 : coverage.of - coverage.count)
    }
  })

  it.each(PLANS)('of %s is the sum of its terms', (path) => {
    const loaded = loadSample(path)
    for (const metric of METRICS) {
      const { terms, value, numerator, denominator } = traced(metric.id, loaded)
      if (terms === null || value === null) continue
      const total = terms.reduce((sum, { amount }) => sum + amount, 0)
      expect(total, metric.id).toBeCloseTo(numerator ?? value, 1)
      const base = terms.reduce((sum, { of = 1 }) => sum + of, 0)
      if (denominator !== undefined) expect(base, metric.id).toBeCloseTo(denominator, 1)
    }
  })

  it.each(PLANS)('of %s counts what stands at lines that are there', (path) => {
    const loaded = loadSample(path)
    const terms = METRICS.flatMap(({ id }) => traced(id, loaded).terms ?? [])
    expect(terms.length).toBeGreaterThan(10)
    for (const { file, line, id } of terms) {
      const lines = loaded.sources.get(file)?.text.split('\n') ?? []
      expect(lines[line - 1], `${id} at ${file}:${line}`).toMatch(/\S/)
    }
  })
})
