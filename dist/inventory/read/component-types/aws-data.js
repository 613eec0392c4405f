// src/inventory/read/component-types/aws-data.ts
const DATABASE = /:(?:db|cluster):(.+)$/;
/** Databases, caches, files and streams. */
const AWS_DATA = {
	docdb: {
		name: "DocumentDB instance",
		stateful: true,
		nameInArn: DATABASE,
		sizePrefix: "db."
	},
	dynamodb: {
		name: "DynamoDB table",
		stateful: true,
		nameInArn: /:table\/(.+)$/
	},
	ebs: {
		name: "EBS volume",
		stateful: true,
		opaque: true,
		companion: true
	},
	efs: {
		name: "EFS file system",
		stateful: true,
		opaque: true
	},
	elasticache: {
		name: "ElastiCache cluster",
		nameInArn: /:(?:cluster|replicationgroup):(.+)$/,
		sizePrefix: "cache."
	},
	es: {
		name: "OpenSearch domain",
		stateful: true,
		nameInArn: /:domain\/(.+)$/
	},
	fsx: {
		name: "FSx file system",
		stateful: true,
		opaque: true
	},
	glaciervault: {
		name: "Glacier vault",
		stateful: true,
		nameInArn: /:vaults\/(.+)$/
	},
	keyspaces: {
		name: "Keyspaces table",
		stateful: true,
		nameInArn: /:\/keyspace\/(.+)$/
	},
	kinesisstream: {
		name: "Kinesis stream",
		stateful: true,
		nameInArn: /:stream\/(.+)$/
	},
	neptune: {
		name: "Neptune instance",
		stateful: true,
		nameInArn: DATABASE,
		sizePrefix: "db."
	},
	rds: {
		name: "RDS instance",
		stateful: true,
		nameInArn: DATABASE,
		sizePrefix: "db."
	},
	redshift: {
		name: "Redshift cluster",
		stateful: true,
		nameInArn: /:cluster:(.+)$/
	},
	s3: {
		name: "S3 bucket",
		stateful: true,
		nameInArn: /:::([^/]+)$/
	},
	timestream: {
		name: "Timestream table",
		stateful: true,
		nameInArn: /:database\/(.+)$/
	}
};
export { AWS_DATA };
