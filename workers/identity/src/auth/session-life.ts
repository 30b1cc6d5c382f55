/** How long a session lives without being used, in seconds: 30 days. */
export const sessionSeconds = 30 * 86_400;
