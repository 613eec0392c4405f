/** Component types in the document's `groups`. */
const GROUPS = new Set(
  'vpc subnet sg networkacl asg ecscluster ecsservice ekscluster eksworkload azureakscluster azurensg'.split(' '),
)
/** Groups without a position: an outline around their members. */
const OUTLINES = new Set(['vpc', 'subnet', 'sg', 'networkacl', 'azurensg'])
/** Groups whose component id is the AWS id. */
const AWS_IDS = new Set(['vpc', 'subnet', 'sg', 'networkacl'])
/** Global services. */
const GLOBAL = new Set(['r53', 'cloudfront'])

export const isGroup = (type: string): boolean => GROUPS.has(type)
export const isOutline = (type: string): boolean => OUTLINES.has(type)
export const hasAwsId = (type: string): boolean => AWS_IDS.has(type)
export const isGlobal = (type: string): boolean => GLOBAL.has(type)
