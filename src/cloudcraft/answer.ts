import { ExpectedError } from '../errors.ts'
import { isNestedTooDeeply } from './nesting.ts'
import type { Answer } from './outcome.ts'

/** The JSON in an answer. @throws ExpectedError ANSWER_UNEXPECTED */
export function parseJson(title: string, { body }: Answer): unknown {
  const remedy = 'Check the API URL and any proxy in between.'
  if (isNestedTooDeeply(body)) {
    throw new ExpectedError('ANSWER_UNEXPECTED', `${title}: what Cloudcraft sent is nested too deeply`, remedy)
  }
  try {
    return JSON.parse(decode(body))
  } catch {
    throw new ExpectedError('ANSWER_UNEXPECTED', `${title}: what Cloudcraft sent cannot be read as JSON`, remedy)
  }
}

/** The JSON object in some bytes; undefined for anything else. */
export function parseObject(bytes: Uint8Array): object | undefined {
  try {
    const value: unknown = JSON.parse(decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** True when the answer announces that type, parameters such as `charset` aside. */
export function isOfType(answer: Answer, contentType: string): boolean {
  return answer.contentType.split(';')[0]?.trim().toLowerCase() === contentType
}

/** Nothing is repaired: bytes that are no UTF-8 throw. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}
