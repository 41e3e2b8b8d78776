/** The exports of projects that Project Online and Planner give, by the columns that they have, under the names that pages use. */
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gridWorkbook } from './grid-workbook.ts'
import { REPOSITORY } from './scenario.ts'

const CENTRE = {
  en: `
Project Name | Start | Finish | % Complete | Work | Duration | Owner | Project Departments
Payroll | 2026-01-05 | 2027-03-31 | 45% | 640h | 320d | Head of HR projects | Human resources
Network of the schools | 2026-09-01 | 2028-06-30 | 0% | 1,200h | 480d | Network lead | Education`,
  fr: `
Nom du projet | Début | Fin | % achevé | Travail | Durée | Propriétaire | Services du projet
Paie | 05/01/2026 | 31/03/2027 | 45 % | 640h | 320j | Cheffe de projets RH | Ressources humaines
Réseau des lycées | 01/09/2026 | 30/06/2028 | 0 % | 1 200h | 480j | Responsable réseau | Éducation`,
}

const PLANNER = `
Plan name | IT projects
Plan ID | a1b2
Date of export | 06/30/2026

Task ID | Task Name | Bucket Name | Progress | Priority | Assigned To | Created Date | Start date | Due date | Late | Completed Date | Labels | Description
a1 | Payroll | Staff | In progress | Important | head of projects | 01/12/2026 | 01/15/2026 | 03/31/2027 | false | | HR | New payroll
a2 | School network | Schools | Not started | Urgent | network lead | 02/12/2026 | 09/01/2026 | 06/30/2028 | false | | Network |`

/** Lays the exports into a folder: the project centre, a project as XML, a board of Planner. */
export async function layExports(cwd: string, lang: 'en' | 'fr'): Promise<void> {
  const write = async (file: string, name: string, grid: string): Promise<void> =>
    writeFileSync(join(cwd, file), await gridWorkbook([{ name, grid }]))
  const [centre, project] = {
    en: ['project-center.xlsx', 'project.xml'] as const,
    fr: ['centre-de-projets.xlsx', 'projet.xml'] as const,
  }[lang]
  await write(centre, 'Project Center', CENTRE[lang])
  await write('planner.xlsx', 'Tasks', PLANNER)
  copyFileSync(join(REPOSITORY, 'test/fixtures/import/tools/ms-project.xml'), join(cwd, project))
}
