import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { ActForDocument } from '../api/generated/graphql.js';
import { request } from '../api/request.js';

/** Acts for another organisation from now on; everything shown is asked again with its eyes. */
export function useActFor(): (organisationId: string) => Promise<void> {
  const queries = useQueryClient();
  const go = useNavigate();
  return async (organisationId) => {
    try {
      await request(ActForDocument, { input: { organisationId } });
    } finally {
      // Also when it was refused: what is shown then is whom one still acts for.
      await queries.resetQueries();
    }
    await go('/work');
  };
}
