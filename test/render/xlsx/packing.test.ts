/** The built program packs streamed workbooks by itself: part by part they are those of the package that exceljs asks for. */
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { packing } from '../../../src/render/xlsx/packing.ts'
import { streamedBook } from '../../../src/render/xlsx/streamed-workbook.ts'
import type { Excel } from '../../../src/render/xlsx/workbook.ts'
import { zipParts } from '../../support/zip-parts.ts'

const DATE = new Date(0)

const require = createRequire(createRequire(import.meta.url).resolve('exceljs'))

const ARCHIVER = require.resolve('archiver')

/** The library as it is where it is given another packer, or its own. */
function excelWith(packer?: unknown): Excel {
  for (const path of Object.keys(require.cache)) if (/exceljs/.test(path)) delete require.cache[path]
  delete require.cache[ARCHIVER]
  require(ARCHIVER)
  const loaded = require.cache[ARCHIVER]
  if (loaded !== undefined && packer !== undefined) loaded.exports = packer
  return require('exceljs') as Excel
}

async function partsWith(packer?: unknown): Promise<(readonly [string, string])[]> {
  const properties = { title: 'Été', creator: 'plan', lastModifiedBy: 'plan', created: DATE, modified: DATE }
  const book = streamedBook(excelWith(packer), properties)
  for (const name of ['Projets', 'Vide', 'Constats']) {
    await book.add(name, (sheet) => {
      for (let row = 1; row <= (name === 'Vide' ? 0 : 1000); row += 1) {
        Object.assign(sheet.getCell(row, 1), { value: `Projet n° ${row} — œuvre`, style: {} })
        Object.assign(sheet.getCell(row, 2), { value: row / 3, style: { numFmt: '0.00' } })
      }
    })
  }
  return [...zipParts(await book.bytes())]
}

it('packs the same parts in the same order', async () => {
  const own = await partsWith(packing)
  expect(own.map(([name]) => name)).toContain('xl/worksheets/sheet3.xml')
  expect(own).toEqual(await partsWith())
})
