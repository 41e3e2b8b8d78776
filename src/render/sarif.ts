/** Renders findings as SARIF 2.1.0 for code scanning, in English; waived findings come as suppressed. */
import { waitingText } from '../lang/catalogue/output.ts'
import type { CommandResult, RuleInfo, ShownFinding, ShownPlace } from '../reports/document/command-result.ts'
import type { RenderOptions } from './renderer.ts'
import { fingerprints } from './text/fingerprint.ts'
import { jsonText } from './text/json-text.ts'
import { type SafeText, safeText } from './text/safe-text.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

const LEVELS: Readonly<Record<ShownFinding['severity'], string>> = { error: 'error', warning: 'warning', info: 'note' }

/** One run; columns count UTF-16 units, as editors do. */
export async function renderSarif(
  { findings, rules, waiting }: CommandResult,
  { version }: RenderOptions,
): Promise<SafeText> {
  const indices = new Map(rules.map(({ id }, index) => [id, index]))
  const prints = fingerprints(findings)
  return jsonText({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'plan', semanticVersion: version, rules: rules.map(ruleData) } },
        ...(waiting === undefined ? {} : { invocations: [incomplete(waiting)] }),
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding, index) => resultData(finding, indices.get(finding.rule), prints[index] ?? '')),
      },
    ],
  })
}

/** A run in which rules waited: what they found before is not mended because it is not among the results. */
function incomplete(waiting: NonNullable<CommandResult['waiting']>): object {
  const message = { text: waitingText(waiting).en }
  return { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', message }] }
}

function ruleData({ id, severity, summary, why, fix }: RuleInfo): object {
  return {
    id,
    shortDescription: { text: summary.en },
    fullDescription: { text: why.en },
    help: { text: fix.en },
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

function resultData(finding: ShownFinding, ruleIndex: number | undefined, print: string): object {
  const { rule, severity, message, help, place, related, facts, entity, waiver } = finding
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: messageText(message.en) },
    locations: [{ physicalLocation: physicalLocation(place) }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedLocation) }),
    partialFingerprints: { 'planFinding/v1': print },
    ...(waiver === undefined ? {} : { suppressions: [suppression(waiver)] }),
    properties: { help: safeText(help.en), ...(entity === undefined ? {} : { entity }), facts },
  }
}

function relatedLocation({ place, label }: ShownFinding['related'][number], index: number): object {
  return { id: index + 1, message: { text: messageText(label.en) }, physicalLocation: physicalLocation(place) }
}

function suppression({ reason, owner, until }: NonNullable<ShownFinding['waiver']>): object {
  const justification = safeText(`${reason} (${owner}, until ${until})`)
  return { kind: 'external', status: 'accepted', justification }
}

function physicalLocation({ file, line, column, endColumn }: ShownPlace): object {
  return {
    artifactLocation: { uri: pathUri(file) },
    region: { startLine: line, startColumn: column, endColumn: Math.max(endColumn, column) },
  }
}

/** A relative reference: segments are encoded, slashes stay, and no first segment reads as a scheme. */
function pathUri(file: string): string {
  const segments = file.replace(/\p{Cs}/gu, '\ufffd').split('/')
  return segments.map(encodeURIComponent).join('/')
}

/** Brackets would be read as links, which SARIF allows in a message (3.11.6). */
function messageText(text: string): string {
  return safeText(text).replace(/[\\[\]]/gu, '\\$&')
}
