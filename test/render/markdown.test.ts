/** Markdown of the sample in both languages, and what a hostile title can't do to it. */
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/render/markdown.ts'
import { differs, hashOf } from '../support/goldens.ts'
import { renderOptions } from '../support/render-options.ts'
import { BUDGET } from '../support/sample-charts.ts'
import { EMPTY, HOSTILE, sampleOutcome } from '../support/sample-outcome.ts'

describe('renderMarkdown', () => {
  it('writes the sample in French', async () => {
    const text = await renderMarkdown(sampleOutcome(), renderOptions('fr'))
    await expect(text).toMatchFileSnapshot('../golden/sample.fr.md')
  })

  it('writes the sample in English', async () => {
    const text = await renderMarkdown(sampleOutcome(), renderOptions('en'))
    expect(hashOf(text), differs('sample.en.md')).toMatchInlineSnapshot(`"06bc738bba8c2607598165e855c50dd9"`)
  })

  it('keeps every table in shape whatever a title holds', async () => {
    const hostile = await renderMarkdown(sampleOutcome(HOSTILE), renderOptions('en'))
    const plain = await renderMarkdown(sampleOutcome(), renderOptions('en'))
    const shape = (text: string): readonly number[] => text.split('\n').map((line) => line.split(/(?<!\\)\|/).length)
    expect(shape(hostile)).toEqual(shape(plain))
  })

  it('lets no HTML, link, code, escape or direction mark of a title through', async () => {
    const text = await renderMarkdown(sampleOutcome(HOSTILE), renderOptions('fr'))
    const own = text
      .replaceAll(/<\/?(details|summary)>/gu, '')
      .replaceAll(/^```(mermaid)?$/gmu, '')
      .replaceAll('`http://evil`', '')
    expect(own).not.toMatch(/[<>]|(?<!\\)`|(?<!\\)\]\(|(?!\n)\p{Cc}|\u202e/u)
  })

  it('opens no list and gives no command of a forge with the title of a plan', async () => {
    const { report, ...outcome } = sampleOutcome()
    if (report === undefined) throw new Error('the sample has no report')
    const titled = (title: string) => ({
      ...outcome,
      report: {
        ...report,
        provenance: { ...report.provenance, plan: { ...report.provenance.plan, title: { fr: title, en: title } } },
      },
    })
    for (const title of ['/close', '- item', '1. item']) {
      const text = await renderMarkdown(titled(title), renderOptions('en'))
      expect(text.split('\n').filter((line) => line.startsWith(title))).toEqual([])
    }
  })

  it('shows findings alone where there is no report', async () => {
    const { report, ...bare } = sampleOutcome()
    expect(report).toBeDefined()
    const text = await renderMarkdown(bare, renderOptions('fr'))
    expect(text.split('\n').slice(0, 6)).toEqual([
      '# Constats',
      '',
      'Plan sd-2024 · Situation au 30/09/2024',
      '',
      '1 erreur, 1 avertissement, 1 information\u00a0; 1 constat sous dérogation.',
      '',
    ])
  })

  it('says that nothing was found', async () => {
    expect(await renderMarkdown(EMPTY, renderOptions('en'))).toBe('# Findings\n\nNo findings.\n')
  })

  it('folds a section under its title, as HTML that lets the Markdown inside be read', async () => {
    const { report, ...outcome } = sampleOutcome()
    const [section] = report?.sections ?? []
    if (report === undefined || section === undefined) throw new Error('the sample has a section')
    const title = { fr: 'A', en: 'R&D *and* <b>' }
    const folded = { ...report, sections: [{ ...section, title, isFolded: true }] }
    const text = await renderMarkdown({ ...outcome, report: folded }, renderOptions('en'))
    expect(text).toContain('\n\n<details>\n<summary>R&amp;D *and* &lt;b&gt;</summary>\n\n### ')
    expect(text).toContain('\n\n</details>\n\n## Findings')
    expect(text).not.toMatch(/^## R/mu)
  })

  it('begins with the hidden marker, whatever it holds', async () => {
    const { report, ...outcome } = sampleOutcome()
    if (report === undefined) throw new Error('the sample has a report')
    const marked = { ...report, marker: 'plan-diff:A --> B' }
    const text = await renderMarkdown({ ...outcome, report: marked }, renderOptions('en'))
    expect(text.split('\n').slice(0, 3)).toEqual(['<!-- plan-diff:A -- B -->', '', '# Dashboard'])
  })

  it('names the commit only where it was asked for', async () => {
    const outcome = sampleOutcome()
    const { report } = outcome
    if (report === undefined) throw new Error('the sample has a report')
    const provenance = { ...report.provenance, commit: 'abc1234', files: 1 }
    const text = await renderMarkdown({ ...outcome, report: { ...report, provenance } }, renderOptions('en'))
    expect(text).toContain('content hash 0123456789ab (1 file) · commit abc1234')
  })

  it('names the series of a diagram and folds the table of a picture under it', async () => {
    const { report, ...outcome } = sampleOutcome()
    const [section] = report?.sections ?? []
    if (report === undefined || section === undefined) throw new Error('the sample has a section')
    const drawn = { ...report, sections: [{ ...section, blocks: [{ ...BUDGET, rows: BUDGET.rows.slice(0, 2) }] }] }
    const text = await renderMarkdown({ ...outcome, report: drawn }, renderOptions('en'))
    expect(text).toContain('\nInvestment (bars), Operating (line), Envelope (line)\n')
    expect(text).toContain('<summary>Spending by year against the envelope</summary>\n\n| Year |')
  })

  it('leads to the pages above it in a site, before all else', async () => {
    const link = (name: string, file: string) => ({ text: { fr: name, en: name }, files: [file] })
    const path = [link('All plans', '../index.md'), link('Plan *A*', 'index.md')]
    const navigation = { path, lists: [] }
    const text = await renderMarkdown(sampleOutcome(), { ...renderOptions('en'), navigation })
    expect(text.split('\n').slice(0, 2)).toEqual(['[All plans](../index.md) › [Plan \\*A\\*](index.md)', ''])
  })

  it('leaves out what it has nothing for: definitions, their sources', async () => {
    const { report, ...outcome } = sampleOutcome()
    if (report === undefined) throw new Error('the sample has a report')
    const [section] = report.sections
    const [definition] = report.definitions
    if (section === undefined || definition === undefined) throw new Error('the sample is whole')
    const bare = { ...report, sections: [{ ...section, blocks: [] }], definitions: [] }
    const text = await renderMarkdown({ ...outcome, findings: [], report: bare }, renderOptions('en'))
    expect(text.split('\n').slice(3)).toEqual([
      '',
      '## Summary',
      '',
      'Plan sd-2024 · content hash 0123456789ab (12 files)',
      '',
    ])
    const { source: _, ...rest } = definition
    const unsourced = { ...bare, definitions: [rest] }
    expect(await renderMarkdown({ ...outcome, report: unsourced }, renderOptions('en'))).toContain(
      '- **Gross completion**: completed projects ÷ planned projects\n',
    )
  })
})
