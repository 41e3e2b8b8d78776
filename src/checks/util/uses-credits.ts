/** Which budget lines use credits: those of expenditure, corrections of it among them. */
import type { BudgetLine } from '../../plan/plan.ts'

const NO_EXPENDITURE: readonly string[] = ['revenue', 'saving']

/** Whether a line is held against credits: revenue and savings raise no ceiling and use none, for they are not set off. */
export function usesCredits({ kind }: Pick<BudgetLine, 'kind'>): boolean {
  return !NO_EXPENDITURE.includes(kind)
}
