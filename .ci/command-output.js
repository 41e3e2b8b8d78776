/** What commands print, for the scripts that make a release; one that fails is told to whoever makes it. */
import { spawnSync } from 'node:child_process'

const isWindows = process.platform === 'win32'

/** What keeps a release from being made, said to the one who makes it. */
export class Refusal extends Error {}

/**
 * What a command prints on standard output; a refusal where it fails. It is given nothing to read: whatever asks back
 * fails instead of waiting.
 */
export function output(command, words, { cwd } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, words, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: isWindows && command === 'npm',
  })
  if (status === 0) return stdout
  throw new Refusal(`${[command, ...words].join(' ')} failed:\n${error?.message ?? stdout + stderr}`)
}

/** What git prints. */
export function git(...words) {
  return output('git', words).trimEnd()
}

/** The lines of a text that have something in them. */
export function linesOf(text) {
  return text.split('\n').filter((line) => line !== '')
}
