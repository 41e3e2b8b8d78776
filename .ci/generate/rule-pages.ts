/**
 * A page for each rule, with the fixture that breaks it (laid over the complete plan without findings, as the tests do)
 * and the sentences that this gives; and the list of them.
 */

import { placeholderSlips } from '../../src/commands/explain/topics.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import type { InputFile } from '../../src/plan/load/plan-input.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Rule, RuleDefinition, RuleHit, StateRule } from '../../src/rules/define.ts'
import { RULES } from '../../src/rules/index.ts'
import { RULE_SUBJECTS, type RuleSubject } from '../../src/rules/subjects.ts'
import { STATE_RULES } from '../../src/rules/two-states/index.ts'
import { parseDay } from '../../src/values/calendar.ts'
import { locate } from '../../src/yaml/read/locate.ts'
import type { SourceFile } from '../../src/yaml/read/source-file.ts'
import { cell, code, type DocPage, fenced, page, table } from './markdown.ts'

/** Gives the text of a file of the repository. */
type ReadText = (path: string) => string

/** A fixture as a plan. */
interface FixturePlan {
  readonly plan: Plan
  readonly sources: ReadonlyMap<string, SourceFile>
}

const BASE = 'test/support/base.yaml'

/** The status date of fixtures that name none. */
const FIXTURE_DATE = '2024-06-30'

function input(path: string, text: string): InputFile {
  return { path, bytes: new TextEncoder().encode(text) }
}

/**
 * The plan of a fixture; a header of its own replaces the complete plan's.
 *
 * @throws Error where the fixture cannot be read as a plan, which is a fault of the repository.
 */
function fixturePlan(path: string, read: ReadText): FixturePlan {
  const own = read(path)
  const base = read(BASE)
  const hasHeader = /^plan:/m.test(own)
  const laid = hasHeader ? base.replace(/^plan:\n(?: .*\n)*/m, '') : base
  const folder = path.slice(0, path.lastIndexOf('/'))
  const files = [input(BASE, laid), input(path, own)]
  const { plan, sources } = loadPlan(
    { root: folder, files, strays: [] },
    {
      headDate: () => parseDay(FIXTURE_DATE, 'end'),
      readPrevious: (root, previous) => ({
        root,
        files: [input(`${root}/${previous}`, read(`${root}/${previous}`))],
        strays: [],
      }),
    },
  )
  if (plan === undefined) throw new Error(`${path} is no plan`)
  return { plan, sources }
}

const FOLDER = 'docs/rules'
const MARK = /\s*# expect: .*$/gm

/** A rule with what it finds in its fixtures; one on two states has a fixture of the state before. */
interface Shown {
  readonly rule: RuleDefinition
  readonly hasBefore: boolean
  readonly run: (plan: Plan, read: ReadText) => Iterable<RuleHit>
}

function ofOne(rule: Rule): Shown {
  return { rule, hasBefore: false, run: rule.run }
}

function ofTwo(rule: StateRule): Shown {
  return { rule, hasBefore: true, run: (plan, read) => rule.run(fixturePlan(fixture(rule, 'before'), read).plan, plan) }
}

const SHOWN: readonly Shown[] = [...RULES.map(ofOne), ...STATE_RULES.map(ofTwo)].sort((left, right) =>
  left.rule.id < right.rule.id ? -1 : 1,
)

/** How serious a rule is, in the words of the format. */
function severityWords({ severity }: RuleDefinition): string {
  if (typeof severity === 'string') return severity
  return `${severity.draft} in a draft, ${severity.approved} once approved`
}

function fixture(rule: RuleDefinition, name: string): string {
  return `test/rules/${rule.id}/${name}.yaml`
}

/** The fixture as a reader would write it, and the older plan that it names. */
function example(path: string, read: ReadText): string[] {
  const text = read(path)
  const previous = /^\s*previous_plan:\s*([^\s,}#]+)/m.exec(text)?.[1]
  const older = previous === undefined ? [] : [path.replace(/[^/]+$/, previous)]
  return [text, ...older.map(read)].map((yaml) => fenced('yaml', yaml.replace(MARK, '')))
}

function sentences({ rule, run }: Shown, read: ReadText): string {
  const path = fixture(rule, 'bad')
  const { plan, sources } = fixturePlan(path, read)
  const found = [...run(plan, read)].map(({ at, message }) => {
    const source = sources.get(at.file)
    if (source === undefined) throw new Error(`${at.file} was not read`)
    const { line, column } = locate(source, at)
    return { line, column, message }
  })
  return table(
    ['Line', 'Column', 'English', 'Français'],
    found
      .sort((left, right) => left.line - right.line || left.column - right.column)
      .map(({ line, column, message }) => [String(line), String(column), cell(message.en), cell(message.fr)]),
  )
}

/** The state before, and who looks at two states; nothing for a rule on one. */
function beforeWords({ rule, hasBefore }: Shown, read: ReadText): string[] {
  if (!hasBefore) return []
  return [
    'The rule needs an earlier state of the plan: `plan validate --since DAY|REVISION` and `plan diff` look for it.',
    '## The state before',
    'These lines, added to a complete plan:',
    ...example(fixture(rule, 'before'), read),
  ]
}

function rulePage(shown: Shown, read: ReadText): DocPage {
  const { rule } = shown
  const { id, summary, why, fix, example: line } = rule
  const content = page(
    `# ${id}`,
    `Severity: ${severityWords(rule)}`,
    table(
      ['', 'English', 'Français'],
      [
        ['What is checked', cell(summary.en), cell(summary.fr)],
        ['Why', cell(why.en), cell(why.fr)],
        ['What to do', cell(fix.en), cell(fix.fr)],
      ],
    ),
    ...(line === undefined ? [] : ['To write, for example:', fenced('yaml', line)]),
    ...beforeWords(shown, read),
    '## A plan that breaks it',
    'These lines, added to a complete plan:',
    ...example(fixture(rule, 'bad'), read),
    'What the program says:',
    sentences(shown, read),
    '## A plan that keeps it',
    ...example(fixture(rule, 'good'), read),
    '[All rules](README.md)',
  )
  return { path: `${FOLDER}/${id}.md`, content }
}

const INTRODUCTION = `# Rules

What \`plan validate\` and \`plan audit\` look for. The pages are made from the rules and their test fixtures by
\`npm run docs\`; \`plan explain ID\` says the same in a terminal, in French with \`--lang fr\`.

A plan sets the severity of a rule with \`plan.rules\` (\`error\`, \`warning\`, \`info\` or \`off\`), and sets a single
finding aside with \`plan.waivers\` (reason, owner, last day).

The rules stand by what they are about: a report about one part of the plan lists what the rules about it find, all errors
and how many other findings there are; \`plan validate\` and \`plan audit\` list them all.

Where something could not be read, it is told first, and the rules that depend on it wait. A rule that holds of most of
what it looks at is told in one sentence, with its places under it (\`--each\` tells each by itself); what follows from a
finding is told under it.

Rules about what must not be rewritten (statuses, ids, baselines, decisions, closed years) need an earlier state of the
plan from git: \`plan validate --since origin/main\` looks for them too, and \`plan diff\` tells them among the new findings.`

const SLIPS = `## Slips of reading

What can keep a file, or a value in it, from being read. They have no severity to choose.
\`…\` stands for the words of the file.`

const SUBJECTS = Object.keys(RULE_SUBJECTS) as RuleSubject[]

/** The rules about a subject under its name. */
function subjectRules(subject: RuleSubject): string[] {
  const { fr, en } = RULE_SUBJECTS[subject]
  const rows = SHOWN.filter(({ rule }) => rule.subject === subject).map(({ rule }) => [
    `[${rule.id}](${rule.id}.md)`,
    severityWords(rule),
    cell(rule.summary.en),
    cell(rule.summary.fr),
  ])
  const title = fr === en ? en : `${en} · ${fr}`
  return [`## ${title}`, table(['Rule', 'Severity', 'What is checked', 'Ce qui est contrôlé'], rows)]
}

function index(): DocPage {
  const slips = placeholderSlips().map(({ id, severity, message, help }) => [
    code(id),
    severity,
    `${cell(message.en)}<br>→ ${cell(help.en)}`,
    `${cell(message.fr)}<br>→ ${cell(help.fr)}`,
  ])
  const content = page(
    INTRODUCTION,
    ...SUBJECTS.flatMap(subjectRules),
    SLIPS,
    table(['Id', 'Severity', 'English', 'Français'], slips),
  )
  return { path: `${FOLDER}/README.md`, content }
}

/** The list of rules, then the page of each. */
export function rulePages(read: ReadText): DocPage[] {
  return [index(), ...SHOWN.map((shown) => rulePage(shown, read))]
}
