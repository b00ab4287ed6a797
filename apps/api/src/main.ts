import { runService } from '@haihe/platform';
import { createApi } from './create-api.js';

await runService('api', async (given) => {
  const app = await createApi(given);
  await app.listen(given.configuration.PORT, given.configuration.HOST);
  return app;
});
