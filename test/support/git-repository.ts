/** Makes repositories for tests in two processes of git, the same in every run. */
import { spawnSync } from 'node:child_process'

/** One commit on a branch; the first commits of all branches have no parent but what they name. */
export interface TestCommit {
  /** As `2024-06-30T23:30:00+0200`. */
  readonly at: string
  readonly message?: string
  /** `main` where nothing is said. */
  readonly branch?: string
  /** A branch that is merged in. */
  readonly merges?: string
  /** The branch that this one leaves, where it is new. */
  readonly from?: string
  /** Contents by path; null takes the file away. */
  readonly files?: Readonly<Record<string, string | null>>
  /** Targets of links by path. */
  readonly links?: Readonly<Record<string, string>>
  readonly tags?: readonly string[]
  /** Tags with a message of their own. */
  readonly annotated?: readonly string[]
}

/** Runs git in a folder, without the settings of the machine; throws where it fails. */
export function git(cwd: string, words: readonly string[], input = ''): string {
  const { PATH } = process.env
  const env = { PATH, HOME: cwd, GIT_CONFIG_NOSYSTEM: '1' }
  const { status, stdout, stderr } = spawnSync('git', words, { cwd, env, input, encoding: 'utf8' })
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`)
  return stdout.trim()
}

/** Who commits in tests, without the settings of the machine. */
export const PLANNER_ENV = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'planner',
  GIT_AUTHOR_EMAIL: 'planner@example.org',
  GIT_COMMITTER_NAME: 'planner',
  GIT_COMMITTER_EMAIL: 'planner@example.org',
} as const

const WHO = 'planner <planner@example.org>'

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}

/** Seconds since 1970 and the zone, as git writes a moment. */
function moment(at: string): string {
  return `${Date.parse(at) / 1000} ${at.slice(-5)}`
}

function entries({ files = {}, links = {} }: TestCommit): string {
  return [
    ...Object.entries(files).map(([path, text]) =>
      text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`,
    ),
    ...Object.entries(links).map(([path, target]) => `M 120000 inline ${path}\n${data(target)}`),
  ].join('')
}

function streamOf(commit: TestCommit): string {
  const { at, message = 'Step', branch = 'main', merges, from } = commit
  const parents = [
    ...(from === undefined ? [] : [`from refs/heads/${from}\n`]),
    ...(merges === undefined ? [] : [`merge refs/heads/${merges}\n`]),
  ].join('')
  const head = `commit refs/heads/${branch}\ncommitter ${WHO} ${moment(at)}\n${data(message)}`
  const light = (commit.tags ?? []).map((name) => `reset refs/tags/${name}\nfrom refs/heads/${branch}\n\n`)
  const annotated = (commit.annotated ?? []).map(
    (name) => `tag ${name}\nfrom refs/heads/${branch}\ntagger ${WHO} ${moment(at)}\n${data(name)}`,
  )
  return [head, parents, entries(commit), '\n', ...light, ...annotated].join('')
}

/** Makes a repository of a folder; its files are not laid out. */
export function makeRepository(folder: string, commits: readonly TestCommit[]): void {
  git(folder, ['init', '--quiet', '--initial-branch=main'])
  git(folder, ['fast-import', '--quiet'], commits.map(streamOf).join(''))
}
