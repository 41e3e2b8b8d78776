/** `plan completion` as the command line knows it. */
import { OPTIONS } from '../options.ts'

/** The shells that can be told how to complete commands. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const

export const COMPLETION = {
  name: 'completion',
  aim: 'set-up',
  summary: {
    fr: 'afficher le script qui complète les commandes dans un shell',
    en: 'print the script that completes commands in a shell',
  },
  arguments: [{ name: '<shell>', words: SHELLS, text: { fr: 'shell à équiper', en: 'shell to be told' } }],
  options: [OPTIONS.lang],
  examples: ['plan completion bash', 'plan completion zsh', 'plan completion fish'],
} as const
