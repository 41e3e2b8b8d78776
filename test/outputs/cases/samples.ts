/** Each sample plan through every command that reads, in every format, section and report. */
import { join } from 'node:path'
import { type Group, inBoth, type Step } from '../group.ts'
import { type Files, filesAt } from '../inputs.ts'
import type { Ask } from '../known.ts'
import { knownReports, knownSections } from '../known.ts'

/** Every format of any command; a command refuses those that it does not write. */
export const FORMATS = 'pretty md json xlsx csv sarif github gitlab junit'.split(' ')

const SCENARIO_SECTIONS =
  'overview projects refusals money people balance breaches assumptions cut-line'.split(' ')
const MEASURES = 'weighted moscow wsjf ahp'.split(' ')
const SEVERITIES = 'error warning info never'.split(' ')

/** Options that write each format of a whole document into a file. */
export const INTO_FILES = 'md json csv xlsx'
  .split(' ')
  .flatMap((format) => ['--output', `${format}=page.${format}`])

/** The ids below a key of the lists of a plan, as its files write them. */
export function idsIn(files: Files, list: string): string[] {
  const text = Object.values(files)
    .map((bytes) => Buffer.from(bytes).toString('utf8'))
    .join('\n')
  const blocks = text.split(/^(?=[a-z_]+:)/m).filter((block) => block.startsWith(`${list}:`))
  const ids = blocks.flatMap((block) => [
    ...block.matchAll(/^(?: {0,2}- (?:\{ ?)?|[a-z]+: \[\{ ?)id: ([\w.-]+)/gm),
  ])
  return [...new Set(ids.map(([, id = '']) => id))]
}

/** A command into each format by itself, on a screen, and into files. */
function everyFormat(...argv: readonly string[]): Step[] {
  return [
    ...FORMATS.flatMap((format) => inBoth([...argv, '--format', format])),
    ...inBoth(argv).map((step) => ({ ...step, isTerminal: true })),
  ]
}

/** A command as text, on a screen and into files. */
function shortly(...argv: readonly string[]): Step[] {
  const [french, english] = inBoth(argv)
  return [
    ...inBoth(argv, [...argv, ...INTO_FILES]),
    ...[french, english].flatMap((step) => (step ? [{ ...step, isTerminal: true }] : [])),
  ]
}

function validating(plan: string): Step[] {
  return [
    ...everyFormat('validate', plan),
    ...inBoth(
      ['validate', plan, '--all'],
      ['validate', plan, '--quiet'],
      ['validate', plan, '--all', '--format', 'md'],
      ...SEVERITIES.map((severity) => ['validate', plan, '--quiet', '--fail-on', severity]),
      ...['2018-03-31', '2023-02-28', '2030-01-01'].map((day) => [
        ...['validate', plan, '--as-of', day],
      ]),
      ['validate', plan, '--rule', 'review-stale,project-without-closure', '--all'],
    ),
  ]
}

function auditing(plan: string, sections: readonly string[]): Step[] {
  return [
    ...everyFormat('audit', plan),
    ...shortly('audit', plan),
    ...sections.flatMap((section) =>
      inBoth(
        ['audit', plan, '--section', section],
        ['audit', plan, '--section', section, '--format', 'md'],
      ),
    ),
    ...inBoth(
      ['audit', plan, '--section', sections.slice(1, 3).join(','), '--format', 'csv'],
      ['audit', plan, '--as-of', '2024-02-29', '--format', 'md', '--fail-on', 'error'],
      ['audit', plan, '--no-color'],
    ),
  ]
}

function reporting(plan: string, reports: readonly string[], files: Files): Step[] {
  const report = ['report', '-p', plan]
  const bodies = idsIn(files, 'bodies')
  const projects = idsIn(files, 'projects').slice(0, 3)
  return [
    ...inBoth([...report, '--list'], report),
    ...reports.flatMap((name) => shortly('report', name, '-p', plan)),
    ...everyFormat('report', 'meeting', '-p', plan),
    ...inBoth(
      ...projects.map((id) => ['report', 'project', '-p', plan, '--project', id]),
      ...bodies.map((id) => ['report', 'meeting', '-p', plan, '--body', id, '--format', 'md']),
      ...['2017-12-31', '2024-03-31'].map((day) => [
        ...['report', 'meeting', '-p', plan, '--since', day, '--format', 'md'],
      ]),
      ['report', 'meeting', '-p', plan, '--filter', 'theme=infrastructure'],
      ['report', 'portfolio', '-p', plan, '--filter', 'theme=infrastructure'],
      ['report', 'dashboard', '-p', plan, '--as-of', '2025-09-30', '--format', 'md'],
    ),
  ]
}

function comparing(plan: string, files: Files): Step[] {
  const ids = idsIn(files, 'scenarios')
  const [first = 'SC-1', second = 'SC-2', ...more] = ids
  const compare = ['scenario', 'compare', second, more[0] ?? first, '-p', plan]
  return [
    ...everyFormat('scenario', '-p', plan),
    ...everyFormat('scenario', 'list', '-p', plan),
    ...shortly('scenario', '-p', plan),
    ...shortly(...compare),
    ...ids.flatMap((id) => shortly('scenario', 'show', id, '-p', plan)),
    ...SCENARIO_SECTIONS.flatMap((id) =>
      inBoth(
        ['scenario', '-p', plan, '--section', id, '--format', 'md'],
        ['scenario', 'show', second, '-p', plan, '--section', id],
      ),
    ),
    ...inBoth(
      ...MEASURES.map((measure) => ['scenario', '-p', plan, '--value', measure]),
      ['scenario', '-p', plan, '--check'],
      ...idsIn(files, 'decisions').flatMap((id) => [
        ['scenario', '-p', plan, '--as-decided', id],
        ['report', 'scenarios', '-p', plan, '--as-decided', id, '--format', 'md'],
      ]),
    ),
  ]
}

function explaining(plan: string, figures: readonly string[], files: Files): Step[] {
  const entities = 'projects decisions needs teams axes bodies scenarios'
  return [
    ...inBoth(
      ...figures.map((id) => ['explain', id, '-p', plan]),
      ...idsIn(files, 'projects').map((id) => ['explain', id, '--value', '-p', plan]),
      ...entities.split(' ').flatMap((list) =>
        idsIn(files, list)
          .slice(0, 2)
          .map((id) => ['explain', id, '-p', plan]),
      ),
    ),
    ...figures.map((id) => ({ argv: ['explain', id, '-p', plan, '--format', 'json'] })),
  ]
}

function writing(plan: string, files: Files): Step[] {
  const approve = (id: string): string[] => ['scenario', 'approve', id, '-p', plan]
  const decided = ['--decision', 'D-NEW', '--body', 'CODIR', '--date', '2025-09-12']
  const made = ['scenario', 'new', 'do-minimum', '-p', plan]
  return inBoth(
    [...made, '--dry-run'],
    made,
    [...made, '--id', 'SC-NEW'],
    ...idsIn(files, 'scenarios').flatMap((id) => [
      approve(id),
      [...approve(id), ...decided],
      [...approve(id), ...decided, '--owner', 'dsi', '--reason', 'Vote: unanimous', '--dry-run'],
    ]),
    ...[[], ['--dry-run']].flatMap((dry) => [
      ['baseline', 'freeze', '-p', plan, '--decision', 'D-NEW', '--date', '2025-09-12', ...dry],
      ...idsIn(files, 'decisions')
        .slice(0, 3)
        .map((id) => ['baseline', 'freeze', '-p', plan, '--decision', id, ...dry]),
    ]),
  )
}

/** The groups of one sample, each a part of the commands. */
export function sampleGroups(
  repository: string,
  sample: string,
  figures: readonly string[],
  ask: Ask,
): Group[] {
  const plan = `plans/${sample}`
  const files = filesAt(join(repository, plan), plan)
  const parts: Readonly<Record<string, readonly Step[]>> = {
    validate: validating(plan),
    audit: auditing(plan, knownSections(ask, 'audit', plan)),
    report: reporting(plan, knownReports(ask, plan), files),
    scenario: comparing(plan, files),
    explain: explaining(plan, figures, files),
    write: writing(plan, files),
  }
  return Object.entries(parts).map(([part, steps]) => ({
    name: `${sample} ${part}`,
    // One sample names another one as the plan before it.
    files: filesAt(join(repository, 'plans'), 'plans'),
    steps,
  }))
}
