/** What a file is, its bytes say; what cannot be read is refused with its kind, whatever its name. */
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../src/intake/source/read-source.ts'
import { refusalText } from '../../../src/lang/catalogue/refusals.ts'
import { openDocument } from '../../support/made-spreadsheet.ts'
import { madeWorkbook, sheetXml, zipOf } from '../../support/made-workbook.ts'

async function kindOf(bytes: Uint8Array | string, name = 'file.xlsx') {
  const content = await readSource(typeof bytes === 'string' ? strToU8(bytes) : bytes, name)
  if ('fault' in content) return content.detail === '' ? content.fault : content.detail
  return content.format
}

/** A compound file of the older office programs with a stream of this name. */
function compound(stream: string): Uint8Array {
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const name = [...stream].flatMap((sign) => [sign.charCodeAt(0), 0])
  return Uint8Array.from([...head, ...new Array(504).fill(0), ...name, ...new Array(512).fill(0)])
}

describe('a file is', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['a workbook', madeWorkbook({ sheets: { A: sheetXml('') } }), 'xlsx'],
    ['an old workbook', compound('Workbook'), 'xls'],
    ['an older one', compound('Book'), 'xls'],
    ['the oldest', Uint8Array.from([0x09, 0x04, 0x06, 0x00, 0, 0]), 'xls'],
    ['a workbook with a password', compound('EncryptedPackage'), 'workbook-encrypted'],
    ['MS Project', compound('TBkndTask'), 'mpp'],
    ['an old document', compound('WordDocument'), 'docx'],
    ['something of an office', compound('Other'), 'office'],
    ['a binary workbook', zipOf({ '[Content_Types].xml': '', 'xl/workbook.bin': 'x' }), 'xlsb'],
    ['a spreadsheet of OpenDocument', openDocument('<office:spreadsheet/>'), 'ods'],
    ['a text of OpenDocument', openDocument('<office:text/>'), 'odf'],
    ['Numbers', zipOf({ 'Index/Document.iwa': 'x' }), 'numbers'],
    ['a document', zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' }), 'docx'],
    ['a presentation', zipOf({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), 'pptx'],
    ['an archive', zipOf({ 'a.xlsx': 'x' }), 'zip'],
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'image'],
    ['nothing', '', 'source-empty'],
    ['nothing but space', ' \r\n\n', 'source-empty'],
    ['a page', '\ufeff \n<html><table><tr><td>1</td></tr></table>', 'html'],
    ['a table of a page', '<table border=1><tr><td>1', 'html'],
    ['a page of XML', '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="x">', 'html'],
    ['Excel 2003', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', 'xml-2003'],
    [
      'flat OpenDocument',
      '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
      'fods',
    ],
    ['Primavera', 'ERMHDR\t19.12\t2020-01-01\tProject\n', 'xer'],
    ['TaskJuggler', '/* x */\n# y\nproject plan "Plan" 2026-01-01 +1y {\n', 'tjp'],
    ['XML of others', '<a><b/></a>', 'xml'],
    ['CSV', 'project id,title\n1,a\n', 'csv'],
    ['CSV of one column', 'project\n1\n', 'csv'],
    ['CSV of keys', 'PK\n1\n', 'csv'],
    ['JSON', ' [{"a": 1}]', 'json'],
  ])('%s', async (_, bytes, kind) => {
    expect(await kindOf(bytes)).toBe(kind)
  })

  it('by the ending of its name, where its text says nothing', async () => {
    expect(await kindOf('task a "A" {\n}', 'tasks.tji')).toBe('tjp')
    expect(await kindOf('projects:\n  - id: P1\n', 'plan.yaml')).toBe('yaml')
    expect(await kindOf('broken', 'data.json')).toBe('json-malformed')
    expect(await kindOf('a,b\n', 'data.xls')).toBe('csv')
  })

  it('what the mapping expects, or refused', async () => {
    const csv = await readSource(strToU8('[id],b\n1,2\n'), 'a.csv', { format: 'csv' })
    expect(csv).toMatchObject({ format: 'csv' })
    const other = await readSource(strToU8('a,b\n'), 'a.csv', { format: 'xlsx' })
    expect(other).toEqual({ fault: 'source-kind', detail: 'not-xlsx csv' })
  })
})

describe('the sentence of a refusal', () => {
  it.each(['xls', 'fods', 'odf', 'numbers', 'html', 'mpp', 'xer', 'tjp', 'not-csv xlsx', 'zip', 'yaml', 'pdf'])(
    'of %s says what to do, in both languages',
    (kind) => {
      expect(refusalText('source-kind', kind, 'en')).toMatch(/; \w+|read as it is/)
      expect(refusalText('source-kind', kind, 'fr')).toMatch(/\u00a0; [a-zà-ü]+/)
    },
  )

  it('has the place in front', () => {
    const at = { sheet: 'Projets', line: 3 }
    expect(refusalText('csv-quotes', '', 'en', { at: { line: 3 } })).toMatch(/^line 3: a quote/)
    expect(refusalText('workbook-damaged', '', 'fr', { at })).toMatch(
      /^feuille «\u00a0Projets\u00a0», ligne 3\u00a0: le classeur/,
    )
  })

  it('of a limit says the limit, what was found and the option that lifts it', () => {
    expect(refusalText('source-limit', 'rows 250000 1048576 210', 'en')).toBe(
      'the number of rows is above 250,000 (found: 1,048,576 or more); --max-size 210 lifts this limit',
    )
    expect(refusalText('source-limit', 'depth 100 101 0', 'fr')).toBe(
      'la profondeur d’imbrication dépasse 100 (trouvé\u00a0: 101 ou plus)',
    )
  })
})
