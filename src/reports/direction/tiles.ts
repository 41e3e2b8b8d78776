/** The figures of the page and what they say of the plan: each with its target, its change, and a tone. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatPercent } from '../../lang/numbers.ts'
import { isRepresentative } from '../../metrics/base/define.ts'
import { teamLoads } from '../../metrics/base/team-load.ts'
import { isPartOfPlan } from '../../plan/part-of-plan.ts'
import { isUndecided } from '../../plan/project-status.ts'
import { figureChanges, figureDelta } from '../../scenarios/compare/states.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { changeCell, EMPTY, figure, quantity, shareCell, text } from '../document/cell.ts'
import type { Cell, ChartTable, Tone } from '../document/document.ts'
import { loadRateTone } from '../document/heat.ts'
import { byId, column, listTable, withShortTexts } from '../document/table.ts'
import { tightestText } from '../sections/budget-chart.ts'
import { AWAITING_FIGURES } from '../sections/key-figures.ts'
import { peakPlaceText } from '../words/peak.ts'
import type { DirectionContext } from './context.ts'

const TEXTS = printed('tiles', {
  landing: { fr: 'Dépense prévue face à l’enveloppe', en: 'Expected spending against the envelope' },
  load: { fr: 'Pointe de charge à venir', en: 'Highest load to come' },
  change: { fr: 'Évolution', en: 'Change' },
  remark: { fr: 'À savoir', en: 'To know' },
  before: (rate: Bilingual) => ({ fr: `${rate.fr} au plan précédent`, en: `${rate.en} in the previous plan` }),
  planned: (rate: Bilingual) => ({ fr: `${rate.fr} avec ce qui est prévu`, en: `${rate.en} with what is planned` }),
})

export const LANDING = TEXTS.landing

/** All of something, as a rate. */
const WHOLE = 1

export interface Tile {
  readonly id: string
  readonly label: Bilingual
  readonly value: Cell
  readonly target: Cell
  readonly change: Cell
  readonly remark: Cell
  /** What it says of the plan; undefined where it says nothing good or bad. */
  readonly tone: Tone | undefined
}

function rateText(value: number): Bilingual {
  return bilingual((lang) => formatPercent(value, lang))
}

/** By how much a figure has changed since the older state; empty where either side has no value. */
function changeOf({ plan, comparison }: DirectionContext, metric: string, unit: 'rate' | 'money'): Cell {
  if (comparison === undefined) return EMPTY
  const [change] = figureChanges(comparison.before, plan, [metric])
  return changeCell(unit, change && figureDelta(change))
}

/**
 * Due completion, measured against all that was due. Below the previous plan it is bad, below all of it worth watching:
 * no threshold of our own.
 */
function completion(context: DirectionContext): Tile {
  const { figures, previous } = context
  const id = 'completion_due'
  const whole = figures.whole(id)
  const { value } = whole
  const before = previous?.whole('completion_gross').value ?? null
  const isKnown = value !== null && isRepresentative(whole)
  const tone = isKnown ? toneBeside(value, before) : undefined
  return {
    id,
    tone,
    label: figures.metric(id).label,
    value: figure(figures.metric(id), whole, tone),
    target: value === null ? EMPTY : quantity('rate', WHOLE),
    change: changeOf(context, id, 'rate'),
    remark: before === null ? EMPTY : text(TEXTS.before(rateText(before))),
  }
}

function toneBeside(value: number, before: number | null): Tone {
  if (value >= WHOLE) return 'good'
  return before !== null && value < before ? 'bad' : 'watch'
}

/**
 * Envelopes and capacities are those of all projects: that some of them fit says nothing, whether others are left out or
 * do not tell what they cost. That they do not fit, those that tell are enough to say.
 */
function ofPart({ plan, figures }: DirectionContext, tone: Tone, told: string): Tone | undefined {
  const { numerator: count = 0, denominator: of = 0 } = figures.whole(told)
  const isTold = of > 0 && isRepresentative({ coverage: { count, of } })
  return tone === 'good' && (isPartOfPlan(plan) || !isTold) ? undefined : tone
}

/** What is expected to be spent of the envelopes, over the years and sections that have one. */
function landing(context: DirectionContext): Tile {
  const { figures } = context
  const ceiling = figures.whole('envelope').value
  const { value: left, reason } = figures.whole('headroom')
  const over = figures.whole('overspend').value ?? 0
  const isKnown = ceiling !== null && left !== null
  const tone = isKnown ? ofPart(context, over > 0 ? 'bad' : 'good', 'budget_coverage') : undefined
  return {
    id: 'landing',
    label: LANDING,
    tone,
    target: isKnown ? quantity('rate', WHOLE) : EMPTY,
    value: isKnown
      ? shareCell(Number((ceiling - left).toFixed(2)), ceiling, 'money', tone)
      : quantity('rate', null, reason === undefined ? {} : { remark: reason }),
    change: changeOf(context, 'spending', 'money'),
    remark: text(tightestText(context) ?? ''),
  }
}

function load(context: DirectionContext): Tile {
  const { plan, figures } = context
  const id = 'peak_load_rate'
  const peak = figures.whole(id)
  const place = peakPlaceText(plan, peak)
  const { load: most } = plan.thresholds
  const value = peak.value
  const isOver = teamLoads(plan).every(({ isPast }) => isPast)
  const tone = value === null ? undefined : ofPart(context, loadRateTone(value, most), 'workload_coverage')
  return {
    id,
    tone,
    label: isOver ? figures.metric(id).label : TEXTS.load,
    value: figure(figures.metric(id), peak, tone),
    target: value === null ? EMPTY : quantity('rate', most),
    change: changeOf(context, id, 'rate'),
    remark: place === undefined ? EMPTY : text(place),
  }
}

function needs(context: DirectionContext): Tile {
  const { figures } = context
  const id = 'need_coverage'
  const planned = figures.whole('need_planned').value
  return {
    id,
    tone: undefined,
    label: figures.metric(id).label,
    target: EMPTY,
    value: figure(figures.metric(id), figures.whole(id)),
    change: changeOf(context, id, 'rate'),
    remark: planned === null ? EMPTY : text(TEXTS.planned(rateText(planned))),
  }
}

/** A figure that is neither good nor bad. */
function plainTile({ figures }: DirectionContext, id: string): Tile {
  return {
    id,
    tone: undefined,
    label: figures.metric(id).label,
    value: figure(figures.metric(id), figures.whole(id)),
    target: EMPTY,
    change: EMPTY,
    remark: EMPTY,
  }
}

/** What takes the place of figures that nothing is known of. */
const INSTEAD = [
  'completion_gross',
  'project_count',
  'spending',
  'candidate_cost',
  'workload_demand',
  'candidate_demand',
  'baseline_cost_total',
]

export interface Tiles {
  readonly shown: readonly Tile[]
  readonly unmeasured: readonly Tile[]
  /** Those that can say something good or bad of the plan, whether they do or not. */
  readonly judging: readonly Tile[]
}

function isMeasured({ value }: Tile): boolean {
  return value.kind === 'figure' && value.value !== null
}

/** The first figures of the page, those of its targets, whether they can be measured or not. */
export function targetTiles(context: DirectionContext): readonly [Tile, Tile, Tile] {
  return [completion(context), landing(context), load(context)]
}

/**
 * The figures of the page; in the place of those without a value stand others that the plan knows, for a page of n/a says
 * nothing.
 */
export function tilesOf(context: DirectionContext): Tiles {
  const plain = (id: string): Tile => plainTile(context, id)
  if (isUndecided(context.plan))
    return { shown: AWAITING_FIGURES.map(plain).filter(isMeasured), unmeasured: [], judging: [] }
  const [due, ...ofAll] = targetTiles(context)
  const usual = [due, ...ofAll, needs(context)]
  // Envelopes and capacities, which are those of all projects, say of some of them at most that they are too many.
  const isPart = isPartOfPlan(context.plan)
  const judging = [due, ...ofAll.filter(({ tone }) => !isPart || tone !== undefined)]
  const measured = usual.filter(isMeasured)
  const others = INSTEAD.filter((id) => (context.figures.whole(id).value ?? 0) > 0)
  const shown = [...measured, ...others.slice(0, usual.length - measured.length).map(plain)]
  if (shown.length === 0) return { shown: usual, unmeasured: [], judging }
  return { shown, unmeasured: usual.filter((tile) => !isMeasured(tile)), judging }
}

/** What a tile has room for. */
const MOST_LETTERS = 60

export function tileTable(tiles: readonly Tile[]): ChartTable {
  const whole = listTable({ id: 'direction_figures', rowId: byId }, tiles, [
    column('figure', LABELS.figure, 'text', ({ label }) => label),
    column('value', LABELS.value, 'rate', ({ value }) => value),
    column('target', LABELS.target, 'rate', ({ target }) => target),
    column('change', TEXTS.change, 'rate', ({ change }) => change),
    column('remark', TEXTS.remark, 'text', ({ remark }) => remark),
  ])
  const columns = { value: 'value', target: 'target', change: 'change', remark: 'remark' }
  return { ...withShortTexts(whole, MOST_LETTERS), chart: { type: 'tiles', label: 'figure', ...columns } }
}
