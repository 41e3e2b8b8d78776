/** The house keeps its habits: what lies where, sizes, purpose sentences and words that no tool watches. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const repository = resolve(import.meta.dirname, '../..')
const made = ['.git', 'node_modules', 'dist', 'coverage', 'site', 'release']
const topLevel = [
  'LICENSE',
  'README.md',
  'bin',
  'docs',
  'man',
  'package-lock.json',
  'package.json',
  'plans',
  'schemas',
  'src',
  'test',
  'tsconfig.json',
  'vitest.config.ts',
]

/** Each written in two parts, so that this file doesn't hold what it forbids. */
const forbidden = [
  ['/wo', 'rk/'],
  ['registry', '.npmjs'],
  ['registry', '.yarnpkg'],
  ['TO', 'DO'],
  ['FIX', 'ME'],
].map((parts) => parts.join(''))

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    // In a second work tree of the repository, .git is a file.
    if (made.includes(path)) return []
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() ? [path] : []
  })
}

interface BiomeConfig {
  readonly linter: { readonly rules: { readonly complexity: object } }
  readonly overrides: readonly { readonly includes: readonly string[] }[]
}

type Versions = Readonly<Record<string, string>>

function read(file: string): string {
  return readFileSync(join(repository, file), 'utf8')
}

function forbiddenIn(text: string): readonly string[] {
  return forbidden.filter((word) => new RegExp(`(?<![\\p{L}.])${word}`, 'u').test(text))
}

function hasPurpose(text: string): boolean {
  const comment = /^\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? ''
  return /\p{L}{2}[\s\S]*[.](\s|$)/u.test(comment)
}

/** The lines of a module. */
const linesOf = (file: string): readonly string[] => read(file).trimEnd().split('\n')

const longerThan400 = (lines: readonly string[]): boolean => lines.length > 400

const files = filesBelow('')
const modules = files.filter((file) => file.startsWith('src/') && file.endsWith('.ts'))

describe('the house', () => {
  it('has nothing at its top level that is not in the plan', () => {
    const entries = readdirSync(repository).filter((name) => !name.startsWith('.'))
    expect(entries.filter((name) => ![...topLevel, ...made].includes(name))).toEqual([])
  })

  it('has no module of more than 400 lines', () => {
    expect(modules.filter((file) => longerThan400(linesOf(file)))).toEqual([])
  })

  it('has a linter that refuses long and tangled functions in src', () => {
    const { linter, overrides } = JSON.parse(read('.biome.json')) as BiomeConfig
    expect(linter.rules.complexity).toMatchObject({
      noExcessiveCognitiveComplexity: { level: 'error', options: { maxAllowedComplexity: 12 } },
      noExcessiveLinesPerFunction: { level: 'error', options: { maxLines: 60 } },
    })
    // A style sheet has no functions.
    const softened = overrides.flatMap(({ includes }) => includes).filter((glob) => !glob.endsWith('.css'))
    expect(softened.filter((glob) => /^(src|[*])/.test(glob.replace('*.config.ts', '')))).toEqual([])
  })

  it('says in the first sentence of every module what it is for', () => {
    expect(modules.filter((file) => !hasPurpose(read(file)))).toEqual([])
  })

  it('has no drawer for everything', () => {
    const drawer = /(^|\/)(utils?|helpers?|common|misc|managers?|services?)([.]ts$|\/)/
    expect(modules.filter((file) => drawer.test(file))).toEqual([])
  })

  it('speaks of no machine, registry or unfinished work', () => {
    const planted = forbidden.map((word) => `see "${word}main" there`)
    expect(planted.map(forbiddenIn)).toEqual(forbidden.map((word) => [word]))
    const found = files.flatMap((file) => forbiddenIn(read(file)).map((word) => [file, word]))
    expect(found).toEqual([])
  })

  it('draws nothing by chance but the name of what is staged and the key of a server', () => {
    const chance = /Math[.]random|\brandom(UUID|Bytes|Int|FillSync)\b/
    const drawing = files.filter((file) => /[.]ts$/.test(file) && chance.test(read(file)))
    const own = 'test/laws/house.test.ts'
    expect(drawing.filter((file) => file !== own)).toEqual([
      'src/workspace/declare-write.ts',
      'src/workspace/local-server.ts',
    ])
  })

  it('locks packages without naming where they came from', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"')
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true')
  })

  it('pins every package to one version', () => {
    const manifest = JSON.parse(read('package.json')) as Readonly<Record<string, Versions>>
    const versions = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] })
    expect(versions.length).toBeGreaterThan(0)
    expect(versions.filter(([, version]) => !/^\d+[.]\d+[.]\d+$/.test(version))).toEqual([])
  })
})
