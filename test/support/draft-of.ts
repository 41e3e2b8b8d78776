/** Drafts of plans for tests, made of texts by path. */

import { draftOf, type PlanDraft } from '../../src/commands/plan-draft.ts'
import { Refusal } from '../../src/commands/refusal.ts'
import { type LoadOptions, loadPlan } from '../../src/plan/load/load-plan.ts'
import type { PlanInput } from '../../src/plan/load/plan-input.ts'

/** The draft of a plan in the folder `p`, the files' paths relative to it; throws where it cannot be read. */
export function draftFrom(files: Readonly<Record<string, string>>): PlanDraft {
  const encoder = new TextEncoder()
  const input: PlanInput = {
    root: 'p',
    files: Object.entries(files).map(([path, text]) => ({ path: `p/${path}`, bytes: encoder.encode(text) })),
    strays: [],
  }
  return draftOfInput(input)
}

/** The draft of some files, without a previous plan; the plan says its own status date unless another is given. */
export function draftOfInput(input: PlanInput, options: LoadOptions = {}): PlanDraft {
  const reload = (files: PlanInput) => loadPlan(files, options)
  return draftOf(input, reload(input), reload)
}

/** Why a step is refused; undefined where it is made. */
export function refusalOf(step: () => unknown): string | undefined {
  try {
    step()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

/** The text of a draft's file by its path relative to the plan's folder. */
export function textIn({ input }: PlanDraft, path: string): string {
  const file = input.files.find((one) => one.path === `p/${path}`)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes)
}

/** The lines of a draft's file that the file did not have before, without indentation. */
export function newLines(before: PlanDraft, after: PlanDraft, path: string): string[] {
  const old = new Set(textIn(before, path).split('\n'))
  return textIn(after, path)
    .split('\n')
    .filter((line) => !old.has(line))
    .map((line) => line.trim())
}
