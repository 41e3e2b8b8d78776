/** Each mapping on the page of the import does what the page says that it does, in both languages. */
import { describe, expect, it } from 'vitest'
import { headerDocument } from '../../../src/commands/import/plan-files.ts'
import { controlTotals } from '../../../src/intake/map/control-totals.ts'
import { LIST_KEYS } from '../../../src/schema/document.ts'
import { fencesOf, importExamples } from '../../support/import-page.ts'
import { mapped, mappingWith } from '../../support/mapping.ts'

const examples = importExamples()

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

describe('the page of the import', () => {
  it('has the same examples in both languages', () => {
    expect(fencesOf('fr/import.md')).toEqual(fencesOf('import.md'))
    expect(examples.length).toBeGreaterThan(6)
  })

  it.each(examples)('$name', async ({ source, mapping: said, result: { plan, ...lists } }) => {
    const { list, log, mapped: made } = await mapped(source, said)
    const mapping = mappingWith(said)
    const found = LIST_KEYS.map((key) => [key, list(key)] as const)
    expect(plain(Object.fromEntries(found.filter(([, records]) => records.length > 0)))).toEqual(plain(lists))
    expect(headerDocument(mapping, made.documents)).toMatchObject(plan === undefined ? {} : { plan })
    expect(log.filter(({ kind }) => kind === 'unreadable')).toEqual([])
    expect(controlTotals(made.tables, mapping).filter(({ isMet }) => !isMet)).toEqual([])
    expect(made.tables.flatMap(({ imported }) => imported)).not.toEqual([])
  })
})
