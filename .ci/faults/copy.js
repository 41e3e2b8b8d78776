/**
 * A copy of the work tree in a temporary folder, in which faults are planted and tests are run: nothing of the checkout is
 * touched, and whatever ends the program takes the copy away.
 */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * The test that holds the list of faults against the source as it is would see every fault, for the list's sake alone; a
 * folder of packages that is a link is no folder to git, and hence not ignored.
 */
const LEFT_OUT = ['', 'test/laws/faults.test.ts', 'node_modules']

/** What tools write below node_modules for themselves; a copy has its own. */
const OF_TOOLS = /^\.(?!bin$|package-lock\.json$)/

/** A day for the commit: the same tree then has the same commit, by which tests choose what they draw. */
const DAY = '2000-01-01T00:00:00Z'

/** The environment without what would lead git elsewhere, as in a hook. */
export function environment(more = {}) {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  return { ...Object.fromEntries(own), ...more }
}

/** What git says in a folder, as bytes. */
export function git(folder, words, { input, env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync('git', words, {
    cwd: folder,
    input,
    maxBuffer: 2 ** 28,
    env: environment(env),
  })
  if (status !== 0) throw new Error(`git ${words[0]}: ${stderr ?? 'cannot be run'}`)
  return stdout
}

/** The files of a work tree: those that git tracks as they are now, and new ones that it does not ignore. */
function filesOf(repository) {
  const list = git(repository, ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  const files = [...new Set(list.toString('utf8').split('\0'))]
  return files.filter((file) => {
    const stat = lstatSync(join(repository, file), { throwIfNoEntry: false })
    return !LEFT_OUT.includes(file) && (stat?.isFile() || stat?.isSymbolicLink())
  })
}

function copyFile(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  if (lstatSync(from).isSymbolicLink()) symlinkSync(readlinkSync(from), to)
  else copyFileSync(from, to)
}

/** Makes of a folder a repository of one commit, since some tests ask git. */
function commitAll(folder, files) {
  const env = {
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'faults',
    GIT_AUTHOR_EMAIL: 'faults@localhost',
    GIT_AUTHOR_DATE: DAY,
    GIT_COMMITTER_NAME: 'faults',
    GIT_COMMITTER_EMAIL: 'faults@localhost',
    GIT_COMMITTER_DATE: DAY,
  }
  git(folder, ['init', '--quiet', '--initial-branch=main'], { env })
  const listed = ['--pathspec-from-file=-', '--pathspec-file-nul']
  const words = ['--literal-pathspecs', 'add', '--force', ...listed]
  git(folder, words, { env, input: files.join('\0') })
  git(folder, ['commit', '--quiet', '--message=The work tree as it is'], { env })
}

/** Packages are links one by one: what tests and tools write beside them stays in the copy. */
function linkPackages(from, to) {
  mkdirSync(to)
  for (const name of readdirSync(from))
    if (!OF_TOOLS.test(name)) symlinkSync(realpathSync(join(from, name)), join(to, name))
}

/** A copy of a work tree, and a folder beside it for what its tests leave in that of temporary files. */
export function copyOf(repository) {
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'plan-faults-'))
  process.on('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }))
  const [folder, temporary] = [join(home, 'copy'), join(home, 'temporary')]
  mkdirSync(temporary)
  const files = filesOf(repository)
  for (const file of files) copyFile(join(repository, file), join(folder, file))
  commitAll(folder, files)
  linkPackages(join(repository, 'node_modules'), join(folder, 'node_modules'))
  return { folder, temporary }
}
