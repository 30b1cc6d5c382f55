import { adminAc, userAc } from "better-auth/plugins/admin/access";

/** The platform's roles for the admin plugin; only an admin may act on other people's accounts. */
export const adminAccess = {
  adminRoles: ["admin"],
  roles: { learner: userAc, creator: userAc, recruiter: userAc, admin: adminAc },
};
