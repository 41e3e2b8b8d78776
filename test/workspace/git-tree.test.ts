/** Contents are read by their ids, those that there are, whatever stands between them. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readBlobs } from '../../src/workspace/git-tree.ts'
import { git, makeRepository } from '../support/git-repository.ts'
import { temporaryFolder } from '../support/scenario.ts'

const { path: top, remove } = temporaryFolder()
const TEXTS = { 'a.yaml': 'a: 1\nb: 2\n', 'empty.yaml': '', 'c.yaml': 'é' }

beforeAll(() => makeRepository(top, [{ at: '2024-01-01T12:00:00+0000', files: TEXTS }]))
afterAll(remove)

it('passes over what the repository does not hold', () => {
  const ids = Object.keys(TEXTS).map((path) => git(top, ['rev-parse', `HEAD:${path}`]))
  const [first = '', ...others] = ids
  const found = readBlobs(top, [first, '0'.repeat(40), first, ...others])
  expect([...found].map(([id, bytes]) => [id, Buffer.from(bytes).toString()])).toEqual(
    Object.values(TEXTS).map((text, index) => [ids[index], text]),
  )
})
