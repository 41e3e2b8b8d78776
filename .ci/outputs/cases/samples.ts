/** Each sample plan through every command that reads, in every format, section and report. */
import { join } from 'node:path'
import { outputOptions } from '../../../test/support/output-files.ts'
import { byTurns, type Group, inBoth, onScreen, type Step, words } from '../group.ts'
import { type Files, filesAt } from '../inputs.ts'
import { type Ask, knownReports, knownSections } from '../known.ts'

/** Every format of any command; a command refuses those that it does not write. */
export const FORMATS = words('pretty md html json xlsx csv sarif github gitlab junit')

const SCENARIO_SECTIONS = words('overview projects refusals money people balance breaches assumptions cut-line')
const MEASURES = words('weighted moscow wsjf ahp')
const SEVERITIES = words('error warning info never')

/** Options that write some formats into a file each. */
const into = (...formats: readonly string[]): string[] => outputOptions(formats)

/** Options that write each format of a whole document into a file. */
export const INTO_FILES = into('md', 'html', 'json', 'csv', 'xlsx', 'pptx', 'docx')

/** The ids below a key of the lists of a plan, as its files write them. */
function idsIn(files: Files, list: string): string[] {
  const text = Object.values(files)
    .map((bytes) => Buffer.from(bytes).toString('utf8'))
    .join('\n')
  const blocks = text.split(/^(?=[a-z_]+:)/m).filter((block) => block.startsWith(`${list}:`))
  const ids = blocks.flatMap((block) => [...block.matchAll(/^(?: {0,2}- (?:\{ ?)?|[a-z]+: \[\{ ?)id: ([\w.-]+)/gm)])
  return [...new Set(ids.map(([, id = '']) => id))]
}

/** A command into each format by itself. */
function everyFormat(...argv: readonly string[]): Step[] {
  return FORMATS.flatMap((format) => inBoth([...argv, '--format', format]))
}

/** A command as text on a screen, and into files. */
function shortly(...argv: readonly string[]): Step[] {
  return [...inBoth([...argv, ...INTO_FILES]), ...onScreen(inBoth(argv))]
}

function validating(plan: string): Step[] {
  const findings = into(...FORMATS.filter((format) => format !== 'pretty'))
  return [
    ...inBoth(['validate', plan, ...findings], ['validate', plan, '--each']),
    ...onScreen(inBoth(['validate', plan], ['validate', plan, '--quiet'])),
    ...byTurns(
      ...SEVERITIES.map((severity) => ['validate', plan, '--quiet', '--fail-on', severity]),
      ...['2018-03-31', '2023-02-28', '2030-01-01'].map((day) => ['validate', plan, '--as-of', day]),
      ['validate', plan, '--rule', 'review-stale,project-without-closure', '--each'],
    ),
  ]
}

function auditing(plan: string, sections: readonly string[]): Step[] {
  return [
    ...shortly('audit', plan),
    ...byTurns(
      ...sections.map((section) => ['audit', plan, '--section', section]),
      ['audit', plan, '--section', sections.slice(1, 3).join(','), '--format', 'csv'],
      ['audit', plan, '--as-of', '2024-02-29', '--format', 'md', '--fail-on', 'error'],
      ['audit', plan, '--no-color'],
    ),
  ]
}

function reporting(plan: string, reports: readonly string[], files: Files): Step[] {
  const report = ['report', '-p', plan]
  const bodies = idsIn(files, 'bodies')
  const projects = idsIn(files, 'projects').slice(0, 2)
  return [
    ...inBoth([...report, '--list']),
    ...reports.flatMap((name) => [
      ...inBoth(['report', name, '-p', plan, ...INTO_FILES]),
      ...onScreen(byTurns(['report', name, '-p', plan])),
    ]),
    ...byTurns(
      report,
      ...projects.map((id) => ['report', 'project', '-p', plan, '--project', id]),
      ...bodies.map((id) => ['report', 'meeting', '-p', plan, '--body', id, '--format', 'md']),
      ...['2017-12-31', '2024-03-31'].map((day) => ['report', 'meeting', '-p', plan, '--since', day, '--format', 'md']),
      ['report', 'meeting', '-p', plan, '--filter', 'theme=infrastructure'],
      ['report', 'dashboard', '-p', plan, '--as-of', '2025-09-30', '--format', 'md'],
    ),
  ]
}

function comparing(plan: string, files: Files): Step[] {
  const ids = idsIn(files, 'scenarios')
  const [, second, ...more] = ids
  const command = ['scenario', '-p', plan]
  if (second === undefined) return inBoth(command, ['scenario', 'list', '-p', plan])
  const compare = ['scenario', 'compare', second, more[0] ?? second, '-p', plan]
  return [
    ...shortly(...command),
    ...shortly('scenario', 'list', '-p', plan),
    ...inBoth(compare),
    ...byTurns(
      ...ids.map((id) => ['scenario', 'show', id, '-p', plan, ...INTO_FILES]),
      ...ids.map((id) => ['scenario', 'show', id, '-p', plan]).reverse(),
      ...SCENARIO_SECTIONS.map((id) => [...command, '--section', id]),
      ...MEASURES.map((measure) => [...command, '--value', measure]),
      [...command, '--check'],
      ...idsIn(files, 'decisions')
        .slice(0, 4)
        .flatMap((id) => [
          [...command, '--as-decided', id],
          ['report', 'scenarios', '-p', plan, '--as-decided', id, '--format', 'md'],
        ]),
    ),
  ]
}

function explaining(plan: string, figures: readonly string[], files: Files): Step[] {
  const entities = words('projects decisions needs teams axes bodies scenarios')
  return byTurns(
    ...figures.map((id) => ['explain', id, '-p', plan]),
    ...idsIn(files, 'projects')
      .slice(0, 6)
      .map((id) => ['explain', id, '--value', '-p', plan]),
    ...entities.flatMap((list) =>
      idsIn(files, list)
        .slice(0, 1)
        .map((id) => ['explain', id, '-p', plan]),
    ),
  )
}

/** What costs little on the small plan: each format by itself, each section as text, each figure as data. */
function closely(plan: string, figures: readonly string[], sections: readonly string[]): Step[] {
  const reads = ['validate', 'audit', 'scenario', 'scenario list', 'report meeting']
  return [
    ...reads.flatMap((name) => everyFormat(...words(name), '-p', plan)),
    ...inBoth(
      ...sections.flatMap((id) => [
        ['audit', plan, '--section', id],
        ['audit', plan, '--section', id, '--format', 'md'],
      ]),
      ...figures.map((id) => ['explain', id, '-p', plan, '--format', 'json']),
    ),
  ]
}

function writing(plan: string, files: Files): Step[] {
  const approve = (id: string): string[] => ['scenario', 'approve', id, '-p', plan]
  const decided = ['--decision', 'D-NEW', '--body', 'CODIR', '--date', '2025-09-12']
  const made = ['scenario', 'new', 'do-minimum', '-p', plan]
  return byTurns(
    [...made, '--dry-run'],
    made,
    [...made, '--id', 'SC-NEW'],
    ...idsIn(files, 'scenarios')
      .slice(0, 3)
      .flatMap((id) => [approve(id), [...approve(id), ...decided]]),
    ...idsIn(files, 'scenarios').flatMap((id) => [
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
export function sampleGroups(repository: string, sample: string, figures: readonly string[], ask: Ask): Group[] {
  const plan = `plans/${sample}`
  const files = filesAt(join(repository, plan), plan)
  const sections = knownSections(ask, 'audit', plan)
  const parts: Readonly<Record<string, readonly Step[]>> = {
    validate: validating(plan),
    audit: auditing(plan, sections),
    closely: sample === 'minimal' ? closely(plan, figures, sections) : [],
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
