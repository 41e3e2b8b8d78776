/** What a committee is told beside the figures: which scenario the plan is, which are no choice, and the decision asked. */

import { isRetained, isUndecided } from '../../plan/project-status.ts'
import { dominates, meritsOf } from '../../rules/facts/dominance.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import type { Note } from '../document.ts'
import type { OptionColumn, ScenarioContext } from './scenario-context.ts'
import { settledNotes } from './settled-notes.ts'

function note(text: Bilingual, tone?: Note['tone']): Note {
  return { kind: 'note', text, ...(tone === undefined ? {} : { tone }) }
}

/** The most scenarios that a sentence names. */
const MOST_NAMED = 6

/** Ids in words: `A`, `A et B`, `A, B and C`; of many, the first ones and how many more. */
function listed(ids: readonly string[], word: keyof typeof JOINTS, lang: Lang): string {
  const joint = JOINTS[word][lang]
  const left = ids.length - MOST_NAMED
  const others = lang === 'fr' ? `${left} autre${left === 1 ? '' : 's'}` : `${left} more`
  const last = left > 0 ? others : (ids.at(-1) ?? '')
  const first = left > 0 ? ids.slice(0, MOST_NAMED) : ids.slice(0, -1)
  return first.length === 0 ? last : `${first.join(', ')} ${joint} ${last}`
}

const JOINTS = { and: { fr: 'et', en: 'and' }, or: { fr: 'ou', en: 'or' } } as const

const dominants = new WeakMap<readonly OptionColumn[], ReadonlyMap<string, OptionColumn>>()

/**
 * By the id of each scenario that another one dominates, the first such: it costs and breaks no more and covers no
 * less. Computed once for a list.
 */
export function dominantsOf(options: readonly OptionColumn[]): ReadonlyMap<string, OptionColumn> {
  const known = dominants.get(options)
  if (known !== undefined) return known
  const merits = new Map(options.map(({ id, plan }) => [id, meritsOf(plan)]))
  const isBetter = (left: string, right: string): boolean => {
    const [one, other] = [merits.get(left), merits.get(right)]
    return one !== undefined && other !== undefined && dominates(one, other)
  }
  const found = new Map(
    options.flatMap(({ id }): [string, OptionColumn][] => {
      const better = options.find((other) => other.id !== id && isBetter(other.id, id))
      return better === undefined ? [] : [[id, better]]
    }),
  )
  dominants.set(options, found)
  return found
}

/** The most scenarios that each have a sentence of their own. */
const MOST_TOLD = 3
function dominatedNotes({ options }: ScenarioContext): Note[] {
  const found = [...dominantsOf(options)]
  if (found.length > MOST_TOLD) {
    const told = (by: string): string =>
      found.map(([id, better]) => `${id} (${by} ${better.id})`).join(', ')
    return [
      note(
        {
          fr: `Ne coûtent pas moins et ne couvrent pas plus qu’un autre\u00a0: ${told('face à')}.`,
          en: `Cost no less and cover no more than another: ${told('against')}.`,
        },
        'watch',
      ),
    ]
  }
  return found.map(([id, better]) =>
    note(
      {
        fr: `${id} ne coûte pas moins et ne couvre pas plus que ${better.id}\u00a0: dépense, charge et contraintes enfreintes au moins égales, valeur, obligations et besoins couverts au plus égaux.`,
        en: `${id} costs no less and covers no more than ${better.id}: spending, work and broken constraints are no lower, value, obligations and needs covered no higher.`,
      },
      'watch',
    ),
  )
}

/** The approved scenario of which the plan has the projects and not the frame, where one is shown. */
function frameless({ options, same }: ScenarioContext): OptionColumn | undefined {
  if (same !== undefined) return undefined
  return options.find(
    ({ option, fates }) =>
      option.scenario.status === 'approved' &&
      fates.every(
        ({ before, isIn, isLeftOut, isMoved }) =>
          !isLeftOut && !isMoved && (!isIn || isRetained(before)),
      ),
  )
}

function planNotes(context: ScenarioContext): Note[] {
  const { plan, same, columns } = context
  const approved = frameless(context)
  if (approved !== undefined) {
    return [
      note({
        fr: `Le plan actuel a les projets de ${approved.id}, mais pas son cadre (enveloppes, effectifs ou marge).`,
        en: `The plan as it is has the projects of ${approved.id}, but not its frame (envelopes, staff or margin).`,
      }),
    ]
  }
  if (same !== undefined) {
    return [
      note({
        fr: `Le plan actuel est le scénario ${same.id}\u00a0: mêmes projets, mêmes chiffres.`,
        en: `The plan as it is equals the scenario ${same.id}: same projects, same figures.`,
      }),
    ]
  }
  if (columns.some(({ option }) => option === undefined) || !isUndecided(plan)) return []
  return [
    note({
      fr: 'Le plan actuel ne retient encore aucun projet\u00a0: il n’a pas de colonne.',
      en: 'The plan as it is retains no project yet: it has no column.',
    }),
  ]
}

/** Why nothing is asked: what is decided, or what is not ready. */
function nothingAsked(
  drafts: readonly string[],
  approved: { readonly id: string } | undefined,
  by: string,
): Bilingual {
  if (approved !== undefined) {
    return {
      fr: `Aucune décision demandée\u00a0: ${approved.id} est retenu${by}.`,
      en: `No decision asked: ${approved.id} is approved${by}.`,
    }
  }
  if (drafts.length === 0) {
    return {
      fr: 'Aucune décision demandée\u00a0: aucun des scénarios montrés n’est proposé.',
      en: 'No decision asked: none of the scenarios shown is proposed.',
    }
  }
  const isOne = drafts.length === 1
  return {
    fr: `Aucune décision demandée\u00a0: ${listed(drafts, 'and', 'fr')} ${isOne ? 'est' : 'sont'} en préparation.`,
    en: `No decision asked: ${listed(drafts, 'and', 'en')} ${isOne ? 'is a draft' : 'are drafts'}.`,
  }
}

function askedText({ plan, options }: ScenarioContext): Bilingual {
  const idsOf = (status: string): string[] =>
    options.filter(({ option }) => option.scenario.status === status).map(({ id }) => id)
  // A draft is shown for what it is, but nobody has asked to decide on it.
  const ids = idsOf('proposed')
  const approved = plan.scenarios.find(({ status }) => status === 'approved')
  const by = approved?.decision === undefined ? '' : ` (${approved.decision})`
  if (ids.length === 0) return nothingAsked(idsOf('draft'), approved, by)
  if (approved !== undefined) {
    return {
      fr: `Décision demandée\u00a0: garder ${approved.id}, retenu${by}, ou le remplacer par ${listed(ids, 'or', 'fr')}.`,
      en: `Decision asked: keep ${approved.id}, approved${by}, or replace it by ${listed(ids, 'or', 'en')}.`,
    }
  }
  if (ids.length === 1) {
    return {
      fr: `Décision demandée\u00a0: retenir ${ids[0]} ou non.`,
      en: `Decision asked: approve ${ids[0]} or not.`,
    }
  }
  return {
    fr: `Décision demandée\u00a0: retenir un scénario parmi ${listed(ids, 'and', 'fr')}.`,
    en: `Decision asked: approve one of ${listed(ids, 'and', 'en')}.`,
  }
}

/** The notes below the comparison, in the order that they are read. */
export function decisionNotes(context: ScenarioContext): Note[] {
  return [
    ...planNotes(context),
    ...dominatedNotes(context),
    note(askedText(context)),
    ...settledNotes(context),
  ]
}
