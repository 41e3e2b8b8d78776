/** What a command says of the scenario that it writes, a line for each kind of choice. */
import { sectionName } from '../../lang/catalogue/money-names.ts'
import { UNIT_SIGNS } from '../../lang/catalogue/output.ts'
import { SCENARIO_EDIT_TEXTS as T } from '../../lang/catalogue/scenario-edits.ts'
import { countLine } from '../../lang/catalogue/writing.ts'
import { dateWords, formatPeriod } from '../../lang/dates.ts'
import { listed } from '../../lang/lists.ts'
import { exactMoneyText, formatPlain } from '../../lang/numbers.ts'
import { flattenScenario } from '../../overlay/flatten-scenario.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { bilingual, type Lang } from '../../values/language.ts'
import { parsePeriod } from '../../values/period.ts'
import type { Cents } from '../../values/quantity.ts'
import type { AskedCeiling, AskedChoice, AskedHire, ScenarioChanges } from '../edits/scenario.ts'
import { EXTENDS, type unsetAsked } from './unset.ts'

type UnsetNames = Pick<ReturnType<typeof unsetAsked>, 'names' | 'isRoot'>

function ceilingLine(plan: Plan, { section, year, before, after }: AskedCeiling, lang: Lang) {
  const money = (cents: Cents) => bilingual((one) => exactMoneyText(cents, plan, one))
  const was = before === undefined || before === after ? undefined : money(before)
  return T.ceiling(sectionName(section), year, was, money(after))[lang]
}

/** Posts with their sign and unit. */
function postsText(posts: number) {
  return bilingual((lang) => `${posts > 0 ? '+' : ''}${formatPlain(posts, lang)}\u00a0${UNIT_SIGNS.fte[lang]}`)
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
  const was = before === undefined || before === start ? undefined : bilingual((one) => dateWords(before, one))
  return [
    T.start(
      id,
      bilingual((one) => dateWords(start, one)),
      was,
    )[lang],
  ]
}

/** The factor that a choice gives, beside the one that it takes the place of; none where it gives none. */
function scaleLine(id: string, { scale, scaleBefore }: AskedChoice, lang: Lang): string[] {
  if (scale === undefined) return []
  const was = scaleBefore === scale ? undefined : scaleBefore
  return [T.scale(id, scale, was)[lang]]
}

export function changeLines(
  plan: Plan,
  { choices, ceilings, hires, title, reason }: Omit<ScenarioChanges, 'parent'>,
  lang: Lang,
): string[] {
  const ids = (isSo: (choice: AskedChoice) => boolean): string[] =>
    [...choices].filter(([, choice]) => isSo(choice)).map(([id]) => id)
  const reasoned = ids((choice) => (choice.reason ?? reason) !== undefined)
  return [
    ...(title === undefined ? [] : [T.title(title)[lang]]),
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
    ...[...choices].flatMap(([id, choice]) => [...startLine(id, choice, lang), ...scaleLine(id, choice, lang)]),
    ...ceilings.map((ceiling) => ceilingLine(plan, ceiling, lang)),
    ...hires.map((hire) => hireLine(hire, lang)),
    ...(reasoned.length === 0 ? [] : [T.reasons(reasoned)[lang]]),
  ]
}

/** Whether a choice asks for more than that its project is in or out. */
function isMoved({ start, scale, stretch }: AskedChoice): boolean {
  return start !== undefined || scale !== undefined || stretch !== undefined
}

/** What a scenario says no more, and that it starts from the plan; none for nothing. */
export function unsetLines({ names, isRoot }: UnsetNames, lang: Lang): string[] {
  const others = names.filter((name) => name !== EXTENDS)
  return [...(isRoot ? [T.root[lang]] : []), ...(others.length === 0 ? [] : [T.unset(listed(others, lang))[lang]])]
}

/** What a scenario asks of each project, ceiling and team, by its name, with what it inherits. */
function askedByName(plan: Plan, scenario: Entry<'scenarios'>): Map<string, string> {
  const { choices, frame } = flattenScenario(plan, scenario)
  const asked = new Map<string, string>()
  const add = (name: string, ...values: readonly unknown[]): void =>
    void asked.set(name, `${asked.get(name) ?? ''}${JSON.stringify(values)}`)
  for (const { project, isKept, start, scale, stretch, variant } of choices.values())
    add(project, isKept ?? null, start, scale, stretch, variant)
  for (const { section, year, max, min } of frame.envelopes) add(`${section}:${year}`, max, min)
  for (const { team, from, fte, hires } of frame.teams) add(team, from, fte, hires)
  return asked
}

/** That a scenario starts from another one than before, with the names of which it asks something else then; none where it starts from the same. */
export function movedLines(
  plan: Plan,
  scenario: Entry<'scenarios'>,
  parent: Entry<'scenarios'> | undefined,
  lang: Lang,
): string[] {
  const before = entityById(plan.scenarios, scenario.extends ?? '')
  if (parent === undefined || parent === before) return []
  const [old, now] = [scenario, { ...scenario, extends: parent.id }].map((one) => askedByName(plan, one))
  const names = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])
  const changed = [...names].filter((name) => old?.get(name) !== now?.get(name))
  return [T.moved(parent.id, before?.id, changed)[lang]]
}
