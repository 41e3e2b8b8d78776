/** A file is read once as long as it holds what it held. */
import { expect, it } from 'vitest'
import { rememberingReader } from '../../../src/plan/load/read-document.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const bytes = bytesOf('projects: []\n')

it('gives the same document for the same content at the same path, and only then', () => {
  const read = rememberingReader()
  const first = read({ path: 'a.yaml', bytes })
  expect(read({ path: 'a.yaml', bytes: Uint8Array.from(bytes) })).toBe(first)
  expect(read({ path: 'b.yaml', bytes }).file).toBe('b.yaml')
  expect(rememberingReader()({ path: 'a.yaml', bytes })).not.toBe(first)
  const other = read({ path: 'a.yaml', bytes: bytesOf('projects: 12\n') })
  expect(other).not.toBe(first)
  expect(read({ path: 'a.yaml', bytes: bytesOf('projects: 12\n') })).toBe(other)
})
