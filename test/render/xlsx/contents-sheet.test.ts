/** The cover opens with the tiles of a report, and says of a sheet what its pictures say. */
import type { Worksheet } from 'exceljs'
import { beforeAll, expect, it } from 'vitest'
import { renderXlsx } from '../../../src/render/xlsx.ts'
import { chartOutcome } from '../../support/chart-outcome.ts'
import { readWorkbook, rowValues, sheetOf } from '../../support/read-workbook.ts'
import { renderOptions } from '../../support/render-options.ts'

let cover: Worksheet
beforeAll(async () => {
  const bytes = await renderXlsx(chartOutcome('Réseau'), renderOptions('fr'))
  cover = sheetOf(await readWorkbook(bytes), 'Sommaire')
})

it('shows each tile with its target, its change and its remark', () => {
  expect([7, 8, 9, 10].map((row) => rowValues(cover, row))).toEqual([
    ['Chiffres clés'],
    ['Réalisation à échéance', 0.75, 'cible\u00a0: 80,0\u00a0%\u00a0; évolution\u00a0: +2,5\u00a0pts'],
    [
      'Atterrissage',
      3_900_000,
      'cible\u00a0: 4\u202f000\u00a0k€\u00a0; évolution\u00a0: −120\u00a0k€\u00a0; le plus serré en 2025',
    ],
    ['Besoins couverts', 's.o.'],
  ])
  expect(cover.getCell('B8').numFmt).toBe('"! "0.0"\u00a0"%')
})

it('says in a line what the picture of a sheet says, else which tables it holds', () => {
  expect([14, 15].map((row) => cover.getCell(row, 2).value)).toEqual([
    'La dépense dépasse l’enveloppe en 2023.',
    'Charge et capacité',
  ])
})
