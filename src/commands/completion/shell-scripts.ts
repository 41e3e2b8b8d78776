/** The completion scripts of the shells; that of each but bash is the library's, which is loaded when one is asked for. */
import { BASH_SCRIPT } from './bash-script.ts'
import type { SHELLS } from './declaration.ts'

const NAMES = ['plan', 'master-plan-toolkit'] as const

/** What a function prints by console.log, which the library does with its scripts. */
function printedBy(print: () => void): string {
  const lines: string[] = []
  const { log } = console
  console.log = (...words: readonly unknown[]) => lines.push(words.join(' '))
  try {
    print()
  } finally {
    console.log = log
  }
  return `${lines.join('\n')}\n`
}

export async function completionScript(shell: (typeof SHELLS)[number]): Promise<string> {
  // That of the library (0.0.22) has compgen expand what the command answers, and asks for another script.
  if (shell === 'bash') return BASH_SCRIPT
  const { script } = await import('@bomb.sh/tab')
  return NAMES.map((name) => printedBy(() => script(shell, name, name))).join('')
}
