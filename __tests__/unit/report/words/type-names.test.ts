import { describe, expect, test } from '@jest/globals'
import { countOf, memberName, typeName } from '../../../../src/report/words/type-names.ts'

describe('what a type is called', () => {
  test.each([
    ['ec2', 'EC2 instance'],
    ['azurevm', 'virtual machine'],
    ['brandnew', 'brandnew'],
    ['constructor', 'constructor'],
    ['<b>', 'resource'],
    ['a b', 'resource'],
    ['', 'resource'],
    ['x'.repeat(31), 'resource'],
    ['生产', 'resource'],
  ])('%s is a %s', (type, name) => {
    expect(typeName(type)).toBe(name)
  })

  test.each([
    [1, 'ec2', '1 EC2 instance'],
    [2, 'ec2', '2 EC2 instances'],
    [0, 'ecr', '0 ECR repositories'],
    [3, 'natgateway', '3 NAT gateways'],
    [2, '<b>', '2 resources'],
    [2, 'eventbus', '2 event buses'],
    [2, 'azureredis', '2 Redis caches'],
    [12, 'stepfunctions', '12 stepfunctions'],
    [2, 'quantumlink', '2 quantumlinks'],
  ])('%d of %s are %s', (count, type, text) => {
    expect(countOf(count, type)).toBe(text)
  })

  test.each([
    ['asg', 'ec2', 'instance'],
    ['ecsservice', 'ecstask', 'task'],
    ['asg', 'ebs', 'EBS volume'],
    ['ecsservice', 'ec2', 'EC2 instance'],
    ['azureaksworkload', 'azureakspod', 'pod'],
    ['<b>', '<i>', 'resource'],
  ])('in %s a %s goes by %s', (parent, member, name) => {
    expect(memberName(parent, member)).toBe(name)
  })

  test.each([
    ['asg', 'ec2', 'instances'],
    ['asg', 'ecr', 'ECR repositories'],
    ['asg', 'odds', 'odds'],
  ])('in %s several %s go by %s', (parent, member, name) => {
    expect(memberName(parent, member, 2)).toBe(name)
  })
})
