/** The scenarios that are no choice: another one costs and breaks no more and covers no less. */
import { dominates, meritsOf } from '../../rules/facts/dominance.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'
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
export const dominantsOf = memoizeByObject(
  (options: readonly OptionColumn[]): ReadonlyMap<string, OptionColumn> => {
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
  },
)

/** The most scenarios that each have a sentence of their own. */
const MOST_TOLD = 3

/** A sentence for each scenario that another one dominates; one for all where these are many. */
export function dominatedNotes(context: ScenarioContext): Note[] {
  const { options } = context
  const dominants = dominantsOf(options)
  const nameOf = (option: OptionColumn): Bilingual =>
    bilingual((lang) => quotedName(context, option, lang))
  const found = options.flatMap((option) => {
    const better = dominants.get(option.id)
    return better === undefined ? [] : [{ one: nameOf(option), better: nameOf(better) }]
  })
  if (found.length <= MOST_TOLD)
    return found.map(({ one, better }) => note(TEXTS.dominated(one, better), 'watch'))
  const told = bilingual((lang) =>
    found.map(({ one, better }) => TEXTS.against(one, better)[lang]).join(', '),
  )
  return [note(TEXTS.allDominated(told), 'watch')]
}
