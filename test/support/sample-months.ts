/** The sample plan as an office keeps it: in git, with a commit for each of three months. */
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PLANNER_ENV } from './git-repository.ts'
import { REPOSITORY } from './scenario.ts'

/** The plan that is followed, in the folder. */
export const FOLLOWED = 'plans/centre-val-de-loire-2022-2027'

/** A month: its last day, and by file below the plan what stood there then. */
interface Month {
  readonly day: string
  readonly gone: readonly string[]
  readonly before: Readonly<Record<string, readonly (readonly [now: string, then: string])[]>>
}

const MONTHS: readonly Month[] = [
  {
    day: '2024-04-30',
    gone: ['reviews/2024-Q2.yaml'],
    before: {
      'projects/P-021.yaml': [
        ['end: 2025-12', 'end: 2025-09'],
        ['forecast: 209', 'forecast: 169'],
        ['value: 0.28', 'value: 0.2'],
      ],
      'projects/P-022.yaml': [['end: 2025-02', 'end: 2024-12']],
    },
  },
  {
    day: '2024-05-31',
    gone: ['reviews/2024-Q2.yaml'],
    before: {
      'projects/P-021.yaml': [
        ['forecast: 209', 'forecast: 189'],
        ['value: 0.28', 'value: 0.24'],
      ],
      'projects/P-022.yaml': [['end: 2025-02', 'end: 2024-12']],
    },
  },
  { day: '2024-06-30', gone: [], before: {} },
]

function git(cwd: string, day: string, words: readonly string[]): void {
  const at = `${day}T18:00:00+0200`
  const dates = { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at }
  const { PATH } = process.env
  const env = { PATH, HOME: cwd, ...PLANNER_ENV, ...dates }
  const { status, stderr } = spawnSync('git', words, { cwd, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`)
}

/** Puts another text in the place of one that must be there. */
function replaced(text: string, [now, then]: readonly [string, string], file: string): string {
  if (!text.includes(now)) throw new Error(`${file} has no "${now}"`)
  return text.replace(now, then)
}

/** No fact lies after the day. */
function datedBefore(folder: string, day: string): void {
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.yaml')) continue
    const file = join(folder, entry)
    const text = readFileSync(file, 'utf8')
    const dated = text.replace(/\b(as_of|measured): 2024-0\d-\d\d/g, (whole, key: string) =>
      whole.slice(key.length + 2) > day ? `${key}: ${day}` : whole,
    )
    if (dated !== text) writeFileSync(file, dated)
  }
}

/** Lays the sample plans into a folder, with their months in git, whose author is known there; the plan that is followed may have another folder and language. */
export function laySampleMonths(cwd: string, followed = FOLLOWED, lang = 'fr'): void {
  const plan = join(cwd, followed)
  git(cwd, '2024-04-30', ['init', '--quiet', '--initial-branch=main'])
  for (const [key, value] of [
    ['user.name', PLANNER_ENV.GIT_AUTHOR_NAME],
    ['user.email', PLANNER_ENV.GIT_AUTHOR_EMAIL],
  ] as const)
    git(cwd, '2024-04-30', ['config', key, value])
  for (const { day, gone, before } of MONTHS) {
    cpSync(join(REPOSITORY, 'plans'), join(cwd, 'plans'), { recursive: true })
    if (followed !== FOLLOWED) {
      rmSync(plan, { recursive: true, force: true })
      renameSync(join(cwd, FOLLOWED), plan)
    }
    datedBefore(plan, day)
    for (const file of gone) rmSync(join(plan, file))
    for (const [file, changes] of Object.entries(before)) {
      const path = join(plan, file)
      const text = readFileSync(path, 'utf8')
      writeFileSync(
        path,
        changes.reduce((own, change) => replaced(own, change, file), text),
      )
    }
    const header = join(plan, 'plan.yaml')
    writeFileSync(header, readFileSync(header, 'utf8').replace('lang: fr', `lang: ${lang}`))
    git(cwd, day, ['add', '--all'])
    git(cwd, day, ['commit', '--quiet', '--message', `As of ${day}`])
  }
}
