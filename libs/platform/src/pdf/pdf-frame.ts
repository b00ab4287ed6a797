/** What stands around the text on every page, and what the file says of itself. */
export interface PdfFrame {
  /** Number for people, at the top of each page. */
  readonly reference: string;
  /** Who made it, at the top of each page. */
  readonly issuer: string;
  /** The moment that the file claims to be made at; part of the bytes, so that the same data give the same file. */
  readonly madeAt: Date;
  /** Where anyone can check it; printed with a QR code on each page. */
  readonly verification?: {
    readonly code: string;
    /** Whole address of the public page of this code. */
    readonly address: string;
  };
}
