import { isArray, type Json } from '../../../json.ts'
import type { Bound } from './surroundings.ts'
import type { Walk } from './walk.ts'

/** Longer paths through stacks are cycles. */
export const MAX_HOPS = 20

/** A resource's name or attribute is unknown before it exists; the reference itself is recorded. */
export function refer(argument: Json | undefined, walk: Walk): Json | undefined {
  const { surroundings, listener, path } = walk
  const name = typeof argument === 'string' ? argument : walk.visit(argument, walk)
  if (typeof name !== 'string') return undefined
  const bound = surroundings.bound?.get(name)
  if (bound !== undefined) return enter(bound, walk)
  if (surroundings.resources.has(name)) listener.onLink?.(`${surroundings.prefix ?? ''}${name}`, path)
  const hidden = walk.isDeciding ? surroundings.hidden?.get(name) : undefined
  const value = surroundings.parameters.get(name) ?? hidden
  const isAsked = surroundings.parameters.has(name) && (!name.startsWith('AWS::') || walk.isDeciding)
  if (value === undefined && isAsked && name !== 'AWS::NoValue') listener.onUnknown?.(name, path)
  return value
}

/** Evaluates a value of another template. */
export function enter({ node, within }: Bound, walk: Walk): Json | undefined {
  return walk.hops >= MAX_HOPS ? undefined : walk.visit(node, { ...walk, surroundings: within, hops: walk.hops + 1 })
}

/** The resource and the attribute of `Fn::GetAtt`. */
export function attributeIn(argument: Json | undefined, walk: Walk): readonly [string, string] {
  const parts = typeof argument === 'string' ? [argument] : argument !== undefined && isArray(argument) ? argument : []
  const texts = parts.map((part) => (typeof part === 'string' ? part : (walk.visit(part, walk) ?? '')))
  const [name = '', ...rest] = texts.join('.').split('.')
  return [name, rest.join('.')]
}

export function attribute(name: string, attributeName: string, walk: Walk): Json | undefined {
  const output = outputIn(name, attributeName, walk)
  if (output !== undefined) return enter(output, walk)
  const { surroundings, listener, path } = walk
  if (surroundings.resources.has(name)) listener.onLink?.(`${surroundings.prefix ?? ''}${name}`, path)
  return undefined
}

/** The output of a nested stack to which an attribute refers. */
export function outputIn(name: string, attributeName: string, { surroundings }: Walk): Bound | undefined {
  return attributeName.startsWith('Outputs.')
    ? surroundings.outputOf?.(name, attributeName.slice('Outputs.'.length))
    : undefined
}

/** `NAME` or `NAME.ATTRIBUTE`. */
export function referDotted(name: string, walk: Walk): Json | undefined {
  const dot = name.indexOf('.')
  return dot < 0 ? refer(name, walk) : attribute(name.slice(0, dot), name.slice(dot + 1), walk)
}
