import { createHash } from 'node:crypto';
import { compareDigest } from './compare-digest.js';
import { fileDigest } from './file-digest.js';

describe('the check of a file', () => {
  it('computes the digest here', async () => {
    const bytes = new TextEncoder().encode('合同');
    expect(await fileDigest(new Blob([bytes]))).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('says why there is none', async () => {
    await expect(fileDigest({ size: 300_000_000 } as Blob)).rejects.toThrow('too-large');
    await expect(fileDigest({ size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob)).rejects.toThrow('unreadable');
  });

  it('knows the document, its copy and everything else', () => {
    const known = { documentHash: 'a', signedCopyHash: 'b' };
    expect([compareDigest('a', known), compareDigest('b', known), compareDigest('c', known), compareDigest('c', { ...known, signedCopyHash: null })]).toEqual(['document', 'copy', 'other', 'other']);
  });
});
