/**
 * The answer of an arbitration: what the best choice is, how sure it is, and its figures beside those of the frame.
 */

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
import { colon } from '../../lang/punctuation.ts'
import { LIMIT_KINDS } from '../../limits/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { count, text } from '../document/cell.ts'
import type { Cell, Note, Row, Section, Table } from '../document/document.ts'
import { wholeCell } from '../document/figures.ts'
import { fittedTable } from '../document/table.ts'
import { namedProjects } from '../words/names.ts'
import { aimsTable, keptNotes, lateNotes, missedNotes } from './aims.ts'
import {
  type ArbitrationContext,
  frameName,
  leftToGain,
  note,
  type ProposalContext,
  sorted,
} from './context.ts'
import { overrunNotes, shiftNotes, uncheckedNotes } from './limits.ts'
import { sizeNotes } from './sizes.ts'
import { estimateNotes, leftToEstimate } from './to-estimate.ts'

/** Below this, a difference of values is noise of their last digits. */
const NOISE = 1e-6

/** The value of the plan under the proposal. */
function retainedValue({ figures }: ProposalContext): number {
  return figures.whole('retained_value').value ?? 0
}

function sureIn(context: ProposalContext, lang: Lang): string {
  const { worth } = context.proposal
  const gap = leftToGain(context)
  const isFrench = lang === 'fr'
  const first = context.proposal.aims.some(({ asked }) => asked > 0)
    ? {
        fr: ' qui tient autant d’indispensables et évite autant de pertes d’inaction',
        en: ' that keeps as many musts and prevents as many losses by not doing',
      }[lang]
    : ''
  if (worth.isOptimal)
    return isFrench
      ? `Aucun autre choix${first} ne vaut plus sous ces plafonds\u00a0: c’est prouvé.`
      : `No other choice${first} is worth more under these limits: this is proven.`
  if (!Number.isFinite(gap) || worth.chosen <= 0)
    return isFrench
      ? 'Rien ne prouve qu’il n’y en ait pas de meilleur.'
      : 'Nothing proves that there is no better one.'
  const most = worthText(retainedValue(context) + gap, lang)
  const share = `${formatPercent(gap / worth.chosen, lang)} (${worthText(gap, lang)}/${worthText(worth.chosen, lang)})`
  return isFrench
    ? `Aucun choix ne vaut plus de ${most}\u00a0: il reste au plus ${share} à gagner sur ce qui est à choisir.`
    : `No choice is worth more than ${most}: at most ${share} of what is to be chosen is left to gain.`
}

const VALUELESS: Bilingual = {
  fr: 'Aucun projet n’a de valeur selon cette mesure\u00a0: rien ne les départage. Restent ceux du cadre qui tiennent sous les plafonds.',
  en: 'No project has a value by this measure: nothing tells them apart. Those of the frame stay that fit under the limits.',
}

function headline(context: ProposalContext): Note {
  if (context.figures.whole('retained_value').value === null) return note(VALUELESS, 'watch')
  const { kept, out } = sorted(context.proposal)
  const { isOptimal } = context.proposal.worth
  const [count, of] = [kept.length, kept.length + out.length]
  const text = bilingual((lang) => {
    const value = worthText(retainedValue(context), lang)
    const found = isOptimal ? '' : { fr: ' trouvé', en: ' found' }[lang]
    const best = {
      fr: `Le meilleur choix${found} retient ${projectsText(count, lang)} sur ${formatNumber(of, lang)}, pour une valeur de ${value}.`,
      en: `The best choice${found} keeps ${formatNumber(count, lang)} of ${projectsText(of, lang)}, worth ${value}.`,
    }[lang]
    return `${best} ${sureIn(context, lang)}${leftToEstimate(context, lang)}`
  })
  const isClean = isOptimal && overrunsIn(context.proposal.caps).length === 0
  return note(text, isClean ? 'good' : undefined)
}

function breachesIn(count: number, lang: Lang): string {
  if (count === 0) return ''
  const number = formatNumber(count, lang)
  return lang === 'fr'
    ? ` Il enfreint ${number} contrainte${count === 1 ? '' : 's'}.`
    : ` It breaks ${number} constraint${count === 1 ? '' : 's'}.`
}

/** How much less or more than the proposal, in words. */
function comparedText(less: number, lang: Lang): string {
  const amount = worthText(Math.abs(less), lang)
  if (less > NOISE)
    return { fr: `${amount} de moins que la proposition`, en: `${amount} less than the proposal` }[
      lang
    ]
  if (less < -NOISE)
    return { fr: `${amount} de plus que la proposition`, en: `${amount} more than the proposal` }[
      lang
    ]
  return { fr: 'autant que la proposition', en: 'as much as the proposal' }[lang]
}

function comparison(context: ProposalContext): Note {
  const { arbitration, reference, referenceBreaches } = context
  const name = frameName(arbitration)
  const own = reference.whole('retained_value').value ?? 0
  const isEmpty = reference.whole('retained_count').value === 0
  const text = bilingual((lang) => {
    const subject = name[lang].charAt(0).toUpperCase() + name[lang].slice(1)
    const broken = breachesIn(referenceBreaches, lang)
    if (isEmpty)
      return {
        fr: `${subject} ne retient aucun projet.${broken}`,
        en: `${subject} keeps no project.${broken}`,
      }[lang]
    const compared = comparedText(retainedValue(context) - own, lang)
    const worth = worthText(own, lang)
    return {
      fr: `${subject} vaut ${worth}, soit ${compared}.${broken}`,
      en: `${subject}, worth ${worth}: ${compared}.${broken}`,
    }[lang]
  })
  return note(text)
}

type Counted = { readonly one: Bilingual; readonly many: Bilingual }

const CHANGES = {
  entering: {
    one: { fr: 'Entre', en: 'Comes in' },
    many: { fr: 'Entrent', en: 'Come in' },
  },
  leaving: { one: { fr: 'Sort', en: 'Leaves' }, many: { fr: 'Sortent', en: 'Leave' } },
  moved: {
    one: { fr: 'Change de dates', en: 'Changes dates' },
    many: { fr: 'Changent de dates', en: 'Change dates' },
  },
} as const satisfies Record<string, Counted>

function changeText(
  plan: Plan,
  what: Counted,
  list: readonly ProjectDecision[],
  lang: Lang,
): string[] {
  if (list.length === 0) return []
  const head = (list.length === 1 ? what.one : what.many)[lang]
  const projects = list.map(({ project }) => project)
  return [`${head}${colon(lang)} ${namedProjects(plan, projects, lang)}.`]
}

function changes({ proposal, arbitration: { plan } }: ProposalContext): Note {
  const { leaving, moved, entering } = sorted(proposal)
  const text = bilingual((lang) => {
    const sentences = [
      ...changeText(plan, CHANGES.entering, entering, lang),
      ...changeText(plan, CHANGES.leaving, leaving, lang),
      ...changeText(plan, CHANGES.moved, moved, lang),
    ]
    const none = { fr: 'Rien ne change.', en: 'Nothing changes.' }[lang]
    return sentences.length === 0 ? none : sentences.join(' ')
  })
  return note(text)
}

const BROKEN = {
  unavoidable: {
    fr: 'Reste enfreint, quel que soit le choix',
    en: 'Stays broken, whatever is chosen',
  },
  avoidable: { fr: 'Enfreint', en: 'Broken' },
} as const satisfies Record<string, Bilingual>

/** The most breaches that have a sentence each. */
const MOST_TOLD = 3

/** What is still broken: a sentence each, or a table of many. */
function breachBlocks({ breaches, isScreen }: ArbitrationContext): (Note | Table)[] {
  const headOf = (isUnavoidable: boolean): Bilingual =>
    isUnavoidable ? BROKEN.unavoidable : BROKEN.avoidable
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
  const table: Table = {
    kind: 'table',
    id: 'left_breaches',
    columns: [
      { id: 'breach', title: SCENARIO_LABELS.breach, unit: 'text' },
      { id: 'choice', title: ARBITRATION_LABELS.choice, unit: 'text' },
    ],
    rows: breaches.map(({ finding, isUnavoidable }) => ({
      id: finding.rule,
      cells: [text(finding.message), text(headOf(isUnavoidable), toneOf(isUnavoidable))],
    })),
  }
  return fittedTable(table, isScreen ? { rows: 8, text: 200 } : undefined)
}

/** That it was cut off, where it was; then another run may answer otherwise. */
export function cutOffNotes({ arbitration }: ArbitrationContext): Note[] {
  if (!arbitration.isCutOff) return []
  return [
    note(
      {
        fr: 'Arrêté avant la fin, par la limite de temps ou à votre demande\u00a0: un autre essai peut donner un autre résultat.',
        en: 'Cut off before the end, by the time limit or on demand: another run may give another result.',
      },
      'watch',
    ),
  ]
}

/** The kinds of limits that hold, by name. */
function limitsHeld({ formulation }: ArbitrationContext['arbitration']): Bilingual {
  const held = LIMIT_KINDS.filter(({ kind }) =>
    formulation.map.rows.some((row) => row.kind === kind),
  )
  const none = { fr: 'aucun', en: 'none' }
  return bilingual((lang) =>
    held.length === 0 ? none[lang] : held.map(({ title }) => title[lang]).join(', '),
  )
}

/** How value is measured, in which frame, and by what. */
export function methodNotes({ arbitration }: ArbitrationContext): Note[] {
  const { measure, engine, seed, frame } = arbitration
  const { name } = MEASURE_TEXTS[measure]
  const own = { fr: 'celui du plan actuel', en: 'that of the plan as it is' }
  const title = frame.scenario.title
  const where =
    frame.frame === undefined ? own : bilingual((lang) => `${frame.id} (${title[lang]})`)
  const search = { fr: 'recherche seule, sans preuve', en: 'search alone, without proof' }
  const limits = limitsHeld(arbitration)
  const by = engine === undefined ? search : { fr: engine, en: engine }
  return [
    note(
      {
        fr: `Valeur mesurée par\u00a0: ${name.fr}. Cadre\u00a0: ${where.fr}. Plafonds\u00a0: ${limits.fr}. Calcul\u00a0: ${by.fr}, graine ${seed}.`,
        en: `Value measured by: ${name.en}. Frame: ${where.en}. Limits: ${limits.en}. Solved by: ${by.en}, seed ${seed}.`,
      },
      'quiet',
    ),
  ]
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

const EMPTY: Cell = { kind: 'empty' }

const METRICS = [
  'retained_count',
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

function metricRow({ figures, reference }: ProposalContext, id: string): Row {
  return {
    id,
    cells: [text(figures.metric(id).label), wholeCell(figures, id), wholeCell(reference, id)],
  }
}

function row(id: string, label: Bilingual, own: Cell, frame: Cell = EMPTY): Row {
  return { id, cells: [text(label), own, frame] }
}

function figuresTable(context: ProposalContext): Table {
  const { proposal, arbitration, breaches, referenceBreaches } = context
  const { out, moved } = sorted(proposal)
  const status = statusOf(proposal)
  const leftOut = proposal.verdicts.filter(({ wasIn, why }) => !wasIn && why?.kind !== 'estimate')
  const toEstimate = context.estimates.barred.length
  const frame = arbitration.frame.frame?.id
  const broken = breaches.length
  const tone = (number: number) => (number > 0 ? 'bad' : undefined)
  return {
    kind: 'table',
    id: 'arbitration_figures',
    columns: [
      { id: 'figure', title: LABELS.figure, unit: 'text' },
      { id: 'proposal', title: ARBITRATION_LABELS.proposal, unit: 'index' },
      {
        id: 'frame',
        title: frame === undefined ? SCENARIO_LABELS.this_plan : { fr: frame, en: frame },
        unit: 'index',
      },
    ],
    rows: [
      metricRow(context, 'retained_value'),
      row(
        'status',
        LABELS.status,
        text(STATUS_TEXTS[status], status === 'optimal' ? 'good' : 'watch'),
      ),
      metricRow(context, 'retained_count'),
      row('left_out', SCENARIO_LABELS.left_out, count(out.length), count(leftOut.length)),
      ...(toEstimate === 0
        ? []
        : [row('to_estimate', ARBITRATION_LABELS.to_estimate, count(toEstimate, 'watch'))]),
      row('moved', SCENARIO_LABELS.moved, count(moved.length), count(0)),
      ...METRICS.slice(1).map((id) => metricRow(context, id)),
      row(
        'breaches',
        SCENARIO_LABELS.breaches,
        count(broken, tone(broken)),
        count(referenceBreaches, tone(referenceBreaches)),
      ),
    ],
  }
}

/** The section `answer`. */
export function answer(context: ProposalContext): Section {
  return {
    id: 'answer',
    title: { fr: 'Le choix proposé', en: 'The proposed choice' },
    blocks: [
      ...answerNotes(context),
      ...aimsTable(context),
      figuresTable(context),
      ...breachBlocks(context),
      ...(context.replanned === undefined ? sizeNotes(context) : []),
      ...methodNotes(context),
    ],
  }
}
