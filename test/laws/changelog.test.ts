/** The changelog tells of every release, newest first, and the version is one and the same wherever it stands. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { runPlan } from '../support/run-plan.ts'
import { REPOSITORY } from '../support/scenario.ts'

interface Section {
  readonly name: string
  readonly date?: string
  readonly entries: number
}

const read = (file: string) => readFileSync(join(REPOSITORY, file), 'utf8')
const { name, version } = JSON.parse(read('package.json')) as { name: string; version: string }

let sections: readonly Section[] = []
beforeAll(async () => {
  const { sectionsOf } = (await import(pathToFileURL(join(REPOSITORY, '.ci/changelog.js')).href)) as {
    sectionsOf: (text: string) => Section[]
  }
  sections = sectionsOf(read('docs/CHANGELOG.md'))
})

/** Whether a version comes after another. */
function isLater([left = 0, ...others]: number[], [right = 0, ...rest]: number[]): boolean {
  return left === right ? others.length > 0 && isLater(others, rest) : left > right
}

const partsOf = (text: string) => text.split('.').map(Number)

describe('docs/CHANGELOG.md', () => {
  it('begins with what is not released yet or with the version of package.json', () => {
    const [newest, next] = sections
    expect(['Unreleased', version]).toContain(newest?.name)
    expect(newest?.name === version ? version : next?.name).toBe(version)
  })

  it('has a date for each release and something to say of each, newest first', () => {
    const releases = sections.filter((section) => section.name !== 'Unreleased')
    expect(sections.length - releases.length).toBeLessThanOrEqual(1)
    expect(sections.filter(({ entries }) => entries === 0)).toEqual([])
    for (const { name: release, date } of releases) {
      expect(release).toMatch(/^\d+\.\d+\.\d+$/)
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
    releases.slice(1).forEach((older, at) => {
      const newer = releases[at]
      expect(isLater(partsOf(newer?.name ?? ''), partsOf(older.name))).toBe(true)
      expect((newer?.date ?? '') >= (older.date ?? '')).toBe(true)
    })
  })
})

describe('the version', () => {
  it('is that of package.json in the program, in the lock file and in the pages', async () => {
    const { stdout } = await runPlan(REPOSITORY, ['--version'])
    expect(stdout).toBe(`${version}\n`)
    const lock = JSON.parse(read('package-lock.json')) as { packages: { '': { version: string } } }
    expect(lock.packages[''].version).toBe(version)
    const archives = [
      'docs/installation.md',
      'docs/fr/installation.md',
      'docs/first-hour.md',
      'docs/fr/premiere-heure.md',
    ].flatMap((page) => [...read(page).matchAll(new RegExp(`${name}-(\\d[^ ]*)\\.tgz`, 'g'))])
    expect([...new Set(archives.map(([, named]) => named))]).toEqual([version])
  })
})
