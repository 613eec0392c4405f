import { isObject, type Json, type JsonObject } from '../../json.ts'
import { visibleLine } from '../../text.ts'

/** The JSON of a file if it is byte for byte as this program writes it; otherwise where it is not. */
export function parsed(name: string, bytes: Uint8Array): JsonObject | string {
  const text = new TextDecoder().decode(bytes)
  try {
    const json = JSON.parse(text) as Json
    const written = `${JSON.stringify(json, null, 2)}\n`
    if (!isObject(json)) return `${name} is not a report`
    return Buffer.from(written).equals(bytes)
      ? json
      : `${name}, line ${firstLine(text, written)}: changed since it was written`
  } catch (error) {
    return `${name} is not JSON: ${visibleLine(error instanceof Error ? error.message : String(error), 200)}`
  }
}

function firstLine(given: string, written: string): number {
  const [left, right] = [given.split('\n'), written.split('\n')]
  return (
    Math.max(
      0,
      left.findIndex((line, at) => line !== right[at]),
    ) + 1
  )
}

/** A value as shown in a sentence. */
export function shown(value: Json | undefined): string {
  return value === undefined ? 'missing' : visibleLine(JSON.stringify(value), 120)
}
