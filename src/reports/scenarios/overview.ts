/** Scenarios side by side: what each keeps, costs, asks of people, covers and breaks, which are no choice, and the decision asked. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { sectionName } from '../../lang/catalogue/money-names.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { MEASURE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import { formatPeriod } from '../../lang/dates.ts'
import { shortRow } from '../../lang/lists.ts'
import { formOf, type Noun } from '../../lang/plurals.ts'
import { isRetained, isUndecided } from '../../plan/project-status.ts'
import { dominates, meritsOf } from '../../rules/facts/dominance.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { count, EMPTY, text } from '../document/cell.ts'
import type { Cell, Note, Row } from '../document/document.ts'
import { wholeCell } from '../document/figures.ts'
import { note } from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import { peakPlace } from '../words/peak.ts'
import { comparisonChart } from './comparison-chart.ts'
import {
  isTransposed,
  type OptionColumn,
  type ScenarioColumn,
  type ScenarioContext,
  staffTone,
} from './context.ts'
import {
  figureRow,
  scenarioTable,
  settledNotes,
  sliceRow,
  stateRow,
  stateTable,
} from './state-table.ts'

const TEXTS = {
  title: { fr: 'Vue d’ensemble', en: 'Overview' },
  spendingOf: ({ fr, en }: Bilingual) => ({
    fr: `Dépense prévue\u00a0: ${fr}`,
    en: `Expected spending: ${en}`,
  }),
  mandatory: { fr: 'Obligatoires', en: 'Mandatory' },
  spending: { fr: 'Dépense', en: 'Spending' },
  overspend: { fr: 'Dépassement', en: 'Overspend' },
  idle: ({ fr, en }: Bilingual) => ({
    fr: `Rien à compter dans ce plan pour\u00a0: ${fr}.`,
    en: `Nothing to count in this plan for: ${en}.`,
  }),
  measure: ({ fr, en }: Bilingual) => ({
    fr: `Valeur mesurée par\u00a0: ${fr}.`,
    en: `Value measured by: ${en}.`,
  }),
  and: { fr: 'et', en: 'and' },
  or: { fr: 'ou', en: 'or' },
  against: (id: string, better: string) => ({
    fr: `${id} (face à ${better})`,
    en: `${id} (against ${better})`,
  }),
  allDominated: ({ fr, en }: Bilingual) => ({
    fr: `Ne coûtent pas moins et ne couvrent pas plus qu’un autre\u00a0: ${fr}.`,
    en: `Cost no less and cover no more than another: ${en}.`,
  }),
  dominated: (id: string, better: string) => ({
    fr: `${id} ne coûte pas moins et ne couvre pas plus que ${better}\u00a0: dépense, charge et contraintes enfreintes au moins égales, valeur, obligations et besoins couverts au plus égaux.`,
    en: `${id} costs no less and covers no more than ${better}: spending, work and broken constraints are no lower, value, obligations and needs covered no higher.`,
  }),
  frameless: (id: string) => ({
    fr: `Le plan actuel a les projets de ${id}, mais pas son cadre (enveloppes, effectifs ou marge).`,
    en: `The plan as it is has the projects of ${id}, but not its frame (envelopes, staff or margin).`,
  }),
  same: (id: string) => ({
    fr: `Le plan actuel est le scénario ${id}\u00a0: mêmes projets, mêmes chiffres.`,
    en: `The plan as it is equals the scenario ${id}: same projects, same figures.`,
  }),
  undecided: {
    fr: 'Le plan actuel ne retient encore aucun projet\u00a0: il n’a pas de colonne.',
    en: 'The plan as it is retains no project yet: it has no column.',
  },
  alreadyApproved: (id: string, by: string) => ({
    fr: `Aucune décision demandée\u00a0: ${id} est retenu${by}.`,
    en: `No decision asked: ${id} is approved${by}.`,
  }),
  nothingProposed: {
    fr: 'Aucune décision demandée\u00a0: aucun des scénarios montrés n’est proposé.',
    en: 'No decision asked: none of the scenarios shown is proposed.',
  },
  drafts: ({ fr, en }: Bilingual) => ({
    fr: `Aucune décision demandée\u00a0: ${fr} en préparation.`,
    en: `No decision asked: ${en}.`,
  }),
  keepOrReplace: (id: string, by: string, others: Bilingual) => ({
    fr: `Décision demandée\u00a0: garder ${id}, retenu${by}, ou le remplacer par ${others.fr}.`,
    en: `Decision asked: keep ${id}, approved${by}, or replace it by ${others.en}.`,
  }),
  approveOrNot: (id: string) => ({
    fr: `Décision demandée\u00a0: retenir ${id} ou non.`,
    en: `Decision asked: approve ${id} or not.`,
  }),
  approveOne: ({ fr, en }: Bilingual) => ({
    fr: `Décision demandée\u00a0: retenir un scénario parmi ${fr}.`,
    en: `Decision asked: approve one of ${en}.`,
  }),
}

const OTHERS: Noun = { fr: ['autre', 'autres'], en: ['more', 'more'] }
const DRAFTS: Noun = { fr: ['est', 'sont'], en: ['is a draft', 'are drafts'] }

/** The most scenarios that a sentence names. */
const MOST_NAMED = 6

/** Ids in words: `A`, `A et B`, `A, B and C`; of many, the first ones and how many more. */
function inWords(ids: readonly string[], joint: Bilingual): Bilingual {
  return bilingual((lang) =>
    shortRow(ids, joint[lang], {
      most: MOST_NAMED,
      shown: MOST_NAMED,
      others: (left) => `${left} ${formOf(left, OTHERS, lang)}`,
    }),
  )
}

/**
 * By the id of each scenario that another one dominates, the first such: it costs and breaks no more and covers no
 * less. Computed once for a list.
 */
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

function dominatedNotes({ options }: ScenarioContext): Note[] {
  const found = [...dominantsOf(options)]
  if (found.length <= MOST_TOLD)
    return found.map(([id, better]) => note(TEXTS.dominated(id, better.id), 'watch'))
  const told = bilingual((lang) =>
    found.map(([id, better]) => TEXTS.against(id, better.id)[lang]).join(', '),
  )
  return [note(TEXTS.allDominated(told), 'watch')]
}

/** The approved scenario of which the plan has the projects and not the frame, where one is shown. */
function frameless({ options, same }: ScenarioContext): OptionColumn | undefined {
  if (same !== undefined) return undefined
  return options.find(
    ({ option, outcomes }) =>
      option.scenario.status === 'approved' &&
      outcomes.every(
        ({ before, isIn, isLeftOut, isMoved }) =>
          !isLeftOut && !isMoved && (!isIn || isRetained(before)),
      ),
  )
}

/** What the plan as it is has to do with the scenarios. */
function planNotes(context: ScenarioContext): Note[] {
  const { plan, same, columns } = context
  const approved = frameless(context)
  if (approved !== undefined) return [note(TEXTS.frameless(approved.id))]
  if (same !== undefined) return [note(TEXTS.same(same.id))]
  if (columns.some(({ option }) => option === undefined) || !isUndecided(plan)) return []
  return [note(TEXTS.undecided)]
}

/** Why nothing is asked: what is decided, or what is not ready. */
function nothingAsked(
  drafts: readonly string[],
  approved: { readonly id: string } | undefined,
  by: string,
): Bilingual {
  if (approved !== undefined) return TEXTS.alreadyApproved(approved.id, by)
  if (drafts.length === 0) return TEXTS.nothingProposed
  const names = inWords(drafts, TEXTS.and)
  return TEXTS.drafts(bilingual((lang) => `${names[lang]} ${formOf(drafts.length, DRAFTS, lang)}`))
}

function askedText({ plan, options }: ScenarioContext): Bilingual {
  const idsOf = (status: string): string[] =>
    options.filter(({ option }) => option.scenario.status === status).map(({ id }) => id)
  // A draft is shown for what it is, but nobody has asked to decide on it.
  const ids = idsOf('proposed')
  const approved = plan.scenarios.find(({ status }) => status === 'approved')
  const by = approved?.decision === undefined ? '' : ` (${approved.decision})`
  const [first, ...others] = ids
  if (first === undefined) return nothingAsked(idsOf('draft'), approved, by)
  if (approved !== undefined) return TEXTS.keepOrReplace(approved.id, by, inWords(ids, TEXTS.or))
  if (others.length === 0) return TEXTS.approveOrNot(first)
  return TEXTS.approveOne(inWords(ids, TEXTS.and))
}

/** How many constraints a state breaks that nobody waived. */
export function breachCount({ breaches }: Pick<ScenarioColumn, 'breaches'>): Cell {
  const broken = breaches.filter(({ isWaived }) => !isWaived).length
  return count(broken, broken > 0 ? 'bad' : undefined)
}

/** How many projects a scenario treats in some way; nothing for the plan as it is. */
function outcomeCount(
  { option, outcomes }: ScenarioColumn,
  isCounted: (outcome: ScenarioColumn['outcomes'][number]) => boolean,
): Cell {
  return option === undefined ? EMPTY : count(outcomes.filter(isCounted).length)
}

const COUNTED = {
  candidates_kept: (column: ScenarioColumn) =>
    outcomeCount(
      column,
      ({ before, isIn }) => isIn && ['candidate', 'proposed'].includes(before.status),
    ),
  left_out: (column: ScenarioColumn) => outcomeCount(column, ({ isLeftOut }) => isLeftOut),
  moved: (column: ScenarioColumn) => outcomeCount(column, ({ isIn, isMoved }) => isIn && isMoved),
} as const

function mandatory({ figures }: ScenarioColumn): Cell {
  const { value } = figures.whole('mandatory_coverage')
  return wholeCell(figures, 'mandatory_coverage', value !== null && value < 1 ? 'bad' : undefined)
}

/** The team and the period of the peak. */
function peak({ figures }: ScenarioColumn): Cell {
  const place = peakPlace(figures.whole('peak_load_rate'))
  if (place === undefined) return EMPTY
  return text(bilingual((lang) => `${place.team} ${formatPeriod(place.period, lang)}`))
}

/** The rows of the comparison, in the order that a committee reads them. */
function rowsOf(context: ScenarioContext): Row[] {
  const label = (metric: string): Bilingual => context.figures.metric(metric).label
  const figure = (metric: string): Row => figureRow(context, metric)
  const limited = (metric: string): Row =>
    stateRow(context, metric, label(metric), ({ figures }) =>
      wholeCell(figures, metric, staffTone(metric, figures.whole(metric).value)),
    )
  const section = (key: 'investment' | 'operating'): Row =>
    sliceRow(context, 'spending', { breakdown: 'section', key }, TEXTS.spendingOf(sectionName(key)))
  return [
    figure('retained_count'),
    ...(['candidates_kept', 'left_out', 'moved'] as const).map((id) =>
      stateRow(context, id, SCENARIO_LABELS[id], COUNTED[id]),
    ),
    figure('retained_value'),
    stateRow(context, 'mandatory_coverage', label('mandatory_coverage'), mandatory),
    ...['need_planned', 'need_coverage', 'departments_served'].map(figure),
    section('investment'),
    section('operating'),
    figure('spending'),
    limited('overspend'),
    ...['run_cost', 'workload_demand', 'workload_fte'].map(figure),
    limited('peak_load_rate'),
    stateRow(context, 'peak', LABELS.peak, peak),
    ...['overload_days', 'missing_fte'].map(limited),
    ...['external_workload_share', 'risk_exposure'].map(figure),
    stateRow(context, 'breaches', SCENARIO_LABELS.breaches, breachCount),
  ]
}

/** The figures that a terminal has room for where each state is a row. */
const SHORT: Readonly<Record<string, Bilingual>> = {
  retained_count: SCENARIO_LABELS.projects_in,
  left_out: SCENARIO_LABELS.projects_out,
  retained_value: LABELS.value,
  mandatory_coverage: TEXTS.mandatory,
  spending: TEXTS.spending,
  overspend: TEXTS.overspend,
  overload_days: LABELS.overload,
  breaches: SCENARIO_LABELS.broken,
}

/** Whether some state has something to say in a row: a figure, a place, or a count. */
function hasAny({ cells }: Row): boolean {
  return cells
    .slice(1)
    .some((cell) => cell.kind !== 'empty' && !(cell.kind === 'figure' && cell.value === null))
}

/** Names the figures that no state has anything to count for, in place of their rows. */
function idleNotes(rows: readonly Row[]): Note[] {
  const names = rows.flatMap(({ cells: [name] }) => (name?.kind === 'text' ? name.text : []))
  if (names.length === 0) return []
  const told = bilingual((lang) => names.map((name) => name[lang].toLowerCase()).join(', '))
  return [note(TEXTS.idle(told), 'quiet')]
}

/** The section `overview`. */
export const overview: SectionKind<ScenarioContext> = {
  id: 'overview',
  title: TEXTS.title,
  build: (context) => {
    const rows = rowsOf(context)
    const telling = rows.filter(hasAny)
    return [
      ...(isTransposed(context) && context.isScreen ? [] : [scenarioTable(context)]),
      ...comparisonChart(context),
      stateTable(context, { id: 'scenario_overview', rows: telling, short: SHORT }),
      ...planNotes(context),
      ...dominatedNotes(context),
      note(askedText(context)),
      ...settledNotes(context),
      note(TEXTS.measure(MEASURE_TEXTS[context.measure].name), 'quiet'),
      ...idleNotes(rows.filter((row) => !hasAny(row))),
    ]
  },
}
