/** The scenario that is worth most of those that break nothing, and what it brings and takes against the one in force. */
import { worthText } from '../../lang/catalogue/arbitration.ts'
import { scenarioStatus } from '../../lang/catalogue/scenario-names.ts'
import { listed } from '../../lang/lists.ts'
import { formatThousands, MINUS } from '../../lang/numbers.ts'
import { daysText } from '../../lang/plurals.ts'
import { round } from '../../values/decimal.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { verbatim } from '../document/cell.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'
import { brokenCount } from './constraints-kept.ts'
import type { OptionColumn, ScenarioColumn, ScenarioContext } from './context.ts'
import { quotedName } from './state-names.ts'

const TEXTS = printed('worth-most', {
  most: (kept: Bilingual, scenario: Bilingual, value: Bilingual, against: Bilingual) => ({
    fr: `${kept.fr}, celui qui vaut le plus est ${scenario.fr} (valeur ${value.fr})${against.fr}.`,
    en: `${kept.en}, worth most is ${scenario.en} (value ${value.en})${against.en}.`,
  }),
  only: (kept: Bilingual, scenario: Bilingual, value: Bilingual, against: Bilingual) => ({
    fr: `${kept.fr}, il n’y a que ${scenario.fr} (valeur ${value.fr})${against.fr}.`,
    en: `${kept.en}, there is only ${scenario.en} (value ${value.en})${against.en}.`,
  }),
  alone: (scenario: Bilingual, value: Bilingual, against: Bilingual) => ({
    fr: `${scenario.fr} vaut ${value.fr}${against.fr}.`,
    en: `${scenario.en} is worth ${value.en}${against.en}.`,
  }),
  onlyValueless: (kept: Bilingual, scenario: Bilingual) => ({
    fr: `${kept.fr}, il n’y a que ${scenario.fr}, sans valeur selon cette mesure.`,
    en: `${kept.en}, there is only ${scenario.en}, without value by this measure.`,
  }),
  tie: (kept: Bilingual, scenarios: Bilingual, value: Bilingual, cheapest: Bilingual) => ({
    fr: `${kept.fr}, valent le plus, à égalité (${value.fr})\u00a0: ${scenarios.fr}${cheapest.fr}.`,
    en: `${kept.en}, worth most alike (${value.en}): ${scenarios.en}${cheapest.en}.`,
  }),
  valueless: (kept: Bilingual, cheapest: Bilingual) => ({
    fr: `${kept.fr}, aucun n’a de valeur selon cette mesure\u00a0: la valeur ne les départage pas${cheapest.fr}.`,
    en: `${kept.en}, none has a value by this measure: value does not tell them apart${cheapest.en}.`,
  }),
  kept: { fr: 'Parmi ceux qui les respectent toutes', en: 'Of those that break none' },
  keptAndOpen: {
    fr: 'Parmi ceux qui les respectent toutes et ne sont pas écartés',
    en: 'Of those that break none and are not rejected',
  },
  cheapest: ({ fr, en }: Bilingual) => ({ fr: `\u00a0; le moins cher est ${fr}`, en: `; ${en} costs least` }),
  against: (base: Bilingual, change: Bilingual) => ({
    fr: `\u00a0; par rapport à ${base.fr}\u00a0: ${change.fr}`,
    en: `; against ${base.en}: ${change.en}`,
  }),
  value: { fr: 'valeur', en: 'value' },
  spending: { fr: 'dépense', en: 'spending' },
  work: { fr: 'charge', en: 'work' },
  alike: { fr: 'même valeur, même dépense, même charge', en: 'same value, spending and work' },
  withStatus: (name: string, status: string) => `${name} (${status})`,
})

/** Statuses of scenarios on which nobody decides any more. */
const CLOSED: readonly string[] = ['rejected', 'superseded']

/** Whether a state is no scenario on which nobody decides any more. */
function isOpen({ option }: ScenarioColumn): boolean {
  return option === undefined || !CLOSED.includes(option.scenario.status)
}

/** Whether a state may be chosen as it is: it breaks no constraint, and no decision has closed it. */
export function isChoosable(state: ScenarioColumn): boolean {
  return brokenCount(state) === 0 && isOpen(state)
}

/** Whether no decision has closed a state that breaks no constraint, which then needs no word. */
export function isNoneClosed(states: readonly ScenarioColumn[]): boolean {
  return states.every((state) => isOpen(state) || brokenCount(state) > 0)
}

/** The scenarios that may be chosen as they are. */
function choosable({ options }: ScenarioContext): OptionColumn[] {
  return options.filter(isChoosable)
}

function figureOf({ figures }: ScenarioColumn, metric: string): number | undefined {
  return figures.whole(metric).value ?? undefined
}

/** The value as it is printed: what differs by less is a tie to whoever reads it. */
function printedValue(state: ScenarioColumn): number | undefined {
  const value = figureOf(state, 'retained_value')
  return value === undefined ? undefined : round(value, 2)
}

/** The options with the highest figure of all by a comparison; none where nothing is known. */
function foremost(
  options: readonly OptionColumn[],
  figure: (option: OptionColumn) => number | undefined,
): OptionColumn[] {
  const known = options.filter((option) => figure(option) !== undefined)
  const most = Math.max(...known.map((option) => figure(option) ?? 0))
  return known.filter((option) => figure(option) === most)
}

/** The one that costs least, in words; nothing where several do. */
function cheapestText(context: ScenarioContext, options: readonly OptionColumn[]): Bilingual {
  const [least, ...others] = foremost(options, (option) => {
    const spending = figureOf(option, 'spending')
    return spending === undefined ? undefined : -spending
  })
  if (least === undefined || others.length > 0 || options.length < 2) return verbatim('')
  return TEXTS.cheapest(bilingual((lang) => quotedName(context, least, lang)))
}

function signed(change: number, text: string): string {
  return `${change < 0 ? MINUS : '+'}${text}`
}

/** What a state has more or less of than another, in value, money and work; what is the same is left out. */
function changeText(
  { currency }: ScenarioContext['plan'],
  state: ScenarioColumn,
  base: ScenarioColumn,
  lang: Lang,
): string {
  const between = (metric: string): number => (figureOf(state, metric) ?? 0) - (figureOf(base, metric) ?? 0)
  const value = round(between('retained_value'), 2)
  const spending = between('spending')
  const work = round(between('workload_demand'))
  const parts = [
    ...(value === 0 ? [] : [`${TEXTS.value[lang]} ${worthText(value, lang, true)}`]),
    ...(round(spending / 1000) === 0
      ? []
      : [`${TEXTS.spending[lang]} ${signed(spending, formatThousands(Math.abs(spending), currency, lang))}`]),
    ...(work === 0 ? [] : [`${TEXTS.work[lang]} ${signed(work, daysText(Math.abs(work), lang))}`]),
  ]
  return parts.length === 0 ? TEXTS.alike[lang] : parts.join(', ')
}

/** What the best is held against: the approved scenario, else the plan as it is, else the next of value. */
function baseOf(
  { options, columns }: ScenarioContext,
  best: OptionColumn,
  choices: readonly OptionColumn[],
): ScenarioColumn | undefined {
  const approved = options.find(({ option }) => option.scenario.status === 'approved')
  if (approved !== undefined && approved !== best) return approved
  const plan = columns.find(({ option }) => option === undefined)
  if (plan !== undefined) return plan
  return foremost(
    choices.filter((one) => one !== best),
    printedValue,
  )[0]
}

function againstText(context: ScenarioContext, best: OptionColumn, base: ScenarioColumn | undefined): Bilingual {
  if (base === undefined) return verbatim('')
  const name = bilingual((lang) => {
    const own = quotedName(context, base, lang)
    const status = base.option?.scenario.status
    return status === 'approved' ? TEXTS.withStatus(own, scenarioStatus(status)[lang]) : own
  })
  const change = bilingual((lang) => changeText(context.plan, best, base, lang))
  return TEXTS.against(name, change)
}

/** The scenarios that break nothing and are worth most; several in a tie, none where nothing can be chosen or told apart. */
export function worthMost(context: ScenarioContext): OptionColumn[] {
  return foremost(choosable(context), printedValue)
}

/** That value tells nothing of what may be chosen; nothing of a scenario that is shown alone. */
function valuelessNote(context: ScenarioContext, choices: readonly OptionColumn[], kept: Bilingual): Note[] {
  const [only, ...others] = choices
  if (only === undefined || context.options.length === 1) return []
  if (others.length > 0) return [note(TEXTS.valueless(kept, cheapestText(context, choices)))]
  return [
    note(
      TEXTS.onlyValueless(
        kept,
        bilingual((lang) => quotedName(context, only, lang)),
      ),
    ),
  ]
}

/** Which scenario is worth most of those that can be chosen, and the reason in figures; nothing where none can be. */
export function worthMostNote(context: ScenarioContext): Note[] {
  const choices = choosable(context)
  const [first] = choices
  if (first === undefined) return []
  const kept = isNoneClosed(context.options) ? TEXTS.kept : TEXTS.keptAndOpen
  const [best, ...equals] = worthMost(context)
  if (best === undefined) return valuelessNote(context, choices, kept)
  const value = bilingual((lang) => worthText(printedValue(best) ?? 0, lang))
  if (equals.length > 0) {
    const tied = [best, ...equals]
    const names = bilingual((lang) =>
      listed(
        tied.map((one) => quotedName(context, one, lang)),
        lang,
      ),
    )
    return [note(TEXTS.tie(kept, names, value, cheapestText(context, tied)))]
  }
  const name = bilingual((lang) => quotedName(context, best, lang))
  const against = againstText(context, best, baseOf(context, best, choices))
  if (context.options.length === 1) return [note(TEXTS.alone(name, value, against))]
  const told = choices.length === 1 ? TEXTS.only : TEXTS.most
  return [note(told(kept, name, value, against))]
}
