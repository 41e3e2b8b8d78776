/**
 * The pages of the commands, one per language: which command takes which argument and option, writes which formats and ends
 * with which code, then the help that each of them prints.
 */

import type { Declaration } from '../../src/commands/declaration.ts'
import { exitMeanings } from '../../src/commands/exit-codes.ts'
import { flagOf } from '../../src/commands/option-flag.ts'
import { EXIT_TABLE_TEXTS as T } from '../../src/lang/catalogue/commands.ts'
import type { Lang } from '../../src/values/language.ts'
import { code, type DocPage, fenced, page, table } from './markdown.ts'

/** What a command prints with `--help --all`; the name is empty for the program itself. */
export interface CommandHelp {
  readonly name: string
  readonly help: string
}

const PATHS: Record<Lang, string> = { fr: 'docs/fr/commandes.md', en: 'docs/commands.md' }

/** Which arguments a command takes, which formats it writes, and what ends it with 1. */
function commandTable(declared: readonly Declaration[], lang: Lang): string {
  const rows = declared.map(({ name, arguments: words = [], options, exits }) => {
    const formats = options.find((option) => flagOf(option).long === '--format')?.words ?? []
    const codes = exitMeanings(exits)
    const one = codes.find((meaning) => meaning.code === 1)?.texts ?? []
    return [
      `\`plan ${name}\``,
      words.map(({ name: word }) => code(word)).join(' '),
      formats.join(', '),
      codes.map((meaning) => meaning.code).join(', '),
      one.map((text) => text[lang]).join(lang === 'fr' ? '\u00a0; ' : '; '),
    ]
  })
  const { command, words, formats, codes, one } = T
  return table(
    [command, words, formats, codes, one].map((head) => head[lang]),
    rows,
  )
}

/** Which commands take an option, in the order of help. */
function optionTable(declared: readonly Declaration[], lang: Lang): string {
  const flags = [...new Set(declared.flatMap(({ options }) => options.map((option) => flagOf(option).long)))]
  const rows = flags.map((flag) => [
    `\`${flag}\``,
    declared
      .filter(({ options }) => options.some((option) => flagOf(option).long === flag))
      .map(({ name }) => name)
      .join(', '),
  ])
  return table([T.option[lang], T.commands[lang]], rows)
}

/** The page of the commands in a language. */
export function commandsPage(helps: readonly CommandHelp[], declared: readonly Declaration[], lang: Lang): DocPage {
  const sections = helps.map(({ name, help }) =>
    page(name === '' ? '## plan' : `## plan ${name}`, fenced('text', help)).trimEnd(),
  )
  const tables = [commandTable(declared, lang), optionTable(declared, lang)]
  const head = [T.introduction[lang], T.usage[lang]]
  return { path: PATHS[lang], content: page(...head, ...tables, ...sections) }
}
