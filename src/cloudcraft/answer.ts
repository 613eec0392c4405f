import { ExpectedError } from '../errors.ts'
import { isNestedTooDeeply } from './nesting.ts'
import type { Answer } from './outcome.ts'

/** The JSON in an answer. @throws ExpectedError ANSWER_UNEXPECTED */
export function parseJson(title: string, { body }: Answer): unknown {
  const remedy = 'Check the API URL and any proxy in between.'
  if (isNestedTooDeeply(body)) {
    throw new ExpectedError('ANSWER_UNEXPECTED', `${title}: Cloudcraft's answer is nested too deeply`, remedy)
  }
  try {
    return JSON.parse(decode(body))
  } catch {
    throw new ExpectedError('ANSWER_UNEXPECTED', `${title}: Cloudcraft's answer is not JSON`, remedy)
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

/** Whether the answer has this content type, ignoring parameters such as `charset`. */
export function isOfType(answer: Answer, contentType: string): boolean {
  return answer.contentType.split(';')[0]?.trim().toLowerCase() === contentType
}

/** Strict: throws on bytes that are not valid UTF-8. Without a byte order mark, which some proxies and gateways add. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}
