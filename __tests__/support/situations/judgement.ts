import { ExpectedError } from '../../../src/errors.ts'
import { compareInventories } from '../../../src/inventory/diff.ts'
import { parseInventory } from '../../../src/inventory/read/parse.ts'
import { observe } from './observed.ts'
import type { Case, Situation } from './situation.ts'
import type { Expected } from './truth.ts'

/** A statement that is missing or that should not have been made. */
export interface Mistake {
  readonly kind: string
  readonly text: string
}

/** How well one case was reported. `right` lists the kind or tag of each correct statement. */
export interface Judgement {
  readonly situation: string
  readonly seed: number
  readonly right: readonly string[]
  readonly missed: readonly Mistake[]
  readonly invented: readonly Mistake[]
}

/** Plays a situation, compares the two scans, and checks the answer against the truth. */
export function judge(situation: Situation, seed: number): Judgement {
  const one = situation.make(seed)
  const { right, missed, invented } = balance(statementsOfTruth(one), statementsOfAnswer(one))
  return { situation: situation.title, seed, right, missed, invented }
}

function statementsOfTruth({ truth }: Case): Mistake[] {
  if (truth.error !== undefined) return [{ kind: 'error', text: truth.error }]
  return [
    ...truth.changes.flatMap(statements),
    ...truth.warnings.map((text) => ({ kind: 'warning', text })),
    { kind: 'unchanged', text: String(truth.unchanged) },
    { kind: 'estimated', text: String(truth.estimated) },
    { kind: 'described', text: String(truth.described) },
    { kind: 'recoloured', text: String(truth.recoloured) },
  ]
}

function statementsOfAnswer({ before, after, truth }: Case): Mistake[] {
  try {
    const diff = compareInventories(parseInventory('before', before.bytes), parseInventory('after', after.bytes)).diff
    const { estimated, described, recoloured } = diff.cosmetic
    return [
      ...observe(diff, before, after).flatMap(statements),
      ...diff.warnings.map(({ code, type }) => ({
        kind: 'warning',
        text: type === undefined ? code : `${code} ${type}`,
      })),
      { kind: 'unchanged', text: String(diff.unchanged) },
      { kind: 'estimated', text: String(estimated) },
      { kind: 'described', text: String(described) },
      // A colour can be written in two ways, so the count is only checked where all of them differ.
      { kind: 'recoloured', text: String(truth.recoloured && recoloured > 0) },
    ]
  } catch (error) {
    const isForeseen = error instanceof ExpectedError
    return [{ kind: 'error', text: isForeseen ? error.code : String(error) }]
  }
}

/** A change is one statement, and so is each of its tags. */
function statements({ kind, about, tags }: Expected): Mistake[] {
  return [{ kind, text: about }, ...tags.map((tag) => ({ kind: tag, text: `${kind} ${about}` }))]
}

/** Compares two multisets of statements. */
function balance(expected: readonly Mistake[], got: readonly Mistake[]) {
  const left = new Map<string, Mistake[]>()
  for (const one of expected) left.set(keyOf(one), [...(left.get(keyOf(one)) ?? []), one])
  const right: string[] = []
  const invented: Mistake[] = []
  for (const one of got) {
    if (left.get(keyOf(one))?.pop() === undefined) invented.push(one)
    else right.push(one.kind)
  }
  return { right, invented, missed: [...left.values()].flat() }
}

function keyOf({ kind, text }: Mistake): string {
  return `${kind}\n${text}`
}
