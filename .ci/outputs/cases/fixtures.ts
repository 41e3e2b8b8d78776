/** The files of the tests: each rule's fixtures, slips of beginners, the plan with every key, scenarios, imports. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type BeginnerSlip, beginnerSlips } from '../../../test/support/beginner-slip.ts'
import { portfolioSources } from '../../../test/support/portfolio-sources.ts'
import { parseScenario } from '../../../test/support/scenario.ts'
import { type Group, inBoth, type Step } from '../group.ts'
import { type Files, filesAt, type TestInputs } from '../inputs.ts'
import { FORMATS, INTO_FILES } from './samples.ts'

/** A fixture beside the complete plan, whose header gives way to one of the fixture's own, and what it lies beside. */
function overBase(base: string, folder: string, name: string, at: string): Files {
  const own = readFileSync(join(folder, name), 'utf8')
  const text = readFileSync(base, 'utf8')
  const kept = /^plan:/m.test(own) ? text.replace(/^plan:\n(?: .*\n)*/m, '') : text
  return { [`${at}/base.yaml`]: Buffer.from(kept), [`${at}/${name}`]: Buffer.from(own) }
}

function ruleGroup(base: string, rule: string, folder: string): Group {
  const has = (name: string): boolean => existsSync(join(folder, name))
  const isTwofold = has('before.yaml')
  const files = {
    ...filesAt(folder, '.', (path) => path.startsWith('previous')),
    ...overBase(base, folder, 'bad.yaml', 'bad'),
    ...overBase(base, folder, 'good.yaml', 'good'),
    ...(isTwofold ? overBase(base, folder, 'before.yaml', 'before') : {}),
  }
  const compared = isTwofold ? inBoth(['diff', 'before', 'bad'], ['diff', 'before', 'good']) : []
  return {
    name: `rule ${rule}`,
    files,
    steps: [
      ...inBoth(['validate', 'bad', '--each'], ['validate', 'bad'], ['validate', 'good', '--each']),
      { argv: ['validate', 'bad', '--format', 'json'] },
      { argv: ['audit', 'bad', '--format', 'md', '--lang', 'fr'] },
      ...compared,
    ],
  }
}

function slipGroup({ name, files, linked }: BeginnerSlip): Group {
  const { [linked ?? '']: outside, ...plain } = files
  const at = Object.entries(plain).map(([path, bytes]) => [`plan/${path}`, bytes] as const)
  const link =
    linked === undefined || outside === undefined
      ? { files: {}, links: {} }
      : { files: { [linked]: outside }, links: { [`plan/${linked}`]: `../${linked}` } }
  return {
    name: `beginner ${name}`,
    files: { ...Object.fromEntries(at), ...link.files },
    links: link.links,
    steps: [
      ...inBoth(['validate', 'plan'], ['validate', 'plan', '--format', 'json', '--each']),
      ...inBoth(['audit', 'plan', '--format', 'md']),
    ],
  }
}

/** Single files with a slip; they are no whole plan. */
function looseGroup(slips: TestInputs['slips']): Group {
  const files = Object.entries(slips).map(([name, path]) => [name, readFileSync(path)] as const)
  return {
    name: 'slips',
    files: Object.fromEntries(files.map(([name, bytes]) => [`${name}/plan.yaml`, bytes])),
    steps: inBoth(...files.map(([name]) => ['validate', name, '--each'])),
  }
}

function everyKeyGroup(folder: string): Group {
  return {
    name: 'every key',
    files: filesAt(folder, 'plan'),
    steps: inBoth(
      ...FORMATS.map((format) => ['validate', 'plan', '--each', '--format', format]),
      ...FORMATS.map((format) => ['audit', 'plan', '--format', format]),
      ...['scenario', 'arbitrate', 'smooth'].map((name) => [name, '-p', 'plan', ...INTO_FILES]),
      ['report', '--each', 'plan', '-o', 'site', '--format', 'md,csv,json,xlsx'],
      ['report', 'project', '-p', 'plan'],
    ),
  }
}

/** The scenarios of the command line tests, their commands one after the other. */
function scenarioGroup(repository: string, name: string, path: string): Group {
  const { copies, files, steps, isTerminal } = parseScenario(readFileSync(path, 'utf8'))
  const copied = copies.map(({ from, to }) => {
    const source = join(repository, from)
    return statSync(source).isDirectory() ? filesAt(source, to) : { [to]: readFileSync(source) }
  })
  return {
    name: `scenario ${name}`,
    files: {
      ...Object.assign({}, ...copied),
      ...Object.fromEntries(files.map(({ name: file, text }) => [file, Buffer.from(text)])),
    },
    isStory: true,
    steps: steps.map(({ argv, env }): Step => ({ argv, env, isTerminal })),
  }
}

function importGroup(folder: string): Group {
  const line = (source: string, map: string): string[] => ['import', source, '--map', map]
  const lines = [line('data.csv', 'csv.map.yaml'), line('data.json', 'json.map.yaml')]
  return {
    name: 'import',
    files: filesAt(folder, '.'),
    steps: inBoth(
      ...lines.flatMap((argv) => [[...argv, '-o', 'made'], [...argv, '-o', 'made', '--dry-run'], argv]),
      [...line('data.csv', 'json.map.yaml'), '-o', 'made'],
      [...line('data.json', 'csv.map.yaml'), '-o', 'made'],
    ),
  }
}

/** Plans too large to be read again after the import. */
const LARGE = ['Paris, all', 'New York']

/** The real portfolios where they are at hand. */
function portfolioGroups(data: string | undefined): Group[] {
  if (data === undefined) return []
  return portfolioSources(data).map(({ name, file, mapping, bytes }) => ({
    name: `portfolio ${name}`,
    files: { [basename(file)]: bytes, 'data.map.yaml': Buffer.from(mapping) },
    isStory: true,
    steps: [
      { argv: ['import', basename(file), '--map', 'data.map.yaml', '-o', 'plan', '--lang', 'fr'] },
      ...(LARGE.includes(name)
        ? []
        : [
            { argv: ['validate', 'plan', '--format', 'json'] },
            { argv: ['audit', 'plan', '--lang', 'en', '-o', 'page.md'] },
          ]),
    ],
  }))
}

/** The groups of the fixtures. */
export function fixtureGroups(repository: string, inputs: TestInputs): Group[] {
  const { rules, base, scenarios, slips, everyKey, imports } = inputs
  return [
    ...portfolioGroups(process.env['PLAN_REFERENCE_DATA']),
    everyKeyGroup(everyKey),
    importGroup(imports),
    looseGroup(slips),
    ...Object.entries(scenarios).map(([name, path]) => scenarioGroup(repository, name, path)),
    ...Object.entries(rules).map(([rule, folder]) => ruleGroup(base, rule, folder)),
    ...beginnerSlips().map(slipGroup),
  ]
}
