import { describe, expect, test } from '@jest/globals'
import { redactInventory } from '../../../src/snapshot/redact.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const redacted = (text: string) => new TextDecoder().decode(redactInventory('The inventory', bytes(text)))

describe('an inventory less its secrets', () => {
  test('stays as it is, byte for byte, when it holds none', () => {
    const text = '\uFEFF{ "n" : 1.0,\n "big": 12345678901234567890 , "n": 2 }'
    const original = bytes(text)
    expect(redactInventory('The inventory', original)).toBe(original)
  })

  test.each(['linkKey', 'externalId', 'clientSecret'])('has no %s, at any level', (key) => {
    const text = `{"${key}":"s3cret","data":{"nodes":[{"a":1,"${key}":{"deep":"s3cret"}},[{"${key}":["s3cret"]}]]}}`
    expect(JSON.parse(redacted(text))).toEqual({ data: { nodes: [{ a: 1 }, [{}]] } })
  })

  test('has none under an escaped key either', () => {
    expect(JSON.parse(redacted('{"link\\u004bey":"s3cret","a":1}'))).toEqual({ a: 1 })
  })

  test('keeps a value that only speaks of a secret', () => {
    const text = '{"note":"the linkKey is elsewhere","\\u0061":"linkKey"}'
    expect(redacted(text)).toBe(text)
  })

  test('keeps what looks like a prototype', () => {
    const text = redacted('{"__proto__":{"polluted":true},"linkKey":"s3cret"}')
    expect(text).toBe('{"__proto__":{"polluted":true}}')
    expect({}).not.toHaveProperty('polluted')
  })

  test('says where something that is not JSON came from, and nothing about its content', () => {
    expect(() => redacted('{"linkKey":"s3cret"')).toThrow(
      expect.objectContaining({ code: 'INVENTORY_NOT_JSON', message: 'The inventory is not JSON' }),
    )
  })
})
