/** What no command waits for or reads without end: devices, named pipes, sockets and folders; and what it takes through a pipe. */
import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBounded } from '../../src/workspace/bounded-file.ts'
import { HEADER, inFolder } from '../support/in-folder.ts'
import { PATIENCE } from '../support/patience.ts'
import { BUILT } from '../support/run-plan.ts'

const CSV = 'Title;Status;Budget 2026\nA;in progress;1000\nB;done;2000\n'

/** A command line of bash; one that waits or reads for ever is ended, and has no exit code then. */
function run(cwd: string, line: string): string {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', line.replace('PLAN', BUILT.join(' '))], {
    cwd,
    encoding: 'utf8',
    input: '',
    timeout: PATIENCE,
    env: { PATH: process.env['PATH'] ?? '' },
  })
  return `${status} ${stderr === '' ? stdout : stderr}`.split('\n', 1)[0] ?? ''
}

/** What each kind of thing is called in the refusal. */
const KINDS = {
  'zero.csv': 'is a device',
  'pipe.csv': 'is a named pipe',
  'socket.csv': 'is a socket',
  'folder.csv': 'is a folder',
} as const

/** The places of command lines where a file of others is named. */
const LINES = {
  'import NAME': 'PLAN import NAME --yes --dry-run',
  'import --map NAME': 'PLAN import s.csv --map NAME --dry-run',
  'apply NAME': 'PLAN apply NAME --plan plan',
  'validate NAME': 'PLAN validate NAME',
} as const

/** A folder that is named in the place of a plan is looked through for one. */
const isRead = (line: string, name: string): boolean => line === 'validate NAME' && name === 'folder.csv'

const CASES = Object.keys(LINES).flatMap((line) =>
  Object.keys(KINDS).flatMap((name) => (isRead(line, name) ? [] : [[line, name] as const])),
)

async function withKinds(test: (cwd: string) => void): Promise<void> {
  await inFolder({ 's.csv': CSV, 'plan/plan.yaml': HEADER, 'folder.csv/f': '' }, async (cwd) => {
    expect(spawnSync('mkfifo', [join(cwd, 'pipe.csv')]).status).toBe(0)
    symlinkSync('/dev/zero', join(cwd, 'zero.csv'))
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(join(cwd, 'socket.csv'), resolve))
    test(cwd)
    await new Promise((resolve) => server.close(resolve))
  })
}

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  it.each(CASES)('is refused by its kind: %s, %s', (line, name) =>
    withKinds((cwd) => {
      const told = run(cwd, LINES[line as keyof typeof LINES].replace('NAME', name))
      expect(told).toMatch(new RegExp(`^2 plan: "${name}" ${KINDS[name as keyof typeof KINDS]}`))
    }),
  )

  it.each([
    ['a mapping that an import kept', 'x.map.yaml', 'PLAN import s.csv -o plan --dry-run'],
    ['what an import left in doubt', 'x.imported.json', 'PLAN ask plan -o asked.xlsx'],
  ])('is refused in a plan folder: %s', (_, name, line) =>
    inFolder({ 's.csv': CSV, 'plan/plan.yaml': HEADER }, (cwd) => {
      symlinkSync('/dev/zero', join(cwd, 'plan', name))
      expect(run(cwd, line)).toMatch(new RegExp(`^2 plan: "plan/${name}" is a device`))
    }),
  )

  it('is passed over as the schema and the logo of a plan', () =>
    inFolder({ 'plan/plan.yaml': `${HEADER}  logo: logo.png\n` }, (cwd) => {
      for (const name of ['logo.png', 'plan.schema.json']) symlinkSync('/dev/zero', join(cwd, 'plan', name))
      expect(run(cwd, 'PLAN validate plan --quiet')).toMatch(/^[01] /)
    }))
})

describe.skipIf(process.platform === 'win32')('what comes through a pipe', () => {
  it.each([
    ['<(command)', 'PLAN import <(cat s.csv) -o o --yes --dry-run', /^1 plan: ".*" is read from a pipe, at most 50 MB/],
    ['standard input', 'cat s.csv | PLAN import - --yes --dry-run', /^1 plan: "-" is read from a pipe/],
    ['without end', 'PLAN import <(yes a,b) -o o --max-size 1', /^2 plan: ".*" sends more than the allowed size/],
    ['without end, as a mapping', 'PLAN import s.csv --map <(yes "# a")', /^2 plan: ".*" sends more than/],
    ['a device as standard input', 'PLAN import - < /dev/zero', /^2 plan: "-" is a device/],
    ['a file as standard input', 'PLAN import - --yes --dry-run < s.csv', /^1 2 projects/],
  ])('%s', (_, line, told) => inFolder({ 's.csv': CSV }, (cwd) => expect(run(cwd, line)).toMatch(told)))
})

describe.skipIf(process.platform === 'win32')('a link out of a plan folder', () => {
  it('to a mapping is followed, and told', () =>
    inFolder({ 's.csv': CSV, 'plan/plan.yaml': HEADER, 'shared.yaml': 'x: 1\n' }, (cwd) => {
      symlinkSync('../shared.yaml', join(cwd, 'plan/s.map.yaml'))
      const told = '2 plan: "plan/s.map.yaml" leads out of the plan folder by a link: what is read is "shared.yaml"'
      expect(run(cwd, 'PLAN import s.csv -o plan --dry-run')).toBe(told)
    }))
})

describe.skipIf(process.platform !== 'linux')('a file that does not know its size', () => {
  it('is counted as its bytes come', () => {
    expect(readBounded('/proc/self/status', 100_000)).toHaveProperty('bytes')
    expect(readBounded('/proc/self/status', 10)).toEqual({ code: 'file-too-large', size: 11 })
  })
})
