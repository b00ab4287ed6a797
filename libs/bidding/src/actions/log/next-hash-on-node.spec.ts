import { nextHash } from '../../rules/log/index.js';
import { nextHashOnNode } from './next-hash-on-node.js';

describe('nextHashOnNode', () => {
  it.each(['', '{"seq":1}', '竞价 🔨', 'a'.repeat(5000)])('gives what the portable one gives (%#)', (line) => {
    const before = Uint8Array.from({ length: 32 }, (_, place) => place);
    expect(Buffer.from(nextHashOnNode(before, line)).toString('hex')).toBe(Buffer.from(nextHash(before, line)).toString('hex'));
  });
});
