/** A report over no readable plan has no status date, and no renderer makes one up. */
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../src/render/docx.ts'
import { FORMATS, isBinary, loadRenderer } from '../../src/render/formats.ts'
import { renderPptx } from '../../src/render/pptx.ts'
import { renderXlsx } from '../../src/render/xlsx.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import { readDeck } from '../support/read-deck.ts'
import { readDocument } from '../support/read-document.ts'
import { readWorkbook } from '../support/read-workbook.ts'
import { renderOptions } from '../support/render-options.ts'
import { sampleOutcome } from '../support/sample-outcome.ts'

function undated(): CommandResult {
  const { asOf: _, report, ...rest } = sampleOutcome()
  if (report === undefined) throw new Error('the sample has a report')
  const { asOf: __, ...provenance } = report.provenance
  const sections = report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.kind !== 'table' || block.chart?.type !== 'roadmap') return block
      const { asOf: ___, ...chart } = block.chart
      return { ...block, chart }
    }),
  }))
  return { ...rest, report: { ...report, provenance, sections } }
}

describe('a report without status date', () => {
  it.each(FORMATS.filter((format) => !isBinary(format)))('is written as %s without one', async (format) => {
    const render = await loadRenderer(format)
    for (const lang of ['fr', 'en'] as const) {
      const page = String(await render(undated(), renderOptions(lang)))
      const text = page.replace(/<script>[\s\S]*<\/script>/, '')
      expect(text).not.toMatch(/1970|undefined|Situation au|situation au|\bas of\b/i)
    }
  })

  it('is a workbook without one', async () => {
    const workbook = await readWorkbook(await renderXlsx(undated(), renderOptions('en')))
    const [contents] = workbook.worksheets
    const names = contents?.getColumn(1).values.map(String) ?? []
    expect(names).toContain('Plan')
    expect(names).not.toContain('Status date')
    expect(contents?.headerFooter.oddFooter).not.toContain('1970')
  })

  it('is a document without one', async () => {
    const { words, parts } = readDocument(await renderDocx(undated(), renderOptions('en')))
    expect(words.join('\n')).toContain('Produced by')
    expect(words.join('\n')).not.toMatch(/19[78]0|undefined|\bas of\b|Status date/i)
    expect(parts.get('docProps/core.xml')).toContain('1980-01-01')
  })

  it('is a deck without one', async () => {
    const slides = readDeck(await renderPptx(undated(), renderOptions('en')))
    const around = [slides[0], slides.at(-1)]
    const words = around.flatMap((slide) => slide?.words ?? []).join('\n')
    expect(words).toContain('Produced by')
    expect(words).not.toMatch(/19[78]0|undefined|\bas of\b|Status date/i)
  })
})
