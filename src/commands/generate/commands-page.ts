/** The pages of the commands: the help that each of them prints, one page per language. */
import type { Lang } from '../../values/language.ts'
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

Data goes to standard output, messages to standard error. Exit codes: 0 clean, 1 findings at or above
\`--fail-on\`, 2 wrong use or unreadable input, 3 internal fault or not enough memory for a plan of
\`report --all\`, 130 interrupted.`,
  fr: `# Commandes

Ce que chaque commande affiche avec \`--help\`\u00a0; page écrite par \`npm run docs\`. In English: [../commands.md](../commands.md).

Les données vont sur la sortie standard, les messages sur la sortie d’erreur. Codes de sortie\u00a0: 0 rien à
signaler, 1 constats à partir de la gravité \`--fail-on\`, 2 mauvais usage ou fichiers illisibles, 3 défaut interne
ou mémoire insuffisante pour un plan de \`report --all\`, 130 interruption.`,
}

/** The page of the commands in a language. */
export function commandsPage(helps: readonly CommandHelp[], lang: Lang): DocPage {
  const sections = helps.map(({ name, help }) =>
    page(name === '' ? '## plan' : `## plan ${name}`, fenced('text', help)).trimEnd(),
  )
  return { path: PATHS[lang], content: page(INTRODUCTIONS[lang], ...sections) }
}
