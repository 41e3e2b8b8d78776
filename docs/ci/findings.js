/**
 * Gives the findings of every plan below a folder in the form that a forge reads: `node findings.js github|gitlab|sarif
 * [PLANS [OUT]]`. `github` goes to the log, where the forge takes each line for a note beside the line of the file;
 * `gitlab` writes OUT/<plan>.junit.xml and OUT/gl-code-quality-report.json, `sarif` writes OUT/<plan>.sarif. On a merge
 * request, what it rewrites is told too. Ends with 1 where a finding is at or above PLAN_FAIL_ON (`error`), after all plans.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { folderGiven, plan, plansBelow, refuse, revisionBefore } from './plans.js'

const [forge = '', given, out = 'site/findings'] = process.argv.slice(2)
const plans = folderGiven(given)
const since = revisionBefore()
const failOn = process.env['PLAN_FAIL_ON'] || 'error'

function findings(folder, format) {
  const words = [`--plan=${folder}`, `--format=${format}`, `--fail-on=${failOn}`]
  return plan('validate', ...words, ...(since === undefined ? [] : [`--since=${since}`]))
}

/** The longest name that every system of files takes has 255 signs; an ending follows. */
const LONGEST = 200

/** A name of its own for each plan, whatever its folder is called: never hidden, never too long. */
function fileName(folder) {
  const name = encodeURIComponent(folder).replace(/^\.|\*/g, (sign) => (sign === '.' ? '%2E' : '%2A'))
  if (name.length <= LONGEST) return name
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  return `${name.slice(0, LONGEST - hash.length - 1)}-${hash}`
}

function write(folder, ending, text) {
  mkdirSync(out, { recursive: true })
  writeFileSync(`${out}/${fileName(folder)}.${ending}`, text)
}

const FORGES = {
  github(folder) {
    const { status, stdout } = findings(folder, 'github')
    process.stdout.write(stdout)
    return { status }
  },
  gitlab(folder) {
    const { status, stdout } = findings(folder, 'junit')
    if (stdout !== '') write(folder, 'junit.xml', stdout)
    return { status, issues: JSON.parse(findings(folder, 'gitlab').stdout || '[]') }
  },
  sarif(folder) {
    const { status, stdout } = findings(folder, 'sarif')
    if (stdout !== '') write(folder, 'sarif', stdout)
    return { status }
  },
}

if (!Object.hasOwn(FORGES, forge))
  refuse({
    fr: `forme «\u00a0${forge}\u00a0» inconnue\u00a0; il y a ${Object.keys(FORGES).join(', ')}`,
    en: `unknown form "${forge}"; there are ${Object.keys(FORGES).join(', ')}`,
  })
const results = plansBelow(plans).map(FORGES[forge])
if (forge === 'gitlab') {
  // One file for all plans is what the forge takes.
  mkdirSync(out, { recursive: true })
  const issues = results.flatMap((result) => result.issues)
  writeFileSync(`${out}/gl-code-quality-report.json`, JSON.stringify(issues))
}
const worst = Math.max(0, ...results.map(({ status }) => status))
process.exitCode = worst > 2 ? worst : Math.min(worst, 1)
