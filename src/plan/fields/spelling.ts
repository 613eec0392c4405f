import { sameValue } from '../../inventory/values/equality.ts'
import type { Json } from '../../json.ts'

const AS_IT_IS: [(text: string) => string, (text: string) => string] = [(text) => text, (text) => text]

/**
 * Whether a plan and a diagram mean the same value. Providers and Cloudcraft spell some differently (`Standard_v2`, `Standard V2`;
 * `postgres`, `postgresql`), and not all of Cloudcraft's spellings are published: a difference only in spelling is never reported.
 */
export function meansTheSame(first: Json, second: Json): boolean {
  if (sameValue(first, second, AS_IT_IS)) return true
  return typeof first === 'string' && typeof second === 'string' && folded(first) === folded(second)
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]/gu, '')
    .replace('postgresql', 'postgres')
}
