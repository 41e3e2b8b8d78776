/** The rooms that CONTRIBUTING.md tells of are those of `src`, and what each may import is what the walls let in. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REPOSITORY } from '../support/scenario.ts'

/** The rows of the table of rooms: the name, and what it says of imports. */
function rows(): (readonly [room: string, imports: string])[] {
  const text = readFileSync(join(REPOSITORY, 'docs/CONTRIBUTING.md'), 'utf8')
  return [...text.matchAll(/^\| `([a-z]+)` \|.*\| ([^|]+) \|$/gm)].map(([, room = '', imports = '']) => [room, imports])
}

interface Walls {
  readonly forbidden: readonly { readonly name: string; readonly comment: string }[]
}

/** What the walls say that a room may import. */
function allowed(): Record<string, string> {
  const { forbidden } = createRequire(import.meta.url)(join(REPOSITORY, '.dependency-cruiser.cjs')) as Walls
  const said = forbidden.flatMap(({ comment }) => [/^([a-z]+) may import only: (.*)$/.exec(comment) ?? []])
  return Object.fromEntries(said.map(([, room = '', imports = '']) => [room, imports]))
}

/** Rooms named one by one, or none. */
const NAMED = /^(?!all above)[a-z]+(?:, [a-z]+)*$/

describe('the table of rooms', () => {
  it('has a row for each folder of src', () => {
    const folders = readdirSync(join(REPOSITORY, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(
      rows()
        .map(([room]) => room)
        .sort(),
    ).toEqual(folders.map(({ name }) => name).sort())
  })

  it('names the rooms that the walls let in, where it names them one by one', () => {
    const named = rows().filter(([, imports]) => NAMED.test(imports))
    const walls = allowed()
    expect(named.length).toBeGreaterThan(rows().length / 2)
    expect(named).toEqual(named.map(([room]) => [room, walls[room]]))
  })
})
