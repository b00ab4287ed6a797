/** A command that a session's state does not know. What bidders do is never refused this way: it is logged as REJECTED. */
export class CommandRefused extends Error {}
