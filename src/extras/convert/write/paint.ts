/** Colours of Cloudcraft's component pages, by type: `solid [solid in 2d] [accent [accent in 2d]]`. */
const LINES = `
apigateway #3c3c3c #693cc5 #f4b934 #ffffff
asg #f5b720
azureakscluster #cee0f5 #cee0f5 #0078d4 #0078d4
azurensg #0078d4
cloudfront #ececed #693cc5 #4286c5 #ffffff
customergateway #000000 #000000 #ffeb3b #ffeb3b
ebs #ececed #3f8624 #4286c5 #ffffff
ec2 #ececed #d86613 #4286c5 #ffffff
ecr #ff9800 #ff9800 #ffffff #ffffff
ecscluster #ffeb3b #ffeb3b #000000 #000000
ecsservice #000000 #000000 #03a9f4 #03a9f4
ecstask #ffeb3b #ffeb3b #000000 #000000
efs #e05243 #3f8624 #ffffff #ffffff
ekscluster #000000 #000000 #ff5722 #ff5722
ekspod #ff9800 #ff9800 #000000 #000000
eksworkload #f44336 #f44336 #f44336 #f44336
elasticache #d82f27 #3b48cc #ffffff #ffffff
fsx #3f8624 #3f8624 #ffffff #ffffff
internetgateway #4286c5 #4286c5 #ffffff #ffffff
lambda #3c3c3c #d86613 #f4b934 #ffffff
natgateway #e91e63 #e91e63 #ffffff #ffffff
networkacl #5698ff
region #a991e1
redshift #80b1dc #3b48cc #03a9f4 #ffffff
s3 #4286c5 #3f8624 #4286c5 #ffffff
ses #0a1538 #0a1538 #2457f2 #2457f2
sg #4286c5
subnet #000000
sqs #ececed #cc2264 #f4b934 #ffffff
transitgateway #000000 #000000 #ffffff #ffffff
vpc #03a9f4
vpngateway #000000 #000000 #ffeb3b #ffeb3b
waf #000000 #000000 #f44336 #f44336
`

const PAINTS: ReadonlyMap<string, readonly string[]> = new Map(
  LINES.trim()
    .split('\n')
    .map((line) => {
      const [type = '', ...colours] = line.split(' ')
      return [type, colours] as const
    }),
)

const NETWORK = ['#ececed', '#693cc5', '#4286c5', '#ffffff']
const DATA = ['#ececed', '#3b48cc', '#4286c5', '#ffffff']
const STORES = new Set('rds docdb neptune dynamodb keyspaces timestream azurecosmosdb'.split(' '))

/** `color` and `accentColor` of a type. */
export function paintOf(type: string) {
  const [solid = '', flat = solid, accent, flatAccent = accent] =
    PAINTS.get(type) ?? (STORES.has(type) ? DATA : NETWORK)
  return {
    color: { isometric: solid, '2d': flat },
    ...(accent === undefined || flatAccent === undefined
      ? {}
      : { accentColor: { isometric: accent, '2d': flatAccent } }),
  }
}
