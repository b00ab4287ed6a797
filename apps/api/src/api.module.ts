import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { anonymous, CALLER_SOURCE, PlatformModule } from '@haihe/platform';
import type { CallerRequest, PlatformOptions } from '@haihe/platform';
import { areas } from './areas.js';

/** The api service: every area's resolvers over one platform. */
@Module({})
export class ApiModule {
  static forRoot(options: Omit<PlatformOptions, 'areas' | 'graphql' | 'applicationName'>): DynamicModule {
    return {
      module: ApiModule,
      providers: [{ provide: CALLER_SOURCE, useValue: { callerOf: (request: CallerRequest) => Promise.resolve(anonymous(request)) } }],
      imports: [PlatformModule.forRoot({ ...options, areas, graphql: true, applicationName: 'haihe-api' })],
    };
  }
}
