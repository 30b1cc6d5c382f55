/**
 * Of a provider we want to know who somebody is and nothing more: its tokens, which could act for them over there, are
 * never stored.
 */
export async function withoutTokens<A extends object>(account: A) {
  const nothing = {
    accessToken: null,
    refreshToken: null,
    idToken: null,
    accessTokenExpiresAt: null,
    refreshTokenExpiresAt: null,
  };
  return { data: { ...account, ...nothing } };
}
