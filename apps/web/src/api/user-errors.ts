/** A refusal by the exchange's rules, in the caller's language. */
export interface UserError {
  code: string;
  message: string;
  path?: readonly string[] | null;
}

/** The refusal that belongs to a field, by any step of its path. */
export function errorAt(errors: readonly UserError[], field: string): string | undefined {
  return errors.find((error) => error.path?.includes(field))?.message;
}

/** Refusals that no field of the form shows. */
export function errorsElsewhere(errors: readonly UserError[], fields: readonly string[]): UserError[] {
  return errors.filter((error) => !error.path?.some((step) => fields.includes(step)));
}
