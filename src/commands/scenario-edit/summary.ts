/** What a command says of the scenario that it writes, a line for each kind of choice. */
import { sectionName } from '../../lang/catalogue/money-names.ts'
import { SCENARIO_EDIT_TEXTS as T } from '../../lang/catalogue/scenario-edits.ts'
import { countLine } from '../../lang/catalogue/writing.ts'
import { formatPeriod } from '../../lang/dates.ts'
import { listed } from '../../lang/lists.ts'
import { exactMoneyText, formatPlain } from '../../lang/numbers.ts'
import type { Plan } from '../../plan/plan.ts'
import { bilingual, type Lang } from '../../values/language.ts'
import { parsePeriod } from '../../values/period.ts'
import type { Cents } from '../../values/quantity.ts'
import type { AskedCeiling, AskedChoice, AskedHire, ScenarioChanges } from '../edits/scenario.ts'

function ceilingLine(plan: Plan, { section, year, before, after }: AskedCeiling, lang: Lang) {
  const money = (cents: Cents) => bilingual((one) => exactMoneyText(cents, plan, one))
  const was = before === undefined || before === after ? undefined : money(before)
  return T.ceiling(sectionName(section), year, was, money(after))[lang]
}

function hireLine({ team, from, hires }: AskedHire, lang: Lang): string {
  const posts = bilingual(
    (one) =>
      `${hires > 0 ? '+' : ''}${formatPlain(hires, one)}\u00a0${{ fr: 'ETP', en: 'FTE' }[one]}`,
  )
  const period = parsePeriod(from)
  const words = bilingual((one) => (period === undefined ? from : formatPeriod(period, one)))
  return T.hire(team, posts, words)[lang]
}

/** What the changes of a scenario are. */
export function changeLines(
  plan: Plan,
  { choices, ceilings, hires }: ScenarioChanges,
  lang: Lang,
): string[] {
  const ids = (isSo: (choice: AskedChoice) => boolean): string[] =>
    [...choices].filter(([, choice]) => isSo(choice)).map(([id]) => id)
  return [
    ...countLine(
      'kept',
      ids(({ isKept }) => isKept === true),
      lang,
    ),
    ...countLine(
      'left_out',
      ids(({ isKept }) => isKept === false),
      lang,
    ),
    ...countLine('changed', ids(isMoved), lang),
    ...ceilings.map((ceiling) => ceilingLine(plan, ceiling, lang)),
    ...hires.map((hire) => hireLine(hire, lang)),
  ]
}

/** Whether a choice asks for more than that its project is in or out. */
export function isMoved({ start, scale, stretch }: AskedChoice): boolean {
  return start !== undefined || scale !== undefined || stretch !== undefined
}

/** The line of what a scenario says no more; none for nothing. */
export function unsetLine(names: readonly string[], lang: Lang): string[] {
  return names.length === 0 ? [] : [T.unset(listed(names, lang))[lang]]
}
