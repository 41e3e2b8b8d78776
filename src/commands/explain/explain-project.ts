/** What `plan explain P-014` says: what the plan writes of a project, where its weather and value come from, its findings, what hangs together with it, and which figures count it. */

import { andMore } from '../../lang/catalogue/explain.ts'
import { SEVERITIES } from '../../plan/finding.ts'
import type { Loaded, ReadablePlan } from '../../plan/load/load-plan.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { datesInForce } from '../../plan/reference-in-force.ts'
import { text } from '../../reports/document/cell.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import type { Section } from '../../reports/document/document.ts'
import { note, type SectionBlock } from '../../reports/document/table.ts'
import { projectFacts } from '../../reports/sections/project-page.ts'
import { idAndTitle } from '../../reports/words/names.ts'
import { dayText } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { findingsOfProjects } from '../findings.ts'
import { type CountingFigure, countingTable, figuresCounting } from './counting-figures.ts'
import { findingTable, shownOf } from './explain-finding.ts'
import { valueData, valueFacts } from './explain-value.ts'
import { factsSection, type TopicExplanation } from './explanation.ts'
import { placeIn, placeText } from './place.ts'
import { linksOf, linkTable, type ProjectLink, type ProjectLinks } from './project-links.ts'
import { projectWeather, projectWeatherData } from './project-weather.ts'
import { traceValue, type ValueTrace, valueTable } from './value-trace.ts'

const TEXTS = {
  about: { fr: 'Objet', en: 'About' },
  written: { fr: 'Écrit dans', en: 'Written in' },
  value: { fr: 'D’où vient sa valeur', en: 'How its value adds up' },
  links: { fr: 'Ce qui s’y rattache', en: 'What hangs together with it' },
  dependsOn: { fr: 'Ce dont il dépend', en: 'What it depends on' },
  namedBy: { fr: 'Ce qui dépend de lui ou le cite', en: 'What depends on it or names it' },
  noLink: {
    fr: 'Il ne dépend d’aucun projet, et rien ne le cite.',
    en: 'It depends on no project, and nothing names it.',
  },
  findings: { fr: 'Ses constats', en: 'Its findings' },
  noFinding: { fr: 'Aucun constat.', en: 'No finding.' },
  moreFindings: {
    fr: 'plan explain FICHIER:LIGNE explique un constat.',
    en: 'plan explain FILE:LINE explains a finding.',
  },
  figures: { fr: 'Indicateurs qui le comptent', en: 'Figures that count it' },
  noFigure: { fr: 'Aucun indicateur ne le compte.', en: 'No figure counts it.' },
}

/** Facts that the section on the weather shows. */
const ELSEWHERE = ['baseline_end', 'reference_end', 'days_late', 'weather', 'computed_weather']

/** How many links of a kind, and how many figures, are shown to people. */
const LINKS = 6
const FIGURES = 8

interface Explained {
  readonly plan: Plan
  readonly project: Project
  readonly sources: Loaded['sources']
}

function identity({ plan, project, sources }: Explained): Section {
  const { description } = project.written
  return factsSection(project.id, idAndTitle(project), [
    [TEXTS.about, description === undefined ? undefined : text(description)],
    ...projectFacts(plan, project)
      .filter(({ id }) => !ELSEWHERE.includes(id))
      .map(({ title, value }) => [title, value] as const),
    [TEXTS.written, text(placeText(placeIn(sources, project.at)))],
  ])
}

function valueSection(trace: ValueTrace): Section {
  const section = factsSection('value', TEXTS.value, valueFacts(trace))
  const { value, missing } = trace
  const more: SectionBlock[] = [
    ...(value === undefined ? [] : [valueTable(trace, value)]),
    ...(missing === undefined ? [] : [note(missing.help)]),
  ]
  return { ...section, blocks: [...section.blocks, ...more] }
}

function linksSection({ plan, sources }: Explained, { to, from }: ProjectLinks): Section {
  const blocks = (id: string, title: Bilingual, links: readonly ProjectLink[]): SectionBlock[] =>
    links.length === 0 ? [] : shownOf(links, (shown) => linkTable(plan, { sources }, id, title, shown), LINKS)
  const all = [...blocks('depends_on', TEXTS.dependsOn, to), ...blocks('named_by', TEXTS.namedBy, from)]
  return { id: 'links', title: TEXTS.links, blocks: all.length === 0 ? [note(TEXTS.noLink)] : all }
}

/** The most serious first, those that are waived last. */
function bySeverity(findings: readonly ShownFinding[]): ShownFinding[] {
  const rank = ({ severity, waiver }: ShownFinding): number =>
    waiver === undefined ? SEVERITIES.indexOf(severity) : SEVERITIES.length
  return [...findings].sort((left, right) => rank(left) - rank(right))
}

function findingsSection(findings: readonly ShownFinding[]): Section {
  const blocks =
    findings.length === 0
      ? [note(TEXTS.noFinding)]
      : [...shownOf(findings, findingTable), note(TEXTS.moreFindings, 'quiet')]
  return { id: 'findings', title: TEXTS.findings, blocks }
}

function figuresSection(figures: readonly CountingFigure[]): Section {
  const left = figures.length - FIGURES
  const blocks: SectionBlock[] =
    figures.length === 0
      ? [note(TEXTS.noFigure)]
      : [countingTable(figures.slice(0, FIGURES)), ...(left > 0 ? [note(andMore(left), 'quiet')] : [])]
  return { id: 'figures', title: TEXTS.figures, blocks }
}

function linkData({ key, kind, id, at }: ProjectLink, sources: Loaded['sources']): object {
  return { key, kind, id, ...placeIn(sources, at) }
}

function projectData({ plan, project, sources }: Explained): TopicExplanation['data'] {
  const { id, title, status, theme, axes, leadDepartment, span, baseline, at } = project
  const date = (day: typeof span.start): string | null => (day === undefined ? null : dayText(day))
  return {
    topic: 'project',
    project: id,
    title: title.en,
    status,
    theme: theme ?? null,
    axes: axes.map((axis) => axis.id),
    department: leadDepartment ?? null,
    start: date(span.start),
    end: date(span.end),
    baseline_start: date(baseline?.start),
    baseline_end: date(baseline?.end),
    reference_end: date(datesInForce(plan, project).end),
    ...placeIn(sources, at),
    weather: projectWeatherData(plan, project),
  }
}

function figureData({ metric, amount, of }: CountingFigure): object {
  return { id: metric.id, amount, of: of ?? null }
}

export function explainProject(loaded: ReadablePlan, project: Project): TopicExplanation {
  const { plan, sources } = loaded
  const explained = { plan, project, sources }
  const trace = traceValue(plan, project, loaded)
  const links = linksOf(plan, project)
  const findings = bySeverity(findingsOfProjects(loaded, [project.id]))
  const figures = figuresCounting(plan, project)
  return {
    sections: [
      identity(explained),
      projectWeather(plan, project, { sources }),
      valueSection(trace),
      linksSection(explained, links),
      findingsSection(findings),
      figuresSection(figures),
    ],
    data: {
      ...projectData(explained),
      value: valueData(trace),
      depends_on: links.to.map((link) => linkData(link, sources)),
      named_by: links.from.map((link) => linkData(link, sources)),
      figures: figures.map(figureData),
    },
    findings,
  }
}
