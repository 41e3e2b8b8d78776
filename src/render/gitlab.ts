/** Renders findings as GitLab's code quality report, in English; waived findings are left out. */
import type { CommandResult, ShownFinding } from '../reports/document/command-result.ts'
import { fingerprints } from './text/fingerprint.ts'
import { jsonText } from './text/json-text.ts'
import { type SafeText, safeText } from './text/safe-text.ts'

const SEVERITIES: Readonly<Record<ShownFinding['severity'], string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
}

/** A list, empty where nothing was found. */
export async function renderGitlab({ findings }: CommandResult): Promise<SafeText> {
  const open = findings.filter(({ waiver }) => waiver === undefined)
  const prints = fingerprints(open)
  return jsonText(
    open.map(({ rule, severity, message, place }, index) => ({
      description: safeText(message.en),
      check_name: rule,
      fingerprint: prints[index],
      severity: SEVERITIES[severity],
      location: { path: place.file, lines: { begin: place.line } },
    })),
  )
}
