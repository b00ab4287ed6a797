import { Module } from '@nestjs/common';
import { RightLoaders } from './graphql/right-loaders.js';

/** Rights, claims and imports. */
@Module({
  providers: [RightLoaders],
  exports: [RightLoaders],
})
export class RegistryModule {}
