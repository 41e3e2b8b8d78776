/** Drafts of plans for tests, made of texts by path. */

import { draftOf, type PlanDraft, type Reload } from '../../src/commands/plan-draft.ts'
import { isRefused, type Refused } from '../../src/commands/refusal.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import type { PlanInput } from '../../src/plan/load/plan-input.ts'

/** Loads without a previous plan; the plan says its own status date. */
export const reload: Reload = (input) => loadPlan(input, {})

/** The draft of a plan in the folder `p`, the files' paths relative to it; throws where it cannot be read. */
export function draftFrom(files: Readonly<Record<string, string>>): PlanDraft {
  const encoder = new TextEncoder()
  const input: PlanInput = {
    root: 'p',
    files: Object.entries(files).map(([path, text]) => ({ path: `p/${path}`, bytes: encoder.encode(text) })),
    strays: [],
  }
  const loaded = reload(input)
  return unrefused(draftOf(input, loaded))
}

/** What a step made; throws where it was refused. */
export function unrefused<T extends object>(step: T | Refused): T {
  if (isRefused(step)) throw new Error(`${step.refusal} ${step.word}`)
  return step
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
