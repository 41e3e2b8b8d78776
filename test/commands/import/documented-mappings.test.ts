/** Each mapping on the page of the import does what the page says that it does, in both languages. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { controlTotals } from '../../../src/intake/map/control-totals.ts'
import type { ListKey } from '../../../src/schema/document.ts'
import { mapped, mappingWith } from '../../support/mapping.ts'

function page(path: string): string {
  return readFileSync(resolve(import.meta.dirname, '../../../docs', path), 'utf8')
}

function blocks(text: string): string[] {
  return [...text.matchAll(/^```(?:csv|json|yaml)\n([\s\S]*?)^```/gm)].map(([, body = '']) => body)
}

const english = blocks(page('import.md'))
const examples = english.flatMap((_, index) =>
  index % 3 === 0 ? [english.slice(index, index + 3)] : [],
)

describe('the page of the import', () => {
  it('has the same examples in both languages', () => {
    expect(blocks(page('fr/import.md'))).toEqual(english)
    expect(examples.length).toBeGreaterThan(6)
  })

  it.each(examples)('%s', async (source = '', mapping = '', result = '') => {
    const said = parse(mapping) as Record<string, object>
    const expected = parse(result, { schema: 'core' }) as Partial<Record<ListKey, object[]>>
    const { list, log, mapped: made } = await mapped(source, said)
    for (const [key, records] of Object.entries(expected)) {
      const found = JSON.parse(JSON.stringify(list(key as ListKey)))
      expect(found).toEqual(JSON.parse(JSON.stringify(records)))
    }
    expect(log.filter(({ kind }) => kind === 'unreadable')).toEqual([])
    expect(controlTotals(made.tables, mappingWith(said)).every(({ isMet }) => isMet)).toBe(true)
  })
})
