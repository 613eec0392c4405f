import type { ComponentType } from './component-type.ts'

const MEMBERS = 'asg ec2 lambda efs fsx elb rds docdb elasticache redshift es'

/** Networks, gateways, firewalls and entry points for traffic. */
export const AWS_NETWORK: Readonly<Record<string, ComponentType>> = {
  cloudfront: { name: 'CloudFront distribution', opaque: true },
  customergateway: { name: 'customer gateway', free: true, opaque: true, foundation: true },
  dxconnection: { name: 'Direct Connect connection', opaque: true },
  elb: {
    name: 'load balancer',
    foundation: true,
    nameInArn: /:loadbalancer\/(?:(?:app|net|gwy)\/)?([^/]+)(?:\/[0-9a-f]+)?$/,
  },
  internetgateway: { name: 'internet gateway', free: true, opaque: true, foundation: true },
  natgateway: { name: 'NAT gateway', opaque: true, foundation: true },
  networkacl: {
    name: 'network ACL',
    free: true,
    container: true,
    network: true,
    opaque: true,
    firewall: 'first',
    openByDefault: true,
    group: 'outline',
    holds: `${MEMBERS} subnet natgateway`,
  },
  r53: { name: 'Route 53 hosted zone', opaque: true },
  sg: {
    name: 'security group',
    free: true,
    container: true,
    network: true,
    opaque: true,
    firewall: 'any',
    group: 'outline',
    holds: MEMBERS,
  },
  subnet: {
    name: 'subnet',
    free: true,
    container: true,
    network: true,
    opaque: true,
    foundation: true,
    group: 'outline',
    holds: `${MEMBERS} natgateway`,
  },
  transitgateway: { name: 'transit gateway', opaque: true, foundation: true },
  vpc: {
    name: 'VPC',
    free: true,
    container: true,
    network: true,
    opaque: true,
    foundation: true,
    group: 'outline',
    holds: `${MEMBERS} subnet sg networkacl natgateway internetgateway vpngateway customergateway`,
  },
  vpcendpoint: { name: 'VPC endpoint', opaque: true },
  vpngateway: { name: 'VPN gateway', opaque: true, foundation: true },
  waf: { name: 'web ACL', nameInArn: /\/webacl\/([^/]+)\// },
}
