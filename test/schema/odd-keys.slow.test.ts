/** Keys and ids that every object of JavaScript inherits are told at their place, wherever they stand, and change nothing else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Node, type Pair, parseDocument, visit, type YAMLMap } from 'yaml'
import { checked } from '../../src/commands/findings.ts'
import { importPlan, readMapping } from '../../src/commands/import/import-plan.ts'
import { readSource } from '../../src/intake/source/read-source.ts'
import type { Finding } from '../../src/plan/finding.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import { shareOf } from '../support/cases.ts'
import { HEADER } from '../support/in-folder.ts'
import { pathOfNodes } from '../support/path-of-nodes.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/every-key')
const [TEXT, PREVIOUS] = ['plan.yaml', 'previous.yaml'].map((name) => readFileSync(join(FOLDER, name), 'utf8')) as [
  string,
  string,
]
const NAMES = ['constructor', 'toString', 'hasOwnProperty'] as const

const MAPS = mapsIn(TEXT)

const fileOf = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) })

function findingsOf(text: string): readonly Finding[] {
  const input = { root: '', files: [fileOf('plan.yaml', text)], strays: [] }
  const previous = { root: '', files: [fileOf('previous.yaml', PREVIOUS)], strays: [] }
  return checked(loadPlan(input, { readPrevious: () => previous })).findings
}

/** How many maps a text holds. */
function mapsIn(text: string): number {
  let count = 0
  const counted = (): void => {
    count += 1
  }
  visit(parseDocument(text), { Map: counted })
  return count
}

/** The plan with some keys more in one of its maps, for each of those whose turn it is. */
function* withKeys(names: readonly string[]): Generator<{ readonly path: string; readonly text: string }> {
  for (const wanted of shareOf([...new Array(MAPS).keys()])) {
    const document = parseDocument(TEXT)
    let [at, path] = [0, '']
    const edit = (map: YAMLMap, above: readonly unknown[]): void => {
      at += 1
      if (at !== wanted + 1) return
      path = pathOfNodes([...above.slice(1), map] as (Node | Pair)[]).join('.')
      for (const name of names) map.set(name, 3)
    }
    visit(document, { Map: (_, map, above) => edit(map, above) })
    yield { path, text: document.toString() }
  }
}

/** The places of added keys at which nothing is told. */
function untold(names: readonly string[]): string[] {
  return [...withKeys(names)].flatMap(({ path, text }) => {
    const told = findingsOf(text).flatMap(({ at }) => ('path' in at ? at.path.join('.') : []))
    return names.map((name) => (path === '' ? name : `${path}.${name}`)).filter((own) => !told.includes(own))
  })
}

describe('names that every object inherits', () => {
  it('are told as keys at their place, in every map', () => {
    expect(MAPS).toBeGreaterThan(100)
    expect(untold(['__proto__'])).toEqual([])
    // Slices of a figure as it was once shown have free names.
    const named = untold(NAMES).filter((path) => !path.includes('.by_section.'))
    expect(named).toEqual([])
  })

  it('are ids like any other', () => {
    const ids = ['P-1', 'AX1', 'INFRA', 'CODIR']
    // A baseline and an appraisal are kept with their ids.
    const shape = (text: string) =>
      findingsOf(text).filter(({ rule }) => !/^(?:baseline|appraisal)-changed$/.test(rule))
    const sound = shape(TEXT).length
    for (const [index, id] of ids.entries()) {
      const name = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'][index] ?? ''
      const renamed = TEXT.replaceAll(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'), name)
      expect(shape(renamed), id).toHaveLength(sound)
    }
  })

  it('are told in a mapping, and columns like any other in a source', async () => {
    const head = 'source: { title: D, licence: CC0, format: json }\n'
    const years = '{ 2024: valueOf, __proto__: x }'
    const line = `{ section: investment, kind: services, stage: paid, years: ${years} }`
    const project = `project: { id: constructor, title: toString, status: { value: planned }, budget: [${line}] }\n`
    const imported = async (mapping: string) => {
      const read = readMapping(fileOf('m.yaml', mapping))
      if ('kind' in read) return read
      const json = '[{"constructor": "A", "toString": "Fibre", "valueOf": 3, "__proto__": 4}]'
      const content = await readSource(fileOf('s.json', json).bytes, 's.json')
      if ('fault' in content) throw new Error(content.fault)
      return importPlan({ content, source: 's.json', mapping: read, root: 'p' })
    }
    const refused = await imported(head + HEADER + project)
    const told = 'findings' in refused ? refused.findings.map(({ message }) => message.en) : []
    expect(told).toEqual(['Unknown key "__proto__"'])
    const sound = await imported(head + HEADER + project.replace(', __proto__: x', ''))
    expect(sound).toMatchObject({ kind: 'imported', counts: { imported: 1 } })
  })
})
