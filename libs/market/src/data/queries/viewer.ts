/** Who reads, as the statements of this room take it. */
export interface Viewer {
  readonly organisationId: string | null;
  readonly personId: string | null;
  /** Whether he reviews for the centre. */
  readonly isCentre: boolean;
}
