import { isArray, isObject, type Json, type JsonObject, own } from '../../../json.ts'
import { decide as resolve } from './intrinsics.ts'
import type { Conditions, Surroundings } from './surroundings.ts'

/** Evaluates a template's conditions. One that depends on itself stays undecided. */
export function readConditions(declared: JsonObject, surroundings: Surroundings): Conditions {
  const decided = new Map<string, boolean | undefined>()
  const causes = new Map<string, Set<string>>()
  const decide = (name: string): boolean | undefined => {
    if (decided.has(name)) return decided.get(name)
    decided.set(name, undefined) // found by the recursion if it depends on itself
    const found = new Set<string>()
    causes.set(name, found)
    const holds = evaluate(own(declared, name), {
      decide,
      causes,
      found,
      surroundings: { ...surroundings, conditions },
    })
    decided.set(name, holds)
    return holds
  }
  const conditions: Conditions = Object.assign(decide, { causesOf: (name: string) => [...(causes.get(name) ?? [])] })
  return conditions
}

interface Evaluation {
  readonly decide: (name: string) => boolean | undefined
  readonly causes: ReadonlyMap<string, ReadonlySet<string>>
  /** What leaves the condition open. */
  readonly found: Set<string>
  readonly surroundings: Surroundings
}

function evaluate(node: Json | undefined, evaluation: Evaluation): boolean | undefined {
  const [operator = '', argument] = node !== undefined && isObject(node) ? (Object.entries(node)[0] ?? []) : []
  const parts = argument !== undefined && isArray(argument) ? argument : []
  const each = () => parts.map((part) => evaluate(part, evaluation))
  switch (operator) {
    case 'Condition':
      return typeof argument === 'string' ? other(argument, evaluation) : undefined
    case 'Fn::Equals':
      return equals(parts, evaluation.surroundings, (cause) => evaluation.found.add(cause))
    case 'Fn::Not':
      return negated(evaluate(parts[0], evaluation))
    case 'Fn::And':
      return all(each())
    case 'Fn::Or':
      return negated(all(each().map(negated)))
    default:
      return undefined
  }
}

function other(name: string, { decide, causes, found }: Evaluation): boolean | undefined {
  const holds = decide(name)
  if (holds === undefined) for (const cause of causes.get(name) ?? []) found.add(cause)
  return holds
}

function equals(
  [first, second]: readonly Json[],
  surroundings: Surroundings,
  onUnknown: (cause: string) => void,
): boolean | undefined {
  const left = resolve(first, surroundings, { onUnknown })
  const right = resolve(second, surroundings, { onUnknown })
  if (left === undefined || right === undefined || typeof left === 'object' || typeof right === 'object')
    return undefined
  return String(left) === String(right)
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value
}

function all(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(false)) return false
  return values.includes(undefined) ? undefined : true
}
