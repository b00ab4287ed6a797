import { Injectable } from '@nestjs/common';
import { EveryMinute, newId, systemActor, Transactor } from '@haihe/platform';

/** Sweeps expired sessions away. They are dead already: this only frees their room. */
@Injectable()
export class ForgetSessions {
  constructor(private readonly transactor: Transactor) {}

  @EveryMinute()
  async sweep(): Promise<void> {
    await this.transactor.run(systemActor(`sweep-${newId()}`), (tx) => tx.query('DELETE FROM identity.session WHERE expires_at <= $1', [tx.now]));
  }
}
