import { expect, test } from '@jest/globals'
import { rulesOf } from '../../../../../src/extras/convert/components/rules.ts'
import type { JsonObject } from '../../../../../src/json.ts'

function portsOf(rule: JsonObject): unknown {
  const values = { ingress: [{ cidr_blocks: ['10.0.0.0/8'], ...rule }] }
  const group = { address: 'g', localName: 'g', kind: 'aws_security_group', values, links: [] }
  const { inboundRules } = rulesOf([group])('g')
  return (inboundRules as readonly JsonObject[])[0]?.['portRange']
}

test.each([
  ['every protocol', { protocol: '-1' }, '0'],
  ['every protocol by its name', { protocol: 'all' }, '0'],
  ['every protocol, whatever its ports', { protocol: '-1', from_port: 443, to_port: 443 }, '0'],
  ['every port', { protocol: 'tcp', from_port: 0, to_port: 65535 }, '0'],
  ['one port', { protocol: 'tcp', from_port: 443, to_port: 443 }, '443'],
  ['several ports', { protocol: 'tcp', from_port: 80, to_port: 90 }, '80-90'],
  ['ports that are not known yet', { protocol: 'tcp' }, undefined],
])('a rule for %s', (_, rule, ports) => {
  expect(portsOf(rule)).toBe(ports)
})
