import { describe, expect, test } from '@jest/globals'
import { nameInKey, stem } from '../../../../src/inventory/match/names.ts'
import { inventoryFrom, resource } from '../inventories.ts'

describe('The stem of a name', () => {
  test.each([
    ['orders-db', 'orders-db-restored'],
    ['orders-db', 'orders-db-2'],
    ['orders-db', 'orders-db-v2'],
    ['orders-db', 'orders_db_V12'],
    ['web-blue', 'web-green'],
    ['web', 'web2'],
    ['api-4f9c2a1', 'api-77be01d'],
    ['search', 'search-copy'],
    ['queue.old', 'queue.new'],
    ['本番', '本番-2'],
    ['caf\u00e9', 'cafe\u0301-2'],
  ])('%s and %s are versions of one thing', (a, b) => {
    expect(stem(a)).toBe(stem(b))
  })

  test.each([
    ['web-assets', 'web-logs'],
    ['orders', 'billing'],
    ['facade', 'decade'],
    ['blue', 'green'],
    ['1', '2'],
    ['s3-sync', 'sync'],
    ['v2-api', 'v2-web'],
    ['orders-db', 'orders'],
    ['本番', '検証'],
    ['Größe', 'Grüße'],
    ['कि', 'की'],
    ['web-facade', 'web-decade'],
  ])('%s and %s are two things', (a, b) => {
    expect(stem(a)).not.toBe(stem(b))
  })

  test.each(['', '---', '* / *'])('%j has none: it says nothing', (name) => {
    expect(stem(name)).toBe('')
  })
})

describe('The name inside an ARN', () => {
  test.each([
    ['elb', 'arn:aws:elasticloadbalancing:us-west-1:111122223333:loadbalancer/app/front/50dc6c495c0c9188', 'front'],
    ['elb', 'arn:aws:elasticloadbalancing:us-west-1:111122223333:loadbalancer/classic', 'classic'],
    ['asg', 'arn:aws:autoscaling:us-west-1:111122223333:autoScalingGroup:0a1b:autoScalingGroupName/web', 'web'],
    ['rds', 'arn:aws:rds:us-west-1:111122223333:db:orders', 'orders'],
    ['lambda', 'arn:aws:lambda:us-west-1:111122223333:function:thumbs', 'thumbs'],
    ['waf', 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/edge/0a1b2c3d', 'edge'],
    ['ecsservice', 'arn:aws:ecs:us-east-1:111122223333:service/web', 'web'],
    ['ecsservice', 'arn:aws:ecs:us-east-1:111122223333:service/shop/web', 'web'],
    ['s3', 'arn:aws:s3:::assets', 'assets'],
  ])('of %s %s is %s', (type, arn, name) => {
    const [only] = inventoryFrom([resource(type, 'x', { arn })]).resources
    expect(only && nameInKey(only)).toBe(name)
  })
})
