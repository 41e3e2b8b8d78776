/** Builds a written project once, for the many states of a history that hold the same record at the same place. */
import type { Raw } from '../schema/document.ts'
import type { PathOrigin } from '../source/origin.ts'
import { type AmountContext, buildProject } from './build-project.ts'
import type { Project } from './plan.ts'

interface Built {
  readonly project: Project
  readonly scale: number
}

const memory = new WeakMap<Raw<'projects'>, Built>()

function isSamePlace(left: PathOrigin, right: PathOrigin): boolean {
  const isSamePath =
    left.path.length === right.path.length &&
    left.path.every((step, index) => step === right.path[index])
  return left.file === right.file && isSamePath
}

/** The project of a written record as {@link buildProject} makes it; one with a faulty amount is built, and reported, each time. */
export function rememberedProject(
  written: Raw<'projects'>,
  at: PathOrigin,
  context: AmountContext,
): Project {
  const known = memory.get(written)
  if (known?.scale === context.scale && isSamePlace(known.project.at, at)) return known.project
  let isSound = true
  const project = buildProject(written, at, {
    ...context,
    fault: (...about) => {
      isSound = false
      context.fault(...about)
    },
  })
  if (isSound) memory.set(written, { project, scale: context.scale })
  return project
}
