/** What the scripts of build servers share: the plans below a folder, the program beside the scripts, the state before. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, relative } from 'node:path'
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

/** Whether the program looks into a folder of this name: hidden folders and packages aside. */
function isSearched(name) {
  return !/^\.|^node_modules$/.test(name)
}

function foldersIn(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  } catch {
    return refuse({
      fr: `dossier illisible (absent, droits ou nom hors UTF-8)\u00a0: ${shown(folder)}`,
      en: `the folder can't be read (missing, rights, or a name that is not UTF-8): ${shown(folder)}`,
    })
  }
}

/** A folder as git names it from here. */
export function folderGiven(word = '.') {
  return relative('', word).replaceAll('\\', '/') || '.'
}

/** Every folder with a plan.yaml at or below a folder, as the program finds them. */
export function plansBelow(folder) {
  const found = existsSync(`${folder}/plan.yaml`) ? [folder] : []
  const below = foldersIn(folder)
    .filter(({ name }) => isSearched(name))
    .map(({ name }) => (folder === '.' ? name : `${folder}/${name}`))
    .sort()
  return [...found, ...below.flatMap(plansBelow)]
}

/** A name of somebody else on one line of a log: a forge obeys lines of its own form. */
export function shown(name) {
  return name.replace(/\p{Cc}/gu, '\ufffd')
}

/** What git says, asked to read only; undefined where it has no answer. */
function git(...words) {
  const { status, stdout } = spawnSync('git', words, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return status === 0 ? stdout : undefined
}

/** How much of a commit's number readers are shown. */
const SHORT = 12

/** The commit that what is at hand comes from, of git itself. */
function forkedFrom(branch) {
  const base = git('merge-base', '--', branch, 'HEAD')
  if (base !== undefined) return base.slice(0, SHORT)
  return refuse({
    fr: `git ne trouve pas d’où vient cette branche (${shown(branch)})\u00a0; il faut tous les commits (fetch-depth: 0, GIT_DEPTH: 0)`,
    en: `git can't tell where this branch comes from (${shown(branch)}); it takes all commits (fetch-depth: 0, GIT_DEPTH: 0)`,
  })
}

/** The branch that a merge request goes into, as this clone knows it; undefined where there is no merge request. */
function targetBranch() {
  // A pipeline of merged results has a merge at hand, and names the commit of the target in it.
  if (env.CI_MERGE_REQUEST_TARGET_BRANCH_SHA) return env.CI_MERGE_REQUEST_TARGET_BRANCH_SHA
  const name = env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME || env.GITHUB_BASE_REF
  return name ? `origin/${name}` : undefined
}

/** The revision that a merge request starts from: SINCE, where that is set; undefined where there is no merge request. */
export function revisionBefore() {
  const target = targetBranch()
  return env.SINCE || (target === undefined ? undefined : forkedFrom(target))
}

/** The folders of the plans that a revision had at or below a folder, named as `plansBelow` names them. */
export function plansAt(revision, folder) {
  const files = git('ls-tree', '-r', '-z', '--name-only', revision, '--', `./${folder}/`)
  if (files === undefined)
    return refuse({
      fr: `git ne connaît pas la version ${shown(revision)}\u00a0; il faut tous les commits (fetch-depth: 0, GIT_DEPTH: 0)`,
      en: `git knows no revision ${shown(revision)}; it takes all commits (fetch-depth: 0, GIT_DEPTH: 0)`,
    })
  return files
    .split('\0')
    .filter((file) => basename(file) === 'plan.yaml')
    .map(dirname)
    .filter((at) => relative(folder, at).split('/').every(isSearched))
}

/** Whether the clone has every file that a folder had in a revision: nothing is fetched for it. */
export function hasAll(revision, folder) {
  const { status } = spawnSync('git', ['archive', revision, '--', `./${folder}/`], {
    stdio: 'ignore',
    env: { ...env, GIT_NO_LAZY_FETCH: '1' },
  })
  return status === 0
}
