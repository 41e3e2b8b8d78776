/** Reads the report that a run of tests leaves, and lists what failed in it. */
import { existsSync, readFileSync } from 'node:fs'

/** The report of a run as Vitest writes it; undefined where it left none. */
export function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** The first lines of a message, without those of packages. */
function start(message) {
  const lines = message.split('\n').filter((line) => !line.includes('node_modules'))
  return lines.slice(0, 6).join('\n    ')
}

/** A line for each test that failed, or each file that could not be run, with the start of its message. */
export function failuresIn(report) {
  return (report?.testResults ?? []).flatMap(({ name, message, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (status === 'failed' && failed.length === 0) return [`FAILED ${name}\n    ${start(message)}`]
    return failed.map((test) => `FAILED ${name} > ${test.fullName}\n    ${start(test.failureMessages.join('\n'))}`)
  })
}
