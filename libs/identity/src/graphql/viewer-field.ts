import { ViewerObject } from './viewer.object.js';

/** A payload that shows who is signed in afterwards. */
export interface WithViewer {
  readonly viewer: ViewerObject | null;
}

/** The field of such a payload. */
export const viewerField = { viewer: { type: () => ViewerObject, description: 'Who is signed in now.' } } as const;
