/** The pages of the commands: the help that each of them prints, one page per language. */
import type { Lang } from '../../values/language.ts'
import { EXIT_MEANINGS } from '../exit-codes.ts'
import { type DocPage, fenced, page } from './markdown.ts'

/** What a command prints with `--help`; the name is empty for the program itself. */
export interface CommandHelp {
  readonly name: string
  readonly help: string
}

const PATHS: Record<Lang, string> = { fr: 'docs/fr/commandes.md', en: 'docs/commands.md' }

const INTRODUCTIONS: Record<Lang, string> = {
  en: `# Commands

What each command prints with \`--help\`, written by \`npm run docs\`. En français : [fr/commandes.md](fr/commandes.md).

Data goes to standard output, messages to standard error. Exit codes:`,
  fr: `# Commandes

Ce que chaque commande affiche avec \`--help\`\u00a0; page écrite par \`npm run docs\`. In English: [../commands.md](../commands.md).

Les données vont sur la sortie standard, les messages sur la sortie d’erreur. Codes de sortie\u00a0:`,
}

function introduction(lang: Lang): string {
  const codes = EXIT_MEANINGS.map(([code, meaning]) => `${code} ${meaning[lang]}`)
  return `${INTRODUCTIONS[lang]}\n${codes.join(', ')}.`
}

/** The page of the commands in a language. */
export function commandsPage(helps: readonly CommandHelp[], lang: Lang): DocPage {
  const sections = helps.map(({ name, help }) =>
    page(name === '' ? '## plan' : `## plan ${name}`, fenced('text', help)).trimEnd(),
  )
  return { path: PATHS[lang], content: page(introduction(lang), ...sections) }
}
