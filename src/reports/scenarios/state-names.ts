/** What states and projects of a comparison are called: on pages by their titles, on a terminal by the ids that commands take. */
import { formatNumber } from '../../lang/numbers.ts'
import { cutTo, quote } from '../../lang/punctuation.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { verbatim } from '../document/cell.ts'
import { nameOfId } from '../words/names.ts'
import type { ScenarioColumn, ScenarioContext } from './context.ts'

const TEXTS = {
  scenarios: (number: string) => ({ fr: `${number} scénarios`, en: `${number} scenarios` }),
  withId: (title: string, id: string) => `${title} (${id})`,
}

/** The longest title that a heading of a column has room for. */
const LONGEST = 48

/** The most scenarios that a cell or a sentence names. */
const MOST_NAMED = 4

type Names = Pick<ScenarioContext, 'columns' | 'isScreen'>
/** A state, or a scenario of the plan that is not shown. */
export interface NamedState extends Pick<ScenarioColumn, 'id' | 'title'> {
  /** Undefined for the plan as it is. */
  readonly option: object | undefined
}

/** A state in a cell or a heading: a title that is cut, with its id where another state is called the same. */
export function stateName({ columns, isScreen }: Names, state: NamedState): Bilingual {
  if (isScreen && state.option !== undefined) return verbatim(state.id)
  return bilingual((lang) => {
    const nameOf = ({ title }: NamedState): string => cutTo(title[lang], LONGEST)
    const own = nameOf(state)
    const isShared = columns.some((other) => other.id !== state.id && nameOf(other) === own)
    return isShared ? TEXTS.withId(own, state.id) : own
  })
}

/** Whether the title of a state is too long for headings, so that its name is cut. */
export function isCut({ title }: Pick<NamedState, 'title'>): boolean {
  return Math.max(title.fr.length, title.en.length) > LONGEST
}

/** A scenario in a sentence: its title in quotes; its id on a terminal. */
export function quotedName(names: Names, state: NamedState, lang: Lang): string {
  const name = stateName(names, state)[lang]
  return names.isScreen ? name : quote(name, lang)
}

/** Projects in a cell or a sentence, all of them: by their titles with ids; by ids alone on a terminal. */
export function projectNames(
  { plan, isScreen }: Pick<ScenarioContext, 'plan' | 'isScreen'>,
  ids: readonly string[],
  lang: Lang,
): string {
  return ids.map((id) => (isScreen ? id : nameOfId(plan, id, lang))).join(', ')
}

/** Scenarios in a cell, in quotes where there are several; how many where there are too many to be named. */
export function scenariosText(names: Names, states: readonly NamedState[], lang: Lang): string {
  const [first, ...others] = states
  if (first !== undefined && others.length === 0) return stateName(names, first)[lang]
  if (states.length > MOST_NAMED) return TEXTS.scenarios(formatNumber(states.length, lang))[lang]
  return states.map((state) => quotedName(names, state, lang)).join(', ')
}
