/** A table of every kind of picture, for tests of what draws; the figures are made up. */
import { bare, count, day, EMPTY, periodCell, quantity, text } from '../../src/reports/document/cell.ts'
import type { RoadmapChart } from '../../src/reports/document/chart.ts'
import type { Cell, ChartTable, Column } from '../../src/reports/document/document.ts'
import { type Day, parseDay } from '../../src/values/calendar.ts'
import type { Bilingual } from '../../src/values/language.ts'
import { type Period, parsePeriod } from '../../src/values/period.ts'

const as = (fr: string, en: string): Bilingual => ({ fr, en })
const both = (same: string): Bilingual => as(same, same)
const on = (written: string): Day => parseDay(written, 'start') as Day
const during = (written: string): Cell => periodCell(parsePeriod(written) as Period)
const money = (value: number | null): Cell => quantity('money', value)
const days = (value: number | null): Cell => quantity('days', value)

function column(id: string, title: Bilingual, unit: Column['unit']): Column {
  return { id, title, unit }
}

/** Stacked bars under a limit that has a gap; the last year has no figure at all. */
export const BUDGET: ChartTable = {
  kind: 'table',
  id: 'budget_years',
  isFolded: true,
  title: as('Dépense par année face à l’enveloppe', 'Spending by year against the envelope'),
  columns: [
    column('year', as('Année', 'Year'), 'text'),
    column('investment', as('Investissement', 'Investment'), 'money'),
    column('operating', as('Fonctionnement', 'Operating'), 'money'),
    column('envelope', as('Enveloppe', 'Envelope'), 'money'),
  ],
  rows: [
    { id: '2023', cells: [text('2023'), money(1_234_400), money(300_000), money(1_500_000)] },
    { id: '2024', cells: [text('2024'), money(834_000), money(310_000.5), money(1_000_000)] },
    { id: '2025', cells: [text('2025'), money(2_100_000), money(0), money(null)] },
    { id: '2026', cells: [text('2026'), money(null), money(null), money(900_000)] },
  ],
  chart: {
    type: 'series',
    category: 'year',
    isStacked: true,
    series: [
      { column: 'investment', mark: 'bar' },
      { column: 'operating', mark: 'bar' },
      { column: 'envelope', mark: 'step', part: 'limit' },
    ],
    sentence: as('La dépense dépasse l’enveloppe en 2023.', 'Spending exceeds the envelope in 2023.'),
  },
}

/** One panel a team, bars under two capacities. */
export function loadSample(title: string): ChartTable {
  const team = (name: string, quarter: number, demand: number, net: number | null) => ({
    cells: [text(name), during(`2024-Q${quarter}`), days(demand), days(net), days(net === null ? null : net * 0.9)],
  })
  return {
    kind: 'table',
    id: 'load_periods',
    isFolded: true,
    title: as('Charge et capacité', 'Load and capacity'),
    columns: [
      column('team', as('Équipe', 'Team'), 'text'),
      column('period', as('Période', 'Period'), 'text'),
      column('demand', as('Charge', 'Demand'), 'days'),
      column('net', as('Capacité nette', 'Net capacity'), 'days'),
      column('plannable', as('Capacité planifiable', 'Plannable capacity'), 'days'),
    ],
    rows: [
      ...[1, 2, 3, 4].map((quarter) => team(title, quarter, 90 + quarter * 20, 150)),
      ...[1, 2, 3, 4].map((quarter) => team('DATA', quarter, 40, null)),
    ],
    chart: {
      type: 'series',
      category: 'period',
      panel: 'team',
      series: [
        { column: 'demand', mark: 'bar' },
        { column: 'net', mark: 'step', part: 'limit' },
        { column: 'plannable', mark: 'step' },
      ],
    },
  }
}

/** Curves of rates, with a gap. */
export const TREND: ChartTable = {
  kind: 'table',
  id: 'trend',
  isFolded: true,
  title: as('Réalisation', 'Completion'),
  columns: [
    column('point', as('Date', 'Date'), 'text'),
    column('done', as('Réalisation', 'Completion'), 'rate'),
    column('paid', as('Exécution', 'Execution'), 'rate'),
  ],
  rows: [
    { cells: [text('01/2024'), quantity('rate', 0.1), quantity('rate', 0.5)] },
    { cells: [text('02/2024'), quantity('rate', 0.9), quantity('rate', null)] },
    { cells: [text('03/2024'), quantity('rate', 0.996), quantity('rate', 1.2)] },
  ],
  chart: {
    type: 'series',
    category: 'point',
    series: [
      { column: 'done', mark: 'line' },
      { column: 'paid', mark: 'line', part: 'former' },
    ],
  },
}

/** Bars by axis with their baselines and milestones; one project without days, one of a single day. */
export function roadmapSample(title: string): ChartTable {
  const state = (words: Bilingual, tone?: 'good' | 'watch' | 'bad' | 'quiet') => text(words, tone)
  return {
    kind: 'table',
    id: 'roadmap',
    isFolded: true,
    title: as('Feuille de route', 'Roadmap'),
    columns: [
      column('axis', as('Axe', 'Axis'), 'text'),
      column('project', as('Projet', 'Project'), 'text'),
      column('start', as('Début', 'Start'), 'day'),
      column('end', as('Fin', 'End'), 'day'),
      column('was_start', as('Début de référence', 'Baseline start'), 'day'),
      column('was_end', as('Fin de référence', 'Baseline end'), 'day'),
      column('weather', as('Météo', 'Weather'), 'text'),
      column('milestones', as('Jalons', 'Milestones'), 'text'),
    ],
    rows: [
      {
        id: 'P-1',
        cells: [
          text('Moderniser'),
          text(title),
          day(on('2023-01-01')),
          day(on('2024-07-31')),
          day(on('2023-01-01')),
          day(on('2024-03-31')),
          state(as('Orage', 'Storm'), 'bad'),
          {
            kind: 'milestones',
            milestones: [
              { title: as('Cadrage', 'Scoping'), day: on('2023-06-30'), isReached: true },
              { title: both(title), day: on('2024-07-31'), isReached: false },
            ],
          },
        ],
      },
      {
        id: 'P-2',
        cells: [
          text('Moderniser'),
          text('Portail des usagers, démarches en ligne et paiement'),
          day(on('2024-02-01')),
          day(on('2025-12-31')),
          EMPTY,
          EMPTY,
          state(as('Soleil', 'Sun'), 'good'),
          EMPTY,
        ],
      },
      { id: 'P-3', cells: [text(title), text('Annuaire'), day(undefined), day(undefined), EMPTY, EMPTY, EMPTY, EMPTY] },
      {
        id: 'P-4',
        cells: [
          text(title),
          text('Bascule'),
          day(on('2024-11-11')),
          day(on('2024-11-11')),
          day(on('2024-10-01')),
          day(on('2024-10-01')),
          state(as('Nuage', 'Cloud'), 'watch'),
          EMPTY,
        ],
      },
    ],
    chart: {
      type: 'roadmap',
      label: 'project',
      group: 'axis',
      start: 'start',
      end: 'end',
      former: { start: 'was_start', end: 'was_end', title: as('Référence', 'Baseline') },
      state: 'weather',
      milestones: 'milestones',
      asOf: on('2024-05-15'),
    },
  }
}

/** The same roadmap, whose first bar is past its end by 31 days. */
export function pastEndSample(title: string): ChartTable {
  const { columns, rows, chart, ...sample } = roadmapSample(title)
  return {
    ...sample,
    columns: [...columns, { id: 'past', title: both(''), unit: 'count' }],
    rows: rows.map((row, at) => ({ ...row, cells: [...row.cells, count(at === 0 ? 31 : undefined)] })),
    chart: { ...(chart as RoadmapChart), pastEnd: 'past' },
  }
}

/** Value against cost: costs over more than two decades, one point without a value. */
export function valueSample(title: string): ChartTable {
  const point = (name: string, axis: string, cost: number, value: number | null, work: number) => ({
    id: name,
    cells: [text(name), text(axis), money(cost), quantity('index', value), days(work)],
  })
  return {
    kind: 'table',
    id: 'value_cost',
    isFolded: true,
    title: as('Valeur et coût', 'Value and cost'),
    columns: [
      column('project', as('Projet', 'Project'), 'text'),
      column('axis', as('Axe', 'Axis'), 'text'),
      column('cost', as('Coût', 'Cost'), 'money'),
      column('value', as('Valeur', 'Value'), 'index'),
      column('work', as('Charge', 'Work'), 'days'),
    ],
    rows: [
      point(title, 'AX1', 12_000, 3.25, 40),
      point('Réseau des lycées', 'AX1', 2_400_000, 4.5, 900),
      point('Portail', title, 450_000, 2, 0),
      point('Annuaire', title, 60_000, null, 30),
    ],
    chart: { type: 'scatter', label: 'project', x: 'cost', y: 'value', size: 'work', group: 'axis' },
  }
}

/** Points joined in their order, as a frontier. */
export const FRONTIER: ChartTable = {
  kind: 'table',
  id: 'frontier',
  title: as('Frontière', 'Frontier'),
  columns: [
    column('change', as('Enveloppe', 'Envelope'), 'text'),
    column('money', as('Montant', 'Amount'), 'money'),
    column('value', as('Valeur', 'Value'), 'index'),
  ],
  rows: [
    { cells: [text('-10 %'), money(900_000), quantity('index', 30)] },
    { cells: [text('0 %'), money(1_000_000), quantity('index', 36)] },
    { cells: [text('+10 %'), money(1_100_000), quantity('index', 38.5)] },
  ],
  chart: { type: 'scatter', label: 'change', x: 'money', y: 'value', isJoined: true },
}

/** A map of risks: counts with a tone, empty fields. */
export const RISKS: ChartTable = {
  kind: 'table',
  id: 'risk_map',
  title: as('Carte des risques', 'Risk map'),
  columns: [
    column('probability', as('Probabilité', 'Probability'), 'text'),
    ...[1, 2, 3].map((impact) => column(`impact_${impact}`, both(String(impact)), 'count')),
  ],
  rows: [
    { cells: [text('3'), EMPTY, count(2, 'watch'), count(1, 'bad')] },
    { cells: [text('2'), count(4, 'good'), EMPTY, count(3, 'watch')] },
    { cells: [text('1'), EMPTY, EMPTY, EMPTY] },
  ],
  chart: {
    type: 'matrix',
    row: 'probability',
    columns: ['impact_1', 'impact_2', 'impact_3'],
    axes: { row: as('Probabilité', 'Probability'), column: as('Impact', 'Impact') },
  },
}

/** Options by three measures of different units. */
export function comparisonSample(title: string): ChartTable {
  return {
    kind: 'table',
    id: 'options',
    isFolded: true,
    title: as('Scénarios comparés', 'Scenarios compared'),
    columns: [
      column('option', as('Scénario', 'Scenario'), 'text'),
      column('value', as('Valeur', 'Value'), 'index'),
      column('cost', as('Coût', 'Cost'), 'money'),
      column('peak', as('Pic de charge', 'Peak load'), 'rate'),
    ],
    rows: [
      {
        id: 'A',
        cells: [text(title), quantity('index', 31.5), money(8_200_000), bare(quantity('rate', 1.04, { tone: 'bad' }))],
      },
      { id: 'B', cells: [text('Prudent'), quantity('index', 24), money(6_100_000), quantity('rate', 0.9)] },
      { id: 'C', cells: [text('Ambitieux'), quantity('index', 0), money(null), quantity('rate', null)] },
    ],
    chart: { type: 'comparison', label: 'option', measures: ['value', 'cost', 'peak'] },
  }
}

/** Figures for one look, one of them n/a. */
export const TILES: ChartTable = {
  kind: 'table',
  id: 'tiles',
  columns: [
    column('figure', as('Indicateur', 'Figure'), 'text'),
    column('value', as('Valeur', 'Value'), 'index'),
    column('target', as('Cible', 'Target'), 'index'),
    column('change', as('Évolution', 'Change'), 'index'),
    column('remark', as('À savoir', 'To know'), 'text'),
  ],
  rows: [
    {
      cells: [
        text(as('Réalisation à échéance', 'Due completion')),
        quantity('rate', 0.75, { parts: { numerator: 45, denominator: 60, unit: 'count' }, tone: 'watch' }),
        quantity('rate', 0.8),
        quantity('rate', 0.025, { isChange: true }),
        EMPTY,
      ],
    },
    {
      cells: [
        text(as('Atterrissage', 'Landing')),
        money(3_900_000),
        money(4_000_000),
        quantity('money', -120_000, { isChange: true }),
        text(as('le plus serré en 2025', 'tightest in 2025'), 'bad'),
      ],
    },
    {
      cells: [
        text(as('Besoins couverts', 'Needs covered')),
        quantity('rate', null, { remark: as('aucun besoin', 'no need') }),
        EMPTY,
        EMPTY,
        EMPTY,
      ],
    },
  ],
  chart: { type: 'tiles', label: 'figure', value: 'value', target: 'target', change: 'change', remark: 'remark' },
}

/** All kinds of pictures, with a title of the user in each that names something of a user. */
export function sampleCharts(title: string): readonly ChartTable[] {
  return [
    TILES,
    BUDGET,
    loadSample(title),
    TREND,
    roadmapSample(title),
    valueSample(title),
    FRONTIER,
    RISKS,
    comparisonSample(title),
  ]
}
