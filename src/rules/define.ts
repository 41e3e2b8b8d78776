/** What a rule is: its name, severity, texts in both languages, and a pure generator of what it finds in a plan. */
import type { Noun } from '../lang/plurals.ts'
import { keyWithin, type Located, within } from '../plan/entity.ts'
import type { Facts, Related, Severity } from '../plan/finding.ts'
import type { Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import type { Origin, PathOrigin, PathStep } from '../yaml/read/origin.ts'
import type { RuleSubject } from './subjects.ts'
import type { NamedIds } from './words/examples.ts'

/** One thing that a rule finds. */
export interface RuleHit {
  readonly at: Origin
  readonly message: Bilingual
  readonly facts?: Facts
  readonly related?: readonly Related[]
  /** What to do here; the rule's `fix` where nothing is said. */
  readonly help?: Bilingual
  readonly entity?: string
}

/** What a rule says of itself, whatever it looks at. */
export interface RuleDefinition {
  /** kebab-case: the thing, then what is checked of it. */
  readonly id: string
  /** What it is about: the reports about it list what the rule finds. */
  readonly subject: RuleSubject
  /** The severity, or the one in a plan that is not approved and the one in an approved plan. */
  readonly severity: Severity | { readonly draft: Severity; readonly approved: Severity }
  readonly summary: Bilingual
  readonly why: Bilingual
  readonly fix: Bilingual
  /**
   * The fact that names the time which a finding is about, where nothing done now mends what happened in it: once that
   * time has ended, the finding is about the past.
   */
  readonly time?: 'year' | 'quarter'
  /**
   * The facts that say which part of an entity a finding is about (the year, the period, the other project): what is
   * told apart by them stays the same finding while all other facts, which are values, change.
   */
  readonly parts?: readonly string[]
  /** What to write there as YAML, or the command to run: a line to copy and fill in. */
  readonly example?: string
  /** What each id in the example stands for: what is printed names the plan's own instead. */
  readonly named?: NamedIds
}

/** How a rule speaks of most of what it looks at in one sentence. */
export interface Collective {
  /** How many records (or lines, pairs …) of the plan the rule looks at: what a share of its findings is taken of. */
  readonly population: (plan: Plan) => number
  /** `{count} of {of} projects have no workload`; both counts are above one. */
  readonly message: Bilingual
  /** What to do about them all; the rule's `fix` where nothing is said. */
  readonly help?: Bilingual
}

/** A rule. */
export interface Rule extends RuleDefinition {
  /** Missing where every finding stands for itself, however many there are. */
  readonly collective?: Collective
  /**
   * Rules whose finding about the same entity is the cause of this one's: it is told as a consequence of theirs, and
   * not at all where a sentence about many tells that.
   */
  readonly follows?: readonly string[]
  /** Rules that say what most of the plan lacks: where one of them does, this one has nothing to look at and is quiet. */
  readonly needs?: readonly string[]
  /**
   * How sentences count findings of the rule on the plan with a scenario laid over it, where these are breaches of the
   * scenario; the file of the rule is then one of those that breaches.ts lists.
   */
  readonly breach?: Noun
  /** What the rule finds in the plan; a rule never throws at a plan that fits the format. */
  readonly run: (plan: Plan) => Iterable<RuleHit>
}

/** A rule about what became of a plan: it needs an earlier state of it. */
export interface StateRule extends RuleDefinition {
  /** What the rule finds between an earlier and a later state; every place lies in the later one. */
  readonly run: (before: Plan, after: Plan) => Iterable<RuleHit>
}

/** Gives a rule its type. */
export function defineRule(rule: Rule): Rule {
  return rule
}

/** A rule that looks at each record of a list and finds at most one thing in it. */
interface RecordRule<R, G> extends Omit<Rule, 'collective' | 'run'> {
  /** The records (or lines, pairs …) of the plan that are looked at. */
  readonly over: (plan: Plan) => Iterable<R>
  /** What every record is held against, computed once; undefined where the plan gives nothing to hold them against. */
  readonly given?: (plan: Plan) => G | undefined
  readonly find: (record: R, plan: Plan, given: G) => RuleHit | undefined
  /** How one sentence speaks of most of them, as {@link Collective.message}. */
  readonly most?: Bilingual
  /** How many are looked at, where `over` lists only those that may be wrong. */
  readonly population?: (plan: Plan) => number
  /** Whether it is quiet in a closed plan: what that leaves open goes on in the next one. */
  readonly exceptClosed?: true
}

/** A rule that looks at one record after the other. */
export function recordRule<R, G = undefined>(declared: RecordRule<R, G>): Rule {
  const { over, given, find, most, population, exceptClosed, ...rule } = declared
  const lookedAt = population ?? ((plan: Plan) => [...over(plan)].length)
  return {
    ...rule,
    ...(most === undefined ? {} : { collective: { population: lookedAt, message: most } }),
    *run(plan) {
      if (exceptClosed && plan.status === 'closed') return
      const against = given?.(plan)
      if (given !== undefined && against === undefined) return
      for (const record of over(plan)) {
        const hit = find(record, plan, against as G)
        if (hit !== undefined) yield hit
      }
    },
  }
}

/** The place inside an entity, and the entity, of what is found there. */
export function placedIn(entity: Located, ...steps: PathStep[]): { at: PathOrigin; entity: string } {
  return { at: within(entity, ...steps), entity: entity.id }
}

/** {@link placedIn} at a key itself, where its value is not to blame. */
export function placedAtKey(entity: Located, ...steps: PathStep[]): { at: PathOrigin; entity: string } {
  return { at: keyWithin(entity, ...steps), entity: entity.id }
}

/** Gives a rule about two states its type. */
export function defineStateRule(rule: StateRule): StateRule {
  return rule
}
