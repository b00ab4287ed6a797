import { MaxLength } from 'class-validator';
import { AskedValidationPipe } from './asked-validation.pipe.js';

class Asking {
  @MaxLength(3)
  readonly term!: string;
}
class Silent {
  readonly term!: string;
}
class AskingToo extends Asking {}

const pipe = new AskedValidationPipe({ transform: false });

it('validates what asks for it, inherited constraints too, and hands the rest on as it is', async () => {
  const long = { term: 'long' };
  for (const metatype of [Asking, AskingToo]) {
    await expect(pipe.transform(long, { type: 'body', metatype })).rejects.toThrow();
    expect(await pipe.transform({ term: 'abc' }, { type: 'body', metatype })).toEqual({ term: 'abc' });
  }
  expect(await pipe.transform(long, { type: 'body', metatype: Silent })).toBe(long);
  expect(await pipe.transform('text', { type: 'custom' })).toBe('text');
});
