/** How the cells of a workbook look, where that tells something: the colours that fill them, and how far they are set in. */
import { describe, expect, it } from 'vitest'
import { fillAt } from '../../../../src/intake/source/fills.ts'
import { readSource } from '../../../../src/intake/source/read-source.ts'
import type { SheetRow } from '../../../../src/intake/source/sheet.ts'
import { type Parts, workbookOf } from '../../../support/made-workbook.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The colours of Office 2013 in the order in which a theme writes them. */
const THEME = `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="5B9BD5"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2></a:clrScheme></a:themeElements></a:theme>`

function stylesXml(fills: readonly string[], behind = ''): string {
  const items = fills.map((fill) => `<fill>${fill}</fill>`).join('')
  const own = fills.map((_, at) => `<xf numFmtId="0" fillId="${at}"/>`).join('')
  return `<styleSheet xmlns="${MAIN}"><fills>${items}</fills><cellXfs>${own}${behind}</cellXfs></styleSheet>`
}

function solid(colour: string): string {
  return `<patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill>`
}

async function rows(xml: string, styles: string, parts: Parts = {}): Promise<readonly SheetRow[]> {
  const bytes = workbookOf(xml, { parts: { 'xl/styles.xml': styles, ...parts } })
  const content = await readSource(bytes, 'made.xlsx')
  if ('fault' in content || content.kind !== 'sheets') throw new Error(JSON.stringify(content))
  return content.sheets[0]?.rows ?? []
}

/** The colour of a cell by the XML of its fill. */
async function colourOf(fill: string, parts?: Parts): Promise<string | undefined> {
  const [row] = await rows('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', stylesXml(['', fill]), {
    'xl/theme/theme1.xml': THEME,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="t" Type="${OFFICE}/theme" Target="theme/theme1.xml"/></Relationships>`,
    ...parts,
  })
  return row && fillAt(row, 0)
}

describe('the colour of a cell', () => {
  it.each([
    ['as it is written, whatever its opacity', solid('rgb="FFFFC000"'), 'FFC000'],
    ['as old programs write it', solid('rgb="00b050"'), '00B050'],
    ['of a number', solid('indexed="13"'), 'FFFF00'],
    ['of a number below eight', solid('indexed="2"'), 'FF0000'],
    ['of the theme', solid('theme="4"'), '5B9BD5'],
    ['of the theme, its dark text behind its light ground', solid('theme="3"'), '44546A'],
    ['lighter by two fifths', solid('theme="4" tint="0.39997558519241921"'), '9DC3E6'],
    ['darker by a quarter', solid('theme="5" tint="-0.249977111117893"'), 'C55A11'],
    ['a grey made of white', solid('theme="0" tint="-0.14999847407452621"'), 'D9D9D9'],
  ])('is read: %s', async (_, fill, colour) => {
    expect(await colourOf(fill)).toBe(colour)
  })

  it.each([
    ['white', solid('rgb="FFFFFFFF"')],
    ['the ground of the theme', solid('theme="0"')],
    ['that of the system', solid('indexed="64"')],
    ['automatic', solid('auto="1"')],
    ['a pattern', '<patternFill patternType="gray125"><fgColor rgb="FFFFC000"/></patternFill>'],
    ['a gradient', '<gradientFill><stop position="0"><color rgb="FFFFC000"/></stop></gradientFill>'],
    ['beyond the theme', solid('theme="40"')],
    ['no colour', solid('rgb="orange"')],
  ])('is none: %s', async (_, fill) => {
    expect(await colourOf(fill)).toBeUndefined()
  })

  it('of a number is the one that the workbook has in its place', async () => {
    const styles = stylesXml(['', solid('indexed="1"')]).replace(
      '</styleSheet>',
      '<colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00123456"/></indexedColors></colors></styleSheet>',
    )
    expect(await colourOf('', { 'xl/styles.xml': styles })).toBe('123456')
  })

  it.each(['', '<a:theme xmlns:a="a">'])('hangs on no value: a damaged theme gives none (%s)', async (theme) => {
    const parts = { 'xl/theme/theme1.xml': theme }
    expect(await colourOf(solid('theme="4"'), parts)).toBeUndefined()
  })
})

describe('the colours of a row', () => {
  it('are runs, those of blank cells too', async () => {
    const cells = '<c r="A1" s="0"><v>1</v></c><c r="C1" s="1"/><c r="D1" s="1"/><c r="E1" s="2"/><c r="G1" s="2"/>'
    const styles = stylesXml(['', solid('rgb="FF00B050"'), solid('rgb="FFFF0000"')])
    const [row] = await rows(`<row r="1">${cells}</row><row r="2"><c r="A2" s="1"/></row>`, styles)
    expect(row?.fills).toEqual([
      { from: 2, to: 3, colour: '00B050' },
      { from: 4, to: 4, colour: 'FF0000' },
      { from: 6, to: 6, colour: 'FF0000' },
    ])
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((column) => fillAt(row ?? {}, column))).toEqual([
      undefined,
      undefined,
      '00B050',
      '00B050',
      'FF0000',
      undefined,
      'FF0000',
      undefined,
    ])
  })

  it('are left out where there is none', async () => {
    const [row] = await rows('<row r="1"><c r="A1"><v>1</v></c></row>', stylesXml(['']))
    expect(row).toEqual({ number: 1, values: [1] })
  })
})

describe('how far a cell is set in', () => {
  it('is told by column', async () => {
    const indented = '<xf><alignment horizontal="left" indent="2"/></xf><xf><alignment indent="0"/></xf>'
    const cells = '<c r="B1" s="1"><v>1</v></c><c r="C1" s="2"><v>2</v></c>'
    const [row] = await rows(`<row r="1">${cells}</row>`, stylesXml([''], indented))
    expect(row).toEqual({ number: 1, values: [null, 1, 2], indents: [undefined, 2] })
  })
})
