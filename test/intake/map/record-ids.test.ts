/** A source that comes again gives each of its rows the id that it had: what a plan has is never added a second time. */
import { describe, expect, it } from 'vitest'
import { type MappingFacts, mapped } from '../../support/mapping.ts'
import { planWith } from '../../support/plan-builder.ts'

const EXISTING = ['P-1', 'P-1-2', 'R-4'].map((id) => ({ id, title: id }))
const ROWS = 'id,title\nP-1,a\np-1,b\n,c\n'

async function idsIn(text: string, imported?: readonly string[], facts: MappingFacts = {}): Promise<string[]> {
  const plan = planWith({ projects: EXISTING })
  const isImported = imported === undefined ? undefined : (_: string, id: string) => imported.includes(id)
  const { list } = await mapped(text, facts, { plan, isImported })
  return list('projects').map(({ id }) => id)
}

describe('the rows of a source that was imported before', () => {
  it('of one code, and without one, have the ids that they were given', async () => {
    expect(await idsIn(ROWS, ['P-1', 'P-1-2', 'R-4'])).toEqual(['P-1', 'P-1-2', 'R-4'])
  })

  it('have them too where nobody knows what the last import gave', async () => {
    expect(await idsIn(ROWS)).toEqual(['P-1', 'P-1-2', 'R-4'])
  })

  it('leave the ids alone that somebody gave to others by hand', async () => {
    expect(await idsIn(ROWS, ['P-1'])).toEqual(['P-1', 'p-1-3', 'R-4-2'])
  })

  it('have them in whichever table of the source they stand', async () => {
    const record = { id: 'id', title: 'title', status: 'planned' }
    const table = (title: string) => ({ into: 'projects', filter: { title }, record })
    const facts = { tables: [table('a'), table('b'), table('c')] }
    expect(await idsIn(ROWS, undefined, facts)).toEqual(['P-1', 'P-1-2', 'R-4'])
  })

  it('have the next ids where there are more of one code than before', async () => {
    expect(await idsIn(`${ROWS}P-1,d\n`)).toEqual(['P-1', 'P-1-2', 'R-4', 'P-1-3'])
  })
})
