import type { Json } from '../../json.ts'

/** A value on one line. */
export function valueText(value: Json | undefined): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
