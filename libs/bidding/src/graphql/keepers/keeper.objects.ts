import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

/** Somebody who keeps a key to what is sealed. */
@ObjectType('Keeper', { description: 'Somebody who keeps a key to sealed bids. His private key never leaves his browser.' })
export class KeeperObject {
  @Field(() => ID, { description: 'Opaque id.' })
  readonly id!: string;

  @Field({ description: 'Organisation and person.' })
  readonly name!: string;

  @Field({ description: 'X25519, base64url.' })
  readonly publicKey!: string;

  @Field({ description: 'Since when.' })
  readonly registeredAt!: Date;

  @Field({ description: 'The caller.' })
  readonly isMe!: boolean;
}

/** A keeper of one session. */
@ObjectType('SessionKeeper', { description: 'Who keeps a part of the keys to what is sealed in a session.' })
export class SessionKeeperObject {
  @Field(() => Int, { description: 'His number in the rules.' })
  readonly number!: number;

  @Field({ description: 'Organisation and person, as in the rules.' })
  readonly name!: string;

  @Field({ description: 'X25519, base64url.' })
  readonly publicKey!: string;

  @Field({ description: 'He has given his part of what is to be opened now.' })
  readonly hasGiven!: boolean;

  @Field({ description: 'The caller.' })
  readonly isMe!: boolean;
}

/** Something sealed. */
@ObjectType('SealedBox', { description: 'Something sealed that the keepers have to open.' })
export class SealedBoxObject {
  @Field(() => String, { nullable: true, description: 'The bidder’s number; null for the reserve price.' })
  readonly bidder!: string | null;

  @Field({ description: 'The box.' })
  readonly box!: string;
}

/** A keeper's registration. */
@InputType('KeeperRegisterInput', { description: 'A keeper’s registration.' })
export class KeeperRegisterInput {
  @Field({ description: 'X25519, base64url; its private key stays with the keeper.' })
  readonly publicKey!: string;
}

/** A part of a key. */
@InputType('KeeperShareInput', { description: 'A keeper’s part of the key to one box.' })
export class KeeperShareInput {
  @Field(() => String, { nullable: true, description: 'The bidder’s number; null for the reserve price.' })
  readonly bidder?: string | null;

  @Field(() => String, { nullable: true, description: 'Base64url; null when there was nothing valid in the box.' })
  readonly share?: string | null;
}

/** What a keeper gives. */
@InputType('SharesGiveInput', { description: 'A keeper’s parts of all boxes that are to be opened now.' })
export class SharesGiveInput {
  @Field(() => ID, { description: 'The session.' })
  readonly sessionId!: string;

  @Field(() => [KeeperShareInput], { description: 'One of each box.' })
  readonly shares!: readonly KeeperShareInput[];
}
