import { expect, test } from '@jest/globals'
import { convertText, namesOf } from '../../../../support/conversions.ts'

const names = (text: string, parameters: Readonly<Record<string, string>> = {}) => {
  const conversion = convertText(text, { parameters: new Map(Object.entries(parameters)) })
  return { names: [...namesOf(conversion).values()].sort(), skipped: conversion.skipped }
}

test('a loop is unfolded: over a list that is written out, over a default, over what is given', () => {
  const loop = (list: string) => `
Parameters: {Areas: {Type: CommaDelimitedList, Default: "a, b"}, Open: {Type: CommaDelimitedList}}
Resources:
  Fn::ForEach::Tables:
    - Area
    - ${list}
    - Table\${Area}:
        Type: AWS::DynamoDB::Table
        Properties: {TableName: !Sub "shop-\${Area}", Tags: [{Key: Area, Value: !Ref Area}]}
`
  expect(names(loop('[carts, orders]')).names).toEqual(['dynamodb shop-carts', 'dynamodb shop-orders'])
  expect(names(loop('!Ref Areas')).names).toEqual(['dynamodb shop-a', 'dynamodb shop-b'])
  expect(names(loop('!Ref Open'), { Open: 'x,y' }).names).toEqual(['dynamodb shop-x', 'dynamodb shop-y'])
  expect(names(loop('!Ref Open'))).toEqual({
    names: [],
    skipped: [
      {
        address: 'Fn::ForEach::Tables',
        kind: 'Fn::ForEach',
        reason: 'the list of this loop is not known: the parameter Open has no value',
      },
    ],
  })
})

test('loops may be nested and in properties, and keys may leave out everything but letters', () => {
  const text = `
Resources:
  Fn::ForEach::Outer:
    - Stage
    - [dev, prod-eu]
    - Fn::ForEach::Inner:
        - Kind
        - [in, out]
        - Queue&{Stage}\${Kind}:
            Type: AWS::SQS::Queue
            Properties:
              Fn::ForEach::Settings:
                - Setting
                - [QueueName]
                - \${Setting}: !Sub "\${Stage}-\${Kind}"
`
  expect(names(text).names).toEqual(['sqs dev-in', 'sqs dev-out', 'sqs prod-eu-in', 'sqs prod-eu-out'])
})

test('loops without end are not unfolded', () => {
  const list = JSON.stringify(Array.from({ length: 60 }, (_, index) => `n${index}`))
  const text = `Resources: {"Fn::ForEach::A": [A, ${list}, {"Fn::ForEach::B": [B, ${list}, {"Q\${A}\${B}": {"Type": "AWS::SQS::Queue"}}]}]}`
  expect(names(text).skipped.length).toBeGreaterThan(0)
})
