/** The manual page of the program, one per language, in the macros of man(7): every command and option by what it is for. */

import type { Declaration } from '../../src/commands/declaration.ts'
import { type ExitCause, exitMeanings } from '../../src/commands/exit-codes.ts'
import { flagOf } from '../../src/commands/option-flag.ts'
import { OPTIONS, type OptionDeclaration } from '../../src/commands/options.ts'
import { described, inLanguage, optionOf } from '../../src/commands/parser.ts'
import { VERSION } from '../../src/commands/version.ts'
import { AIMS, type CommandAim, EXIT_TABLE_TEXTS, MAN_TEXTS, PROGRAM_TEXTS } from '../../src/lang/catalogue/commands.ts'
import { listed } from '../../src/lang/lists.ts'
import { colon } from '../../src/lang/punctuation.ts'
import type { Lang } from '../../src/values/language.ts'
import type { DocPage } from './markdown.ts'

const PATHS: Record<Lang, string> = { fr: 'docs/man/fr/plan.1', en: 'docs/man/plan.1' }

/** From how many commands on an option is described once for all of them. */
const COMMON = 4

/** Signs that the formatter would take for its own, or draw as others. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
  '\u00a0': '\\~',
  '\u202f': '\\~',
}

/** A text that nothing of is taken for a command of the formatter; a line of it begins with no sign of one. */
export function manText(text: string): string {
  return text
    .replace(/[\\\-'`^~\u00a0\u202f]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^\./, '\\&.')
}

function bold(text: string): string {
  return `\\fB${manText(text)}\\fR`
}

/** `plan audit [plan]`: what is typed in bold, what stands for it in italics. */
function flags(text: string): string {
  return text
    .split(/([<[][^\]>]+[\]>])/)
    .map((part) => (/^[<[]/.test(part) ? `\\fI${manText(part)}\\fR` : part && bold(part)))
    .join('')
}

function item(head: string, text: string): string[] {
  return ['.TP', head, manText(text)]
}

function withoutCapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function optionItem(option: OptionDeclaration, lang: Lang): string[] {
  const shown = optionOf(option, lang)
  return item(flags(shown.flags), shown.description)
}

function keyOf({ flags: name, text, words = [], usual = '' }: OptionDeclaration): string {
  return [name, text.en, ...words, usual].join('\n')
}

/** The options that many commands have, each once, in the order of help. */
function commonOptions(declared: readonly Declaration[]): readonly OptionDeclaration[] {
  const all = declared.flatMap(({ options }) => options)
  const first = all.filter((option, at) => all.findIndex((one) => keyOf(one) === keyOf(option)) === at)
  return first.filter((option) => all.filter((one) => keyOf(one) === keyOf(option)).length >= COMMON)
}

/** A command: what it does, its arguments, the options of its own, the names of the others, and examples. */
function commandPart(
  { name, summary, arguments: words = [], options, examples }: Declaration,
  common: ReadonlySet<string>,
  lang: Lang,
): string[] {
  const usage = [`plan ${name} [options]`, ...words.map((word) => word.name)].join(' ')
  const own = options.filter((option) => !common.has(keyOf(option)))
  const others = options.filter((option) => common.has(keyOf(option)))
  const names = others.map((option) => flagOf(option).long)
  const also = `${MAN_TEXTS.also[lang]}${colon(lang)} ${listed(names, lang, names.length)}.`
  return [
    `.SS ${manText(`plan ${name}`)}`,
    flags(inLanguage(usage, lang)),
    '.PP',
    manText(`${summary[lang]}.`),
    ...words.flatMap((word) => item(flags(inLanguage(word.name, lang)), described(word.text[lang], word, lang))),
    ...own.flatMap((option) => optionItem(option, lang)),
    ...(names.length === 0 ? [] : ['.PP', manText(also)]),
    '.PP',
    '.EX',
    ...examples.map(manText),
    '.EE',
  ]
}

/** The commands by what a person wants to do. */
function commandList(declared: readonly Declaration[], lang: Lang): string[] {
  return (Object.keys(AIMS) as CommandAim[]).flatMap((aim) => [
    `.SS ${manText(AIMS[aim][lang])}`,
    ...declared
      .filter((one) => one.aim === aim)
      .flatMap(({ name, summary }) => item(bold(`plan ${name}`), summary[lang])),
  ])
}

/** Every exit code with all that it may mean. */
function exitCodes(declared: readonly Declaration[], lang: Lang): string[] {
  const causes: ExitCause[] = declared.flatMap(({ exits = [] }) => exits)
  return exitMeanings(causes).flatMap(({ code, texts }) =>
    item(bold(String(code)), texts.map((text) => text[lang]).join(' · ')),
  )
}

/** The manual page in a language. */
export function manPage(declared: readonly Declaration[], lang: Lang): DocPage {
  const common = commonOptions(declared)
  const keys = new Set(common.map(keyOf))
  const section = (title: { readonly [L in Lang]: string }, lines: readonly string[]): string[] => [
    `.SH ${manText(title[lang].toLocaleUpperCase(lang))}`,
    ...lines,
  ]
  const program = [
    ...item(flags('-v, -V, --version'), PROGRAM_TEXTS.version[lang].replace(/ \(.*\)$/, '')),
    ...item(flags('-h, --help, --help --all'), MAN_TEXTS.help[lang]),
    ...optionItem(OPTIONS.lang, lang),
  ]
  const lines = [
    `.TH PLAN 1 "" "plan ${VERSION}" "${manText(MAN_TEXTS.manual[lang])}"`,
    // Lines are ragged, and words stay whole.
    '.ds AD l',
    '.ad l',
    '.nh',
    ...section(MAN_TEXTS.name, [`plan \\- ${manText(withoutCapital(PROGRAM_TEXTS.plan[lang]))}`]),
    ...section(MAN_TEXTS.synopsis, [flags(inLanguage('plan [command] [options] [plan]', lang))]),
    ...section(MAN_TEXTS.description, [manText(EXIT_TABLE_TEXTS.usage[lang].replaceAll('`', ''))]),
    ...section(MAN_TEXTS.options, program),
    ...section(EXIT_TABLE_TEXTS.commands, commandList(declared, lang)),
    ...section(
      MAN_TEXTS.common,
      common.filter((one) => one.flags !== OPTIONS.lang.flags).flatMap((one) => optionItem(one, lang)),
    ),
    ...section(
      MAN_TEXTS.each,
      declared.flatMap((one) => commandPart(one, keys, lang)),
    ),
    ...section(EXIT_TABLE_TEXTS.codes, exitCodes(declared, lang)),
    ...section(
      MAN_TEXTS.environment,
      MAN_TEXTS.variables.flatMap(({ names, text }) => item(bold(names), text[lang])),
    ),
  ]
  return { path: PATHS[lang], content: `${lines.join('\n')}\n` }
}
