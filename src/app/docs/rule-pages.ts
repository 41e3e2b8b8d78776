/** A page for each rule, with the fixture that breaks it and the sentences that this gives; and the list of them. */
import type { Rule } from '../../checks/define.ts'
import { RULES } from '../../checks/index.ts'
import { locate } from '../../source/locate.ts'
import { placeholderSlips } from '../slip-patterns.ts'
import type { DocPage } from './files.ts'
import { fixturePlan, type ReadText } from './fixture-plan.ts'
import { cell, code, fenced, page, table } from './markdown.ts'

const FOLDER = 'docs/rules'
const MARK = /\s*# expect: .*$/gm

/** How serious a rule is, in the words of the format. */
function severityWords({ severity }: Pick<Rule, 'severity'>): string {
  if (typeof severity === 'string') return severity
  return `${severity.draft} in a draft, ${severity.approved} once approved`
}

function fixture(rule: Rule, name: string): string {
  return `test/checks/${rule.id}/${name}.yaml`
}

/** The fixture as a reader would write it, and the older plan that it names. */
function example(path: string, read: ReadText): string[] {
  const text = read(path)
  const previous = /^\s*previous_plan:\s*([^\s,}#]+)/m.exec(text)?.[1]
  const older = previous === undefined ? [] : [path.replace(/[^/]+$/, previous)]
  return [text, ...older.map(read)].map((yaml) => fenced('yaml', yaml.replace(MARK, '')))
}

function sentences(rule: Rule, read: ReadText): string {
  const path = fixture(rule, 'bad')
  const { plan, sources } = fixturePlan(path, read)
  const found = [...rule.run(plan)].map(({ at, message }) => {
    const source = sources.get(at.file)
    if (source === undefined) throw new Error(`${at.file} was not read`)
    const { line, column } = locate(source, at)
    return { line, column, message }
  })
  return table(
    ['Line', 'Column', 'English', 'Français'],
    found
      .sort((left, right) => left.line - right.line || left.column - right.column)
      .map(({ line, column, message }) => [
        String(line),
        String(column),
        cell(message.en),
        cell(message.fr),
      ]),
  )
}

function rulePage(rule: Rule, read: ReadText): DocPage {
  const { id, summary, why, fix } = rule
  const content = page(
    `# ${id}`,
    `${code(rule.code)} · ${severityWords(rule)}`,
    table(
      ['', 'English', 'Français'],
      [
        ['What is checked', cell(summary.en), cell(summary.fr)],
        ['Why', cell(why.en), cell(why.fr)],
        ['What to do', cell(fix.en), cell(fix.fr)],
      ],
    ),
    '## A plan that breaks it',
    'These lines, added to a complete plan:',
    ...example(fixture(rule, 'bad'), read),
    'What the program says:',
    sentences(rule, read),
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
finding aside with \`plan.waivers\` (reason, owner, last day).`

const SLIPS = `## Slips of reading

What can keep a file, or a value in it, from being read. They have no severity to choose.
\`…\` stands for the words of the file.`

function index(): DocPage {
  const rules = RULES.map((rule) => [
    `[${rule.id}](${rule.id}.md)`,
    code(rule.code),
    severityWords(rule),
    cell(rule.summary.en),
    cell(rule.summary.fr),
  ])
  const slips = placeholderSlips().map(({ id, severity, message, help }) => [
    code(id),
    severity,
    `${cell(message.en)}<br>→ ${cell(help.en)}`,
    `${cell(message.fr)}<br>→ ${cell(help.fr)}`,
  ])
  const content = page(
    INTRODUCTION,
    table(['Rule', 'Code', 'Severity', 'What is checked', 'Ce qui est contrôlé'], rules),
    SLIPS,
    table(['Id', 'Severity', 'English', 'Français'], slips),
  )
  return { path: `${FOLDER}/README.md`, content }
}

/** The list of rules, then the page of each. */
export function rulePages(read: ReadText): DocPage[] {
  return [index(), ...RULES.map((rule) => rulePage(rule, read))]
}
