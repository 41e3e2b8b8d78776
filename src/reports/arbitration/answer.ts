/** The answer of an arbitration: what the best choice is, what it refuses, how sure it is, and its main figures beside those of the frame. */
import { frameUseOf, overrunsIn } from '../../arbitration/arbitration.ts'
import { ARBITRATION_LABELS, projectsText, worthText } from '../../lang/catalogue/arbitration.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { formatNumber, formatPercent } from '../../lang/numbers.ts'
import { counted, NOUNS } from '../../lang/plurals.ts'
import { colon, quote } from '../../lang/punctuation.ts'
import { overrunsOf } from '../../limits/demand.ts'
import { type Bilingual, bilingual, capitalised, type Lang, printed } from '../../values/language.ts'
import { verbatim } from '../document/cell.ts'
import type { Note } from '../document/document.ts'
import { column, fittedTable, listTable, note, type SectionBlock } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { limitsNote, overrunsText } from '../words/limits.ts'
import { namedProjects } from '../words/names.ts'
import { missedNotes } from './aims.ts'
import { changesNote } from './changes.ts'
import {
  type ArbitrationContext,
  byValue,
  frameName,
  leftToGain,
  NOISE,
  ofProposal,
  type ProposalContext,
  sorted,
} from './context.ts'
import { answerTable } from './figures.ts'
import { overrunNotes, uncheckedNotes } from './limits.ts'
import { marginNotes, netValue } from './margins.ts'
import { estimateNotes, leftToEstimate } from './to-estimate.ts'

const TEXTS = printed('answer', {
  title: { fr: 'Le choix proposé', en: 'The proposed choice' },
  valueless: {
    fr: 'Aucun projet n’a de valeur selon cette mesure\u00a0: rien ne les départage. Restent ceux du cadre qui tiennent sous les plafonds.',
    en: 'No project has a value by this measure: nothing tells them apart. Those of the frame stay that fit under the limits.',
  },
  best: (kept: Bilingual, of: Bilingual, value: Bilingual) => ({
    fr: `Le meilleur choix retient ${kept.fr} sur ${of.fr}, pour une valeur de ${value.fr}.`,
    en: `The best choice keeps ${kept.en} of ${of.en}, worth ${value.en}.`,
  }),
  bestFound: (kept: Bilingual, of: Bilingual, value: Bilingual) => ({
    fr: `Le meilleur choix trouvé retient ${kept.fr} sur ${of.fr}, pour une valeur de ${value.fr}.`,
    en: `The best choice found keeps ${kept.en} of ${of.en}, worth ${value.en}.`,
  }),
  refused: ({ fr, en }: Bilingual) => ({ fr: `Écartés\u00a0: ${fr}.`, en: `Left out: ${en}.` }),
  optimal: ({ fr, en }: Bilingual) => ({
    fr: `Aucun autre choix${fr} ne vaut plus sous ces plafonds\u00a0: c’est prouvé.`,
    en: `No other choice${en} is worth more under these limits: this is proven.`,
  }),
  sameAims: {
    fr: ' qui tient autant d’indispensables et évite autant de pertes d’inaction',
    en: ' that keeps as many musts and prevents as many losses by not doing',
  },
  notProven: {
    fr: 'Rien ne prouve qu’il n’y en ait pas de meilleur.',
    en: 'Nothing proves that there is no better one.',
  },
  bounded: (most: string, share: string) => ({
    fr: `Aucun choix ne vaut plus de ${most}\u00a0: il reste au plus ${share} à gagner sur ce qui est à choisir.`,
    en: `No choice is worth more than ${most}: at most ${share} of what is to be chosen is left to gain.`,
  }),
  boundedBy: (most: string, gap: string) => ({
    fr: `Aucun choix ne vaut plus de ${most}\u00a0: il reste au plus ${gap} à gagner.`,
    en: `No choice is worth more than ${most}: at most ${gap} is left to gain.`,
  }),
  breaks: (constraints: string) => ({ fr: ` Il enfreint ${constraints}.`, en: ` It breaks ${constraints}.` }),
  less: (amount: string) => ({ fr: `${amount} de moins que la proposition`, en: `${amount} less than the proposal` }),
  more: (amount: string) => ({ fr: `${amount} de plus que la proposition`, en: `${amount} more than the proposal` }),
  asMuch: { fr: 'autant que la proposition', en: 'as much as the proposal' },
  keepsNothing: (subject: string, broken: string) => ({
    fr: `${subject} ne retient aucun projet.${broken}`,
    en: `${subject} keeps no project.${broken}`,
  }),
  compared: (subject: string, worth: string, compared: string, broken: string) => ({
    fr: `${subject} vaut ${worth}, soit ${compared}.${broken}`,
    en: `${subject}, worth ${worth}: ${compared}.${broken}`,
  }),
  marginsPaid: (worth: string) => ({ fr: `${worth} une fois les marges payées`, en: `${worth} once margins are paid` }),
  same: ({ fr, en }: Bilingual) => ({
    fr: `Mêmes limites pour la proposition et ${fr}`,
    en: `Same limits for the proposal and ${en}`,
  }),
  borne: (subject: Bilingual, more: Bilingual) => ({
    fr: `Mêmes limites pour la proposition et ${subject.fr}, dépassements actuels compris (${more.fr})`,
    en: `Same limits for the proposal and ${subject.en}, with what is passed already (${more.en})`,
  }),
  passes: (subject: Bilingual, more: Bilingual) => ({
    fr: `${capitalised(subject.fr)} passe les limites (${more.fr}), ce que la proposition ne peut pas`,
    en: `${capitalised(subject.en)} passes the limits (${more.en}), which the proposal may not`,
  }),
  unavoidable: { fr: 'Reste enfreint, quel que soit le choix', en: 'Stays broken, whatever is chosen' },
  avoidable: { fr: 'Enfreint', en: 'Broken' },
  cutOff: {
    fr: 'Arrêté avant la fin, par la limite de temps ou à votre demande\u00a0: un autre essai peut donner un autre résultat.',
    en: 'Cut off before the end, by the time limit or on demand: another run may give another result.',
  },
})

function retainedValue({ figures }: ProposalContext): number {
  return figures.whole('retained_value').value ?? 0
}

function sureText(context: ProposalContext): Bilingual {
  const { worth, aims } = context.proposal
  const gap = leftToGain(context)
  const isByAims = aims.some(({ asked }) => asked > 0)
  if (worth.isOptimal) return TEXTS.optimal(isByAims ? TEXTS.sameAims : verbatim(''))
  if (!Number.isFinite(gap) || worth.chosen === 0) return TEXTS.notProven
  return bilingual((lang) => {
    const most = worthText((netValue(context) ?? 0) + gap, lang)
    // Of a value below 0 no share can be told.
    if (worth.chosen < 0) return TEXTS.boundedBy(most, worthText(gap, lang))[lang]
    const parts = `${worthText(gap, lang)}/${worthText(worth.chosen, lang)}`
    const share = `${formatPercent(gap / worth.chosen, lang)} (${parts})`
    return TEXTS.bounded(most, share)[lang]
  })
}

function headline(context: ProposalContext): Note {
  if (context.figures.whole('retained_value').value === null) return note(TEXTS.valueless, 'watch')
  const { kept, out } = sorted(context.proposal)
  const [some, all] = [kept.length, kept.length + out.length]
  // French counts the projects that are kept, English those that they are of.
  const told = (context.proposal.worth.isOptimal ? TEXTS.best : TEXTS.bestFound)(
    { fr: projectsText(some, 'fr'), en: formatNumber(some, 'en') },
    { fr: formatNumber(all, 'fr'), en: projectsText(all, 'en') },
    bilingual((lang) => worthText(retainedValue(context), lang)),
  )
  return note(bilingual((lang) => `${told[lang]}${leftToEstimate(context, lang)}`))
}

function refused({ proposal, arbitration: { plan } }: ProposalContext): Note[] {
  const out = byValue(sorted(proposal).out).map(({ project }) => project)
  if (out.length === 0) return []
  return [note(TEXTS.refused(bilingual((lang) => namedProjects(plan, out, lang))))]
}

/** The proof that nothing is worth more, or what is left to gain. */
function proof(context: ProposalContext): Note {
  const { worth, caps } = context.proposal
  const isClean = worth.isOptimal && overrunsIn(caps).length === 0
  return note(sureText(context), isClean ? 'good' : undefined)
}

/** How much less or more than the proposal, in words. */
function comparedText(less: number, lang: Lang): string {
  const amount = worthText(Math.abs(less), lang)
  if (less > NOISE) return TEXTS.less(amount)[lang]
  return (less < -NOISE ? TEXTS.more(amount) : TEXTS.asMuch)[lang]
}

/** What the proposal is held against, in a sentence: a title is a name in it, the plan as it is a part of it. */
function frameSubject(arbitration: ProposalContext['arbitration']): Bilingual {
  const name = frameName(arbitration)
  if (arbitration.frame.frame === undefined) return name
  return bilingual((lang) => quote(name[lang], lang))
}

/** Under which limits the proposal and what it is held against stand side by side; nothing where there are none. */
function sameLimitsNotes({ arbitration, replanned }: ProposalContext): Note[] {
  const { plan, formulation, frame } = arbitration
  const { rows } = formulation.map
  if (rows.length === 0) return []
  const subject = frameSubject(arbitration)
  // With a demand what the plan takes already may stay.
  const isBorne = (replanned?.urgent.length ?? 0) > 0
  const beyond = isBorne ? overrunsOf(frame.plan) : frameUseOf(formulation).beyond
  const passes = isBorne ? TEXTS.borne : TEXTS.passes
  const clause = beyond.length === 0 ? TEXTS.same(subject) : passes(subject, overrunsText(plan, beyond))
  return [limitsNote(plan, rows, clause)]
}

function comparison(context: ProposalContext): Note {
  const { arbitration, reference, referenceBreaches } = context
  const name = frameSubject(arbitration)
  const { marginCost: paid } = frameUseOf(arbitration.formulation)
  const own = (reference.whole('retained_value').value ?? 0) - paid
  const isEmpty = reference.whole('retained_count').value === 0
  const told = bilingual((lang) => {
    const subject = capitalised(name[lang])
    const broken = referenceBreaches === 0 ? '' : TEXTS.breaks(counted(referenceBreaches, NOUNS.constraint, lang))[lang]
    if (isEmpty) return TEXTS.keepsNothing(subject, broken)[lang]
    const compared = comparedText((netValue(context) ?? 0) - own, lang)
    const worth = worthText(own, lang)
    const told = paid > 0 ? TEXTS.marginsPaid(worth)[lang] : worth
    return TEXTS.compared(subject, told, compared, broken)[lang]
  })
  return note(told)
}

/** The most breaches that have a sentence each. */
const MOST_TOLD = 3

/** What is still broken: a sentence each, or a table of many. */
function breachBlocks({ breaches, isScreen }: ArbitrationContext): SectionBlock[] {
  const headOf = (isUnavoidable: boolean): Bilingual => (isUnavoidable ? TEXTS.unavoidable : TEXTS.avoidable)
  const toneOf = (isUnavoidable: boolean) => (isUnavoidable ? 'watch' : 'bad')
  if (breaches.length <= MOST_TOLD) {
    return breaches.map(({ finding, isUnavoidable }) => {
      const head = headOf(isUnavoidable)
      return note(
        bilingual((lang) => `${head[lang]}${colon(lang)} ${finding.message[lang]}.`),
        toneOf(isUnavoidable),
      )
    })
  }
  const table = listTable({ id: 'left_breaches', rowId: ({ finding }) => finding.rule }, breaches, [
    column('breach', SCENARIO_LABELS.breach, 'text', ({ finding }) => finding.message),
    column('choice', ARBITRATION_LABELS.choice, 'text', ({ isUnavoidable }) => headOf(isUnavoidable), {
      tone: ({ isUnavoidable }) => toneOf(isUnavoidable),
    }),
  ])
  return fittedTable(table, isScreen ? { rows: 8, text: 200 } : undefined)
}

/** That it was cut off, where it was; then another run may answer otherwise. */
export function cutOffNotes({ arbitration }: ArbitrationContext): Note[] {
  return arbitration.isCutOff ? [note(TEXTS.cutOff, 'watch')] : []
}

/** What a replanning changes and is silent about; a choice says it in the sections about its projects. */
function replanNotes(context: ProposalContext): Note[] {
  return [changesNote(context), ...marginNotes(context), ...uncheckedNotes(context), ...estimateNotes(context)]
}

function choiceNotes(context: ProposalContext): Note[] {
  const hasValue = context.figures.whole('retained_value').value !== null
  return [
    headline(context),
    ...(hasValue ? [comparison(context)] : []),
    ...refused(context),
    ...(hasValue ? [...marginNotes(context), proof(context)] : []),
  ]
}

export const answer = defineSection(
  'answer',
  TEXTS.title,
  ofProposal((context) => [
    ...missedNotes(context),
    ...(context.replanned === undefined ? choiceNotes(context) : replanNotes(context)),
    ...cutOffNotes(context),
    ...sameLimitsNotes(context),
    ...overrunNotes(context),
    answerTable(context),
    ...breachBlocks(context),
  ]),
)
