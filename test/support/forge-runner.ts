/**
 * Does what the runner of a forge does with a file that `plan init --ci` wrote: a fresh clone, the documented environment,
 * then the `run:` or `script:` lines in their order, by a shell. Actions of others stand in for themselves: the clone is
 * made here, and what would be uploaded is noted.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** What a process left. */
export interface Ended {
  readonly code: number
  readonly log: string
}

/** Runs a program without stopping this process, whose server it asks. */
export function ended(
  command: string,
  words: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Ended> {
  const child = spawn(command, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (log += part))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ code: code ?? -1, log }))
  })
}

/** The job that a forge is to run. */
export interface Job {
  /** The fresh clone. */
  readonly clone: string
  /** A folder for what is the runner's own. */
  readonly own: string
  /** What the forge documents of this run, and what was set in its settings. */
  readonly env: Readonly<Record<string, string>>
  /** Variables of the repository or the project. */
  readonly variables: Readonly<Record<string, string>>
  readonly token: string
}

type Values = Readonly<Record<string, string | number>>

interface GithubStep {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly env?: Values
}

interface Workflow {
  readonly env: Values
  readonly jobs: { readonly plans: { readonly steps: readonly GithubStep[] } }
}

/** The value of an expression of a workflow: the few names and functions that ours use. */
function evaluated(expression: string, context: object): unknown {
  const names = Object.keys(context)
  // A name with a dash, which an expression may have, is no minus.
  return Function(
    ...names,
    `return ${expression.replace(/inputs\.([\w-]+)/g, "inputs['$1']")}`,
  )(...Object.values(context))
}

function filled(values: Values | undefined, context: object): Record<string, string> {
  const text = (value: string | number): string =>
    String(value).replace(/\$\{\{(.*?)\}\}/g, (_, inside: string) => String(evaluated(inside, context) ?? ''))
  return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, text(value)]))
}

/** What the expressions of a workflow name. */
interface Context {
  readonly vars: Values
  readonly inputs: Values
  readonly github: { readonly token: string; readonly event_name: string | undefined }
  readonly steps: Record<string, { outcome: string }>
  readonly cancelled: () => boolean
}

/** What earlier steps of the job left for later ones, as lines `NAME=value` of a file. */
function handedOn(file: string): Record<string, string> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)))
}

/** Runs one step by a shell of its own. */
function runStep(job: Job, { run = '', env }: GithubStep, shared: Values, context: Context) {
  const script = join(job.own, 'step.sh')
  writeFileSync(script, run)
  const handed = join(job.own, 'env.txt')
  const own = {
    ...job.env,
    ...filled(shared, context),
    ...handedOn(handed),
    ...filled(env, context),
    RUNNER_TEMP: job.own,
    GITHUB_ENV: handed,
  }
  return ended('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
    cwd: job.clone,
    env: { ...own, GITHUB_STEP_SUMMARY: join(job.own, 'summary.md') },
  })
}

/** Runs steps in their order; the first failure skips every later one that has no condition of its own. */
async function runSteps(job: Job, steps: readonly GithubStep[], shared: Values, inputs: Values): Promise<Ended> {
  mkdirSync(job.own, { recursive: true })
  for (const file of ['summary.md', 'env.txt']) writeFileSync(join(job.own, file), '')
  const context: Context = {
    vars: job.variables,
    inputs,
    steps: {},
    cancelled: () => false,
    github: { token: job.token, event_name: job.env['GITHUB_EVENT_NAME'] },
  }
  let [code, log] = [0, '']
  for (const step of steps.filter(({ run }) => run !== undefined)) {
    const condition = step.if?.replace(/^\$\{\{|\}\}$/g, '')
    const isRun = condition === undefined ? code === 0 : evaluated(condition, context) === true
    if (!isRun) continue
    const done = await runStep(job, step, shared, context)
    if (step.id !== undefined) context.steps[step.id] = { outcome: done.code === 0 ? 'success' : 'failure' }
    code ||= done.code
    log += done.log
  }
  return { code, log }
}

/** Runs the job of a workflow. */
export function runWorkflow(job: Job, file: string): Promise<Ended> {
  const { env, jobs } = parse(readFileSync(join(job.clone, file), 'utf8')) as Workflow
  return runSteps(job, jobs.plans.steps, env, {})
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly runs: { readonly steps: readonly GithubStep[] }
}

/** Runs a composite action as the step of a job that gives it some of its inputs. */
export function runAction(job: Job, file: string, given: Values): Promise<Ended> {
  const { inputs, runs } = parse(readFileSync(file, 'utf8')) as Action
  const usual = Object.entries(inputs).map(([name, input]) => [name, input.default ?? ''])
  const context = { github: { token: job.token } }
  const values = { ...filled(Object.fromEntries(usual), context), ...given }
  return runSteps(job, runs.steps, {}, values)
}

interface Pipeline {
  readonly plans: {
    readonly variables: Values
    readonly before_script: readonly string[]
    readonly script: readonly string[]
  }
}

/** Runs the job of a pipeline: all its lines in one shell, which the first failure ends. */
export async function runPipeline(job: Job, file: string): Promise<Ended> {
  const { plans } = parse(readFileSync(join(job.clone, file), 'utf8')) as Pipeline
  mkdirSync(job.own, { recursive: true })
  const script = join(job.own, 'job.sh')
  writeFileSync(script, [...plans.before_script, ...plans.script].join('\n'))
  const own = Object.fromEntries(Object.entries(plans.variables).map(([name, value]) => [name, String(value)]))
  // Variables of the project go before those of the file.
  const env = { ...job.env, TMPDIR: job.own, ...own, ...job.variables }
  return ended('bash', ['-eo', 'pipefail', script], { cwd: job.clone, env })
}
