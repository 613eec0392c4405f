import { describe, expect, test } from '@jest/globals'
import { parseDrawing } from '../../../../../src/drawing/isometric/parse.ts'
import type { Conversion } from '../../../../../src/extras/convert/convert.ts'
import { convertJson, convertText, ofType, stateOf } from '../../../../support/conversions.ts'

/** The ground that a group's outline goes around. */
function outlineOf(conversion: Conversion, type: string) {
  const [group] = ofType(conversion, type)
  const places = [...conversion.blueprint.data.nodes].flatMap(({ id, mapPos }) =>
    group?.nodes?.includes(id as string) ? [mapPos as readonly [number, number]] : [],
  )
  const padding = group?.['padding'] as number
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)]
  return [
    Math.min(...xs) - padding,
    Math.min(...ys) - padding,
    Math.max(...xs) + 1 + padding,
    Math.max(...ys) + 1 + padding,
  ] as const
}

const SUBNETS = ['A', 'B', 'C']
  .map((name) => `  ${name}: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref V}}`)
  .join('\n')
const NETWORK = `Resources:\n  V: {Type: AWS::EC2::VPC}\n${SUBNETS}\n`

describe('pictures', () => {
  test('have endpoints, which no network may hold, outside of its outline', () => {
    const endpoint = (name: string) =>
      `  ${name}: {Type: AWS::EC2::VPCEndpoint, Properties: {VpcId: !Ref V, SubnetIds: [!Ref A], ServiceName: com.amazonaws.eu-west-1.${name}}}\n`
    const found = convertText(
      `${NETWORK}  I: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref A}}\n${endpoint('ecr')}${endpoint('logs')}`,
    )
    const [left, back, right, front] = outlineOf(found, 'vpc')
    const inside = ofType(found, 'vpcendpoint').filter(({ mapPos = [0, 0] }) => {
      const [x, y] = mapPos
      return x < right && x + 1 > left && y < front && y + 1 > back
    })
    expect(ofType(found, 'vpcendpoint')).toHaveLength(2)
    expect(inside).toEqual([])
  })

  test('have subnets around the same balancer one around the other, so that each label has its own line', () => {
    const found = convertText(
      `${NETWORK}  G: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: !Ref V}}\n` +
        '  L: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Subnets: [!Ref A, !Ref B, !Ref C], SecurityGroups: [!Ref G]}}\n',
    )
    const paddings = ['sg', 'subnet', 'vpc'].flatMap((type) =>
      ofType(found, type).map(({ padding }) => padding as number),
    )
    const gaps = paddings.slice(1).map((padding, index) => padding - (paddings[index] ?? 0))
    expect(paddings).toHaveLength(5)
    expect(gaps.filter((gap) => gap < 0.59)).toEqual([])
  })

  test('have small regions one after the other rather than far apart on the diagonal', () => {
    const machine = (name: string, location: string) =>
      ['azurerm_linux_virtual_machine', name, { name, location }] as const
    const found = convertJson(
      stateOf(
        ...['a', 'b'].map((name) => machine(name, 'westeurope')),
        ...['c', 'd'].map((name) => machine(name, 'northeurope')),
      ),
    )
    const places = ofType(found, 'azurevm').map(({ mapPos = [0, 0] }) => mapPos)
    const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
    expect(span(places.map(([x]) => x)) + span(places.map(([, y]) => y))).toBeLessThan(16)
  })

  const fan = (count: number, name = 'Q') => {
    const names = Array.from({ length: count }, (_, at) => `${name}${at}`)
    const queues = names.map((one) => `  ${one}: {Type: AWS::SQS::Queue}\n`).join('')
    const subscriptions = names.map((one) => `{Protocol: sqs, Endpoint: !GetAtt ${one}.Arn}`).join(', ')
    return `  T${name}: {Type: AWS::SNS::Topic, Properties: {Subscription: [${subscriptions}]}}\n${queues}`
  }
  const several = [6, 7, 8, 12, 16, 17, 24, 40, 48].map((count) => [`${count} queues`, fan(count), count] as const)
  const long = 'ANameThatIsLongerThanMost'
  const consumers = (count: number) =>
    Array.from({ length: count }, (_, at) => {
      const source = `{EventSourceArn: !GetAtt Q${at}.Arn, FunctionName: !Ref F}`
      return `  M${at}: {Type: AWS::Lambda::EventSourceMapping, Properties: ${source}}\n`
    }).join('')
  const hourglass = `${fan(14)}  F: {Type: AWS::Lambda::Function}\n${consumers(14)}`

  test.each([
    ...several,
    ['12 queues with long names', fan(12, long), 12] as const,
    ['two topics with 9 queues each', fan(9) + fan(9, 'R'), 18] as const,
    ['14 queues that lead to one function', hourglass, 28] as const,
  ])('have no line under a component where one topic leads to many: %s', (_, resources, lines) => {
    const found = convertText(`Resources:\n${resources}`)
    const drawing = parseDrawing(found.blueprint)
    const covered = drawing.lines.flatMap(({ from, to, points }) =>
      points.slice(1).flatMap((end, index) => {
        const start = points[index] ?? end
        return [...found.blueprint.data.nodes].filter(({ id, mapPos }) => {
          const [x, y] = mapPos as readonly [number, number]
          const isEnd = id === from || id === to
          const [minX, maxX] = [Math.min(start.x, end.x), Math.max(start.x, end.x)]
          const [minY, maxY] = [Math.min(start.y, end.y), Math.max(start.y, end.y)]
          return !isEnd && minX < x + 1 && maxX > x && minY < y + 1 && maxY > y
        })
      }),
    )
    expect(drawing.lines).toHaveLength(lines)
    expect(covered).toEqual([])
  })
})
