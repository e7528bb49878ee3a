import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { StageFunction } from './stage-function.ts';

/** Requests a second over all callers; a first bound on what a leaked key can spend. */
const STEADY_RATE = 20;
const BURST = 40;

/** Who asked what, and what came of it; the CDK's ready-made formats name fields that only REST APIs have. */
const ACCESS_LOG_FIELDS = {
  requestId: AccessLogField.contextRequestId(),
  time: AccessLogField.contextRequestTime(),
  ip: AccessLogField.contextIdentitySourceIp(),
  caller: '$context.identity.userArn',
  method: AccessLogField.contextHttpMethod(),
  path: AccessLogField.contextPath(),
  status: AccessLogField.contextStatus(),
  bytes: AccessLogField.contextResponseLength(),
  integrationError: '$context.integrationErrorMessage',
};

/** The HTTP API. Every route asks for an AWS signature: there is no public one to forget about. */
export class HttpEntrance extends Construct {
  constructor(scope: Construct, id: string, functions: { upload: StageFunction; query: StageFunction }) {
    super(scope, id);
    const authorizer = new HttpIamAuthorizer();
    const httpApi = new HttpApi(this, 'Api', {
      apiName: 'kyket',
      description: 'Kyket: the register of coordination signings',
      createDefaultStage: false,
      defaultAuthorizer: authorizer,
    });
    const addRoute = (routeId: string, routeKey: HttpRouteKey, target: StageFunction) =>
      new HttpRoute(this, routeId, {
        httpApi,
        routeKey,
        authorizer,
        integration: new HttpLambdaIntegration(`${routeId}Integration`, target),
      });
    addRoute('Upload', HttpRouteKey.with('/v1/articles', HttpMethod.POST), functions.upload);
    addRoute('Query', HttpRouteKey.DEFAULT, functions.query);
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
