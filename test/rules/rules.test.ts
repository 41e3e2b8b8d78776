/** Every rule finds in its fixtures exactly the lines that they mark, at exact places, and nothing elsewhere. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plan/plan.ts'
import type { RuleHit } from '../../src/rules/define.ts'
import { RULES } from '../../src/rules/index.ts'
import { STATE_RULES } from '../../src/rules/two-states/index.ts'
import { collectively } from '../../src/rules/words/naming.ts'
import * as VALUES from '../../src/schema/values.ts'
import { locate } from '../../src/yaml/read/locate.ts'
import type { Origin } from '../../src/yaml/read/origin.ts'
import { samplePlan } from '../support/arbitrary-choice.ts'
import { basePlan, planOverBase, type TestPlan } from '../support/plan-of.ts'

/** A rule as a fixture is held against it; one on two states has the state before beside it. */
interface Checked {
  readonly id: string
  readonly run: (plan: Plan) => Iterable<RuleHit>
}

const CHECKED: readonly Checked[] = [
  ...RULES,
  ...STATE_RULES.map(({ id, run }) => ({
    id,
    run: (plan: Plan) => run(planOverBase(join(import.meta.dirname, id, 'before.yaml')).plan, plan),
  })),
]

const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

/** The marks of a fixture: `file:line`, with `:column` where the mark names one. */
function expected(file: string, rule: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const marks = /# expect: (.*)$/.exec(line)?.[1]?.split(',') ?? []
      return marks.map((mark) => {
        const [id, column] = mark.trim().split('@')
        expect(id, `${file}:${index + 1} expects its own rule`).toBe(rule)
        return `${basename(file)}:${index + 1}${column === undefined ? '' : `:${column}`}`
      })
    })
}

function placeIn({ sources }: TestPlan, at: Origin) {
  const source = sources.get(at.file)
  if (source === undefined) throw new Error(`${at.file} was not read`)
  return locate(source, at)
}

/** The found places, each with its column where the fixture's mark of that line names one. */
function found(loaded: TestPlan, hits: readonly RuleHit[], marks: readonly string[]): string[] {
  return hits.map(({ at }) => {
    const { line, column } = placeIn(loaded, at)
    const place = `${basename(at.file)}:${line}`
    return marks.some((mark) => mark === place) ? place : `${place}:${column}`
  })
}

function textsOf({ message, help, related }: RuleHit): string[] {
  const all = [message, ...(help ? [help] : []), ...(related ?? []).map(({ label }) => label)]
  return all.flatMap(({ fr, en }) => [fr, en])
}

/** What a test says of itself, or a file of its keys and dates; what stands in quotes is somebody's own. */
const UNSPOKEN = /^(Expected|Missing) |, got |\b[a-z]+_[a-z_]+\b|\b\d{4}-(\d{2}(-\d{2})?|[QS]\d)\b/

/** Closed values of the format that are French words too. */
const FRENCH: readonly string[] = [
  'adoption',
  'audit',
  'budget',
  'correction',
  'date',
  'initial',
  'maintenance',
  'services',
]

/** Sections are called by words that sentences need: support, axes. */
const CLOSED: ReadonlySet<string> = new Set(
  Object.entries(VALUES)
    .flatMap(([list, values]) => (list === 'SHOWN_SECTIONS' ? [] : [...values]))
    .filter((value) => !FRENCH.includes(value)),
)

/** The closed values that a French sentence holds as files write them, by themselves or in quotes. */
function closedIn(text: string): string[] {
  const quoted = [...text.matchAll(/«\u00a0([^»]*)\u00a0»/g)].map(([, inside = '']) => inside)
  const words = [...unquoted(text).matchAll(/[\p{L}_]+/gu)].map(([word]) => word)
  return [...quoted, ...words].filter((word) => CLOSED.has(word))
}

function unquoted(text: string): string {
  return text.replace(/"[^"]*"|«[^»]*»/g, '""')
}

const inexact = (loaded: TestPlan, hit: RuleHit) =>
  [hit.at, ...(hit.related ?? []).map(({ at }) => at)].filter((at) => !placeIn(loaded, at).exact)

describe.each(CHECKED.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const bad = join(import.meta.dirname, id, 'bad.yaml')
  let broken: TestPlan
  let hits: readonly RuleHit[]
  beforeAll(() => {
    broken = planOverBase(bad)
    hits = [...rule.run(broken.plan)]
  })

  it('is quiet on the good plan', () => {
    const good = planOverBase(join(import.meta.dirname, id, 'good.yaml'))
    expect([...rule.run(good.plan)]).toEqual([])
  })

  it('finds the marked lines of the bad plan, none missing and none extra', () => {
    const marks = expected(bad, id)
    expect(marks.length).toBeGreaterThan(0)
    expect(found(broken, hits, marks).sort()).toEqual([...marks].sort())
  })

  it('places every finding exactly', () => {
    expect(hits.flatMap((hit) => inexact(broken, hit))).toEqual([])
  })

  it('speaks whole sentences without final period in both languages', () => {
    for (const text of hits.flatMap(textsOf)) {
      expect(text).toMatch(/\S/)
      expect(text).not.toMatch(/\.$|undefined|NaN|Infinity|\[object/)
    }
  })

  it('says what is the case, without words of files or dates of machines', () => {
    for (const { message, related = [] } of hits) {
      for (const text of [message, ...related.map(({ label }) => label)]) {
        for (const said of [text.fr, text.en]) expect(unquoted(said)).not.toMatch(UNSPOKEN)
        expect(closedIn(text.fr), text.fr).toEqual([])
      }
    }
  })
})

const SAMPLE = samplePlan()

describe.each(
  RULES.flatMap(({ id, run, collective }) => (collective === undefined ? [] : [[id, run, collective] as const])),
)('%s of most of a plan', (id, run, collective) => {
  const { plan } = planOverBase(join(import.meta.dirname, id, 'bad.yaml'))

  it('looks at no fewer records than it finds', () => {
    for (const one of [plan, SAMPLE]) {
      expect(collective.population(one)).toBeGreaterThanOrEqual([...run(one)].length)
    }
    expect([...run(plan)].length).toBeGreaterThan(0)
  })

  it('looks at records that keep it as well', () => {
    const good = planOverBase(join(import.meta.dirname, id, 'good.yaml')).plan
    expect(collective.population(good)).toBeGreaterThan(0)
  })

  it('tells both counts in one whole sentence in both languages', () => {
    const { help } = collective
    const told = collectively(collective, 1234, 5678)
    expect(told.fr).toMatch(/1\u202f234\D.*5\u202f678/)
    expect(told.en).toMatch(/1,234 of 5,678/)
    for (const text of [told, ...(help ? [help] : [])].flatMap(({ fr, en }) => [fr, en])) {
      expect(text).not.toMatch(/\.$|undefined|NaN|\[object/)
      expect(unquoted(text)).not.toMatch(UNSPOKEN)
    }
  })
})

describe('the rules', () => {
  it('find nothing in the complete plan', () => {
    const { plan } = basePlan()
    expect(RULES.flatMap((rule) => [...rule.run(plan)].map(({ message }) => [rule.id, message.en]))).toEqual([])
    const same = basePlan().plan
    expect(STATE_RULES.flatMap((rule) => [...rule.run(same, plan)])).toEqual([])
  })

  it('are sorted by id, each once', () => {
    for (const rules of [RULES, STATE_RULES]) {
      const ids = rules.map(({ id }) => id)
      expect(ids).toEqual([...new Set(ids)].sort())
    }
  })

  it('have one folder of fixtures each', () => {
    expect(
      foldersIn(import.meta.dirname)
        .filter((name) => name !== 'facts' && name !== 'words')
        .sort(),
    ).toEqual(CHECKED.map(({ id }) => id).sort())
  })

  it('say what they check, why and what to do in both languages', () => {
    for (const { summary, why, fix } of [...RULES, ...STATE_RULES]) {
      for (const text of [summary, why, fix].flatMap(({ fr, en }) => [fr, en])) {
        expect(text).toMatch(/^\S.*[^.\s]$/s)
      }
    }
  })
})
