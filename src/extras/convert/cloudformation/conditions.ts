import { isArray, isObject, type Json, type JsonObject, own } from '../../../json.ts'
import { type Conditions, resolve, type Surroundings } from './intrinsics.ts'

/** Evaluates a template's conditions. One that depends on itself stays undecided. */
export function readConditions(declared: JsonObject, surroundings: Surroundings): Conditions {
  const decided = new Map<string, boolean | undefined>()
  const decide: Conditions = (name) => {
    if (decided.has(name)) return decided.get(name)
    decided.set(name, undefined) // found by the recursion if it depends on itself
    const holds = evaluate(own(declared, name))
    decided.set(name, holds)
    return holds
  }
  const evaluate = (node: Json | undefined): boolean | undefined => {
    const [operator = '', argument] = node !== undefined && isObject(node) ? (Object.entries(node)[0] ?? []) : []
    const parts = argument !== undefined && isArray(argument) ? argument : []
    switch (operator) {
      case 'Condition':
        return typeof argument === 'string' ? decide(argument) : undefined
      case 'Fn::Equals':
        return equals(parts, { ...surroundings, conditions: decide })
      case 'Fn::Not':
        return negated(evaluate(parts[0]))
      case 'Fn::And':
        return all(parts.map(evaluate))
      case 'Fn::Or':
        return negated(all(parts.map((part) => negated(evaluate(part)))))
      default:
        return undefined
    }
  }
  return decide
}

function equals([first, second]: readonly Json[], surroundings: Surroundings): boolean | undefined {
  const left = resolve(first, surroundings)
  const right = resolve(second, surroundings)
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
