/** Plants faults one after the other in a copy of the work tree, and finds out which tests see them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { copyOf } from './copy.js'
import { fileOf, planted, roomOf } from './plant.js'
import { runTests } from './tests.js'

/** What the whole is to come to: shares of the faults that the fast tests alone see, and all tests together. */
const LEAST = { fast: 25 / 30, all: 29 / 30 }

/** Does something with a fault in the copy, and takes it out again. */
async function withFault({ folder }, fault, act) {
  const file = fileOf(folder, fault)
  const text = readFileSync(file, 'utf8')
  const changed = planted(text, fault)
  if (changed === undefined) throw new Error(`${fault.id} cannot be planted in src/${fault.file}`)
  writeFileSync(file, changed)
  try {
    return await act()
  } finally {
    writeFileSync(file, text)
  }
}

/** Runs the tests of the fault's room, which most likely see it, and then all. */
async function runInTurn(copy, kind, fault, without) {
  const first = await runTests(copy, kind, [`test/${roomOf(fault)}/`], without)
  return first.outcome === 'green' ? await runTests(copy, kind, [], without) : first
}

/**
 * Whether slow tests see a fault. Some fail on this machine without any fault, for want of a browser, say: the file of a
 * test that failed is run once more without the fault, and what fails then too is left out from then on.
 */
async function askSlow(copy, fault, idle) {
  for (;;) {
    const found = await withFault(copy, fault, () => runInTurn(copy, 'slow', fault, [...idle]))
    if (found.outcome !== 'red') return found
    const { file } = found.failure
    const without = await runTests(copy, 'slow', [file])
    if (without.outcome === 'green') return found
    process.stderr.write(`${file} fails without any fault too and is left out\n`)
    idle.add(file)
  }
}

/** Who sees a fault, by which test; and what a run said that broke off. */
async function judge(copy, fault, { isFastOnly, idle }) {
  const fast = await withFault(copy, fault, () => runInTurn(copy, 'fast', fault, []))
  if (fast.outcome === 'red') return { seen: 'fast', failure: fast.failure }
  const slow = isFastOnly ? undefined : await askSlow(copy, fault, idle)
  if (slow?.outcome === 'red') return { seen: 'slow', failure: slow.failure }
  const broken = [fast, slow].find((one) => one?.outcome === 'broken')
  return { seen: undefined, said: broken?.said }
}

/** The line of a fault: its id, its room, who sees it, and the test that saw it first. */
function lineOf(fault, { seen, failure, said }, width) {
  const head = `${fault.id.padEnd(width)}  ${roomOf(fault).padEnd(11)}  ${(seen ?? 'UNSEEN').padEnd(6)}`
  if (failure !== undefined) return `${head}  ${failure.file} > ${failure.name}`
  return said === undefined ? head.trimEnd() : `${head}  a run ${said.split('\n')[0]}`
}

/** How many faults of each room are seen by whom. */
function tableOf(results, isFastOnly) {
  const rooms = [...new Set(results.map(({ fault }) => roomOf(fault)))]
  const count = (room, seen) => results.filter((one) => roomOf(one.fault) === room && one.seen === seen).length
  const columns = isFastOnly ? ['fast', undefined] : ['fast', 'slow', undefined]
  const cells = (first, others) => first.padEnd(11) + others.map((one) => one.padStart(8)).join('')
  return [
    cells(
      'room',
      columns.map((seen) => seen ?? 'UNSEEN'),
    ),
    ...rooms.map((room) =>
      cells(
        room,
        columns.map((seen) => String(count(room, seen))),
      ),
    ),
  ]
}

function print(line) {
  process.stdout.write(`${line}\n`)
}

/** Prints the counts; whether there are enough. */
function sumUp(results, isFastOnly) {
  const fast = results.filter(({ seen }) => seen === 'fast').length
  const all = results.filter(({ seen }) => seen !== undefined).length
  print('')
  for (const line of tableOf(results, isFastOnly)) print(line)
  print('')
  const byAll = isFastOnly ? '' : `, ${all} by all`
  print(`${results.length} faults: ${fast} seen by the fast tests${byAll}`)
  const isMet = (count, least) => count >= least * results.length - 1e-9
  return isMet(fast, LEAST.fast) && (isFastOnly || isMet(all, LEAST.all))
}

/**
 * Measures the tests by some faults, a line for each as it goes.
 *
 * @returns the exit code: 0 where enough is seen, 1 where it is not, 3 where nothing can be measured.
 */
export async function measure(repository, faults, isFastOnly) {
  const copy = copyOf(repository)
  const begun = await runTests(copy, 'fast')
  if (begun.outcome === 'red') {
    const { file, name } = begun.failure
    process.stderr.write(`The fast tests fail without any fault: ${file} > ${name}\n`)
    return 3
  }
  if (begun.outcome === 'broken' || begun.count === 0) {
    process.stderr.write(`The fast tests cannot be run: the run ${begun.said ?? 'found none'}\n`)
    return 3
  }
  const width = Math.max(...faults.map(({ id }) => id.length))
  const idle = new Set()
  const results = []
  for (const fault of faults) {
    const result = { fault, ...(await judge(copy, fault, { isFastOnly, idle })) }
    results.push(result)
    print(lineOf(fault, result, width))
  }
  return sumUp(results, isFastOnly) ? 0 : 1
}
