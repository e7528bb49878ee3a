import { CfnOutput, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  type CorsPreflightOptions,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type DeploymentConfig, readOrigins } from '../config.ts';
import type { StageFunction } from './stage-function.ts';
import type { TokenIssuer } from './token-issuer.ts';

/** Requests a second over all callers; a first bound on what a leaked key can spend. */
const STEADY_RATE = 20;
const BURST = 40;

/** Who asked what, and what came of it; the CDK's ready-made formats name fields that only REST APIs have. */
const ACCESS_LOG_FIELDS = {
  requestId: AccessLogField.contextRequestId(),
  time: AccessLogField.contextRequestTime(),
  ip: AccessLogField.contextIdentitySourceIp(),
  caller: '$context.authorizer.claims.sub',
  method: AccessLogField.contextHttpMethod(),
  path: AccessLogField.contextPath(),
  status: AccessLogField.contextStatus(),
  bytes: AccessLogField.contextResponseLength(),
  integrationError: '$context.integrationErrorMessage',
};

export interface HttpEntranceProps {
  upload: StageFunction;
  query: StageFunction;
  tokens: TokenIssuer;
  config: DeploymentConfig;
}

/**
 * The HTTP API. Every route asks for a token, which the functions verify again by its scope. Only a register that is
 * opened to the public lets reading requests through to the function without one.
 */
export class HttpEntrance extends Construct {
  constructor(scope: Construct, id: string, { upload, query, tokens, config }: HttpEntranceProps) {
    super(scope, id);
    const httpApi = new HttpApi(this, 'Api', {
      apiName: 'kyket',
      description: 'Kyket: the register of coordination signings',
      createDefaultStage: false,
      defaultAuthorizer: tokens.authorizer,
      ...(config.corsOrigins ? { corsPreflight: findCors(config.corsOrigins) } : {}),
    });
    const reading = config.registerAccess === 'public' ? new HttpNoneAuthorizer() : tokens.authorizer;
    const addRoute = (
      routeId: string,
      routeKey: HttpRouteKey,
      target: StageFunction,
      authorizer: IHttpRouteAuthorizer,
    ) =>
      new HttpRoute(this, routeId, {
        httpApi,
        routeKey,
        authorizer,
        integration: new HttpLambdaIntegration(`${routeId}Integration`, target),
      });
    addRoute('Upload', HttpRouteKey.with('/v1/articles', HttpMethod.POST), upload, tokens.authorizer);
    addRoute('Announce', HttpRouteKey.with('/v1/uploads', HttpMethod.POST), upload, tokens.authorizer);
    const queryRoute = addRoute('Query', HttpRouteKey.DEFAULT, query, reading);
    if (config.registerAccess === 'public') acknowledgeOpenReading(queryRoute);
    const stage = new HttpStage(this, 'Stage', {
      httpApi,
      autoDeploy: true,
      throttle: { rateLimit: STEADY_RATE, burstLimit: BURST },
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.#createAccessLog()),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG_FIELDS)),
      },
    });
    new CfnOutput(this, 'Url', { value: stage.url });
  }

  #createAccessLog(): LogGroup {
    return new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}

function acknowledgeOpenReading(route: HttpRoute): void {
  Validations.of(route).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason:
      'The deployment opened the register to the public: the function asks for a token itself wherever a request writes, or reads the text of an article.',
  });
}

function findCors(origins: string): CorsPreflightOptions {
  return {
    allowOrigins: readOrigins(origins),
    allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PATCH, CorsHttpMethod.DELETE],
    allowHeaders: ['authorization', 'content-type', 'accept', 'if-match'],
    exposeHeaders: ['location', 'etag', 'www-authenticate', 'retry-after'],
    maxAge: Duration.hours(1),
  };
}
