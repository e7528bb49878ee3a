import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Portal } from '../shared/contracts/portal.contract.ts';
import type { Bundles } from './bundle.ts';
import type { DeploymentConfig } from './config.ts';
import { Alarms } from './constructs/alarms.ts';
import { HttpEntrance } from './constructs/http-entrance.ts';
import type { House } from './constructs/stage-function.ts';
import { Store } from './constructs/store.ts';
import { TokenIssuer } from './constructs/token-issuer.ts';
import { DiscoverStage } from './stages/discover.ts';
import { ExportStage } from './stages/export.ts';
import { ExtractStage } from './stages/extract.ts';
import { FetchStage } from './stages/fetch.ts';
import { PublishStage } from './stages/publish.ts';
import { QueryStage } from './stages/query.ts';
import { ReceiveStage } from './stages/receive.ts';
import { UploadStage } from './stages/upload.ts';

export interface PipelineStackProps {
  bundles: Pick<Bundles, 'directoryOf'>;
  portals: readonly Portal[];
  config: DeploymentConfig;
}

/**
 * The pipeline. Each stage is named after the queue it writes to, hence from the end to the beginning:
 *
 *     schedules ─▶ discover ─▶ fetch queue (FIFO by host) ─▶ fetch ─▶ extract queue ─▶ extract ─▶ store
 *     POST /v1/articles ─▶ upload ─▶ store         schedule ─▶ publish ─▶ register ─▶ query ─▶ HTTP
 *     POST /v1/uploads ─▶ a link ─▶ bucket ─▶ receive queue ─▶ receive ─▶ store (files too large for a request)
 *     query ─▶ export queue ─▶ export ─▶ files (views that are too large for an answer)
 */
export class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, { bundles, portals, config }: PipelineStackProps) {
    super(scope, id, { description: 'Kyket: a register of coordination signings in Vietnam' });
    const alarms = new Alarms(this, 'Alarms', config);
    const store = new Store(this, 'Store', config);
    const house: House = { bundles, alarms, store, config };

    const extract = new ExtractStage(this, 'Extract', house);
    const fetch = new FetchStage(this, 'Fetch', house, extract.queue);
    new DiscoverStage(this, 'Discover', house, { fetch: fetch.queue, extract: extract.queue }, portals);

    const tokens = new TokenIssuer(this, 'Tokens', config);
    const upload = new UploadStage(this, 'Upload', house, tokens);
    new ReceiveStage(this, 'Receive', house);
    new PublishStage(this, 'Publish', house);
    const exporting = new ExportStage(this, 'Export', house);
    const query = new QueryStage(this, 'Query', house, tokens, exporting.queue);
    new HttpEntrance(this, 'Http', { upload: upload.function, query: query.function, tokens, config });
  }
}
