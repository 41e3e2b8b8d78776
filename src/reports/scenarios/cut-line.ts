/** The cut line in a report: who is in by rank, what falls just below, what would free it, and what is fragile. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { MEASURE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { counted, formOf, NOUNS, type Noun } from '../../lang/plurals.ts'
import { limitKindOf, limitsToCome } from '../../limits/index.ts'
import { projectValue } from '../../metrics/base/value.ts'
import type { Project } from '../../plan/plan.ts'
import { type CutLine, cutLineOf, type RankedProject } from '../../scenarios/priority-list/cut-line.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { EMPTY, text, verbatim } from '../document/cell.ts'
import { idsOf } from '../document/data-values.ts'
import type { Cell, Note, Row, Table } from '../document/document.ts'
import {
  column,
  fittedTable,
  type ItemColumn,
  listTable,
  moreNote,
  note,
  type Room,
  type SectionBlock,
} from '../document/table.ts'
import { defineAnnex } from '../report-kind.ts'
import { inOrOut, obligationText, servedFirstText } from '../words/eligibility.ts'
import { limitsNote, overrunsText } from '../words/limits.ts'
import type { ScenarioContext } from './context.ts'
import { insteadText, shortagesText, trialsText, trialText, verdictText } from './cut-line-words.ts'
import { projectNames, quotedName, stateName } from './state-names.ts'

const TEXTS = printed('cut-line', {
  title: { fr: 'Ligne de flottaison', en: 'Cut line' },
  frame: ({ fr, en }: Bilingual) => ({ fr: `Dans le cadre de ${fr}.`, en: `In the frame of ${en}.` }),
  nobody: {
    fr: 'Aucun projet n’est en compétition\u00a0: tous sont servis d’abord ou hors du plan.',
    en: 'No project competes: all are served first or out of the plan.',
  },
  rule: (served: Bilingual, measure: Bilingual, minima: Bilingual) => ({
    fr: `${served.fr} Les autres sont pris par valeur décroissante, ${measure.fr}, et retenus tant que tiennent chaque enveloppe et la capacité planifiable de chaque équipe\u00a0; celui qui ne tient pas est passé, de même qu’un candidat à estimer. La ligne est tracée au premier qui ne tient pas.${minima.fr}`,
    en: `${served.en} The others are taken from the highest value down, ${measure.en}, and kept as long as every envelope and the plannable capacity of every team hold; one that does not fit is passed over, and so is a candidate that is to be estimated. The line is drawn at the first that does not fit.${minima.en}`,
  }),
  minima: {
    fr: ' Les parts minimales par axe ne sont pas imposées ici.',
    en: ' Minimum shares of axes are not enforced here.',
  },
  exceeded: ({ fr, en }: Bilingual) => ({
    fr: `Les projets servis d’abord dépassent à eux seuls ce qui est disponible\u00a0: ${fr}.`,
    en: `The projects served first exceed what is available on their own: ${en}.`,
  }),
  follows: ({ fr, en }: Bilingual) => ({ fr: `${fr} suit ce classement.`, en: `${en} follows this ranking.` }),
  keeps: (scenario: Bilingual, { fr, en }: Bilingual) => ({
    fr: `${scenario.fr} retient, au-delà de ce classement\u00a0: ${fr}.`,
    en: `${scenario.en} keeps, beyond this ranking: ${en}.`,
  }),
  leavesOut: (scenario: Bilingual, { fr, en }: Bilingual) => ({
    fr: `${scenario.fr} écarte, alors que le classement les retient\u00a0: ${fr}.`,
    en: `${scenario.en} leaves out, although the ranking keeps them: ${en}.`,
  }),
  same: ({ fr, en }: Bilingual) => ({
    fr: `Mêmes limites pour ce classement et ${fr}`,
    en: `Same limits for this ranking and ${en}`,
  }),
  passes: (scenario: Bilingual, more: Bilingual) => ({
    fr: `${scenario.fr} passe les limites (${more.fr}), ce que le classement ne peut pas`,
    en: `${scenario.en} passes the limits (${more.en}), which the ranking may not`,
  }),
  flips: { fr: 'Décisions qui basculent', en: 'Decisions that flip' },
  trial: { fr: 'Si', en: 'If' },
  enter: { fr: 'Entrent', en: 'Come in' },
  leave: { fr: 'Sortent', en: 'Drop out' },
  calm: ({ fr, en }: Bilingual) => ({ fr: `Rien ne bascule avec\u00a0: ${fr}.`, en: `Nothing flips with: ${en}.` }),
  below: { fr: 'Juste sous la ligne (estimation)', en: 'Just below the line (estimated)' },
  short: { fr: 'Il manque', en: 'Shortfall' },
  instead: { fr: 'Ou bien retirer', en: 'Or take out' },
  line: { fr: '── ligne ──', en: '── cut line ──' },
  fragile: { fr: 'bascule dans', en: 'flips in' },
  ranking: { fr: 'Classement', en: 'Ranking' },
  byRank: { fr: 'Selon le rang', en: 'By rank' },
  fragility: { fr: 'Fragilité', en: 'Fragility' },
  servedFirst: { fr: 'Servis d’abord', en: 'Served first' },
})

const TRIALS: Noun = { fr: ['essai', 'essais'], en: ['trial', 'trials'] }

const SCREEN = { rows: 40, text: 200 } as const
/** How many that fall just below the line are told in full on a screen. */
const JUST_BELOW = 5
/** What a screen shows of the ranking: some above the line and some below it. */
const AROUND = { above: 6, below: 10 } as const
/** The id of the row that is no project but the line itself. */
const LINE_ROW = 'cut_line'

interface CutLineContext extends ScenarioContext {
  readonly line: CutLine
}

/** How the line is drawn, so that a committee can retrace it. */
function ruleNote({ line, reference }: CutLineContext): Note {
  const hasMinima = reference.option.scenario.frame.limits.some(({ key }) => key === 'axis_minima')
  const minima = hasMinima ? TEXTS.minima : verbatim('')
  return note(TEXTS.rule(servedFirstText(line.fixed), MEASURE_TEXTS[line.measure].name, minima))
}

/** The ceilings that obligations and work in hand pass by themselves; nothing where there are none. */
function exceededNote({ line, plan }: CutLineContext): Note[] {
  if (line.exceeded.length === 0) return []
  return [note(TEXTS.exceeded(shortagesText(plan, line.exceeded)), 'bad')]
}

/** The most projects that a sentence names. */
const MOST_NAMED = 8

/** Projects in a sentence: by name, or how many. */
function named(context: CutLineContext, list: readonly RankedProject[]): Bilingual {
  const count = list.length
  if (count <= MOST_NAMED)
    return bilingual((lang) =>
      projectNames(
        context,
        list.map(({ project }) => project.id),
        lang,
      ),
    )
  return bilingual((lang) => `${formatNumber(count, lang)} ${formOf(count, NOUNS.project, lang)}`)
}

/** How far the scenario's own choices are from the ranking. */
function differenceNotes(context: CutLineContext): Note[] {
  const { line, reference } = context
  const name = bilingual((lang) => quotedName(context, reference, lang))
  const kept = line.ranked.filter(({ isIn, isKept }) => isKept && !isIn)
  const left = line.ranked.filter(({ isIn, isKept }) => isIn && !isKept)
  if (kept.length + left.length === 0) return [note(TEXTS.follows(name), 'good')]
  return [
    ...(kept.length === 0 ? [] : [note(TEXTS.keeps(name, named(context, kept)), 'watch')]),
    ...(left.length === 0 ? [] : [note(TEXTS.leavesOut(name, named(context, left)), 'watch')]),
  ]
}

/** Under which limits the ranking and the scenario's own choices stand side by side; nothing where there are none. */
function sameLimitsNotes(context: CutLineContext): Note[] {
  const { plan, line, reference } = context
  const limits = limitsToCome(reference.plan).filter((limit) => limitKindOf(limit).isFilledByRank)
  if (limits.length === 0) return []
  const name = bilingual((lang) => quotedName(context, reference, lang))
  const isSame = line.beyond.length === 0
  const clause = isSame ? TEXTS.same(name) : TEXTS.passes(name, overrunsText(plan, line.beyond))
  return [limitsNote(plan, limits, clause)]
}

/** The trials that flip a decision; those that flip none are named in a note. */
function sensitivity(context: CutLineContext): SectionBlock[] {
  const { flips } = context.line
  const names = (projects: readonly Project[]): Bilingual =>
    bilingual((lang) => projectNames(context, idsOf(projects), lang))
  const flipping = flips.filter(({ enter, leave }) => enter.length + leave.length > 0)
  const calm = flips.filter((flip) => !flipping.includes(flip))
  const table = listTable(
    {
      id: 'sensitivity',
      title: TEXTS.flips,
      rowId: ({ trial }) => (trial.kind === 'weight' ? `weight ${trial.criterion.id} ${trial.factor}` : trial.kind),
    },
    flipping,
    [
      column('trial', TEXTS.trial, 'text', ({ trial }) => trialText(trial)),
      column('enter', TEXTS.enter, 'text', ({ enter }) => names(enter)),
      column('leave', TEXTS.leave, 'text', ({ leave }) => names(leave)),
    ],
  )
  const told = trialsText(
    calm.map(({ trial }) => trial),
    flips.map(({ trial }) => trial),
  )
  return [
    ...(flipping.length === 0 ? [] : [table]),
    ...(calm.length === 0 ? [] : [note(TEXTS.calm(told), flipping.length === 0 ? 'good' : 'quiet')]),
  ]
}

const ID = column('id', LABELS.id, 'text', ({ project }: { readonly project: Project }) => project.id)
const PROJECT = column('project', LABELS.project, 'text', ({ project }: { readonly project: Project }) => project.title)

const RANKED: readonly ItemColumn<RankedProject>[] = [
  column('rank', SCENARIO_LABELS.rank, 'count', ({ rank }) => rank),
  ID,
  PROJECT,
  column('value', LABELS.value, 'index', ({ value }) => value),
  column('cost', SCENARIO_LABELS.cost, 'money', ({ cost }) => cost),
]

function belowTable(context: CutLineContext): Table[] {
  const { line, plan, isScreen } = context
  const short = line.ranked.filter(({ outcome }) => outcome.kind === 'short')
  const shown = isScreen ? short.slice(0, JUST_BELOW) : short
  if (shown.length === 0) return []
  return [
    listTable({ id: 'just_below', title: TEXTS.below, rowId: ({ project }) => project.id }, shown, [
      ...RANKED,
      column('short', TEXTS.short, 'text', ({ shortages }) => shortagesText(plan, shortages)),
      column('instead', TEXTS.instead, 'text', (ranked) => insteadText(context, ranked)),
    ]),
  ]
}

function fragility({ flips }: CutLine, { project }: RankedProject): Cell {
  const count = flips.filter(({ enter, leave }) => enter.includes(project) || leave.includes(project)).length
  if (count === 0) return EMPTY
  const told = bilingual((lang) => `${TEXTS.fragile[lang]} ${counted(count, TRIALS, lang)}`)
  return text(told, 'watch')
}

/** The ranking with the line drawn across it; on a screen, what stands around the line. */
function rankingTable(context: CutLineContext): Table {
  const { line, isScreen, isDetailed, reference } = context
  const isAround = isScreen && !isDetailed
  const from = isAround ? Math.max(0, line.above - AROUND.above) : 0
  const to = isAround ? line.above + AROUND.below : line.ranked.length
  const table = listTable({ id: 'ranking', title: TEXTS.ranking, rowId: ({ project }) => project.id }, line.ranked, [
    ...RANKED,
    column('verdict', TEXTS.byRank, 'text', (ranked) => verdictText(ranked, line), {
      tone: ({ isIn }) => (isIn ? undefined : 'quiet'),
    }),
    column('choice', stateName(context, reference), 'text', ({ isKept }) => inOrOut(isKept), {
      tone: ({ isIn, isKept }) => (isIn === isKept ? undefined : 'watch'),
    }),
    column('fragility', TEXTS.fragility, 'text', (ranked) => fragility(line, ranked)),
  ])
  const cut: Row = { id: LINE_ROW, cells: table.columns.map((_, index) => (index === 2 ? text(TEXTS.line) : EMPTY)) }
  return {
    ...table,
    rows: [
      ...table.rows.slice(from, line.above),
      ...(line.above < table.rows.length ? [cut] : []),
      ...table.rows.slice(line.above, to),
    ],
  }
}

function fixedTable({ line, plan, measure }: CutLineContext): Table {
  return listTable({ id: 'served_first', title: TEXTS.servedFirst, rowId: ({ project }) => project.id }, line.fixed, [
    ID,
    PROJECT,
    column('value', LABELS.value, 'index', ({ project }) => projectValue(plan, project, measure)?.value),
    column('standing', LABELS.reason, 'text', ({ standing }) => obligationText(standing)),
  ])
}

/** A table that shows what stands around the line, and how many projects it leaves out. */
function around(table: Table, of: number, room: Room | undefined): SectionBlock[] {
  const left = of - table.rows.filter(({ id }) => id !== LINE_ROW).length
  return [...fittedTable(table, room), ...(left === 0 ? [] : [moreNote(left)])]
}

export const cutLine = defineAnnex('cut-line', TEXTS.title, (context: ScenarioContext) => {
  const { plan, reference, measure, isScreen, isDetailed } = context
  const line = cutLineOf(plan, reference.plan, reference.option.scenario, measure)
  const own: CutLineContext = { ...context, line }
  const room = isScreen ? SCREEN : undefined
  const { ranked, fixed } = line
  const short = ranked.filter(({ outcome }) => outcome.kind === 'short').length
  const name = bilingual((lang) => quotedName(context, reference, lang))
  return [
    note(TEXTS.frame(name)),
    ruleNote(own),
    ...exceededNote(own),
    ...sameLimitsNotes(own),
    ...belowTable(own).flatMap((table) => around(table, short, room)),
    ...(ranked.length === 0
      ? [note(TEXTS.nobody)]
      : [...around(rankingTable(own), ranked.length, room), ...differenceNotes(own), ...sensitivity(own)]),
    ...(isDetailed && fixed.length > 0 ? fittedTable(fixedTable(own), room) : []),
  ]
})
