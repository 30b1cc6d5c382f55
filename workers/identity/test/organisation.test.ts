import { codeOf } from "@edgewise/testkit/client";
import { expect, it } from "vitest";
import { signedInAccount } from "./accounts.ts";
import { auditEntriesOf } from "./audit-rows.ts";
import { accessTokenOf, freshEmail, lettersTo, linkTo } from "./factories.ts";

async function founded() {
  const owner = await signedInAccount();
  const slug = `org-${crypto.randomUUID()}`;
  const made = await owner.browser.post("/v1/auth/organization/create", { name: "Analytical Society", slug });
  expect(made).toMatchObject({ status: 200, body: { slug } });
  expect(made.headers.get("X-Edgewise-Forget")).toBe("caller");
  const organizationId: string = made.body.id;
  return { owner, slug, organizationId };
}

/** The invitation that the newest mail leads to, as its page asks for it. */
async function invitationFor({ email, browser }: Awaited<ReturnType<typeof signedInAccount>>) {
  const [, id] = /\/invitations\/(inv_\w+)$/.exec(await linkTo(email)) ?? [];
  return browser.get(`/v1/auth/organization/get-invitation?id=${id}`);
}

it("makes its founder the owner, and tokens say so", async () => {
  const { owner, organizationId, slug } = await founded();
  expect(organizationId).toMatch(/^org_/);
  const { claims } = await accessTokenOf(owner);
  expect(claims.orgs).toEqual([{ id: organizationId, role: "owner" }]);
  expect(await auditEntriesOf("organisation.created", organizationId)).toMatchObject([{ actorId: owner.userId }]);
  const taken = await owner.browser.post("/v1/auth/organization/create", { name: "Another", slug });
  expect([taken.status, codeOf(taken)]).toEqual([409, "resource.conflict"]);
});

it("takes somebody in who was invited by mail", async () => {
  const { owner, organizationId } = await founded();
  const guest = await signedInAccount();
  const body = { organizationId, email: guest.email, role: "admin" };
  expect((await owner.browser.post("/v1/auth/organization/invite-member", body)).status).toBe(200);
  const invitation = await invitationFor(guest);
  expect(invitation).toMatchObject({ status: 200, body: { organizationId, role: "admin", status: "pending" } });

  const accepted = await guest.browser.post("/v1/auth/organization/accept-invitation", {
    invitationId: invitation.body.id,
  });
  expect(accepted.status).toBe(200);
  expect((await accessTokenOf(guest)).claims.orgs).toEqual([{ id: organizationId, role: "admin" }]);
  const members = await owner.browser.get(`/v1/auth/organization/list-members?organizationId=${organizationId}`);
  expect(members.body.total).toBe(2);
  const whole = await owner.browser.get(`/v1/auth/organization/get-full-organization?organizationId=${organizationId}`);
  expect(whole.body.members).toHaveLength(2);
});

it("shows an invitation to nobody else, and escapes what people write into the mail", async () => {
  const owner = await signedInAccount();
  const made = await owner.browser.post("/v1/auth/organization/create", {
    name: '<img src=x onerror="alert(1)">',
    slug: `org-${crypto.randomUUID()}`,
  });
  const email = freshEmail();
  const invited = await owner.browser.post("/v1/auth/organization/invite-member", {
    organizationId: made.body.id,
    email,
    role: "member",
  });
  const stranger = await signedInAccount();
  const seen = await stranger.browser.get(`/v1/auth/organization/get-invitation?id=${invited.body.id}`);
  expect([seen.status, codeOf(seen)]).toEqual([404, "resource.missing"]);
  const accepted = await stranger.browser.post("/v1/auth/organization/accept-invitation", {
    invitationId: invited.body.id,
  });
  expect([accepted.status, codeOf(accepted)]).toEqual([404, "resource.missing"]);
  const [letter] = await lettersTo(email);
  expect(letter?.html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
  expect(letter?.html).not.toContain("<img");
});

it("lets a member do no more than a member may, and a stranger nothing", async () => {
  const { owner, organizationId } = await founded();
  const member = await signedInAccount();
  await owner.browser.post("/v1/auth/organization/invite-member", {
    organizationId,
    email: member.email,
    role: "member",
  });
  const { body: invitation } = await invitationFor(member);
  await member.browser.post("/v1/auth/organization/accept-invitation", { invitationId: invitation.id });
  const invite = { organizationId, email: freshEmail(), role: "member" };
  const tried = await member.browser.post("/v1/auth/organization/invite-member", invite);
  expect([tried.status, codeOf(tried)]).toEqual([403, "auth.forbidden"]);

  const stranger = await signedInAccount();
  const looked = await stranger.browser.get(
    `/v1/auth/organization/get-full-organization?organizationId=${organizationId}`,
  );
  expect([looked.status, codeOf(looked)]).toEqual([404, "resource.missing"]);
});

it("changes roles, removes members and keeps one owner", async () => {
  const { owner, organizationId } = await founded();
  const member = await signedInAccount();
  await owner.browser.post("/v1/auth/organization/invite-member", {
    organizationId,
    email: member.email,
    role: "member",
  });
  const { body: invitation } = await invitationFor(member);
  const joined = await member.browser.post("/v1/auth/organization/accept-invitation", { invitationId: invitation.id });
  const memberId: string = joined.body.member.id;
  const raised = await owner.browser.post("/v1/auth/organization/update-member-role", {
    organizationId,
    memberId,
    role: "admin",
  });
  expect(raised.status).toBe(200);
  expect((await accessTokenOf(member)).claims.orgs).toEqual([{ id: organizationId, role: "admin" }]);
  const leaving = await owner.browser.post("/v1/auth/organization/leave", { organizationId });
  expect([leaving.status, codeOf(leaving)]).toEqual([409, "resource.conflict"]);
  const removed = await owner.browser.post("/v1/auth/organization/remove-member", {
    organizationId,
    memberIdOrEmail: memberId,
  });
  expect(removed.status).toBe(200);
  expect((await accessTokenOf(member)).claims.orgs).toEqual([]);
});
