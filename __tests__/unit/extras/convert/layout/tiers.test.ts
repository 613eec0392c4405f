import { expect, test } from '@jest/globals'
import type { Component } from '../../../../../src/extras/convert/graph/component.ts'
import { sortIntoTiers } from '../../../../../src/extras/convert/layout/tiers.ts'

const component = (address: string, type: string, subnets: readonly string[]): Component => ({
  ...{ address, type, name: address, region: undefined, vpc: undefined, parent: undefined },
  ...{ subnets, fields: {}, identity: {} },
})
const SUBNETS = ['a', 'b', 'c']
const BALANCER = component('elb', 'elb', SUBNETS)

test('a pool over adjacent subnets is a platform in their tier', () => {
  const { tiers } = sortIntoTiers(SUBNETS, [BALANCER, component('asg', 'asg', ['a', 'b'])])
  expect(tiers.map(({ subnets, pools }) => [subnets, pools.map(({ address }) => address)])).toEqual([
    [SUBNETS, ['asg']],
  ])
})

test('a pool that skips a subnet in between is placed next to them: a platform would cover that one, too', () => {
  const { tiers, loose } = sortIntoTiers(SUBNETS, [BALANCER, component('asg', 'asg', ['a', 'c'])])
  expect(tiers.flatMap(({ pools }) => pools)).toEqual([])
  expect(loose.map(({ address }) => address)).toContain('asg')
})
