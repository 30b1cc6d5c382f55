// What the tests use of @uppy/aws-s3; see uppy-core.d.ts.

import type Uppy from "./uppy-core.d.ts";

export default class AwsS3 {
  constructor(uppy: Uppy, options: { companionEndpoint: string; shouldUseMultipart: boolean });
}
