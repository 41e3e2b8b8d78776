/** Lays the scripts of build servers beside a program that asks the built one each question once and then repeats its answer. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILT } from './run-plan.ts'
import { REPOSITORY } from './scenario.ts'

/** A question is the words of the command: what they ask about may not change meanwhile. */
function programOver(answers: string): string {
  const [node, program] = BUILT
  return `
    import { createHash } from 'node:crypto'
    import { existsSync, readFileSync, writeFileSync } from 'node:fs'
    const words = process.argv.slice(2)
    const name = createHash('sha256').update(JSON.stringify(words)).digest('hex')
    const file = ${JSON.stringify(`${answers}/`)} + name
    if (!existsSync(file)) {
      const { spawnSync } = await import('node:child_process')
      const asked = [${JSON.stringify(program)}, ...words]
      const { status, stdout, stderr } = spawnSync(${JSON.stringify(node)}, asked, { encoding: 'utf8' })
      writeFileSync(file, JSON.stringify({ status, stdout, stderr }))
    }
    const { status, stdout, stderr } = JSON.parse(readFileSync(file, 'utf8'))
    process.stdout.write(stdout)
    process.stderr.write(stderr)
    process.exitCode = status ?? 3
  `
}

/** Gives the folder of the scripts, which is as theirs in every other way. */
export function replayedScripts(folder: string): string {
  const scripts = join(folder, 'docs/ci')
  const answers = join(folder, 'answers')
  for (const path of ['bin', 'answers']) mkdirSync(join(folder, path), { recursive: true })
  cpSync(join(REPOSITORY, 'docs/ci'), scripts, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'bin/plan.js'), programOver(answers))
  return scripts
}
