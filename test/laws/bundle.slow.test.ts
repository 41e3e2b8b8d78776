/**
 * The inventory and the licences beside the program name what is bundled and nothing else. The modules inside are known
 * from the source maps of a build, where the inventory is made of the bundler's own list.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { type OutputOptions, type RolldownOptions, rolldown } from 'rolldown'
import { beforeAll, describe, expect, it } from 'vitest'
import { REPOSITORY } from '../support/scenario.ts'

type Build = RolldownOptions & { readonly output: OutputOptions }

interface Component {
  readonly group?: string
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly licenses?: readonly unknown[]
  /** What is compiled into it. */
  readonly components?: readonly Component[]
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
}

interface Inventory {
  readonly metadata: { readonly component: Component }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly devDependencies: Readonly<Record<string, string>>
}

const read = (...path: string[]) => readFileSync(join(REPOSITORY, ...path), 'utf8')
const parsed = <T>(...path: string[]) => JSON.parse(read(...path)) as T
const built = readdirSync(join(REPOSITORY, 'dist'), { recursive: true, encoding: 'utf8' })
const inventory = parsed<Inventory>('dist/sbom.cdx.json')
const nameOf = ({ group, name }: Component) => (group === undefined ? name : `${group}/${name}`)
const named = (one: Component) => `${nameOf(one)} ${one.version}`

/** The files that the source maps of the whole build name: those of which a line is in it. */
async function mappedSources(): Promise<string[]> {
  const config = pathToFileURL(join(REPOSITORY, '.ci/rolldown.config.js')).href
  const { default: builds } = (await import(config)) as { default: readonly Build[] }
  const sources: string[] = []
  for (const { output, ...input } of builds) {
    const bundle = await rolldown({ ...input, cwd: REPOSITORY })
    const { output: chunks } = await bundle.generate({ ...output, sourcemap: 'hidden' })
    const maps = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? (chunk.map ?? []) : []))
    sources.push(...maps.flatMap((map) => map.sources))
    await bundle.close()
  }
  // What the bundler adds of itself is in no map.
  const adds = built.some((file) =>
    /^\/\/ .{1,2}rolldown\/runtime/m.test(file.endsWith('js') ? read('dist', file) : ''),
  )
  return adds ? [...sources, 'node_modules/rolldown/runtime.js'] : sources
}

/** By the folder of each package of which a line is in the build: its name and version. */
let bundled: ReadonlyMap<string, string> = new Map()

beforeAll(async () => {
  const folders = (await mappedSources()).flatMap(
    (source) => /(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? [],
  )
  bundled = new Map(
    [...new Set(folders)].map((folder) => {
      const { name, version } = parsed<Manifest>(folder, 'package.json')
      return [folder, `${name} ${version}`]
    }),
  )
})

describe('the inventory', () => {
  it('names every package of which code is in the built files, with its version, and no other', () => {
    const found = [...new Set(bundled.values())].sort()
    expect(found.join()).toMatch(/date-holidays .*exceljs .*highs .*rolldown .*yaml /)
    expect(inventory.components.map(named).sort()).toEqual(found)
  })

  it('fits the schema of CycloneDX 1.6', () => {
    const library = dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'))
    const schema = (name: string) =>
      JSON.parse(readFileSync(join(library, 'res/schema', `${name}.SNAPSHOT.schema.json`), 'utf8')) as object
    const ajv = new Ajv({ strict: false })
    for (const name of ['spdx', 'jsf-0.82'])
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`)
    addFormats.default(ajv)
    ajv.addFormat('iri-reference', true).addFormat('idn-email', true)
    const fits = ajv.compile(schema('bom-1.6'))
    fits(inventory)
    expect(fits.errors).toBeNull()
    expect(fits({ ...inventory, components: [{ name: 'without a type' }] })).toBe(false)
  })

  it('gives each package its licence, and the hash that the lock file holds', () => {
    const { packages } = parsed<{ packages: Record<string, { integrity: string }> }>('package-lock.json')
    const known = new Map(inventory.components.map((one) => [named(one), one]))
    expect(inventory.components.filter(({ licenses = [] }) => licenses.length === 0)).toEqual([])
    for (const [folder, name] of bundled) {
      const digest = packages[folder]?.integrity.replace('sha512-', '') ?? ''
      const content = Buffer.from(digest, 'base64').toString('hex')
      expect(known.get(name)?.hashes, name).toEqual([{ alg: 'SHA-512', content }])
    }
  })

  it('says what depends on what, down from the program', () => {
    const { name, version, devDependencies } = parsed<Manifest>('package.json')
    const own = inventory.metadata.component
    expect(own).toMatchObject({ name, version, purl: `pkg:npm/${name}@${version}` })
    const below = new Map(inventory.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]))
    const direct = inventory.components.filter((one) => nameOf(one) in devDependencies)
    expect(below.get(own.purl)).toEqual(direct.map(({ purl }) => purl).sort())
    const reached = new Set(below.get(own.purl))
    for (const ref of reached) for (const other of below.get(ref) ?? []) reached.add(other)
    expect([...reached].sort()).toEqual(inventory.components.map(({ purl }) => purl).sort())
    const inside = inventory.components.flatMap(({ components = [] }) => components)
    expect(inside.map(named).sort()).toEqual(['clasp 3.4.1', 'clingo 5.8.1', 'lua 5.4.6'])
  })
})

describe('the licences', () => {
  it('name the packages of the inventory, each with its licence and what it holds of its text', () => {
    const parts = read('dist/LICENCES.txt').split(`\n\n${'-'.repeat(80)}\n\n`)
    const titles = parts.map((part) => /^(\S+ \S+) \(/.exec(part)?.[1])
    const inside = inventory.components.flatMap(({ components = [] }) => components)
    expect(titles.sort()).toEqual([...inventory.components, ...inside].map(named).sort())
    expect(parts.filter((part) => part.includes('declares no licence'))).toEqual([])
    // A licence that is declared without its text is told with its author.
    const bare = parts.filter((part) => part.includes('holds no text'))
    expect(bare.filter((part) => !/\n\nBy \S/.test(part))).toEqual([])
  })
})

describe('the bundle', () => {
  it('holds nothing but code, texts, the holidays of countries, and the engine of a named package', () => {
    const others = built.filter(
      (file) => !/^(?:chunks|holidays)$|^index\.d\.ts$|\.c?js$|^holidays.[A-Z]{2}\.json$/.test(file),
    )
    expect(others.sort()).toEqual(['LICENCES.txt', 'clingo.wasm', 'highs.wasm', 'sbom.cdx.json'])
    const names = inventory.components.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['clingo-wasm', 'highs']))
  })

  it('packs workbooks without the packages that exceljs asks for', () => {
    const names = inventory.components.map(({ name }) => name)
    expect(names.filter((name) => /archiver|inflight|^glob$|readable-stream/.test(name))).toEqual([])
  })

  it('holds the half of exceljs that reads only if something reads workbooks', () => {
    const sources = readdirSync(join(REPOSITORY, 'src'), { recursive: true, encoding: 'utf8' })
    const reads = /WorkbookReader|\.(xlsx|csv)\.(load|read\w*)\(/
    const readers = sources.filter((file) => file.endsWith('.ts') && reads.test(read('src', file)))
    // Its parser of XML serves workbooks that others made, too, without the rest of it.
    const serving = ['unzipper', 'fast-csv', 'dayjs']
    const inside = inventory.components.map(({ name }) => name).filter((name) => serving.includes(name))
    expect(inside.sort()).toEqual(readers.length > 0 ? serving.sort() : [])
  })
})
