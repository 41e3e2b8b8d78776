/** A report with every kind of cell, block and hostile text, for tests of renderers. */

import type { CommandResult, ShownFinding } from '../../src/reports/document/command-result.ts'
import type { Cell, Report, Section, Table } from '../../src/reports/document/document.ts'
import { type Day, monthOf, parseDay } from '../../src/values/calendar.ts'
import type { Bilingual } from '../../src/values/language.ts'

/** A title that attacks a Markdown table, a page, a spreadsheet, a terminal, a build log and a reader. */
export const HOSTILE =
  "=cmd|' /C calc'!A0 | <script>alert(1)</script> \u001b[31mred\u001b[0m \n::error::x \u202egnp.exe & _x0041_"

function day(text: string): Day {
  return parseDay(text, 'start') ?? (0 as Day)
}

function both(fr: string, en = fr): Bilingual {
  return { fr, en }
}

function text(fr: string, en = fr): Cell {
  return { kind: 'text', text: both(fr, en) }
}

function money(value: number | null): Cell {
  return { kind: 'figure', unit: 'money', value }
}

function rate(numerator: number, denominator: number, unit: 'money' | 'days' | 'count'): Cell {
  return {
    kind: 'figure',
    unit: 'rate',
    value: denominator === 0 ? null : numerator / denominator,
    parts: { numerator, denominator, unit },
    ...(denominator === 0 ? { remark: both('aucun dénominateur', 'no denominator') } : {}),
  }
}

const budget: Table = {
  kind: 'table',
  id: 'budget_years',
  title: both('Investissement par année', 'Investment by year'),
  columns: [
    { id: 'year', title: both('Année', 'Year'), unit: 'period' },
    { id: 'envelope', title: both('Enveloppe', 'Envelope'), unit: 'money', isSummed: true },
    { id: 'spending', title: both('Dépense prévue', 'Expected spending'), unit: 'money', isSummed: true, look: 'bar' },
    {
      id: 'headroom',
      title: both('Marge', 'Headroom'),
      unit: 'money',
      isSummed: true,
      formula: { kind: 'minus', left: 'envelope', right: 'spending' },
    },
    {
      id: 'execution_rate',
      title: both('Taux d’exécution', 'Execution rate'),
      unit: 'rate',
      formula: { kind: 'ratio', numerator: 'spending', denominator: 'envelope' },
    },
  ],
  rows: [
    {
      cells: [
        { kind: 'period', period: { first: monthOf(2024, 1), last: monthOf(2024, 12) } },
        money(4_000_000),
        money(3_000_000.1),
        money(999_999.9),
        rate(3_000_000.1, 4_000_000, 'money'),
      ],
    },
    {
      cells: [
        { kind: 'period', period: { first: monthOf(2025, 1), last: monthOf(2025, 6) } },
        money(1_000_000),
        money(1_250_000.25),
        { kind: 'figure', unit: 'money', value: -250_000.25, tone: 'bad' },
        rate(1_250_000.25, 1_000_000, 'money'),
      ],
    },
    {
      cells: [
        { kind: 'period', period: { first: monthOf(2026, 2), last: monthOf(2026, 4) } },
        { kind: 'empty' },
        money(0),
        { kind: 'empty' },
        rate(0, 0, 'money'),
      ],
    },
  ],
  totals: {
    cells: [
      text('Total'),
      money(5_000_000),
      money(4_250_000.35),
      money(749_999.65),
      rate(4_250_000.35, 5_000_000, 'money'),
    ],
  },
}

const load: Table = {
  kind: 'table',
  id: 'load_heat',
  title: both('Taux de charge', 'Load rate'),
  columns: [
    { id: 'team', title: both('Équipe', 'Team'), unit: 'text' },
    { id: 'q1', title: both('2024-Q1'), unit: 'rate', look: 'heat', plannable: 0.8 },
    { id: 'q2', title: both('2024-Q2'), unit: 'rate', look: 'heat', plannable: 0.8 },
  ],
  rows: [
    { cells: [text('Infrastructures', 'Infrastructure'), rate(72, 60, 'days'), rate(30.5, 61, 'days')] },
    { cells: [text('Études', 'Development'), rate(57, 60, 'days'), rate(0, 0, 'days')] },
  ],
}

const figures: Table = {
  kind: 'table',
  id: 'key_figures',
  columns: [
    { id: 'figure', title: both('Indicateur', 'Figure'), unit: 'text' },
    { id: 'value', title: both('Valeur', 'Value'), unit: 'index' },
  ],
  rows: [
    { cells: [text('Taux de réalisation', 'Completion'), rate(45, 60, 'count')] },
    { cells: [text('Dépense', 'Spending'), money(4_250_000.35)] },
    { cells: [text('Charge', 'Demand'), { kind: 'figure', unit: 'days', value: 1675.45 }] },
    { cells: [text('Effectif', 'Staff'), { kind: 'figure', unit: 'fte', value: 26.5 }] },
    { cells: [text('Projets', 'Projects'), { kind: 'figure', unit: 'count', value: 60 }] },
    { cells: [text('Indice', 'Index'), { kind: 'figure', unit: 'index', value: 1.234 }] },
    { cells: [text('Sans valeur', 'No value'), rate(0, 0, 'count')] },
  ],
}

const projects: Table = {
  kind: 'table',
  id: 'projects',
  columns: [
    { id: 'title', title: both('Projet', 'Project'), unit: 'text' },
    { id: 'status', title: both('Statut', 'Status'), unit: 'text', look: 'status' },
    { id: 'start', title: both('Début', 'Start'), unit: 'day' },
    { id: 'due', title: both('Échéance', 'Due'), unit: 'month' },
    { id: 'progress', title: both('Avancement', 'Progress'), unit: 'rate', look: 'bar' },
    { id: 'days', title: both('Charge', 'Demand'), unit: 'days', isSummed: true },
    { id: 'load', title: both('Poids', 'Weight'), unit: 'days', look: 'heat' },
  ],
  rows: [
    {
      id: 'P-001',
      cells: [
        text(HOSTILE),
        { kind: 'text', text: both('terminé', 'completed'), tone: 'good' },
        { kind: 'day', day: day('2024-02-29') },
        { kind: 'month', month: monthOf(2024, 12) },
        { kind: 'figure', unit: 'rate', value: 1 },
        { kind: 'figure', unit: 'days', value: 12.5 },
        { kind: 'figure', unit: 'days', value: 3 },
      ],
    },
    {
      id: 'P-002',
      cells: [
        text('+33 1', '-1'),
        { kind: 'text', text: both('suspendu', 'on hold'), tone: 'watch' },
        { kind: 'day', day: undefined },
        { kind: 'month', month: undefined },
        { kind: 'figure', unit: 'rate', value: 0 },
        { kind: 'figure', unit: 'days', value: 7.25, tone: 'bad' },
        { kind: 'figure', unit: 'days', value: 9 },
      ],
    },
    {
      id: 'P-003',
      cells: [
        text('@SUM(1)'),
        { kind: 'text', text: both('abandonné', 'cancelled'), tone: 'quiet' },
        { kind: 'day', day: day('1999-12-31'), tone: 'bad' },
        { kind: 'month', month: monthOf(2030, 1) },
        { kind: 'figure', unit: 'rate', value: 0.5 },
        { kind: 'figure', unit: 'days', value: null },
        { kind: 'figure', unit: 'days', value: 6 },
      ],
    },
  ],
  totals: {
    cells: [
      text('Total'),
      ...Array.from({ length: 4 }, (): Cell => ({ kind: 'empty' })),
      { kind: 'figure', unit: 'days', value: 19.75 },
      { kind: 'empty' },
    ],
  },
}

const sections: readonly Section[] = [
  { id: 'key-figures', title: both('Chiffres clés', 'Key figures'), blocks: [figures] },
  {
    id: 'money-and-load',
    title: both("Budget : l'argent / la charge [k€] et la suite", 'Budget: money / load [k€] and all that follows'),
    blocks: [
      {
        kind: 'note',
        text: both(
          `Une phrase longue. ${'Encore des mots. '.repeat(20)}`,
          `A long sentence. ${'More words. '.repeat(20)}`,
        ),
        tone: 'watch',
      },
      budget,
      load,
    ],
  },
  { id: 'projects', title: both(HOSTILE), blocks: [projects] },
  { id: 'words', title: both('Mots', 'Words'), blocks: [{ kind: 'note', text: both(HOSTILE) }] },
]

const sampleReport: Report = {
  id: 'sample',
  title: both('Audit du plan', 'Audit of the plan'),
  provenance: {
    plan: {
      id: 'sample-2024',
      title: both('Plan d’essai & suite', 'Sample & more'),
      organisation: { fr: HOSTILE, en: HOSTILE },
    },
    status: 'running',
    asOf: day('2024-07-31'),
    currency: 'EUR',
    hash: 'ab'.repeat(32),
    files: 3,
    commit: 'cd'.repeat(20),
  },
  sections,
  definitions: [
    {
      id: 'completion_gross',
      label: both('Taux de réalisation', 'Completion'),
      formula: both('projets terminés ÷ projets initiaux', 'completed projects ÷ initial projects'),
      source: both('ISO 21505', 'ISO 21505'),
    },
  ],
}

function finding(severity: ShownFinding['severity'], line: number): ShownFinding {
  return {
    rule: 'project-end-before-start',
    severity,
    message: both(`Fin avant le début de ${HOSTILE}`, `End before start of ${HOSTILE}`),
    help: both('Avancez le début', 'Move the start'),
    place: { file: 'plan é/projects.yaml', line, column: 12, endColumn: 22, isExact: true },
    related: [],
    facts: { start: '2024-03', end: '2023-11' },
    entity: 'P-001',
    excerpt: [{ number: line, text: '  end: 2023-11', mark: { start: 7, length: 7 } }],
  }
}

/** What a command leaves behind with the report and one finding of each severity, the last one waived. */
export const sampleOutcome: CommandResult = {
  command: 'audit',
  report: sampleReport,
  findings: [
    finding('error', 4),
    finding('warning', 9),
    { ...finding('info', 12), waiver: { reason: 'Accepté', owner: 'DSI', until: '2024-12-31' } },
  ],
  rules: [
    {
      id: 'project-end-before-start',
      subject: 'projects',
      severity: 'error',
      summary: both('Fin avant début', 'End before start'),
      why: both('Le projet ne peut avoir lieu.', 'The project cannot take place.'),
      fix: both('Corrigez une des deux dates.', 'Correct one of the two dates.'),
    },
  ],
  plan: 'sample-2024',
  asOf: '2024-07-31',
}

/** The same with other sections: one for each table. */
export function outcomeOf(tables: readonly Table[]): CommandResult {
  const sections = tables.map(
    (table): Section => ({
      id: table.id.replaceAll('_', '-'),
      title: table.title ?? both('Sans titre', 'Untitled'),
      blocks: [table],
    }),
  )
  return { ...sampleOutcome, report: { ...sampleReport, sections } }
}
