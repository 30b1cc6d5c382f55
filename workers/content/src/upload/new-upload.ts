import { MediaId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { mediaTypeOf } from "../media/media-types.ts";
import { PackagePath } from "../media/package-path.ts";
import { partBytesMax, partBytesMin, partCountMax, uploadBytesMax } from "./part-plan.ts";

/** SHA-256 as 64 hex digits. */
export const Sha256 = z
  .string()
  .max(64)
  .regex(/^[0-9a-fA-F]{64}$/, "64 hex digits.")
  .transform((hex) => hex.toLowerCase())
  .meta({ example: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" });

const ContentType = z
  .string()
  .max(100)
  .transform((value, check) => {
    const type = mediaTypeOf(value);
    if (type) return type;
    check.addIssue({ code: "custom", message: "This type cannot be uploaded." });
    return z.NEVER;
  })
  .meta({ description: "Of the file. HTML and SVG are refused.", example: "video/mp4" });

/** What an upload begins with. */
export const NewUpload = z
  .strictObject({
    filename: z
      .string()
      .trim()
      .min(1)
      .max(255)
      .regex(/^[^\p{Cc}/\\]+$/u, "No slashes and no control characters.")
      .meta({ example: "welcome.mp4" }),
    sizeBytes: z.number().int().min(1).max(uploadBytesMax).meta({ example: 1_834_211 }),
    contentType: ContentType,
    sha256: Sha256.optional().describe("Of the whole file. It may also be announced at completion."),
    kind: z.enum(["file", "hls"]).default("file").describe("`hls` begins a package with its first playlist."),
    packageId: MediaId.optional().describe("Adds a file to this package, which is not complete yet."),
    path: PackagePath.optional(),
    partSizeBytes: z.number().int().min(partBytesMin).max(partBytesMax).optional(),
  })
  .superRefine((input, check) => {
    const inPackage = input.kind === "hls" || input.packageId !== undefined;
    const refuse = (field: string, message: string) => check.addIssue({ code: "custom", path: [field], message });
    if (inPackage && input.path === undefined) refuse("path", "A file of a package needs its path.");
    if (!inPackage && input.path !== undefined) refuse("path", "Only files of a package have a path.");
    if (input.kind === "hls" && input.contentType !== "application/vnd.apple.mpegurl") {
      refuse("contentType", "A package begins with its playlist.");
    }
    if (input.kind === "hls" && input.packageId !== undefined) refuse("packageId", "A package begins without one.");
    if (input.partSizeBytes !== undefined && input.sizeBytes / input.partSizeBytes > partCountMax) {
      refuse("partSizeBytes", `That would be more than ${partCountMax} parts.`);
    }
  })
  .openapi("NewUpload");
export type NewUpload = z.output<typeof NewUpload>;
