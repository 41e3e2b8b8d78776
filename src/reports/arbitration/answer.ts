/** The answer of an arbitration: what the best choice is, how sure it is, and its figures beside those of the frame. */
import { overrunsIn, statusOf } from '../../arbitration/arbitration.ts'
import type { ProjectDecision } from '../../arbitration/explain/reasons.ts'
import {
  ARBITRATION_LABELS,
  projectsText,
  STATUS_TEXTS,
  worthText,
} from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { MEASURE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import { formatNumber, formatPercent } from '../../lang/numbers.ts'
import { counted, formOf, type Noun } from '../../lang/plurals.ts'
import { colon, quote } from '../../lang/punctuation.ts'
import { LIMIT_KINDS } from '../../limits/index.ts'
import { type Bilingual, bilingual, capitalised, type Lang } from '../../values/language.ts'
import { count, EMPTY, text, verbatim } from '../document/cell.ts'
import type { Cell, Note, Row, Table } from '../document/document.ts'
import { wholeCell } from '../document/figures.ts'
import { fittedTable, listTable, note, type SectionBlock, textColumn } from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import { namedProjects } from '../words/names.ts'
import { aimsTable, keptNotes, lateNotes, missedNotes } from './aims.ts'
import {
  type ArbitrationContext,
  frameName,
  leftToGain,
  NOISE,
  ofProposal,
  type ProposalContext,
  sorted,
} from './context.ts'
import { overrunNotes, shiftNotes, uncheckedNotes } from './limits.ts'
import { sizeNotes } from './sizes.ts'
import { estimateNotes, leftToEstimate } from './to-estimate.ts'

const TEXTS = {
  title: { fr: 'Le choix proposé', en: 'The proposed choice' },
  valueless: {
    fr: 'Aucun projet n’a de valeur selon cette mesure\u00a0: rien ne les départage. Restent ceux du cadre qui tiennent sous les plafonds.',
    en: 'No project has a value by this measure: nothing tells them apart. Those of the frame stay that fit under the limits.',
  },
  best: (kept: Bilingual, of: Bilingual, value: Bilingual, sure: Bilingual) => ({
    fr: `Le meilleur choix retient ${kept.fr} sur ${of.fr}, pour une valeur de ${value.fr}. ${sure.fr}`,
    en: `The best choice keeps ${kept.en} of ${of.en}, worth ${value.en}. ${sure.en}`,
  }),
  bestFound: (kept: Bilingual, of: Bilingual, value: Bilingual, sure: Bilingual) => ({
    fr: `Le meilleur choix trouvé retient ${kept.fr} sur ${of.fr}, pour une valeur de ${value.fr}. ${sure.fr}`,
    en: `The best choice found keeps ${kept.en} of ${of.en}, worth ${value.en}. ${sure.en}`,
  }),
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
  breaks: (constraints: string) => ({
    fr: ` Il enfreint ${constraints}.`,
    en: ` It breaks ${constraints}.`,
  }),
  less: (amount: string) => ({
    fr: `${amount} de moins que la proposition`,
    en: `${amount} less than the proposal`,
  }),
  more: (amount: string) => ({
    fr: `${amount} de plus que la proposition`,
    en: `${amount} more than the proposal`,
  }),
  asMuch: { fr: 'autant que la proposition', en: 'as much as the proposal' },
  keepsNothing: (subject: string, broken: string) => ({
    fr: `${subject} ne retient aucun projet.${broken}`,
    en: `${subject} keeps no project.${broken}`,
  }),
  compared: (subject: string, worth: string, compared: string, broken: string) => ({
    fr: `${subject} vaut ${worth}, soit ${compared}.${broken}`,
    en: `${subject}, worth ${worth}: ${compared}.${broken}`,
  }),
  nothingChanges: { fr: 'Rien ne change.', en: 'Nothing changes.' },
  unavoidable: {
    fr: 'Reste enfreint, quel que soit le choix',
    en: 'Stays broken, whatever is chosen',
  },
  avoidable: { fr: 'Enfreint', en: 'Broken' },
  cutOff: {
    fr: 'Arrêté avant la fin, par la limite de temps ou à votre demande\u00a0: un autre essai peut donner un autre résultat.',
    en: 'Cut off before the end, by the time limit or on demand: another run may give another result.',
  },
  method: (
    measure: Bilingual,
    frame: Bilingual,
    limits: Bilingual,
    by: Bilingual,
    seed: number,
  ) => ({
    fr: `Valeur mesurée par\u00a0: ${measure.fr}. Cadre\u00a0: ${frame.fr}. Plafonds\u00a0: ${limits.fr}. Calcul\u00a0: ${by.fr}, graine ${seed}.`,
    en: `Value measured by: ${measure.en}. Frame: ${frame.en}. Limits: ${limits.en}. Solved by: ${by.en}, seed ${seed}.`,
  }),
  ownFrame: { fr: 'celui du plan actuel', en: 'that of the plan as it is' },
  search: { fr: 'recherche seule, sans preuve', en: 'search alone, without proof' },
  noLimit: { fr: 'aucun', en: 'none' },
}

const CONSTRAINTS: Noun = {
  fr: ['contrainte', 'contraintes'],
  en: ['constraint', 'constraints'],
}
const CHANGES = {
  entering: { fr: ['Entre', 'Entrent'], en: ['Comes in', 'Come in'] },
  leaving: { fr: ['Sort', 'Sortent'], en: ['Leaves', 'Leave'] },
  moved: {
    fr: ['Change de dates', 'Changent de dates'],
    en: ['Changes dates', 'Change dates'],
  },
} as const satisfies Record<string, Noun>

/** The value of the plan under the proposal. */
function retainedValue({ figures }: ProposalContext): number {
  return figures.whole('retained_value').value ?? 0
}

function sureText(context: ProposalContext): Bilingual {
  const { worth, aims } = context.proposal
  const gap = leftToGain(context)
  const isByAims = aims.some(({ asked }) => asked > 0)
  if (worth.isOptimal) return TEXTS.optimal(isByAims ? TEXTS.sameAims : verbatim(''))
  if (!Number.isFinite(gap) || worth.chosen <= 0) return TEXTS.notProven
  return bilingual((lang) => {
    const parts = `${worthText(gap, lang)}/${worthText(worth.chosen, lang)}`
    const share = `${formatPercent(gap / worth.chosen, lang)} (${parts})`
    return TEXTS.bounded(worthText(retainedValue(context) + gap, lang), share)[lang]
  })
}

function headline(context: ProposalContext): Note {
  if (context.figures.whole('retained_value').value === null) return note(TEXTS.valueless, 'watch')
  const { kept, out } = sorted(context.proposal)
  const { isOptimal } = context.proposal.worth
  const [some, all] = [kept.length, kept.length + out.length]
  // French counts the projects that are kept, English those that they are of.
  const told = (isOptimal ? TEXTS.best : TEXTS.bestFound)(
    { fr: projectsText(some, 'fr'), en: formatNumber(some, 'en') },
    { fr: formatNumber(all, 'fr'), en: projectsText(all, 'en') },
    bilingual((lang) => worthText(retainedValue(context), lang)),
    sureText(context),
  )
  const isClean = isOptimal && overrunsIn(context.proposal.caps).length === 0
  return note(
    bilingual((lang) => `${told[lang]}${leftToEstimate(context, lang)}`),
    isClean ? 'good' : undefined,
  )
}

/** How much less or more than the proposal, in words. */
function comparedText(less: number, lang: Lang): string {
  const amount = worthText(Math.abs(less), lang)
  if (less > NOISE) return TEXTS.less(amount)[lang]
  return (less < -NOISE ? TEXTS.more(amount) : TEXTS.asMuch)[lang]
}

function comparison(context: ProposalContext): Note {
  const { arbitration, reference, referenceBreaches } = context
  const name = frameName(arbitration)
  const isScenario = arbitration.frame.frame !== undefined
  const own = reference.whole('retained_value').value ?? 0
  const isEmpty = reference.whole('retained_count').value === 0
  const told = bilingual((lang) => {
    // A title is a name in the sentence, the plan as it is a part of it.
    const subject = isScenario ? quote(name[lang], lang) : capitalised(name[lang])
    const broken =
      referenceBreaches === 0
        ? ''
        : TEXTS.breaks(counted(referenceBreaches, CONSTRAINTS, lang))[lang]
    if (isEmpty) return TEXTS.keepsNothing(subject, broken)[lang]
    const compared = comparedText(retainedValue(context) - own, lang)
    return TEXTS.compared(subject, worthText(own, lang), compared, broken)[lang]
  })
  return note(told)
}

function changes({ proposal, arbitration: { plan } }: ProposalContext): Note {
  const found = sorted(proposal)
  const told = (key: keyof typeof CHANGES, lang: Lang): string[] => {
    const projects = found[key].map(({ project }: ProjectDecision) => project)
    if (projects.length === 0) return []
    const head = formOf(projects.length, CHANGES[key], lang)
    return [`${head}${colon(lang)} ${namedProjects(plan, projects, lang)}.`]
  }
  const text = bilingual((lang) =>
    (['entering', 'leaving', 'moved'] as const).flatMap((key) => told(key, lang)).join(' '),
  )
  return note(text.en === '' ? TEXTS.nothingChanges : text)
}

/** The most breaches that have a sentence each. */
const MOST_TOLD = 3

/** What is still broken: a sentence each, or a table of many. */
function breachBlocks({ breaches, isScreen }: ArbitrationContext): SectionBlock[] {
  const headOf = (isUnavoidable: boolean): Bilingual =>
    isUnavoidable ? TEXTS.unavoidable : TEXTS.avoidable
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
    textColumn('breach', SCENARIO_LABELS.breach, ({ finding }) => finding.message),
    textColumn(
      'choice',
      ARBITRATION_LABELS.choice,
      ({ isUnavoidable }) => headOf(isUnavoidable),
      ({ isUnavoidable }) => toneOf(isUnavoidable),
    ),
  ])
  return fittedTable(table, isScreen ? { rows: 8, text: 200 } : undefined)
}

/** That it was cut off, where it was; then another run may answer otherwise. */
export function cutOffNotes({ arbitration }: ArbitrationContext): Note[] {
  return arbitration.isCutOff ? [note(TEXTS.cutOff, 'watch')] : []
}

/** The kinds of limits that hold, by name. */
function limitsHeld({ formulation }: ArbitrationContext['arbitration']): Bilingual {
  const held = LIMIT_KINDS.filter(({ kind }) =>
    formulation.map.rows.some((row) => row.kind === kind),
  )
  if (held.length === 0) return TEXTS.noLimit
  return bilingual((lang) => held.map(({ title }) => title[lang]).join(', '))
}

/** How value is measured, in which frame, and by what. */
export function methodNotes({ arbitration }: ArbitrationContext): Note[] {
  const { measure, engine, seed, frame } = arbitration
  const { title } = frame.scenario
  const where =
    frame.frame === undefined ? TEXTS.ownFrame : bilingual((lang) => `${frame.id} (${title[lang]})`)
  const by = engine === undefined ? TEXTS.search : verbatim(engine)
  const { name } = MEASURE_TEXTS[measure]
  return [note(TEXTS.method(name, where, limitsHeld(arbitration), by, seed), 'quiet')]
}

/** Everything that is said before the figures. */
function answerNotes(context: ProposalContext): Note[] {
  const isReplan = context.replanned !== undefined
  const hasValue = context.figures.whole('retained_value').value !== null
  return [
    ...missedNotes(context),
    ...(isReplan ? [] : [headline(context), ...(hasValue ? [comparison(context)] : [])]),
    ...keptNotes(context),
    ...(isReplan ? [] : lateNotes(context)),
    changes(context),
    ...cutOffNotes(context),
    ...overrunNotes(context),
    ...uncheckedNotes(context),
    ...estimateNotes(context),
    ...shiftNotes(context),
  ]
}

const METRICS = [
  'mandatory_coverage',
  'need_planned',
  'spending',
  'overspend',
  'run_cost',
  'workload_demand',
  'peak_load_rate',
  'over_margin_periods',
  'overload_days',
] as const

/** The figures of the proposal beside those of the frame. */
function figuresTable(context: ProposalContext): Table {
  const { proposal, arbitration, breaches, figures, reference, referenceBreaches } = context
  const { out, moved } = sorted(proposal)
  const status = statusOf(proposal)
  const leftOut = proposal.verdicts.filter(({ wasIn, why }) => !wasIn && why?.kind !== 'estimate')
  const toEstimate = context.estimates.barred.length
  const frame = arbitration.frame.frame?.id
  const row = (id: string, label: Bilingual, own: Cell, beside: Cell = EMPTY): Row => ({
    id,
    cells: [text(label), own, beside],
  })
  const metric = (id: string): Row =>
    row(id, figures.metric(id).label, wholeCell(figures, id), wholeCell(reference, id))
  const broken = (number: number): Cell => count(number, number > 0 ? 'bad' : undefined)
  const isBest = text(STATUS_TEXTS[status], status === 'optimal' ? 'good' : 'watch')
  const waiting = row('to_estimate', ARBITRATION_LABELS.to_estimate, count(toEstimate, 'watch'))
  return {
    kind: 'table',
    id: 'arbitration_figures',
    columns: [
      { id: 'figure', title: LABELS.figure, unit: 'text' },
      { id: 'proposal', title: ARBITRATION_LABELS.proposal, unit: 'index' },
      {
        ...{ id: 'frame', unit: 'index' },
        title: frame === undefined ? SCENARIO_LABELS.this_plan : verbatim(frame),
      },
    ],
    rows: [
      metric('retained_value'),
      row('status', LABELS.status, isBest),
      metric('retained_count'),
      row('left_out', SCENARIO_LABELS.left_out, count(out.length), count(leftOut.length)),
      ...(toEstimate === 0 ? [] : [waiting]),
      row('moved', SCENARIO_LABELS.moved, count(moved.length), count(0)),
      ...METRICS.map(metric),
      row('breaches', SCENARIO_LABELS.breaches, broken(breaches.length), broken(referenceBreaches)),
    ],
  }
}

/** The section `answer`. */
export const answer: SectionKind<ArbitrationContext> = {
  id: 'answer',
  title: TEXTS.title,
  build: ofProposal((context) => [
    ...answerNotes(context),
    ...aimsTable(context),
    figuresTable(context),
    ...breachBlocks(context),
    ...(context.replanned === undefined ? sizeNotes(context) : []),
    ...methodNotes(context),
  ]),
}
