import { describe, expect, test } from '@jest/globals'
import { parseFaults } from '../../../../src/extras/simulator/http/faults.ts'
import { unreadableTypes } from '../../../../src/extras/simulator/permissions.ts'
import { componentsOf, scan, startClient } from './client.ts'

describe('a lost permission', () => {
  test('hides a type, or all types of a service, in every region or in one', () => {
    const faults = parseFaults(['no-permission:rds', 'no-permission:ecs@eu-west-1', '500'])
    expect([...unreadableTypes(faults, 'us-east-1')]).toEqual(['rds'])
    expect([...unreadableTypes(faults, 'eu-west-1')]).toEqual(['rds', 'ecscluster', 'ecsservice', 'ecstask'])
  })

  test('an unknown service is just a type name', () => {
    expect([...unreadableTypes(parseFaults(['no-permission:constructor']), 'us-east-1')]).toEqual(['constructor'])
  })

  test('makes resources silently missing from then on, and nothing else fails', async () => {
    await using client = await startClient({ faults: ['no-permission:rds@us-east-1', '500'] })
    await expect(scan(client)).rejects.toThrow('500')
    for (let i = 0; i < 2; i++) {
      const types = componentsOf(await scan(client)).map(({ type }) => type)
      expect([types.includes('rds'), types.includes('ec2')]).toEqual([false, true])
    }
    expect(componentsOf(await scan(client, 'Production', 'eu-west-1')).some(({ type }) => type === 'rds')).toBe(true)
    await client.post('/simulator/faults', '[]')
    expect(componentsOf(await scan(client)).some(({ type }) => type === 'rds')).toBe(true)
  })
})
