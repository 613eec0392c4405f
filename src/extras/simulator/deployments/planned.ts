import { addFunction } from '../world/serverless.ts'
import { addTable } from '../world/storage.ts'
import type { Region } from '../world/world.ts'
import { openDatabase, removeOldBucket, resizeOrders } from './data.ts'
import { type Deployment, mainRegion } from './deployment.ts'

/** A deployment with a plan: its queue is not created, and someone opens a port that is not in the plan. */
export const PLANNED: Deployment = {
  name: 'planned',
  title: 'A planned release: one announced change does not happen, and one change was not announced',
  apply: (world) => {
    const region = mainRegion(world)
    addTable(region, 'refunds')
    addFunction(region, 'refund-order', 512, { connects: ['table/refunds'] })
    resizeOrders(region)
    removeOldBucket(region)
    openDatabase(region)
  },
  plan: (world) => terraformPlan(mainRegion(world)),
}

/** In the format of `terraform show -json PLANFILE`, for the current account. */
function terraformPlan(region: Region): object {
  const { name, owner: account } = region
  const arn = (service: string, rest: string) => `arn:aws:${service}:${name}:${account}:${rest}`
  const orders = { identifier: 'orders', id: 'orders', arn: arn('rds', 'db:orders'), engine: 'postgres' }
  const bucket = 'larkspur-legacy-exports'
  return {
    format_version: '1.2',
    terraform_version: '1.11.4',
    complete: true,
    errored: false,
    resource_changes: [
      created('module.refunds.aws_dynamodb_table.this', { name: 'refunds', billing_mode: 'PAY_PER_REQUEST' }),
      created('module.refunds.aws_lambda_function.refund_order', {
        ...{ function_name: 'refund-order', memory_size: 512, architectures: ['arm64'] },
      }),
      created('module.refunds.aws_sqs_queue.this', { name: 'refunds', fifo_queue: false }),
      created('module.refunds.aws_iam_role.refund_order', { name: 'refund-order' }),
      changed('aws_db_instance.orders', ['update'], {
        before: { ...orders, instance_class: 'db.m5.large' },
        after: { ...orders, instance_class: 'db.m5.xlarge' },
      }),
      changed('aws_s3_bucket.legacy_exports', ['delete'], {
        before: { bucket, id: bucket, arn: `arn:aws:s3:::${bucket}`, region: name },
        after: null,
      }),
    ],
    configuration: { provider_config: { aws: { name: 'aws', expressions: { region: { constant_value: name } } } } },
  }
}

function created(address: string, after: object): object {
  return changed(address, ['create'], { before: null, after, after_unknown: { id: true, arn: true } })
}

function changed(address: string, actions: readonly string[], change: object): object {
  const [type, name] = address.split('.').slice(-2)
  return {
    ...{ address, mode: 'managed', type, name, provider_name: 'registry.terraform.io/hashicorp/aws' },
    change: { actions, after_unknown: {}, before_sensitive: {}, after_sensitive: {}, ...change },
  }
}
