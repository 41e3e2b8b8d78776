/**
 * Plants a fault in the work tree itself, for a person to look at, and takes it out again. A file is written only where the
 * last commit holds all of it but the fault, so that nothing of anybody is lost.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { git } from './copy.js'
import { fileOf, planted } from './plant.js'

/** The file as the last commit has it; undefined where it does not. */
function committed(repository, { file }) {
  try {
    return git(repository, ['show', `HEAD:src/${file}`]).toString('utf8')
  } catch {
    return undefined
  }
}

/** Whether the index holds the file as the last commit has it. */
function isUnstaged(repository, { file }) {
  const words = ['diff-index', '--cached', '--name-only', 'HEAD', '--', `src/${file}`]
  return git(repository, words).length === 0
}

/** Plants a fault; gives what is told, and the exit code. */
export function plantInWorkTree(repository, fault) {
  const path = fileOf(repository, fault)
  const text = readFileSync(path, 'utf8')
  if (text !== committed(repository, fault) || !isUnstaged(repository, fault)) {
    return [`src/${fault.file} has changes that are not committed: nothing was planted`, 1]
  }
  const changed = planted(text, fault)
  if (changed === undefined) return [`${fault.id} has no place in src/${fault.file} any more`, 1]
  writeFileSync(path, changed)
  return [`${fault.id} is planted in src/${fault.file}; npm run faults -- --undo takes it out`, 0]
}

/** What stands at the place of a fault: nothing but it, it with other changes, or what the last commit has. */
function stateOf(repository, fault) {
  const before = committed(repository, fault)
  const changed = before === undefined ? undefined : planted(before, fault)
  const text = readFileSync(fileOf(repository, fault), 'utf8')
  if (changed === undefined || text === before) return { isPlanted: false }
  return { isPlanted: text === changed, before, isMixed: !text.includes(fault.from) }
}

/** Takes every fault out that is planted; gives what is told, and the exit code. */
export function undoInWorkTree(repository, faults) {
  const told = []
  let code = 0
  for (const fault of faults) {
    const { isPlanted, before, isMixed } = stateOf(repository, fault)
    if (isPlanted) {
      writeFileSync(fileOf(repository, fault), before)
      told.push(`${fault.id} is taken out of src/${fault.file}`)
      if (!isUnstaged(repository, fault)) told.push(`the index still holds it: git restore --staged src/${fault.file}`)
    } else if (isMixed) {
      told.push(`src/${fault.file} may hold ${fault.id} and holds other changes too: take it out by hand`)
      code = 1
    }
  }
  return [told.length === 0 ? 'no fault is planted' : told.join('\n'), code]
}
