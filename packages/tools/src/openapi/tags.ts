/** What each group of operations is about, in the order in which people read them. A new tag has to be described here. */
export const tags: Record<string, string> = {
  courses: "Published courses and lessons, as learners read them.",
  search: "Finding courses, lessons and spoken words.",
  progress: "How far a learner has got, which never goes back.",
  notes: "What learners write down for themselves, with the moment of the video it is about.",
  media: "Films, documents and pictures, straight from storage, with ranges.",
  authoring:
    "Drafts of courses, sections and lessons, and their publication. Others than the authors see nothing here.",
  uploads: "Large files in parts that can be sent again, with checksum and type verified at the end.",
  authentication: "Registration, sign-in by password, passkey or another provider, second factors, recovery.",
  "second factor": "One-time codes and recovery codes beside a password.",
  passkeys: "Signing in with a device instead of a password.",
  providers: "Signing in through Google, Microsoft, GitHub or an issuer of one's own.",
  "API keys": "Credentials for programs, with scopes and an end.",
  sessions: "Signed-in sessions and their access tokens.",
  organisations: "Companies and schools, their members and invitations.",
  administration: "What administrators do with accounts.",
  profile: "Who a user is to themselves and to others.",
  audit: "What was done to an account, by whom and when.",
  keys: "The public keys that access tokens are verified with.",
  platform: "The platform itself: its health and this description.",
};
