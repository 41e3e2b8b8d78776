/** Keys of the office's own: any group may have them, they are kept as written and change nothing else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Node, type Pair, parseDocument, visit } from 'yaml'
import { checked } from '../../src/commands/findings.ts'
import { wholeScope } from '../../src/metrics/base/scope.ts'
import { METRICS } from '../../src/metrics/index.ts'
import type { Finding } from '../../src/plan/finding.ts'
import { type Loaded, loadPlan } from '../../src/plan/load/load-plan.ts'
import { ownFields, ownKeysOf, ownValues } from '../../src/plan/own-fields.ts'
import { documentSchema } from '../../src/schema/document.ts'
import { fitDocument } from '../../src/schema/fit.ts'
import { keysAt } from '../../src/schema/lookup.ts'
import { isOwnKey, meantOwnKey } from '../../src/schema/own-keys.ts'
import { HEADER } from '../support/in-folder.ts'
import { pathOfNodes } from '../support/path-of-nodes.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/every-key')
const [TEXT, PREVIOUS] = ['plan.yaml', 'previous.yaml'].map((name) => readFileSync(join(FOLDER, name), 'utf8')) as [
  string,
  string,
]

const fileOf = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) })

function load(text: string): Loaded {
  const input = { root: '', files: [fileOf('plan.yaml', text)], strays: [] }
  const previous = { root: '', files: [fileOf('previous.yaml', PREVIOUS)], strays: [] }
  return loadPlan(input, { readPrevious: () => previous })
}

function told(loaded: Loaded): string[] {
  return checked(loaded).findings.map(({ rule, message }: Finding) => `${rule}: ${message.en}`)
}

function figures({ plan }: Loaded): unknown {
  return METRICS.map(({ id, compute }) => [id, plan && compute(plan, wholeScope(plan))])
}

/** What is kept under a seal: any change there is told on purpose. */
const SEALED = /\b(?:baseline|rebaselines|appraisals)\b/

/** The plan with an own key in every group, and how many these are. */
function withOwnKeys(text: string): { readonly text: string; readonly count: number } {
  const document = parseDocument(text)
  let count = 0
  visit(document, {
    Map: (_, map, above) => {
      const path = pathOfNodes([...above.slice(1), map] as (Node | Pair)[])
      if (SEALED.test(path.join('.'))) return
      if (keysAt(documentSchema, path as PropertyKey[]).length === 0) return
      count += 1
      map.set('x-office', 'kept')
    },
  })
  return { text: document.toString(), count }
}

const project = (lines: string): string =>
  `${HEADER}projects:\n  - id: P-1\n    title: Paie\n    status: candidate\n${lines}`

function slips(lines: string): string[] {
  return load(project(lines)).findings.map(({ message }) => message.en)
}

describe('own keys', () => {
  it('change no figure and no finding, in any group of a plan', () => {
    const own = withOwnKeys(TEXT)
    expect(own.count).toBeGreaterThan(100)
    const [before, after] = [load(TEXT), load(own.text)]
    expect(told(after)).toEqual(told(before))
    expect(figures(after)).toEqual(figures(before))
    expect(after.plan?.projects.every((one) => ownValues(one, 'x-office')[0] === 'kept')).toBe(true)
  })

  it('are kept as they are written: codes with their zeros, lists, words of YAML', () => {
    const { plan, findings } = load(
      project('    x-marche: 012\n    x-lots: [1.10, yes, "deux"]\n    departments: { x-code: 007 }\n'),
    )
    expect(findings).toEqual([])
    const [own] = plan?.projects ?? []
    if (plan === undefined || own === undefined) throw new Error('no project')
    expect(ownFields(own)).toEqual([
      { name: 'x-marche', values: ['012'] },
      { name: 'x-lots', values: ['1.10', 'yes', 'deux'] },
      { name: 'departments.x-code', values: ['007'] },
    ])
    expect(ownValues(own, 'X-LOTS')).toHaveLength(3)
    expect(ownKeysOf({ header: plan.header, projects: [own, own] })).toEqual(['x-marche', 'x-lots'])
  })

  it('are told where their first letters or their value are not those of an own key', () => {
    expect(slips('    X-marche: 1\n')).toEqual(['Unknown key "X-marche"; did you mean "x-marche"?'])
    expect(slips('    x_marche: 1\n')).toEqual(['Unknown key "x_marche"; did you mean "x-marche"?'])
    expect(slips('    x-lot: { a: 1 }\n')).toEqual(['"x-lot" takes a text, not a group of keys'])
    expect(slips('    x-lot: [1, { a: 1 }]\n')).toEqual(['"x-lot" takes a single value, not a group of keys'])
    expect(slips('    x-lot:\n')).toEqual(['Missing value for "x-lot"'])
    expect(meantOwnKey('X n° de marché')).toBe('x-n°-de-marché')
    expect(meantOwnKey('x-marche')).toBeUndefined()
    expect(meantOwnKey('xml')).toBeUndefined()
    expect(isOwnKey('x-')).toBe(false)
  })

  it('hold anything at the top of a file', () => {
    const block = 'x-lines:\n  one: &one { section: operating, kind: services }\n  two: [[1], {}]\n'
    expect(load(block + project('    budget: [*one]\n')).findings).toEqual([])
  })

  it('are no keys of maps by id, which keep their numbers', () => {
    const fitted = fitDocument({
      projects: [{ id: 'P', title: 'P', status: 'candidate', departments: { shares: { 'x-1': '0.5' } } }],
    })
    expect(fitted.error).toBeUndefined()
    expect(fitted.data.projects?.[0]?.departments?.shares).toEqual({ 'x-1': 0.5 })
  })

  it('stay with a record of which another key does not fit', () => {
    const { data, error } = fitDocument({
      projects: [{ id: 'P', title: 'P', status: 'candidate', complexity: 'high', 'x-a': 'b' }],
    })
    expect(error?.issues).toHaveLength(1)
    expect(data.projects?.[0]).toMatchObject({ id: 'P', 'x-a': 'b' })
  })
})
