import { useQuery } from '../api/use-query.js';
import { ViewerDocument, type ViewerFieldsFragment } from '../api/generated/graphql.js';

export type Viewer = ViewerFieldsFragment;

/** Who is signed in and for whom they act: null when nobody, undefined while that is not known yet. */
export function useViewer(): Viewer | null | undefined {
  const { data, error } = useQuery(ViewerDocument, {});
  if (data === undefined) return error ? null : undefined;
  return data.viewer;
}
