/** The scenarios that are no choice: another one costs and breaks no more and covers no less. */
import type { Noun } from '../../lang/plurals.ts'
import { projectValue } from '../../metrics/base/value.ts'
import type { Project } from '../../plan/plan.ts'
import { isRetained } from '../../plan/project-status.ts'
import { dominates, meritsOf } from '../../rules/facts/dominance.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import type { Note } from '../document/document.ts'
import { calmNote } from '../words/calm.ts'
import { countedEscapes } from '../words/escaping.ts'
import type { OptionColumn, ScenarioContext } from './context.ts'
import { quotedName } from './state-names.ts'

const TEXTS = {
  against: (one: Bilingual, better: Bilingual) => ({
    fr: `${one.fr} (face à ${better.fr})`,
    en: `${one.en} (against ${better.en})`,
  }),
  allDominated: ({ fr, en }: Bilingual) => ({
    fr: `Ne coûtent pas moins et ne couvrent pas plus qu’un autre\u00a0: ${fr}.`,
    en: `Cost no less and cover no more than another: ${en}.`,
  }),
  dominated: (one: Bilingual, better: Bilingual) => ({
    fr: `${one.fr} ne coûte pas moins et ne couvre pas plus que ${better.fr}\u00a0: dépense, charge et contraintes enfreintes au moins égales, valeur, obligations et besoins couverts au plus égaux.`,
    en: `${one.en} costs no less and covers no more than ${better.en}: spending, work and broken constraints are no lower, value, obligations and needs covered no higher.`,
  }),
}

/** By the id of each scenario that another one dominates, the first such. Computed once for a list. */
export const dominantsOf = memoizeByObject((options: readonly OptionColumn[]): ReadonlyMap<string, OptionColumn> => {
  const merits = new Map(options.map(({ id, plan }) => [id, meritsOf(plan)]))
  const isBetter = (left: string, right: string): boolean => {
    const [one, other] = [merits.get(left), merits.get(right)]
    return one !== undefined && other !== undefined && dominates(one, other)
  }
  return new Map(
    options.flatMap(({ id }): [string, OptionColumn][] => {
      const better = options.find((other) => other.id !== id && isBetter(other.id, id))
      return better === undefined ? [] : [[id, better]]
    }),
  )
})

const WITHOUT_VALUE: Noun = {
  fr: ['projet sans valeur', 'projets sans valeur'],
  en: ['project without a value', 'projects without a value'],
}

/** The retained projects of a state that another state does not retain. */
function keptBeyond(state: OptionColumn, other: OptionColumn): Project[] {
  const shared = new Set(other.plan.projects.filter(isRetained).map(({ id }) => id))
  return state.plan.projects.filter((one) => isRetained(one) && !shared.has(one.id))
}

interface Dominated {
  readonly one: OptionColumn
  readonly better: OptionColumn
}

/** What the comparison cannot count: cost and work of what the better one keeps beyond, value of what the other does. */
function untoldOf(pairs: readonly Dominated[]): (readonly [number, Noun])[] {
  const beyond = pairs.map(({ one, better }) => ({ ...better.plan, projects: keptBeyond(better, one) }))
  const valueless = pairs.flatMap(({ one, better }) =>
    one.figures.whole('retained_value').value === null
      ? []
      : keptBeyond(one, better).filter((project) => projectValue(one.plan, project) === undefined),
  )
  return [...countedEscapes(beyond, ['cost', 'workload']), [new Set(valueless.map(({ id }) => id)).size, WITHOUT_VALUE]]
}

/** The most scenarios that each have a sentence of their own. */
const MOST_TOLD = 3

/** A sentence for each scenario that another one dominates; one for all where these are many. */
export function dominatedNotes(context: ScenarioContext): Note[] {
  const { options } = context
  const dominants = dominantsOf(options)
  const nameOf = (option: OptionColumn): Bilingual => bilingual((lang) => quotedName(context, option, lang))
  const found = options.flatMap((one): Dominated[] => {
    const better = dominants.get(one.id)
    return better === undefined ? [] : [{ one, better }]
  })
  if (found.length <= MOST_TOLD)
    return found.map((pair) => {
      const words = TEXTS.dominated(nameOf(pair.one), nameOf(pair.better))
      return calmNote(words, untoldOf([pair]), 'watch')
    })
  const told = bilingual((lang) =>
    found.map(({ one, better }) => TEXTS.against(nameOf(one), nameOf(better))[lang]).join(', '),
  )
  return [calmNote(TEXTS.allDominated(told), untoldOf(found), 'watch')]
}
