/** Every cell of a report stands on its page of HTML, in its row and column, in the words in which every format writes it. */
import { describe, expect, it } from 'vitest'
import { renderHtml } from '../../../src/render/html.ts'
import { cellText } from '../../../src/render/text/cell-text.ts'
import { findingDigest } from '../../../src/render/text/findings.ts'
import type { CommandResult } from '../../../src/reports/document/command-result.ts'
import type { Row, Table } from '../../../src/reports/document/document.ts'
import type { Lang } from '../../../src/values/language.ts'
import { type HtmlPage, readHtml } from '../../support/html-page.ts'
import { MADE_UP, reportsOfSample } from '../../support/page-reports.ts'
import { renderOptions } from '../../support/render-options.ts'
import { SAMPLES } from '../../support/sample-plan.ts'

/** The rows of the tables of a page, without the headings of columns. */
function pageRows({ elements }: HtmlPage): string[][][] {
  const tables: string[][][] = []
  for (const { name, attributes, text } of elements) {
    if (name === 'table') tables.push([])
    if (name === 'tr') tables.at(-1)?.push([])
    const isHead = attributes['scope'] === 'col'
    if ((name === 'th' || name === 'td') && !isHead) tables.at(-1)?.at(-1)?.push(text.trim())
  }
  return tables.map((rows) => rows.filter((row) => row.length > 0))
}

/** The same as the document holds them; a table without rows is none on the page. */
function documentRows({ report, findings }: CommandResult, lang: Lang): string[][][] {
  const write = ({ cells }: Row): string[] =>
    cells.map((cell) => cellText(cell, lang, report?.provenance.currency ?? 'EUR'))
  const tables = (report?.sections ?? []).flatMap(({ blocks }) =>
    blocks.filter((block): block is Table => block.kind === 'table' && block.isRepeated !== true),
  )
  // A committee is given the findings as one more table.
  const digest = report?.readers === undefined ? [] : [findingDigest(findings).table]
  return [...tables, ...digest]
    .map(({ rows, totals }) => [...rows, ...(totals === undefined ? [] : [totals])].map(write))
    .filter((rows) => rows.length > 0)
}

const cases = [...MADE_UP, ...SAMPLES.flatMap((plan) => reportsOfSample(`plans/${plan}`))]

function plainSpaces(rows: unknown): unknown {
  return JSON.parse(JSON.stringify(rows).replaceAll('\u00a0', ' '))
}

describe.each(['fr', 'en'] as const)('in %s', (lang) => {
  it.each(cases)('%s', async (_, outcome) => {
    const text = await renderHtml(outcome, renderOptions(lang))
    const page = readHtml(text)
    expect(page.faults).toEqual([])
    // A figure that people typed is kept whole by spaces that do not break.
    expect(plainSpaces(pageRows(page))).toEqual(plainSpaces(documentRows(outcome, lang)))
    expect(text.length).toBeLessThan(1_000_000)
  })
})

/** The days of a table, those of milestones too. */
function daysOf({ rows }: Table): number[] {
  return rows
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => {
      if (cell.kind === 'milestones') return cell.milestones.map(({ day }) => day)
      return cell.kind === 'day' && cell.day !== undefined ? [cell.day] : []
    })
}

it('of a table that is shown as its picture alone, other tables of the section tell every day', () => {
  const sections = cases.flatMap(([, { report }]) => report?.sections ?? [])
  const repeated = sections.flatMap(({ blocks }) => {
    const tables = blocks.filter((block): block is Table => block.kind === 'table')
    const told = tables.filter(({ isRepeated }) => isRepeated !== true).flatMap(daysOf)
    return tables
      .filter(({ isRepeated }) => isRepeated === true)
      .flatMap((table) => daysOf(table).map((one) => ({ id: table.id, isTold: told.includes(one) })))
  })
  expect(repeated.length).toBeGreaterThan(30)
  expect(repeated.filter(({ isTold }) => !isTold)).toEqual([])
})

it('looks at many tables', () => {
  expect(cases.flatMap(([, outcome]) => documentRows(outcome, 'en')).length).toBeGreaterThan(100)
})
