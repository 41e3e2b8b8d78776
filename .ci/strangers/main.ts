/**
 * Tries files of strangers (`test/fixtures/strangers`) with the built program, as a newcomer would, and prints how much
 * of each is right, missing, wrong, and wrong in silence. Numbers, or parts of names, pick files; `--differences` lists
 * each difference; `--printed` shows what the import printed.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { countsOf, isClean } from '../../test/support/strangers/count.ts'
import { type Score, scoresOf } from '../../test/support/strangers/score.ts'
import { strangerFiles } from '../../test/support/strangers/truth.ts'

const REPOSITORY = resolve('.')

const HEADS = ['import', 'audit', 'found', 'of', 'extra', 'right', 'missing', 'wrong', 'silent', 'unnamed']

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

function rowOf(score: Score): string {
  const counts = countsOf(score)
  const cells = [
    counts.import,
    counts.audit ?? '-',
    counts.found,
    score.projects,
    counts.extra,
    counts.right,
    counts.missing,
    counts.wrong,
    counts.silent,
    counts.unnamed,
  ]
  const row = cells.map((cell, index) => String(cell).padStart((HEADS[index] ?? '').length))
  return `${row.join('  ')}  ${score.file}`
}

function sayDifferences({ differences }: Score): void {
  for (const { kind, field, project, text, isSilent } of differences)
    say(`    ${isSilent ? 'silent ' : ''}${kind} ${field}: ${project === '' ? '' : `“${project}” `}${text}`)
}

/** Whether a number or a part of a name is that of a file. */
function isNamed(file: string, part: string): boolean {
  return /^\d+$/.test(part) ? file.startsWith(`${part}_`) : file.includes(part)
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { differences: { type: 'boolean', default: false }, printed: { type: 'boolean', default: false } },
  })
  const files = strangerFiles(REPOSITORY).filter(
    (file) => positionals.length === 0 || positionals.some((part) => isNamed(file, part)),
  )
  const scores = await scoresOf(REPOSITORY, files)
  say(`${HEADS.join('  ')}  file`)
  for (const score of scores) {
    say(rowOf(score))
    if (values.printed) say(score.printed)
    if (values.differences) sayDifferences(score)
  }
  const counts = scores.map(countsOf)
  const all = (key: 'right' | 'missing' | 'wrong' | 'silent' | 'unnamed'): number =>
    counts.reduce((sum, one) => sum + one[key], 0)
  say('')
  say(`${counts.filter(isClean).length} of ${files.length} files with both codes 0 and nothing wrong`)
  say(`${counts.filter(({ silent }) => silent > 0).length} files with something wrong or lost in silence`)
  say(`${all('right')} values right, ${all('missing')} missing, ${all('wrong')} wrong, ${all('silent')} in silence`)
}

await main()
