/** What a command says of the scenario that it writes, a line for each kind of choice. */
import { sectionName } from '../../lang/catalogue/money-names.ts'
import { UNIT_SIGNS } from '../../lang/catalogue/output.ts'
import { SCENARIO_EDIT_TEXTS as T } from '../../lang/catalogue/scenario-edits.ts'
import { countLine } from '../../lang/catalogue/writing.ts'
import { dateWords, formatPeriod } from '../../lang/dates.ts'
import { listed } from '../../lang/lists.ts'
import { exactMoneyText, formatPlain } from '../../lang/numbers.ts'
import type { Plan } from '../../plan/plan.ts'
import { bilingual, type Lang } from '../../values/language.ts'
import { parsePeriod } from '../../values/period.ts'
import type { Cents } from '../../values/quantity.ts'
import type { AskedCeiling, AskedChoice, AskedHire, ScenarioChanges } from '../edits/scenario.ts'
import type { unsetAsked } from './unset.ts'

type UnsetNames = Pick<ReturnType<typeof unsetAsked>, 'names' | 'isRoot'>

function ceilingLine(plan: Plan, { section, year, before, after }: AskedCeiling, lang: Lang) {
  const money = (cents: Cents) => bilingual((one) => exactMoneyText(cents, plan, one))
  const was = before === undefined || before === after ? undefined : money(before)
  return T.ceiling(sectionName(section), year, was, money(after))[lang]
}

/** Posts with their sign and unit. */
function postsText(posts: number) {
  return bilingual(
    (lang) => `${posts > 0 ? '+' : ''}${formatPlain(posts, lang)}\u00a0${UNIT_SIGNS.fte[lang]}`,
  )
}

function hireLine({ team, from, hires, before }: AskedHire, lang: Lang): string {
  const period = parsePeriod(from)
  const words = bilingual((one) => (period === undefined ? from : formatPeriod(period, one)))
  const was = before === undefined ? undefined : postsText(before)
  return T.hire(team, postsText(hires), words, was)[lang]
}

/** The start that a choice gives, beside the one that it takes the place of; none where it gives none. */
function startLine(id: string, { start, startBefore: before }: AskedChoice, lang: Lang): string[] {
  if (start === undefined) return []
  const was =
    before === undefined || before === start
      ? undefined
      : bilingual((one) => dateWords(before, one))
  return [
    T.start(
      id,
      bilingual((one) => dateWords(start, one)),
      was,
    )[lang],
  ]
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
    ...[...choices].flatMap(([id, choice]) => startLine(id, choice, lang)),
    ...ceilings.map((ceiling) => ceilingLine(plan, ceiling, lang)),
    ...hires.map((hire) => hireLine(hire, lang)),
  ]
}

/** Whether a choice asks for more than that its project is in or out. */
function isMoved({ start, scale, stretch }: AskedChoice): boolean {
  return start !== undefined || scale !== undefined || stretch !== undefined
}

/** What a scenario says no more, and that it starts from the plan; none for nothing. */
export function unsetLines({ names, isRoot }: UnsetNames, lang: Lang): string[] {
  const others = names.filter((name) => !isRoot || name !== 'extends')
  return [
    ...(isRoot ? [T.root[lang]] : []),
    ...(others.length === 0 ? [] : [T.unset(listed(others, lang))[lang]]),
  ]
}
