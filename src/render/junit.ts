/**
 * Renders findings as JUnit XML, in English: a suite for each file with findings, a case for each rule found in it,
 * and a first suite of the rules that found nothing; those that could not be run are skipped.
 */
import type { CommandResult, ShownFinding } from '../reports/document/command-result.ts'
import { grouped, placeText } from './text/findings.ts'
import { type SafeText, safePage } from './text/safe-text.ts'
import { escapedText } from './text/xml-text.ts'

/** A case fails by an error that is not waived; everything else found is its output. Times are always 0. */
export async function renderJunit({ findings, rules, command, waiting }: CommandResult): Promise<SafeText> {
  const found = new Set(findings.map(({ rule }) => rule))
  const skipped = new Set(waiting?.rules)
  const quiet = rules
    .filter(({ id }) => !found.has(id))
    .map(({ id }) => (skipped.has(id) ? skippedCase(id, command) : testcase(id, command, [])))
  const suites = [...grouped(findings, ({ place }) => place.file)].map(([file, inFile]) =>
    suite(file, casesOf(file, inFile)),
  )
  const all = [suite(`plan ${command}`, quiet), ...suites]
  const total = { tests: sum(all, 'tests'), failures: sum(all, 'failures') }
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="plan" tests="${total.tests}" failures="${total.failures}" errors="0" time="0">`,
    ...all.flatMap(({ lines }) => lines),
    '</testsuites>\n',
  ]
  return safePage(lines.join('\n'))
}

interface Case {
  readonly isFailed?: boolean
  readonly isSkipped?: boolean
  readonly lines: readonly string[]
}

interface Suite {
  readonly tests: number
  readonly failures: number
  readonly lines: readonly string[]
}

function suite(name: string, cases: readonly Case[]): Suite {
  const failures = cases.filter(({ isFailed }) => isFailed === true).length
  const skipped = cases.filter(({ isSkipped }) => isSkipped === true).length
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}" time="0"`
  const lines = [
    `  <testsuite name="${escapedText(name)}" ${counts}>`,
    ...cases.flatMap((one) => one.lines),
    '  </testsuite>',
  ]
  return { tests: cases.length, failures, lines }
}

function casesOf(file: string, findings: readonly ShownFinding[]): readonly Case[] {
  return [...grouped(findings, ({ rule }) => rule)].map(([rule, of]) => testcase(rule, file, of))
}

/** A rule that depends on something that could not be read. */
function skippedCase(rule: string, classname: string): Case {
  const attributes = `name="${escapedText(rule)}" classname="${escapedText(classname)}" time="0"`
  const lines = [`    <testcase ${attributes}>`, '      <skipped/>', '    </testcase>']
  return { isSkipped: true, lines }
}

function testcase(rule: string, classname: string, findings: readonly ShownFinding[]): Case {
  const failures = findings.filter(isFailure)
  const others = findings.filter((finding) => !isFailure(finding))
  const [first] = failures
  const attributes = `name="${escapedText(rule)}" classname="${escapedText(classname)}" time="0"`
  if (findings.length === 0) return { isFailed: false, lines: [`    <testcase ${attributes}/>`] }
  const failure =
    first === undefined
      ? []
      : [
          `      <failure message="${escapedText(first.message.en)}" type="${escapedText(rule)}">` +
            `${failures.map(findingLine).join('\n')}</failure>`,
        ]
  const output = others.length === 0 ? [] : [`      <system-out>${others.map(findingLine).join('\n')}</system-out>`]
  const lines = [`    <testcase ${attributes}>`, ...failure, ...output, '    </testcase>']
  return { isFailed: first !== undefined, lines }
}

function isFailure({ severity, waiver }: ShownFinding): boolean {
  return severity === 'error' && waiver === undefined
}

function findingLine({ severity, message, help, place, waiver }: ShownFinding): string {
  const label = waiver === undefined ? severity : `${severity}, waived until ${waiver.until}`
  const advice = help.en === '' ? '' : ` (${help.en})`
  return escapedText(`${placeText(place)} ${label} ${message.en}${advice}`)
}

function sum(suites: readonly Suite[], of: 'tests' | 'failures'): number {
  return suites.reduce((total, one) => total + one[of], 0)
}
