/** What is named like a file of a plan and is none, names that are no text, devices of Windows and endless folders are told in one line. */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordStem } from '../../src/yaml/file-names.ts'
import { HEADER, inFolder } from '../support/in-folder.ts'
import { PATIENCE } from '../support/patience.ts'
import { BUILT, runPlan } from '../support/run-plan.ts'

const isWindows = process.platform === 'win32'

function makePipe(path: string): void {
  expect(spawnSync('sh', ['-c', 'mkfifo "$0"', path]).status).toBe(0)
}

/** A name in Latin-1; false where the file system takes text only. */
function writeLatin(folder: string, name: string): boolean {
  try {
    writeFileSync(Buffer.concat([Buffer.from(folder + sep), Buffer.from(name, 'latin1')]), 'x')
    return true
  } catch {
    return false
  }
}

describe.skipIf(isWindows)('what is named like a file of a plan', () => {
  it('is told where it is a pipe, a socket, a device, a dead link or a folder, and read by nobody', () =>
    inFolder({ 'sd/plan.yaml': HEADER, 'sd/folder.yaml/axes.yaml': 'axes: []\n' }, async (cwd) => {
      const at = (name: string): string => join(cwd, 'sd', name)
      makePipe(at('pipe.yaml'))
      makePipe(at('kept.map.yaml'))
      symlinkSync('/dev/zero', at('zero.yaml'))
      symlinkSync('pipe.yaml', at('to-pipe.yaml'))
      symlinkSync('gone', at('dead.yaml'))
      const server = createServer()
      await new Promise<void>((resolve) => server.listen(at('socket.yaml'), resolve))
      const { exit, stdout } = await runPlan(cwd, ['validate', 'sd', '--quiet'])
      await new Promise((resolve) => server.close(resolve))
      const told = [...stdout.matchAll(/^sd\/([\w-]+)\.yaml:1:1 error Neither a file/gm)]
      const names = told.map(([, name]) => name)
      expect(names).toEqual(['dead', 'folder', 'pipe', 'socket', 'to-pipe', 'zero'])
      expect(exit).toBe(1)
    }))

  it('is told of a header that is a pipe, by every command', () =>
    inFolder({ 'ok/plan.yaml': HEADER }, async (cwd) => {
      mkdirSync(join(cwd, 'sd'))
      makePipe(join(cwd, 'sd/plan.yaml'))
      for (const words of [
        ['validate', 'sd'],
        ['audit', 'sd'],
        ['report', 'budget', '-p', 'sd'],
      ]) {
        const stderr = expect.stringMatching(/^plan: no \.yaml file in "sd"\n/)
        expect(await runPlan(cwd, words)).toMatchObject({ exit: 2, stderr })
      }
      const { exit, stdout } = await runPlan(cwd, ['report', '--all', '.', '-o', 'out'])
      expect(exit).toBe(0)
      expect(stdout).toContain('out/ok/audit.md\n')
    }))

  it('is read where a command names a pipe itself', () =>
    inFolder({ 'plan.yaml': HEADER, 's.json': '[]', 'm.yaml': 'x: 1\n' }, (cwd) => {
      const plan = BUILT.join(' ')
      const run = (line: string) => spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8', timeout: PATIENCE })
      expect(run(`${plan} validate <(cat plan.yaml) --quiet --fail-on never`).status).toBe(0)
      const { status, stdout } = run(`${plan} import <(cat s.json) --map <(cat m.yaml) -o out`)
      expect(status).toBe(2)
      expect(stdout).toContain('Unknown key "x"')
    }))
})

describe('a name that is not UTF-8', () => {
  it.skipIf(isWindows)('is told in one line, and passed over where no plan would read it', ({ skip }) =>
    inFolder({ 'sd/plan.yaml': HEADER }, async (cwd) => {
      if (!writeLatin(join(cwd, 'sd'), 'r\u00e9sum\u00e9.pdf')) skip()
      expect(await runPlan(cwd, ['validate', 'sd', '--quiet'])).toMatchObject({ exit: 0, stderr: '' })
      writeLatin(join(cwd, 'sd'), 'r\u00e9seau.yaml')
      const told = 'plan: the name "sd/r\ufffdseau.yaml" is not UTF-8; rename it\n'
      expect(await runPlan(cwd, ['validate', 'sd'])).toMatchObject({ exit: 2, stderr: told })
    }),
  )

  it('is any other where the sign for what can’t be read is part of it', () =>
    inFolder({ 'sd/plan.yaml': HEADER, 'sd/a\ufffd.yaml': 'needs: [' }, async (cwd) => {
      const { exit, stdout } = await runPlan(cwd, ['validate', 'sd', '--quiet'])
      expect(exit).toBe(1)
      expect(stdout).toContain('sd/a\ufffd.yaml:')
    }))
})

describe('a device of Windows', () => {
  it.each(['CON', 'nul.md', 'aux', 'Com1.tar.md', 'LPT9.md', 'prn .md'])('%s is no file to write', (name) =>
    inFolder({ 'plan.yaml': HEADER }, async (cwd) => {
      const { exit, stderr } = await runPlan(cwd, ['audit', '--format', 'md', '-o', name])
      expect([exit, stderr]).toEqual([2, `plan: "${name}" is a device on Windows; choose another name\n`])
      expect(existsSync(join(cwd, name))).toBe(false)
    }),
  )

  it.each([
    ['CON', 'CON_'],
    ['aux.1', 'aux_.1'],
    ['com1', 'com1_'],
    ['CONSOLE', 'CONSOLE'],
    ['COM10', 'COM10'],
    ['a/../b', 'a-..-b'],
    ['nul/x', 'nul-x'],
    ['x.map', 'x-map'],
  ])('%s as an id gives the name %s', (id, stem) => {
    expect(recordStem(id)).toBe(stem)
  })

  it('is no page of a plan, whatever the folder or the report is called', { skip: isWindows }, () =>
    inFolder({ 'p/aux/plan.yaml': HEADER }, async (cwd) => {
      const { stdout } = await runPlan(cwd, ['report', '--all', 'p', '-o', 'out'])
      expect(stdout).toContain('out/aux_/audit.md\n')
    }),
  )
})

describe('folders', () => {
  it('of more than a hundred levels are refused in one short line', () =>
    inFolder({ 'sd/plan.yaml': HEADER }, async (cwd) => {
      mkdirSync(join(cwd, 'sd', ...Array.from({ length: 101 }, () => 'd')), { recursive: true })
      const told = 'plan: "sd" holds more than 100 levels of folders; name the plan folder itself\n'
      expect(await runPlan(cwd, ['validate', 'sd'])).toMatchObject({ exit: 2, stderr: told })
      expect(await runPlan(cwd, ['report', '--all', 'sd'])).toMatchObject({ exit: 2, stderr: told })
    }))
})
