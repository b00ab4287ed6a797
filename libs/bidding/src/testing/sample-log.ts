import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { beginSession, boxesToOpen, CommandRefused, fold, judge } from '../rules/engine/index.js';
import type { Command, Entry, Opened, SessionRules, SessionState } from '../rules/engine/index.js';
import { combineShares, makeKeeperKeys, openShare, sealAmount } from '../rules/sealing/index.js';
import type { KeeperKeys } from '../rules/sealing/index.js';
import { firstHash, nextHash } from '../rules/log/chain.js';
import { contextOfBox } from '../rules/log/check-opened.js';
import { checkpointLine, checkpointText } from '../rules/log/checkpoint.js';
import { commitmentOf } from '../rules/log/commitment.js';
import { entryLine } from '../rules/log/entry-line.js';
import { entryFileLine, headerFileLine } from '../rules/log/file-line.js';
import { headerLine } from '../rules/log/header-line.js';

const START = 1_780_000_000_000;
const secretKey = new Uint8Array(32).fill(5);
const publicKey = bytesToHex(ed25519.getPublicKey(secretKey));

/** Rules of a plain ascending session; tests change what they are about. */
export const sampleRules: SessionRules = {
  ...{ template: 'ascending/1', mode: 'ASCENDING', startPrice: 100_000_00, increment: { kind: 'ABSOLUTE', step: 1_000_00 }, opensAt: START + 60_000, endsAt: START + 360_000 },
  ...{ extension: { window: 60_000, length: 60_000, most: null, total: null }, minimumBidders: 1, caution: { percent: 30, steps: 20, ceiling: null }, descending: null, rounds: null },
  ...{ afterDescent: null, floor: false, grace: 500, reserve: null, keepers: [], keepersNeeded: 2, drawCommitment: null },
};

/** A log that is made for tests, by the engine, with the key of a platform that does not exist. */
export class SampleLog {
  readonly lot = { session: 'JJ-2026-000001', listing: 'LS-2026-000001' };
  readonly lines: string[];
  readonly keepers: readonly KeeperKeys[] = [makeKeeperKeys(), makeKeeperKeys(), makeKeeperKeys()];
  at = START;
  private head: Uint8Array;
  private seq = 0;
  private signed = 0;
  private current: SessionState | null = null;

  constructor(title = '一种高强度锚链') {
    const header = headerLine({ ...this.lot, title, publicKey, madeAt: START });
    this.head = firstHash(header);
    this.lines = [headerFileLine(header, bytesToHex(this.head))];
  }

  get state(): SessionState {
    if (!this.current) throw new Error('this log was not begun');
    return this.current;
  }

  /** The file as it stands, every line with its end. */
  get text(): string {
    return this.lines.map((line) => `${line}\n`).join('');
  }

  begin(rules: Partial<SessionRules> = {}): this {
    const entry: Entry = { at: this.at, kind: 'PUBLISHED', rules: { ...sampleRules, ...rules } };
    this.current = beginSession(entry);
    return this.write(entry);
  }

  admit(...bidders: readonly string[]): this {
    for (const bidder of bidders) this.does({ kind: 'ADMIT', bidder, commitment: commitmentOf('ab'.repeat(32), '91120000MA05K7XU2T', `组织${bidder}`), preEmption: null });
    return this;
  }

  /** What the session does not know is left out. */
  does(command: Command, later = 0): this {
    this.at += later;
    try {
      const body = judge(this.state, command, this.at);
      if (body === null) return this;
      const entry = { at: this.at, ...body };
      fold(this.state, entry);
      return this.write(entry);
    } catch (error) {
      if (error instanceof CommandRefused) return this;
      throw error;
    }
  }

  bid(bidder: string, amount: number, later = 1000): this {
    return this.does({ kind: 'BID', bidder, amount, confirmed: false, channel: 'ONLINE' }, later);
  }

  /** Lets time pass until nothing more is due. */
  tick(later: number, drawSecret?: string): this {
    this.at += later;
    for (let last = -1; last !== this.seq; ) {
      last = this.seq;
      this.does(drawSecret === undefined ? { kind: 'TICK' } : { kind: 'TICK', drawSecret });
    }
    return this;
  }

  async sealed(amount: number, bidder: string | null): Promise<string> {
    return sealAmount(amount, contextOfBox(this.lot, bidder, this.current?.round ?? 1), { keepers: this.keepers.map((keeper) => keeper.publicKey), needed: 2 });
  }

  /** Two keepers open what is to be opened. */
  async reveal(): Promise<this> {
    const opened: Opened[] = [];
    for (const { bidder, box } of boxesToOpen(this.state)) {
      const context = contextOfBox(this.lot, bidder, this.state.round);
      const given = this.keepers.slice(1).map((keys) => ({ keeper: keys.publicKey, share: openShare(box, context, keys) }));
      const { key, amount } = await combineShares(box, context, given, 2);
      opened.push({ bidder, key, amount });
    }
    return this.does({ kind: 'REVEAL', opened });
  }

  sign(): this {
    if (this.signed === this.seq) return this;
    const checkpoint = { session: this.lot.session, seq: this.seq, hash: bytesToHex(this.head), before: this.signed, at: this.at };
    this.lines.push(checkpointLine({ ...checkpoint, publicKey, signature: bytesToHex(ed25519.sign(utf8ToBytes(checkpointText(checkpoint)), secretKey)) }));
    this.signed = this.seq;
    return this;
  }

  /** Writes an entry that nobody judged, as a forger would. */
  write(entry: Entry): this {
    this.seq += 1;
    const line = entryLine(this.seq, entry);
    this.head = nextHash(this.head, line);
    this.lines.push(entryFileLine(line, bytesToHex(this.head)));
    return this;
  }
}

/** Logs of several modes, each to its end. */
export async function sampleLogs(): Promise<readonly (readonly [name: string, log: SampleLog])[]> {
  const sealedRounds = new SampleLog().begin({ mode: 'SEALED_ROUNDS', rounds: { most: 2, length: 60_000, pause: 1000 } }).admit('001', '002');
  sealedRounds.tick(60_000).sign();
  sealedRounds.does({ kind: 'SEAL', bidder: '001', box: await sealedRounds.sealed(120_000_00, '001') }, 5);
  sealedRounds.does({ kind: 'SEAL', bidder: '002', box: 'nothing' }, 5);
  (await sealedRounds.tick(400_000).reveal()).tick(1);
  sealedRounds.tick(2000).does({ kind: 'SEAL', bidder: '002', box: await sealedRounds.sealed(130_000_00, '002') });
  (await sealedRounds.tick(400_000).reveal()).tick(1).sign();

  const reserve = new SampleLog();
  reserve.begin({ mode: 'SEALED', reserve: await reserve.sealed(200_000_00, null) }).admit('001', '002').tick(60_000);
  for (const [bidder, amount] of [['001', 120_000_00], ['002', 150_000_00]] as const) reserve.does({ kind: 'SEAL', bidder, box: await reserve.sealed(amount, bidder) }, 5);
  (await reserve.tick(400_000).reveal()).tick(1).sign();

  const secret = 'the secret of a draw';
  const draw = new SampleLog().begin({ mode: 'FIXED_DRAW', drawCommitment: bytesToHex(sha256(utf8ToBytes(secret))) }).admit('001', '002', '003').tick(60_000);
  for (const bidder of ['001', '002', '003']) draw.does({ kind: 'ENTER', bidder, nonce: `${'ab'.repeat(8)}${bidder}` }, 10);
  draw.tick(400_000, secret).sign();

  const descent = new SampleLog().begin({ mode: 'DESCENDING', endsAt: null, descending: { floor: 50_000_00, step: 1_000_00, interval: 10_000 } }).admit('001', '002').tick(60_000);
  descent.bid('002', 80_000_00).does({ kind: 'PAUSE', reason: 'FAULT', note: '网络' }, 4).does({ kind: 'RESUME', note: '' }, 9000).bid('001', 99_000_00, 12_000).tick(1).sign();

  const floor = new SampleLog().begin({ floor: true, endsAt: null }).admit('001', '002').does({ kind: 'OPEN' }, 60_000).bid('001', 101_000_00).bid('002', 102_000_00).sign();
  floor.does({ kind: 'CALL' }).does({ kind: 'CALL' }).does({ kind: 'HAMMER' }).sign().bid('001', 150_000_00).sign();

  const annulled = new SampleLog().begin().admit('001').does({ kind: 'DISMISS', bidder: '001', reason: '退出' }).sign().begin().does({ kind: 'ANNUL', note: '撤销' }).sign();

  return [['ascending', ascending(12)], ['sealed rounds', sealedRounds], ['sealed with a reserve', reserve], ['draw', draw], ['descent', descent], ['floor', floor], ['annulled', annulled]];
}

/** An ascending session with so many bids, good and bad, and checkpoints. */
export function ascending(bids: number): SampleLog {
  const log = new SampleLog().begin().admit('001', '002', '003').sign().tick(60_000);
  for (let count = 0; count < bids; count += 1) {
    const price = log.state.price ?? 100_000_00;
    log.bid(`00${(count % 3) + 1}`, count % 4 === 3 ? price : price + 1_000_00, 300_000 / bids);
    if (count % Math.max(5, Math.ceil(bids / 200)) === 4) log.sign();
  }
  return log.bid('009', 1).tick(400_000).sign();
}

/** The key that signs samples, by its id. */
export const samplePublicKey = publicKey;
