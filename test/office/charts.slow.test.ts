/** LibreOffice opens a workbook with charts and keeps each with its cells and its figures. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { renderXlsx } from '../../src/render/xlsx.ts'
import { chartOutcome } from '../support/chart-outcome.ts'
import { cellsOfReference, chartNames, chartReferences } from '../support/chart-parts.ts'
import type { Parts } from '../support/opc-parts.ts'
import { renderOptions } from '../support/render-options.ts'
import { zipParts } from '../support/zip-parts.ts'

const folder = mkdtempSync(join(tmpdir(), 'office-charts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The workbook as LibreOffice writes what it read. */
function saved(bytes: Uint8Array): Parts {
  const file = join(folder, 'charts.xlsx')
  const out = join(folder, 'out')
  writeFileSync(file, bytes)
  const user = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  const args = [user, '--headless', '--convert-to', 'xlsx', '--outdir', out, file]
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`)
  return zipParts(readFileSync(join(out, 'charts.xlsx')))
}

const FIGURES = ['c:val', 'c:xVal', 'c:yVal', 'c:bubbleSize']

/** Of each chart the cells that its figures come from, with the figures; charts in the order of these. */
function drawn(parts: Parts): string[] {
  return chartNames(parts)
    .map((name) =>
      chartReferences(parts.get(name) ?? '')
        .filter(({ role }) => FIGURES.includes(role))
        .map(({ role, formula, cached }) => {
          const cells = cellsOfReference(quoted(formula))
          const places = cells.map(({ sheet, address }) => `${sheet}!${address}`)
          return `${role} ${places.join(' ')} = ${cached.map((value) => value ?? '-').join(' ')}`
        })
        .join('\n'),
    )
    .toSorted()
}

/** A reference with its sheet in quotes, which LibreOffice leaves out where it can. */
function quoted(formula: string): string {
  return formula.replace(/(^|[(,])(?!')([^'!(,]+)!/g, "$1'$2'!")
}

describe('LibreOffice', () => {
  it.each(['fr', 'en'] as const)('reads each chart with its cells in %s', async (lang) => {
    const bytes = await renderXlsx(chartOutcome('Réseau'), renderOptions(lang))
    const expected = drawn(zipParts(bytes))
    expect(expected).toHaveLength(18)
    expect(drawn(saved(bytes))).toEqual(expected)
  })
})
