import { isObject, type JsonObject, own, ownText } from '../../../json.ts'
import { AZURE_PRICES } from './azure-prices.ts'
import { hourly, MAX_QUANTITY, type Pricing, quantity, requests } from './pricing.ts'

/** Category and dollars per month. All prices are invented, with realistic magnitudes. */
export interface Price {
  readonly category: string
  readonly dollars: number
}

/** Dollars per hour of an instance of size `large`. */
const LARGE: Readonly<Record<string, number>> = {
  t2: 0.0928,
  t3: 0.0832,
  t3a: 0.0752,
  t4g: 0.0672,
  m5: 0.096,
  m6g: 0.077,
  c5: 0.085,
  c6g: 0.068,
  r5: 0.126,
  r6g: 0.1008,
}
const SIZES: Readonly<Record<string, number>> = {
  nano: 1 / 16,
  micro: 1 / 8,
  small: 1 / 4,
  medium: 1 / 2,
  large: 1,
  xlarge: 2,
}
/** Dollars per GB and month, by kind of volume. */
const VOLUMES: Readonly<Record<string, number>> = {
  gp3: 0.08,
  gp2: 0.1,
  io1: 0.125,
  io2: 0.125,
  st1: 0.045,
  sc1: 0.015,
}

const instances = (factor: number, count = ''): Pricing => {
  return (one) => hourly(instance(one) * factor) * (count === '' ? 1 : quantity(one, count, 1)) * billing(one)
}

/** Category and price by type; all other types are free. */
const PRICES: Readonly<Record<string, readonly [category: string, price: Pricing]>> = {
  ec2: ['Compute', instances(1)],
  lambda: [
    'Compute',
    (one) => quantity(one, 'mRequests') * (0.2 + quantity(one, 'computeDuration') * gigabytes(one) * 0.0167),
  ],
  ecstask: ['Compute', (one) => hourly((quantity(one, 'cpu') / 1024) * 0.04 + quantity(one, 'memoryGB') * 0.0044)],
  ekscluster: ['Compute', () => hourly(0.1)],
  ebs: [
    'Storage',
    (one) => quantity(one, 'storage') * rate(VOLUMES, one, 'volume', 0.1) + quantity(one, 'snapshots') * 0.05,
  ],
  s3: ['Storage', (one) => quantity(one, 'dataGb') * 0.023 + quantity(one, 'putCopyPostRequests') * 0.005],
  efs: ['Storage', (one) => quantity(one, 'usageGb') * 0.3],
  ecr: ['Storage', requests(0.1, 'storageGB')],
  rds: ['Database', (one) => instances(1.8)(one) * (own(one, 'multiAZ') === true ? 2 : 1)],
  docdb: ['Database', instances(2.9)],
  neptune: ['Database', instances(3.2)],
  elasticache: ['Database', instances(1.6)],
  redshift: ['Database', instances(2.6, 'nodeCount')],
  es: ['Database', instances(1.5, 'instanceCount')],
  dynamodb: [
    'Database',
    (one) => quantity(one, 'datasetGb') * 0.25 + quantity(one, 'readUnits') * 0.1 + quantity(one, 'writeUnits') * 0.5,
  ],
  elb: ['Networking', (one) => hourly(0.0225) + quantity(one, 'dataGb') * 0.008],
  natgateway: ['Networking', (one) => hourly(0.045) + quantity(one, 'dataGb') * 0.045],
  vpcendpoint: ['Networking', (one) => (ownText(one, 'endpointType') === 'gateway' ? 0 : hourly(0.01))],
  apigateway: ['Networking', requests(3.5, 'apiCalls')],
  sqs: ['Integration', requests(0.4, 'requests')],
  snstopic: ['Integration', requests(0.5, 'requests')],
  snssubscriptions: ['Integration', requests(0.6, 'notifications')],
  kinesisstream: ['Integration', (one) => hourly(quantity(one, 'shards') * 0.015)],
  ses: ['Integration', requests(0.0001, 'emailsOut')],
  ...AZURE_PRICES,
}

/** A component's price per month; undefined for free and unknown types. */
export function priceOf(component: JsonObject, upfront: boolean): Price | undefined {
  const type = ownText(component, 'type') ?? ''
  const known = Object.hasOwn(PRICES, type) ? PRICES[type] : undefined
  if (!known) return undefined
  const [category, price] = known
  return { category, dollars: Math.min(MAX_QUANTITY, price(component)) * (upfront ? 1 : chargedLater(component)) }
}

/** Dollars per hour; `4xlarge` is twice `2xlarge`. */
function instance(component: JsonObject): number {
  const size = ownText(component, 'instanceSize') ?? 'large'
  const times = /^(\d{1,2})xlarge$/.exec(size)
  const factor = times ? 2 * Number(times[1]) : rate(SIZES, component, 'instanceSize', 1)
  return rate(LARGE, component, 'instanceType', 0.1) * factor
}

/** On demand by use, reserved and spot at their discounts. */
function billing(component: JsonObject): number {
  const options = own(component, 'billingOptions')
  if (!isObject(options)) return 1
  if (ownText(options, 'type') === 'ri') return own(options, 'leaseContractLength') === 36 ? 0.4 : 0.6
  const used = Math.min(1, quantity(options, 'utilization', 1))
  return ownText(options, 'type') === 'si' ? used * 0.3 : used
}

/** The part of a reservation that is not paid upfront. */
function chargedLater(component: JsonObject): number {
  const options = own(component, 'billingOptions')
  const purchase = (isObject(options) ? ownText(options, 'purchaseOption') : undefined)?.toLowerCase()
  if (purchase === 'all upfront') return 0
  return purchase === 'partial upfront' ? 0.5 : 1
}

function rate(table: Readonly<Record<string, number>>, component: JsonObject, field: string, fallback: number): number {
  const key = ownText(component, field) ?? ''
  return (Object.hasOwn(table, key) ? table[key] : undefined) ?? fallback
}

function gigabytes(component: JsonObject): number {
  return quantity(component, 'memory') / 1024
}
