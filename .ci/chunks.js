/**
 * Modules that are loaded together are one chunk: each file more costs a quarter of a millisecond at every start, and the
 * bundler makes one of whatever a set of entries shares.
 */
import { fileURLToPath } from 'node:url'

/** What is loaded first stands first; a layer holds what all its modules ask for and no layer before it has. */
const LAYERS = [
  ['door', ['main.ts']],
  ['words', ['complete/command.ts']],
  ['start', ['program.ts']],
  ['terminal', ['terminal-io.ts']],
  ['plan', ['open-plan.ts']],
  ['findings', ['validate/command.ts', 'audit/command.ts']],
  ['reports', ['audit/command.ts', 'report/command.ts']],
]

/** By a module of src/commands: whatever it asks for without waiting. */
const reached = new Map()

function reachedFrom(name, context) {
  const known = reached.get(name)
  if (known !== undefined) return known
  const all = new Set([fileURLToPath(new URL(`../src/commands/${name}`, import.meta.url))])
  for (const id of all) for (const other of context.getModuleInfo(id)?.importedIds ?? []) all.add(other)
  reached.set(name, all)
  return all
}

/** How the build is cut into chunks. */
export const chunks = {
  includeDependenciesRecursively: false,
  groups: [
    {
      debugName: 'layers',
      name(id, context) {
        const layer = LAYERS.find(([, modules]) => modules.every((module) => reachedFrom(module, context).has(id)))
        return layer?.[0] ?? null
      },
    },
  ],
}
