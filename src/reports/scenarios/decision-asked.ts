/** The decision that a comparison of scenarios asks for: which of those that are proposed, beside the approved one. */
import { shortRow } from '../../lang/lists.ts'
import { formOf, type Noun } from '../../lang/plurals.ts'
import { titleOf } from '../../plan/entity.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'
import type { OptionColumn, ScenarioContext } from './context.ts'
import { type NamedState, quotedName } from './state-names.ts'

const TEXTS = printed('decision-asked', {
  and: { fr: 'et', en: 'and' },
  or: { fr: 'ou', en: 'or' },
  alreadyApproved: ({ fr, en }: Bilingual, by: string) => ({
    fr: `Aucune décision demandée\u00a0: ${fr} est retenu${by}.`,
    en: `No decision asked: ${en} is approved${by}.`,
  }),
  nothingProposed: {
    fr: 'Aucune décision demandée\u00a0: aucun des scénarios montrés n’est proposé.',
    en: 'No decision asked: none of the scenarios shown is proposed.',
  },
  drafts: ({ fr, en }: Bilingual) => ({
    fr: `Aucune décision demandée\u00a0: ${fr} en préparation.`,
    en: `No decision asked: ${en}.`,
  }),
  keepOrReplace: ({ fr, en }: Bilingual, by: string, others: Bilingual) => ({
    fr: `Décision demandée\u00a0: garder ${fr}, retenu${by}, ou le remplacer par ${others.fr}.`,
    en: `Decision asked: keep ${en}, approved${by}, or replace it by ${others.en}.`,
  }),
  approveOrNot: ({ fr, en }: Bilingual) => ({
    fr: `Décision demandée\u00a0: retenir ${fr} ou non.`,
    en: `Decision asked: approve ${en} or not.`,
  }),
  approveOne: ({ fr, en }: Bilingual) => ({
    fr: `Décision demandée\u00a0: retenir un scénario parmi ${fr}.`,
    en: `Decision asked: approve one of ${en}.`,
  }),
})

const OTHERS: Noun = { fr: ['autre', 'autres'], en: ['more', 'more'] }
const DRAFTS: Noun = { fr: ['est', 'sont'], en: ['is a draft', 'are drafts'] }

/** The most scenarios that a sentence names. */
const MOST_NAMED = 6

/** Scenarios in words: `A`, `A et B`, `A, B and C`; of many, the first ones and how many more. */
function inWords(context: ScenarioContext, options: readonly OptionColumn[], joint: Bilingual): Bilingual {
  return bilingual((lang) =>
    shortRow(
      options.map((option) => quotedName(context, option, lang)),
      joint[lang],
      { most: MOST_NAMED, shown: MOST_NAMED, others: (left) => `${left} ${formOf(left, OTHERS, lang)}` },
    ),
  )
}

/** The approved scenario of the plan, whether it is shown or not, and the decision behind it in brackets. */
function approvedOne(context: ScenarioContext): { readonly name: Bilingual; readonly by: string } | undefined {
  const entry = context.plan.scenarios.find(({ status }) => status === 'approved')
  if (entry === undefined) return undefined
  const { id, title, decision } = entry
  const named: NamedState = { id, title: titleOf(title, id), option: entry }
  return {
    name: bilingual((lang) => quotedName(context, named, lang)),
    by: decision === undefined ? '' : ` (${decision})`,
  }
}

function nothingAsked(context: ScenarioContext, drafts: readonly OptionColumn[]): Bilingual {
  const approved = approvedOne(context)
  if (approved !== undefined) return TEXTS.alreadyApproved(approved.name, approved.by)
  if (drafts.length === 0) return TEXTS.nothingProposed
  const names = inWords(context, drafts, TEXTS.and)
  return TEXTS.drafts(bilingual((lang) => `${names[lang]} ${formOf(drafts.length, DRAFTS, lang)}`))
}

/** What a body is asked to decide; that nothing is asked, and why, where no scenario shown is proposed. */
export function decisionNote(context: ScenarioContext): Note {
  const withStatus = (status: string): OptionColumn[] =>
    context.options.filter(({ option }) => option.scenario.status === status)
  // A draft is shown for what it is, but nobody has asked to decide on it.
  const proposed = withStatus('proposed')
  const approved = approvedOne(context)
  if (proposed.length === 0) return note(nothingAsked(context, withStatus('draft')))
  if (approved !== undefined)
    return note(TEXTS.keepOrReplace(approved.name, approved.by, inWords(context, proposed, TEXTS.or)))
  const names = inWords(context, proposed, TEXTS.and)
  return note(proposed.length === 1 ? TEXTS.approveOrNot(names) : TEXTS.approveOne(names))
}
