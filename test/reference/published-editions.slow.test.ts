/**
 * The published portfolio that the program ships is what the reference data give: its projects by number, without those of
 * which neither an end nor a cost is told. UPDATE_PUBLISHED=1 writes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Edition } from '../../src/forecast/editions.ts'
import { publishedEditions } from '../../src/forecast/published.ts'
import { ukEditions } from '../support/published-editions.ts'
import { REPOSITORY } from '../support/scenario.ts'

const folder = process.env['PLAN_REFERENCE_DATA']
if (folder === undefined) process.stdout.write('the published portfolio: skipped, PLAN_REFERENCE_DATA is not set\n')

const SHIPPED = join(REPOSITORY, 'src/forecast/published-editions.json')

const rounded = (months: number): number => Math.round(months * 100) / 100

/** Editions as the file has them, one a line, projects numbered as they first appear. */
function textOf(editions: readonly Edition[]): string {
  const numbers = new Map<string, number>()
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, number)
    return number
  }
  const lines = editions.map(({ at, tellings }) => {
    const projects = [...tellings.values()]
      .filter(({ end, cost }) => end !== undefined || cost !== undefined)
      .map(({ key, end, cost }) => [numberOf(key), end === undefined ? null : rounded(end), cost ?? null])
    return JSON.stringify({ at: rounded(at), projects })
  })
  return `[\n${lines.join(',\n')}\n]\n`
}

describe.skipIf(folder === undefined)('the published portfolio', () => {
  const text = folder === undefined ? '' : textOf(ukEditions(folder))
  if (folder !== undefined && process.env['UPDATE_PUBLISHED'] === '1') writeFileSync(SHIPPED, text)

  it('is what the reference data give', () => {
    expect(readFileSync(SHIPPED, 'utf8')).toBe(text)
  })

  it('tells what they tell, ends to a hundredth of a month and costs to the cent', () => {
    const told = (editions: readonly Edition[], millions: number): (string | number | undefined)[][] =>
      editions.flatMap(({ at, tellings }) =>
        [...tellings.values()]
          .filter(({ end, cost }) => end !== undefined || cost !== undefined)
          .map(({ state, end, cost }) => [
            state,
            rounded(at),
            end && rounded(end),
            cost && Math.round((cost / millions) * 1e8),
          ]),
      )
    expect(told(publishedEditions(), 1e8)).toEqual(told(ukEditions(folder ?? ''), 1))
  })
})
