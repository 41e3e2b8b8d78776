import { expect, test } from 'vitest'
import { holdsMisnamedList } from '../../src/schema/misnamed-list.ts'

const record = { id: 'P-1', title: 'x', status: 'planned' }

test.each([
  [{ project: [record] }],
  [{ projets: [record] }],
  [{ Projects: [record] }],
  [{ project: record }],
  [{ projects_: [3, record] }],
  [{ équipes: [{ id: 'T', title: 'x', department: 'D' }] }],
])('%j holds a list under another name', (data) => expect(holdsMisnamedList(data)).toBe(true))

test.each([
  [{ projects: [record] }],
  [{ services: { web: { image: 'x', ports: [] } } }],
  [{ project: 'x' }],
  [{ project: { name: 'x', version: 1, id: 'y' } }],
  [{ name: [record] }],
  [[record]],
  ['project'],
  [null],
])('%j is another program’s, or right', (data) => expect(holdsMisnamedList(data)).toBe(false))
