/**
 * A command of the list as the parser takes it: its arguments and options in the language of the reader, its help, and the
 * words it is given read as they are declared.
 */
import { Help, Option, type Command as Parser } from 'commander'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { AIMS, HELP_HEADINGS, MORE_HELP, metavariable, PROGRAM_TEXTS } from '../lang/catalogue/commands.ts'
import { eitherOf } from '../lang/lists.ts'
import { colon } from '../lang/punctuation.ts'
import { safePage } from '../render/text/safe-text.ts'
import type { Lang } from '../values/language.ts'
import type { ArgumentDeclaration, Command, CommandHost, Declaration, Io } from './declaration.ts'
import { EXIT, exitMeanings } from './exit-codes.ts'
import type { PlanChoice } from './open-plan.ts'
import type { OptionDeclaration, ValueDeclaration } from './options.ts'
import { pairsIn, wordsIn } from './pairs.ts'
import { type PlanWords, splitPlan } from './plan-words.ts'
import { Refusal } from './refusal.ts'
import { wordsOf as argumentsOf, optionsOf, type Token, textsOf, tokensOf } from './typed-line.ts'
import { typedValue } from './typed-value.ts'

/** Flags or an argument with the words between its brackets in a language. */
export function inLanguage(flags: string, lang: Lang): string {
  return flags.replace(
    /([<[])([^\]>]+)([\]>])/g,
    (_, open: string, word: string, close: string) => `${open}${metavariable(word, lang)}${close}`,
  )
}

/** A text of help with the words that may stand for a value, and the one that holds where none does. */
export function described(text: string, { words = [], usual }: ValueDeclaration, lang: Lang): string {
  const choice = words.length === 0 ? '' : `${colon(lang)} ${eitherOf(words, lang)}`
  const standing = usual === undefined ? '' : ` (${PROGRAM_TEXTS.usual[lang]}${colon(lang)} ${usual})`
  return `${text}${choice}${standing}`
}

export function optionOf(declared: OptionDeclaration, lang: Lang): Option {
  const { flags, text, values } = declared
  const option = new Option(inLanguage(flags, lang), described(text[lang], declared, lang))
  const name = option.long ?? flags
  const read = (word: string): string => typedValue(name, word, declared, lang)
  if (!/[<[]/.test(flags)) return option
  if (values === undefined)
    return option.argParser((value: string, before: unknown) => {
      if (before !== undefined) throw new Refusal('option-twice', name)
      return read(value)
    })
  const parts = { repeated: (value: string) => [value], listed: wordsIn, pairs: pairsIn }[values]
  return option.argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    ...parts(value)
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .map(read),
  ])
}

/** The commands that help lists; of the program in whole, each verb by itself. */
function listed(command: Parser, isWhole: boolean): Parser[] {
  const visible = new Help().visibleCommands(command)
  if (!isWhole || command.parent !== null) return visible
  return visible.flatMap((one) => {
    const isGroup = one.commands.length > 0 && one.registeredArguments.length === 0
    return isGroup ? one.commands : [one, ...one.commands]
  })
}

/** The name of a command as it is typed after `plan`. */
function typedName(command: Parser): string {
  const { parent } = command
  return parent?.parent ? `${typedName(parent)} ${command.name()}` : command.name()
}

/** Gives a command its help in the language and sends its output to the streams. */
export function speak(command: Parser, { io, lang, isWholeHelp }: CommandHost): void {
  command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(safePage(text)),
      writeErr: () => undefined,
      getOutHelpWidth: () => io.stdout.columns ?? 100,
    })
    .configureHelp({
      styleTitle: (title) => ({ fr: HELP_HEADINGS[title] ?? title, en: title })[lang],
      boxWrap: (text, width) => wrapAnsi(text, width),
      displayWidth: stringWidth,
      minWidthToWrap: 20,
      subcommandTerm: typedName,
      visibleCommands: (parser) => listed(parser, isWholeHelp),
    })
    .helpOption('-h, --help', PROGRAM_TEXTS.help[lang])
    .helpCommand(false)
}

/** The parser's command of a name; the group of a verb is made where no command has its name. */
function parserOf(program: Parser, { name, aim, group: does }: Declaration, { io, lang, finish }: CommandHost): Parser {
  const [first = '', verb] = name.split(' ')
  if (verb === undefined) return program.command(first)
  const known = program.commands.find((command) => command.name() === first)
  if (known !== undefined) return known.command(verb)
  const group = program.command(first)
  group.helpGroup(`${AIMS[aim][lang]}${colon(lang)}`)
  group.usage(inLanguage('[command]', lang))
  if (does !== undefined) group.description(does[lang])
  group.action(() => {
    io.stdout.write(safePage(group.helpInformation()))
    finish(EXIT.clean)
  })
  return group.command(verb)
}

/** Refuses an option of a verb's group that the verb itself does not have: the parser takes it wherever it stands. */
function refuseOfGroup({ options, parent: group }: Parser): void {
  const own = new Set(options.map((option) => option.attributeName()))
  for (const option of group?.parent ? group.options : []) {
    const name = option.attributeName()
    const isGiven = group?.getOptionValueSource(name) === 'cli'
    if (isGiven && !own.has(name)) throw new Refusal('option-unknown', option.long ?? name)
  }
}

/** Refuses a verb behind other words, which would be taken for one of them. */
function refuseMisplacedVerb(parser: Parser, tokens: readonly Token[]): void {
  const verbs = parser.commands.map((verb) => verb.name())
  const words = argumentsOf(tokens)
  const at = words.findIndex((word) => verbs.includes(word))
  const verb = words[at]
  if (verb === undefined) return
  const [before, after] = [words.slice(0, at), words.slice(at + 1)]
  const line = [parser.name(), verb, ...after, ...before, ...textsOf(optionsOf(tokens))]
  throw new Refusal('verb-misplaced', verb, { line })
}

/** `scenario` of `<scenario>` and `[scenarios...]`. */
function bareName(name: string): string {
  return name.replaceAll(/[<>[\].]/g, '')
}

/** What is known of the words before the plan: the reports, the topics, and the words that an argument may be. */
async function ownWords(declared: readonly ArgumentDeclaration[]): Promise<(word: string) => boolean> {
  const [first] = declared
  if (first?.names === 'report') {
    const { STANDARD_REPORTS } = await import('../reports/catalogue.ts')
    return (word) => STANDARD_REPORTS.includes(word.toLowerCase())
  }
  if (first?.names === 'topic') {
    const { TOPIC_WORDS } = await import('./explain/topics.ts')
    return (word) => TOPIC_WORDS.includes(word.toLowerCase())
  }
  if (takesPairs(declared)) return (word) => word.includes('=')
  return (word) => first?.words?.includes(word) ?? false
}

/** Whether a command takes any number of pairs behind its first word: a value may hold what a path does. */
function takesPairs(declared: readonly Pick<ArgumentDeclaration, 'name'>[]): boolean {
  return declared.at(-1)?.name.includes('=') ?? false
}

/** The words before the plan, each read as it is declared, and the plan; a command on two states tells its words itself. */
async function wordsOf(
  { cwd }: Io,
  { arguments: declared = [] }: Declaration,
  given: readonly string[],
  { lang, isNamed }: { readonly lang: Lang; readonly isNamed: boolean },
): Promise<PlanWords> {
  const own = declared.filter(({ names }) => names !== 'plan')
  const isMany = own.some(({ name }) => name.includes('...'))
  const { holdsPlan } = await import('../workspace/plan-folder.ts')
  const read = (word: string, index: number): string => {
    const argument = own[isMany ? 0 : index]
    // A folder is what it is called, also where that reads as a date.
    if (argument === undefined || (argument.names === 'state' && holdsPlan(cwd, word))) return word
    return typedValue(bareName(inLanguage(argument.name, lang)), word, argument, lang)
  }
  if (own.some(({ names }) => names === 'state')) return { words: given.map(read), plan: undefined }
  if (own.length < declared.length) {
    // What is named before pairs may look like a path, as P-014/R1 does.
    const lead = takesPairs(own) ? given.slice(0, own.length - 1) : []
    const { words, plan } = splitPlan(given.slice(lead.length), {
      places: isMany ? 'many' : own.length,
      isNamed,
      isPlan: (word) => holdsPlan(cwd, word),
      isOwn: await ownWords(own),
    })
    return { words: [...lead, ...words].map(read), plan }
  }
  if (given.length > own.length) throw new Refusal('argument-excess', given.slice(own.length).join(' '))
  return { words: given.map(read), plan: undefined }
}

/** An excess word of a command that shows one by its id is most likely that id. */
function orShown(error: unknown, parser: Parser, tokens: readonly Token[]): unknown {
  const isExcess = error instanceof Refusal && error.code === 'argument-excess'
  if (!isExcess || parser.commands.every((verb) => verb.name() !== 'show')) return error
  const words = argumentsOf(tokens)
  if (words.length !== 2) return error
  const others = words.filter((word) => word !== error.word)
  const line = [parser.name(), 'show', error.word, ...others, ...textsOf(optionsOf(tokens))]
  return new Refusal(error.code, error.word, { line })
}

/** Takes `--json` for `--format json`, beside any other format; the group of a verb may have taken either. */
function takeShort(parser: Parser): void {
  const { json, format = [] } = parser.optsWithGlobals<{ json?: true; format?: readonly string[] }>()
  if (json !== true) return
  const holder = parser.parent?.getOptionValue('format') === undefined ? parser : parser.parent
  holder.setOptionValue('format', [...new Set([...format, 'json'])])
}

/** Adds a command to the program; what it ends with is handed to the host. */
export function declare(program: Parser, host: CommandHost, { declaration, load }: Command): void {
  const { summary, aim, arguments: words = [], options, examples } = declaration
  const { io, lang, finish } = host
  const parser = parserOf(program, declaration, host).description(summary[lang])
  parser.usage(inLanguage(['[options]', ...words.map(({ name }) => name)].join(' '), lang))
  for (const word of words)
    parser.argument(`[${bareName(inLanguage(word.name, lang))}]`, described(word.text[lang], word, lang))
  const isForExperts = ({ isExpert }: OptionDeclaration): boolean => isExpert === true
  const last = options.filter(isForExperts)
  for (const option of [...options.filter((one) => !isForExperts(one)), ...last])
    parser.addOption(shownOption(option, host))
  const shown = [PROGRAM_TEXTS.examples[lang], ...examples.map((example) => `  ${example}`)]
  parser.addHelpText('before', `${shown.join('\n')}\n`)
  parser.helpGroup(`${AIMS[aim][lang]}${colon(lang)}`)
  parser.addHelpText('after', `\n${exitLines(declaration, host).join('\n')}`)
  parser.allowExcessArguments(true).action(async () => {
    refuseOfGroup(parser)
    const tokens = tokensOf(io.argv, { length: declaration.name.split(' ').length, options })
    refuseMisplacedVerb(parser, tokens)
    const isNamed = parser.optsWithGlobals<PlanChoice>().plan !== undefined
    const { words: read, plan } = await wordsOf(io, declaration, parser.args, { lang, isNamed }).catch(
      (error: unknown) => {
        throw orShown(error, parser, tokens)
      },
    )
    if (plan !== undefined) parser.setOptionValue('plan', plan)
    takeShort(parser)
    const run = await load()
    // The list holds a run beside the declaration that the parser reads its options by.
    finish(await run(host, read, parser.optsWithGlobals<never>()))
  })
}

/** The option as help shows it: one of experts only in the whole help, apart from the others. */
function shownOption(declared: OptionDeclaration, { lang, isWholeHelp }: CommandHost): Option {
  const option = optionOf(declared, lang)
  if (declared.isExpert !== true) return option
  return isWholeHelp ? option.helpGroup(`${PROGRAM_TEXTS.experts[lang]}${colon(lang)}`) : option.hideHelp()
}

/** The exit codes of a command, a line each, and where there is more help. */
function exitLines({ name, exits, options }: Declaration, { lang, isWholeHelp }: CommandHost): string[] {
  const isMore = !isWholeHelp && options.some(({ isExpert }) => isExpert === true)
  const lines = exitMeanings(exits).map(
    ({ code, texts }) =>
      `  ${String(code).padEnd(4)} ${eitherOf(
        texts.map((text) => text[lang]),
        lang,
      )}`,
  )
  const more = isMore ? ['', MORE_HELP.options(`plan ${name}`)[lang]] : []
  return [PROGRAM_TEXTS.exitCodes[lang], ...lines, ...more]
}
