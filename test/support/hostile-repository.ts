/** Makes repositories whose settings, hooks, filters and remotes name programs; each program that runs leaves a file of its name. */
import { appendFileSync, chmodSync, cpSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { programOnPath } from '../../src/workspace/program-on-path.ts'
import { git, makeRepository } from './git-repository.ts'
import { HEADER } from './in-folder.ts'

/** A repository with a plan at `sd`, and what of it has run. */
export interface Hostile {
  readonly name: string
  /** Where commands run. */
  readonly top: string
  /** What the environment of a command has besides the path and the home. */
  readonly env: Readonly<Record<string, string>>
  /** The names of the programs that ran since the last question, in order. */
  readonly ran: () => string[]
}

const DATED = `${HEADER}  envelopes: [{ year: 2024, section: investment, max: 500 }]\n`
/** A plan without a status date of its own, so that git is asked for one. */
const PLAN = DATED.replace(/^ {2}as_of:.*\n/m, '')
const project = (title: string): string =>
  `projects:\n  - { id: P-9, title: ${title}, status: candidate, origin: added }\n`

const COMMITS = [
  { at: '2024-03-31T12:00:00+0000', files: { 'sd/plan.yaml': PLAN, 'sd/p.yaml': project('Un') } },
  { at: '2024-05-31T12:00:00+0000', files: { 'sd/p.yaml': project('Deux') } },
]

/** What some do besides: pass a file on, hear a greeting out. One that waited for more would keep git waiting. */
const BESIDES: Readonly<Record<string, string>> = {
  clean: 'cat "$@"',
  smudge: 'cat "$@"',
  textconv: 'cat "$@"',
  process: 'head -c 40 >/dev/null\nexit 1',
}

/** A folder of programs, each of which tells that it ran. */
class Canaries {
  readonly #folder: string
  readonly #told: string

  constructor(folder: string) {
    this.#folder = join(folder, 'programs')
    this.#told = join(folder, 'told')
    for (const path of [this.#folder, this.#told]) mkdirSync(path, { recursive: true })
  }

  get folder(): string {
    return this.#folder
  }

  /** Where something that writes by itself would tell of it. */
  file(name: string): string {
    return join(this.#told, name)
  }

  /** @param called - the name of the program's file, where git asks for one. */
  named(name: string, called = name): string {
    const path = join(this.#folder, called)
    const lines = ['#!/bin/sh', `: >'${this.file(name)}'`, BESIDES[name] ?? 'exit 1']
    writeFileSync(path, `${lines.join('\n')}\n`)
    chmodSync(path, 0o755)
    return path
  }

  ran = (): string[] => {
    const names = readdirSync(this.#told).sort()
    for (const name of names) rmSync(join(this.#told, name))
    return names
  }
}

/** Sets keys in a file of settings: what stands there later goes before. */
function set(file: string, settings: Readonly<Record<string, string>>): void {
  const lines = Object.entries(settings).map(([key, value]) => {
    const [, section, middle, name] = /^([^.]+)(?:\.(.+))?\.([^.]+)$/.exec(key) ?? []
    const more = middle === undefined ? '' : ` ${JSON.stringify(middle)}`
    return `[${section}${more}]\n${name} = ${JSON.stringify(value)}\n`
  })
  appendFileSync(file, lines.join(''))
}

/** Sets keys of a repository's own settings. */
function configure(folder: string, settings: Readonly<Record<string, string>>): void {
  set(join(folder, '.git/config'), settings)
}

/** Other times on the files, so that git looks at their content. */
function touch(top: string): void {
  for (const name of ['plan.yaml', 'p.yaml']) utimesSync(join(top, 'sd', name), 1, 1)
}

function repository(top: string): void {
  mkdirSync(top, { recursive: true })
  makeRepository(top, COMMITS)
  git(top, ['reset', '--hard', '--quiet'])
}

/** Takes one object out of a repository, as a clone without blobs leaves them out. */
function drop(top: string, revision: string): void {
  const id = git(top, ['rev-parse', revision])
  rmSync(join(top, '.git/objects', id.slice(0, 2), id.slice(2)))
}

/** What makes git ask the remote for an object that is missing, and the remote's program. */
function promised(canaries: Canaries, top: string): Record<string, string> {
  return {
    'core.repositoryFormatVersion': '1',
    'extensions.partialClone': 'origin',
    'remote.origin.url': top,
    'remote.origin.promisor': 'true',
    'remote.origin.uploadpack': canaries.named('uploadpack'),
  }
}

/** Moves the repository's data among the files of the plan, so that the folder is a repository itself. */
function embed(top: string): void {
  cpSync(join(top, '.git'), join(top, 'sd'), { recursive: true })
  rmSync(join(top, '.git'), { recursive: true })
}

/** The plan's folder is a repository without `.git`, which asks a hostile remote for a commit. */
function bareWithRemote(folder: string): Hostile {
  const canaries = new Canaries(folder)
  const top = join(folder, 'top')
  repository(top)
  configure(top, promised(canaries, top))
  drop(top, 'HEAD')
  embed(top)
  return { name: 'bare, promisor', top, env: {}, ran: canaries.ran }
}

/** The plan's folder is a repository without `.git` that watches its files by a program. */
function bareWithMonitor(folder: string): Hostile {
  const canaries = new Canaries(folder)
  const top = join(folder, 'top')
  repository(top)
  configure(top, {
    'core.fsmonitor': canaries.named('fsmonitor'),
    'core.hooksPath': hooks(canaries),
    'core.worktree': top,
  })
  // Where git can't be asked for a date, no command would come as far as asking for changes.
  writeFileSync(join(top, 'sd/plan.yaml'), DATED)
  embed(top)
  return { name: 'bare, fsmonitor', top, env: {}, ran: canaries.ran }
}

function hooks(canaries: Canaries): string {
  for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout']) canaries.named('hook', hook)
  return canaries.folder
}

/** Settings that name a program each. */
function settings(canaries: Canaries, top: string): Record<string, string> {
  const own = (name: string): string => canaries.named(name)
  return {
    ...promised(canaries, top),
    'core.fsmonitor': own('fsmonitor'),
    'core.hooksPath': hooks(canaries),
    'core.pager': own('pager'),
    'pager.log': own('pager-log'),
    'core.editor': own('editor'),
    'core.sshCommand': own('ssh'),
    'core.gitProxy': own('proxy'),
    'core.askPass': own('askpass'),
    'core.alternateRefsCommand': own('alternate-refs'),
    'credential.helper': own('credential'),
    'diff.external': own('diff-external'),
    'diff.own.textconv': own('textconv'),
    'diff.own.command': own('diff-command'),
    'filter.own.clean': own('clean'),
    'filter.own.smudge': own('smudge'),
    'filter.own.required': 'true',
    'filter.a=b.process': own('process'),
    'gpg.program': own('gpg'),
    'log.showSignature': 'true',
    'submodule.recurse': 'true',
    'status.submoduleSummary': 'true',
    'core.untrackedCache': 'true',
    'alias.status': `!${own('alias')}`,
    'alias.log': `!${own('alias')}`,
  }
}

/** A repository in the plan's folder, tracked as a submodule, with settings of its own. */
function submodule(canaries: Canaries, top: string): void {
  const path = join(top, 'sd/sub')
  mkdirSync(path)
  makeRepository(path, [{ at: '2024-03-31T12:00:00+0000', files: { 'x.txt': 'x' } }])
  git(path, ['reset', '--hard', '--quiet'])
  const id = git(path, ['rev-parse', 'HEAD'])
  git(top, ['update-index', '--add', '--cacheinfo', `160000,${id},sd/sub`])
  configure(path, { 'core.fsmonitor': canaries.named('submodule') })
}

/** A commit on top of HEAD with the index and a signature. */
function commitSigned(top: string): void {
  const [tree, parent] = [git(top, ['write-tree']), git(top, ['rev-parse', 'HEAD'])]
  const who = 'planner <planner@example.org> 1719748800 +0000'
  const signature = '-----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----'
  const text = `tree ${tree}\nparent ${parent}\nauthor ${who}\ncommitter ${who}\ngpgsig ${signature}\n\nSigned\n`
  const id = git(top, ['hash-object', '-t', 'commit', '-w', '--stdin'], text)
  git(top, ['update-ref', 'refs/heads/main', id])
}

/** A repository of the usual form with every setting that names a program, half of them in a file that is included. */
function ordinary(folder: string): Hostile {
  const canaries = new Canaries(folder)
  const top = join(folder, 'top')
  repository(top)
  writeFileSync(join(top, '.gitattributes'), 'plan.yaml filter=own diff=own\np.yaml filter=a=b diff=own\n')
  git(top, ['add', '.gitattributes'])
  submodule(canaries, top)
  commitSigned(top)
  drop(top, 'HEAD~2:sd/p.yaml')
  const all = Object.entries(settings(canaries, top))
  const half = all.length / 2
  configure(top, Object.fromEntries(all.slice(0, half)))
  set(join(top, '.git/more'), Object.fromEntries(all.slice(half)))
  configure(top, { 'include.path': 'more' })
  writeFileSync(join(top, '.git/objects/info/alternates'), `${join(top, 'sd/sub/.git/objects')}\n`)
  touch(top)
  return { name: 'ordinary', top, env: {}, ran: canaries.ran }
}

/** The plan's folder has a file `.git` that names a folder beside the plan's files. */
function gitfile(folder: string): Hostile {
  const { top, ran } = ordinary(folder)
  cpSync(join(top, '.git'), join(top, 'sd/data'), { recursive: true })
  set(join(top, 'sd/data/config'), { 'core.worktree': top })
  rmSync(join(top, '.git'), { recursive: true })
  writeFileSync(join(top, 'sd/.git'), 'gitdir: ./data\n')
  return { name: 'gitfile', top, env: {}, ran }
}

/** A repository without fault in an environment that names programs and files to write. */
function environment(folder: string): Hostile {
  const canaries = new Canaries(folder)
  const top = join(folder, 'top')
  repository(top)
  commitSigned(top)
  touch(top)
  const own = (name: string): string => canaries.named(name)
  const env = {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'core.fsmonitor',
    GIT_CONFIG_VALUE_0: own('fsmonitor'),
    GIT_CONFIG_PARAMETERS: `'log.showSignature'='true' 'gpg.program'='${own('gpg')}'`,
    GIT_EXTERNAL_DIFF: own('diff-external'),
    GIT_SSH_COMMAND: own('ssh'),
    GIT_PAGER: own('pager'),
    GIT_EDITOR: own('editor'),
    GIT_ASKPASS: own('askpass'),
    SSH_ASKPASS: own('askpass'),
    GIT_PROXY_COMMAND: own('proxy'),
    GIT_TRACE: canaries.file('trace'),
    GIT_TRACE_SETUP: canaries.file('trace'),
    GIT_TRACE2_EVENT: canaries.file('trace2'),
  }
  return { name: 'environment', top, env, ran: canaries.ran }
}

/**
 * A program called git in the repository itself, which a path with an empty entry names, and in the environment
 * another repository, whose settings name a program.
 */
function elsewhere(folder: string): Hostile {
  const canaries = new Canaries(folder)
  const [top, other] = [join(folder, 'top'), join(folder, 'other')]
  for (const path of [top, other]) repository(path)
  configure(other, { 'core.fsmonitor': canaries.named('fsmonitor') })
  for (const name of ['git', 'git.exe']) cpSync(canaries.named('git'), join(top, name))
  const env = {
    PATH: ['', '.', process.env['PATH']].join(delimiter),
    GIT_DIR: join(other, '.git'),
    GIT_WORK_TREE: other,
    GIT_INDEX_FILE: join(other, '.git/index'),
    GIT_OBJECT_DIRECTORY: join(other, '.git/objects'),
    GIT_EXEC_PATH: canaries.folder,
  }
  return { name: 'elsewhere', top, env, ran: canaries.ran }
}

/** Puts a git into a folder that does not know the settings by which newer ones are safe. */
export function olderGit(folder: string): string {
  const program = programOnPath('git', process.env)
  const lines = [
    'unset GIT_NO_LAZY_FETCH',
    'for word; do',
    '  shift',
    '  [ "$word" = safe.bareRepository=explicit ] && word=older.git=true',
    '  set -- "$@" "$word"',
    'done',
    `exec '${program}' "$@"`,
  ]
  writeFileSync(join(folder, 'git'), `#!/bin/sh\n${lines.join('\n')}\n`)
  chmodSync(join(folder, 'git'), 0o755)
  return folder
}

/**
 * Every kind of hostile repository, each in a folder of its own below a folder.
 *
 * @param count - how many of them are made, the first ones.
 */
export function hostileRepositories(folder: string, count?: number): Hostile[] {
  const makers = [bareWithRemote, bareWithMonitor, ordinary, gitfile, environment, elsewhere]
  return makers.slice(0, count).map((make) => {
    const own = join(folder, make.name)
    mkdirSync(own)
    const made = make(own)
    // Making it has run some of its programs.
    made.ran()
    return made
  })
}
