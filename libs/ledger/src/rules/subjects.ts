const types = new Map<string, string>();

/** What an account is set apart for, as an object of the exchange. */
export interface SubjectReference {
  /** As in its opaque id. */
  readonly type: string;
  readonly id: string;
}

/**
 * Declares that subjects of accounts of the form `kind:id` name objects of a type. Each area declares its own.
 *
 * @throws Error when a kind is declared twice with different types, at start
 */
export function defineSubjects(subjects: Readonly<Record<string, string>>): void {
  for (const [kind, type] of Object.entries(subjects)) {
    if ((types.get(kind) ?? type) !== type) throw new Error(`subject ${kind} is declared twice`);
    types.set(kind, type);
  }
}

/** The object that a subject names; undefined for subjects of another kind, such as a channel of payment. */
export function subjectReference(subject: string | null): SubjectReference | undefined {
  const [, kind = '', id = ''] = /^([a-z-]+):(.+)$/.exec(subject ?? '') ?? [];
  const type = types.get(kind);
  return type === undefined ? undefined : { type, id };
}
