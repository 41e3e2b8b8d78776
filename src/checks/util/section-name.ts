/** The name of a budget section inside a sentence. */
import type { BudgetSection } from '../../plan/plan.ts'
import type { Bilingual } from '../../values/language.ts'

const NAMES: Record<BudgetSection, Bilingual> = {
  investment: { fr: 'investissement', en: 'investment' },
  operating: { fr: 'fonctionnement', en: 'operating' },
}

/** The section in both languages, in lower case. */
export function sectionName(section: BudgetSection): Bilingual {
  return NAMES[section]
}
