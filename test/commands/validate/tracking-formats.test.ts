/** Platforms that follow each finding by itself get each; a reader gets one sentence for many. */
import { expect, it } from 'vitest'
import { HEADER, inFolder } from '../../support/in-folder.ts'
import { runPlan } from '../../support/run-plan.ts'

const PROJECTS = `projects:\n${[1, 2, 3, 4, 5, 6]
  .map((id) => `  - { id: P-${id}, title: Project ${id}, status: planned }\n`)
  .join('')}`

it('SARIF, GitLab and JUnit have a place for each project, JSON and the page one finding', async () => {
  await inFolder({ 'plan.yaml': `${HEADER}${PROJECTS}` }, async (cwd) => {
    const of = async (format: string): Promise<string> =>
      (await runPlan(cwd, ['validate', '.', '--rule', 'project-without-budget', '--format', format])).stdout
    const { runs } = JSON.parse(await of('sarif')) as { runs: { results: unknown[] }[] }
    expect(runs[0]?.results).toHaveLength(6)
    expect(JSON.parse(await of('gitlab'))).toHaveLength(6)
    expect((await of('junit')).match(/has no budget/g)).toHaveLength(6)
    const { findings } = JSON.parse(await of('json')) as { findings: { facts: object }[] }
    expect(findings).toMatchObject([{ facts: { count: 6, of: 6 } }])
    expect(await of('pretty')).toContain('6 of 6 retained projects have no budget')
  })
})
