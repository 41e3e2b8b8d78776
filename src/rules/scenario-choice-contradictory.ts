/** Finds scenarios that contradict themselves, what they inherit, or what the projects already are. */
import { contradictionsOf } from '../overlay/contradictions.ts'
import { defineRule } from './define.ts'
import { contradictionWords } from './words/contradictions.ts'

/** Finds what a scenario asks in vain: choices that exclude each other, impossible dates, a frame that says things twice. */
export const scenarioChoiceContradictory = defineRule({
  id: 'scenario-choice-contradictory',
  subject: 'scenarios',
  severity: 'error',
  parts: ['project'],
  summary: {
    fr: 'Un scénario ne se contredit pas et ne demande rien d’impossible',
    en: 'A scenario does not contradict itself and asks nothing impossible',
  },
  why: {
    fr: 'Un choix sans effet passe inaperçu\u00a0: le comité de direction compare alors autre chose que ce qui est écrit',
    en: 'A choice without effect goes unnoticed: the executive committee then compares something else than what is written',
  },
  fix: { fr: 'corrigez ou retirez le choix', en: 'correct or remove the choice' },
  *run(plan) {
    for (const scenario of plan.scenarios) {
      for (const found of contradictionsOf(plan, scenario)) {
        // It is heard all the same: a rule of its own asks for the reason.
        if (found.kind === 'forced-without-reason') continue
        const { message, help } = contradictionWords(plan, scenario, found)
        yield {
          at: found.at,
          entity: scenario.id,
          facts: { kind: found.kind, ...('project' in found ? { project: found.project } : {}) },
          related:
            found.related === undefined
              ? []
              : [{ at: found.related, label: { fr: 'ce qui s’y oppose', en: 'what stands against it' } }],
          message,
          help,
        }
      }
    }
  },
})
