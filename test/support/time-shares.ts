/**
 * Holds the fast project to its name: after a whole run of it, a file that took more than its share of the time of all
 * files is named with that share, and the run is red. A share and no seconds: a slow machine is slow to all.
 */
import type { Reporter, TestModule } from 'vitest/node'

/** What a file may take of the run, twice what the longest takes: one that takes more is slow, or does work twice. */
const MOST = 0.15

/** A whole run of the fast project has at least so many files; the shares of a part of it say nothing. */
const WHOLE = 300

/** What a file takes for itself: its tests, and what it does while it loads, without the modules that others load too. */
function timeOf(file: TestModule): number {
  const { duration, importDurations } = file.diagnostic()
  return duration + (importDurations[file.moduleId]?.selfTime ?? 0)
}

/** A reporter of Vitest. */
export class TimeShares implements Reporter {
  onTestRunEnd(files: readonly TestModule[]): void {
    const fast = files.filter(({ project }) => project.name === 'fast')
    if (fast.length < WHOLE) return
    const all = fast.reduce((sum, file) => sum + timeOf(file), 0)
    for (const file of fast) {
      const share = timeOf(file) / all
      if (share <= MOST) continue
      const percent = (100 * share).toFixed(1)
      process.stderr.write(
        `${file.relativeModuleId} took ${percent} % of the time of the fast tests, of which a file may take ${100 * MOST} %: make it quicker, or call it *.slow.test.ts\n`,
      )
      process.exitCode = 1
    }
  }
}
