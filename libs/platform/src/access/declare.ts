import { SetMetadata } from '@nestjs/common';

/** Metadata key of what a resolver or route declared. */
export const ACCESS = 'haihe:access';

/** Who may call a resolver or route. */
export type Access =
  | { readonly to: 'everyone' }
  | { readonly to: 'signed-in' }
  | { readonly to: 'permission'; readonly permission: string }
  | { readonly to: 'as-parent' };

/** Anyone, signed in or not. What is returned must be public. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, { to: 'everyone' } satisfies Access);

/** Anyone with a session. The action itself checks the object. */
export const SignedIn = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, { to: 'signed-in' } satisfies Access);

/** Whoever has the permission in the organisation that he acts for. The action itself checks the object. */
export const Allow = (permission: string): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, { to: 'permission', permission } satisfies Access);

/**
 * A field that is as visible as the object that it belongs to. A field that is not decides in its own resolver.
 *
 * Such a resolver takes GraphQL's own parameters, undecorated: `(parent, _, context)`. Nest then calls it straight; with
 * decorated parameters every field of every row of a list would pass through four promises and the pipes. Only one that
 * has arguments to be validated is decorated.
 */
export const AsParent = (): MethodDecorator => SetMetadata(ACCESS, { to: 'as-parent' } satisfies Access);
