/** Holds the faults that measure the tests to the source: each can be planted, and each room has one. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { REPOSITORY } from '../support/scenario.ts'

interface Fault {
  readonly id: string
  readonly file: string
  readonly from: string
  readonly to: string
  readonly about: string
}

async function readFaults(): Promise<readonly Fault[]> {
  const list = pathToFileURL(join(REPOSITORY, '.ci/faults/faults.js')).href
  return ((await import(list)) as { readonly FAULTS: readonly Fault[] }).FAULTS
}

const faults = await readFaults()

/** How often the piece that a fault changes stands in its file. */
function placesOf({ file, from }: Fault): number {
  return readFileSync(join(REPOSITORY, 'src', file), 'utf8').split(from).length - 1
}

describe('the faults that measure the tests', () => {
  it.each(faults)('$id has its place in the source once', (fault) => {
    expect(fault.from).not.toBe('')
    expect(placesOf(fault)).toBe(1)
    expect(fault.to).not.toBe(fault.from)
  })

  it('have ids of their own', () => {
    const ids = faults.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    expect(ids.filter((id) => !/^[a-z\d]+(-[a-z\d]+)*$/.test(id))).toEqual([])
  })

  it('say in a sentence each what a user would suffer', () => {
    expect(faults.filter(({ about }) => !/^\p{L}.{20,}[.]$/u.test(about))).toEqual([])
  })

  it('lie in every room', () => {
    const rooms = readdirSync(join(REPOSITORY, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    const told = new Set(faults.map(({ file }) => file.split('/')[0]))
    expect(rooms.filter((room) => !told.has(room))).toEqual([])
  })
})
