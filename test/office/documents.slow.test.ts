/** LibreOffice opens a document of text, keeps its headings, tables, charts and drawings, and sets it on sheets. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../src/render/docx.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import { elements } from '../support/opc-parts.ts'
import { below } from '../support/read-deck.ts'
import { readDocument } from '../support/read-document.ts'
import { renderOptions } from '../support/render-options.ts'
import { sampleCharts } from '../support/sample-charts.ts'
import { outcomeOf, sampleOutcome } from '../support/sample-report.ts'
import { zipParts } from '../support/zip-parts.ts'

const folder = mkdtempSync(join(tmpdir(), 'office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the office program makes of a document. */
function converted(document: Uint8Array, name: string, ending: 'pdf' | 'odt'): Buffer {
  writeFileSync(join(folder, `${name}.docx`), document)
  const user = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  const args = [user, '--headless', '--convert-to', ending, '--outdir', folder]
  const { status, stderr, error } = spawnSync('soffice', [...args, join(folder, `${name}.docx`)], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`soffice ended with ${status}: ${error?.message ?? stderr}`)
  return readFileSync(join(folder, `${name}.${ending}`))
}

const DOCUMENTS: Readonly<Record<string, CommandResult>> = {
  tables: sampleOutcome,
  pictures: outcomeOf(sampleCharts('Portal')),
}
const CASES = Object.keys(DOCUMENTS).flatMap((name) => (['fr', 'en'] as const).map((lang) => [name, lang] as const))

describe('LibreOffice', () => {
  it.each(CASES)('keeps what is in a document of %s in %s', async (name, lang) => {
    const document = await renderDocx(DOCUMENTS[name] ?? sampleOutcome, renderOptions(lang))
    const { tree, tables, paragraphs } = readDocument(document)
    const content = zipParts(converted(document, `${name}-${lang}`, 'odt')).get('content.xml') ?? ''
    const headings = paragraphs.filter(({ style }) => /^Heading/.test(style))
    expect(elements(content, 'text:h')).toHaveLength(headings.length)
    const written = elements(content, 'table:table').length
    expect(written).toBe(tables.length)
    expect(elements(content, 'table:table-header-rows')).toHaveLength(tables.length)
    expect(elements(content, 'draw:object')).toHaveLength(below(tree, 'c:chart').length)
    expect(elements(content, 'draw:g')).toHaveLength(below(tree, 'wpg:wgp').length)
  })

  it.each(CASES)('sets a document of %s in %s on sheets of A4', async (name, lang) => {
    const document = await renderDocx(DOCUMENTS[name] ?? sampleOutcome, renderOptions(lang))
    const pdf = converted(document, `${name}-${lang}`, 'pdf').toString('latin1')
    const sheets = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)]
    expect(sheets.length).toBeGreaterThan(1)
    for (const [, width, height] of sheets)
      expect([width, height].map((side) => Math.round(Number(side))).toSorted()).toEqual([595, 842])
  })
})
