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

const INVENTORY = 'dist/sbom.cdx.json'
/** Where what is released lies; git passes over it. */
const TARGET = 'release'
const MADE = ['dist', TARGET]

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
    throw new Refusal(`git ignores what would be packed; take it away:\n${strangers.join('\n')}`)
  return paths
}

/**
 * Lays out what is packed: with the modes that git keeps, whatever the umask of this machine, and without the scripts of
 * the manifest. These are for this repository; npm would ask whoever installs the archive to allow them.
 */
function layOut(folder) {
  const tracked = trackedFiles()
  for (const path of packedFiles(tracked)) {
    const to = join(folder, path)
    mkdirSync(dirname(to), { recursive: true })
    copyFileSync(path, to)
    chmodSync(to, tracked.get(path) ? 0o755 : 0o644)
  }
  const { scripts: _, ...packed } = manifest()
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packed, null, 2)}\n`)
}

function checksum(file) {
  const hash = createHash('sha256').update(readFileSync(join(TARGET, file)))
  return `${hash.digest('hex')}  ${file}\n`
}

function buildAndPack() {
  const { name, version } = manifest()
  for (const folder of MADE) rmSync(folder, { recursive: true, force: true })
  mkdirSync(TARGET)
  for (const script of ['build', 'build:types']) output('npm', ['run', script, '--if-present'])
  const archive = `${name}-${version}.tgz`
  inTemporary((folder) => {
    layOut(folder)
    output('npm', ['pack', '--ignore-scripts'], { cwd: folder })
    copyFileSync(join(folder, archive), join(TARGET, archive))
  })
  const inventory = `${name}-${version}.cdx.json`
  copyFileSync(INVENTORY, join(TARGET, inventory))
  writeFileSync(join(TARGET, 'SHA256SUMS'), [archive, inventory].map(checksum).join(''))
  return [archive, inventory, 'SHA256SUMS'].map((file) => join(TARGET, file))
}

/**
 * Builds and packs; gives the files that were made.
 *
 * @param first - and `last`: what must go well too, before and afterwards; where any of it fails, the earlier build and
 * archive are put back.
 */
export function pack(first = () => undefined, last = () => undefined) {
  return inTemporary((kept) => {
    for (const folder of MADE) copyWhole(folder, join(kept, folder))
    try {
      first()
      const made = buildAndPack()
      last()
      return made
    } catch (error) {
      for (const folder of MADE) copyWhole(join(kept, folder), folder)
      throw error
    }
  })
}
