/**
 * Scenarios side by side: what each keeps, costs, asks of people, covers and breaks, which are no choice, and the decision asked.
 */
import { LABELS, sectionName } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { MEASURE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import { formatPeriod } from '../../lang/dates.ts'
import { isRetained, isUndecided } from '../../plan/project-status.ts'
import { dominates, meritsOf } from '../../rules/facts/dominance.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { parsePeriod } from '../../values/period.ts'
import { count, text } from '../document/cell.ts'
import type { Cell, Note, Row, Section, Table } from '../document/document.ts'
import { wholeCell } from '../document/figures.ts'
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
    ({ option, outcomes: fates }) =>
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
function decisionNotes(context: ScenarioContext): Note[] {
  return [
    ...planNotes(context),
    ...dominatedNotes(context),
    note(askedText(context)),
    ...settledNotes(context),
  ]
}

const EMPTY: Cell = { kind: 'empty' }

/** How many constraints a state breaks that nobody waived. */
function openBreaches({ breaches }: Pick<ScenarioColumn, 'breaches'>): number {
  return breaches.filter(({ isWaived }) => !isWaived).length
}

/** How many constraints a state breaks. */
export function breachCount(column: Pick<ScenarioColumn, 'breaches'>): Cell {
  const broken = openBreaches(column)
  return count(broken, broken > 0 ? 'bad' : undefined)
}

/** How many projects a scenario treats in some way; nothing for the plan as it is. */
function fateCount(
  { option, outcomes: fates }: ScenarioColumn,
  isCounted: (fate: ScenarioColumn['outcomes'][number]) => boolean,
): Cell {
  return option === undefined ? EMPTY : count(fates.filter(isCounted).length)
}

const COUNTED = {
  candidates_kept: (column: ScenarioColumn) =>
    fateCount(
      column,
      ({ before, isIn }) => isIn && ['candidate', 'proposed'].includes(before.status),
    ),
  left_out: (column: ScenarioColumn) => fateCount(column, ({ isLeftOut }) => isLeftOut),
  moved: (column: ScenarioColumn) => fateCount(column, ({ isIn, isMoved }) => isIn && isMoved),
} as const

/** A figure of the whole plan that has a limit. */
function limited({ figures }: ScenarioColumn, metric: string): Cell {
  return wholeCell(figures, metric, staffTone(metric, figures.whole(metric).value))
}

function mandatory({ figures }: ScenarioColumn): Cell {
  const { value } = figures.whole('mandatory_coverage')
  return wholeCell(figures, 'mandatory_coverage', value !== null && value < 1 ? 'bad' : undefined)
}

/** The team and the period of the peak. */
function peak({ figures }: ScenarioColumn): Cell {
  const { where } = figures.whole('peak_load_rate')
  if (where === undefined) return EMPTY
  const at = where.lastIndexOf(' ')
  const period = parsePeriod(where.slice(at + 1))
  if (period === undefined) return text(where)
  return text(bilingual((lang) => `${where.slice(0, at)} ${formatPeriod(period, lang)}`))
}

function spendingOf(section: 'investment' | 'operating'): Bilingual {
  const { fr, en } = sectionName(section)
  return { fr: `Dépense prévue\u00a0: ${fr}`, en: `Expected spending: ${en}` }
}

/** The rows of the comparison, in the order that a committee reads them. */
function rowsOf(context: ScenarioContext): Row[] {
  const label = (metric: string): Bilingual => context.figures.metric(metric).label
  const figure = (metric: string): Row => figureRow(context, metric)
  const limit = (metric: string): Row =>
    stateRow(context, metric, label(metric), (column) => limited(column, metric))
  const section = (key: 'investment' | 'operating'): Row =>
    sliceRow(context, 'spending', { breakdown: 'section', key }, spendingOf(key))
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
    limit('overspend'),
    ...['run_cost', 'workload_demand', 'workload_fte'].map(figure),
    limit('peak_load_rate'),
    stateRow(context, 'peak', LABELS.peak, peak),
    ...['overload_days', 'missing_fte'].map(limit),
    ...['external_workload_share', 'risk_exposure'].map(figure),
    stateRow(context, 'breaches', SCENARIO_LABELS.breaches, breachCount),
  ]
}

/** The figures that a terminal has room for where each state is a row. */
const SHORT: Readonly<Record<string, Bilingual>> = {
  retained_count: SCENARIO_LABELS.projects_in,
  left_out: SCENARIO_LABELS.projects_out,
  retained_value: LABELS.value,
  mandatory_coverage: { fr: 'Obligatoires', en: 'Mandatory' },
  spending: { fr: 'Dépense', en: 'Spending' },
  overspend: { fr: 'Dépassement', en: 'Overspend' },
  overload_days: LABELS.overload,
  breaches: SCENARIO_LABELS.broken,
}

/** Whether some state has something to say in a row: a figure, a place, or a count. */
function isTelling({ cells }: Row): boolean {
  return cells
    .slice(1)
    .some((cell) => cell.kind !== 'empty' && !(cell.kind === 'figure' && cell.value === null))
}

function comparison(context: ScenarioContext, rows: readonly Row[]): Table {
  return stateTable(context, { id: 'scenario_overview', rows, short: SHORT })
}

/** Names the figures that no state has anything to count for, in place of their rows. */
function idleNotes(rows: readonly Row[]): Note[] {
  const names = rows.flatMap(({ cells: [name] }) => (name?.kind === 'text' ? name.text : []))
  if (names.length === 0) return []
  const listed = (lang: Lang) => names.map((name) => name[lang].toLowerCase()).join(', ')
  const text = bilingual((lang) =>
    lang === 'fr'
      ? `Rien à compter dans ce plan pour\u00a0: ${listed(lang)}.`
      : `Nothing to count in this plan for: ${listed(lang)}.`,
  )
  return [{ kind: 'note', text, tone: 'quiet' }]
}

function measureNote({ measure }: ScenarioContext): Note {
  const { fr, en } = MEASURE_TEXTS[measure].name
  return {
    kind: 'note',
    text: { fr: `Valeur mesurée par\u00a0: ${fr}.`, en: `Value measured by: ${en}.` },
    tone: 'quiet',
  }
}

/** The section `overview`. */
export function overview(context: ScenarioContext): Section {
  const rows = rowsOf(context)
  const telling = rows.filter(isTelling)
  return {
    id: 'overview',
    title: { fr: 'Vue d’ensemble', en: 'Overview' },
    blocks: [
      ...(isTransposed(context) && context.isScreen ? [] : [scenarioTable(context)]),
      comparison(context, telling),
      ...decisionNotes(context),
      measureNote(context),
      ...idleNotes(rows.filter((row) => !isTelling(row))),
    ],
  }
}
