/** What slow tests draw, and which share of a long list they try: others with each commit, the same for all who check it. */
import { spawnSync } from 'node:child_process'

/** `PLAN_SEED` where it is a whole number, else the beginning of the commit's hash; `usual` where there is no commit. */
export function seedOfCommit(usual) {
  const named = Number(process.env.PLAN_SEED || Number.NaN)
  if (Number.isInteger(named)) return named
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' })
  return /^[0-9a-f]{7}/.test(stdout ?? '') ? Number.parseInt(stdout.slice(0, 7), 16) : usual
}
