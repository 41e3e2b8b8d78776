/** Tells columns of numbers from columns of words. */
import type { CellUnit } from '../../report/document.ts'

const NUMBERS: readonly CellUnit[] = ['money', 'days', 'count', 'fte', 'rate', 'index']

/** Whether the unit's cells are numbers, which stand to the right. */
export function isNumberUnit(unit: CellUnit): boolean {
  return NUMBERS.includes(unit)
}
