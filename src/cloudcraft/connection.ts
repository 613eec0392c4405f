import { ExpectedError } from '../errors.ts'
import { urlFromParts } from './environment-url.ts'

const DEFAULT_URL = 'https://api.cloudcraft.co'

/** The validated address and key. `baseUrl` has no trailing slash. */
export interface Connection {
  readonly apiKey: string
  readonly baseUrl: string
}

/**
 * The connection as the official SDKs read it: `CLOUDCRAFT_API_KEY`, `_PROTOCOL`, `_HOST`, `_PORT`, `_BASE_PATH`. A given `apiUrl` replaces
 * the last four.
 */
export function connectionFromEnv(env: Readonly<Record<string, string | undefined>>, apiUrl?: string): Connection {
  return checkConnection({ apiKey: env['CLOUDCRAFT_API_KEY'] ?? '', apiUrl: apiUrl || urlFromParts(env) })
}

/** @throws ExpectedError API_KEY_MISSING, API_KEY_MALFORMED, API_URL_INVALID, API_URL_INSECURE */
export function checkConnection(given: { readonly apiKey: string; readonly apiUrl?: string }): Connection {
  return { apiKey: checkKey(given.apiKey), baseUrl: checkUrl(given.apiUrl ?? '') }
}

/** The length is not checked: one official SDK requires 44 characters, the documentation shows a key of 43. */
function checkKey(given: string): string {
  const key = given.trim()
  if (key === '') {
    throw new ExpectedError('API_KEY_MISSING', 'There is no Cloudcraft API key', 'Set `api-key` or CLOUDCRAFT_API_KEY.')
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new ExpectedError(
      'API_KEY_MALFORMED',
      'The Cloudcraft API key contains blanks or characters that are not allowed in a key',
      'Copy the key again, on one line and without quotes around it.',
    )
  }
  return key
}

/** Cloudcraft's URL, without a trailing slash. @throws ExpectedError API_URL_INVALID, API_URL_INSECURE */
export function checkUrl(given: string): string {
  const url = parse(given.trim() || DEFAULT_URL)
  if (url.username || url.password) throw invalid('The API URL holds a user name or a password')
  if (/[?#]/.test(given)) throw invalid('The API URL holds a query or a fragment')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw invalid('The API URL is neither https nor http')
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new ExpectedError(
      'API_URL_INSECURE',
      `${url.origin} would receive the API key over plain http`,
      'Use https; plain http is for this machine alone.',
    )
  }
  return url.origin + url.pathname.replace(/\/+$/, '')
}

/** The error does not repeat the value, which may be a key in the wrong input. */
function parse(given: string): URL {
  try {
    return new URL(given)
  } catch {
    throw invalid('The API URL is not a web address')
  }
}

function invalid(message: string): ExpectedError {
  return new ExpectedError('API_URL_INVALID', message, `Give an address such as ${DEFAULT_URL}.`)
}

/** Whether a `URL.hostname` is this machine. URL has already normalised 127.1 and 0x7f000001; a trailing dot only makes a name absolute. */
export function isLoopback(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '')
  return name === 'localhost' || name === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(name)
}
