import { groupOf } from '../../../inventory/read/component-types/component-types.ts'

/** Groups whose component id is the AWS id. */
const AWS_IDS = new Set(['vpc', 'subnet', 'sg', 'networkacl'])
/** Global services. */
const GLOBAL = new Set(['r53', 'cloudfront'])

/** Whether a type is in the document's `groups`. */
export const isGroup = (type: string): boolean => groupOf(type) !== undefined
/** Groups without a position: an outline around their members. */
export const isOutline = (type: string): boolean => groupOf(type) === 'outline'
/** Azure groups with their own size and their members on them. */
export const isPlate = (type: string): boolean => groupOf(type) === 'plate'
export const hasAwsId = (type: string): boolean => AWS_IDS.has(type)
export const isGlobal = (type: string): boolean => GLOBAL.has(type)
