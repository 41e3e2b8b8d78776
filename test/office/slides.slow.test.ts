/** LibreOffice opens a deck and has a page for each of its slides. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { renderPptx } from '../../src/render/pptx.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import { readDeck } from '../support/read-deck.ts'
import { renderOptions } from '../support/render-options.ts'
import { sampleCharts } from '../support/sample-charts.ts'
import { outcomeOf, sampleOutcome } from '../support/sample-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** How many pages the office program makes of a deck. */
function pagesOf(deck: Uint8Array, name: string): number {
  writeFileSync(join(folder, `${name}.pptx`), deck)
  const user = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  const args = [user, '--headless', '--convert-to', 'pdf', '--outdir', folder]
  const { status, stderr, error } = spawnSync('soffice', [...args, join(folder, `${name}.pptx`)], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`soffice ended with ${status}: ${error?.message ?? stderr}`)
  const pdf = readFileSync(join(folder, `${name}.pdf`), 'latin1')
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

const DECKS: Readonly<Record<string, CommandResult>> = {
  tables: sampleOutcome,
  pictures: outcomeOf(sampleCharts('Portal')),
}

describe('LibreOffice', () => {
  it.each(Object.entries(DECKS))('shows every slide of a deck of %s', async (name, outcome) => {
    for (const lang of ['fr', 'en'] as const) {
      const deck = await renderPptx(outcome, renderOptions(lang))
      expect(pagesOf(deck, `${name}-${lang}`)).toBe(readDeck(deck).length)
    }
  })
})
