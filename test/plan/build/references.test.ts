/** References are looked for once in a content, and have the place of the file that holds it. */
import { expect, it } from 'vitest'
import { collectReferences } from '../../../src/plan/build/references.ts'

const data = { projects: [{ id: 'P', title: 'P', status: 'planned' as const, requires: ['Q'] }] }

it('have the places of each file that holds the same content', () => {
  const found = collectReferences([
    { file: 'a.yaml', data },
    { file: 'b.yaml', data },
  ])
  expect(found.map(({ id, at }) => [id, at.file])).toEqual([
    ['Q', 'a.yaml'],
    ['Q', 'b.yaml'],
  ])
})

it('are the same objects for the same content of the same file', () => {
  const [first] = collectReferences([{ file: 'c.yaml', data }])
  expect(collectReferences([{ file: 'c.yaml', data }])[0]).toBe(first)
})
