import { ValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';

/**
 * Validates inputs that ask for it with decorators of class-validator. All others have been checked by GraphQL's types, and looking at
 * them again costs a tenth of what a bid does.
 */
export class AskedValidationPipe extends ValidationPipe {
  private readonly asks = new Map<unknown, boolean>();

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return this.isAsked(metadata.metatype) ? ((await super.transform(value, metadata)) as unknown) : value;
  }

  private isAsked(type: ArgumentMetadata['metatype']): boolean {
    if (!type) return false;
    let asked = this.asks.get(type);
    if (asked === undefined) {
      asked = getMetadataStorage().getTargetValidationMetadatas(type, '', true, false).length > 0;
      this.asks.set(type, asked);
    }
    return asked;
  }
}
