/** The command line that asks for what a plan lacks. */
import { MISSING_WORKBOOK } from '../lang/catalogue/import.ts'
import type { Lang } from '../values/language.ts'
import { commandLine } from './corrected-line.ts'
import { ownOrFree } from './free-name.ts'

/** The name of the workbook that asks: one that no file has. */
export function missingWorkbook(lang: Lang, isTaken: (name: string) => boolean): string {
  return ownOrFree(MISSING_WORKBOOK[lang], isTaken)
}

/**
 * `plan ask plans/x -o manquants.xlsx --to department`, as a shell reads it.
 *
 * @param departments - how many the plan has; one without any has nobody to whom a sheet could go.
 */
export function askLine(root: string, departments: number, workbook: string): string {
  const to = departments > 0 ? ['--to', 'department'] : []
  return commandLine(['ask', root, '-o', workbook, ...to])
}
