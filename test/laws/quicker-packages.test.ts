/** What the build teaches packages about letters with accents and lines of tables is true of the packages as they are. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { REPOSITORY } from '../support/scenario.ts'

const { ONE_COLUMN } = (await import(pathToFileURL(join(REPOSITORY, '.ci/quicker-packages.js')).href)) as {
  readonly ONE_COLUMN: string
}

const inOneColumn = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
  new RegExp(`[${ONE_COLUMN}]`).test(sign),
)

describe('signs of one column', () => {
  it('are those of French and of tables', () => {
    const wanted = [...'œuvre à 3 € — « Été », l’œil… \u202f;\u00a0: ┌─┐│▇≥ ≤ → ✓'].filter(
      (sign) => !inOneColumn.includes(sign),
    )
    expect(wanted).toEqual(['✓'])
  })

  it('are each one column wide, and a cluster of its own', () => {
    const segmenter = new Intl.Segmenter()
    expect(inOneColumn.filter((sign) => stringWidth(sign) !== 1)).toEqual([])
    const beside = inOneColumn.filter(
      (sign) => [...segmenter.segment(`a${sign}${sign}é`)].length !== 4 || stringWidth(`a${sign}${sign}é`) !== 4,
    )
    expect(beside).toEqual([])
  })
})
