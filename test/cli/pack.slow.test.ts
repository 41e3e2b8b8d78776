/** The package that `npm pack` makes installs without network and runs from where it is installed. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const PACKED = ['.ci', 'bin', 'docs', 'plans', 'schemas', 'src']
const FILES = ['LICENSE', 'README.md', 'package.json', 'package-lock.json', 'tsconfig.json']
const VERSION = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
).version

let folder = ''
const run = (command: string, words: readonly string[], cwd: string) =>
  spawnSync(command, words, { cwd, encoding: 'utf8' })

/** A program that uses the public API, and that fails to compile where any of its types is lost. */
const CONSUMER = `import { loadRenderer, openPlan, type CommandResult, type ShownFinding } from 'master-plan-toolkit'
const opened = openPlan({ root: 'p', files: [], strays: [] }, { asOf: '2024-06-30' })
const lines: string[] = opened.findings.map(({ place }: ShownFinding) => place.file)
const outcome: CommandResult = opened.audit()
export const text: Promise<string | Uint8Array> = loadRenderer('md').then((render) =>
  render(outcome, { lang: 'fr', width: 80, colour: 0, version: lines.join() }),
)
// @ts-expect-error a report is asked for by its name
opened.report(1)
`

/** Type-checks the consumer in a folder that knows nothing but the installed package. */
function compileConsumer(home: string): void {
  const consumer = join(folder, 'consumer')
  mkdirSync(join(consumer, 'node_modules'), { recursive: true })
  symlinkSync(home, join(consumer, 'node_modules/master-plan-toolkit'), 'junction')
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(consumer, 'main.ts'), CONSUMER)
  const words = '--noEmit --strict --module nodenext --target es2022 --skipLibCheck false'
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = run(process.execPath, [compiler, ...words.split(' '), 'main.ts'], consumer)
  expect(stdout).toBe('')
}

/** A copy of what is packed, so that building does not disturb other tests. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-pack-'))
  for (const name of [...PACKED, ...FILES]) {
    cpSync(join(root, name), join(folder, 'copy', name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'copy/node_modules'), 'junction')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the package', () => {
  it('is packed, installed and run offline', () => {
    const copy = join(folder, 'copy')
    const packed = run('npm', ['pack', '--offline', '--pack-destination', folder], copy)
    expect(packed.status, packed.stderr).toBe(0)
    const file = `master-plan-toolkit-${VERSION}.tgz`
    const flags = ['--offline', '--no-audit', '--no-fund', '--prefix', join(folder, 'global')]
    const installed = run('npm', ['install', '-g', ...flags, join(folder, file)], folder)
    expect(installed.status, installed.stderr).toBe(0)

    const home = join(folder, 'global/lib/node_modules/master-plan-toolkit')
    const plan = join(folder, 'global/bin/plan')
    const otherName = join(folder, 'global/bin/master-plan-toolkit')
    for (const name of [plan, otherName])
      expect(run(name, ['--version'], folder).stdout).toBe(`${VERSION}\n`)
    const audit = run(plan, ['audit', join(home, 'plans/minimal'), '--lang', 'fr'], folder)
    expect(audit.stderr).toBe('')
    expect(audit.status).toBe(0)
    expect(audit.stdout).toContain('Taux de réalisation brut')
    const site = ['report', '--all', join(home, 'plans/minimal'), '-o', 'site']
    expect(run(plan, site, folder)).toMatchObject({ status: 0, stderr: '' })
    const beside = ['dist/LICENCES.txt', 'dist/sbom.cdx.json']
    const own = ['schemas/plan.schema.json', 'dist/types/index.d.ts', ...beside]
    for (const name of own) expect(readFileSync(join(home, name)).length).toBeGreaterThan(0)
    compileConsumer(home)
  })
})
