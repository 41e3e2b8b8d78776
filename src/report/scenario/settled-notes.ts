/** Where the scenarios are shown that a decision settled. */
import { bilingual, colon } from '../../lang/numbers.ts'
import type { Note } from '../document.ts'
import type { ScenarioContext } from './scenario-context.ts'

/** One note a decision: the options that it settled and the command that shows them as they were. */
export function settledNotes({ settled }: Pick<ScenarioContext, 'settled'>): Note[] {
  const groups = new Map<string, string[]>()
  for (const { scenario, record } of settled) {
    groups.set(record.decision, [...(groups.get(record.decision) ?? []), scenario.id])
  }
  return [...groups].map(([decision, ids]) => ({
    kind: 'note',
    tone: 'quiet',
    text: bilingual((lang) => {
      const isOne = ids.length === 1
      const words = {
        fr: isOne ? 'Option écartée ou remplacée' : 'Options écartées ou remplacées',
        en: isOne ? 'Option refused or replaced' : 'Options refused or replaced',
      }[lang]
      const by = lang === 'fr' ? 'telles que décidées' : 'as decided'
      return `${words}${colon(lang)} ${ids.join(', ')} (${by}${colon(lang)} plan scenario --as-decided ${decision}).`
    }),
  }))
}
