/**
 * Runs the `git` program in a folder to read only, in an environment that says nothing of where git looks, what it
 * runs or what it writes: nothing that the repository names is run, fetched or written.
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { delimiter, resolve } from 'node:path'
import { ownFolders, pathName, programOnPath } from './program-on-path.ts'

/** Of git's own variables, those that say where the user's settings lie and where a search for a repository ends. */
const KEPT: ReadonlySet<string> = new Set([
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CONFIG_SYSTEM',
  'GIT_CEILING_DIRECTORIES',
  'GIT_DISCOVERY_ACROSS_FILESYSTEM',
])

/** What asks a person, beside git's own variables. */
const ASKING: ReadonlySet<string> = new Set(['SSH_ASKPASS', 'SSH_ASKPASS_REQUIRE'])

const READING: Readonly<Record<string, string>> = {
  // A missing object stays missing. Before git 2.45 it is asked for all the same: then no way of transport is allowed.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // Windows: git looks for the programs that it starts on the path alone.
  NoDefaultCurrentDirectoryInExePath: '1',
}

/** The folders that a user declares safe by the environment, as containers do, and no other setting. */
function safeFolders(from: NodeJS.ProcessEnv): Record<string, string> {
  const count = Number(from['GIT_CONFIG_COUNT'] ?? 0)
  const values: string[] = []
  for (let index = 0; index < count; index += 1) {
    const value = from[`GIT_CONFIG_VALUE_${index}`]
    const isSafe = from[`GIT_CONFIG_KEY_${index}`]?.toLowerCase() === 'safe.directory'
    if (isSafe && value !== undefined) values.push(value)
  }
  const pairs = values.flatMap((value, index) => [
    [`GIT_CONFIG_KEY_${index}`, 'safe.directory'],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return Object.fromEntries([...pairs, ['GIT_CONFIG_COUNT', String(values.length)]])
}

/** A folder as an entry of a path; only Windows can have a folder with the separator in its name there, in quotes. */
function quotedFolder(folder: string): string {
  return folder.includes(delimiter) ? `"${folder}"` : folder
}

export function gitEnvironment(from: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(from).filter(([name]) => (!/^GIT_/i.test(name) || KEPT.has(name)) && !ASKING.has(name))
  return {
    ...Object.fromEntries(kept),
    [pathName(from)]: ownFolders(from).map(quotedFolder).join(delimiter),
    ...READING,
    ...safeFolders(from),
  }
}

/**
 * Said before each command: what is said here goes before every file of settings. Contents are never compared, shown
 * or converted by git (see git-status.ts), so the filters and textconvs of a repository, whose names can't be known,
 * need no word.
 */
const SETTINGS: readonly string[] = [
  // A folder of a clone that is a repository itself is not taken for one, from git 2.38 on.
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.askPass=',
  // An empty helper takes back those before it.
  'credential.helper=',
  'log.showSignature=false',
  'submodule.recurse=false',
].flatMap((setting) => ['-c', setting])

/** Milliseconds after which git is taken to hang, as on a file of settings that is a pipe; commands that walk through a history may take longer. */
const LIMIT = 60_000
const LIMIT_OF_WALKS = 900_000
/** For a question that follows upon a refusal, which may have come of that limit. */
const LIMIT_OF_REASON = 30_000
const WALKS: readonly string[] = ['log', 'rev-list', 'cat-file']

function limitOf(words: readonly string[]): number {
  return words.some((word) => WALKS.includes(word)) ? LIMIT_OF_WALKS : LIMIT
}

interface Run {
  readonly input?: string | undefined
  readonly env?: NodeJS.ProcessEnv
  readonly limit?: number | undefined
}

/** Runs git on some words; undefined where it is not installed, or a word can't be a word of a command. */
function spawnGit(
  folder: string,
  words: readonly string[],
  { input, env = {}, limit = limitOf(words) }: Run = {},
): SpawnSyncReturns<Buffer> | undefined {
  const program = programOnPath('git', process.env)
  if (program === undefined || words.some((word) => word.includes('\0'))) return undefined
  const own = ['-C', resolve(folder), '--no-pager', '--literal-pathspecs', ...SETTINGS]
  return spawnSync(program, [...own, ...words], {
    env: { ...gitEnvironment(process.env), ...env },
    maxBuffer: Number.POSITIVE_INFINITY,
    timeout: limit,
    killSignal: 'SIGKILL',
    ...(input === undefined ? {} : { input }),
  })
}

/**
 * What git writes when asked in a folder; paths among the words stand for themselves, whatever signs they hold.
 *
 * @param limit - milliseconds that it may take.
 * @returns undefined where git refuses, takes too long, is not installed, or a word can't be a word of a command.
 */
export function runGit(folder: string, words: readonly string[], input?: string, limit?: number): Buffer | undefined {
  const answer = spawnGit(folder, words, { input, limit })
  return answer?.status === 0 ? answer.stdout : undefined
}

/** The same as one text without the line end. */
export function askGit(folder: string, ...words: readonly string[]): string | undefined {
  return runGit(folder, words)?.toString('utf8').trim()
}

/** What git says in place of an answer since 2.36, and said before. */
const OWNER = /^fatal: (?:detected dubious ownership in repository at '(.*)'|unsafe repository \('(.*)' is owned)/m

/** The folder, as git names it, that git does not read since it belongs to another user; to be asked where git has refused. */
export function untrustedFolder(folder: string): string | undefined {
  // What git says is compared, so it has to say it in English.
  const env = { LC_ALL: 'C', LANGUAGE: '' }
  const asked = spawnGit(folder, ['rev-parse', '--git-dir'], { env, limit: LIMIT_OF_REASON })
  const said = asked?.stderr.toString('utf8')
  const [, name, before] = OWNER.exec(said ?? '') ?? []
  return name ?? before
}

/** The commit that HEAD names; undefined outside git or before the first commit. */
export function headCommit(folder: string): string | undefined {
  return askGit(folder, 'rev-parse', '--verify', 'HEAD')
}

/** The day of HEAD's commit as `2024-06-30`, in the committer's own zone. */
export function headDate(folder: string): string | undefined {
  // The dashes say that HEAD is no file, for there may be one of that name.
  return askGit(folder, 'show', '--no-patch', '--no-show-signature', '--format=%cs', 'HEAD', '--')
}
