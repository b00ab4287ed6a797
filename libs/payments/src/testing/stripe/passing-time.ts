import { expireSession } from './checkout-sessions.js';
import { cancelIntent } from './intent-life.js';
import type { World } from './world.js';

/** Days after which an authorisation of a card paid online lapses. */
const AUTHORISATION_DAYS = 7;
const DAY = 86_400;

/** What happens by itself as time goes by: sessions expire, authorisations lapse. */
export function letTimePass(world: World): void {
  for (const session of world.sessions.values()) if (session.status === 'open' && session.expires_at <= world.now) expireSession(world, session);
  for (const intent of world.intents.values()) {
    const authorised = world.charges.get(intent.latest_charge ?? '')?.created ?? Infinity;
    if (intent.status === 'requires_capture' && authorised + AUTHORISATION_DAYS * DAY <= world.now) cancelIntent(world, intent, 'automatic');
  }
}
