/** A report as its readers are given it: people less than machines, committees names in place of ids. */
import type { Plan } from '../../plan/plan.ts'
import { isOwnReport, PROJECT_SHEET } from '../../reports/catalogue.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import { mostLate } from '../../reports/document/most-late.ts'
import { withoutIds, withoutKeys } from '../../reports/document/without-ids.ts'
import type { ResultUse } from '../command-result.ts'

/** One page: without findings and definitions, which stay with the data. */
function onePage(result: CommandResult): CommandResult {
  const { report: page } = result
  if (page === undefined) return result
  return { ...result, report: { ...page, definitions: [] }, findings: [], rules: [] }
}

/** The page of a meeting: of the findings that its first lines count, only the errors are listed, if any. */
function meetingPage(result: CommandResult): CommandResult {
  const findings = result.findings.filter(({ severity, waiver }) => severity === 'error' && waiver === undefined)
  return { ...result, findings, rules: [] }
}

/** The sheet of one project on a page, which lists findings: what its alerts say is not listed again. */
function sheetPage(result: CommandResult): CommandResult {
  const findings = result.findings.filter(
    ({ severity, waiver, isPast, isUnread }) =>
      isUnread === true || isPast === true || waiver !== undefined || severity === 'info',
  )
  return { ...result, findings }
}

function shortened(result: CommandResult, use: ResultUse): CommandResult {
  const { report } = result
  if (report?.isOnePage === true) return onePage(result)
  if (report?.id === 'meeting') return meetingPage(result)
  const isSheet = use === 'page' && report?.id.startsWith(PROJECT_SHEET) === true
  return isSheet ? sheetPage(result) : result
}

/** What people read has no columns of keys beside the names. */
function withoutKeysOf(result: CommandResult): CommandResult {
  const { report } = result
  return report === undefined ? result : { ...result, report: withoutKeys(report) }
}

/** A result as it is read; a report of the plan's own has the columns that the plan names. */
export function committeePage(plan: Plan, whole: CommandResult, use: ResultUse): CommandResult {
  if (use === 'data') return whole
  const result = use === 'rows' ? whole : withoutKeysOf(whole)
  if (isOwnReport(plan, result.report?.id ?? '')) return result
  const page = shortened(result, use)
  const { report } = page
  if (report?.readers === undefined || use === 'rows') return page
  return { ...page, report: withoutIds(report.id === 'meeting' ? mostLate(report) : report) }
}
