/**
 * Makes a release: `npm run release -- patch|minor|major|X.Y.Z [--date YYYY-MM-DD] [--dry-run]` writes the version, the
 * changelog and the address of the repository, builds and packs, and commits and tags once all of that went well; nothing
 * leaves the machine. Without a version it packs the one that is released: the same commit gives the same bytes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { addressFields } from './address.js'
import { manifest, pack } from './archive.js'
import { released, sectionsOf, UNRELEASED } from './changelog.js'
import { git, linesOf, output, Refusal } from './command-output.js'

const CHANGELOG = 'docs/CHANGELOG.md'
const read = (file) => readFileSync(file, 'utf8')

/** The parts of a version as numbers; undefined for what is none. */
function partsOf(version) {
  return /^(?:(?:0|[1-9]\d*)(?:\.(?=\d)|$)){3}$/.test(version) ? version.split('.').map(Number) : undefined
}

/** The version that is asked for, given the one that is. */
function nextVersion(asked, current) {
  const [major, minor, patch] = partsOf(current)
  const steps = { major: `${major + 1}.0.0`, minor: `${major}.${minor + 1}.0`, patch: `${major}.${minor}.${patch + 1}` }
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
    throw new Refusal(`the newest section of ${CHANGELOG} has no entry: "- What changed for users."`)
  return newest
}

function replaceIn(file, old, next) {
  const text = read(file)
  if (text.includes(old)) writeFileSync(file, text.replaceAll(old, next))
}

/** The tracked files that name an archive of a version, but for what tells of earlier ones. */
function filesNaming(archive) {
  const all = linesOf(git('ls-files', '-z').replaceAll('\0', '\n'))
  return all.filter((file) => file !== CHANGELOG && existsSync(file) && read(file).includes(archive))
}

/** What the remote `origin` says of where the repository is; nothing where package.json says it already. */
function addressOfOrigin() {
  const isThere = linesOf(git('remote')).includes('origin')
  if (manifest().repository !== undefined || !isThere) return {}
  return addressFields(git('remote', 'get-url', 'origin'))
}

/** Writes the address of the repository into package.json, which goes with the commit: the same bytes on each machine. */
function writeAddress() {
  const { name, version, description, keywords, ...rest } = manifest()
  const said = { name, version, description, keywords, ...addressOfOrigin(), ...rest }
  writeFileSync('package.json', `${JSON.stringify(said, null, 2)}\n`)
}

/** Says which address the package is given. */
function tellAddress() {
  const { repository = addressOfOrigin().repository } = manifest()
  const url = repository?.url ?? repository
  console.log(
    url === undefined
      ? 'package.json is given no address: the remote origin has none that others reach.\n'
      : `The address in package.json: ${url}\n`,
  )
}

/** Writes a version wherever it stands: manifests, the program, what names the archive, what is generated. */
function writeVersion(version, date) {
  const { name, version: old } = manifest()
  writeAddress()
  output('npm', ['version', version, '--no-git-tag-version', '--ignore-scripts'])
  const archive = `${name}-${old}.tgz`
  for (const file of filesNaming(archive)) replaceIn(file, archive, `${name}-${version}.tgz`)
  const program = 'src/commands/version.ts'
  if (existsSync(program)) replaceIn(program, `'${old}'`, `'${version}'`)
  writeFileSync(CHANGELOG, released(read(CHANGELOG), version, date))
  for (const script of ['schemas', 'docs']) output('npm', ['run', script, '--if-present'])
  git('add', '--all')
}

/** The version that stands, where it is released. */
function releasedVersion() {
  const { version } = manifest()
  const { name } = newestSection()
  if (name !== version) throw new Refusal(`${CHANGELOG} begins with ${name}, not with ${version}: name a version`)
  return version
}

/** Commits what was written. */
function commit(version) {
  const text = `Release ${version}`
  git('commit', '--quiet', '--message', text)
  // With its text, git has nothing to ask where tags are signed.
  git('tag', '--message', text, `v${version}`)
}

/** Writes, packs, commits and tags; where one of these fails, all is as it was. */
function release(version, date) {
  const before = git('rev-parse', 'HEAD')
  try {
    return pack(
      () => writeVersion(version, date),
      () => commit(version),
    )
  } catch (error) {
    // Nothing was uncommitted or untracked before.
    git('reset', '--quiet', '--hard', before)
    git('clean', '--quiet', '--force', '-d')
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
  if (asked === undefined) {
    const stands = releasedVersion()
    if (!values['dry-run']) return pack()
    console.log(`${stands} is released; without --dry-run it is packed once more.`)
    return []
  }
  const version = nextVersion(asked, manifest().version)
  const date = dayOf(values.date)
  const { name, body } = newestSection()
  if (name !== UNRELEASED) throw new Refusal(`${CHANGELOG} begins with ${name}: what changed since stands nowhere`)
  if (git('tag', '--list', `v${version}`) !== '') throw new Refusal(`v${version} is there already`)
  console.log(`${version} - ${date}\n\n${body}\n`)
  tellAddress()
  if (values['dry-run']) return []
  const made = release(version, date)
  console.log(`Committed and tagged; git push origin HEAD v${version} hands it out.`)
  return made
}

// What is interrupted is the command that runs; it fails, and all is put back.
process.on('SIGINT', () => undefined)
try {
  for (const file of run()) console.log(file)
} catch (error) {
  const isTold = error instanceof Refusal || error.code?.startsWith('ERR_PARSE_ARGS')
  if (!isTold) throw error
  console.error(`release: ${error.message}`)
  process.exitCode = 2
}
