/** What every renderer keeps to: whole text, no orders of a user's text, nothing printed, same input same bytes. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FORMATS, type Format, loadRenderer } from '../../src/render/formats.ts'
import { renderOptions } from '../support/render-options.ts'
import { EMPTY, HOSTILE, sampleOutcome } from '../support/sample-outcome.ts'
import { sampleOutcome as workbook } from '../support/sample-report.ts'

const outcomes = { sample: sampleOutcome(), hostile: sampleOutcome(HOSTILE), workbook, empty: EMPTY }

async function render(format: Format, of: keyof typeof outcomes): Promise<(string | Uint8Array)[]> {
  const renderer = await loadRenderer(format)
  return [await renderer(outcomes[of], renderOptions('fr')), await renderer(outcomes[of], renderOptions('en'))]
}

describe.each(FORMATS)('the renderer of %s', (format) => {
  afterEach(() => vi.restoreAllMocks())

  it.each(['sample', 'hostile', 'workbook', 'empty'] as const)('ends the %s by one newline', async (of) => {
    for (const output of await render(format, of)) {
      if (typeof output === 'string') expect(output).toMatch(/[^\n]\n$/u)
      else expect(output.length).toBeGreaterThan(0)
    }
  })

  it('lets no control or direction mark of a title through', async () => {
    for (const output of [...(await render(format, 'hostile')), ...(await render(format, 'workbook'))]) {
      if (typeof output === 'string') expect(output).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e]/u)
    }
  })

  it('gives the same bytes for the same input', async () => {
    expect(await render(format, 'sample')).toEqual(await render(format, 'sample'))
  })

  it('prints nothing', async () => {
    const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true))
    await render(format, 'sample')
    const printed = spies.flatMap(({ mock }) => mock.calls)
    vi.restoreAllMocks()
    expect(printed).toEqual([])
  })
})
