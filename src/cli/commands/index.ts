/** The commands with their arguments, options and examples; each loads its own module when it runs. */
import { type Command, Option } from 'commander'
import { COMMAND_TEXTS } from '../../text/command-texts.ts'
import type { Bilingual, Lang } from '../../units/language.ts'
import type { CommandHost, CommandOptions, CommandRun } from '../command.ts'
import { parseLang } from '../language.ts'

type OptionName = keyof typeof OPTIONS

/** Every option of every command, declared once. */
const OPTIONS = {
  plan: ['-p, --plan <dir>', COMMAND_TEXTS.plan_option],
  lang: ['--lang <lang>', COMMAND_TEXTS.lang_option],
  format: ['-f, --format <format>', COMMAND_TEXTS.format_option],
  out: ['-o, --out <file>', COMMAND_TEXTS.out_option],
  output: ['--output <format=file>', COMMAND_TEXTS.output_option],
  failOn: ['--fail-on <severity>', COMMAND_TEXTS.fail_option],
  asOf: ['--as-of <date>', COMMAND_TEXTS.as_of_option],
  rule: ['--rule <rules>', COMMAND_TEXTS.rule_option],
  quiet: ['-q, --quiet', COMMAND_TEXTS.quiet_option],
  section: ['--section <sections>', COMMAND_TEXTS.section_option],
  noColor: ['--no-color', COMMAND_TEXTS.colour_option],
  list: ['--list', COMMAND_TEXTS.list_option],
  all: ['--all <folder>', COMMAND_TEXTS.all_option],
  project: ['--project <id>', COMMAND_TEXTS.project_option],
  provenance: ['--provenance <git>', COMMAND_TEXTS.provenance_option],
  map: ['--map <file>', COMMAND_TEXTS.map_option],
  target: ['--out <dir>', COMMAND_TEXTS.target_option],
  dryRun: ['--dry-run', COMMAND_TEXTS.dry_run_option],
  force: ['--force', COMMAND_TEXTS.force_option],
} as const satisfies Record<string, readonly [string, Bilingual]>

/** Options that may be repeated or hold a list with commas. */
const LISTS: readonly OptionName[] = ['rule', 'section', 'output']

interface Declaration {
  readonly name: 'audit' | 'validate' | 'report' | 'explain' | 'init' | 'schema' | 'import'
  readonly argument?: readonly [string, Bilingual]
  readonly options: readonly OptionName[]
  readonly examples: readonly string[]
  readonly load: () => Promise<CommandRun>
}

const READING: readonly OptionName[] = ['plan', 'asOf', 'lang', 'noColor']
const WRITING: readonly OptionName[] = ['format', 'out', 'output', 'failOn']
const PLAN_ARGUMENT = ['[plan]', COMMAND_TEXTS.plan_argument] as const

/** The commands in the order of help. */
const COMMANDS: readonly Declaration[] = [
  {
    name: 'audit',
    argument: PLAN_ARGUMENT,
    options: [...READING, ...WRITING, 'section'],
    examples: [
      'plan audit plans/minimal',
      'plan audit plans/minimal --section budget,load',
      'plan audit plans/minimal --format md --lang fr',
      'plan audit plans/minimal --output xlsx=audit.xlsx --output json=audit.json --fail-on error',
    ],
    load: async () => (await import('./audit.ts')).runAudit,
  },
  {
    name: 'validate',
    argument: PLAN_ARGUMENT,
    options: [...READING, ...WRITING, 'rule', 'quiet'],
    examples: [
      'plan validate plans/minimal',
      'plan validate plans/minimal --quiet --fail-on warning',
      'plan validate plans/minimal --format sarif -o findings.sarif',
    ],
    load: async () => (await import('./validate.ts')).runValidate,
  },
  {
    name: 'report',
    argument: ['[name]', COMMAND_TEXTS.report_argument],
    options: [...READING, ...WRITING, 'list', 'all', 'project', 'provenance'],
    examples: [
      'plan report --list -p plans/minimal',
      'plan report dashboard -p plans/minimal --format md',
      'plan report --all plans -o site/ --format md,xlsx,json',
    ],
    load: async () => (await import('./report.ts')).runReport,
  },
  {
    name: 'explain',
    argument: ['[topic]', COMMAND_TEXTS.explain_argument],
    options: [...READING, 'format'],
    examples: [
      'plan explain',
      'plan explain investment-over-envelope',
      'plan explain completion_gross -p plans/minimal',
    ],
    load: async () => (await import('./explain.ts')).runExplain,
  },
  {
    name: 'init',
    argument: ['[dir]', COMMAND_TEXTS.directory_argument],
    options: ['lang', 'dryRun', 'force'],
    examples: ['plan init my-plan', 'plan init mon-plan --lang fr --dry-run'],
    load: async () => (await import('./init.ts')).runInit,
  },
  {
    name: 'schema',
    argument: ['[name]', COMMAND_TEXTS.schema_argument],
    options: ['lang'],
    examples: ['plan schema', 'plan schema mapping'],
    load: async () => (await import('./schema.ts')).runSchema,
  },
  {
    name: 'import',
    argument: ['<source>', COMMAND_TEXTS.source_argument],
    options: ['map', 'target', 'dryRun', 'force', 'lang'],
    examples: [
      'plan import portfolio.csv --map portfolio.map.yaml --out plans/portfolio --dry-run',
    ],
    load: async () => (await import('./import.ts')).runImport,
  },
]

/** The names of the commands in the order of help. */
export const COMMAND_NAMES: readonly string[] = COMMANDS.map(({ name }) => name)

function optionOf(name: OptionName, lang: Lang): Option {
  const [flags, text] = OPTIONS[name]
  const option = new Option(flags, text[lang])
  if (!LISTS.includes(name)) return option
  return option.argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    ...(name === 'output' ? [value] : value.split(','))
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ])
}

/** Refuses a language that there is none of, also where a command would not ask for it. */
function checkLang({ lang }: CommandOptions): void {
  if (lang !== undefined) parseLang(lang)
}

/** Adds every command to the program, and the short introduction that `plan` alone prints. */
export function declareCommands(program: Command, host: CommandHost): void {
  const { lang, finish } = host
  for (const { name, argument, options, examples, load } of COMMANDS) {
    const command = program.command(name).description(COMMAND_TEXTS[name][lang])
    if (argument !== undefined) command.argument(argument[0], argument[1][lang])
    for (const option of options) command.addOption(optionOf(option, lang))
    command.addHelpText(
      'beforeAll',
      `${COMMAND_TEXTS.examples[lang]}\n${examples.map((example) => `  ${example}`).join('\n')}\n`,
    )
    command.allowExcessArguments(false).action(async (...given: unknown[]) => {
      const word = argument === undefined ? undefined : (given[0] as string | undefined)
      const options = { ...program.opts<CommandOptions>(), ...command.opts<CommandOptions>() }
      checkLang(options)
      const run = await load()
      finish(await run(host, word, options))
    })
  }
  program.action(async () => {
    checkLang(program.opts<CommandOptions>())
    const { runSteps } = await import('./steps.ts')
    finish(await runSteps(host))
  })
}
