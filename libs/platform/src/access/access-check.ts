import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS } from './declare.js';
import type { Access } from './declare.js';

const RESOLVER_TYPE = 'graphql:resolver_type';
const RESOLVER_NAME = 'graphql:resolver_name';
const RESOLVER_PROPERTY = 'graphql:resolve_property';

/** One entry of the permission list. */
export interface DeclaredAccess {
  /** `Query.listing`, `Listing.offers`, `HTTP files`. */
  readonly name: string;
  readonly access: Access;
}

/**
 * Closed by default: the service does not start when a resolver, field resolver or HTTP route declares nobody.
 * The same walk gives the permission list that is committed and checked.
 */
@Injectable()
export class AccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    this.list();
  }

  /**
   * @returns what every resolver and route declared, sorted by name
   * @throws Error naming all that declared nothing
   */
  list(): DeclaredAccess[] {
    const declared: DeclaredAccess[] = [];
    const open: string[] = [];
    for (const wrapper of [...this.discovery.getProviders(), ...this.discovery.getControllers()]) {
      const { metatype } = wrapper;
      if (typeof metatype !== 'function' || !metatype.prototype) continue;
      const prototype = metatype.prototype as Record<string, unknown>;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[method];
        if (typeof handler !== 'function') continue;
        const name = nameOf(handler, metatype, method);
        if (name === undefined) continue;
        const access = (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, metatype)) as Access | undefined;
        if (access) declared.push({ name, access });
        else open.push(`${metatype.name}.${method} (${name})`);
      }
    }
    if (open.length > 0) throw new Error(`No access declared for ${open.join(', ')}: add @Public, @SignedIn, @Allow or @AsParent`);
    return declared.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }
}

function nameOf(handler: object, owner: object & { name: string }, method: string): string | undefined {
  if (Reflect.hasMetadata(METHOD_METADATA, handler)) return `HTTP ${owner.name}.${method}`;
  const type: unknown = Reflect.getMetadata(RESOLVER_TYPE, handler);
  const field: unknown = Reflect.getMetadata(RESOLVER_NAME, handler);
  if (typeof type === 'string') return `${type}.${typeof field === 'string' ? field : method}`;
  if (!Reflect.hasMetadata(RESOLVER_PROPERTY, handler)) return undefined;
  const ownerType: unknown = Reflect.getMetadata(RESOLVER_NAME, owner);
  return `${typeof ownerType === 'string' ? ownerType : owner.name}.${typeof field === 'string' ? field : method}`;
}
