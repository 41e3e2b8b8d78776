/** A release is made of what is committed, as a whole or not at all: the script runs in small repositories. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { git, makeRepository } from '../support/git-repository.ts'
import { REPOSITORY, temporaryFolder } from '../support/scenario.ts'

const CHANGELOG = `# Changelog

## Unreleased

- A report of the weather.

## 0.4.1 - 2024-01-02

- The first.
`

const RELEASED = CHANGELOG.replace('## Unreleased', '## 0.4.1 - 2024-02-02').replace(
  /\n## 0\.4\.1 - 2024-01-02[\s\S]*/,
  '',
)

/** Every tag is to be signed, and nothing can sign. */
const UNSIGNED = { 'tag.gpgSign': 'true', 'gpg.program': 'false', 'core.editor': 'false' }

/** A hook of git that refuses. */
function hook(top: string, name: string): void {
  const file = join(top, '.git/hooks', name)
  mkdirSync(join(top, '.git/hooks'), { recursive: true })
  writeFileSync(file, '#!/bin/sh\nexit 1\n')
  chmodSync(file, 0o755)
}

const BUILD = `
import { mkdirSync, writeFileSync } from 'node:fs'
mkdirSync('dist')
writeFileSync('dist/main.js', 'built')
writeFileSync('dist/sbom.cdx.json', '{}')
`

const manifest = (build: string) => `{
  "name": "sample",
  "version": "0.4.1",
  "type": "module",
  "files": ["dist", "docs"],
  "scripts": { "build": "${build}", "docs": "node docs.js" }
}
`

const FILES = {
  'package.json': manifest('node build.js'),
  'package-lock.json':
    '{ "name": "sample", "version": "0.4.1", "lockfileVersion": 3, "packages": { "": { "name": "sample", "version": "0.4.1" } } }',
  'build.js': BUILD,
  'docs.js': "import { writeFileSync } from 'node:fs'\nwriteFileSync('docs/new.md', 'made')\n",
  'README.md': 'npm install sample-0.4.1.tgz\n',
  'docs/CHANGELOG.md': CHANGELOG,
  'docs/hook.yaml': "tool: 'https://example.org/sample-0.4.1.tgz'\n",
  'docs/page.md': 'Since 0.4.1: sample-0.4.1.tgz\n',
  'src/commands/version.ts': "export const VERSION = '0.4.1'\n",
  '.gitignore': 'dist/\nrelease/\n*.tmp\n',
}

interface Made {
  readonly exit: number | null
  readonly out: string
  readonly told: string
}

type Release = (...words: string[]) => Made

/** Runs the script in a repository, with more folders of programs before those of the machine. */
const releaseIn =
  (top: string, ...programs: string[]): Release =>
  (...words) => {
    const script = join(REPOSITORY, '.ci/release.js')
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
      cwd: top,
      encoding: 'utf8',
      env: { ...process.env, PATH: [...programs, process.env['PATH']].join(delimiter) },
    })
    return { exit: status, out: stdout, told: stderr }
  }

const { path: folder, remove } = temporaryFolder()
afterAll(remove)

/** A repository of one commit with these files. */
function repositoryWith(changed: Readonly<Record<string, string>>): string {
  const top = mkdtempSync(join(folder, 'top-'))
  makeRepository(top, [{ at: '2024-03-10T12:00:00+0000', files: { ...FILES, ...changed } }])
  git(top, ['reset', '--hard', '--quiet'])
  git(top, ['config', 'user.name', 'Somebody'])
  git(top, ['config', 'user.email', 'somebody@example.org'])
  return top
}

/** Stands in for npm where it comes to what is put back, not to what npm makes: npm itself takes long to start. */
const NPM = `#!${process.execPath}
const { spawnSync } = require('node:child_process')
const { readFileSync, writeFileSync } = require('node:fs')
const [verb, word] = process.argv.slice(2)
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
if (verb === 'version') writeFileSync('package.json', JSON.stringify({ ...manifest, version: word }))
else if (verb === 'run') {
  const line = manifest.scripts[word] ?? 'exit 0'
  process.exitCode = spawnSync(line, { shell: true, stdio: 'inherit' }).status
} else if (word === '--dry-run') console.log('[{ "files": [{ "path": "dist/main.js" }] }]')
else writeFileSync(manifest.name + '-' + manifest.version + '.tgz', 'packed')
`

/** A folder with a program called npm. */
function standIn(): string {
  const programs = join(folder, 'programs')
  mkdirSync(programs, { recursive: true })
  writeFileSync(join(programs, 'npm'), NPM)
  chmodSync(join(programs, 'npm'), 0o755)
  return programs
}

/** What tells of an address. */
const told = (address: string) => expect.stringContaining(`The address in package.json: ${address}\n`)

const read = (top: string, file: string) => readFileSync(join(top, file), 'utf8')
const isUntouched = (top: string) =>
  git(top, ['status', '--porcelain']).trim() === '' &&
  git(top, ['log', '--format=%s']).trim().split('\n').length === 1 &&
  git(top, ['tag']).trim() === ''

describe('npm run release', () => {
  it('writes the version and the changelog, packs, commits and tags; the commit packs to the same bytes', () => {
    const top = repositoryWith({})
    const release = releaseIn(top)
    git(top, ['remote', 'add', 'origin', 'https://somebody:secret@forge.example.org/t/sample.git'])
    const address = 'git+https://forge.example.org/t/sample.git'
    expect(release('minor')).toMatchObject({ exit: 0, told: '', out: told(address) })
    expect(read(top, 'docs/CHANGELOG.md')).toContain('## 0.5.0 - 2024-03-10\n\n- A report')
    expect(read(top, 'package.json')).toContain('"version": "0.5.0"')
    expect(read(top, 'package-lock.json').match(/0\.5\.0/g)).toHaveLength(2)
    expect(read(top, 'src/commands/version.ts')).toContain("'0.5.0'")
    expect(read(top, 'README.md')).toContain('sample-0.5.0.tgz')
    expect(read(top, 'docs/page.md')).toBe('Since 0.4.1: sample-0.5.0.tgz\n')
    expect(git(top, ['ls-files', 'docs/new.md'])).toBe('docs/new.md')
    expect(read(top, 'docs/hook.yaml')).toContain('/sample-0.5.0.tgz')
    expect(git(top, ['log', '-1', '--format=%s %D'])).toMatch(/Release 0\.5\.0 .*tag: v0\.5\.0/)
    expect(git(top, ['status', '--porcelain'])).toBe('')
    expect(readdirSync(join(top, 'release')).sort()).toEqual([
      'SHA256SUMS',
      'sample-0.5.0.cdx.json',
      'sample-0.5.0.tgz',
    ])
    const bytes = readFileSync(join(top, 'release/sample-0.5.0.tgz'))
    const hash = createHash('sha256').update(bytes).digest('hex')
    expect(read(top, 'release/SHA256SUMS')).toContain(`${hash}  sample-0.5.0.tgz\n`)
    // No script for who installs.
    expect(read(top, 'package.json')).toContain('"scripts"')
    const inside = gunzipSync(bytes).toString()
    expect(inside).toContain('"name": "sample"')
    expect(inside).not.toContain('"scripts"')
    // The address of the repository goes with the commit, without the name and the password of who made it.
    expect(JSON.parse(read(top, 'package.json'))).toMatchObject({
      homepage: 'https://forge.example.org/t/sample#readme',
      bugs: { url: 'https://forge.example.org/t/sample/issues' },
      repository: { type: 'git', url: address },
    })
    expect(inside).toContain(`"url": "${address}"`)
    expect(inside).not.toContain('secret')
    // The changelog lies where tools look for it, and links lead to what is there.
    expect(inside).toMatch(/package\/CHANGELOG\.md\0/)
    expect(inside).not.toMatch(/package\/docs\/CHANGELOG\.md\0/)
    // The commit by itself gives the same bytes, whatever an earlier build left, whatever modes files have here and wherever
    // it was cloned from.
    git(top, ['remote', 'set-url', 'origin', 'git@elsewhere.example.org:t/sample.git'])
    writeFileSync(join(top, 'dist/left.js'), 'old')
    for (const file of ['README.md', 'build.js', 'docs/page.md', 'package.json']) chmodSync(join(top, file), 0o600)
    expect(release()).toMatchObject({ exit: 0, told: '' })
    expect(readFileSync(join(top, 'release/sample-0.5.0.tgz')).equals(bytes)).toBe(true)
  })

  it('leaves the address that package.json has, and goes without one that nobody else reaches', () => {
    const own = manifest('node build.js').replace('{\n', '{\n  "repository": "forge:t/own",\n')
    const top = repositoryWith({ 'package.json': own })
    git(top, ['remote', 'add', 'origin', 'https://forge.example.org/t/sample.git'])
    const release = releaseIn(top, standIn())
    expect(release('minor')).toMatchObject({ exit: 0, out: told('forge:t/own') })
    expect(read(top, 'package.json')).not.toContain('forge.example.org')
    const alone = repositoryWith({})
    git(alone, ['remote', 'add', 'origin', '/srv/git/sample.git'])
    expect(releaseIn(alone, standIn())('minor')).toMatchObject({
      exit: 0,
      out: expect.stringContaining('package.json is given no address'),
    })
    expect(read(alone, 'package.json')).not.toMatch(/repository|homepage|bugs|srv/)
  })

  it('says which version it would pack once more with --dry-run alone', () => {
    const top = repositoryWith({ 'docs/CHANGELOG.md': RELEASED })
    expect(releaseIn(top)('--dry-run')).toMatchObject({ exit: 0, out: expect.stringMatching(/^0\.4\.1 is released; /) })
    expect(existsSync(join(top, 'release'))).toBe(false)
  })

  it.each<[string, Readonly<Record<string, string>>, (top: string) => string[], RegExp]>([
    ['the build fails', { 'package.json': manifest('node nowhere.js') }, () => [standIn()], /^npm run build.* failed/],
    [
      'something is packed that git passes over',
      {},
      (top) => {
        writeFileSync(join(top, 'docs/notes.tmp'), 'private')
        return []
      },
      /docs\/notes\.tmp/,
    ],
    [
      'a commit is refused',
      {},
      (top) => {
        hook(top, 'pre-commit')
        return [standIn()]
      },
      /^git commit .* failed/,
    ],
    [
      'a tag cannot be signed',
      {},
      (top) => {
        for (const [key, value] of Object.entries(UNSIGNED)) git(top, ['config', key, value])
        return [standIn()]
      },
      /^git tag .* failed/,
    ],
  ])('leaves all as it was where %s', (_, changed, prepare, reason) => {
    const top = repositoryWith(changed)
    for (const name of ['dist', 'release']) {
      mkdirSync(join(top, name))
      writeFileSync(join(top, name, 'earlier'), 'earlier')
    }
    const { exit, told } = releaseIn(top, ...prepare(top))('minor')
    expect(exit).toBe(2)
    expect(told.replace(/^release: /, '')).toMatch(reason)
    expect(isUntouched(top)).toBe(true)
    for (const name of ['dist', 'release']) expect(readdirSync(join(top, name))).toEqual(['earlier'])
  })
})

describe('npm run release on what stays as it is', () => {
  let same = ''
  beforeAll(() => {
    same = repositoryWith({})
  })

  it('tells the release and touches nothing with --dry-run', () => {
    const release = releaseIn(same)
    const { exit, out } = release('patch', '--dry-run', '--date', '2024-04-01')
    expect(exit).toBe(0)
    expect(out).toMatch(/^0\.4\.2 - 2024-04-01\n\n- A report of the weather\.\n\npackage\.json is given no address/)
    expect(release('--dry-run').told).toContain('begins with Unreleased')
    expect(isUntouched(same)).toBe(true)
    expect(existsSync(join(same, 'dist'))).toBe(false)
  })

  it.each<[string, string, string[], string]>([
    ['a word that is no version', CHANGELOG, ['big'], 'big is neither patch, minor, major nor X.Y.Z'],
    ['a version with a needless zero', CHANGELOG, ['00.5.0'], '00.5.0 is neither'],
    ['half a version', CHANGELOG, ['0.5'], '0.5 is neither'],
    ['an older version', CHANGELOG, ['0.4.0'], '0.4.0 does not come after 0.4.1'],
    ['the same version', CHANGELOG, ['0.4.1'], '0.4.1 does not come after 0.4.1'],
    ['two versions', CHANGELOG, ['patch', 'minor'], 'one version at a time'],
    ['a day that is none', CHANGELOG, ['patch', '--date', '2024-02-30'], '--date 2024-02-30 is no day'],
    ['an unknown option', CHANGELOG, ['--force'], "Unknown option '--force'"],
    [
      'no entry',
      CHANGELOG.replace('- A report of the weather.\n', ''),
      ['patch'],
      'the newest section of docs/CHANGELOG.md has no entry',
    ],
    [
      'nothing new',
      CHANGELOG.replace(/## Unreleased[\s\S]*(?=## )/, ''),
      ['patch'],
      'docs/CHANGELOG.md begins with 0.4.1: what changed since stands nowhere',
    ],
    ['unreleased changes without a version', CHANGELOG, [], 'docs/CHANGELOG.md begins with Unreleased'],
  ])('refuses %s', (_, changelog, words, told) => {
    const top = changelog === CHANGELOG ? same : repositoryWith({ 'docs/CHANGELOG.md': changelog })
    expect(releaseIn(top)(...words)).toMatchObject({ exit: 2, told: expect.stringContaining(told) })
    expect(isUntouched(top)).toBe(true)
  })

  it('refuses uncommitted work', () => {
    writeFileSync(join(same, 'new.md'), 'new')
    try {
      expect(releaseIn(same)('patch').told).toContain('?? new.md')
    } finally {
      rmSync(join(same, 'new.md'))
    }
  })
})
