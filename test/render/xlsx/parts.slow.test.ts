/** Every part of a workbook is one that Excel opens without an offer to repair it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { renderXlsx } from '../../../src/render/xlsx.ts'
import { chartOutcome } from '../../support/chart-outcome.ts'
import { chartFaults, chartNames, orderFaults } from '../../support/chart-parts.ts'
import { elements, type Parts, packageFaults } from '../../support/opc-parts.ts'
import { renderOptions } from '../../support/render-options.ts'
import { HOSTILE, sampleOutcome } from '../../support/sample-report.ts'
import { zipParts } from '../../support/zip-parts.ts'

/** The children of a sheet in the order of CT_Worksheet. */
const SHEET = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
}

function isSheet(name: string): boolean {
  return /^xl\/worksheets\/sheet\d+\.xml$/.test(name)
}

function workbookFaults(parts: Parts): string[] {
  const sheets = [...parts].filter(([name]) => isSheet(name))
  const drawings = [...parts].filter(([name]) => /^xl\/drawings\/drawing\d+\.xml$/.test(name))
  const faults = packageFaults(parts)
  if (faults.length > 0) return faults
  return [
    ...chartFaults(parts),
    ...sheets.flatMap(([name, xml]) => orderFaults(name, xml, SHEET)),
    ...drawings.flatMap(([name, xml]) => {
      const ids = elements(xml, 'xdr:cNvPr').map(({ id }) => id)
      return ids.length === new Set(ids).size ? [] : [`${name} has two shapes of one id`]
    }),
  ]
}

const outcome = chartOutcome(HOSTILE)
const [STREAMED, WHOLE] = [0, Number.POSITIVE_INFINITY]

describe('a workbook', () => {
  it.each([
    ['with every kind of picture, in memory', outcome, WHOLE],
    ['with every kind of picture, streamed', outcome, STREAMED],
    ['without a picture', sampleOutcome, WHOLE],
  ] as const)('%s has nothing to be repaired', async (_, given, longest) => {
    for (const lang of ['fr', 'en'] as const) {
      const bytes = await renderXlsx(given, renderOptions(lang), longest)
      expect(workbookFaults(zipParts(bytes))).toEqual([])
    }
  })
})

describe('a planted fault is told', () => {
  let whole: Map<string, string>
  beforeAll(async () => {
    whole = zipParts(await renderXlsx(outcome, renderOptions('fr'), WHOLE))
  })

  const SHEET_3 = 'xl/worksheets/sheet3.xml'
  const TYPES = '[Content_Types].xml'
  const CHART = 'xl/charts/chart1.xml'
  const LOST = 'xl/charts/chart99.xml'
  const DRAWING_2 = 'xl/drawings/drawing2.xml'
  const RELATIONS = 'xl/drawings/_rels/drawing1.xml.rels'
  const ORPHAN = 'xl/drawings/_rels/drawing99.xml.rels'

  const cut = (pattern: RegExp) => (xml: string) => xml.replace(pattern, '')
  const put = (pattern: RegExp, to: string) => (xml: string) => xml.replace(pattern, to)

  it.each([
    ['a lost part', CHART, undefined, 'leads to no xl/charts/chart1.xml'],
    ['a part without owner', LOST, () => '<a/>', `no relation leads to ${LOST}`],
    ['no content type', TYPES, cut(/<Override [^>]*chart1\.xml[^>]*>/), 'only a type of its ending'],
    ['a content type of nothing', TYPES, put(/chart1\.xml/, 'chart98.xml'), 'content type without'],
    ['a type given twice', TYPES, put(/(<Override [^>]*>)/, '$1$1'), 'two content types'],
    ['a lost relation', RELATIONS, cut(/<Relationship [^>]*>/), 'uses rId1, which it has not'],
    ['an id taken twice', RELATIONS, put(/(<Relationship [^>]*>)/, '$1$1'), 'has rId1 twice'],
    ['relations of nothing', ORPHAN, () => '<Relationships/>', 'has no owner'],
    ['an unclosed element', CHART, cut(/<\/c:chart>/), 'not well-formed'],
    ['a lost axis', CHART, cut(/<c:catAx>.*<\/c:catAx>/), 'no axis 1 for its plot'],
    ['an axis too many', CHART, put(/<c:axId val="2"\/>(?=<\/c:)/g, ''), 'no plot has axis 2'],
    ['a wrong crossing', CHART, put(/<c:crossAx val="2"\/>/, '<c:crossAx val="9"/>'), 'do not cross'],
    ['an element too late', CHART, put(/(<c:axPos[^>]*>)(<c:numFmt[^>]*>)/, '$2$1'), 'stands too late'],
    ['two series of one number', CHART, put(/<c:order val="1"\/>/, '<c:order val="0"/>'), 'one number'],
    ['a drawing too early', SHEET_3, put(/(<pageMargins.*)(<drawing [^>]*>)/, '$2$1'), 'stands too late'],
    ['two shapes of one id', DRAWING_2, put(/ id="3"/, ' id="2"'), 'two shapes of one id'],
  ] as const)('%s', (_, name, change, told) => {
    const parts = new Map(whole)
    expect(workbookFaults(parts)).toEqual([])
    if (change === undefined) parts.delete(name)
    else parts.set(name, change(parts.get(name) ?? ''))
    expect(workbookFaults(parts).join('\n')).toContain(told)
  })

  it('in any of the charts', () => {
    expect(chartNames(whole)).toHaveLength(18)
  })
})
