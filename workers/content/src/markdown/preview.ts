import { signedIn } from "@edgewise/chassis/permissions";
import type { Ctx } from "../context.ts";
import { mayUse } from "../media/own-media.ts";
import { playbackUrl } from "../media/playback-url.ts";
import { picturesWhere } from "../version/pictures-for.ts";
import { type Rendered, render } from "./render.ts";

/**
 * What learners would see of this Markdown, made by the very renderer that publishing uses. The author's own pictures have
 * short-lived addresses, for they need not be public yet.
 */
export async function preview(ctx: Ctx, markdown: string): Promise<Pick<Rendered, "html" | "toc">> {
  const own = await picturesWhere(ctx, [markdown], mayUse(signedIn(ctx).id));
  const signed = [...own].map(async ([id, picture]) => {
    const src = new URL((await playbackUrl(ctx, id)).url).pathname;
    return [id, { ...picture, src }] as const;
  });
  const { html, toc } = render(markdown, new Map(await Promise.all(signed)));
  return { html, toc };
}
