import { adminAc, userAc } from "better-auth/plugins/admin/access";

/** Every role of the platform for the admin plugin; only an admin may do anything with other people's accounts. */
export const adminAccess = {
  adminRoles: ["admin"],
  roles: { learner: userAc, creator: userAc, recruiter: userAc, admin: adminAc },
};
