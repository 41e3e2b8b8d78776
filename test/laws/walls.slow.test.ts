/** The walls stand: a breach planted for every rule of the house plan is caught, and nothing else is. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

/** A breach: the file that holds it, what it imports, and every rule that it breaks. */
type Breach = readonly [file: string, imported: string, ...rules: string[]]

const packages = [
  'chalk',
  'cli-table3',
  'commander',
  'csv-parse',
  'csv-stringify',
  'exceljs',
  'date-holidays',
  'fraction.js',
  '@bomb.sh/tab',
  '@modelcontextprotocol/sdk',
  'vscode-languageserver-protocol',
  'vscode-languageserver-textdocument',
  'd3-scale',
  'd3-shape',
  'fflate',
  'pptxgenjs',
  'saxes',
  'fastest-levenshtein',
  'clingo-wasm',
  'highs',
  'js-yaml',
  'jstat',
  'string-width',
  'wrap-ansi',
  'yaml',
  'zod',
  'ajv',
]

const sound: readonly Breach[] = [
  ['src/values/b3.ts', './b2.ts'], // closes the cycle, which is told once, of its first file
  ['src/lang/sound.ts', '../values/target.ts'],
  ['src/lang/nearest.ts', 'fastest-levenshtein'],
  ['src/commands/mcp/sound.ts', '@modelcontextprotocol/sdk'],
  ['src/yaml/sound.ts', 'yaml'],
  ['src/yaml/read/fast.ts', 'js-yaml'],
  ['src/plan/sound.ts', 'node:crypto'],
  ['src/limits/sound.ts', '../metrics/target.ts'],
  ['src/rules/rule-with-reader.ts', './facts/reader.ts'],
  ['src/rules/rule-with-type.ts', './define.ts'],
  ['src/rules/index.ts', './rule-with-type.ts'],
  ['src/rules/two-states/sound.ts', '../define.ts'],
  ['src/rules/two-states/index.ts', './sound.ts'],
  ['src/arbitration/sound.ts', '../optimize/target.ts'],
  ['src/intake/sound.ts', 'exceljs'],
  ['src/render/markdown.ts', './markdown/page.ts'],
  ['src/render/formats.ts', './markdown.ts'],
  ['src/workspace/sound.ts', 'node:fs/promises'],
  ['src/commands/solving.ts', '../optimize/engines/target.ts'],
  ['src/commands/validate/command.ts', '../../workspace/target.ts'],
  ['src/commands/program.ts', 'commander'],
  ['src/index.ts', './commands/target.ts'],
  ['bin/plan.js', '../dist/main.js'],
]

const breaches: readonly Breach[] = [
  ['src/values/b1.ts', '../lang/target.ts', 'values-imports'],
  ['src/lang/b1.ts', '../yaml/target.ts', 'lang-imports'],
  ['src/yaml/b1.ts', '../lang/target.ts', 'yaml-imports'],
  ['src/schema/b1.ts', '../plan/target.ts', 'schema-imports'],
  ['src/plan/b1.ts', '../rules/target.ts', 'plan-imports'],
  ['src/overlay/b1.ts', '../metrics/target.ts', 'overlay-imports'],
  ['src/metrics/b1.ts', '../rules/target.ts', 'metrics-imports'],
  ['src/forecast/b1.ts', '../limits/target.ts', 'forecast-imports'],
  ['src/limits/b1.ts', '../rules/target.ts', 'limits-imports'],
  ['src/rules/b1.ts', '../reports/target.ts', 'rules-imports'],
  ['src/optimize/b1.ts', '../plan/target.ts', 'optimize-imports'],
  ['src/scenarios/b1.ts', '../reports/target.ts', 'scenarios-imports'],
  ['src/arbitration/b1.ts', '../reports/target.ts', 'arbitration-imports'],
  ['src/intake/b1.ts', '../rules/target.ts', 'intake-imports'],
  ['src/reports/b1.ts', '../render/target.ts', 'reports-imports'],
  ['src/render/b1.ts', '../plan/target.ts', 'render-imports'],
  ['src/workspace/b1.ts', '../values/target.ts', 'workspace-imports'],
  ['src/commands/b1.ts', '../gadgets/b1.ts', 'commands-imports'],
  ['src/values/completes.ts', '@bomb.sh/tab', '@bomb.sh/tab-stays-home'],
  ['src/commands/audit/b2.ts', '@modelcontextprotocol/sdk', '@modelcontextprotocol/sdk-stays-home'],
  ['src/rules/b2.ts', 'vscode-languageserver-protocol', 'vscode-languageserver-protocol-stays-home'],
  ['src/rules/b2.ts', 'vscode-languageserver-textdocument', 'vscode-languageserver-textdocument-stays-home'],
  ['src/rules/b2.ts', 'chalk', 'chalk-stays-home'],
  ['src/rules/b2.ts', 'string-width', 'string-width-stays-home'],
  ['src/rules/b2.ts', 'wrap-ansi', 'wrap-ansi-stays-home'],
  ['src/commands/b2.ts', 'cli-table3', 'cli-table3-stays-home'],
  ['src/reports/b4.ts', 'commander', 'commander-stays-home'],
  ['src/render/b2.ts', 'csv-parse', 'csv-parse-stays-home'],
  ['src/intake/b2.ts', 'csv-stringify', 'csv-stringify-stays-home'],
  ['src/values/b2.ts', 'date-holidays', 'date-holidays-stays-home'],
  ['src/reports/b2.ts', 'exceljs', 'exceljs-stays-home'],
  ['src/yaml/b2.ts', 'saxes', 'saxes-stays-home'],
  ['src/yaml/b4.ts', 'fflate', 'fflate-stays-home'],
  ['src/reports/b5.ts', 'd3-scale', 'd3-scale-stays-home'],
  ['src/reports/b6.ts', 'd3-shape', 'd3-shape-stays-home'],
  ['src/reports/b7.ts', 'pptxgenjs', 'pptxgenjs-stays-home'],
  ['src/plan/b5.ts', 'fastest-levenshtein', 'fastest-levenshtein-stays-home'],
  ['src/rules/b4.ts', 'fraction.js', 'fraction.js-stays-home'],
  ['src/optimize/b2.ts', 'highs', 'highs-stays-home'],
  ['src/metrics/b2.ts', 'jstat', 'jstat-stays-home'],
  ['src/optimize/b5.ts', 'clingo-wasm', 'clingo-wasm-stays-home'],
  ['src/plan/b2.ts', 'yaml', 'yaml-stays-home'],
  ['src/plan/b4.ts', 'js-yaml', 'js-yaml-stays-home'],
  ['src/plan/b3.ts', 'zod', 'zod-stays-home'],
  ['src/schema/b2.ts', 'ajv', 'package-has-a-home'],
  ['src/commands/b3.ts', 'node:fs', 'fs-stays-home'],
  ['src/yaml/b9.ts', 'node:path', 'path-stays-home'],
  ['src/yaml/b3.ts', 'fs/promises', 'fs-stays-home'],
  ['src/reports/b3.ts', 'node:crypto', 'crypto-stays-home'],
  ['src/optimize/b3.ts', 'node:worker_threads', 'worker_threads-stays-home'],
  ['src/gadgets/b1.ts', '../values/target.ts', 'room-in-the-plan'],
  ['src/loose.ts', './values/target.ts', 'room-in-the-plan'],
  ['src/lang/b2.ts', '../gadgets/b1.ts', 'lang-imports'],
  ['src/index.ts', './plan/target.ts', 'index-imports'],
  ['src/arbitration/b2.ts', '../optimize/engines/target.ts', 'engine-behind-its-port'],
  ['src/rules/b3.ts', './target.ts', 'rules-do-not-meet'],
  ['src/rules/facts/b1.ts', '../target.ts', 'rules-do-not-meet'],
  ['src/rules/two-states/b1.ts', './sound.ts', 'rules-do-not-meet'],
  ['src/render/b3.ts', './target.ts', 'renderers-do-not-meet'],
  ['src/render/mark.ts', './markdown.ts', 'renderers-do-not-meet'],
  ['src/commands/validate/request.ts', '../../render/target.ts', 'commands-are-pure-inside'],
  ['src/commands/b4.ts', 'commander', 'commands-are-pure-inside'],
  ['src/commands/b5.ts', './audit/command.ts', 'commands-are-pure-inside'],
  ['src/commands/audit/command.ts', '../../optimize/engines/target.ts', 'engine-behind-its-port'],
  ['bin/b1.js', '../src/commands/main.ts', 'bin-imports'],
  ['src/metrics/b2.ts', '../../test/support/target.ts', 'not-to-test'],
  ['src/values/b2.ts', './b3.ts', 'no-circular'],
  ['src/values/b4.ts', '', 'no-orphans'],
  ['src/values/b5.ts', './nowhere.ts', 'resolvable'],
]

const repository = resolve(import.meta.dirname, '../..')
const house = mkdtempSync(join(tmpdir(), 'walls-'))
afterAll(() => rmSync(house, { recursive: true, force: true }))

function put(file: string, text: string): void {
  const path = join(house, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text, { flag: 'a' })
}

function build(): void {
  copyFileSync(join(repository, 'tsconfig.json'), join(house, 'tsconfig.json'))
  put('package.json', '{ "type": "module" }')
  put('dist/main.js', 'export const main = 0\n')
  for (const name of packages) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }))
    put(`node_modules/${name}/index.js`, 'exports.x = 1\n')
  }
  for (const [file, imported] of [...sound, ...breaches]) {
    put(file, imported === '' ? 'export {}\n' : `export * as it from '${imported}'\n`)
    if (imported.endsWith('.ts') && !imported.includes('nowhere')) {
      put(join(dirname(file), imported), 'export {}\n')
    }
  }
}

function cruise(): readonly Violation[] {
  const tool = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = join(repository, '.dependency-cruiser.cjs')
  const options = ['--config', config, '--output-type', 'json', 'src', 'bin']
  const run = spawnSync(process.execPath, [tool, ...options], { cwd: house, encoding: 'utf8' })
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: Violation[] } }
  return summary.violations
}

describe('the walls of the house plan', () => {
  let found: readonly string[] = []
  beforeAll(() => {
    build()
    const names = cruise().map(({ rule, from }) => `${from} ${rule.name}`)
    found = [...new Set(names)].sort()
  })

  it('catch every planted breach and let sound imports pass', () => {
    const planted = breaches.flatMap(([file, , ...rules]) => rules.map((rule) => `${file} ${rule}`))
    expect(found).toEqual([...new Set(planted)].sort())
  })

  it('have a planted breach for every rule', () => {
    const config = createRequire(import.meta.url)(join(repository, '.dependency-cruiser.cjs')) as {
      forbidden: readonly { name: string }[]
    }
    const names = new Set(config.forbidden.map(({ name }) => name))
    expect(new Set(breaches.flatMap(([, , ...rules]) => rules))).toEqual(names)
  })
})
