/**
 * Makes a release: `npm run release -- patch|minor|major|X.Y.Z [--date YYYY-MM-DD] [--dry-run]` writes the version and the
 * changelog, builds and packs, and commits and tags once all of that went well; nothing leaves the machine. Without a
 * version it packs the one that is released: the same commit gives the same bytes.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { released, sectionsOf, UNRELEASED } from './changelog.js'

const CHANGELOG = 'docs/CHANGELOG.md'
const INVENTORY = 'dist/sbom.cdx.json'
/** Where what is released lies; git passes over it. */
const TARGET = 'release'
const shell = process.platform === 'win32'

/** What keeps a release from being made, said to the one who makes it. */
class Refusal extends Error {}

function output(command, ...words) {
  const { status, stdout, stderr, error } = spawnSync(command, words, {
    ...{ encoding: 'utf8', maxBuffer: 2 ** 28 },
    shell: shell && command === 'npm',
  })
  if (status === 0) return stdout
  throw new Refusal(
    `${[command, ...words].join(' ')} failed:\n${error?.message ?? stdout + stderr}`,
  )
}

const git = (...words) => output('git', ...words).trimEnd()
const lines = (text) => text.split('\n').filter((line) => line !== '')
const read = (file) => readFileSync(file, 'utf8')
const manifest = () => JSON.parse(read('package.json'))

/** The parts of a version as numbers; undefined for what is none. */
function partsOf(version) {
  return /^\d+\.\d+\.\d+$/.test(version) ? version.split('.').map(Number) : undefined
}

/** The version that is asked for, given the one that is. */
function nextVersion(asked, current) {
  const [major, minor, patch] = partsOf(current)
  const steps = {
    major: `${major + 1}.0.0`,
    minor: `${major}.${minor + 1}.0`,
    patch: `${major}.${minor}.${patch + 1}`,
  }
  const version = Object.hasOwn(steps, asked) ? steps[asked] : asked
  const parts = partsOf(version)
  if (parts === undefined) throw new Refusal(`${asked} is neither patch, minor, major nor X.Y.Z`)
  const first = parts.findIndex((part, at) => part !== [major, minor, patch][at])
  if (first < 0 || parts[first] < [major, minor, patch][first])
    throw new Refusal(`${version} does not come after ${current}`)
  return version
}

function dayOf(given) {
  const day = given ?? git('log', '-1', '--format=%cs')
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))
  if (!isDay || new Date(day).toISOString().slice(0, 10) !== day)
    throw new Refusal(`--date ${day} is no day; it is written YYYY-MM-DD`)
  return day
}

function refuseUncommitted() {
  const changed = git('status', '--porcelain', '--untracked-files=all')
  if (changed !== '') throw new Refusal(`there is uncommitted work; commit it first:\n${changed}`)
}

/** The newest section of the changelog, which has something to say. */
function newestSection() {
  const [newest] = sectionsOf(existsSync(CHANGELOG) ? read(CHANGELOG) : '')
  if (newest === undefined || newest.entries === 0)
    throw new Refusal(
      `the newest section of ${CHANGELOG} has no entry: "- What changed for users."`,
    )
  return newest
}

function replaceIn(file, old, next) {
  const text = read(file)
  if (text.includes(old)) writeFileSync(file, text.replaceAll(old, next))
}

/** Writes a version wherever it stands: manifests, the program, the pages that name the archive, what is generated. */
function writeVersion(version, date) {
  const { name, version: old } = manifest()
  output('npm', 'version', version, '--no-git-tag-version', '--ignore-scripts')
  const pages = lines(git('ls-files', '*.md')).filter((file) => file !== CHANGELOG)
  for (const page of pages) replaceIn(page, `${name}-${old}.tgz`, `${name}-${version}.tgz`)
  const program = 'src/commands/version.ts'
  if (existsSync(program)) replaceIn(program, `'${old}'`, `'${version}'`)
  writeFileSync(CHANGELOG, released(read(CHANGELOG), version, date))
  for (const script of ['schemas', 'docs']) output('npm', 'run', script, '--if-present')
}

/** Builds from nothing and packs; gives the files that were made. */
function pack() {
  const { name, version } = manifest()
  for (const folder of ['dist', TARGET]) rmSync(folder, { recursive: true, force: true })
  mkdirSync(TARGET)
  for (const script of ['build', 'build:types']) output('npm', 'run', script, '--if-present')
  const told = output('npm', 'pack', '--ignore-scripts', '--json', '--pack-destination', TARGET)
  const [{ filename, files }] = JSON.parse(told)
  const tracked = new Set(lines(git('ls-files', '-z').replaceAll('\0', '\n')))
  const strangers = files
    .map(({ path }) => path)
    .filter((path) => !path.startsWith('dist/') && !tracked.has(path))
  if (strangers.length > 0)
    throw new Refusal(`git ignores what would be packed; take it away:\n${strangers.join('\n')}`)
  const inventory = `${name}-${version}.cdx.json`
  copyFileSync(INVENTORY, join(TARGET, inventory))
  const sums = [filename, inventory].map((file) => {
    const hash = createHash('sha256').update(readFileSync(join(TARGET, file)))
    return `${hash.digest('hex')}  ${file}\n`
  })
  writeFileSync(join(TARGET, 'SHA256SUMS'), sums.join(''))
  return [filename, inventory, 'SHA256SUMS'].map((file) => join(TARGET, file))
}

/** Packs the version that stands. */
function packReleased() {
  const { version } = manifest()
  const { name } = newestSection()
  if (name !== version)
    throw new Refusal(`${CHANGELOG} begins with ${name}, not with ${version}: name a version`)
  return pack()
}

/** Writes, packs, commits and tags; where one of these fails, the files are as they were. */
function release(version, date) {
  try {
    writeVersion(version, date)
    const made = pack()
    git('commit', '--quiet', '--all', '--message', `Release ${version}`)
    git('tag', `v${version}`)
    return made
  } catch (error) {
    // Nothing was uncommitted before.
    git('checkout', '--quiet', 'HEAD', '--', '.')
    throw error
  }
}

function run() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { date: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  })
  refuseUncommitted()
  const [asked] = positionals
  if (positionals.length > 1) throw new Refusal('one version at a time')
  if (asked === undefined) return values['dry-run'] ? [] : packReleased()
  const version = nextVersion(asked, manifest().version)
  const date = dayOf(values.date)
  const { name, body } = newestSection()
  if (name !== UNRELEASED)
    throw new Refusal(`${CHANGELOG} begins with ${name}: what changed since stands nowhere`)
  if (git('tag', '--list', `v${version}`) !== '') throw new Refusal(`v${version} is there already`)
  console.log(`${version} - ${date}\n\n${body}\n`)
  if (values['dry-run']) return []
  const made = release(version, date)
  console.log(`Committed and tagged; git push origin HEAD v${version} hands it out.`)
  return made
}

try {
  for (const file of run()) console.log(file)
} catch (error) {
  const isTold = error instanceof Refusal || error.code?.startsWith('ERR_PARSE_ARGS')
  if (!isTold) throw error
  console.error(`release: ${error.message}`)
  process.exitCode = 2
}
