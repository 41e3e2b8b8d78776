/** What makes the workbooks of forms in tests: the same tools that the commands give. */
import type { WorkbookTools } from '../../src/intake/forms/write-form.ts'
import { excelText, sheetNames } from '../../src/render/xlsx/excel-text.ts'
import { withoutTimes } from '../../src/render/xlsx/zip-times.ts'

/** The tools of the commands. */
export const FORM_TOOLS: WorkbookTools = {
  text: excelText,
  sheetNames: (titles) => sheetNames(titles),
  seal: withoutTimes,
  tool: 'plan 1.2.3',
}
