import { Aws, CfnOutput, Fn, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { DeploymentConfig } from '../config.ts';

/** As in shared/access/scopes.ts, which this folder does not import; a test holds the two together. */
const SCOPES = {
  'records:read': 'Read the register and the articles',
  'articles:write': 'Add articles',
  'records:review': 'Correct and confirm records',
};
const RESOURCE_SERVER = 'kyket';

/**
 * Whose tokens open the API: the issuer that the deployment names, or a Cognito user pool made here. The gateway turns
 * away what no issuer signed; which scope allows what is the functions' business.
 */
export class TokenIssuer extends Construct {
  /** For the functions that answer the HTTP API. */
  readonly environment: Record<string, string>;
  readonly authorizer: HttpJwtAuthorizer;

  constructor(
    scope: Construct,
    id: string,
    { tokenIssuer, tokenAudience, registerAccess }: DeploymentConfig,
  ) {
    super(scope, id);
    const told =
      tokenIssuer && tokenAudience
        ? { issuer: tokenIssuer, audience: tokenAudience, scopePrefix: '' }
        : this.#createCognito();
    this.environment = {
      TOKEN_ISSUER: told.issuer,
      TOKEN_AUDIENCE: told.audience,
      TOKEN_SCOPE_PREFIX: told.scopePrefix,
      REGISTER_ACCESS: registerAccess,
    };
    this.authorizer = new HttpJwtAuthorizer('Tokens', told.issuer, { jwtAudience: told.audience.split(',') });
  }

  #createCognito(): { issuer: string; audience: string; scopePrefix: string } {
    const pool = new UserPool(this, 'Users', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { sms: false, otp: true },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      removalPolicy: RemovalPolicy.RETAIN,
      deletionProtection: true,
    });
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason:
        'The pool holds a client for programs and the few people whom its owner adds, each with a second factor; the plus tier charges for every one of them to watch sign-ins that are not offered to the public.',
    });
    // Unique over all accounts, hence with this one's number.
    const domain = pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: Fn.join('-', ['kyket', Aws.ACCOUNT_ID]) },
    });
    const client = this.#createClient(pool);
    new CfnOutput(this, 'TokenAddress', { value: `${domain.baseUrl()}/oauth2/token` });
    new CfnOutput(this, 'ClientId', { value: client.userPoolClientId });
    return {
      issuer: Fn.join('', ['https://cognito-idp.', Aws.REGION, '.', Aws.URL_SUFFIX, '/', pool.userPoolId]),
      audience: client.userPoolClientId,
      scopePrefix: `${RESOURCE_SERVER}/`,
    };
  }

  /** A client for programs; people's clients know addresses to come back to, which only their makers can tell. */
  #createClient(pool: UserPool): UserPoolClient {
    const scopes = Object.entries(SCOPES).map(
      ([scopeName, scopeDescription]) => new ResourceServerScope({ scopeName, scopeDescription }),
    );
    const server: UserPoolResourceServer = pool.addResourceServer('Register', {
      identifier: RESOURCE_SERVER,
      scopes,
    });
    return pool.addClient('Programs', {
      generateSecret: true,
      authFlows: {},
      oAuth: {
        flows: { clientCredentials: true },
        scopes: scopes.map((scope) => OAuthScope.resourceServer(server, scope)),
      },
    });
  }
}
