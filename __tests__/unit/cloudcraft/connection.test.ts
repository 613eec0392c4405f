import { inspect } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { checkConnection, connectionFromEnv } from '../../../src/cloudcraft/connection.ts'

function codeOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'accepted'
}

/** All that an error shows, its stack and every property of it; empty where nothing is thrown. */
function failureText(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    return inspect(error, { depth: 10, showHidden: true })
  }
  return ''
}

const withUrl = (apiUrl: string) => () => checkConnection({ apiKey: 'k', apiUrl })
const withKey = (apiKey: string) => () => checkConnection({ apiKey })

describe('the environment of the official SDKs', () => {
  test('a key alone means the public API over https', () => {
    const connection = connectionFromEnv({ CLOUDCRAFT_API_KEY: 'abc' })
    expect(connection).toEqual({ apiKey: 'abc', baseUrl: 'https://api.cloudcraft.co' })
  })

  test('protocol, host, port and base path make up the address', () => {
    const env = {
      CLOUDCRAFT_API_KEY: 'abc',
      CLOUDCRAFT_PROTOCOL: 'http',
      CLOUDCRAFT_HOST: '127.0.0.1',
      CLOUDCRAFT_PORT: '8080',
      CLOUDCRAFT_BASE_PATH: '/api/v2/',
    }
    expect(connectionFromEnv(env).baseUrl).toBe('http://127.0.0.1:8080/api/v2')
  })

  test('variables that are set but empty count as not set', () => {
    const env = { CLOUDCRAFT_API_KEY: 'abc', CLOUDCRAFT_PROTOCOL: '', CLOUDCRAFT_HOST: '', CLOUDCRAFT_PORT: '' }
    expect(connectionFromEnv(env).baseUrl).toBe('https://api.cloudcraft.co')
  })

  test('a given URL wins over all of them, even over broken ones', () => {
    const env = { CLOUDCRAFT_API_KEY: 'abc', CLOUDCRAFT_HOST: 'not a host' }
    expect(connectionFromEnv(env, 'https://gov.example/').baseUrl).toBe('https://gov.example')
  })

  test.each([
    ['CLOUDCRAFT_PROTOCOL', 'ftp'],
    ['CLOUDCRAFT_HOST', 'user@example.org'],
    ['CLOUDCRAFT_HOST', 'example.org/path'],
    ['CLOUDCRAFT_HOST', 'example.org:443'],
    ['CLOUDCRAFT_PORT', '443x'],
    ['CLOUDCRAFT_PORT', '99999'],
    ['CLOUDCRAFT_BASE_PATH', 'api?x=1'],
  ])('%s=%s is refused', (name, value) => {
    expect(codeOf(() => connectionFromEnv({ CLOUDCRAFT_API_KEY: 'abc', [name]: value }))).toBe('API_URL_INVALID')
  })

  test('a refused variable is named', () => {
    const env = { CLOUDCRAFT_API_KEY: 'abc', CLOUDCRAFT_PORT: 'x', CLOUDCRAFT_PROTOCOL: 'x' }
    expect(() => connectionFromEnv(env)).toThrow('CLOUDCRAFT_PROTOCOL, CLOUDCRAFT_PORT')
  })
})

describe('the key', () => {
  test('a newline at its end, as files have it, is trimmed', () => {
    expect(checkConnection({ apiKey: 'abc+/=\r\n' }).apiKey).toBe('abc+/=')
  })

  test.each(['a', 'x'.repeat(43), 'x'.repeat(44), 'x'.repeat(300)])('its length is not judged (%#)', (key) => {
    expect(checkConnection({ apiKey: key }).apiKey).toBe(key)
  })

  test.each([
    ['', 'API_KEY_MISSING'],
    [' \n', 'API_KEY_MISSING'],
    ['abc def', 'API_KEY_MALFORMED'],
    ['abc\ndef', 'API_KEY_MALFORMED'],
    ['abc\u0000', 'API_KEY_MALFORMED'],
    ['schlüssel', 'API_KEY_MALFORMED'],
  ])('%j is refused as %s', (key, code) => {
    expect(codeOf(withKey(key))).toBe(code)
  })

  test('a malformed key is not repeated in the error', () => {
    const text = failureText(withKey('secret part'))
    expect(text).toContain('API_KEY_MALFORMED')
    expect(text).not.toContain('secret')
  })
})

describe('the address', () => {
  test.each([
    ['https://gov.example', 'https://gov.example'],
    ['https://gov.example/', 'https://gov.example'],
    ['https://gov.example:443/api//', 'https://gov.example/api'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://localhost.:3000', 'http://localhost.:3000'],
    ['http://127.8.9.1', 'http://127.8.9.1'],
    ['http://127.1:80', 'http://127.0.0.1'],
    ['http://[::1]:99', 'http://[::1]:99'],
  ])('%s is accepted as %s', (apiUrl, baseUrl) => {
    expect(checkConnection({ apiKey: 'k', apiUrl }).baseUrl).toBe(baseUrl)
  })

  test.each([
    'http://api.cloudcraft.co',
    'http://10.0.0.1',
    'http://localhost.example.org',
    'http://localhost..',
    'http://127.0.0.1.example.org',
    'http://128.0.0.1',
    'http://[::2]',
  ])('%s would show the key to the network', (apiUrl) => {
    expect(codeOf(withUrl(apiUrl))).toBe('API_URL_INSECURE')
  })

  test.each([
    'api.cloudcraft.co',
    'https://',
    'ftp://example.org',
    'file:///etc/passwd',
    'https://user@example.org',
    'https://user:pass@example.org',
    'https://example.org?x=1',
    'https://example.org?',
    'https://example.org/#x',
  ])('%s is refused', (apiUrl) => {
    expect(codeOf(withUrl(apiUrl))).toBe('API_URL_INVALID')
  })

  test('a password in a refused address is not repeated', () => {
    const text = failureText(withUrl('https://user:hunter2@example.org'))
    expect(text).toContain('API_URL_INVALID')
    expect(text).not.toContain('hunter2')
  })

  test('a key that was put where the address belongs is not repeated', () => {
    const text = failureText(withUrl('KEYKEYKEY'))
    expect(text).toContain('API_URL_INVALID')
    expect(text).not.toContain('KEYKEYKEY')
  })
})
