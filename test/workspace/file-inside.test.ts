/** A file that a plan names is read inside of the plan's folder only. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readInside } from '../../src/workspace/file-inside.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inside-'))
  mkdirSync(join(folder, 'plan/pictures'), { recursive: true })
  writeFileSync(join(folder, 'secret'), 'secret')
  writeFileSync(join(folder, 'plan/plan.yaml'), '')
  writeFileSync(join(folder, 'plan/pictures/logo.png'), 'logo')
  symlinkSync(join(folder, 'secret'), join(folder, 'plan/link.png'))
  symlinkSync(folder, join(folder, 'plan/up'))
  symlinkSync('loop.png', join(folder, 'plan/loop.png'))
  symlinkSync('pictures/logo.png', join(folder, 'plan/own.png'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['pictures/logo.png', 'logo'],
  ['own.png', 'logo'],
  ['pictures', 'missing'],
  ['absent.png', 'missing'],
  ['loop.png', 'missing'],
  ['a\0b', 'missing'],
  ['../secret', 'outside'],
  ['link.png', 'outside'],
  ['up/secret', 'outside'],
  ['/etc/hostname', 'outside'],
])('%j: %s', (path, expected) => {
  const read = readInside(folder, 'plan', path, 10)
  expect(typeof read === 'string' ? read : new TextDecoder().decode(read)).toBe(expected)
})

test('a file of more bytes is not opened, and a plan of one file names what lies beside it', () => {
  expect(readInside(folder, 'plan', 'pictures/logo.png', 3)).toBe('too-large')
  expect(readInside(folder, 'plan/plan.yaml', 'pictures/logo.png', 4)).toHaveLength(4)
})
