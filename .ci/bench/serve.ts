/**
 * The pages of a program that stays open: what a person waits for after a file was saved and after a what-if, on the clock,
 * and the memory after a thousand edits. Each answer is asked for as a browser would.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Row } from './row.ts'
import { writePlan } from './written-plans.ts'

const SAMPLE = 'plans/centre-val-de-loire-2022-2027'
/** The plan that the sample names as the one before it. */
const BEFORE = 'plans/centre-val-de-loire-2017-2021'
const RUNS = 15
const EDITS = 1000

interface Client {
  readonly get: (path: string) => Promise<string>
  readonly attempt: (fields: Readonly<Record<string, string>>) => Promise<string>
  readonly megabytes: () => number
  readonly close: () => void
}

/** The address that the program prints first. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim())))
}

async function open(program: string, plan: string): Promise<Client> {
  const child = spawn(process.execPath, [program, 'serve', plan], { stdio: ['ignore', 'pipe', 'ignore'] })
  const address = await addressOf(child)
  const { origin } = new URL(address)
  const welcome = await fetch(address)
  const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ask = async (path: string, how: RequestInit = {}): Promise<string> => {
    const answer = await fetch(origin + path, { ...how, headers: { cookie, origin } })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return text
  }
  return {
    get: ask,
    attempt: (fields) => ask('/what-if', { method: 'POST', body: new URLSearchParams({ as: 'fragment', ...fields }) }),
    megabytes: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1000,
    close: () => void child.kill('SIGINT'),
  }
}

/** The file of the projects that is edited, and the ids of some that are retained and have not started. */
function projectFile(plan: string): { readonly file: string; readonly ids: readonly string[] } {
  const folder = readdirSync(plan).includes('projects') ? join(plan, 'projects') : plan
  const file = readdirSync(folder).find((name) => /^(P-|projects|project)/.test(name)) ?? ''
  const texts = readdirSync(folder).map((name) =>
    name.endsWith('.yaml') ? readFileSync(join(folder, name), 'utf8') : '',
  )
  const ids = texts.flatMap((text) =>
    text.split(/^(?= *- id:)|^(?=id:)/m).flatMap((part) => {
      const id = /^ *(?:- )?id: *(P[\w-]+)/m.exec(part)?.[1]
      return id !== undefined && /status: *planned/.test(part) ? [id] : []
    }),
  )
  return { file: join(folder, file), ids }
}

async function median(work: (run: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const begin = performance.now()
    await work(run)
    times.push((performance.now() - begin) / 1000)
  }
  return times.toSorted((left, right) => left - right)[Math.floor(RUNS / 2)] ?? 0
}

function row(what: string, value: number, limit: number, unit = 's'): Row {
  return { what, measured: `${value.toFixed(unit === 's' ? 2 : 0)} ${unit}`, peer: 'on the clock', value, limit, unit }
}

async function rowsOf(name: string, plan: string, program: string, most: readonly number[]): Promise<Row[]> {
  const client = await open(program, plan)
  const { file, ids } = projectFile(plan)
  const text = readFileSync(file, 'utf8')
  const edit = (run: number): void => writeFileSync(file, `${text}# ${run}\n`)
  try {
    for (const path of ['/findings', '/what-if']) await client.get(path)
    const findings = await median(async (run) => {
      edit(run)
      await client.get('/findings')
    })
    const bench = await median(async (run) => {
      edit(run + RUNS)
      await client.get('/what-if')
    })
    const attempt = await median((run) => client.attempt({ [`later.${ids[run % ids.length]}`]: String(3 + run) }))
    const before = client.megabytes()
    for (let run = 0; run < EDITS / (name === 'sample' ? 1 : 10); run += 1) {
      edit(run)
      await client.get('/findings')
    }
    const after = client.megabytes()
    const [mostFindings = 0, mostBench = 0, mostAttempt = 0, mostMore = 0] = most
    return [
      row(`findings after an edit, ${name}`, findings, mostFindings),
      row(`workbench after an edit, ${name}`, bench, mostBench),
      row(`a what-if, ${name}`, attempt, mostAttempt),
      row(
        `memory after ${EDITS / (name === 'sample' ? 1 : 10)} edits, from ${before.toFixed(0)} MB, ${name}`,
        after,
        before + mostMore,
        'MB',
      ),
    ]
  } finally {
    client.close()
  }
}

export async function serveRows(folder: string, program: string): Promise<Row[]> {
  for (const plan of [SAMPLE, BEFORE]) cpSync(plan, join(folder, 'served', basename(plan)), { recursive: true })
  const large = writePlan(join(folder, 'served', 'p1000'), 1000)
  return [
    ...(await rowsOf('sample', join(folder, 'served', basename(SAMPLE)), program, [0.15, 0.3, 0.15, 150])),
    ...(await rowsOf('1,000 projects', large, program, [0.7, 0.7, 0.5, 300])),
  ]
}
