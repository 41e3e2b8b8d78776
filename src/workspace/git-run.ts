/** Runs the `git` program in a folder, away from what a hook or the user's settings would change in its answers. */
import { spawnSync } from 'node:child_process'

/** What a hook sets for its own repository, which need not be the plan's, and what changes how paths are read. */
const FOREIGN: ReadonlySet<string> = new Set([
  'GIT_DIR',
  'GIT_COMMON_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_EXTERNAL_DIFF',
  'GIT_DIFF_OPTS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
])

function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.has(name)))
}

/**
 * What git writes when asked in a folder; paths among the words stand for themselves, whatever signs they hold.
 *
 * @returns undefined where git refuses, is not installed, or a word can't be a word of a command.
 */
export function runGit(
  folder: string,
  words: readonly string[],
  input?: string,
): Buffer | undefined {
  if (words.some((word) => word.includes('\0'))) return undefined
  const { status, stdout } = spawnSync('git', ['-C', folder, '--literal-pathspecs', ...words], {
    env: ownEnvironment(),
    maxBuffer: Number.POSITIVE_INFINITY,
    stdio: ['pipe', 'pipe', 'ignore'],
    ...(input === undefined ? {} : { input }),
  })
  return status === 0 ? stdout : undefined
}

/** The same as one text without the line end. */
export function askGit(folder: string, ...words: readonly string[]): string | undefined {
  return runGit(folder, words)?.toString('utf8').trim()
}
