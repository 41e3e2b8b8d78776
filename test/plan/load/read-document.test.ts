/** A content is read once at a path. */
import { expect, it } from 'vitest'
import { rememberingReader } from '../../../src/plan/load/read-document.ts'

const bytes = new TextEncoder().encode('projects: []\n')

it('gives the same document for the same bytes at the same path, and only then', () => {
  const read = rememberingReader()
  const first = read({ path: 'a.yaml', bytes })
  expect(read({ path: 'a.yaml', bytes })).toBe(first)
  expect(read({ path: 'b.yaml', bytes }).file).toBe('b.yaml')
  expect(read({ path: 'a.yaml', bytes: Uint8Array.from(bytes) })).not.toBe(first)
  expect(rememberingReader()({ path: 'a.yaml', bytes })).not.toBe(first)
})
