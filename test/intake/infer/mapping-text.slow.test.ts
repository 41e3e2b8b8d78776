/** A mapping that was made is printed so that it is read again as it was, whatever headers and words stand in it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importPlan, type ReadMapping, readMapping } from '../../../src/commands/import/import-plan.ts'
import { inferSource } from '../../../src/commands/import/infer-source.ts'
import { mappingText } from '../../../src/intake/infer/mapping-text.ts'
import { readSource } from '../../../src/intake/source/read-source.ts'
import { runsOf } from '../../support/cases.ts'
import { importExamples } from '../../support/import-page.ts'
import { bytesOf, mappingWith } from '../../support/mapping.ts'

function readAgain(text: string): ReadMapping {
  const read = readMapping({ path: 'x.map.yaml', bytes: bytesOf(text) })
  if ('kind' in read) throw new Error(read.findings.map(({ message }) => message.en).join())
  return read
}

/** Words that YAML, a template or an expression would take for something else. */
const ODD = fc.constantFrom(
  ...['yes', 'null', '012', '1e3', '2024', '2024-01-01', '~', '- a', '#1', 'a: b', 'a #b', '&x', '*x'],
  ...['{n}', '[a]', '/x/', '@key', "l'axe", '"quoted"', '%', '!tag', '|', '>', '?', 'é\u00a0à', '', ' '],
  ...['=1+1', '\\d', 'true', '0x1F', '.inf', '<<', '--- ', 'x'.repeat(130)],
)

function csvCell(text: string): string {
  return /[";\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

const HEADERS = ['Code', 'Intitulé du projet', 'Direction', 'Statut', 'Budget 2025', 'Chef de projet']

/** A table of known columns with odd ones between them, and odd words in its cells. */
const grid = fc
  .tuple(
    fc.uniqueArray(ODD, { minLength: 0, maxLength: 4 }),
    fc.array(fc.array(ODD, { minLength: 10, maxLength: 10 }), { minLength: 2, maxLength: 5 }),
  )
  .map(([odd, rows]) => {
    const headers = [...HEADERS, ...odd]
    const lines = rows.map((words, at) =>
      headers.map((_, column) => (column === 0 ? `P-${at}` : column === 4 ? `${at + 1}00` : (words[column] ?? ''))),
    )
    return [headers, ...lines].map((cells) => cells.map(csvCell).join(';')).join('\n')
  })

describe('a mapping that was made of a source', () => {
  it('is read again as it was, and gives the same plan', async () => {
    let made = 0
    await fc.assert(
      fc.asyncProperty(grid, async (text) => {
        const content = await readSource(bytesOf(text), 'x.csv')
        if ('fault' in content) return
        const inferred = inferSource(
          { content, path: 'x.csv', changed: '2025-09-30' },
          { organisation: 'Ville', horizon: '2025-2026' },
        )
        if (!('text' in inferred)) return
        made += 1
        const { mapping } = inferred.inference
        const again = readAgain(inferred.text)
        expect(again.mapping).toEqual(JSON.parse(JSON.stringify(mapping)))
        const twice = readAgain(mappingText(again.mapping, { head: [], tables: new Map() }))
        expect(twice.mapping).toEqual(again.mapping)
        const results = [again, twice].map((read) => importPlan({ content, source: 'x.csv', mapping: read, root: 'p' }))
        expect(results[0]?.kind).toBe('imported')
        expect(JSON.stringify(results[1])).toBe(JSON.stringify(results[0]))
      }),
      { numRuns: runsOf(400, 25) },
    )
    expect(made).toBeGreaterThan(10)
  })
})

describe('a mapping with comments', () => {
  const tabled = importExamples().filter(({ mapping }) => mapping.tables !== undefined)

  it.each(tabled)('is read again as it was: $name', ({ mapping: said }) => {
    const mapping = mappingWith(said)
    const tables = new Map(
      (mapping.tables ?? []).map((_, at) => [at, [`table ${at}: # [a] {b}\nof two lines`]] as const),
    )
    const text = mappingText(mapping, { head: ['one', 'tables: []'], tables })
    expect(readAgain(text).mapping).toEqual(mapping)
    expect(text.match(/^\s*# /gm)).toHaveLength(2 + tables.size)
  })
})
