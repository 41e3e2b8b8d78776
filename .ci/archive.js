/**
 * Builds the program from nothing and packs it with its inventory and checksums. The same commit gives the same bytes on
 * every machine, and where packing fails, the earlier build and archive are there as they were.
 */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { git, output, Refusal } from './command-output.js'
import { placeInPackage, shippedPage } from './shipped-pages.js'

const INVENTORY = 'dist/sbom.cdx.json'
/** Where what is released lies; git passes over it. */
const TARGET = 'release'
const MADE = ['dist', TARGET]
/** What package.json says to those who work on the program alone. npm would ask who installs to allow its scripts. */
const FOR_DEVELOPERS = ['scripts', 'devDependencies', 'overrides']

/** What package.json says. */
export function manifest() {
  return JSON.parse(readFileSync('package.json', 'utf8'))
}

/** Does something with an empty folder, which is gone afterwards. */
function inTemporary(act) {
  const folder = mkdtempSync(join(tmpdir(), 'release-'))
  try {
    return act(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function copyWhole(from, to) {
  rmSync(to, { recursive: true, force: true })
  if (existsSync(from)) cpSync(from, to, { recursive: true, preserveTimestamps: true })
}

/** By the path of each file that git tracks, whether it is a program. */
function trackedFiles() {
  const told = git('ls-files', '--stage', '-z').split('\0')
  return new Map(
    told.flatMap((line) => {
      const [, mode, path] = /^(\d+)[^\t]*\t([\s\S]*)$/.exec(line) ?? []
      return path === undefined ? [] : [[path, mode === '100755']]
    }),
  )
}

/** The files that npm would pack, each tracked or just built. */
function packedFiles(tracked) {
  const told = output('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'])
  const [{ files }] = JSON.parse(told)
  const paths = files.map(({ path }) => path)
  const strangers = paths.filter((path) => !path.startsWith('dist/') && !tracked.has(path))
  if (strangers.length > 0)
    throw new Refusal(`git does not know what would be packed; add it or take it away:\n${strangers.join('\n')}`)
  return paths
}

/** What the package says of itself, given the places of its files. */
function packedManifest(places) {
  const said = Object.entries(manifest()).filter(([key]) => !FOR_DEVELOPERS.includes(key))
  const files = new Set(places.map((place) => place.split('/')[0]))
  files.delete('package.json')
  return { ...Object.fromEntries(said), files: [...files].sort() }
}

/**
 * Lays out what is packed: each file in its place with the mode that git keeps, whatever the umask of this machine, pages
 * with links to each other alone, and a manifest for those who install.
 */
function layOut(folder) {
  const tracked = trackedFiles()
  const paths = packedFiles(tracked)
  for (const path of paths) {
    const to = join(folder, placeInPackage(path))
    mkdirSync(dirname(to), { recursive: true })
    if (path.endsWith('.md')) writeFileSync(to, shippedPage(readFileSync(path, 'utf8'), path, paths))
    else copyFileSync(path, to)
    chmodSync(to, tracked.get(path) ? 0o755 : 0o644)
  }
  const said = packedManifest(paths.map(placeInPackage))
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(said, null, 2)}\n`)
}

function checksum(file) {
  const hash = createHash('sha256').update(readFileSync(join(TARGET, file)))
  return `${hash.digest('hex')}  ${file}\n`
}

/** Builds the program from nothing and packs it into a folder; gives the name of the archive. */
function buildAndPack(to) {
  const { name, version } = manifest()
  rmSync('dist', { recursive: true, force: true })
  for (const script of ['build', 'build:types']) output('npm', ['run', script, '--if-present'])
  const archive = `${name}-${version}.tgz`
  inTemporary((folder) => {
    layOut(folder)
    output('npm', ['pack', '--ignore-scripts'], { cwd: folder })
    copyFileSync(join(folder, archive), join(to, archive))
  })
  return archive
}

function buildRelease() {
  const { name, version } = manifest()
  rmSync(TARGET, { recursive: true, force: true })
  mkdirSync(TARGET)
  const archive = buildAndPack(TARGET)
  const inventory = `${name}-${version}.cdx.json`
  copyFileSync(INVENTORY, join(TARGET, inventory))
  writeFileSync(join(TARGET, 'SHA256SUMS'), [archive, inventory].map(checksum).join(''))
  return [archive, inventory, 'SHA256SUMS'].map((file) => join(TARGET, file))
}

/** Does something that makes these folders anew; where it fails, they are put back as they were. */
function keeping(folders, act) {
  return inTemporary((kept) => {
    for (const folder of folders) copyWhole(folder, join(kept, folder))
    try {
      return act()
    } catch (error) {
      for (const folder of folders) copyWhole(join(kept, folder), folder)
      throw error
    }
  })
}

/** Builds and packs into a folder; gives the archive. Where that fails, the earlier build is put back. */
export function archiveTo(folder) {
  return join(
    folder,
    keeping(['dist'], () => buildAndPack(folder)),
  )
}

/**
 * Builds and packs a release; gives the files that were made.
 *
 * @param first - and `last`: what must go well too, before and afterwards; where any of it fails, the earlier build and
 * archive are put back.
 */
export function pack(first = () => undefined, last = () => undefined) {
  return keeping(MADE, () => {
    first()
    const made = buildRelease()
    last()
    return made
  })
}
