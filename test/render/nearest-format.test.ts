/** What is to be written in the place of a file of another program: what the list of formats and the command allow. */
import { expect, it } from 'vitest'
import {
  FINDING_FORMATS,
  FORMATS,
  type Format,
  formatsOfFile,
  nearestFormat,
  REPORT_FORMATS,
} from '../../src/render/formats.ts'

it.each([
  ['x.pdf', 'html'],
  ['x.PPT', 'pptx'],
  ['x.xls', 'xlsx'],
  ['a.b/x.ods', 'xlsx'],
  ['x.png', 'md'],
  ['x.odd', undefined],
  ['constructor.constructor', undefined],
  ['pdf', undefined],
])('%s is nearest to %s', (file, format) => {
  expect(nearestFormat(file, REPORT_FORMATS)).toBe(format)
})

it('passes over what a command does not write', () => {
  expect(nearestFormat('x.xls', FINDING_FORMATS)).toBeUndefined()
  expect(nearestFormat('x.xls', ['md', 'csv'])).toBe('csv')
  expect(nearestFormat('x.pdf', FINDING_FORMATS)).toBe('html')
})

it('takes the format of word processors as soon as there is one', () => {
  const allowed = [...REPORT_FORMATS, 'docx' as Format]
  expect(nearestFormat('x.odt', allowed)).toBe('docx')
  const known = (FORMATS as readonly string[]).includes('docx')
  expect(nearestFormat('x.odt', REPORT_FORMATS)).toBe(known ? 'docx' : 'html')
  expect(formatsOfFile('x.docx')).toEqual(known ? ['docx'] : [])
})
