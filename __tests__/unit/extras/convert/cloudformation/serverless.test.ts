import { expect, test } from '@jest/globals'
import { connectionsOf, convertText, membersOf, ofType } from '../../../../support/conversions.ts'

const NETWORK = `
  Net: {Type: AWS::EC2::VPC}
  Inner: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Net}}
  Jobs: {Type: AWS::SQS::Queue}
`

test('settings for all functions apply to each, unless it overrides them', () => {
  const sam = convertText(`
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    MemorySize: 1024
    Environment: {Variables: {QUEUE: !Ref Jobs}}
    VpcConfig: {SubnetIds: [!Ref Inner]}
Resources:
  A: {Type: AWS::Serverless::Function, Properties: {Environment: {Variables: {OTHER: x}}}}
  B: {Type: AWS::Serverless::Function, IgnoreGlobals: [VpcConfig], Properties: {MemorySize: 128}}
  C: {Type: AWS::Serverless::Function, IgnoreGlobals: '*'}
${NETWORK}`)
  expect(membersOf(sam, 'subnet Inner')).toEqual(['lambda A'])
  expect(ofType(sam, 'lambda').map(({ memory }) => memory)).toEqual([1024, 128, undefined])
  expect(connectionsOf(sam)).toEqual(['lambda A ~> sqs Jobs', 'lambda B ~> sqs Jobs'])
})

test('an event without an API brings one: one for all events of a kind', () => {
  const sam = convertText(`
Resources:
  A: {Type: AWS::Serverless::Function, Properties: {Events: {X: {Type: HttpApi}, Y: {Type: Api, Properties: {Path: /}}}}}
  B: {Type: AWS::Serverless::Function, Properties: {Events: {X: {Type: HttpApi, Properties: {Path: /b}}}}}
  C: {Type: AWS::Serverless::Function, Properties: {Events: {X: {Type: HttpApi, Properties: {ApiId: !Ref Own}}}}}
  Own: {Type: AWS::Serverless::HttpApi}
`)
  expect(connectionsOf(sam)).toEqual([
    'apigateway Own -> lambda C',
    'apigateway ServerlessHttpApi -> lambda A',
    'apigateway ServerlessHttpApi -> lambda B',
    'apigateway ServerlessRestApi -> lambda A',
  ])
  expect(sam.drawn.filter(({ isImplied }) => isImplied).map(({ address }) => address)).toEqual([
    'ServerlessHttpApi',
    'ServerlessRestApi',
  ])
})

test('rules of events are on the default bus, unless they name one', () => {
  const sam = convertText(`
Resources:
  A: {Type: AWS::Serverless::Function, Properties: {Events: {X: {Type: Schedule, Properties: {Schedule: rate(1 day)}}}}}
  B: {Type: AWS::Serverless::Function, Properties: {Events: {X: {Type: EventBridgeRule, Properties: {EventBusName: !Ref Bus}}}}}
  Bus: {Type: AWS::Events::EventBus, Properties: {Name: own}}
`)
  expect(connectionsOf(sam)).toEqual(['eventbus default -> lambda A', 'eventbus own -> lambda B'])
})

test('what cannot be handled goes from the function to its queue, not from the queue to the function', () => {
  const sam = convertText(`
Resources:
  A:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        X: {Type: SNS, Properties: {Topic: !Ref Topic, RedrivePolicy: {deadLetterTargetArn: x}}}
        Y: {Type: Kinesis, Properties: {Stream: !GetAtt S.Arn, DestinationConfig: {OnFailure: {Destination: !GetAtt Jobs.Arn}}}}
  Topic: {Type: AWS::SNS::Topic}
  S: {Type: AWS::Kinesis::Stream}
${NETWORK}`)
  expect(connectionsOf(sam)).toEqual([
    'kinesisstream S -> lambda A',
    'lambda A -> sqs Jobs',
    'snstopic Topic -> lambda A',
  ])
})
