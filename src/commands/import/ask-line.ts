/** The command line that asks for what a plan lacks. */
import { MISSING_WORKBOOK } from '../../lang/catalogue/import.ts'
import type { Lang } from '../../values/language.ts'
import { commandLine } from '../corrected-line.ts'

/** `plan ask plans/x -o manquants.xlsx`, as a shell reads it. */
export function askLine(root: string, lang: Lang): string {
  return commandLine(['ask', root, '-o', MISSING_WORKBOOK[lang]])
}
