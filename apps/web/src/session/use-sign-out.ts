import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { SignOutDocument } from '../api/generated/graphql.js';
import { request } from '../api/request.js';

/** Ends the session and forgets what was shown in it. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  const go = useNavigate();
  return async () => {
    await request(SignOutDocument, {});
    await go('/');
    await queries.resetQueries();
  };
}
