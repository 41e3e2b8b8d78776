/** The programs of the system that make pictures. */
import { spawnSync } from 'node:child_process'

/** Each by the package of Debian that has it. */
const TOOLS = {
  chromium: ['chromium', '--version'],
  'libreoffice-calc libreoffice-impress': ['soffice', '--version'],
  'poppler-utils': ['pdftoppm', '-v'],
  pngquant: ['pngquant', '--version'],
  'fonts-liberation': ['fc-list', '--quiet', 'Liberation Sans'],
} as const

/** Runs a program; throws with what it said where it fails. */
export function tool(program: string, words: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8' })
  if (status === 0) return stdout
  throw new Error(`${program} ${words.join(' ')}: ${error?.message ?? stderr}`)
}

/** The packages that are missing here. */
export function missingTools(): string[] {
  return Object.entries(TOOLS)
    .filter(([, [program, ...words]]) => spawnSync(program, words).status !== 0)
    .map(([packages]) => packages)
}

/** Fewer colours, and no more bytes than they take. */
export function shrink(file: string): void {
  tool('pngquant', ['--force', '--speed', '1', '--strip', '--nofs', '--output', file, '64', file])
}
