/** What the scripts of build servers share: the plans below a folder, the program beside the scripts, the state before. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const { env } = process
const PROGRAM = fileURLToPath(new URL('../../bin/plan.js', import.meta.url))

/** The text in the language of the environment, as the program chooses it. */
export function spoken(texts) {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^fr/i.test(named) ? texts.fr : texts.en
}

/** Says a line to whoever reads the log. */
export function tell(texts) {
  process.stderr.write(`plan: ${spoken(texts)}\n`)
}

/** Ends the script for wrong use. */
export function refuse(texts) {
  tell(texts)
  process.exit(2)
}

/**
 * Runs the program that these scripts came with, by itself and not by a shell: a word is never more than a word. What it
 * says of a plan goes to the log.
 */
export function plan(...words) {
  const { status, stdout } = spawnSync(process.execPath, [PROGRAM, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { status: status ?? 3, stdout: stdout ?? '' }
}

/** Every folder with a plan.yaml at or below a folder, as the program finds them: hidden folders and packages aside. */
export function plansBelow(folder) {
  const found = existsSync(`${folder}/plan.yaml`) ? [folder] : []
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
    .map(({ name }) => (folder === '.' ? name : `${folder}/${name}`))
    .sort()
  return [...found, ...below.flatMap(plansBelow)]
}

/** How much of a commit's number readers are shown. */
const SHORT = 12

/** The commit that what is at hand comes from, of git itself. */
function forkedFrom(branch) {
  const { status, stdout } = spawnSync('git', ['merge-base', '--', branch, 'HEAD'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status === 0) return stdout.slice(0, SHORT)
  return refuse({
    fr: `git ne trouve pas d’où vient cette branche (${branch})\u00a0; il faut tous les commits (fetch-depth: 0)`,
    en: `git can't tell where this branch comes from (${branch}); it takes all commits (fetch-depth: 0)`,
  })
}

/** The revision that a merge request starts from: SINCE, where that is set; undefined where there is no merge request. */
export function revisionBefore() {
  const { SINCE, CI_MERGE_REQUEST_DIFF_BASE_SHA: base = '', GITHUB_BASE_REF: target } = env
  return SINCE || base.slice(0, SHORT) || (target ? forkedFrom(`origin/${target}`) : undefined)
}
