import { Aws, CfnOutput, type CfnResource, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, type Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { CfnQueuePolicy, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type DeploymentConfig, readOrigins } from '../config.ts';

/**
 * The parts of the bucket: pages as fetched, what is too large for an item, the register file, releases of it, views that
 * were asked for as files, files that came by a link and are not read yet, and the crawler's copies of listings and robots.txt for conditional requests.
 */
export type BucketPrefix =
  | 'raw'
  | 'articles'
  | 'register'
  | 'releases'
  | 'exports'
  | 'incoming'
  | 'listings'
  | 'robots';

/** What the crawler reads and writes; `articles` because an item that grows too large continues there. */
export const CRAWLED: readonly BucketPrefix[] = ['raw', 'listings', 'robots', 'articles'];

/** Parts whose old versions nobody will ask for; of the others every version is kept. */
const REWRITTEN: readonly BucketPrefix[] = ['register', 'listings', 'robots'];

const TABLE_READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const TABLE_ADD = ['dynamodb:PutItem', 'dynamodb:DeleteItem'];
const TABLE_WRITE = ['dynamodb:PutItem', 'dynamodb:BatchWriteItem'];
const DUE_INDEX = 'due';

/** The truth: one table and one bucket. Both outlive the stack. */
export class Store extends Construct {
  readonly table: Table;
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, config: DeploymentConfig) {
    super(scope, id);
    this.table = this.#createTable();
    this.bucket = this.#createBucket(config);
    // A changed logical id would replace them, that is, start from nothing beside the old data.
    (this.table.node.defaultChild as CfnResource).overrideLogicalId('Table');
    (this.bucket.node.defaultChild as CfnResource).overrideLogicalId('Bucket');
    // Commands that people run beside the stack know them by these names (stack-file.contract.ts).
    new CfnOutput(this, 'TableName', { value: this.table.tableName }).overrideLogicalId('TableName');
    new CfnOutput(this, 'BucketName', { value: this.bucket.bucketName }).overrideLogicalId('BucketName');
  }

  /**
   * Has the bucket tell a queue of every file that comes in. Written out, since the CDK's own way would add a function
   * that may change the bucket.
   */
  tellOfIncoming(queue: Queue): void {
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          // By the beginning of the name that CloudFormation gives it: the bucket waits for this policy, which therefore
          // cannot wait for the bucket.
          ArnLike: {
            'aws:SourceArn': `arn:${Aws.PARTITION}:s3:::${Stack.of(this).stackName.toLowerCase()}-bucket-*`,
          },
        },
      }),
    );
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = {
      queueConfigurations: [
        {
          event: 's3:ObjectCreated:*',
          queue: queue.queueArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: 'incoming/' }] } },
        },
      ],
    };
    // S3 tries whether it may send when it is told to.
    bucket.addResourceDependency(queue.node.findChild('Policy').node.defaultChild as CfnQueuePolicy);
  }

  #createTable(): Table {
    const table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // Sparse: only addresses with work ahead carry the index's keys. What it lists is read from the table anyway, since it
    // lags behind; whole items in it would double what each write costs.
    table.addGlobalSecondaryIndex({
      indexName: DUE_INDEX,
      partitionKey: { name: 'duePk', type: AttributeType.STRING },
      sortKey: { name: 'dueAt', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
    return table;
  }

  #createBucket({ corsOrigins }: DeploymentConfig): Bucket {
    const bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(corsOrigins ? { cors: [findCors(corsOrigins)] } : {}),
      lifecycleRules: [
        { id: 'aborted-uploads', abortIncompleteMultipartUploadAfter: Duration.days(7) },
        // Rewritten many times a day: the table can make the register again, the sites have their listings themselves.
        ...REWRITTEN.map((prefix) => ({
          id: `old-${prefix}`,
          prefix: `${prefix}/`,
          noncurrentVersionExpiration: Duration.days(7),
          expiredObjectDeleteMarker: true,
        })),
        // Made anew whenever it is asked for. The rule's days end at midnight, so that each is kept for a whole one.
        {
          id: 'exports',
          prefix: 'exports/',
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
        },
        // Taken away as soon as they have their answer: so long may one wait that the readers fail on.
        {
          id: 'incoming',
          prefix: 'incoming/',
          expiration: Duration.days(7),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Only the functions of this stack read the bucket, each through its own role, and each logs what it does; a second bucket of access logs would hold nothing that anyone reads.',
    });
    return bucket;
  }
}

/** Only for files that come by a link, which nobody can do anything with but send. */
function findCors(origins: string) {
  return {
    allowedOrigins: readOrigins(origins),
    allowedMethods: [HttpMethods.PUT],
    allowedHeaders: ['content-type'],
    maxAge: 3600,
  };
}

export interface StoreGrant {
  /** `add`: single items, nothing in batches; what was said of an article that was withdrawn in that moment is taken back. */
  table: 'read' | 'add' | 'write';
  /** Whether the function asks the index what is due. */
  dueIndex?: boolean;
  read?: readonly BucketPrefix[];
  write?: readonly BucketPrefix[];
  remove?: readonly BucketPrefix[];
  /** To take away for good, earlier versions included: what was withdrawn. */
  purge?: readonly BucketPrefix[];
}

/** Grants a role exactly these actions on the table, its one index and these prefixes of the bucket. */
export function grantStore({ table, bucket }: Store, role: Role, grant: StoreGrant): void {
  const allow = (actions: string[], resources: string[]) =>
    role.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
  const writes = { read: [], add: TABLE_ADD, write: TABLE_WRITE }[grant.table];
  allow([...TABLE_READ, ...writes], [table.tableArn]);
  if (grant.dueIndex) allow(['dynamodb:Query'], [`${table.tableArn}/index/${DUE_INDEX}`]);
  const objectsUnder = (prefixes: readonly BucketPrefix[]) =>
    prefixes.map((prefix) => bucket.arnForObjects(`${prefix}/*`));
  if (grant.read?.length) {
    allow(['s3:GetObject'], objectsUnder(grant.read));
    // Without it S3 answers a missing object with 403, which reads like a broken grant.
    allow(['s3:ListBucket'], [bucket.bucketArn]);
  }
  if (grant.write?.length) allow(['s3:PutObject'], objectsUnder(grant.write));
  if (grant.remove?.length) allow(['s3:DeleteObject'], objectsUnder(grant.remove));
  if (grant.purge?.length) {
    allow(['s3:DeleteObject', 's3:DeleteObjectVersion'], objectsUnder(grant.purge));
    allow(['s3:ListBucketVersions'], [bucket.bucketArn]);
  }
  for (const prefix of new Set(
    [grant.read, grant.write, grant.remove, grant.purge].flatMap((prefixes) => prefixes ?? []),
  )) {
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<Bucket.Arn>/${prefix}/*]`,
      reason: `Objects under ${prefix}/ are named by content, so the grant can name no more than the prefix.`,
    });
  }
}
