/** Puts the parts of a streamed sheet into the order of its schema (CT_Worksheet), and adds the one that the library leaves out. */
import type { ConditionalFormattingOptions, Worksheet } from 'exceljs'
import { barExtension } from './bar-extension.ts'

/** The steps of the library's streaming writer that end a sheet, one for each part. */
interface Steps {
  _write(text: string): void
  _writeHyperlinks(): void
  _writeDataValidations(): void
  _writeCloseWorksheet(): void
}

/** Whether a sheet is written by these steps, which are no part of the library's interface. */
function hasSteps(sheet: object): sheet is Steps {
  const names = ['_write', '_writeHyperlinks', '_writeDataValidations', '_writeCloseWorksheet']
  return names.every((name) => name in sheet)
}

/**
 * The library (4.4.0) writes links before conditional formats, which Excel takes for a damaged file, and no
 * extension list: links go behind the validations, the bars' extension before the end.
 *
 * @param sheet - a sheet of a streamed workbook.
 * @param formats - the sheet's conditional formats, read when the sheet ends.
 */
export function completeParts(
  sheet: Worksheet,
  formats: readonly ConditionalFormattingOptions[],
): void {
  if (!hasSteps(sheet)) throw new Error('the library writes a sheet by other steps')
  const links = sheet._writeHyperlinks.bind(sheet)
  const validations = sheet._writeDataValidations.bind(sheet)
  const close = sheet._writeCloseWorksheet.bind(sheet)
  sheet._writeHyperlinks = () => {}
  sheet._writeDataValidations = () => {
    validations()
    links()
  }
  sheet._writeCloseWorksheet = () => {
    const extension = barExtension(formats)
    if (extension !== '') sheet._write(extension)
    close()
  }
}
