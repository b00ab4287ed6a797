import { NestFactory } from '@nestjs/core';
import { JobRunner, nestLogger, runService } from '@haihe/platform';
import { WorkerModule } from './worker.module.js';

await runService('worker', async (given) => {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(given), { logger: nestLogger(given.logger), abortOnError: false });
  await app.get(JobRunner).start();
  return app;
});
