/** The workbook holds the report's figures, dates, formulas and words, in both languages and the same bytes each time. */
import type { CellValue, Workbook } from 'exceljs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { RenderOptions } from '../../src/render/renderer.ts'
import { renderXlsx } from '../../src/render/xlsx.ts'
import type { Lang } from '../../src/values/language.ts'
import { allCells, readWorkbook, rowValues, rulesOf, sheetOf } from '../support/read-workbook.ts'
import { HOSTILE, sampleOutcome } from '../support/sample-report.ts'

const options = (lang: Lang): RenderOptions => ({ lang, width: 80, colour: 0, version: '1.2.3' })
const safe = "=cmd|' /C calc'!A0 | <script>alert(1)</script> \ufffd[31mred\ufffd[0m ::error::x \ufffdgnp.exe & _x0041_"
const hostileSheet = 'cmd ’ C calc’ A0 script alert(1'
const money = '#,##0.00"\u00a0€";[Red]-#,##0.00"\u00a0€"'

const PARTS = ['numérateur', 'dénominateur']

let fr: Workbook
let en: Workbook
beforeAll(async () => {
  fr = await readWorkbook(await renderXlsx(sampleOutcome, options('fr')))
  en = await readWorkbook(await renderXlsx(sampleOutcome, options('en')))
})

function formats(workbook: Workbook, sheet: string, row: number): string[] {
  const formats: string[] = []
  sheetOf(workbook, sheet)
    .getRow(row)
    .eachCell({ includeEmpty: true }, (cell) => formats.push(cell.numFmt))
  return formats
}

describe('the sheets', () => {
  it('are the contents, one for each section, the findings and the definitions', () => {
    expect(fr.worksheets.map(({ name }) => name)).toEqual([
      'Sommaire',
      'Chiffres clés',
      'Budget l’argent la charge k€ et',
      hostileSheet,
      'Mots',
      'Constats',
      'Définitions',
    ])
    expect(en.worksheets.map(({ name }) => name)).toEqual([
      'Contents',
      'Key figures',
      'Budget money load k€ and all th',
      hostileSheet,
      'Words',
      'Findings',
      'Definitions',
    ])
  })

  it('are linked from the contents and back', () => {
    const contents = sheetOf(fr, 'Sommaire')
    const others = fr.worksheets.slice(1)
    const links = others.map((_, index) => contents.getCell(16 + index, 1).value)
    expect(links).toMatchObject(others.map(({ name }) => ({ hyperlink: `#'${name}'!$A$1` })))
    expect(links[0]).toMatchObject({ text: 'Chiffres clés' })
    expect(contents.getCell('B17').value).toBe('Investissement par année\u00a0; Taux de charge')
    for (const sheet of others) {
      const back = { text: '← Sommaire', hyperlink: "#'Sommaire'!$A$1" }
      expect(sheet.getCell('A2').value).toEqual(back)
    }
  })

  it('begin with what they are about and the first figures, and end with where these come from', () => {
    const rows = (workbook: Workbook, sheet: string, from: number, to: number): CellValue[][] =>
      Array.from({ length: to - from + 1 }, (_, index) => rowValues(sheetOf(workbook, sheet), from + index))
    expect(rows(fr, 'Sommaire', 1, 14)).toEqual([
      ['Audit du plan'],
      [],
      ['Plan', 'Plan d’essai & suite'],
      ['Organisme', safe],
      ['Date d’arrêté', new Date('2024-07-31T00:00:00Z')],
      [],
      ['Chiffres clés'],
      ['Taux de réalisation', 0.75],
      ['Dépense', 4_250_000.35],
      ['Charge', 1675.45],
      ['Effectif', 26.5],
      ['Projets', 60],
      ['Indice', 1.234],
      [],
    ])
    expect(rows(fr, 'Sommaire', 23, 34)).toEqual([
      ['Lecture'],
      ['Signes', expect.stringContaining('✓ favorable')],
      ['Numérateurs et dénominateurs', expect.stringContaining('colonnes repliées')],
      [],
      ['Origine des chiffres'],
      ['Identifiant', 'sample-2024'],
      ['Statut', 'en cours'],
      ['Devise', 'EUR'],
      ['Fichiers lus', 3],
      ['Empreinte SHA-256', 'ab'.repeat(32)],
      ['Version git', 'cd'.repeat(20)],
      ['Produit par', 'plan 1.2.3'],
    ])
    expect(rows(en, 'Contents', 1, 3)).toEqual([['Audit of the plan'], [], ['Plan', 'Sample & more']])
    expect(sheetOf(fr, 'Sommaire').getCell('B5').numFmt).toBe('dd/mm/yyyy')
    expect(sheetOf(en, 'Contents').getCell('B5').numFmt).toBe('d mmm yyyy')
    expect(sheetOf(fr, 'Sommaire').getCell('B8').numFmt).toBe('0.0"\u00a0"%')
  })

  it('freeze and repeat the headings of a table that stands alone, and filter the first', () => {
    const alone = sheetOf(fr, 'Chiffres clés')
    expect(alone.views).toMatchObject([{ state: 'frozen', ySplit: 4 }])
    expect(alone.autoFilter).toBe('A4:C11')
    expect(alone.pageSetup.printTitlesRow).toBe('4:4')
    const several = sheetOf(fr, 'Budget l’argent la charge k€ et')
    expect(several.views).toMatchObject([{ state: 'frozen', ySplit: 2 }])
    expect(several.autoFilter).toBe('A6:F9')
    expect(several.pageSetup.printTitlesRow).toBe('1:1')
    expect(sheetOf(fr, hostileSheet).views).toMatchObject([{ ySplit: 4 }])
    expect(sheetOf(fr, 'Mots').autoFilter ?? null).toBeNull()
  })

  it('come out of the printer as wide as an A4 page, with their origin below', () => {
    for (const sheet of fr.worksheets) {
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      })
      expect(sheet.headerFooter.oddFooter).toBe('&LPlan d’essai && suite&R31/07/2024 · abababababab · Page &P / &N')
    }
  })
})

describe('figures', () => {
  it('are exact numbers in the format of their unit, the parts of a rate folded beside', () => {
    const sheet = sheetOf(fr, 'Chiffres clés')
    expect([4, 5, 6, 7, 8, 9, 10, 11].map((row) => rowValues(sheet, row))).toEqual([
      ['Indicateur', 'Valeur', 'Remarque', ...PARTS.map((part) => `Valeur\u00a0: ${part}`)],
      ['Taux de réalisation', 0.75, null, 45, 60],
      ['Dépense', 4_250_000.35],
      ['Charge', 1675.45],
      ['Effectif', 26.5],
      ['Projets', 60],
      ['Indice', 1.234],
      ['Sans valeur', 's.o.', 'aucun dénominateur'],
    ])
    expect([4, 5].map((column) => sheet.getColumn(column))).toMatchObject([
      { hidden: true, outlineLevel: 1 },
      { hidden: true, outlineLevel: 1 },
    ])
    const shown = [5, 6, 7, 8, 9, 10].map((row) => sheet.getCell(row, 2).numFmt)
    expect(shown).toEqual(['0.0"\u00a0"%', money, '#,##0.0"\u00a0j"', '#,##0.00"\u00a0ETP"', '#,##0', '0.00'])
    const english = sheetOf(en, 'Key figures')
    expect(english.getCell('B5').numFmt).toBe('0.0%')
    expect(english.getCell('B7').numFmt).toBe('#,##0.0"\u00a0d"')
    expect(rowValues(english, 11)).toEqual(['No value', 'n/a', 'no denominator'])
  })

  it('follow live formulas where the columns say so, with the report’s figure as result', () => {
    const sheet = sheetOf(fr, 'Budget l’argent la charge k€ et')
    expect([6, 7, 8, 9, 10].map((row) => rowValues(sheet, row))).toEqual([
      ['Année', 'Enveloppe', 'Dépense prévue', 'Marge', 'Taux d’exécution', 'Remarque'],
      [
        '2024',
        4_000_000,
        3_000_000.1,
        { formula: 'B7-C7', result: 999_999.9 },
        { formula: 'IF(B7=0,"s.o.",C7/B7)', result: 3_000_000.1 / 4_000_000 },
      ],
      [
        '2025 S1',
        1_000_000,
        1_250_000.25,
        { formula: 'B8-C8', result: -250_000.25 },
        { formula: 'IF(B8=0,"s.o.",C8/B8)', result: 1.25000025 },
      ],
      ['2026-02 – 2026-04', null, 0, null, { formula: 'IF(B9=0,"s.o.",C9/B9)', result: 's.o.' }, 'aucun dénominateur'],
      [
        'Total',
        { formula: 'SUM(B7:B9)', result: 5_000_000 },
        { formula: 'SUM(C7:C9)', result: 4_250_000.35 },
        { formula: 'SUM(D7:D9)', result: 749_999.65 },
        { formula: 'IF(B10=0,"s.o.",C10/B10)', result: 4_250_000.35 / 5_000_000 },
      ],
    ])
    expect(formats(fr, sheet.name, 7).slice(1, 4)).toEqual(['#,##0"\u00a0€";[Red]-#,##0"\u00a0€"', money, money])
    expect(sheetOf(en, 'Budget money load k€ and all th').getCell('E9').value).toEqual({
      formula: 'IF(B9=0,"n/a",C9/B9)',
      result: 'n/a',
    })
  })

  it('have their sign in the format, so that the value stays a number and the colour is not alone', () => {
    const cell = sheetOf(fr, 'Budget l’argent la charge k€ et').getCell('D8')
    expect(cell.numFmt).toBe('"✗ "#,##0.00"\u00a0€";[Red]"✗ "-#,##0.00"\u00a0€"')
    expect(cell.fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } })
  })
})

describe('a heat map', () => {
  it('is coloured by thresholds and explained, the parts of its rates folded beside', () => {
    const sheet = sheetOf(fr, 'Budget l’argent la charge k€ et')
    expect([12, 13, 14, 15, 16].map((row) => rowValues(sheet, row).slice(0, 4))).toEqual([
      ['Taux de charge'],
      ['Équipe', '2024-Q1', '2024-Q2', 'Remarque'],
      ['Infrastructures', 1.2, 0.5, null],
      ['Études', 0.95, 's.o.', 'aucun dénominateur'],
      expect.arrayContaining([expect.stringContaining('rouge\u00a0: plus de 100\u00a0%')]),
    ])
    const parts = [13, 14, 15].map((row) => [7, 8, 9, 10].map((column) => sheet.getCell(row, column).value))
    expect(parts).toEqual([
      ['2024-Q1', '2024-Q2'].flatMap((title) => PARTS.map((part) => `${title}\u00a0: ${part}`)),
      [72, 60, 30.5, 61],
      [57, 60, null, null],
    ])
    expect(sheet.getCell(14, 9).numFmt).toBe('#,##0.0"\u00a0j"')
    expect(sheet.getColumn(7).hidden).toBe(true)
    expect(sheet.getColumn(6).hidden).toBe(false)
    const rules = rulesOf(sheet).filter(({ ref }) => ref.startsWith('B14'))
    expect(rules).toMatchObject([
      {
        ref: 'B14:B15',
        rules: [
          { formulae: ['AND(ISNUMBER(B14),B14>1)'] },
          { formulae: ['AND(ISNUMBER(B14),AND(B14>0.8,B14<=1))'] },
          { formulae: ['AND(ISNUMBER(B14),B14<=0.8)'] },
        ],
      },
    ])
  })

  it('of other figures runs from white to orange, and bars start at zero', () => {
    const rules = rulesOf(sheetOf(fr, hostileSheet))
    expect(rules).toMatchObject([
      { ref: 'E5:E7', rules: [{ type: 'dataBar', cfvo: [{ value: 0 }, { value: 1 }] }] },
      { ref: 'G5:G7', rules: [{ type: 'colorScale' }] },
    ])
  })
})

describe('dates and words', () => {
  it('are real dates at midnight UTC, and words with the sign of their tone', () => {
    const sheet = sheetOf(fr, hostileSheet)
    expect([5, 6, 7, 8].map((row) => rowValues(sheet, row).slice(1, 6))).toEqual([
      ['terminé', new Date('2024-02-29'), new Date('2024-12-01'), 1, 12.5],
      ['suspendu', null, null, 0, 7.25],
      ['abandonné', new Date('1999-12-31'), new Date('2030-01-01'), 0.5, 's.o.'],
      [null, null, null, null, { formula: 'SUM(F5:F7)', result: 19.75 }],
    ])
    expect(formats(fr, hostileSheet, 5).slice(1, 4)).toEqual(['"✓ "@', 'dd/mm/yyyy', 'mm/yyyy'])
    expect(formats(en, hostileSheet, 5).slice(1, 4)).toEqual(['"✓ "@', 'd mmm yyyy', 'mmm yyyy'])
    expect(rowValues(sheet, 4)[5]).toBe('Charge (j)')
    expect(rowValues(sheetOf(en, hostileSheet), 4)[5]).toBe('Demand (d)')
  })

  it('from a user never become a formula, a command or a hidden direction', () => {
    const sheet = sheetOf(fr, hostileSheet)
    expect([1, 5, 6, 7].map((row) => sheet.getCell(row, 1).value)).toEqual([safe, safe, '+33 1', '@SUM(1)'])
    expect(sheet.getCell('A6').numFmt).toBe('@')
    const formulas = [...allCells(fr), ...allCells(en)].flatMap(({ formula }) => formula ?? [])
    expect(formulas.length).toBeGreaterThan(10)
    const ours = /^(SUM\([A-Z]\d+:[A-Z]\d+\)|[A-Z]\d+-[A-Z]\d+|IF\([A-Z]\d+=0,"(s.o.|n\/a)",[A-Z]\d+\/[A-Z]\d+\))$/
    expect(formulas.filter((formula) => !ours.test(formula))).toEqual([])
    const texts = allCells(fr).map(({ text }) => text)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(texts.filter((text) => /[\u0000-\u001f\u202a-\u202e]/.test(text))).toEqual([])
    expect(HOSTILE).toContain('\u202e')
  })

  it('of a paragraph run over several columns in a row high enough', () => {
    const sheet = sheetOf(fr, 'Budget l’argent la charge k€ et')
    expect(sheet.getCell('A3').isMerged).toBe(true)
    expect(sheet.getRow(3).height).toBeGreaterThanOrEqual(60)
    expect(rowValues(sheetOf(fr, 'Mots'), 3)).toEqual([safe])
  })
})

describe('findings and definitions', () => {
  it('stand on sheets of their own', () => {
    const findings = sheetOf(fr, 'Constats')
    expect([4, 5, 6, 7].map((row) => rowValues(findings, row))).toEqual([
      ['Gravité', 'Emplacement', 'Constat', 'Que faire', 'Règle', 'Dérogation'],
      ...[
        ['erreur', 4, []],
        ['avertissement', 9, []],
        ['information', 12, ['Accepté (DSI, 31/12/2024)']],
      ].map(([severity, line, waiver]) => [
        severity,
        `plan é/projects.yaml:${line}:12`,
        `Fin avant le début de ${safe}`,
        'Avancez le début',
        'project-end-before-start',
        ...(waiver as string[]),
      ]),
    ])
    expect(rowValues(sheetOf(en, 'Definitions'), 5)).toEqual([
      'Completion',
      'completed projects ÷ initial projects',
      'ISO 21505',
    ])
  })

  it('are those that the report lists, with how many others there are', async () => {
    const { report, ...rest } = sampleOutcome
    if (report === undefined) throw new Error('no report')
    const [first, ...others] = rest.findings.map((finding) => ({
      ...finding,
      severity: 'warning' as const,
      rule: 'team-load-over-capacity',
    }))
    const rules = ['team-load-over-capacity', 'budget-money-twice'].map((id) => ({
      id,
      severity: 'warning' as const,
      summary: { fr: id, en: id },
      why: { fr: '', en: '' },
      fix: { fr: '', en: '' },
      subject: id.startsWith('team') ? ('load' as const) : ('budget' as const),
    }))
    const budget = { ...report, subjects: ['budget'] as const }
    const one = { ...first, rule: 'budget-money-twice' } as (typeof rest.findings)[number]
    const workbook = await readWorkbook(
      await renderXlsx({ ...rest, rules, report: budget, findings: [one, ...others] }, options('en')),
    )
    const sheet = sheetOf(workbook, 'Findings')
    const told = sheet.getColumn(1).values.filter((value) => value !== undefined)
    expect(told.filter((value) => value === 'warning')).toHaveLength(1)
    expect(told.at(-1)).toMatch(/^2 other findings are about other parts of the plan/)
  })

  it('are all there is where no report could be made', async () => {
    const { report: _, ...bare } = sampleOutcome
    const workbook = await readWorkbook(await renderXlsx(bare, options('en')))
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Contents', 'Findings'])
    const nothing = { ...bare, findings: [] }
    const clean = await readWorkbook(await renderXlsx(nothing, options('en')))
    expect(rowValues(sheetOf(clean, 'Findings'), 3)).toEqual(['No findings.'])
  })
})

describe('the bytes', () => {
  it('are the same whatever the clock says', async () => {
    vi.useFakeTimers({ now: new Date('2030-05-06T07:08:10Z'), toFake: ['Date'] })
    const before = await renderXlsx(sampleOutcome, options('fr'))
    vi.setSystemTime(new Date('2031-06-07T08:09:20Z'))
    const after = await renderXlsx(sampleOutcome, options('fr'))
    vi.useRealTimers()
    expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true)
    const workbook = await readWorkbook(after)
    expect(workbook.created).toEqual(new Date('2024-07-31'))
    expect(workbook.modified).toEqual(new Date('2024-07-31'))
  })
})
