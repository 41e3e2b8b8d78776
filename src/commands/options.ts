/** Every option of every command, declared once, and how commander reads it. */
import { Option } from 'commander'
import { COMMAND_TEXTS } from '../lang/catalogue/commands.ts'
import type { Bilingual, Lang } from '../values/language.ts'

/** The name of an option. */
export type OptionName = keyof typeof OPTIONS

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
  jobs: ['--jobs <number>', COMMAND_TEXTS.jobs_option],
  each: ['--all', COMMAND_TEXTS.each_option],
  project: ['--project <id>', COMMAND_TEXTS.project_option],
  provenance: ['--provenance <git>', COMMAND_TEXTS.provenance_option],
  map: ['--map <file>', COMMAND_TEXTS.map_option],
  target: ['--out <dir>', COMMAND_TEXTS.target_option],
  dryRun: ['--dry-run', COMMAND_TEXTS.dry_run_option],
  force: ['--force', COMMAND_TEXTS.force_option],
  measure: ['--value <measure>', COMMAND_TEXTS.measure_option],
  sum: ['--value', COMMAND_TEXTS.sum_option],
  check: ['--check', COMMAND_TEXTS.check_option],
  decision: ['--decision <id>', COMMAND_TEXTS.decision_option],
  asDecided: ['--as-decided <decision>', COMMAND_TEXTS.as_decided_option],
  body: ['--body <id>', COMMAND_TEXTS.body_option],
  date: ['--date <date>', COMMAND_TEXTS.date_option],
  owner: ['--owner <role>', COMMAND_TEXTS.owner_option],
  reason: ['--reason <text>', COMMAND_TEXTS.reason_option],
  id: ['--id <id>', COMMAND_TEXTS.id_option],
  since: ['--since <moment>', COMMAND_TEXTS.since_option],
  against: ['--since <moment>', COMMAND_TEXTS.against_option],
  filter: ['--filter <field=value>', COMMAND_TEXTS.filter_option],
  exitCode: ['--exit-code', COMMAND_TEXTS.exit_code_option],
  by: ['--by <step>', COMMAND_TEXTS.by_option],
  frame: ['--scenario <id>', COMMAND_TEXTS.frame_option],
  mode: ['--mode <mode>', COMMAND_TEXTS.mode_option],
  smoothed: ['--scenario <id>', COMMAND_TEXTS.smoothed_option],
  frontier: ['--frontier <section=from..to>', COMMAND_TEXTS.frontier_option],
  replan: ['--replan', COMMAND_TEXTS.replan_option],
  add: ['--add <projects>', COMMAND_TEXTS.add_option],
  changes: ['--changes <count>', COMMAND_TEXTS.changes_option],
  robust: ['--robust [draws]', COMMAND_TEXTS.robust_option],
  allowUnestimated: ['--allow-unestimated', COMMAND_TEXTS.allow_unestimated_option],
  write: ['--write <id>', COMMAND_TEXTS.write_option],
  writeModel: ['--write-model <file>', COMMAND_TEXTS.write_model_option],
  engine: ['--engine <name>', COMMAND_TEXTS.engine_option],
  thorough: ['--thorough', COMMAND_TEXTS.thorough_option],
  timeLimit: ['--time-limit <seconds>', COMMAND_TEXTS.time_limit_option],
  seed: ['--seed <number>', COMMAND_TEXTS.seed_option],
} as const satisfies Record<string, readonly [string, Bilingual]>

/** Options that may be repeated or hold a list with commas. */
const LISTS: readonly OptionName[] = ['rule', 'section', 'output', 'filter', 'add']

/** Lists of which a value may hold commas of its own. */
const WHOLE: readonly OptionName[] = ['output', 'filter']

/** The option as commander takes it, with its description in a language. */
export function optionOf(name: OptionName, lang: Lang): Option {
  const [flags, text] = OPTIONS[name]
  const option = new Option(flags, text[lang])
  if (!LISTS.includes(name)) return option
  return option.argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    ...(WHOLE.includes(name) ? [value] : value.split(','))
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ])
}
