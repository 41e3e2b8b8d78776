/** Opens an address in the browser of the desktop, by the program that each system has for it. */
import { spawn } from 'node:child_process'
import { programOnPath } from './program-on-path.ts'

/** The program and what stands before the address. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}
const USUAL = ['xdg-open']

/** @returns false where there is no such program. */
export function openAddress(env: NodeJS.ProcessEnv, address: string): boolean {
  const [name = '', ...words] = OPENERS[process.platform] ?? USUAL
  const program = programOnPath(name, env)
  if (program === undefined) return false
  const child = spawn(program, [...words, address], { detached: true, stdio: 'ignore' })
  child.on('error', () => undefined)
  child.unref()
  return true
}
