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
  const steps = sheet as unknown as Steps
  const links = steps._writeHyperlinks.bind(sheet)
  const validations = steps._writeDataValidations.bind(sheet)
  const close = steps._writeCloseWorksheet.bind(sheet)
  steps._writeHyperlinks = () => {}
  steps._writeDataValidations = () => {
    validations()
    links()
  }
  steps._writeCloseWorksheet = () => {
    const extension = barExtension(formats)
    if (extension !== '') steps._write(extension)
    close()
  }
}
