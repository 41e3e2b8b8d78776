/** What imports keep of the files of others, handed on to the next plan: how their columns are read, and what each record was, so that a newer file goes on there. */
import { type ImportedRecord, importedOf } from '../../intake/merge/imported-base.ts'
import { isSameId } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { isCompleted, isLive } from '../../plan/project-status.ts'
import { filesEnding, pathFrom } from '../../workspace/input-file.ts'
import type { Io } from '../declaration.ts'
import type { ImportedFile } from '../import/plan-files.ts'
import { leftByImports } from '../imported-doubts.ts'
import { readKeptFile } from '../named-files.ts'
import type { NextPlan } from './next-plan.ts'

/** What is taken out of a project whose time is over when the plan begins, or that awaits arbitration again. */
const DATES = ['start', 'end']

/**
 * What a newer file is compared with. A project that neither goes on nor came to an end is none of it: a file that still has it brings
 * it in anew, as it does the dates of one whose dates were taken out.
 */
function handedOn({ projects }: Plan, { records }: NextPlan): (record: ImportedRecord) => ImportedRecord[] {
  const carried = new Map((records.get('projects') ?? []).map((record) => ['id' in record ? record.id : '', record]))
  return (record) => {
    const project = projects.find(({ id }) => record.list === 'projects' && isSameId(id, record.id))
    const next = carried.get(project?.id)
    if (project === undefined) return [record]
    if (next === undefined) return isLive(project) && !isCompleted(project) ? [] : [record]
    const data = Object.entries(record.data).filter(([key]) => key in next || !DATES.includes(key))
    return [{ ...record, data: Object.fromEntries(data) }]
  }
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path
}

/** The files of the next plan's folder that newer files are read by. */
export function importMemory(io: Io, root: string, plan: Plan, made: NextPlan, folder: string): ImportedFile[] {
  const from = pathFrom(io.cwd, root, '.')
  const handOn = handedOn(plan, made)
  const mappings = filesEnding(io.cwd, from, '.map.yaml').map((name) => {
    const { bytes } = readKeptFile(io, from, `${from}/${name}`)
    return { path: `${folder}/${name}`, content: new TextDecoder().decode(bytes) }
  })
  const imported = leftByImports(io, root, plan.lang).map(({ path, base: { records, doubts, columns } }) => {
    const content = importedOf({ records: records().flatMap(handOn), doubts, columns })
    return { path: `${folder}/${nameOf(path)}`, content }
  })
  return [...mappings, ...imported]
}
