/** One outcome with every kind of cell, block and finding, for tests of renderers; its figures are made up. */
import { day, days, money, text } from '../../src/reports/document/cell.ts'
import type { CommandResult, RuleInfo, ShownFinding } from '../../src/reports/document/command-result.ts'
import type { Cell, Report, Section, Table } from '../../src/reports/document/document.ts'
import { type Day, monthOf, parseDay } from '../../src/values/calendar.ts'
import type { Bilingual } from '../../src/values/language.ts'
import type { Cents, Days } from '../../src/values/quantity.ts'
import { sampleCharts } from './sample-charts.ts'

/** A title that attacks every format at once. */
export const HOSTILE =
  '=cmd()|<script>alert("1")</script>\u001b[31mred\u001b]0;title\u0007 `x` ::error file=a,line=1::b ##[error] \u202Egnp.exe %0A &amp; [l](http://evil) ]]>\r\n::error::second\u0000'

const as = (fr: string, en: string): Bilingual => ({ fr, en })
const both = (same: string): Bilingual => as(same, same)
const cents = (value: number): Cents => value as Cents
const hundredths = (value: number): Days => value as Days

function dayOf(iso: string): Day {
  const found = parseDay(iso, 'start')
  if (found === undefined) throw new Error(`not a day: ${iso}`)
  return found
}

function rate(numerator: number, denominator: number, tone?: 'good' | 'bad'): Cell {
  return {
    kind: 'figure',
    unit: 'rate',
    value: denominator === 0 ? null : numerator / denominator,
    parts: { numerator, denominator, unit: 'count' },
    ...(tone === undefined ? {} : { tone }),
    ...(denominator === 0 ? { remark: as('aucun projet échu', 'no project was due') } : {}),
  }
}

function figures(): Table {
  return {
    kind: 'table',
    id: 'figures',
    title: as('Taux', 'Rates'),
    columns: [
      { id: 'label', title: as('Indicateur', 'Figure'), unit: 'text' },
      { id: 'value', title: as('Valeur', 'Value'), unit: 'rate' },
    ],
    rows: [
      { id: 'completion_gross', cells: [text(as('Réalisation brute', 'Gross')), rate(45, 60)] },
      { id: 'completion_net', cells: [text(as('Nette', 'Net')), rate(45, 55, 'good')] },
      { id: 'completion_due', cells: [text(as('À l’échéance', 'Of those due')), rate(0, 0)] },
      {
        id: 'load_rate',
        cells: [
          text(as('Charge', 'Load')),
          {
            kind: 'figure',
            unit: 'rate',
            value: 1.05,
            parts: { numerator: 5026.35, denominator: 4787, unit: 'days' },
            tone: 'bad',
          },
        ],
      },
      {
        id: 'levelling_index',
        cells: [
          text(as('Lissage', 'Levelling')),
          { kind: 'figure', unit: 'index', value: 1.236, remark: both('8/12') },
        ],
      },
    ],
  }
}

function projects(title: string): Table {
  return {
    kind: 'table',
    id: 'projects',
    columns: [
      { id: 'project', title: as('Projet', 'Project'), unit: 'text' },
      { id: 'budget', title: as('Budget', 'Budget'), unit: 'money', isSummed: true },
      { id: 'workload', title: as('Charge', 'Workload'), unit: 'days', isSummed: true },
      { id: 'staff', title: as('Effectif', 'Staff'), unit: 'fte' },
      { id: 'end', title: as('Fin', 'End'), unit: 'day' },
      { id: 'start_month', title: as('Mois', 'Month'), unit: 'month' },
      { id: 'period', title: as('Période', 'Period'), unit: 'period' },
    ],
    rows: [
      {
        id: 'P-001',
        cells: [
          text(title, 'watch'),
          money(cents(123_460_000)),
          days(hundredths(12_025)),
          { kind: 'figure', unit: 'fte', value: 1.5 },
          day(dayOf('2024-07-31'), 'bad'),
          { kind: 'month', month: monthOf(2024, 1) },
          { kind: 'period', period: { first: monthOf(2024, 7), last: monthOf(2024, 9) } },
        ],
      },
      {
        id: 'P-002',
        cells: [
          text('-1 & _deux_ snake_case'),
          money(cents(-40_040_000)),
          days(undefined),
          { kind: 'empty' },
          day(undefined),
          { kind: 'month', month: undefined },
          { kind: 'period', period: { first: monthOf(2024, 1), last: monthOf(2024, 12) } },
        ],
      },
    ],
    totals: {
      cells: [
        text(as('Total', 'Total')),
        money(cents(83_420_000)),
        days(hundredths(12_025)),
        ...Array.from({ length: 4 }, (): Cell => ({ kind: 'empty' })),
      ],
    },
  }
}

function sections(title: string): readonly Section[] {
  return [
    {
      id: 'summary',
      title: as('L’essentiel', 'Summary'),
      blocks: [
        figures(),
        { kind: 'note', text: as('1. Trois projets sont en retard', '1. Three projects are late'), tone: 'bad' },
        { kind: 'note', text: both(`- ${title}`) },
      ],
    },
    {
      id: 'projects',
      title: both(title),
      blocks: [projects(title), ...sampleCharts(title), { ...figures(), id: 'nothing', rows: [] }],
    },
  ]
}

/** The sample report with the given title wherever a user's text may stand. */
function sampleReport(title: string): Report {
  return {
    id: 'dashboard',
    title: as('Tableau de bord', 'Dashboard'),
    provenance: {
      plan: { id: 'sd-2024', title: both(title), organisation: both('Région Exemple') },
      status: 'running',
      asOf: dayOf('2024-09-30'),
      currency: 'EUR',
      hash: '0123456789abcdef'.repeat(4),
      files: 12,
    },
    sections: sections(title),
    definitions: [
      {
        id: 'completion_gross',
        label: as('Réalisation brute', 'Gross completion'),
        formula: as('projets achevés ÷ projets prévus', 'completed projects ÷ planned projects'),
        source: as('CP01', 'CP01'),
      },
    ],
  }
}

function rule(id: string, severity: RuleInfo['severity']): RuleInfo {
  return {
    id,
    subject: 'projects',
    severity,
    summary: as(`Résumé de ${id}`, `Summary of ${id}`),
    why: as('Parce que', 'Because'),
    fix: as('Corriger', 'Mend it'),
  }
}

function place(file: string, line: number, column: number): ShownFinding['place'] {
  return { file, line, column, endColumn: column + 7, isExact: true }
}

function findings(title: string): readonly ShownFinding[] {
  const help = as('déplacer la fin, ou scinder le projet', 'move the end, or split the project')
  return [
    {
      rule: 'project-without-budget',
      severity: 'warning',
      message: as(`Projet « ${title} » sans budget`, `"${title}" has no budget`),
      help,
      place: place('plans/été/projets 1.yaml', 12, 5),
      related: [],
      facts: {},
      entity: 'P-001',
      excerpt: [],
    },
    {
      rule: 'project-end-before-start',
      severity: 'error',
      message: as(
        `La fin de « ${title} », novembre 2023, précède son début, mars 2024 : 100 %`,
        `The end of "${title}", November 2023, lies before its start, March 2024: 100%`,
      ),
      help,
      place: place('plans/projects.yaml', 42, 10),
      related: [{ place: place('plans/projects.yaml', 41, 12), label: as('début', 'start') }],
      facts: { start: '2024-03', end: '2023-11', projects: [title] },
      entity: 'P-002',
      excerpt: [],
    },
    {
      rule: 'project-end-before-start',
      severity: 'error',
      message: as('Fin de « B » trop tôt', 'End of "B" too early'),
      help,
      place: place('plans/projects.yaml', 50, 10),
      related: [],
      facts: { months: 3 },
      excerpt: [],
      waiver: { reason: title, owner: 'DSI', until: '2025-01-31' },
    },
    {
      rule: 'review-stale',
      severity: 'info',
      message: as('Revue ancienne', 'Stale review'),
      help: both(''),
      place: place('plans/projects.yaml', 60, 3),
      related: [],
      facts: {},
      excerpt: [],
    },
  ]
}

/** The sample outcome: report, findings of every severity, one waived, and one rule that found nothing. */
export function sampleOutcome(title = 'Réseau & « cœur » des lycées'): CommandResult {
  return {
    command: 'audit',
    report: sampleReport(title),
    findings: findings(title),
    rules: [
      rule('project-end-before-start', 'error'),
      rule('project-without-budget', 'warning'),
      rule('review-stale', 'info'),
      rule('team-capacity-missing', 'error'),
    ],
    data: { metrics: { completion_gross: { value: 0.75, numerator: 45, denominator: 60 } } },
    plan: 'sd-2024',
    asOf: '2024-09-30',
  }
}

/** What a run that found nothing and reports nothing leaves. */
export const EMPTY: CommandResult = { command: 'validate', findings: [], rules: [] }
