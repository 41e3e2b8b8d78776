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
  ...['chalk', 'cli-table3', 'commander', 'csv-parse', 'csv-stringify', 'exceljs'],
  ...['date-holidays', 'fraction.js'],
  ...['fast-xml-parser', 'fastest-levenshtein', 'highs', 'js-yaml', 'yaml', 'zod', 'ajv'],
]

const sound: readonly Breach[] = [
  ['src/units/b3.ts', './b2.ts'], // closes the cycle, which is told once, of its first file
  ['src/text/sound.ts', '../units/target.ts'],
  ['src/text/nearest.ts', 'fastest-levenshtein'],
  ['src/source/sound.ts', 'yaml'],
  ['src/source/fast.ts', 'js-yaml'],
  ['src/model/sound.ts', 'node:crypto'],
  ['src/checks/rule-with-reader.ts', './util/reader.ts'],
  ['src/checks/rule-with-type.ts', './define.ts'],
  ['src/checks/index.ts', './rule-with-type.ts'],
  ['src/checks/transitions/sound.ts', '../define.ts'],
  ['src/checks/transitions/index.ts', './sound.ts'],
  ['src/scenario/sound.ts', '../solver/target.ts'],
  ['src/intake/sound.ts', 'exceljs'],
  ['src/render/markdown.ts', './markdown/page.ts'],
  ['src/render/index.ts', './markdown.ts'],
  ['src/workspace/sound.ts', 'node:fs/promises'],
  ['src/cli/sound.ts', '../solver/engines/target.ts'],
  ['src/cli/main.ts', 'commander'],
  ['src/index.ts', './app/target.ts'],
  ['bin/plan.js', '../dist/main.js'],
]

const breaches: readonly Breach[] = [
  ['src/units/b1.ts', '../text/target.ts', 'units-imports'],
  ['src/text/b1.ts', '../source/target.ts', 'text-imports'],
  ['src/source/b1.ts', '../units/target.ts', 'source-imports'],
  ['src/diagnostic/b1.ts', '../text/target.ts', 'diagnostic-imports'],
  ['src/schema/b1.ts', '../model/target.ts', 'schema-imports'],
  ['src/model/b1.ts', '../checks/target.ts', 'model-imports'],
  ['src/overlay/b1.ts', '../metrics/target.ts', 'overlay-imports'],
  ['src/metrics/b1.ts', '../checks/target.ts', 'metrics-imports'],
  ['src/checks/b1.ts', '../report/target.ts', 'checks-imports'],
  ['src/solver/b1.ts', '../model/target.ts', 'solver-imports'],
  ['src/scenario/b1.ts', '../report/target.ts', 'scenario-imports'],
  ['src/intake/b1.ts', '../checks/target.ts', 'intake-imports'],
  ['src/report/b1.ts', '../render/target.ts', 'report-imports'],
  ['src/render/b1.ts', '../model/target.ts', 'render-imports'],
  ['src/app/b1.ts', '../workspace/target.ts', 'app-imports'],
  ['src/workspace/b1.ts', '../units/target.ts', 'workspace-imports'],
  ['src/cli/b1.ts', '../model/target.ts', 'cli-imports'],
  ['src/checks/b2.ts', 'chalk', 'chalk-stays-home'],
  ['src/cli/b2.ts', 'cli-table3', 'cli-table3-stays-home'],
  ['src/app/b2.ts', 'commander', 'commander-stays-home'],
  ['src/render/b2.ts', 'csv-parse', 'csv-parse-stays-home'],
  ['src/intake/b2.ts', 'csv-stringify', 'csv-stringify-stays-home'],
  ['src/units/b2.ts', 'date-holidays', 'date-holidays-stays-home'],
  ['src/report/b2.ts', 'exceljs', 'exceljs-stays-home'],
  ['src/source/b2.ts', 'fast-xml-parser', 'fast-xml-parser-stays-home'],
  ['src/diagnostic/b2.ts', 'fastest-levenshtein', 'fastest-levenshtein-stays-home'],
  ['src/checks/b4.ts', 'fraction.js', 'fraction.js-stays-home'],
  ['src/solver/b2.ts', 'highs', 'highs-stays-home'],
  ['src/model/b2.ts', 'yaml', 'yaml-stays-home'],
  ['src/model/b4.ts', 'js-yaml', 'js-yaml-stays-home'],
  ['src/model/b3.ts', 'zod', 'zod-stays-home'],
  ['src/schema/b2.ts', 'ajv', 'package-has-a-home'],
  ['src/cli/b3.ts', 'node:fs', 'fs-stays-home'],
  ['src/source/b3.ts', 'fs/promises', 'fs-stays-home'],
  ['src/report/b3.ts', 'node:crypto', 'crypto-stays-home'],
  ['src/solver/b3.ts', 'node:worker_threads', 'worker_threads-stays-home'],
  ['src/gadgets/b1.ts', '../units/target.ts', 'room-in-the-plan'],
  ['src/loose.ts', './units/target.ts', 'room-in-the-plan'],
  ['src/text/b2.ts', '../gadgets/b1.ts', 'text-imports'],
  ['src/index.ts', './model/target.ts', 'index-imports'],
  ['src/scenario/b2.ts', '../solver/engines/target.ts', 'engine-behind-its-port'],
  ['src/checks/b3.ts', './target.ts', 'checks-do-not-meet'],
  ['src/checks/util/b1.ts', '../target.ts', 'checks-do-not-meet'],
  ['src/checks/transitions/b1.ts', './sound.ts', 'checks-do-not-meet'],
  ['src/render/b3.ts', './target.ts', 'renderers-do-not-meet'],
  ['src/render/mark.ts', './markdown.ts', 'renderers-do-not-meet'],
  ['bin/b1.js', '../src/cli/main.ts', 'bin-imports'],
  ['src/metrics/b2.ts', '../../test/support/target.ts', 'not-to-test'],
  ['src/units/b2.ts', './b3.ts', 'no-circular'],
  ['src/units/b4.ts', '', 'no-orphans'],
  ['src/units/b5.ts', './nowhere.ts', 'resolvable'],
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
